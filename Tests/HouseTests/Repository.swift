import Foundation

/// The files of this clone, read once.
enum Repository {
  /// The folder with Package.swift, found from where this very file was compiled.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    repeat {
      folder.deleteLastPathComponent()
      let manifest = folder.appendingPathComponent("Package.swift").path
      if FileManager.default.fileExists(atPath: manifest) { return folder }
    } while folder.path != "/"
    preconditionFailure("HouseTests was built outside of a package")
  }()

  /// Every text file under version control or about to be; what builds and runs is left out.
  static let files: [SourceText] = {
    ["Package.swift", "README.md", ".ci", "Sources", "Tests", "proto", "script", "docs", "compose"]
      .flatMap(Self.read)
  }()

  static let swift: [SourceText] = Self.files.filter {
    // The peers are other people's ways of doing it, measured and not followed.
    $0.isSwift && !$0.isGenerated && !$0.path.hasPrefix("script/peers/")
  }

  static let topLevel: [String] = {
    // No reason to fail on a folder that cannot be listed: the sweep would be empty, and fails.
    (try? FileManager.default.contentsOfDirectory(atPath: Self.root.path)) ?? []
  }()

  private static let textEndings: Set<String> = [
    "swift", "md", "proto", "sql", "sh", "py", "yaml", "yml", "json", "txt", "h", "c", "modulemap",
    "conf", "",
  ]

  private static func read(_ top: String) -> [SourceText] {
    let start = Self.root.appendingPathComponent(top)
    guard FileManager.default.fileExists(atPath: start.path) else { return [] }
    guard start.isFolder else { return Self.text(of: top).map { [$0] } ?? [] }
    let names = FileManager.default.enumerator(atPath: start.path)
    var found: [SourceText] = []
    while let name = names?.nextObject() as? String {
      let parts = name.split(separator: "/")
      let isBuilt = parts.contains { $0.hasPrefix(".build") || $0 == "__pycache__" }
      let ending = parts.last.map { $0.split(separator: ".").dropFirst().last ?? "" } ?? ""
      guard !isBuilt, Self.textEndings.contains(String(ending)) else { continue }
      if let text = Self.text(of: "\(top)/\(name)") { found.append(text) }
    }
    return found
  }

  /// Nil for folders and for what is not UTF-8, such as vectors of bytes.
  private static func text(of path: String) -> SourceText? {
    guard let bytes = FileManager.default.contents(atPath: "\(Self.root.path)/\(path)"),
      let text = String(bytes: bytes, encoding: .utf8)
    else { return nil }
    return SourceText(path: path, text: text)
  }
}

extension URL {
  /// False for what cannot be asked: it is then read as a file, and is none.
  var isFolder: Bool {
    // The reason is in the line above: nothing is lost that could be read.
    (try? self.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}

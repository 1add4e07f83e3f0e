internal import Foundation
import Testing

/// Runs proto/generate, which needs protoc and protoc-c.
@Suite("The generator", .serialized)
struct GeneratorTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Answers the exit status and what was said on standard error.
  private static func generate(_ arguments: [String]) throws -> (status: Int32, said: String) {
    let process = Process()
    process.executableURL = Self.root.appending(path: "proto/generate")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static let category = "(sluis.v1.category) = CATEGORY_PUBLIC"
  private static let good = "message M { uint32 a = 1 [\(Self.category)]; }"
  private static let options =
    "option (sluis.v1.caller) = CALLER_SERVICE; option (sluis.v1.activity) = \"a/b\";"

  private static func method(_ options: String) -> String {
    "\(Self.good) service S { rpc Get(M) returns (M) { \(options) } }"
  }

  /// A schema, and what the complaint about it begins with, after the file and line.
  private static let refused: [(String, String)] = [
    ("message M { uint32 a = 1; }", "M.a has no category"),
    (
      "message M { uint32 a = 1 [\(Self.category), (sluis.v1.category_of) = \"b\"]; }",
      "M.a has both category and category_of"
    ),
    (
      "message M { uint32 a = 1 [(sluis.v1.category_of) = \"b\"]; }",
      "M.a takes its category from b, which is no field"
    ),
    ("message M { string a = 1 [\(Self.category)]; }", "M.a has no limit"),
    ("message M { bytes a = 1 [\(Self.category)]; }", "M.a has no limit"),
    ("message M { repeated uint32 a = 1 [\(Self.category)]; }", "M.a is a list without a limit"),
    ("message M { M a = 1 [\(Self.category)]; }", "M contains itself"),
    ("message M { N a = 1; } message N { M a = 1; }", "M contains itself"),
    ("message M { optional uint32 a = 1 [\(Self.category)]; }", "M.a is `optional`"),
    ("message M { map<uint32, uint32> a = 1 [\(Self.category)]; }", "M.a is a map"),
    (
      "message M { option (sluis.v1.record) = \"m\"; uint32 a = 1 [\(Self.category)]; }",
      "record M has only PUBLIC fields"
    ),
    (Self.method("option (sluis.v1.effect) = EFFECT_READ;"), "Get has no caller"),
    (Self.method("option (sluis.v1.caller) = CALLER_SERVICE;"), "Get has no activity"),
    (Self.method(Self.options), "Get has no effect"),
    (
      Self.method(
        "\(Self.options) option (sluis.v1.caller) = CALLER_PERSON; "
          + "option (sluis.v1.effect) = EFFECT_READ;"), "Get is called by people"
    ),
    (Self.method("\(Self.options) option (sluis.v1.effect) = EFFECT_CHANGE;"), "Get changes state"),
  ]

  @Test("refuses, with file, line and remedy", arguments: Self.refused)
  func refuses(schema: String, complaint: String) throws {
    try Self.withFolder { folder in
      let text = """
        syntax = "proto3";
        package sluis.bad.v1;
        import "sluis/privacy.proto";
        \(schema)
        """
      try text.write(to: folder.appending(path: "bad.proto"), atomically: true, encoding: .utf8)
      let (status, said) = try Self.generate(["--check", folder.path])
      #expect(status == 1)
      #expect(said.contains("bad.proto:4: \(complaint)"), "\(said)")
    }
  }

  @Test("refuses a category that does not say how long it is kept, or who gets it",
    arguments: ["kept", "given_to"])
  func register(option: String) throws {
    try Self.withFolder { folder in
      let vocabulary = Self.root.appending(path: "proto/sluis/privacy.proto")
      let text = try String(contentsOf: vocabulary, encoding: .utf8)
      // The last category: what it says is taken for another option of its own.
      let last = try #require(text.range(of: "CATEGORY_PANEL_ANSWER = 36"))
      let rest = last.upperBound..<text.endIndex
      let said = try #require(text.range(of: "(\(option)) =", range: rest))
      let unsaid =
        text.replacingCharacters(in: said, with: "(unsaid) =")
        + "extend google.protobuf.EnumValueOptions { string unsaid = 50009; }\n"
      let copy = folder.appending(path: "sluis")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      try unsaid.write(
        to: copy.appending(path: "privacy.proto"), atomically: true, encoding: .utf8)
      let (status, complaint) = try Self.generate(["--check", folder.path])
      #expect(status == 1)
      #expect(complaint.contains("PANEL_ANSWER has no \(option): say it"), "\(complaint)")
    }
  }

  @Test("takes what is well stated")
  func takes() throws {
    try Self.withFolder { folder in
      let method = Self.method("\(Self.options) option (sluis.v1.effect) = EFFECT_READ;")
      let text = "syntax = \"proto3\"; package sluis.good.v1; import \"sluis/privacy.proto\";"
      try (text + method).write(
        to: folder.appending(path: "good.proto"), atomically: true, encoding: .utf8)
      let (status, said) = try Self.generate(["--check", folder.path])
      #expect(status == 0, "\(said)")
    }
  }

  @Test("writes what is committed, byte for byte but for protoc-c's version")
  func drift() throws {
    try Self.withFolder { folder in
      let (status, said) = try Self.generate(["--into", folder.path])
      #expect(status == 0, "\(said)")
      let fresh = try Self.files(of: folder)
      #expect(fresh.count > 10)
      for (name, text) in fresh {
        #expect(Self.content(of: Self.root.appending(path: name)) == text, "\(name) is stale")
      }
      for part in ["Sources/CWire", "Sources/Wire/generated"] {
        let committed = try Self.files(of: Self.root.appending(path: part)).keys
        #expect(Set(committed.map { "\(part)/\($0)" }).isSubset(of: fresh.keys))
      }
    }
  }

  private static func files(of folder: URL) throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: String] = [:]
    for name in names ?? [] {
      let file = folder.appending(path: name)
      if file.hasDirectoryPath { continue }
      files[name] = Self.content(of: file)
    }
    return files
  }

  private static func content(of file: URL) -> String? {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("PROTOBUF_C_VERSION_NUMBER") && !$0.contains("Generated from") }
      .joined(separator: "\n")
  }
}

import Foundation
import TestKit

/// A search for many texts, in every form they could lie in, through whole files.
///
/// `grep -F` does it: one pass over a file, however many texts there are.
struct CanarySearch {
  /// Where a text was found; the form is of a made-up text and may be shown.
  struct Hit: Hashable, CustomStringConvertible {
    let file: String
    let offset: Int
    let form: String

    var description: String { "\(self.form) at byte \(self.offset) of \(self.file)" }
  }

  let formCount: Int
  private let patterns: URL

  /// Writes the forms of `texts` into `folder`, which the search does not look through.
  init(_ texts: some Collection<String>, in folder: URL) throws {
    let forms = Set(texts.flatMap(Self.forms))
    self.formCount = forms.count
    self.patterns = folder.appendingPathComponent("forms")
    try Data(forms.sorted(by: { $0.lexicographicallyPrecedes($1) }).joined(separator: [0x0A]))
      .write(to: self.patterns)
  }

  /// How a text looks as it is, in lower case, backwards, in UTF-16 of either order, in hexadecimal
  /// and within base64 at each of three alignments. Forms under seven bytes would occur by chance.
  static func forms(of text: String) -> [[UInt8]] {
    let utf8 = Array(text.utf8)
    var forms = [utf8, Array(text.lowercased().utf8), utf8.reversed()]
    forms.append(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    forms.append(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    let digits = Array("0123456789abcdef".utf8)
    let hex = utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    forms.append(hex)
    forms.append(Array(String(decoding: hex, as: UTF8.self).uppercased().utf8))
    for shift in 0..<3 {
      let encoded = Array(
        Data([UInt8](repeating: 0, count: shift) + utf8).base64EncodedString().utf8)
      // The ends share bits with what stands beside the text.
      let start = (shift * 8 + 5) / 6
      let isWhole = (utf8.count + shift).isMultiple(of: 3)
      let end = encoded.count { $0 != 0x3D } - (isWhole ? 0 : 1)
      if end > start { forms.append(Array(encoded[start..<end])) }
    }
    return forms.filter { $0.count >= 7 }
  }

  /// Every file under `folder`, links not followed; what is removed meanwhile is left out.
  static func files(under folder: URL) -> [URL] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    return (found?.compactMap { $0 as? URL } ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
  }

  /// What `files` hold of the texts, and how many bytes they have.
  func look(through files: [URL]) async throws -> (hits: [Hit], byteCount: Int) {
    let patterns = self.patterns.path
    return try await onThread {
      var hits: [Hit] = []
      var byteCount = 0
      for file in files {
        // A file that PostgreSQL removed meanwhile has no bytes to search.
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        byteCount += attributes?[.size] as? Int ?? 0
      }
      hits += try Self.grep(["-F", "-f", patterns], files).filter { try !Self.isChance($0) }
      return (hits, byteCount)
    }
  }

  /// Unpacks what looks like gzip within `files` into `folder`, so that it can be searched as well.
  static func unpackGzip(in files: [URL], into folder: URL) async throws -> [URL] {
    try await onThread {
      var unpacked: [URL] = []
      for hit in try Self.grep(["-P", #"\x1f\x8b\x08"#], files) {
        let target = folder.appendingPathComponent("gzip-\(unpacked.count)")
        let command =
          "tail -c +\(hit.offset + 1) \"$1\" | gzip -dc 2>/dev/null | head -c 4000000 > \"$2\""
        _ = try Self.run("/bin/sh", ["-c", command, "sh", hit.file, target.path])
        unpacked.append(target)
      }
      return unpacked
    }
  }

  /// Nine digits of a number are bound to occur in megabytes of hexadecimal: a hit of digits alone
  /// with hexadecimal on both sides is part of something else.
  private static func isChance(_ hit: Hit) throws -> Bool {
    guard hit.form.utf8.allSatisfy(Self.isHex), hit.form.utf8.count < 16, hit.offset > 0 else {
      return false
    }
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: hit.file))
    defer { try? handle.close() }  // read only: nothing is lost
    try handle.seek(toOffset: UInt64(hit.offset - 1))
    let around = try handle.read(upToCount: hit.form.utf8.count + 2) ?? Data()
    guard around.count == hit.form.utf8.count + 2 else { return false }
    return Self.isHex(around[around.startIndex]) && Self.isHex(around[around.endIndex - 1])
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
  }

  /// Files that one `grep` gets: making its automaton of all forms takes longer than most files.
  private static let fileCountMax = 1_000

  private static func grep(_ arguments: [String], _ files: [URL]) throws -> [Hit] {
    var hits: [Hit] = []
    for start in stride(from: 0, to: files.count, by: Self.fileCountMax) {
      let some = files[start..<min(start + Self.fileCountMax, files.count)].map(\.path)
      let output = try Self.run(
        "/bin/grep",
        ["--text", "--only-matching", "--byte-offset", "--with-filename", "--null"] + arguments
          + some)
      hits += output.split(separator: 0x0A).compactMap(Self.hit)
    }
    return hits
  }

  /// Reads `file`, a zero byte, `offset:form`.
  private static func hit(_ line: Data) -> Hit? {
    guard let zero = line.firstIndex(of: 0), let colon = line[zero...].firstIndex(of: 0x3A),
      let offset = Int(String(decoding: line[(zero + 1)..<colon], as: UTF8.self))
    else { return nil }
    return Hit(
      file: String(decoding: line[..<zero], as: UTF8.self), offset: offset,
      form: String(decoding: line[(colon + 1)...], as: UTF8.self))
  }

  private struct Failed: Error { let status: Int32 }

  private static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    // Bytes, not characters of somebody's language.
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let found = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // 1 is grep's word for nothing found, 2 for a file that it could not read: PostgreSQL removes
    // some while they are searched, and what is no more is not stolen.
    let isAllThere = arguments.allSatisfy {
      !$0.hasPrefix("/") || FileManager.default.isReadableFile(atPath: $0)
    }
    guard process.terminationStatus <= 1 || process.terminationStatus == 2 && !isAllThere else {
      throw Failed(status: process.terminationStatus)
    }
    return found
  }
}

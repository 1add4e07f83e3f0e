internal import SystemPackage

/// Reads what people signed: a small file that proves itself, whoever put it there.
enum StatementFile {
  static let byteCountMax = 65_536

  /// Reads `path`; of a longer file one byte too much, which no reader of statements accepts.
  static func read(_ path: String) throws -> [UInt8] {
    let file = try FileDescriptor.open(FilePath(path), .readOnly)
    defer { try? file.close() }  // read to its end or refused already
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while bytes.count <= Self.byteCountMax {
      // Into our own array, at most its length.
      let count = try unsafe chunk.withUnsafeMutableBytes { buffer in
        try unsafe file.read(into: buffer)
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}

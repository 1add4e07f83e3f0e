internal import Glibc

/// Reads files whose owner alone may read them.
enum SecretFile {
  /// Bytes of a key file in PEM; the largest we write is under 400.
  static let byteCountMax = 16_384

  /// Reads `path` after holding it against the rules, on one open descriptor, so that what was
  /// checked is what is read.
  ///
  /// - Parameter isSecret: whether mode and owner matter; a certificate may be read by all.
  static func read(_ path: String, isSecret: Bool) throws(CredentialError) -> String {
    // O_NONBLOCK: a FIFO in the place of the file must not hang the start.
    let follow = isSecret ? O_NOFOLLOW : 0
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | follow)
    guard descriptor >= 0 else { throw errno == ELOOP ? .notAFile(path) : .missing(path) }
    defer { close(descriptor) }
    var facts = stat()
    // Asked of the open file, not of its name; there is no safe fstat.
    guard unsafe fstat(descriptor, &facts) == 0 else { throw .missing(path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
    if isSecret {
      guard facts.st_uid == geteuid() || facts.st_uid == 0 else { throw .otherOwner(path) }
      guard facts.st_mode & 0o077 == 0 else {
        throw .tooOpen(path, mode: "0" + String(facts.st_mode & 0o777, radix: 8))
      }
    }
    guard facts.st_size > 0 else { throw .empty(path) }
    guard facts.st_size <= Self.byteCountMax else { throw .tooLarge(path) }
    return try Self.text(of: descriptor, path)
  }

  private static func text(of descriptor: CInt, _ path: String) throws(CredentialError) -> String {
    var bytes = [UInt8](repeating: 0, count: Self.byteCountMax + 1)
    var count = 0
    while count < bytes.count {
      let room = bytes.count - count
      // read(2) into our own array, at most the room that is left.
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), room)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .missing(path) }
      if got == 0 { break }
      count += got
    }
    guard count <= Self.byteCountMax else { throw .tooLarge(path) }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      throw .notAKey(path)
    }
    return text
  }
}

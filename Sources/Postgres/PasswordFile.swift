internal import Glibc

/// Reads a password from a file that only its owner may read.
enum PasswordFile {
  static let byteCountMax = 1_024

  static func read(_ path: String) throws(PostgresError) -> String {
    // As with key files: no links, and no waiting for who may write to a pipe.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .settings(.passwordFile) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else { throw .settings(.passwordFile) }
    guard status.st_mode & 0o077 == 0 else { throw .settings(.passwordFileMode) }
    // One byte more than allowed, so that a longer file is seen to be longer.
    var bytes = [UInt8](repeating: 0, count: Self.byteCountMax + 1)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe Glibc.read(file, buffer.baseAddress, buffer.count)
    }
    guard count > 0, count <= Self.byteCountMax else { throw .settings(.passwordFile) }
    var password = bytes.prefix(count)
    if password.last == 0x0A { password.removeLast() }
    if password.last == 0x0D { password.removeLast() }
    guard !password.isEmpty, !password.contains(0),
      let text = String(validating: password, as: UTF8.self)
    else { throw .settings(.passwordFile) }
    return text
  }
}

internal import CSodium
internal import Glibc

/// A file that holds one raw key: 32 bytes, nothing else.
///
/// Accepted: a regular file (no link) of this user or root, mode 0600, 0400 or 0440. Group reading
/// is for orchestrators that mount secrets so. Everything else stops the start, which is the
/// caller's to do.
package enum KeyFile {
  private static let modes: Set<UInt32> = [0o600, 0o400, 0o440]

  /// Reads the key at `path` straight into locked memory.
  ///
  /// - Throws: ``VaultError/keyFile(_:)``, whose description is one sentence without path or
  ///   contents.
  package static func load(_ path: String) throws(VaultError) -> SecretKey {
    // Non-blocking, so that a named pipe is refused rather than waited for.
    let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .keyFile(.missing)
      case ELOOP: throw .keyFile(.notARegularFile)
      default: throw .keyFile(.unreadable(errno: errno))
      }
    }
    defer { close(file) }
    try Self.check(file)
    let slot = try LockedKeys(count: 1)
    let byteCount = unsafe Glibc.read(file, slot.base, SecretKey.byteCount)
    guard byteCount >= 0 else { throw .keyFile(.unreadable(errno: errno)) }
    guard byteCount == SecretKey.byteCount else {
      throw .keyFile(.size(byteCount: byteCount, expected: SecretKey.byteCount))
    }
    try unsafe Self.check(UnsafeBufferPointer(start: slot.base, count: SecretKey.byteCount))
    return SecretKey(slot: slot)
  }

  /// Checks what the file is, on the open file: a name could point elsewhere a moment later.
  private static func check(_ file: Int32) throws(VaultError) {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .keyFile(.unreadable(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .keyFile(.notARegularFile) }
    guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .keyFile(.otherOwner) }
    let mode = status.st_mode & 0o7777
    guard Self.modes.contains(mode) else { throw .keyFile(.mode(mode)) }
    guard status.st_size == SecretKey.byteCount else {
      throw .keyFile(.size(byteCount: Int(status.st_size), expected: SecretKey.byteCount))
    }
  }

  /// Refuses what is 32 bytes long and still no key. A random key is refused with probability
  /// below 2⁻⁴⁰.
  private static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(VaultError) {
    let first = unsafe bytes[0]
    if unsafe bytes.allSatisfy({ $0 == first }) { throw .keyFile(.constant) }
    if unsafe bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x0D }) {
      throw .keyFile(.text)
    }
  }
}

internal import Glibc

/// A folder that is held open: what is done in it is done there, whatever its path names by then.
package final class HeldFolder: Sendable {
  private let descriptor: Int32

  /// Opens `path`; nil when it is no folder, a link in the last place, or not to be opened.
  package init?(_ path: String) {
    self.descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard self.descriptor >= 0 else { return nil }
  }

  deinit { if self.descriptor >= 0 { close(self.descriptor) } }

  /// What the file system says of a folder or of what lies in it.
  package struct Facts: Sendable {
    package let owner: UInt32
    package let group: UInt32
    /// Permissions alone: what else a mode holds is passed on to nobody.
    package let bits: UInt32
    package let isRegular: Bool

    fileprivate init(_ found: stat) {
      self.owner = found.st_uid
      self.group = found.st_gid
      self.bits = found.st_mode & 0o777
      self.isRegular = found.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Of the folder itself.
  package var facts: Facts? { Self.facts(of: self.descriptor) }

  /// Of `name` in it, itself where it is a link; nil when it is not there.
  package func facts(of name: String) -> Facts? {
    var found = stat()
    guard unsafe fstatat(self.descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else {
      return nil
    }
    return Facts(found)
  }

  /// At most `byteCountMax` bytes of the regular file `name`, and what it is; nil otherwise.
  package func read(_ name: String, byteCountMax: Int) -> (bytes: [UInt8], facts: Facts)? {
    // O_NONBLOCK: a FIFO in the place of the file must not hang the reader.
    let file = unsafe openat(
      self.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let facts = Self.facts(of: file), facts.isRegular else { return nil }
    var bytes = [UInt8](repeating: 0, count: byteCountMax)
    var count = 0
    while count < byteCountMax {
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress?.advanced(by: count), byteCountMax - count)
      }
      guard got >= 0 else { return nil }
      if got == 0 { break }
      count += got
    }
    return (Array(bytes.prefix(count)), facts)
  }

  /// Puts `bytes` in the place of `name`, with the owner and mode of `facts`; they are on the disk
  /// when this returns true. What was begun is `.next` beside it, which only we can read.
  package func replace(_ name: String, with bytes: [UInt8], as facts: Facts) -> Bool {
    let next = "\(name).next"
    _ = unsafe unlinkat(self.descriptor, next, 0)
    let file = unsafe openat(
      self.descriptor, next, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    // Given away before it has the name: whoever finds it there finds it whole.
    guard Self.write(bytes, to: file), fchown(file, facts.owner, facts.group) == 0,
      fchmod(file, facts.bits) == 0, fsync(file) == 0,
      unsafe renameat(self.descriptor, next, self.descriptor, name) == 0
    else {
      _ = unsafe unlinkat(self.descriptor, next, 0)
      return false
    }
    return fsync(self.descriptor) == 0
  }

  private static func facts(of descriptor: Int32) -> Facts? {
    var found = stat()
    guard unsafe fstat(descriptor, &found) == 0 else { return nil }
    return Facts(found)
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var count = 0
    while count < bytes.count {
      let put = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress?.advanced(by: count), bytes.count - count)
      }
      guard put > 0 else { return false }
      count += put
    }
    return true
  }
}

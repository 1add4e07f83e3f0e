internal import Glibc

/// The files of a key ring, each replaced or removed as a whole.
///
/// The ordering is SQLite's and age-old: a new file is synced before it gets its name, and the
/// folder is synced before anybody relies on the name.
struct RingFolder: Sendable {
  /// No ring file is longer: 100,000 wrapped keys of one bucket.
  static let fileByteCountMax = 16 << 20

  let path: String
  let faults: FileFaults?

  /// Creates a folder of our own, mode 0700, if it is not there.
  func createFolder(_ name: String = "") throws(VaultError) {
    try self.attempt(.create) {
      unsafe mkdir(self.path(name), 0o700) == 0 || errno == EEXIST
    }
  }

  /// Checks that the folder is ours alone.
  func checkIsPrivate() throws(VaultError) {
    var status = stat()
    guard unsafe lstat(self.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .ring(.missing)
    }
    guard status.st_mode & 0o7777 == 0o700, status.st_uid == geteuid() else {
      throw .ring(.notPrivate(mode: status.st_mode & 0o7777))
    }
  }

  /// The names in a folder, sorted; leftovers of interrupted work included.
  func names(_ folder: String = "") throws(VaultError) -> [String] {
    guard let stream = unsafe opendir(self.path(folder)) else {
      throw .ring(.io(.list, errno: errno))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(validatingCString: $0)
        }
      }
      // A name that is not UTF-8 is not one of ours, and is left alone.
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Reads a whole file; nil when there is none.
  func read(_ name: String) throws(VaultError) -> [UInt8]? {
    let file = unsafe open(self.path(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .ring(.io(.open, errno: errno))
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = unsafe Glibc.read(file, &chunk, chunk.count)
      guard count >= 0, bytes.count + count <= Self.fileByteCountMax else {
        throw .ring(.io(.read, errno: count < 0 ? errno : EFBIG))
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Puts `bytes` in the place of file `name`: all of them or none.
  ///
  /// - Parameter isLast: whether the folder is synced too, so that the file is durable on return;
  ///   false in a row of files of which the last does it.
  func replace(
    _ name: String, with bytes: [UInt8], isLast: Bool = true
  ) throws(VaultError) {
    let temporary = name + ".tmp"
    try self.writeFile(temporary, bytes, flags: O_CREAT | O_TRUNC)
    try self.rename(temporary, to: name)
    if isLast { try self.syncFolder(of: name) }
  }

  /// Gives file `name` the name of another, which it replaces; durable when it returns.
  func move(_ name: String, to other: String) throws(VaultError) {
    try self.rename(name, to: other)
    try self.syncFolder(of: other)
  }

  /// Adds `bytes` to the end of file `name`, durable when it returns.
  func append(_ name: String, _ bytes: [UInt8]) throws(VaultError) {
    try self.writeFile(name, bytes, flags: O_APPEND)
  }

  /// Cuts file `name` to `byteCount`, durable when it returns.
  func cut(_ name: String, to byteCount: Int) throws(VaultError) {
    let file = try self.openFile(name, flags: O_WRONLY)
    defer { close(file) }
    try self.attempt(.cut) { ftruncate(file, byteCount) == 0 }
    try self.attempt(.sync) { fsync(file) == 0 }
  }

  /// Removes a file that held a key: renamed away first, so that a reader never meets it half
  /// overwritten. Overwriting is a courtesy to disks that write in place; it promises nothing.
  func destroy(_ name: String) throws(VaultError) {
    let gone = name + ".gone"
    try self.rename(name, to: gone)
    try self.syncFolder(of: name)
    try self.erase(gone)
  }

  /// Overwrites and unlinks a file that nothing reads any more.
  func erase(_ name: String) throws(VaultError) {
    try self.writeFile(name, Random.bytes(256), flags: 0)
    try self.remove(name)
    try self.syncFolder(of: name)
  }

  func remove(_ name: String) throws(VaultError) {
    try self.attempt(.remove) { unsafe unlink(self.path(name)) == 0 || errno == ENOENT }
  }

  /// Opens the file that the writer locks, and locks it.
  ///
  /// - Throws: ``RingFault/heldByAnother``.
  func lock(_ name: String) throws(VaultError) -> Int32 {
    let file = try self.openFile(name, flags: O_RDWR | O_CREAT)
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(file)
      throw .ring(reason == EWOULDBLOCK ? .heldByAnother : .io(.lock, errno: reason))
    }
    return file
  }

  private func path(_ name: String) -> String { name.isEmpty ? self.path : self.path + "/" + name }

  private func openFile(_ name: String, flags: Int32) throws(VaultError) -> Int32 {
    let file = unsafe open(self.path(name), flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .ring(.io(.open, errno: errno)) }
    return file
  }

  private func writeFile(_ name: String, _ bytes: [UInt8], flags: Int32) throws(VaultError) {
    let file = try self.openFile(name, flags: O_WRONLY | flags)
    defer { close(file) }
    var offset = 0
    while offset < bytes.count {
      let rest = Array(bytes[offset...])
      var count = 0
      try self.attempt(
        .write, torn: { _ = unsafe Glibc.write(file, rest, rest.count / 2) }
      ) {
        count = unsafe Glibc.write(file, rest, rest.count)
        return count > 0 || errno == EINTR
      }
      offset += max(count, 0)
    }
    try self.attempt(.sync) { fsync(file) == 0 }
  }

  private func rename(_ name: String, to other: String) throws(VaultError) {
    try self.attempt(.rename) { unsafe Glibc.rename(self.path(name), self.path(other)) == 0 }
  }

  func syncFolder(of name: String) throws(VaultError) {
    let parent = name.split(separator: "/").dropLast().joined(separator: "/")
    let folder = unsafe open(self.path(parent), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .ring(.io(.open, errno: errno)) }
    defer { close(folder) }
    try self.attempt(.sync) { fsync(folder) == 0 }
  }

  /// Performs one change, or what the test's fault makes of it.
  private func attempt(
    _ operation: RingOperation, torn: () -> Void = {}, _ change: () -> Bool
  ) throws(VaultError) {
    let fault = self.faults?.next()
    switch fault {
    case .refuses: throw .ring(.io(operation, errno: EIO))
    case .tears:
      torn()
      throw .ring(.io(operation, errno: EIO))
    case .keepsButFails, nil: break
    }
    guard change() else { throw .ring(.io(operation, errno: errno)) }
    if fault != nil { throw .ring(.io(operation, errno: EIO)) }
  }
}

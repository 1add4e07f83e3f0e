/// A private folder of small files, each replaced as a whole, that one process at a time writes to.
///
/// What a program that must never forget keeps beside a database, or without one.
package struct DurableFolder: Sendable {
  private let folder: RingFolder

  /// - Parameter path: a folder of this user, mode 0700; looked at by ``check()``.
  package init(path: String) { self.folder = RingFolder(path: path, faults: nil) }

  init(path: String, faults: FileFaults) { self.folder = RingFolder(path: path, faults: faults) }

  /// Checks that the folder is there, and ours alone.
  package func check() throws(VaultError) { try self.folder.checkIsPrivate() }

  /// Keeps every other process out, for as long as this one lives.
  ///
  /// - Throws: `ring(.heldByAnother)` when one is in.
  package func lock() throws(VaultError) {
    // Never closed: the lock ends with the process, and not before.
    _ = try self.folder.lock("lock")
  }

  /// Reads a whole file, at most 16 MiB; nil when there is none.
  package func read(_ name: String) throws(VaultError) -> [UInt8]? { try self.folder.read(name) }

  /// Puts `bytes` in the place of file `name`, all or none; durable when it returns.
  package func replace(_ name: String, with bytes: [UInt8]) throws(VaultError) {
    try self.folder.replace(name, with: bytes)
  }
}

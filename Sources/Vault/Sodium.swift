internal import CSodium

/// libsodium as a whole.
package enum Sodium {
  /// Starts libsodium: checks its source of randomness and picks the processor's fast code.
  ///
  /// A program calls this first and refuses to start when it throws. It may be called again.
  ///
  /// - Throws: ``VaultError/noSodium``.
  package static func start() throws(VaultError) {
    try Self.start { sodium_init() }
  }

  /// Locks the memory that a service's keys need, 1 MiB: a service that can lock less would refuse
  /// its callers one by one instead of not starting. From here on it leaves no core file.
  ///
  /// - Throws: ``VaultError/noLockedMemory``.
  package static func lockMemory() throws(VaultError) {
    CoreFile.forbid()
    try LockedKeys.lockFirst()
  }

  /// The seam by which a test sees what a failing libsodium does.
  static func start(_ initialise: () -> Int32) throws(VaultError) {
    // 0 is started now, 1 is started before; both are well.
    guard initialise() >= 0 else { throw .noSodium }
  }

  /// Started on the first use of a key, for those (tests, mostly) who did not call ``start()``.
  static let isStarted: Bool = {
    precondition(sodium_init() >= 0, "libsodium could not start: no source of randomness")
    return true
  }()
}

internal import CSodium
internal import Synchronization

/// One or more 32-byte keys in locked memory, side by side, wiped when their owner goes out of
/// scope.
///
/// Sendable although it holds a pointer: it has one owner, and nobody writes to it after its maker.
@safe
struct LockedKeys: ~Copyable, @unchecked Sendable {
  private static let pool = Mutex(KeyPool(reservedCount: KeyPool.blockSlotCount / 2))

  /// Locks what a service needs from the start on, 1 MiB: 32,768 keys.
  ///
  /// - Throws: ``VaultError/noLockedMemory``.
  static func lockFirst() throws(VaultError) {
    guard Self.pool.withLock({ $0.lock(blockCount: 16) }) else { throw .noLockedMemory }
  }

  let base: UnsafeMutablePointer<UInt8>
  private let slots: KeySlots

  var count: Int { self.slots.count }

  /// Takes `count` zero slots.
  ///
  /// - Throws: ``VaultError/noLockedMemory``.
  init(count: Int) throws(VaultError) {
    let taken = Self.pool.withLock { pool in
      // The pointer leaves the lock because the slots it points to now have this one owner.
      unsafe pool.take(count).map { unsafe (slots: $0.slots, address: UInt(bitPattern: $0.base)) }
    }
    guard let taken, let base = unsafe UnsafeMutablePointer<UInt8>(bitPattern: taken.address) else {
      throw .noLockedMemory
    }
    unsafe self.base = base
    self.slots = taken.slots
  }

  /// Takes a slot or two, and traps when there is none: a process that cannot lock a single key has
  /// been set up wrongly. Bulk users (``KeyBundle``) are refused before they reach the thousand
  /// slots that are reserved for this.
  init(required count: Int) {
    do throws(VaultError) {
      try self.init(count: count)
    } catch {
      preconditionFailure("no locked memory for a key: raise RLIMIT_MEMLOCK")
    }
  }

  deinit { Self.pool.withLock { $0.give(self.slots) } }

  /// The address of key `index`.
  func key(_ index: Int) -> UnsafeMutablePointer<UInt8> {
    precondition(index >= 0 && index < self.count, "a key of this run")
    return unsafe self.base + index * KeyPool.slotByteCount
  }
}

internal import CSodium
internal import Glibc

/// Where in a ``KeyPool`` a run of slots lies.
struct KeySlots: Hashable {
  let block: Int
  let first: Int
  let count: Int
}

/// Locked memory for many keys: blocks of 2,048 slots of 32 bytes, each with a guard page on both
/// sides.
///
/// `sodium_malloc` spends at least three pages on a key, and the kernel may lock no more than 8 MiB
/// for us, which would be some hundreds of keys. Here those 8 MiB hold 262,144. Blocks are locked
/// (never swapped), kept out of core dumps and not inherited by a fork. They stay until the process
/// ends.
///
/// Invariants: a slot that is not taken is zero; a taken slot belongs to one owner.
@safe
struct KeyPool: ~Copyable {
  static let slotByteCount = 32
  static let blockSlotCount = 2_048
  static let blockByteCount = Self.blockSlotCount * Self.slotByteCount

  /// 16 MiB. The kernel's own limit usually comes first.
  static let blockCountMax = 256

  @safe
  private struct Block {
    let base: UnsafeMutablePointer<UInt8>
    /// One bit a slot, set when taken.
    var taken: [UInt64]
    var freeCount: Int
  }

  private var blocks: [Block] = []
  private let blockCountMax: Int
  /// Slots of the first block that longer runs leave free.
  private let reservedCount: Int

  /// Keys in a run that may use what is reserved: a single key, or a pair.
  static let smallCount = 2

  /// - Parameter reservedCount: slots kept for single keys. Whoever opens a thousand parts at once
  ///   can be refused; whoever derives the key of one log record cannot, or one bulk call too many
  ///   would end the process.
  init(blockCountMax: Int = Self.blockCountMax, reservedCount: Int = 0) {
    precondition(Sodium.isStarted)
    self.blockCountMax = blockCountMax
    self.reservedCount = reservedCount
  }

  /// Locks blocks until there are `count`; false when the kernel refuses one.
  mutating func lock(blockCount count: Int) -> Bool {
    while self.blocks.count < count {
      guard self.addBlock() else { return false }
    }
    return true
  }

  /// Takes `count` adjoining slots, at most ``blockSlotCount``, all zero; nil when none can be
  /// locked.
  mutating func take(_ count: Int) -> (slots: KeySlots, base: UnsafeMutablePointer<UInt8>)? {
    precondition(count > 0 && count <= Self.blockSlotCount, "a run of keys fits a block")
    for index in self.blocks.indices {
      let reserved = index == 0 ? self.reservedCount : 0
      guard self.blocks[index].freeCount >= count + reserved else { continue }
      if let first = Self.find(count, in: self.blocks[index].taken) {
        return unsafe self.take(count, at: first, of: index)
      }
    }
    if self.addBlock() {
      // A run that the first block's reserve leaves no room for goes into the second.
      let reserved = self.blocks.count == 1 && count > Self.smallCount ? self.reservedCount : 0
      guard count + reserved <= Self.blockSlotCount else { return unsafe self.take(count) }
      return unsafe self.take(count, at: 0, of: self.blocks.count - 1)
    }
    guard count <= Self.smallCount, !self.blocks.isEmpty,
      let first = Self.find(count, in: self.blocks[0].taken)
    else { return nil }
    return unsafe self.take(count, at: first, of: 0)
  }

  private mutating func addBlock() -> Bool {
    guard self.blocks.count < self.blockCountMax, let base = unsafe Self.lockBlock() else {
      return false
    }
    unsafe self.blocks.append(
      Block(
        base: base, taken: [UInt64](repeating: 0, count: Self.blockSlotCount / 64),
        freeCount: Self.blockSlotCount))
    return true
  }

  /// Wipes the slots and gives them back.
  mutating func give(_ slots: KeySlots) {
    let byteCount = slots.count * Self.slotByteCount
    unsafe sodium_memzero(
      self.blocks[slots.block].base + slots.first * Self.slotByteCount, byteCount)
    for slot in slots.first..<(slots.first + slots.count) {
      self.blocks[slots.block].taken[slot >> 6] &= ~(1 << UInt64(slot & 63))
    }
    self.blocks[slots.block].freeCount += slots.count
  }

  private mutating func take(
    _ count: Int, at first: Int, of index: Int
  ) -> (slots: KeySlots, base: UnsafeMutablePointer<UInt8>) {
    for slot in first..<(first + count) {
      self.blocks[index].taken[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.blocks[index].freeCount -= count
    return unsafe (
      KeySlots(block: index, first: first, count: count),
      self.blocks[index].base + first * Self.slotByteCount
    )
  }

  /// Finds `count` clear bits in a row, in at most 2,048 steps (32 for a single one).
  private static func find(_ count: Int, in taken: [UInt64]) -> Int? {
    var run = 0
    for (index, word) in taken.enumerated() {
      if word == .max {
        run = 0
      } else if count == 1 {
        return index * 64 + (~word).trailingZeroBitCount
      } else {
        for bit in 0..<64 {
          run = word & (1 << UInt64(bit)) == 0 ? run + 1 : 0
          if run == count { return index * 64 + bit - count + 1 }
        }
      }
    }
    return nil
  }

  /// Maps, locks and guards one block. Nil when the kernel refuses any of it: a key in memory that
  /// may be swapped or dumped is not a lesser key but none.
  private static func lockBlock() -> UnsafeMutablePointer<UInt8>? {
    let page = sysconf(Int32(_SC_PAGESIZE))
    let mapped = Self.blockByteCount + 2 * page
    guard
      let start = unsafe mmap(nil, mapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe start != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    let base = unsafe start + page
    guard unsafe mprotect(base, Self.blockByteCount, PROT_READ | PROT_WRITE) == 0,
      unsafe mlock(base, Self.blockByteCount) == 0,
      unsafe madvise(base, Self.blockByteCount, MADV_DONTDUMP) == 0,
      unsafe madvise(base, Self.blockByteCount, MADV_DONTFORK) == 0
    else {
      unsafe munmap(start, mapped)
      return nil
    }
    return unsafe base.assumingMemoryBound(to: UInt8.self)
  }
}

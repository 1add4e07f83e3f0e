internal import CProtobufC
internal import Glibc

/// Memory for one decoding or encoding, taken in steps from a block and freed at once.
///
/// It begins with a block it is lent, and takes more from malloc, each block twice the last.
/// Nothing is freed singly: protobuf-c's own clean-up finds nothing to do.
@safe
struct Arena: ~Copyable {
  /// What the tests watch and steer: which allocation fails, and whether blocks are left over.
  struct Tally {
    var allocationsLeft: Int
    var blockCount = 0
  }

  private var next: UnsafeMutableRawPointer?
  private var bytesLeft: Int
  /// The newest malloc'd block; its first word points to the one before.
  private var newest: UnsafeMutableRawPointer?
  private var blockByteCount: Int
  /// Bytes it may still take from malloc.
  private var budget: Int
  private let tally: UnsafeMutablePointer<Tally>?

  /// - Parameters:
  ///   - block: lent for the arena's life, aligned to 16 bytes.
  ///   - budget: bytes it may take beyond the block, in all.
  init(
    _ block: UnsafeMutableRawBufferPointer, budget: Int, tally: UnsafeMutablePointer<Tally>? = nil
  ) {
    unsafe self.next = block.baseAddress
    self.bytesLeft = block.count
    unsafe self.newest = nil
    self.blockByteCount = max(block.count, 1024)
    self.budget = budget
    unsafe self.tally = unsafe tally
  }

  deinit {
    var block = unsafe self.newest
    while let current = unsafe block {
      unsafe block = unsafe current.load(as: UnsafeMutableRawPointer?.self)
      unsafe free(current)
      if let tally = unsafe self.tally { unsafe tally.pointee.blockCount -= 1 }
    }
  }

  /// Takes `byteCount` bytes aligned to 16, or nil when the budget or the memory is out.
  mutating func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    if let tally = unsafe self.tally {
      guard unsafe tally.pointee.allocationsLeft > 0 else { return nil }
      unsafe tally.pointee.allocationsLeft -= 1
    }
    let rounded = (byteCount + 15) & ~15
    if rounded > self.bytesLeft { guard self.grow(rounded) else { return nil } }
    let taken = unsafe self.next
    unsafe self.next = unsafe taken.map { unsafe $0 + rounded }
    self.bytesLeft -= rounded
    return unsafe taken
  }

  private mutating func grow(_ byteCount: Int) -> Bool {
    self.blockByteCount = max(self.blockByteCount * 2, byteCount)
    let wanted = self.blockByteCount + 16
    guard wanted <= self.budget, let block = unsafe malloc(wanted) else { return false }
    self.budget -= wanted
    unsafe block.storeBytes(of: self.newest, as: UnsafeMutableRawPointer?.self)
    unsafe self.newest = unsafe block
    unsafe self.next = unsafe block + 16
    self.bytesLeft = self.blockByteCount
    if let tally = unsafe self.tally { unsafe tally.pointee.blockCount += 1 }
    return true
  }
}

extension Arena {
  /// The allocator that protobuf-c unpacks with; `arena` must outlive its use.
  static func allocator(_ arena: UnsafeMutablePointer<Arena>) -> ProtobufCAllocator {
    unsafe ProtobufCAllocator(
      alloc: { data, byteCount in
        unsafe data?.assumingMemoryBound(to: Arena.self).pointee.take(byteCount)
      },
      free: { _, _ in },
      allocator_data: UnsafeMutableRawPointer(arena))
  }
}

internal import Glibc
internal import Synchronization

/// Random numbers from the kernel, fetched many at a time.
///
/// A call makes up to three ids, and asking the kernel for each was a sixth of what a call cost its
/// caller. For ids only: what was fetched stays in memory for a while, so nothing that must be
/// secret comes from here.
struct Randomness: RandomNumberGenerator, Sendable {
  static let shared = Mutex(Randomness())

  /// 256 bytes: the most that the kernel gives at once whatever happens.
  private var words = [UInt64](repeating: 0, count: 32)
  private var usedCount = 32

  mutating func next() -> UInt64 {
    if self.usedCount == self.words.count {
      // The C function takes a pointer; it fails only when asked for more than 256 bytes.
      let result = unsafe self.words.withUnsafeMutableBytes { bytes in
        unsafe getentropy(bytes.baseAddress, bytes.count)
      }
      precondition(result == 0, "no randomness")
      self.usedCount = 0
    }
    self.usedCount += 1
    return self.words[self.usedCount - 1]
  }

  /// An id that is not zero.
  mutating func id64() -> UInt64 { max(1, self.next()) }
  mutating func id128() -> UInt128 { max(1, UInt128(self.next()) << 64 | UInt128(self.next())) }
}

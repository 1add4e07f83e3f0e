internal import Synchronization

/// Random numbers for ids: xoshiro256** (Blackman and Vigna), begun from the kernel's.
///
/// A call makes up to three, and asking the kernel for each was a sixth of what a call cost its
/// caller. They differ as random ones do; whoever sees some can tell the next. So nothing that must
/// be secret comes from here.
struct Randomness: RandomNumberGenerator, Sendable {
  static let shared = Mutex(Randomness())

  private var state: SIMD4<UInt64>

  private init() {
    var kernel = SystemRandomNumberGenerator()
    self.state = SIMD4(kernel.next(), kernel.next(), kernel.next(), max(1, kernel.next()))
  }

  mutating func next() -> UInt64 {
    let result = Self.turned(self.state[1] &* 5, 7) &* 9
    let shifted = self.state[1] << 17
    self.state[2] ^= self.state[0]
    self.state[3] ^= self.state[1]
    self.state[1] ^= self.state[2]
    self.state[0] ^= self.state[3]
    self.state[2] ^= shifted
    self.state[3] = Self.turned(self.state[3], 45)
    return result
  }

  /// An id that is not zero.
  mutating func id64() -> UInt64 { max(1, self.next()) }
  mutating func id128() -> UInt128 { max(1, UInt128(self.next()) << 64 | UInt128(self.next())) }

  private static func turned(_ word: UInt64, _ bitCount: UInt64) -> UInt64 {
    word << bitCount | word >> (64 - bitCount)
  }
}

internal import Glibc
import Testing

@testable internal import Wire

@Suite("Every message")
struct EveryMessageTests {
  @Test("is what its encoding decodes to")
  func roundTrip() throws {
    for type in Messages.all { try Self.roundTrip(type) }
  }

  private static func roundTrip<M: Message>(_ type: M.Type) throws {
    let bytes = M.sample()
    let value = try M(decoding: bytes)
    #expect(value.encoded() == bytes, "\(M.fullName)")
    #expect(try M(decoding: value.encoded()) == value, "\(M.fullName)")
  }

  /// Of one type's sample, bytes that are decoded in one sweep. A sample of up to half a KiB is
  /// swept whole; a longer one holds other messages, which are swept as types of their own.
  private static let sweepBytes = 2 << 20

  /// Places in 0..<count, all of them or as many as `sweepBytes` lets be tried, spread evenly from
  /// a random one on: runs together come by all of them.
  private static func places(
    _ count: Int, of bytes: [UInt8], _ random: inout SplitMix
  ) -> StrideTo<Int> {
    let triedMax = max(Self.sweepBytes / max(bytes.count, 1), 1)
    // An odd step comes by every bit of a byte.
    let step = (count + triedMax - 1) / triedMax | 1
    return stride(from: Int(random.next() % UInt64(step)), to: count, by: step)
  }

  private static func seeded() -> SplitMix {
    let seed = UInt64.random(in: 0 ... .max)
    print("seed \(seed)")
    return SplitMix(state: seed)
  }

  @Test("survives the cuts of its bytes")
  func cuts() {
    var random = Self.seeded()
    for type in Messages.all {
      let bytes = type.sample()
      for count in Self.places(bytes.count, of: bytes, &random) {
        _ = Self.decodes(type, Array(bytes[..<count]))
      }
    }
  }

  @Test("survives flipped bits, and what it takes it gives back")
  func flips() {
    var random = Self.seeded()
    for type in Messages.all {
      let bytes = type.sample()
      for bit in Self.places(bytes.count * 8, of: bytes, &random) {
        var flipped = bytes
        flipped[bit / 8] ^= 1 << UInt8(bit % 8)
        _ = Self.decodes(type, flipped)
      }
    }
  }

  @Test("survives 100,000 random mutations")
  func mutations() {
    var random = Self.seeded()
    let samples = Messages.all.map { ($0, $0.sample()) }.filter { !$0.1.isEmpty }
    for _ in 0..<100_000 {
      let (type, sample) = samples[Int(random.next() % UInt64(samples.count))]
      var bytes = sample
      for _ in 0...random.next() % 4 {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: at)
        default: if bytes.count > 1 { bytes.remove(at: at) }
        }
      }
      _ = Self.decodes(type, bytes)
    }
  }

  @Test("is read the short way when it is as our encoder writes it")
  func shortWay() {
    for type in Messages.all {
      guard let bridged = type as? any Bridged.Type else { continue }
      let isShort = Self.isShort(bridged)
      #expect(isShort, "\(type.fullName)")
    }
  }

  private static func isShort<M: Bridged>(_ type: M.Type) -> Bool {
    let bytes = M.sample()
    let value: M? = unsafe Decoder.read(bytes.span.bytes)
    let part: M? = unsafe Decoder.read(bytes.span.bytes, isPart: true)
    // Of no bytes at all is only what has no field that must be there.
    return bytes.isEmpty || (value != nil && part == value)
  }

  /// Decodes; what decodes must encode to what decodes to the same, and what the short way takes
  /// must be the long way's.
  private static func decodes<M: Message>(_ type: M.Type, _ bytes: [UInt8]) -> Bool {
    if let bridged = type as? any Bridged.Type { Self.compareWays(bridged, bytes) }
    guard let value = try? M(decoding: bytes) else { return false }
    let isSame = Self.isSame(value, try? M(decoding: value.encoded()), bytes.count)
    #expect(isSame, "\(M.fullName)")
    return true
  }

  private static func compareWays<M: Bridged>(_ type: M.Type, _ bytes: [UInt8]) {
    for mode in [Decoder.Mode.whole, .part] {
      let short: M? = unsafe Decoder.read(bytes.span.bytes, isPart: mode == .part)
      guard let short else { continue }
      let long: M? = unsafe try? Decoder.unpack(bytes.span.bytes, as: mode)
      let isSame = Self.isSame(short, long, bytes.count)
      #expect(isSame, "\(M.fullName)")
    }
  }

  /// Whether two values are the same: by themselves, or by their encodings when those are long, for
  /// unoptimised code takes a millisecond to compare such values.
  private static func isSame<M: Message>(_ value: M, _ other: M?, _ byteCount: Int) -> Bool {
    guard byteCount >= 1_024 else { return value == other }
    guard let bytes = other?.encoded() else { return false }
    let own = value.encoded()
    return unsafe own.withUnsafeBytes { own in
      unsafe bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, let ownStart = own.baseAddress else { return false }
        return unsafe own.count == bytes.count && memcmp(ownStart, start, own.count) == 0
      }
    }
  }
}

/// A seeded generator (Steele, Lea and Flood, SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    self.state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = self.state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// The hardening pass: walks the bytes of a message once, before protobuf-c sees them, and refuses
/// whatever protobuf-c would let through.
///
/// It reads numbers of the peer's, but none is used before it is held against a limit.
@safe
struct Scanner {
  typealias Position = UnsafePointer<UInt8>

  /// Whether required fields may be absent unless they are PUBLIC.
  let isPart: Bool
  /// What unpacking will take from the arena, roughly; the arena grows when it is short.
  private(set) var arenaByteCount = 0
  private var unknownBytesLeft = WireLimits.unknownByteCountMax
  private var unknownLeft = WireLimits.unknownCountMax

  init(isPart: Bool, refusesUnknown: Bool = false) {
    self.isPart = isPart
    if refusesUnknown { self.unknownLeft = 0 }
  }

  /// Scans one message from `start` to `end`, and those inside it.
  mutating func scan(
    _ start: Position, _ end: Position, _ layout: UnsafePointer<Layout>, depth: Int
  ) throws(WireError) {
    guard depth <= WireLimits.depthMax else { throw .tooDeep }
    var at = unsafe start
    var seen: UInt64 = 0
    var items = SIMD16<UInt32>()
    var fieldCount = 0
    let entries = unsafe layout.pointee.entries
    let numberMax = unsafe layout.pointee.numberMax
    while unsafe at < end {
      let tag = unsafe try Varint.read(&at, end)
      guard tag <= UInt32.max, tag >> 3 != 0 else { throw .malformed }
      fieldCount += 1
      let number = UInt32(truncatingIfNeeded: tag >> 3)
      let wireType = UInt8(truncatingIfNeeded: tag & 7)
      let entry = unsafe entries + Int(number <= numberMax ? number : 0)
      guard unsafe entry.pointee.kind != .unknown else {
        unsafe try self.skip(&at, end, wireType)
        continue
      }
      if unsafe entry.pointee.isRepeated {
        let list = unsafe Int(entry.pointee.list)
        let count = unsafe try self.items(&at, end, entry, wireType, depth)
        let total = Int(items[list]) + count
        guard unsafe total <= Int(entry.pointee.itemCountMax) else { throw .tooMany }
        items[list] = UInt32(truncatingIfNeeded: total)
        if count > 0 { unsafe seen |= entry.pointee.bit }
      } else {
        guard unsafe wireType == entry.pointee.wireType else { throw .wrongType }
        guard unsafe seen & entry.pointee.bit == 0 else { throw .duplicate }
        unsafe seen |= entry.pointee.bit
        unsafe try self.value(&at, end, entry, depth)
      }
    }
    let required = unsafe self.isPart ? layout.pointee.requiredInPart : layout.pointee.required
    guard seen & required == required else { throw .missing }
    // The struct, and protobuf-c's own list of members once there are more than sixteen.
    let members = fieldCount > 16 ? (2 * fieldCount + 32) * 32 : 0
    unsafe self.arenaByteCount += Self.rounded(layout.pointee.byteCount) + members
  }

  /// Scans the items of a repeated field, packed or single, and answers how many there were.
  private mutating func items(
    _ at: inout Position, _ end: Position, _ entry: UnsafePointer<Layout.Entry>, _ wireType: UInt8,
    _ depth: Int
  ) throws(WireError) -> Int {
    if unsafe wireType == entry.pointee.wireType {
      self.arenaByteCount += 16
      unsafe try self.value(&at, end, entry, depth)
      return 1
    }
    // Numbers may be packed: a length, then values without tags.
    guard unsafe wireType == 2 && entry.pointee.wireType != 2 else { throw .wrongType }
    let last = unsafe try Self.body(&at, end)
    var count = 0
    while unsafe at < last {
      unsafe try self.value(&at, last, entry, depth)
      count += 1
      guard unsafe count <= Int(entry.pointee.itemCountMax) else { throw .tooMany }
    }
    self.arenaByteCount += 16 + 8 * count
    return count
  }

  /// As the arena hands it out.
  @inline(__always)
  private static func rounded(_ byteCount: Int) -> Int { (byteCount + 15) & ~15 }

  /// Scans one value, its tag being read.
  private mutating func value(
    _ at: inout Position, _ end: Position, _ entry: UnsafePointer<Layout.Entry>, _ depth: Int
  ) throws(WireError) {
    switch unsafe entry.pointee.kind {
    case .string, .token, .bytes:
      let start = unsafe at
      unsafe try self.blob(&at, end, entry)
      // Its length, read with it, makes room for the NUL behind it.
      unsafe self.arenaByteCount += Self.rounded(at - start)
    case .message:
      let last = unsafe try Self.body(&at, end)
      guard let layout = unsafe entry.pointee.layout else { throw .malformed }
      unsafe try self.scan(at, last, layout, depth: depth + 1)
      unsafe at = unsafe last
    case .fixed32: unsafe try Self.advance(&at, end, 4)
    case .fixed64: unsafe try Self.advance(&at, end, 8)
    case .double:
      let start = unsafe at
      unsafe try Self.advance(&at, end, 8)
      let bits = unsafe UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
      guard Double(bitPattern: UInt64(littleEndian: bits)).isFinite else { throw .notCanonical }
    default: unsafe try Self.number(&at, end, entry)
    }
  }

  /// Scans a string or bytes: size first, then text.
  private func blob(
    _ at: inout Position, _ end: Position, _ entry: UnsafePointer<Layout.Entry>
  ) throws(WireError) {
    let last = unsafe try Self.body(&at, end)
    let count = unsafe last - at
    if count == 0 {
      guard unsafe !entry.pointee.refusesEmpty else { throw .missing }
      return
    }
    guard
      unsafe count >= Int(entry.pointee.byteCountMin) && count <= Int(entry.pointee.byteCountMax)
    else { throw .wrongSize }
    switch unsafe entry.pointee.kind {
    case .string: unsafe try Text.check(at, last, byteCountMax: Int(entry.pointee.byteCountMax))
    case .token: unsafe try Text.checkToken(at, last)
    default: break
    }
    unsafe at = unsafe last
  }

  private static func number(
    _ at: inout Position, _ end: Position, _ entry: UnsafePointer<Layout.Entry>
  ) throws(WireError) {
    let value = unsafe try Varint.read(&at, end)
    switch unsafe entry.pointee.kind {
    case .bool:
      guard value <= 1 else { throw .notCanonical }
    case .uint32, .sint32:
      guard value <= UInt32.max else { throw .notCanonical }
    case .int32:
      guard Int32(exactly: Int64(bitPattern: value)) != nil else { throw .notCanonical }
    case .enumeration:
      if value == 0 {
        guard unsafe !entry.pointee.refusesEmpty else { throw .missing }
      } else {
        guard unsafe value < 64 && entry.pointee.values >> value & 1 == 1 else {
          throw .unknownValue
        }
      }
    default: break
    }
  }

  /// Skips a field that the schema does not know. Groups are refused.
  private mutating func skip(
    _ at: inout Position, _ end: Position, _ wireType: UInt8
  ) throws(WireError) {
    let start = unsafe at
    switch wireType {
    case 0: _ = unsafe try Varint.read(&at, end)
    case 1: unsafe try Self.advance(&at, end, 8)
    case 2: unsafe at = unsafe try Self.body(&at, end)
    case 5: unsafe try Self.advance(&at, end, 4)
    default: throw .malformed
    }
    let count = unsafe at - start + 2
    self.unknownBytesLeft -= count
    self.unknownLeft -= 1
    guard self.unknownBytesLeft >= 0 && self.unknownLeft >= 0 else { throw .tooLarge }
    self.arenaByteCount += count + 64
  }

  /// Reads a length and answers where its bytes end.
  @inline(__always)
  private static func body(_ at: inout Position, _ end: Position) throws(WireError) -> Position {
    let count = unsafe try Varint.read(&at, end)
    guard unsafe count <= UInt64(end - at) else { throw .malformed }
    return unsafe at + Int(count)
  }

  @inline(__always)
  private static func advance(
    _ at: inout Position, _ end: Position, _ count: Int
  ) throws(WireError) {
    guard unsafe end - at >= count else { throw .malformed }
    unsafe at += count
  }
}

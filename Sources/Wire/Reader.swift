/// Reads ordinary bytes in one pass: holds each value against the schema as it hands it out.
///
/// Ordinary is what our encoder writes, and most that any encoder would: known fields, each once,
/// the items of a list one behind the other, and lists of numbers packed. What is anything else, or
/// wrong, throws, and the bytes are left to the long way: ``Scanner`` and protobuf-c. So there is
/// one judge of what is malformed, and whatever the reader takes, that judge takes too and reads
/// alike; the tests hold every message to it.
@safe
struct Reader {
  typealias Position = UnsafePointer<UInt8>

  private var at: Position
  private let end: Position
  private let layout: UnsafePointer<Layout>
  /// The rules for the field that was found last.
  private var entry: UnsafePointer<Layout.Entry>
  private var tag: UInt64 = 0
  private var seen: UInt64 = 0
  private let isPart: Bool

  init(
    _ start: Position, _ end: Position, _ layout: UnsafePointer<Layout>, isPart: Bool
  ) {
    unsafe self.at = unsafe start
    unsafe self.end = unsafe end
    unsafe self.layout = unsafe layout
    unsafe self.entry = unsafe layout.pointee.entries
    self.isPart = isPart
  }

  var hasMore: Bool { unsafe self.at < self.end }

  /// The number of the next field, whose value must be read now; 0 at the end of the message.
  @inline(__always)
  mutating func next() throws(WireError) -> UInt32 {
    guard self.hasMore else {
      let required =
        unsafe self.isPart ? self.layout.pointee.requiredInPart : self.layout.pointee.required
      guard self.seen & required == required else { throw .missing }
      return 0
    }
    let tag = unsafe try Varint.read(&self.at, self.end)
    let number = tag >> 3
    guard unsafe number <= UInt64(self.layout.pointee.numberMax) else { throw .malformed }
    unsafe self.entry = unsafe self.layout.pointee.entries + Int(number)
    guard unsafe self.entry.pointee.kind != .unknown else { throw .malformed }
    guard unsafe tag & 7 == UInt64(self.entry.pointee.ordinaryWireType) else { throw .wrongType }
    guard unsafe self.seen & self.entry.pointee.bit == 0 else { throw .duplicate }
    unsafe self.seen |= self.entry.pointee.bit
    self.tag = tag
    return UInt32(truncatingIfNeeded: number)
  }

  // MARK: Lists

  /// How many items lie one behind the other from here, the first one's tag being read.
  func itemCount() throws(WireError) -> Int {
    var count = 0
    var reader = self
    repeat {
      _ = unsafe try reader.body()
      count += 1
    } while try reader.again()
    guard unsafe count <= Int(self.entry.pointee.itemCountMax) else { throw .tooMany }
    return count
  }

  /// Reads the tag of the next item, if there is one.
  @inline(__always)
  mutating func again() throws(WireError) -> Bool {
    guard self.hasMore else { return false }
    var at = unsafe self.at
    guard unsafe try Varint.read(&at, self.end) == self.tag else { return false }
    unsafe self.at = unsafe at
    return true
  }

  /// A reader of the numbers of a list, which are behind one length.
  mutating func packed() throws(WireError) -> Reader {
    let start = unsafe self.at
    let last = unsafe try self.body()
    var numbers = self
    unsafe numbers.at = unsafe start
    _ = unsafe try Varint.read(&numbers.at, self.end)
    return unsafe Reader(numbers, until: last)
  }

  private init(_ other: Reader, until end: Position) {
    self = unsafe Reader(other.at, end, other.layout, isPart: other.isPart)
    unsafe self.entry = unsafe other.entry
  }

  /// How many numbers are left. None at all is not ordinary.
  func numberCount() throws(WireError) -> Int {
    let bytes = unsafe UnsafeBufferPointer(start: self.at, count: self.end - self.at)
    let count =
      switch unsafe self.entry.pointee.wireType {
      case 1: bytes.count / 8
      case 5: bytes.count / 4
      // Each number ends with the one byte of it that is below 0x80.
      default: unsafe bytes.count { $0 < 0x80 }
      }
    guard unsafe count > 0 && count <= Int(self.entry.pointee.itemCountMax) else { throw .tooMany }
    return count
  }

  // MARK: Lengths

  /// Passes over a length and as many bytes, and answers where they end.
  @inline(__always)
  private mutating func body() throws(WireError) -> Position {
    let count = unsafe try Varint.read(&self.at, self.end)
    guard unsafe count <= UInt64(self.end - self.at) else { throw .malformed }
    unsafe self.at += Int(count)
    return unsafe self.at
  }

  /// A reader of the message that is the value.
  @inline(__always)
  mutating func inner() throws(WireError) -> Reader {
    let count = unsafe try Varint.read(&self.at, self.end)
    guard unsafe count <= UInt64(self.end - self.at), let layout = unsafe self.entry.pointee.layout
    else { throw .malformed }
    let start = unsafe self.at
    unsafe self.at += Int(count)
    return unsafe Reader(start, self.at, layout, isPart: self.isPart)
  }

  /// The bytes of a string, of bytes or of an id, of a size that the schema allows.
  @inline(__always)
  private mutating func blob() throws(WireError) -> UnsafeBufferPointer<UInt8> {
    let count = unsafe try Varint.read(&self.at, self.end)
    guard unsafe count <= UInt64(self.end - self.at) else { throw .malformed }
    if count == 0 {
      guard unsafe !self.entry.pointee.refusesEmpty else { throw .missing }
    } else {
      guard
        unsafe count >= UInt64(self.entry.pointee.byteCountMin)
          && count <= UInt64(self.entry.pointee.byteCountMax)
      else { throw .wrongSize }
    }
    let bytes = unsafe UnsafeBufferPointer(start: self.at, count: Int(count))
    unsafe self.at += Int(count)
    return unsafe bytes
  }
}

// MARK: Values

extension Reader {
  mutating func string() throws(WireError) -> String {
    let bytes = unsafe try self.blob()
    return unsafe try Text.read(bytes, byteCountMax: Int(self.entry.pointee.byteCountMax))
  }

  mutating func token() throws(WireError) -> String {
    unsafe try Text.readToken(self.blob())
  }

  mutating func bytes() throws(WireError) -> [UInt8] { unsafe Array(try self.blob()) }

  /// Nil for an id that is absent: of no bytes, or all zero.
  mutating func id128() throws(WireError) -> UInt128? {
    let bytes = UnsafeRawBufferPointer(unsafe try self.blob())
    guard bytes.count == 16 else { return nil }
    let value = unsafe UInt128(bigEndian: bytes.loadUnaligned(as: UInt128.self))
    return value == 0 ? nil : value
  }

  mutating func id64() throws(WireError) -> UInt64? {
    let bytes = UnsafeRawBufferPointer(unsafe try self.blob())
    guard bytes.count == 8 else { return nil }
    let value = unsafe UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    return value == 0 ? nil : value
  }

  /// A known value, or 0 where the unspecified one is as good as absent.
  mutating func enumeration() throws(WireError) -> Int32 {
    let value = try self.uint64()
    if value == 0 {
      guard unsafe !self.entry.pointee.refusesEmpty else { throw .missing }
      return 0
    }
    guard unsafe value < 64 && self.entry.pointee.values >> value & 1 == 1 else {
      throw .unknownValue
    }
    return Int32(truncatingIfNeeded: value)
  }

  mutating func bool() throws(WireError) -> Bool {
    let value = try self.uint64()
    guard value <= 1 else { throw .notCanonical }
    return value == 1
  }

  @inline(__always)
  mutating func uint64() throws(WireError) -> UInt64 { unsafe try Varint.read(&self.at, self.end) }

  mutating func uint32() throws(WireError) -> UInt32 {
    guard let value = UInt32(exactly: try self.uint64()) else { throw .notCanonical }
    return value
  }

  mutating func int64() throws(WireError) -> Int64 { Int64(bitPattern: try self.uint64()) }

  mutating func int32() throws(WireError) -> Int32 {
    guard let value = Int32(exactly: try self.int64()) else { throw .notCanonical }
    return value
  }

  /// Numbers near zero, of either sign, are written as small ones: 0, −1, 1, −2.
  mutating func sint64() throws(WireError) -> Int64 {
    let value = try self.uint64()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func sint32() throws(WireError) -> Int32 {
    let value = try self.uint32()
    return Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
  }

  mutating func fixed64() throws(WireError) -> UInt64 {
    UInt64(littleEndian: try self.load(UInt64.self))
  }

  mutating func fixed32() throws(WireError) -> UInt32 {
    UInt32(littleEndian: try self.load(UInt32.self))
  }

  mutating func sfixed64() throws(WireError) -> Int64 { Int64(bitPattern: try self.fixed64()) }

  mutating func sfixed32() throws(WireError) -> Int32 { Int32(bitPattern: try self.fixed32()) }

  mutating func double() throws(WireError) -> Double {
    let value = Double(bitPattern: try self.fixed64())
    guard value.isFinite else { throw .notCanonical }
    return value
  }

  @inline(__always)
  private mutating func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(WireError) -> Number {
    let byteCount = MemoryLayout<Number>.size
    guard unsafe self.end - self.at >= byteCount else { throw .malformed }
    let value = unsafe UnsafeRawPointer(self.at).loadUnaligned(as: Number.self)
    unsafe self.at += byteCount
    return value
  }
}

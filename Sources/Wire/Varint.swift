/// Protobuf's base-128 numbers, least significant group first.
enum Varint {
  /// How many bytes a number takes.
  static func byteCount(_ value: UInt64) -> Int {
    (70 - (value | 1).leadingZeroBitCount) / 7
  }

  /// Reads a number of at most 64 bits, written as short as it can be.
  @inline(__always)
  static func read(
    _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(WireError) -> UInt64 {
    guard unsafe at < end else { throw .malformed }
    let first = unsafe at.pointee
    unsafe at += 1
    return first < 0x80 ? UInt64(first) : unsafe try Self.readLong(&at, end, UInt64(first & 0x7f))
  }

  @inline(never)
  private static func readLong(
    _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ first: UInt64
  ) throws(WireError) -> UInt64 {
    var value = first
    var shift: UInt64 = 7
    while unsafe at < end {
      let byte = unsafe at.pointee
      unsafe at += 1
      if byte < 0x80 {
        // A last group of zero adds nothing; the tenth has room for one bit.
        guard byte != 0 && (shift < 63 || byte == 1) else { throw .notCanonical }
        return value | UInt64(byte) << shift
      }
      value |= UInt64(byte & 0x7f) << shift
      shift += 7
      guard shift <= 63 else { throw .notCanonical }
    }
    throw .malformed
  }
}

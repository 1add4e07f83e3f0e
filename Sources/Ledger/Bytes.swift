extension [UInt8] {
  /// Appends `value` in big-endian order, the only order in our formats.
  mutating func append(bigEndian value: some FixedWidthInteger) {
    var shift = value.bitWidth - 8
    while shift >= 0 {
      self.append(UInt8(truncatingIfNeeded: value >> shift))
      shift -= 8
    }
  }
}

/// Reads fields from the front of bytes; `nil` when there are too few left.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.rest = bytes
  }

  init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  var remaining: ArraySlice<UInt8> { self.rest }
  var isAtEnd: Bool { self.rest.isEmpty }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= self.rest.count else { return nil }
    let taken = self.rest.prefix(count)
    self.rest = self.rest.dropFirst(count)
    return taken
  }

  mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(_: Value.Type) -> Value? {
    guard let taken = self.bytes(Value.bitWidth / 8) else { return nil }
    return taken.reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
  }
}

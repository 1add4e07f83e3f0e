/// A protobuf message, read without a schema: its fields by number, in the order of the wire.
///
/// It refuses what protobuf lets pass and our writer never writes: groups, field number zero,
/// numbers with needless bytes, anything cut off.
package struct RawMessage: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case varint(UInt64)
    case fixed64(UInt64)
    case bytes(ArraySlice<UInt8>)
    case fixed32(UInt32)
  }

  /// How many fields one message may have.
  package static let fieldCountMax = 4_096

  package let fields: [(number: Int, value: Value)]

  /// Reads a whole message; `nil` when it is none.
  package init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var fields: [(number: Int, value: Value)] = []
    while !rest.isEmpty {
      guard fields.count < Self.fieldCountMax, let tag = Self.varint(&rest),
        let number = Int(exactly: tag >> 3), (1...Self.numberMax).contains(number),
        let value = Self.value(wireType: tag & 7, &rest)
      else { return nil }
      fields.append((number, value))
    }
    self.fields = fields
  }

  /// Everything under `number`, in order.
  package func values(_ number: Int) -> [Value] {
    self.fields.filter { $0.number == number }.map(\.value)
  }

  /// The bytes under `number`; `nil` when absent, repeated or not bytes.
  package func bytes(_ number: Int) -> ArraySlice<UInt8>? {
    let values = self.values(number)
    guard values.count == 1, case .bytes(let bytes) = values[0] else { return nil }
    return bytes
  }

  /// The number under `number`; zero when absent, `nil` when repeated or not a varint.
  package func number(_ number: Int) -> UInt64? {
    let values = self.values(number)
    if values.isEmpty { return 0 }
    guard values.count == 1, case .varint(let value) = values[0] else { return nil }
    return value
  }

  /// The 16-byte id under `number`; `nil` when absent or of another length.
  package func id(_ number: Int) -> UInt128? {
    guard let bytes = self.bytes(number), bytes.count == 16 else { return nil }
    var cursor = Cursor(bytes)
    return cursor.number(as: UInt128.self)
  }

  private static let numberMax = 1 << 29 - 1

  private static func value(wireType: UInt64, _ rest: inout ArraySlice<UInt8>) -> Value? {
    switch wireType {
    case 0: return Self.varint(&rest).map(Value.varint)
    case 1: return Self.fixed(&rest, UInt64.self).map(Value.fixed64)
    case 2:
      guard let count = Self.varint(&rest), count <= UInt64(rest.count) else { return nil }
      defer { rest = rest.dropFirst(Int(count)) }
      return .bytes(rest.prefix(Int(count)))
    case 5: return Self.fixed(&rest, UInt32.self).map(Value.fixed32)
    default: return nil
    }
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for position in 0..<10 {
      guard let byte = rest.popFirst() else { return nil }
      // The tenth byte holds one bit; and a last byte of zero says nothing.
      if position == 9, byte > 1 { return nil }
      value |= UInt64(byte & 0x7F) << UInt64(7 * position)
      if byte < 0x80 { return byte == 0 && position > 0 ? nil : value }
    }
    return nil
  }

  private static func fixed<Number: FixedWidthInteger>(
    _ rest: inout ArraySlice<UInt8>, _: Number.Type
  ) -> Number? {
    let byteCount = Number.bitWidth / 8
    guard rest.count >= byteCount else { return nil }
    let number = rest.prefix(byteCount).reversed()
      .reduce(Number(0)) { $0 << 8 | Number(truncatingIfNeeded: $1) }
    rest = rest.dropFirst(byteCount)
    return number
  }

  package static func == (left: RawMessage, right: RawMessage) -> Bool {
    left.fields.elementsEqual(right.fields) { $0.number == $1.number && $0.value == $1.value }
  }

  package func hash(into hasher: inout Hasher) {
    for field in self.fields {
      hasher.combine(field.number)
      hasher.combine(field.value)
    }
  }
}

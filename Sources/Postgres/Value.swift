/// One statement parameter, sent in PostgreSQL's binary format.
///
/// Deliberately not `CustomStringConvertible` with content: values are sealed fields and
/// identifiers.
package enum Value: Sendable {
  case null
  /// The sixteen bytes, the first in the highest byte.
  case uuid(UInt128)
  case bytes([UInt8])
  case text(String)
  case int8(Int64)
  case int4(Int32)
  case bool(Bool)
  /// Microseconds since 1970-01-01 00:00 UTC, as `timestamptz`.
  case timestamp(Int64)
  /// Arrays of one dimension without nulls, for `unnest`.
  case uuids([UInt128])
  case bytesArray([[UInt8]])
  case texts([String])
  case int8s([Int64])
  case int4s([Int32])
}

extension Value: CustomStringConvertible {
  package var description: String { "‹sealed›" }
}

/// The object ids of the types that cross this module (PostgreSQL, `pg_type.dat`).
enum TypeID {
  static let inferred: UInt32 = 0
  static let bool: UInt32 = 16
  static let bytes: UInt32 = 17
  static let int8: UInt32 = 20
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  static let varchar: UInt32 = 1043
  static let name: UInt32 = 19
  static let timestamp: UInt32 = 1184
  static let uuid: UInt32 = 2950
  static let bytesArray: UInt32 = 1001
  static let int4Array: UInt32 = 1007
  static let textArray: UInt32 = 1009
  static let int8Array: UInt32 = 1016
  static let uuidArray: UInt32 = 2951
}

/// Microseconds between 1970-01-01, our epoch, and 2000-01-01, PostgreSQL's.
let epochOffsetUs: Int64 = 946_684_800_000_000

extension Value {
  var type: UInt32 {
    switch self {
    case .null: TypeID.inferred
    case .uuid: TypeID.uuid
    case .bytes: TypeID.bytes
    case .text: TypeID.text
    case .int8: TypeID.int8
    case .int4: TypeID.int4
    case .bool: TypeID.bool
    case .timestamp: TypeID.timestamp
    case .uuids: TypeID.uuidArray
    case .bytesArray: TypeID.bytesArray
    case .texts: TypeID.textArray
    case .int8s: TypeID.int8Array
    case .int4s: TypeID.int4Array
    }
  }

  /// Appends the binary form. A null has none and appends nothing.
  func encode(into buffer: inout [UInt8]) {
    switch self {
    case .null: break
    case .uuid(let id): buffer.append(bigEndian: id)
    case .bytes(let bytes): buffer.append(contentsOf: bytes)
    case .text(let text): buffer.append(contentsOf: text.utf8)
    case .int8(let number): buffer.append(bigEndian: number)
    case .int4(let number): buffer.append(bigEndian: number)
    case .bool(let flag): buffer.append(flag ? 1 : 0)
    case .timestamp(let us): buffer.append(bigEndian: us &- epochOffsetUs)
    case .uuids(let ids):
      buffer.append(array: ids, of: TypeID.uuid) { $0.append(bigEndian: $1) }
    case .bytesArray(let blobs):
      buffer.append(array: blobs, of: TypeID.bytes) { $0.append(contentsOf: $1) }
    case .texts(let texts):
      buffer.append(array: texts, of: TypeID.text) { $0.append(contentsOf: $1.utf8) }
    case .int8s(let numbers):
      buffer.append(array: numbers, of: TypeID.int8) { $0.append(bigEndian: $1) }
    case .int4s(let numbers):
      buffer.append(array: numbers, of: TypeID.int4) { $0.append(bigEndian: $1) }
    }
  }
}

extension [UInt8] {
  mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
    unsafe Swift.withUnsafeBytes(of: number.bigEndian) { unsafe self.append(contentsOf: $0) }
  }

  /// `array_send`: dimensions, null flag, element type, then per dimension length and lower bound,
  /// then each element with its length. An empty array has no dimension.
  mutating func append<Item>(
    array elements: [Item], of type: UInt32, _ encode: (inout [UInt8], Item) -> Void
  ) {
    self.append(bigEndian: Int32(elements.isEmpty ? 0 : 1))
    self.append(bigEndian: Int32(0))
    self.append(bigEndian: type)
    guard !elements.isEmpty else { return }
    self.append(bigEndian: Int32(elements.count))
    self.append(bigEndian: Int32(1))
    for element in elements {
      let start = self.count
      self.append(bigEndian: Int32(0))
      encode(&self, element)
      let length = UInt32(self.count - start - 4)
      for byte in 0..<4 {
        self[start + byte] = UInt8(truncatingIfNeeded: length >> (24 - 8 * byte))
      }
    }
  }
}

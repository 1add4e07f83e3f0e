/// Why bytes are not a message of ours. It never says what the bytes were.
package enum WireError: Error, Hashable, Sendable, CaseIterable {
  /// Not protobuf: cut off, a group, a field number or wire type that does not exist.
  case malformed
  /// A number written longer than it needs to be, or wider than its field.
  case notCanonical
  /// A known field with another wire type.
  case wrongType
  /// A field or a oneof that is given twice.
  case duplicate
  /// A required field that is absent, empty, zero or unspecified.
  case missing
  /// An enum value that the schema does not know.
  case unknownValue
  /// A string or bytes longer than its limit, or not of its exact size.
  case wrongSize
  /// More items in a list than its limit.
  case tooMany
  /// Messages nested deeper than ``WireLimits/depthMax``.
  case tooDeep
  /// More bytes in all, or in unknown fields, than ``WireLimits`` allow.
  case tooLarge
  /// A string that is not UTF-8.
  case notUTF8
  /// A string with characters that deceive or break: NUL, controls, text direction, invisible ones.
  case badText
  /// No memory.
  case exhausted
}

/// What a message may cost, whatever its schema says.
package enum WireLimits {
  /// Messages inside messages; the outermost counts as one.
  package static let depthMax = 16
  /// Bytes of one encoded message, the payload of an envelope included.
  package static let byteCountMax = 4 << 20
  /// Bytes of fields that the schema does not know, tags included, in one decoding.
  package static let unknownByteCountMax = 4096
  /// Fields that the schema does not know, in one decoding.
  package static let unknownCountMax = 64
}

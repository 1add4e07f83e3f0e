/// One row, read by column number from 0. It cannot outlive the closure it is handed to.
///
/// Every reader checks the column's type and length and throws `.shape` when they are others, or
/// when a value is NULL and the reader is not the `optional…` one.
package struct Row: ~Copyable {
  let rows: Rows
  let index: Int

  package func uuid(_ column: Int) throws(PostgresError) -> UInt128 {
    try self.required(column, [TypeID.uuid]) { $0.bigEndian() }
  }
  package func optionalUUID(_ column: Int) throws(PostgresError) -> UInt128? {
    try self.optional(column, [TypeID.uuid]) { $0.bigEndian() }
  }
  package func bytes(_ column: Int) throws(PostgresError) -> [UInt8] {
    try self.required(column, [TypeID.bytes]) { $0.copied() }
  }
  package func optionalBytes(_ column: Int) throws(PostgresError) -> [UInt8]? {
    try self.optional(column, [TypeID.bytes]) { $0.copied() }
  }
  /// Valid UTF-8, or `.shape`: nothing is repaired.
  package func text(_ column: Int) throws(PostgresError) -> String {
    try self.required(column, Self.textTypes) { $0.text() }
  }
  package func optionalText(_ column: Int) throws(PostgresError) -> String? {
    try self.optional(column, Self.textTypes) { $0.text() }
  }
  package func int8(_ column: Int) throws(PostgresError) -> Int64 {
    try self.required(column, [TypeID.int8]) { $0.bigEndian() }
  }
  package func optionalInt8(_ column: Int) throws(PostgresError) -> Int64? {
    try self.optional(column, [TypeID.int8]) { $0.bigEndian() }
  }
  package func int4(_ column: Int) throws(PostgresError) -> Int32 {
    try self.required(column, [TypeID.int4]) { $0.bigEndian() }
  }
  package func optionalInt4(_ column: Int) throws(PostgresError) -> Int32? {
    try self.optional(column, [TypeID.int4]) { $0.bigEndian() }
  }
  package func bool(_ column: Int) throws(PostgresError) -> Bool {
    try self.required(column, [TypeID.bool]) { $0.flag() }
  }
  package func optionalBool(_ column: Int) throws(PostgresError) -> Bool? {
    try self.optional(column, [TypeID.bool]) { $0.flag() }
  }
  /// Microseconds since 1970-01-01 00:00 UTC. `infinity` is `.shape`: nothing of ours is endless.
  package func timestamp(_ column: Int) throws(PostgresError) -> Int64 {
    try self.required(column, [TypeID.timestamp]) { $0.timestamp() }
  }
  package func optionalTimestamp(_ column: Int) throws(PostgresError) -> Int64? {
    try self.optional(column, [TypeID.timestamp]) { $0.timestamp() }
  }
  /// Arrays of one dimension without nulls; others are `.shape`.
  package func uuids(_ column: Int) throws(PostgresError) -> [UInt128] {
    try self.required(column, [TypeID.uuidArray]) { $0.array { $0.bigEndian() } }
  }
  package func bytesArray(_ column: Int) throws(PostgresError) -> [[UInt8]] {
    try self.required(column, [TypeID.bytesArray]) { $0.array { $0.copied() } }
  }
  package func texts(_ column: Int) throws(PostgresError) -> [String] {
    try self.required(column, [TypeID.textArray]) { $0.array { $0.text() } }
  }
  package func int8s(_ column: Int) throws(PostgresError) -> [Int64] {
    try self.required(column, [TypeID.int8Array]) { $0.array { $0.bigEndian() } }
  }
  package func int4s(_ column: Int) throws(PostgresError) -> [Int32] {
    try self.required(column, [TypeID.int4Array]) { $0.array { $0.bigEndian() } }
  }

  private static let textTypes = [TypeID.text, TypeID.varchar, TypeID.name]

  private func required<T>(
    _ column: Int, _ types: [UInt32], _ read: (borrowing RawSpan) -> T?
  ) throws(PostgresError) -> T {
    try self.rows.field(self.index, column, types) { bytes in
      guard let bytes else { return nil }
      return read(bytes)
    }
  }

  private func optional<T>(
    _ column: Int, _ types: [UInt32], _ read: (borrowing RawSpan) -> T?
  ) throws(PostgresError) -> T? {
    try self.rows.field(self.index, column, types) { bytes -> T?? in
      guard let bytes else { return .some(nil) }
      // A value that cannot be read is the outer nil, which is `.shape`; never a NULL.
      guard let value = read(bytes) else { return nil }
      return .some(value)
    }
  }
}

extension RawSpan {
  func copied() -> [UInt8] {
    unsafe self.withUnsafeBytes { unsafe [UInt8]($0) }
  }

  func text() -> String? {
    unsafe self.withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
  }

  /// The number that fills all bytes, or nil when the length is another.
  func bigEndian<Number: FixedWidthInteger & BitwiseCopyable>() -> Number? {
    guard self.byteCount == Number.bitWidth / 8 else { return nil }
    return Number(bigEndian: unsafe self.unsafeLoadUnaligned(as: Number.self))
  }

  func flag() -> Bool? {
    guard self.byteCount == 1 else { return nil }
    switch self.byte(0) {
    case 0: return false
    case 1: return true
    default: return nil
    }
  }

  func timestamp() -> Int64? {
    guard let us: Int64 = self.bigEndian(), us != .max, us != .min else { return nil }
    let (moved, overflow) = us.addingReportingOverflow(epochOffsetUs)
    return overflow ? nil : moved
  }

  /// Reads what `Value` writes for arrays; nil for nulls, more dimensions, or lengths that do not
  /// fit.
  func array<T>(_ read: (borrowing RawSpan) -> T?) -> [T]? {
    guard self.byteCount >= 12, let dimensions: Int32 = self.extracting(0..<4).bigEndian() else {
      return nil
    }
    if dimensions == 0 { return [] }
    guard dimensions == 1, self.byteCount >= 20,
      let count: Int32 = self.extracting(12..<16).bigEndian(), count >= 0
    else { return nil }
    var elements: [T] = []
    var offset = 20
    for _ in 0..<count {
      guard self.byteCount - offset >= 4,
        let length: Int32 = self.extracting(offset..<offset + 4).bigEndian(),
        length >= 0, self.byteCount - offset - 4 >= Int(length),
        let element = read(self.extracting(offset + 4..<offset + 4 + Int(length)))
      else { return nil }
      elements.append(element)
      offset += 4 + Int(length)
    }
    return offset == self.byteCount ? elements : nil
  }

  private func byte(_ offset: Int) -> UInt8 {
    unsafe self.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}

internal import Ledger
internal import Postgres
internal import Vault

/// A row that the gate decides on, as policy heads and row digests see it (docs/formats/policy.md).
protocol PolicyRow: Sendable {
  static var table: StaticString { get }

  /// Reads the columns in the order of the type's own SELECT.
  init(reading row: borrowing Row) throws(PostgresError)

  /// The columns under the head, in the order that docs/formats/policy.md lists.
  var columns: [PolicyColumn] { get }

  /// Which row it is, for digests.
  var place: PolicyRowPlace { get }
}

/// Which row of which table: what a digest in the log is about.
struct PolicyRowPlace: Hashable, Sendable {
  let table: String
  let row: UInt128
  /// The rest of the primary key, where the row's id is not enough.
  let part: UInt128?

  init(_ table: StaticString, _ row: UInt128, part: UInt128? = nil) {
    self.table = "\(table)"
    self.row = row
    self.part = part
  }

  /// Folds the rest of a longer key into an id: the first 16 bytes of its SHA-256.
  static func part(_ columns: [PolicyColumn]) -> UInt128? {
    let bytes = columns.reduce(into: [UInt8]()) { $1.append(to: &$0) }
    return UInt128(idBytes: Array(RowHash.of(bytes).prefix(16)))
  }
}

/// One column, in PostgreSQL's binary format but for times, which count from 1970.
enum PolicyColumn: Hashable, Sendable {
  case null
  case uuid(UInt128)
  case text(String)
  case bytes([UInt8])
  case int2(Int32)
  case int4(Int32)
  /// Microseconds since 1970.
  case time(Int64)

  static func uuid(_ id: UInt128?) -> Self { id.map { .uuid($0) } ?? .null }
  static func bytes(_ bytes: [UInt8]?) -> Self { bytes.map { .bytes($0) } ?? .null }
  static func int4(_ number: Int32?) -> Self { number.map { .int4($0) } ?? .null }
  static func time(_ us: Int64?) -> Self { us.map { .time($0) } ?? .null }

  /// 0x00 for NULL, or 0x01 ‖ lp(value).
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(0)
    case .uuid(let id): Self.append(number: id, to: &bytes)
    case .text(let text): Self.append(text.utf8, to: &bytes)
    case .bytes(let value): Self.append(value, to: &bytes)
    case .int2(let number): Self.append(number: Int16(truncatingIfNeeded: number), to: &bytes)
    case .int4(let number): Self.append(number: number, to: &bytes)
    case .time(let us): Self.append(number: us, to: &bytes)
    }
  }

  private static func append(_ value: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(1)
    Self.append(bigEndian: Int32(clamping: value.count), to: &bytes)
    bytes.append(contentsOf: value)
  }

  private static func append(number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    bytes.append(1)
    Self.append(bigEndian: Int32(clamping: number.bitWidth / 8), to: &bytes)
    Self.append(bigEndian: number, to: &bytes)
  }

  fileprivate static func append<Number: FixedWidthInteger>(
    bigEndian number: Number, to bytes: inout [UInt8]
  ) {
    var shift = Number.bitWidth
    while shift > 0 {
      shift -= 8
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(truncatingIfNeeded: shift)))
    }
  }
}

extension PolicyRow {
  /// `lp(table) ‖ u32 column count ‖ column…`.
  var canonical: [UInt8] {
    let columns = self.columns
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    PolicyColumn.append(
      bigEndian: Int32(clamping: Self.table.utf8CodeUnitCount), to: &bytes)
    bytes.append(contentsOf: "\(Self.table)".utf8)
    PolicyColumn.append(bigEndian: Int32(clamping: columns.count), to: &bytes)
    for column in columns { column.append(to: &bytes) }
    return bytes
  }
}

internal import Domain
internal import Postgres
internal import Vault

/// A row of the table `tombstone`, as it lies there: whether somebody of ours wrote it is for its
/// code to say (docs/formats/policy.md, tombstones win).
struct TombstoneRow: Sendable {
  /// As stored: any number.
  let kindNumber: Int32
  let id: UInt128
  let atUs: Int64
  let untilUs: Int64?
  let code: [UInt8]
  let wasJournaled: Bool

  /// Nil for a number that is no kind.
  var kind: Tombstone.Kind? {
    UInt8(exactly: self.kindNumber).flatMap(Tombstone.Kind.init(rawValue:))
  }

  /// What the journal is to hold of it.
  var tombstone: Tombstone? {
    self.kind.map { kind in
      Tombstone(
        kind: kind, id: self.id, atMs: Instant(microseconds: self.atUs).ms,
        untilMs: self.untilUs.map { Instant(microseconds: $0).ms } ?? 0)
    }
  }

  private init(reading row: borrowing Row) throws(PostgresError) {
    self.kindNumber = try row.int4(0)
    self.id = try row.uuid(1)
    self.atUs = try row.timestamp(2)
    self.untilUs = try row.optionalTimestamp(3)
    self.code = try row.bytes(4)
    self.wasJournaled = try row.bool(5)
  }

  /// Those that a look is for, the oldest first.
  static func read(
    _ which: Withdrawals.Which, _ tx: inout Transaction
  ) throws(PostgresError) -> [TombstoneRow] {
    switch which {
    case .waiting:
      try tx.query(
        """
        SELECT kind::int4, id, at, until_at, code, is_journaled FROM tombstone
        WHERE NOT is_journaled ORDER BY at, id
        """
      ).map(Self.init(reading:))
    case .all:
      try tx.query(
        """
        SELECT kind::int4, id, at, until_at, code, is_journaled FROM tombstone
        WHERE NOT is_journaled OR until_at IS NULL OR until_at > clock_timestamp()
        ORDER BY at, id
        """
      ).map(Self.init(reading:))
    }
  }

  static func readEvery(_ tx: inout Transaction) throws(PostgresError) -> [TombstoneRow] {
    try tx.query(
      "SELECT kind::int4, id, at, until_at, code, is_journaled FROM tombstone"
    ).map(Self.init(reading:))
  }

  /// Notes that nothing is to be done any more about rows that were read.
  static func mark(_ rows: [TombstoneRow], _ tx: inout Transaction) throws(PostgresError) {
    guard !rows.isEmpty else { return }
    try tx.execute(
      """
      UPDATE tombstone t SET is_journaled = true
      FROM unnest($1::int4[], $2::uuid[], $3::int8[]) AS a(kind, id, at_us)
      WHERE t.kind = a.kind AND t.id = a.id
        AND (extract(epoch FROM t.at) * 1000000)::bigint = a.at_us
      """, .int4s(rows.map(\.kindNumber)), .uuids(rows.map(\.id)), .int8s(rows.map(\.atUs)))
  }
}

extension ConsentKeys {
  /// Whether somebody of ours wrote the row.
  func verifies(_ row: TombstoneRow) -> Bool {
    row.tombstone.map { ConstantTime.isEqual(row.code, self.code(of: $0)) } ?? false
  }
}

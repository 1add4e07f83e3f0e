internal import Domain
internal import Postgres

/// A finding as it is stored.
struct FindingRow: PolicyRow {
  static let table: StaticString = "finding"

  let id: UInt128
  let rule: String
  /// Whose key seals the facts.
  let organisation: UInt128
  var life: FindingLife
  var version: Int32
  let openedUs: Int64
  var sealed: [UInt8]
  /// In the order of filing; 0 before it is stored.
  var number: Int64 = 0

  var columns: [PolicyColumn] {
    [
      .uuid(self.id), .text(self.rule), .uuid(self.organisation), .int2(self.life.state.rawValue),
      self.life.outcome.map { .int2($0.rawValue) } ?? .null, .uuid(self.life.proposer?.value),
      .int4(self.version), .time(self.openedUs), .bytes(self.sealed),
    ]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id) }

  init(
    _ id: UInt128, rule: String, organisation: UInt128, openedUs: Int64, sealed: [UInt8]
  ) {
    self.id = id
    self.rule = rule
    self.organisation = organisation
    self.life = .found
    self.version = 1
    self.openedUs = openedUs
    self.sealed = sealed
  }

  /// Of id, rule, organisation, state, outcome, proposer, version, opened_at, sealed, number.
  init(reading row: borrowing Row) throws(PostgresError) {
    guard let state = FindingLife.State(rawValue: try row.int4(3)) else { throw .shape(column: 3) }
    self.id = try row.uuid(0)
    self.rule = try row.text(1)
    self.organisation = try row.uuid(2)
    self.life = FindingLife(
      state: state, outcome: try row.optionalInt4(4).flatMap(FindingLife.State.init(rawValue:)),
      proposer: try row.optionalUUID(5).map { ActorId($0) })
    self.version = try row.int4(6)
    self.openedUs = try row.timestamp(7)
    self.sealed = try row.bytes(8)
    self.number = try row.int8(9)
  }
}

/// A note as it is stored.
struct FindingNoteRow: PolicyRow {
  static let table: StaticString = "finding_note"

  let id: UInt128
  let finding: UInt128
  let organisation: UInt128
  let sealed: [UInt8]

  var columns: [PolicyColumn] {
    [.uuid(self.id), .uuid(self.finding), .uuid(self.organisation), .bytes(self.sealed)]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id) }

  init(_ id: UInt128, finding: UInt128, organisation: UInt128, sealed: [UInt8]) {
    self.id = id
    self.finding = finding
    self.organisation = organisation
    self.sealed = sealed
  }

  /// Of id, finding, organisation, sealed.
  init(reading row: borrowing Row) throws(PostgresError) {
    self.init(
      try row.uuid(0), finding: try row.uuid(1), organisation: try row.uuid(2),
      sealed: try row.bytes(3))
  }
}

extension Transaction {
  /// A finding by its id, locked: of two officers who move it at once the second sees the first.
  mutating func lockFinding(_ id: UInt128) throws(PostgresError) -> FindingRow? {
    try self.query(
      """
      SELECT id, rule, organisation, state::int4, outcome::int4, proposer, version, opened_at,
        sealed, number
      FROM finding WHERE id = $1 FOR UPDATE
      """, .uuid(id)
    ).optional { row throws(PostgresError) in try FindingRow(reading: row) }
  }

  /// Findings behind a number, oldest first.
  mutating func findings(
    after number: Int64, limit: Int64, withClosed: Bool
  ) throws(PostgresError) -> [FindingRow] {
    self.planForParameters()
    return try self.query(
      """
      SELECT id, rule, organisation, state::int4, outcome::int4, proposer, version, opened_at,
        sealed, number
      FROM finding WHERE number > $1 AND (state < 5 OR $3) ORDER BY number LIMIT $2
      """, .int8(number), .int8(limit), .bool(withClosed)
    ).map { row throws(PostgresError) in try FindingRow(reading: row) }
  }

  /// Notes and their numbers, newest first: the last word is never pushed out by many.
  ///
  /// - Parameter number: of the one before which the page begins.
  mutating func notes(
    of finding: UInt128, before number: Int64, limit: Int64
  ) throws(PostgresError) -> [(row: FindingNoteRow, number: Int64)] {
    try self.query(
      """
      SELECT id, finding, organisation, sealed, number FROM finding_note
      WHERE finding = $1 AND number < $2 ORDER BY number DESC LIMIT $3
      """, .uuid(finding), .int8(number), .int8(limit)
    ).map { row throws(PostgresError) in
      (row: try FindingNoteRow(reading: row), number: try row.int8(4))
    }
  }

  /// Queues a new finding; one that is there already fails.
  mutating func insert(_ finding: FindingRow) {
    _ = self.send(
      """
      INSERT INTO finding (id, rule, organisation, state, version, opened_at, sealed)
      VALUES ($1, $2, $3, $4::int4, $5::int4, $6, $7)
      """,
      .uuid(finding.id), .text(finding.rule), .uuid(finding.organisation),
      .int4(finding.life.state.rawValue), .int4(finding.version), .timestamp(finding.openedUs),
      .bytes(finding.sealed))
  }

  /// Queues what a step changed.
  mutating func update(_ finding: FindingRow) {
    _ = self.send(
      """
      UPDATE finding SET state = $2::int4, outcome = $3::int4, proposer = $4::uuid,
        version = $5::int4, sealed = $6
      WHERE id = $1
      """,
      .uuid(finding.id), .int4(finding.life.state.rawValue),
      finding.life.outcome.map { .int4($0.rawValue) } ?? .null,
      finding.life.proposer.map { .uuid($0.value) } ?? .null, .int4(finding.version),
      .bytes(finding.sealed))
  }

  mutating func insert(_ note: FindingNoteRow) {
    _ = self.send(
      "INSERT INTO finding_note (id, finding, organisation, sealed) VALUES ($1, $2, $3, $4)",
      .uuid(note.id), .uuid(note.finding), .uuid(note.organisation), .bytes(note.sealed))
  }
}

internal import Postgres

/// Whatever is erased as one: a household's joint data, a person of it, a signal, a round.
struct ScopeRow: PolicyRow {
  /// What `kind` holds.
  enum Kind: Int32 { case household = 1, person = 2, signal = 3, round = 4 }
  /// What `state` holds.
  enum State: Int32 { case provisional = 1, open = 2, erased = 3 }

  static let table: StaticString = "scope"
  static let query: StaticString = """
    SELECT id, kind::int4, household, state::int4, team, evaluation_on - DATE '1970-01-01',
      command, opened_by, bucket::int4, wrapped_key, revision, head,
      (evaluation_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam',
      tells_reporter::int4, agreement, origin
    FROM scope WHERE household = ANY($1) ORDER BY id
    """

  let id: UInt128
  let kind: Int32
  let household: UInt128
  let state: Int32
  let team: String
  /// Days since 1970.
  let evaluationDay: Int32?
  let command: UInt128
  let openedBy: UInt128
  /// Nil once the scope is erased.
  let wrapped: WrappedKey?
  /// Only on the household's own row.
  let seal: PolicySeal?
  /// The midnight, in Amsterdam, after the evaluation date.
  let evaluationEndsUs: Int64?
  /// Of a signal: 1 when triage is told who reported it.
  let tellsReporter: Int32?
  /// The digest of what the reporter can say so by.
  let agreement: [UInt8]?
  /// Of a household: the signal that it came of.
  let origin: UInt128?

  init(reading row: borrowing Row) throws(PostgresError) {
    self.id = try row.uuid(0)
    self.kind = try row.int4(1)
    self.household = try row.uuid(2)
    self.state = try row.int4(3)
    self.team = try row.text(4)
    self.evaluationDay = try row.optionalInt4(5)
    self.command = try row.uuid(6)
    self.openedBy = try row.uuid(7)
    let bucket = try row.int4(8)
    self.wrapped = try row.optionalBytes(9).map { WrappedKey(bucket: bucket, blob: $0) }
    let revision = try row.int8(10)
    self.seal = try row.optionalBytes(11).map { PolicySeal(revision: revision, head: $0) }
    self.evaluationEndsUs = try row.optionalTimestamp(12)
    self.tellsReporter = try row.optionalInt4(13)
    self.agreement = try row.optionalBytes(14)
    self.origin = try row.optionalUUID(15)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.id), .int2(self.kind), .uuid(self.household), .int2(self.state),
      .text(self.team), .int4(self.evaluationDay), .uuid(self.command), .uuid(self.openedBy),
      self.tellsReporter.map { .int2($0) } ?? .null, .bytes(self.agreement),
      self.origin.map { .uuid($0) } ?? .null,
    ]
  }

  /// Whether it stands alone, with nobody in it: a signal, a round.
  var isLone: Bool {
    self.kind == Kind.signal.rawValue || self.kind == Kind.round.rawValue
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id) }
}

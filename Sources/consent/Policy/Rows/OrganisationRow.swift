internal import Postgres

/// An organisation: its tier, and since and until when it takes part.
struct OrganisationRow: PolicyRow {
  static let table: StaticString = "organisation"
  static let query: StaticString = """
    SELECT id, name, tier, from_at, until_at, revision, head, bucket::int4, wrapped_key,
      display_name
    FROM organisation WHERE id = ANY($1) ORDER BY id
    """

  let id: UInt128
  let name: String
  /// What people read: it decides nothing, and says who was where in a resident's report.
  let displayName: String
  let tier: String
  let fromUs: Int64
  let untilUs: Int64?
  let seal: PolicySeal
  let wrapped: WrappedKey

  init(reading row: borrowing Row) throws(PostgresError) {
    self.id = try row.uuid(0)
    self.name = try row.text(1)
    self.tier = try row.text(2)
    self.fromUs = try row.timestamp(3)
    self.untilUs = try row.optionalTimestamp(4)
    self.seal = PolicySeal(revision: try row.int8(5), head: try row.bytes(6))
    self.wrapped = WrappedKey(bucket: try row.int4(7), blob: try row.bytes(8))
    self.displayName = try row.text(9)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.id), .text(self.name), .text(self.tier), .time(self.fromUs), .time(self.untilUs),
      .text(self.displayName),
    ]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id) }
}

/// What is stored beside a subject's rows: its head, and the policy revision at its last change.
struct PolicySeal: Hashable, Sendable {
  let revision: Int64
  let head: [UInt8]
}

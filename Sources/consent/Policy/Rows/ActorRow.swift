internal import Postgres

/// Someone who acts, and the contract that lets them.
struct ActorRow: PolicyRow {
  static let table: StaticString = "actor"
  static let query: StaticString = """
    SELECT id, organisation, uri_index, kind, person, contract_from, contract_until,
      registered_by, vouched_by, vouched_for, revision, head
    FROM actor WHERE id = ANY($1) ORDER BY id
    """

  let id: UInt128
  let organisation: UInt128
  let uriIndex: UInt128
  let kind: String
  let person: UInt128?
  let contractFromUs: Int64
  let contractUntilUs: Int64?
  /// The actor who made it; nil of those whom the founding made.
  let registeredBy: UInt128?
  /// The actor who said that this is the person; for residents.
  let vouchedBy: UInt128?
  /// The certificate of which they said so: SHA-256 of its DER.
  let vouchedFor: [UInt8]?
  let seal: PolicySeal

  init(reading row: borrowing Row) throws(PostgresError) {
    self.id = try row.uuid(0)
    self.organisation = try row.uuid(1)
    self.uriIndex = try row.uuid(2)
    self.kind = try row.text(3)
    self.person = try row.optionalUUID(4)
    self.contractFromUs = try row.timestamp(5)
    self.contractUntilUs = try row.optionalTimestamp(6)
    self.registeredBy = try row.optionalUUID(7)
    self.vouchedBy = try row.optionalUUID(8)
    self.vouchedFor = try row.optionalBytes(9)
    self.seal = PolicySeal(revision: try row.int8(10), head: try row.bytes(11))
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.id), .uuid(self.organisation), .uuid(self.uriIndex), .text(self.kind),
      .uuid(self.person), .time(self.contractFromUs), .time(self.contractUntilUs),
      .uuid(self.registeredBy), .uuid(self.vouchedBy), .bytes(self.vouchedFor),
    ]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id) }
}

/// In which role, for which organisation, an actor works.
struct HatRow: PolicyRow {
  static let table: StaticString = "hat"
  static let query: StaticString = """
    SELECT h.actor, h.id, h.organisation, h.team, h.role, h.supervisor, h.from_at, h.until_at,
      i.track, i.supervisor, i.supervisor_hat, i.day - DATE '1970-01-01', i.is_present,
      h.named_by, h.seconded_by
    FROM hat h LEFT JOIN internship i ON i.actor = h.actor AND i.hat = h.id
    WHERE h.actor = ANY($1) ORDER BY h.actor, h.id
    """

  let actor: UInt128
  let id: UInt128
  let organisation: UInt128
  let team: String
  let role: String
  let supervisor: UInt128?
  let fromUs: Int64
  let untilUs: Int64?
  /// Of a hat that watches over others: who said the first word, and who the second.
  let namedBy: UInt128?
  let secondedBy: UInt128?
  /// Of an intern's hat with a track; a row, and under the head, of its own.
  let internship: InternshipRow?

  init(reading row: borrowing Row) throws(PostgresError) {
    self.actor = try row.uuid(0)
    self.id = try row.uuid(1)
    self.organisation = try row.uuid(2)
    self.team = try row.text(3)
    self.role = try row.text(4)
    self.supervisor = try row.optionalUUID(5)
    self.fromUs = try row.timestamp(6)
    self.untilUs = try row.optionalTimestamp(7)
    self.namedBy = try row.optionalUUID(13)
    self.secondedBy = try row.optionalUUID(14)
    self.internship = try InternshipRow(of: self.actor, hat: self.id, row)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.actor), .uuid(self.id), .uuid(self.organisation), .text(self.team),
      .text(self.role), .uuid(self.supervisor), .time(self.fromUs), .time(self.untilUs),
      .uuid(self.namedBy), .uuid(self.secondedBy),
    ]
  }

  /// Whether it is one person's word for a hat to be, which nobody wears: `fromUs` is when.
  var isWord: Bool { self.namedBy != nil && self.secondedBy == nil }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id, part: self.actor) }
}

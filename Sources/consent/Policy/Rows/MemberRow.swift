internal import Postgres

/// A person in a household. Birth date and who decides for them are sealed.
struct MemberRow: PolicyRow {
  static let table: StaticString = "member"
  static let query: StaticString = """
    SELECT household, person, sealed, version, joined_at, left_at
    FROM member WHERE household = ANY($1) ORDER BY household, person
    """

  let household: UInt128
  let person: UInt128
  let sealed: [UInt8]
  let version: Int32
  let joinedUs: Int64
  let leftUs: Int64?

  init(reading row: borrowing Row) throws(PostgresError) {
    self.household = try row.uuid(0)
    self.person = try row.uuid(1)
    self.sealed = try row.bytes(2)
    self.version = try row.int4(3)
    self.joinedUs = try row.timestamp(4)
    self.leftUs = try row.optionalTimestamp(5)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.household), .uuid(self.person), .bytes(self.sealed), .int4(self.version),
      .time(self.joinedUs), .time(self.leftUs),
    ]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.person, part: self.household) }
}

/// That an actor works with a household.
struct RelationRow: PolicyRow {
  /// What `kind` holds: the numbers of `sluis.consent.v1.RelationKind` and, of a coordinator to be,
  /// whose word there is for them. A word by itself lets nobody see anything.
  enum Kind: Int32 {
    case coordinator = 1, worker = 2, namedByAdministrator = 3, namedByOfficer = 4

    var isWord: Bool { self == .namedByAdministrator || self == .namedByOfficer }
  }

  static let table: StaticString = "relation"
  static let query: StaticString = """
    SELECT household, actor, kind::int4, from_at, until_at, said_by
    FROM relation WHERE household = ANY($1) ORDER BY household, actor, from_at
    """

  let household: UInt128
  let actor: UInt128
  let kind: Int32
  let fromUs: Int64
  let untilUs: Int64?
  /// The actor whose word it is, of one for a coordinator to be.
  let saidBy: UInt128?

  init(reading row: borrowing Row) throws(PostgresError) {
    self.household = try row.uuid(0)
    self.actor = try row.uuid(1)
    self.kind = try row.int4(2)
    self.fromUs = try row.timestamp(3)
    self.untilUs = try row.optionalTimestamp(4)
    self.saidBy = try row.optionalUUID(5)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.household), .uuid(self.actor), .int2(self.kind), .time(self.fromUs),
      .time(self.untilUs), .uuid(self.saidBy),
    ]
  }

  var place: PolicyRowPlace {
    PolicyRowPlace(
      Self.table, self.household,
      part: PolicyRowPlace.part([.uuid(self.actor), .time(self.fromUs)]))
  }
}

internal import Postgres

/// A resident's no, to one organisation or to all partners. What it covers is sealed.
struct RefusalRow: PolicyRow {
  /// The version of its one sealed part: a no is ended, never edited.
  static let version: UInt64 = 1

  static let table: StaticString = "refusal"
  static let query: StaticString = """
    SELECT household, id, person, said_by, recorded_by, organisation, sealed, from_at, until_at
    FROM refusal WHERE household = ANY($1) ORDER BY household, id
    """

  let household: UInt128
  let id: UInt128
  /// Whose no it is; the household, of somebody who is erased.
  let person: UInt128
  /// Who said it, for them or of themselves.
  let saidBy: UInt128
  /// The worker who wrote it down; nil when it was said with a credential.
  let recordedBy: UInt128?
  let organisation: UInt128?
  let sealed: [UInt8]
  let fromUs: Int64
  let untilUs: Int64?

  init(reading row: borrowing Row) throws(PostgresError) {
    self.household = try row.uuid(0)
    self.id = try row.uuid(1)
    self.person = try row.uuid(2)
    self.saidBy = try row.uuid(3)
    self.recordedBy = try row.optionalUUID(4)
    self.organisation = try row.optionalUUID(5)
    self.sealed = try row.bytes(6)
    self.fromUs = try row.timestamp(7)
    self.untilUs = try row.optionalTimestamp(8)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.household), .uuid(self.id), .uuid(self.person), .uuid(self.saidBy),
      .uuid(self.recordedBy), .uuid(self.organisation), .bytes(self.sealed),
      .time(self.fromUs), .time(self.untilUs),
    ]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id) }
}

/// A code that lets one organisation register its own reference, once.
struct InvitationRow: PolicyRow {
  static let table: StaticString = "invitation"
  static let query: StaticString = """
    SELECT household, code_index, organisation, purpose::int4, expires_at
    FROM invitation WHERE household = ANY($1) ORDER BY household, code_index
    """

  let household: UInt128
  let codeIndex: UInt128
  let organisation: UInt128
  let purpose: Int32
  let expiresUs: Int64

  init(reading row: borrowing Row) throws(PostgresError) {
    self.household = try row.uuid(0)
    self.codeIndex = try row.uuid(1)
    self.organisation = try row.uuid(2)
    self.purpose = try row.int4(3)
    self.expiresUs = try row.timestamp(4)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.household), .uuid(self.codeIndex), .uuid(self.organisation),
      .int2(self.purpose), .time(self.expiresUs),
    ]
  }

  var place: PolicyRowPlace {
    PolicyRowPlace(Self.table, self.codeIndex, part: self.household)
  }
}

/// What a partner calls a household.
struct ReferenceRow: PolicyRow {
  static let table: StaticString = "reference"
  static let query: StaticString = """
    SELECT household, organisation, reference_index
    FROM reference WHERE household = ANY($1) ORDER BY household, organisation, reference_index
    """

  let household: UInt128
  let organisation: UInt128
  let referenceIndex: UInt128

  init(reading row: borrowing Row) throws(PostgresError) {
    self.household = try row.uuid(0)
    self.organisation = try row.uuid(1)
    self.referenceIndex = try row.uuid(2)
  }

  var columns: [PolicyColumn] {
    [.uuid(self.household), .uuid(self.organisation), .uuid(self.referenceIndex)]
  }

  var place: PolicyRowPlace {
    PolicyRowPlace(Self.table, self.referenceIndex, part: self.organisation)
  }
}

internal import Postgres

/// A grant: to whom and until when is clear, of what and why is sealed.
struct ShareRow: PolicyRow {
  /// What `state` holds.
  enum State: Int32 { case proposed = 1, given = 2, withdrawn = 3, suspended = 4 }

  static let table: StaticString = "share"
  static let query: StaticString = """
    SELECT household, id, organisation, state::int4, version, sealed, from_at, until_at,
      proposed_by, withdrawn_by, withdrawn_at, is_joint_over
    FROM share WHERE household = ANY($1) ORDER BY household, id
    """

  let household: UInt128
  let id: UInt128
  let organisation: UInt128
  let state: Int32
  let version: Int32
  let sealed: [UInt8]
  let fromUs: Int64
  let untilUs: Int64
  let proposedBy: UInt128
  let withdrawnBy: UInt128?
  let withdrawnUs: Int64?
  /// That it gives nothing joint any more, whoever says yes.
  let isJointOver: Bool

  init(reading row: borrowing Row) throws(PostgresError) {
    self.household = try row.uuid(0)
    self.id = try row.uuid(1)
    self.organisation = try row.uuid(2)
    self.state = try row.int4(3)
    self.version = try row.int4(4)
    self.sealed = try row.bytes(5)
    self.fromUs = try row.timestamp(6)
    self.untilUs = try row.timestamp(7)
    self.proposedBy = try row.uuid(8)
    self.withdrawnBy = try row.optionalUUID(9)
    self.withdrawnUs = try row.optionalTimestamp(10)
    self.isJointOver = try row.bool(11)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.household), .uuid(self.id), .uuid(self.organisation), .int2(self.state),
      .int4(self.version), .bytes(self.sealed), .time(self.fromUs), .time(self.untilUs),
      .uuid(self.proposedBy), .uuid(self.withdrawnBy), .time(self.withdrawnUs),
      .int2(self.isJointOver ? 1 : 0),
    ]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.id) }
}

/// One person's yes to a grant.
struct ConfirmationRow: PolicyRow {
  /// What `how` holds: the numbers of `sluis.consent.v1.HowGiven`.
  enum How: Int32 { case credential = 1, paper = 2 }

  static let table: StaticString = "confirmation"
  static let query: StaticString = """
    SELECT household, share, subject, signer, how::int4, evidence, recorded_by, witnessed_by, at,
      (at AT TIME ZONE 'Europe/Amsterdam')::date - DATE '1970-01-01'
    FROM confirmation WHERE household = ANY($1) ORDER BY household, share, subject, signer
    """

  let household: UInt128
  let share: UInt128
  let subject: UInt128
  let signer: UInt128
  let how: Int32
  let evidence: [UInt8]?
  let recordedBy: UInt128
  let witnessedBy: UInt128?
  let atUs: Int64
  /// Days since 1970, of the date in Amsterdam.
  let atDay: Int32

  init(reading row: borrowing Row) throws(PostgresError) {
    self.household = try row.uuid(0)
    self.share = try row.uuid(1)
    self.subject = try row.uuid(2)
    self.signer = try row.uuid(3)
    self.how = try row.int4(4)
    self.evidence = try row.optionalBytes(5)
    self.recordedBy = try row.uuid(6)
    self.witnessedBy = try row.optionalUUID(7)
    self.atUs = try row.timestamp(8)
    self.atDay = try row.int4(9)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.household), .uuid(self.share), .uuid(self.subject), .uuid(self.signer),
      .int2(self.how), .bytes(self.evidence), .uuid(self.recordedBy), .uuid(self.witnessedBy),
      .time(self.atUs),
    ]
  }

  var place: PolicyRowPlace {
    PolicyRowPlace(
      Self.table, self.share,
      part: PolicyRowPlace.part([.uuid(self.subject), .uuid(self.signer)]))
  }
}

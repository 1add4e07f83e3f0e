internal import Domain
internal import Postgres
internal import Vault

// The statements that write grants and what belongs to them.

extension Transaction {
  mutating func insertShare(
    _ grant: Grant, in household: UInt128, sealed: [UInt8], proposedBy: UInt128
  ) {
    _ = self.send(
      """
      INSERT INTO share (household, id, organisation, state, version, sealed, from_at, until_at,
        proposed_by)
      VALUES ($1, $2, $3, $4::int4, $5, $6, $7, $8, $9)
      """,
      .uuid(household), .uuid(grant.id.value), .uuid(grant.recipient.value),
      .int4(grant.state.stored.rawValue), .int4(Int32(clamping: grant.version)), .bytes(sealed),
      .timestamp(grant.from.microseconds), .timestamp(grant.until.microseconds),
      .uuid(proposedBy))
  }

  /// Stores a grant's state and version; what it is about never changes.
  mutating func updateShare(_ grant: Grant, in household: UInt128) {
    var withdrawal: (by: UInt128, atUs: Int64)?
    if case .withdrawn(let by, let at) = grant.state { withdrawal = (by.value, at.microseconds) }
    _ = self.send(
      """
      UPDATE share SET state = $3::int4, version = $4, withdrawn_by = $5, withdrawn_at = $6
      WHERE household = $1 AND id = $2
      """,
      .uuid(household), .uuid(grant.id.value), .int4(grant.state.stored.rawValue),
      .int4(Int32(clamping: grant.version)), .optional(uuid: withdrawal?.by),
      .optional(time: withdrawal?.atUs))
  }

  /// A yes to be.
  struct NewConfirmation: Sendable {
    let household: UInt128
    let share: UInt128
    let subject: UInt128
    let signer: UInt128
    let how: ConfirmationRow.How
    let evidence: [UInt8]?
    let recordedBy: UInt128
    let witnessedBy: UInt128?
    let atUs: Int64
  }

  /// Ends what these grants give of joint data, for good. What people gave of their own stands.
  mutating func endJoint(of shares: [UInt128], in household: UInt128) {
    _ = self.send(
      """
      UPDATE share SET is_joint_over = true, version = version + 1
      WHERE household = $1 AND id = ANY($2)
      """, .uuid(household), .uuids(shares))
  }

  /// Puts grants aside that stand, after a restore.
  ///
  /// - Returns: how many there were.
  mutating func suspendGrants(_ ids: [UInt128]) throws(PostgresError) -> Int {
    try self.query(
      """
      UPDATE share SET state = 4, version = version + 1
      WHERE state IN (1, 2) AND id = ANY($1) RETURNING id
      """, .uuids(ids)
    ).count
  }

  /// Stores a yes in place of an earlier one of the same person about the same person.
  mutating func putConfirmation(_ yes: NewConfirmation) {
    _ = self.send(
      """
      INSERT INTO confirmation (household, share, subject, signer, how, evidence, recorded_by,
        witnessed_by, at)
      VALUES ($1, $2, $3, $4, $5::int4, $6, $7, $8, $9)
      ON CONFLICT (household, share, subject, signer) DO UPDATE
      SET how = $5::int4, evidence = $6, recorded_by = $7, witnessed_by = $8, at = $9
      """,
      .uuid(yes.household), .uuid(yes.share), .uuid(yes.subject), .uuid(yes.signer),
      .int4(yes.how.rawValue), .optional(bytes: yes.evidence), .uuid(yes.recordedBy),
      .optional(uuid: yes.witnessedBy), .timestamp(yes.atUs))
  }

  /// Takes back every yes that `person` gave, or that was given for them.
  mutating func deleteConfirmations(of person: UInt128, to share: UInt128, in household: UInt128) {
    _ = self.send(
      """
      DELETE FROM confirmation
      WHERE household = $1 AND share = $2 AND (signer = $3 OR subject = $3)
      """,
      .uuid(household), .uuid(share), .uuid(person))
  }

  /// Takes back every yes to these grants that was given about `person`, by whomever: each is to be
  /// given anew.
  mutating func deleteConfirmations(
    about person: UInt128, to shares: [UInt128], in household: UInt128
  ) {
    _ = self.send(
      "DELETE FROM confirmation WHERE household = $1 AND share = ANY($2) AND subject = $3",
      .uuid(household), .uuids(shares), .uuid(person))
    _ = self.send(
      "UPDATE share SET version = version + 1 WHERE household = $1 AND id = ANY($2)",
      .uuid(household), .uuids(shares))
  }

  /// Notes a no for the key ring's journal (``Withdrawals``).
  ///
  /// - Parameter isWhole: that nothing of the grant is left.
  mutating func insertWithdrawal(
    of grant: Grant, by person: UInt128, isWhole: Bool, atUs: Int64, _ keys: ConsentKeys
  ) {
    let id = grant.id.value
    self.insertTombstones(
      .withdrawnGrant, [isWhole ? id : Withdrawals.id(ofNoBy: person, to: id)], atUs: atUs,
      untilUs: grant.until.microseconds, keys)
  }

  /// Notes what the key ring's journal is to hold (``Withdrawals``).
  ///
  /// - Parameter untilUs: until when it matters, in microseconds since 1970; nil: for ever.
  mutating func insertTombstones(
    _ kind: Tombstone.Kind, _ ids: [UInt128], atUs: Int64, untilUs: Int64?, _ keys: ConsentKeys
  ) {
    let codes = ids.map { id in
      keys.code(
        of: Tombstone(
          kind: kind, id: id, atMs: Instant(microseconds: atUs).ms,
          untilMs: untilUs.map { Instant(microseconds: $0).ms } ?? 0))
    }
    _ = self.send(
      """
      INSERT INTO tombstone (kind, id, at, until_at, code)
      SELECT $1::int4, a.id, $4, $5, a.code FROM unnest($2::uuid[], $3::bytea[]) AS a(id, code)
      ON CONFLICT DO NOTHING
      """, .int4(Int32(kind.rawValue)), .uuids(ids), .bytesArray(codes), .timestamp(atUs),
      .optional(time: untilUs))
  }

  mutating func insertRefusal(
    _ id: UInt128, of person: UInt128, saidBy speaker: UInt128, recordedBy worker: UInt128? = nil,
    in household: UInt128, organisation: UInt128?, sealed: [UInt8], fromUs: Int64
  ) {
    _ = self.send(
      """
      INSERT INTO refusal (household, id, person, said_by, recorded_by, organisation, sealed,
        from_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      .uuid(household), .uuid(id), .uuid(person), .uuid(speaker), .optional(uuid: worker),
      .optional(uuid: organisation), .bytes(sealed), .timestamp(fromUs))
  }

  mutating func endRefusal(_ id: UInt128, in household: UInt128, atUs: Int64) {
    _ = self.send(
      "UPDATE refusal SET until_at = $3 WHERE household = $1 AND id = $2", .uuid(household),
      .uuid(id), .timestamp(atUs))
  }

  mutating func insertInvitation(
    _ codeIndex: UInt128, to household: UInt128, organisation: UInt128, purpose: Int32,
    expiresUs: Int64
  ) {
    _ = self.send(
      """
      INSERT INTO invitation (household, code_index, organisation, purpose, expires_at)
      VALUES ($1, $2, $3, $4::int4, $5)
      """,
      .uuid(household), .uuid(codeIndex), .uuid(organisation), .int4(purpose),
      .timestamp(expiresUs))
  }

  mutating func deleteInvitation(_ codeIndex: UInt128) {
    _ = self.send("DELETE FROM invitation WHERE code_index = $1", .uuid(codeIndex))
  }

  /// Deletes the invitations of a household that nobody can accept any more.
  mutating func deleteInvitations(endedAtUs us: Int64, in household: UInt128) {
    _ = self.send(
      "DELETE FROM invitation WHERE household = $1 AND expires_at <= $2", .uuid(household),
      .timestamp(us))
  }

  mutating func insertReference(
    _ referenceIndex: UInt128, of organisation: UInt128, to household: UInt128
  ) {
    _ = self.send(
      """
      INSERT INTO reference (household, organisation, reference_index) VALUES ($1, $2, $3)
      """,
      .uuid(household), .uuid(organisation), .uuid(referenceIndex))
  }
}

internal import Domain
internal import Postgres

// The statements that write households: scopes, members, relations. As with ``DirectoryWrites``,
// heads are sealed afterwards in the same transaction.

extension Transaction {
  /// A scope to be.
  struct NewScope: Sendable {
    let id: UInt128
    let kind: ScopeRow.Kind
    let household: UInt128
    let state: ScopeRow.State
    let key: WrappedKey
    let team: String
    let command: UInt128
    let openedBy: UInt128
    var tellsReporter: Bool?
    var agreement: [UInt8]?
    var origin: UInt128?
  }

  mutating func insertScope(_ scope: NewScope) { self.insertScopes([scope]) }

  /// Inserts all of `scopes` in one statement.
  mutating func insertScopes(_ scopes: [NewScope]) {
    _ = self.send(
      """
      INSERT INTO scope (id, kind, household, state, bucket, wrapped_key, team, command,
        opened_by, tells_reporter, agreement, origin, opened_at, revision)
      SELECT s.id, s.kind, s.household, s.state, s.bucket, s.wrapped_key, s.team, s.command,
        s.opened_by, nullif(s.tells_reporter, -1), nullif(s.agreement, ''),
        nullif(s.origin, '00000000-0000-0000-0000-000000000000'),
        CASE WHEN s.kind IN (3, 4) THEN NULL ELSE clock_timestamp() END, 0
      FROM unnest($1::uuid[], $2::int4[], $3::uuid[], $4::int4[], $5::int4[], $6::bytea[],
        $7::text[], $8::uuid[], $9::uuid[], $10::int4[], $11::bytea[], $12::uuid[])
        AS s(id, kind, household, state, bucket, wrapped_key, team, command, opened_by,
          tells_reporter, agreement, origin)
      """,
      .uuids(scopes.map(\.id)), .int4s(scopes.map(\.kind.rawValue)),
      .uuids(scopes.map(\.household)), .int4s(scopes.map(\.state.rawValue)),
      .int4s(scopes.map(\.key.bucket)), .bytesArray(scopes.map(\.key.blob)),
      .texts(scopes.map(\.team)), .uuids(scopes.map(\.command)),
      .uuids(scopes.map(\.openedBy)),
      .int4s(scopes.map { $0.tellsReporter.map { $0 ? 1 : 0 } ?? -1 }),
      .bytesArray(scopes.map { $0.agreement ?? [] }), .uuids(scopes.map { $0.origin ?? 0 }))
  }

  /// The reporter of a signal said whether triage may know them.
  mutating func tellReporter(of signal: UInt128, _ tells: Bool) {
    _ = self.send(
      "UPDATE scope SET tells_reporter = $2::int4 WHERE id = $1 AND kind = 3", .uuid(signal),
      .int4(tells ? 1 : 0))
  }

  /// A signal is another team's from now on.
  mutating func moveScope(_ signal: UInt128, to team: String) {
    _ = self.send(
      "UPDATE scope SET team = $2 WHERE id = $1 AND kind = 3", .uuid(signal), .text(team))
  }

  /// A signal or round that nobody opens before somebody who triages takes it for their team.
  mutating func takeFromTeam(_ scope: UInt128) {
    _ = self.send(
      "UPDATE scope SET team = '' WHERE id = $1 AND kind IN (3, 4)", .uuid(scope))
  }

  /// Opens every scope of a provisional household.
  mutating func openScopes(of household: UInt128) {
    _ = self.send(
      "UPDATE scope SET state = 2 WHERE household = $1 AND state = 1", .uuid(household))
  }

  /// Takes the keys of a household's scopes away and what was sealed under them.
  ///
  /// The rows stay, as erased, so that their ids are not used again. That no copy of a wrapped key
  /// opens either is the key ring's work, not PostgreSQL's.
  mutating func eraseScopes(of household: UInt128) {
    _ = self.send(
      "UPDATE scope SET state = 3, wrapped_key = NULL, origin = NULL WHERE household = $1",
      .uuid(household))
    self.forgetHousehold(household)
  }

  /// Deletes what there is of a household beside its scopes.
  mutating func forgetHousehold(_ household: UInt128) {
    _ = self.send("DELETE FROM confirmation WHERE household = $1", .uuid(household))
    _ = self.send("DELETE FROM share WHERE household = $1", .uuid(household))
    _ = self.send("DELETE FROM refusal WHERE household = $1", .uuid(household))
    _ = self.send("DELETE FROM invitation WHERE household = $1", .uuid(household))
    _ = self.send("DELETE FROM reference WHERE household = $1", .uuid(household))
    _ = self.send("DELETE FROM relation WHERE household = $1", .uuid(household))
    _ = self.send("DELETE FROM member WHERE household = $1", .uuid(household))
  }

  /// Deletes what names somebody who is erased: their membership and their yes. Their no about what
  /// is joint stays, as nobody's: what is left was about them too.
  mutating func forgetPerson(_ person: UInt128, in household: UInt128) {
    let (home, who) = (Value.uuid(household), Value.uuid(person))
    _ = self.send(
      "DELETE FROM confirmation WHERE household = $1 AND (subject = $2 OR signer = $2)", home, who)
    _ = self.send(
      "UPDATE refusal SET person = $1 WHERE household = $1 AND person = $2", home, who)
    _ = self.send(
      "UPDATE refusal SET said_by = $1 WHERE household = $1 AND said_by = $2", home, who)
    _ = self.send(
      "UPDATE share SET withdrawn_by = $1 WHERE household = $1 AND withdrawn_by = $2", home, who)
    _ = self.send("DELETE FROM member WHERE household = $1 AND person = $2", home, who)
  }

  /// - Parameter day: days since 1970; nil when the plan has gone.
  mutating func setEvaluation(of household: UInt128, day: Int32?) {
    _ = self.send(
      "UPDATE scope SET evaluation_on = DATE '1970-01-01' + $2::int4 WHERE id = $1",
      .uuid(household), day.map { .int4($0) } ?? .null)
  }

  /// Adds a member, or takes back one who left, as a new membership.
  mutating func putMember(
    _ person: UInt128, in household: UInt128, sealed: [UInt8], version: Int32, atUs: Int64
  ) {
    _ = self.send(
      """
      INSERT INTO member (household, person, sealed, version, joined_at)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (household, person) DO UPDATE
      SET sealed = $3, version = $4, joined_at = $5, left_at = NULL
      """,
      .uuid(household), .uuid(person), .bytes(sealed), .int4(version), .timestamp(atUs))
  }

  /// Stores what is sealed of a member as a new version.
  mutating func updateMember(
    _ person: UInt128, in household: UInt128, sealed: [UInt8], version: Int32
  ) {
    _ = self.send(
      "UPDATE member SET sealed = $3, version = $4 WHERE household = $1 AND person = $2",
      .uuid(household), .uuid(person), .bytes(sealed), .int4(version))
  }

  mutating func endMembership(of person: UInt128, in household: UInt128, atUs: Int64) {
    _ = self.send(
      """
      UPDATE member SET left_at = $3 WHERE household = $1 AND person = $2 AND left_at IS NULL
      """,
      .uuid(household), .uuid(person), .timestamp(atUs))
  }

  mutating func insertRelation(
    _ kind: RelationRow.Kind, _ actor: UInt128, to household: UInt128, fromUs: Int64,
    untilUs: Int64? = nil, saidBy: UInt128? = nil
  ) {
    _ = self.send(
      """
      INSERT INTO relation (household, actor, kind, from_at, until_at, said_by)
      VALUES ($1, $2, $3::int4, $4, $5, $6)
      """,
      .uuid(household), .uuid(actor), .int4(kind.rawValue), .timestamp(fromUs),
      .optional(time: untilUs), .optional(uuid: saidBy))
  }

  /// Ends an actor's relations of a kind (both when nil) that run at `atUs`.
  mutating func endRelations(
    of actor: UInt128, to household: UInt128, kind: RelationRow.Kind? = nil, atUs: Int64
  ) {
    _ = self.send(
      """
      UPDATE relation SET until_at = $3
      WHERE household = $1 AND actor = $2 AND from_at <= $3
        AND (until_at IS NULL OR until_at > $3) AND ($4::int4 IS NULL OR kind = $4::int4)
      """,
      .uuid(household), .uuid(actor), .timestamp(atUs),
      kind.map { .int4($0.rawValue) } ?? .null)
  }
}

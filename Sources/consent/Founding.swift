internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The first start: the installation's own organisation, its administrators, and the key ring's
/// generation. Where an organisation exists, nothing happens.
struct Founding: Sendable {
  let organisation: String
  /// Names as in SAN URIs.
  let administrators: [String]
  let keys: ConsentKeys

  func run(_ log: AuditLog) async throws(PostgresError) {
    _ = try await log.commit(deadline: .now + .seconds(30)) {
      (transaction, recorder) throws(PostgresError) in
      // Two replicas at their first start take turns here.
      Locks.exclude(Subjects(), isWholePolicy: true, &transaction)
      let known = try transaction.query("SELECT 1 FROM organisation LIMIT 1")
      guard known.count == 0 else { return }
      Buckets.found(&transaction)
      try RingAgreement.bind(self.keys.ring, &transaction)
      try self.found(&transaction, &recorder)
    }
  }

  private func found(
    _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) {
    let organisation = Random.id()
    guard let key = try self.keys.newScopeKeys([organisation], &transaction)?.first,
      let data = try? self.keys.dataKey(key, of: organisation)
    else { throw .unavailable }
    // A head stands there once the rows do: this one matches nothing.
    let noHead = Value.bytes([UInt8](repeating: 0, count: 32))
    try transaction.execute(
      """
      INSERT INTO organisation (id, name, display_name, tier, bucket, wrapped_key, revision, head)
      VALUES ($1, $2, $2, $3, $4::int4, $5, 1, $6)
      """, .uuid(organisation), .text(self.organisation), .text(Organisation.teamTier),
      .int4(key.bucket), .bytes(key.blob), noHead)
    var subjects = Subjects(organisations: [organisation])
    for name in self.administrators {
      let uri = "sluis://\(self.organisation)/user/\(name)"
      let actor = Random.id()
      guard let sealed = Self.seal(uri, name, actor, organisation, data) else { throw .unavailable }
      try transaction.execute(
        """
        INSERT INTO actor (id, organisation, uri_index, kind, contract_from, sealed, revision, head)
        VALUES ($1, $2, $3, 'user', clock_timestamp(), $4, 1, $5)
        """, .uuid(actor), .uuid(organisation),
        .uuid(self.keys.lookup(.actorURI, Array(uri.utf8))), .bytes(sealed), noHead)
      try transaction.execute(
        """
        INSERT INTO hat (actor, id, organisation, team, role, from_at)
        VALUES ($1, $2, $3, '', $4, clock_timestamp())
        """, .uuid(actor), .uuid(Random.id()), .uuid(organisation),
        .text(Role.administrator.rawValue))
      subjects.actors.insert(actor)
      self.record("administrator_founded", actor, organisation, [], &recorder)
    }
    let rows = try Heads.reseal(subjects, revision: 1, keys: self.keys, &transaction)
    self.record(
      "organisation_founded", nil, organisation,
      RowChanges.all(rows), &recorder)
  }

  private func record(
    _ name: String, _ actor: UInt128?, _ organisation: UInt128, _ rows: [LedgerV1.RowDigest],
    _ recorder: inout Recorder
  ) {
    let trace = Trace()
    recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: trace.id, spanID: trace.span, timeMs: recorder.timeMs, name: name,
          actor: actor, organisation: organisation, revision: 1, rows: rows),
        indexes: EntryHeader.Indexes(
          actor: actor.map { self.keys.auditIndex(.actor, $0) },
          organisation: self.keys.auditIndex(.organisation, organisation))))
  }

  /// Who an actor is, sealed under the organisation's key.
  private static func seal(
    _ uri: String, _ name: String, _ actor: UInt128, _ organisation: UInt128,
    _ data: borrowing DataKey
  ) -> [UInt8]? {
    let category = UInt32(Wire.Category.identity.rawValue)
    let place = Place(
      service: "consent", table: "actor", row: actor, scope: organisation, category: category,
      version: 1)
    let key = data.categoryKey(category).partKey(table: "actor", row: actor, version: 1)
    let facts = ConsentV1.ActorFacts(uri: uri, displayName: name)
    return try? key.seal(facts.encoded(), at: place, padding: .fields)
  }
}

internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Makes a database that came from a backup agree with the newest key ring
/// (docs/formats/restore.md §3): the ring wins.
///
/// In one transaction, and repeatable: what is done already changes nothing.
struct Reconciliation: Sendable {
  /// Why it is not done; nothing has changed then.
  enum Fault: Error, Hashable, Sendable {
    /// The database was founded with another ring.
    case otherRing
    /// The ring is older than the database: a newer one must be found.
    case ringOlder(bucket: UInt8)
    /// The ring has no data keys of a bucket that it rotated.
    case keysLost(bucket: UInt8)
    /// A signer is nobody who may do this: an administrator or privacy officer of now.
    case signer(number: Int)
  }

  /// What was done; counts only.
  struct Outcome: Hashable, Sendable {
    var rewrappedCount = 0
    var erasedCount = 0
    var suspendedCount = 0
    /// Keys that neither ring nor tombstones know: they open nothing, and somebody must look.
    var lostCount = 0
    /// Households whose rows nobody of ours wrote: they stay shut.
    var brokenCount = 0
  }

  let keys: ConsentKeys
  let statement: RestoreStatement
  /// Names the statement in the log: the first 16 and the next 8 bytes of its digest.
  let trace: EntryHeader.TracePoint
  /// Who signed it, as their certificates say.
  let signers: [RPC.Peer]

  /// Does all of it, and records it.
  func run(
    _ tx: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) -> Result<Outcome, Fault> {
    try RingTurn.take(&tx)
    Locks.exclude(Subjects(), isWholePolicy: true, &tx)
    do { try self.keys.ring.reload() } catch { throw .unavailable }
    let ringID = try tx.query("SELECT ring_id FROM policy").only { row throws(PostgresError) in
      try row.optionalUUID(0)
    }
    guard ringID == nil || ringID == self.keys.ring.id else { return .failure(.otherRing) }
    let actors: [UInt128]
    switch try self.actors(&tx) {
    case .failure(let fault): return .failure(fault)
    case .success(let found): actors = found
    }
    var outcome = Outcome()
    if let fault = try self.rewrap(&outcome, &tx) {
      tx.abandon()
      return .failure(fault)
    }
    let revision = try tx.query("UPDATE policy SET revision = revision + 1 RETURNING revision")
      .only { row throws(PostgresError) in UInt64(clamping: try row.int8(0)) }
    try self.replay(revision, &outcome, &tx, &recorder)
    try self.settleErasures(&tx)
    for actor in actors {
      self.record("restore_signed", revision, actor: actor, [], [], &recorder)
    }
    self.record(
      "restore_reconciled", revision, actor: nil, [],
      [
        "rewrapped_\(outcome.rewrappedCount)", "erased_\(outcome.erasedCount)",
        "suspended_\(outcome.suspendedCount)", "lost_\(outcome.lostCount)",
        "head_mismatch_\(outcome.brokenCount)",
      ], &recorder)
    try RingAgreement.store(self.keys, &tx)
    return .success(outcome)
  }

  // ── Who ───────────────────────────────────────────────────────────────────────────────────────

  /// The signers' actors. Each must be one who may do this now, by rows whose heads match.
  private func actors(
    _ tx: inout Transaction
  ) throws(PostgresError) -> Result<[UInt128], Fault> {
    var found: [UInt128] = []
    for (number, signer) in self.signers.enumerated() {
      guard let identity = signer.identity, let certificate = signer.certificate else {
        return .failure(.signer(number: number + 1))
      }
      let isRevoked = try tx.query(
        "SELECT 1 FROM revoked_certificate WHERE certificate = $1", .bytes(certificate.bytes)
      ).count > 0
      let id = try tx.query(
        "SELECT id FROM actor WHERE uri_index = $1",
        .uuid(self.keys.lookup(.actorURI, Array(identity.description.utf8)))
      ).optional { row throws(PostgresError) in try row.uuid(0) }
      // The rows are the backup's; the ring remembers what was revoked since.
      guard !isRevoked, !self.keys.isRevoked(certificate.bytes), let id else {
        return .failure(.signer(number: number + 1))
      }
      let facts = try PolicyFacts.load(Subjects(actors: [id]), keys: self.keys, &tx)
      guard let actor = facts.actors[id], actor.headMatches, !actor.isSuspended,
        actor.contract.contains(facts.moment.instant),
        actor.hats.contains(where: { hat in
          hat.period.contains(facts.moment.instant)
            && (hat.role == .administrator || hat.role == .privacyOfficer)
        })
      else { return .failure(.signer(number: number + 1)) }
      found.append(id)
    }
    return .success(found)
  }

  // ── Keys ──────────────────────────────────────────────────────────────────────────────────────

  /// Takes over the data keys of every bucket that the ring has rotated since the backup.
  private func rewrap(
    _ outcome: inout Outcome, _ tx: inout Transaction
  ) throws(PostgresError) -> Fault? {
    let stored = try tx.query("SELECT id::int4, version FROM bucket ORDER BY id FOR UPDATE").map {
      row throws(PostgresError) in
      (bucket: UInt8(clamping: try row.int4(0)), version: UInt64(clamping: try row.int8(1)))
    }
    let erased = Set(self.tombstones(.erasedScope).map(\.id))
    for (bucket, version) in stored {
      let newest = self.keys.ring.bucketVersion(bucket)
      guard newest >= version else { return .ringOlder(bucket: bucket) }
      guard newest > version else { continue }
      let current = try Rewrapping.keys(of: bucket, &tx)
      guard let kept = try self.newestKeys(of: bucket, current, version) else {
        return .keysLost(bucket: bucket)
      }
      let known = current.filter { !erased.contains($0.scope) }
      let found = known.filter { kept[$0.scope] != nil }
      outcome.lostCount += known.count - found.count
      outcome.rewrappedCount += found.count
      try Rewrapping.store(found, found.map { kept[$0.scope] ?? $0.blob }, &tx)
      try tx.execute(
        "UPDATE bucket SET version = $2 WHERE id = $1::int4", .int4(Int32(bucket)),
        .int8(Int64(clamping: newest)))
    }
    return nil
  }

  /// The data keys of a bucket under its newest key; nil when the ring has none.
  ///
  /// - Parameters:
  ///   - current: those of the database.
  ///   - version: what they are wrapped under.
  private func newestKeys(
    of bucket: UInt8, _ current: [Rewrapping.Key], _ version: UInt64
  ) throws(PostgresError) -> [UInt128: [UInt8]]? {
    let ring = self.keys.ring
    let versions = ring.bucketVersions(bucket)
    guard let newest = versions.last, let oldest = versions.first else { return nil }
    do {
      if let keys = try ring.wrappedKeys(bucket, version: newest) {
        return Dictionary(keys.map { ($0.scope, $0.bytes) }, uniquingKeysWith: { $1 })
      }
      // The erasure that rotated it was cut off: the data keys are still under the one before.
      guard oldest < newest else { return nil }
      var before: [UInt128: [UInt8]] = [:]
      if version == oldest {
        for key in current { before[key.scope] = key.blob }
      } else {
        guard let keys = try ring.wrappedKeys(bucket, version: oldest) else { return nil }
        for key in keys { before[key.scope] = key.bytes }
      }
      var after: [UInt128: [UInt8]] = [:]
      for (scope, blob) in before {
        // One that somebody broke opens nothing, and is counted as lost.
        after[scope] = try? ring.rewrap(blob, scope: scope, from: oldest, to: newest)
      }
      return after
    } catch { throw .unavailable }
  }

  // ── Tombstones ────────────────────────────────────────────────────────────────────────────────

  private func tombstones(_ kind: Tombstone.Kind) -> [Tombstone] {
    self.keys.ring.tombstones.filter { $0.kind == kind }
  }

  /// Erases again what was erased, and puts grants aside.
  private func replay(
    _ revision: UInt64, _ outcome: inout Outcome, _ tx: inout Transaction,
    _ recorder: inout Recorder
  ) throws(PostgresError) {
    let erased = try tx.query(
      """
      SELECT id, household FROM scope WHERE id = ANY($1) AND wrapped_key IS NOT NULL ORDER BY id
      """, .uuids(self.tombstones(.erasedScope).map(\.id))
    ).map { row throws(PostgresError) in
      (scope: try row.uuid(0), household: try row.uuid(1))
    }
    // A grant that was changed after the backup is not told from one that was not: both wait for a
    // new yes, unless two people say otherwise. What was withdrawn never comes back.
    let shares = try tx.query(
      "SELECT id, household FROM share WHERE state IN (1, 2) AND (NOT $1 OR id = ANY($2))",
      .bool(self.statement.keepsGrants), .uuids(self.tombstones(.withdrawnGrant).map(\.id))
    ).map { row throws(PostgresError) in
      (share: try row.uuid(0), household: try row.uuid(1))
    }
    let households = Set(erased.map(\.household) + shares.map(\.household))
    let before = try PolicyFacts.load(
      Subjects(households: households), keys: self.keys, &tx)
    for (scope, household) in erased {
      try Rewrapping.forget(scope, of: household, before, &tx)
      outcome.erasedCount += 1
    }
    outcome.suspendedCount += try tx.suspendGrants(shares.map(\.share))
    for household in households.sorted() {
      let own = Subjects(households: [household])
      // Sealing anew over rows that somebody else wrote would make them ours.
      guard let rows = before.rows.households[household],
        Heads.matches(rows, of: household, self.keys)
      else {
        outcome.brokenCount += 1
        continue
      }
      let after = try Heads.reseal(own, revision: revision, keys: self.keys, &tx)
      self.record(
        "restore_replayed", revision, actor: nil,
        RowChanges.between(before.rows, after, of: own), [], &recorder,
        household: household)
    }
  }

  /// Erasures that the backup has in their middle: one whose tombstone stands is done, another
  /// begins again at the next start.
  private func settleErasures(_ tx: inout Transaction) throws(PostgresError) {
    let erased = Value.uuids(self.tombstones(.erasedScope).map(\.id))
    try tx.execute(
      """
      UPDATE erasure SET step = 6, done_at = clock_timestamp()
      WHERE done_at IS NULL AND scope = ANY($1)
      """, erased)
    try tx.execute(
      """
      UPDATE erasure SET step = 0, new_version = b.version + 1
      FROM bucket b WHERE b.id = erasure.bucket AND done_at IS NULL
      """)
  }

  private func record(
    _ name: String, _ revision: UInt64, actor: UInt128?, _ rows: [LedgerV1.RowDigest],
    _ details: [String], _ recorder: inout Recorder, household: UInt128? = nil
  ) {
    recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: self.trace.trace, spanID: self.trace.span, timeMs: recorder.timeMs, name: name,
          actor: actor, household: household, revision: revision, rows: rows, details: details),
        indexes: EntryHeader.Indexes(
          subject: household.map { self.keys.auditIndex(.subject, $0) },
          actor: actor.map { self.keys.auditIndex(.actor, $0) })))
  }
}

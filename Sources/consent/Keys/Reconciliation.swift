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
    /// The statement was carried out before: each is for one restore.
    case used
    /// The statement is older than ``ageMaxSeconds``, or its time is yet to come.
    case untimely
  }

  /// A statement is used on the day it is made, or soon after: an old one may name an older backup.
  static let ageMaxSeconds: Int64 = 7 * 86_400
  /// How far the clock of whoever made it may be ahead.
  static let skewMaxSeconds: Int64 = 300

  /// What was done: counts, and which access was taken away again.
  struct Outcome: Hashable, Sendable {
    var rewrappedCount = 0
    var erasedCount = 0
    var suspendedCount = 0
    /// Keys that neither ring nor tombstones know: they open nothing, and somebody must look.
    var lostCount = 0
    /// Households whose rows nobody of ours wrote: they stay shut.
    var brokenCount = 0
    /// What had been narrowed since the backup and is suspended.
    var narrowed: [Narrowing] = []
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
    // By the clock that everything else ends by, and not this machine's.
    let now = try tx.query("SELECT extract(epoch FROM clock_timestamp())::int8")
      .only { row throws(PostgresError) in try row.int8(0) }
    let (age, isOverflow) = now.subtractingReportingOverflow(self.statement.atSeconds)
    guard !isOverflow, (-Self.skewMaxSeconds...Self.ageMaxSeconds).contains(age) else {
      return .failure(.untimely)
    }
    do { try self.keys.ring.reload() } catch { throw .unavailable }
    let ringID = try tx.query("SELECT ring_id FROM policy").only { row throws(PostgresError) in
      try row.optionalUUID(0)
    }
    guard ringID == nil || ringID == self.keys.ring.id else { return .failure(.otherRing) }
    let isUsed = self.tombstones(.usedStatement).contains { $0.id == self.trace.trace }
    guard !isUsed else { return .failure(.used) }
    let unknown = try Withdrawals.unknown(self.keys, &tx)
    let lost = LostNarrowings(unknown)
    let actors: [UInt128]
    switch try self.actors(lost, &tx) {
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
    try self.replay(lost, revision, &outcome, &tx, &recorder)
    try self.settleErasures(&tx, &recorder)
    try self.retireLeftKeys(&tx)
    // The journal gets it before this commits: a statement is not for a second try either.
    try Withdrawals.know(unknown, self.keys, &tx)
    try self.use(&tx)
    for actor in actors {
      self.record("restore_signed", revision, actor: actor, [], [], &recorder)
    }
    // Of a kind that no request leads to: who verifies the logs goes by it.
    let done = self.event(
      "restore_reconciled", revision, actor: nil, [],
      [
        "rewrapped_\(outcome.rewrappedCount)", "erased_\(outcome.erasedCount)",
        "suspended_\(outcome.suspendedCount)", "lost_\(outcome.lostCount)",
        "head_mismatch_\(outcome.brokenCount)", "narrowed_\(outcome.narrowed.count)",
      ], recorder.timeMs, nil, nil)
    recorder.record(.restore(done))
    try RingAgreement.store(self.keys, &tx)
    return .success(outcome)
  }

  // ── Who ───────────────────────────────────────────────────────────────────────────────────────

  /// The signers' actors. Each must be one who may do this now, by rows whose heads match.
  private func actors(
    _ lost: LostNarrowings, _ tx: inout Transaction
  ) throws(PostgresError) -> Result<[UInt128], Fault> {
    var found: [Actor] = []
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
      guard !isRevoked, !self.keys.isRevoked(certificate.bytes), let id,
        try SeenCertificates.knows(certificate.bytes, of: id, self.keys, &tx)
      else {
        return .failure(.signer(number: number + 1))
      }
      let facts = try PolicyFacts.load(Subjects(actors: [id]), keys: self.keys, &tx)
      guard let actor = facts.actors[id], actor.headMatches,
        actor.contract.contains(facts.moment.instant),
        !lost.contains(Narrowing(kind: .contract, of: id)),
        actor.hats.contains(where: { hat in
          hat.period.contains(facts.moment.instant)
            && !lost.contains(Narrowing(kind: .hat, of: id, part: hat.id.value))
            && (hat.role == .administrator || hat.role == .privacyOfficer)
        })
      else { return .failure(.signer(number: number + 1)) }
      // Two people: neither made the other.
      let own = FindingLife.Officer(actor)
      guard !found.contains(where: { own.isOne(with: FindingLife.Officer($0)) }) else {
        return .failure(.signer(number: number + 1))
      }
      found.append(actor)
    }
    return .success(found.map(\.id.value))
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

  /// Erases again what was erased, narrows what was narrowed, and puts grants aside.
  private func replay(
    _ lost: LostNarrowings, _ revision: UInt64, _ outcome: inout Outcome,
    _ tx: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) {
    let erased = try tx.query(
      """
      SELECT id, household FROM scope WHERE id = ANY($1) AND wrapped_key IS NOT NULL ORDER BY id
      """, .uuids(self.tombstones(.erasedScope).map(\.id))
    ).map { row throws(PostgresError) in
      (scope: try row.uuid(0), household: try row.uuid(1))
    }
    let narrowed = try lost.found(&tx)
    let shares = try self.shares(narrowed, &tx)
    var subjects = Subjects(narrowed)
    subjects.households.formUnion(erased.map(\.household) + shares.map(\.household))
    let before = try PolicyFacts.load(subjects, keys: self.keys, &tx)
    for (scope, household) in erased {
      try Rewrapping.forget(scope, of: household, before, &tx)
      outcome.erasedCount += 1
    }
    outcome.suspendedCount += try tx.suspendGrants(shares.map(\.share))
    for narrowing in narrowed { try narrowing.replay(among: narrowed, before, self.keys, &tx) }
    outcome.narrowed = narrowed
    for subject in subjects.each {
      // Sealing anew over rows that somebody else wrote would make them ours.
      guard before.isIntact(subject, self.keys) else {
        outcome.brokenCount += 1
        continue
      }
      let after = try Heads.reseal(subject, revision: revision, keys: self.keys, &tx)
      let own = narrowed.filter { subject.contains($0) }
      self.record(
        "restore_replayed", revision, actor: subject.actors.first,
        RowChanges.between(before.rows, after, of: subject),
        Array(Set(own.map(\.kind.name)).sorted().prefix(16)), &recorder,
        household: subject.households.first, organisation: subject.organisations.first)
    }
  }

  /// The grants that are suspended. One that was changed after the backup is not told from one that
  /// was not: all wait for a new yes, unless two people say otherwise. What was withdrawn or
  /// narrowed never comes back by itself.
  private func shares(
    _ narrowed: [Narrowing], _ tx: inout Transaction
  ) throws(PostgresError) -> [(share: UInt128, household: UInt128)] {
    let households = narrowed.filter { $0.kind == .grants || $0.kind == .refusal }.map(\.of)
    let joint = narrowed.filter { $0.kind == .joint }.map(\.part)
    return try tx.query(
      """
      SELECT id, household FROM share
      WHERE state IN (1, 2) AND (NOT $1 OR id = ANY($2) OR household = ANY($3))
      """,
      .bool(self.statement.keepsGrants),
      .uuids(self.tombstones(.withdrawnGrant).map(\.id) + joint), .uuids(households)
    ).map { row throws(PostgresError) in
      (share: try row.uuid(0), household: try row.uuid(1))
    }
  }

  /// Notes that the statement is used: in the ring's journal first, which nothing takes back, and
  /// then in the table.
  private func use(_ tx: inout Transaction) throws(PostgresError) {
    let nowUs = try tx.query("SELECT clock_timestamp()").only { row throws(PostgresError) in
      try row.timestamp(0)
    }
    let used = Tombstone(
      kind: .usedStatement, id: self.trace.trace, atMs: Instant(microseconds: nowUs).ms, untilMs: 0)
    do { try self.keys.append([used]) } catch { throw .unavailable }
    try Withdrawals.know([used], self.keys, &tx)
  }

  /// Erasures that the backup has in their middle: one whose tombstone stands is done, another
  /// begins again at the next start. Two of one bucket rotate it twice, as they would have.
  private func settleErasures(
    _ tx: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) {
    let erased = Value.uuids(self.tombstones(.erasedScope).map(\.id))
    try tx.execute(
      """
      UPDATE erasure SET step = 6, done_at = clock_timestamp()
      WHERE done_at IS NULL AND scope = ANY($1)
      """, erased)
    let (works, foreign) = try ErasureRow.unfinished(self.keys, &tx)
    // Nobody's, and of no use: the start that follows would only complain of them again.
    try tx.execute(
      "DELETE FROM erasure WHERE done_at IS NULL AND scope = ANY($1)", .uuids(foreign))
    if !foreign.isEmpty { recorder.record(ErasureRow.alarm(foreign, recorder.timeMs)) }
    var versions: [UInt8: UInt64] = [:]
    for work in works {
      let version = (versions[work.bucket] ?? self.keys.ring.bucketVersion(work.bucket)) + 1
      versions[work.bucket] = version
      try tx.execute(
        "UPDATE erasure SET step = 0, new_version = $2, bucket = $3::int4 WHERE scope = $1",
        .uuid(work.scope), .int8(Int64(clamping: version)), .int4(Int32(work.bucket)))
    }
  }

  /// Old bucket keys that an erasure left in the ring, of which the database knows nothing or that
  /// it is over, go as the rest of an erasure goes: by a row that every start resumes, before which
  /// consent serves nobody.
  private func retireLeftKeys(_ tx: inout Transaction) throws(PostgresError) {
    for bucket in UInt8.min...UInt8.max where self.keys.ring.bucketVersions(bucket).count > 1 {
      // Where nothing says whose erasure it was, it was nobody's: an id that no scope has.
      let scope =
        self.tombstones(.erasedScope).last { KeyRing.bucket(of: $0.id) == bucket }?.id
        ?? (Random.id() & ~0xFF | UInt128(bucket))
      try tx.execute(
        """
        INSERT INTO erasure (scope, bucket, new_version, step, begun_at, code)
        VALUES ($1, $2::int4, $3, 2, timestamptz 'epoch', $4)
        ON CONFLICT (scope) DO UPDATE
        SET new_version = $3, step = 2, begun_at = timestamptz 'epoch', done_at = NULL, code = $4
        """, .uuid(scope), .int4(Int32(bucket)),
        .int8(Int64(clamping: self.keys.ring.bucketVersion(bucket))),
        .bytes(self.keys.code(ofErased: scope)))
    }
  }

  private func record(
    _ name: String, _ revision: UInt64, actor: UInt128?, _ rows: [LedgerV1.RowDigest],
    _ details: [String], _ recorder: inout Recorder, household: UInt128? = nil,
    organisation: UInt128? = nil
  ) {
    recorder.record(
      Draft(
        self.event(
          name, revision, actor: actor, rows, details, recorder.timeMs, household, organisation),
        indexes: EntryHeader.Indexes(
          subject: household.map { self.keys.auditIndex(.subject, $0) },
          actor: actor.map { self.keys.auditIndex(.actor, $0) },
          organisation: organisation.map { self.keys.auditIndex(.organisation, $0) })))
  }

  private func event(
    _ name: String, _ revision: UInt64, actor: UInt128?, _ rows: [LedgerV1.RowDigest],
    _ details: [String], _ timeMs: UInt64, _ household: UInt128?, _ organisation: UInt128?
  ) -> LedgerV1.Event {
    LedgerV1.Event(
      traceID: self.trace.trace, spanID: self.trace.span, timeMs: timeMs, name: name,
      actor: actor, organisation: organisation, household: household, revision: revision,
      rows: rows, details: details)
  }
}

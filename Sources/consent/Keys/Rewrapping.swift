internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The second step of an erasure, in one transaction.
struct Rewrapping: Sendable {
  let work: Erasure.Work
  let keys: ConsentKeys

  /// A data key of the bucket, and which table has it.
  struct Key: Sendable {
    let scope: UInt128
    let blob: [UInt8]
    let isOrganisation: Bool
  }

  func run(
    _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) {
    let work = self.work
    // Before the policy's row is locked: whoever has this turn waits for that row.
    try RingTurn.take(&transaction)
    let household = try transaction.query(
      "SELECT household FROM scope WHERE id = $1", .uuid(work.scope)
    ).optional { row throws(PostgresError) in try row.uuid(0) }
    let subjects = Subjects(households: household.map { [$0] } ?? [])
    Locks.exclude(subjects, &transaction)
    // Sealing anew over rows that somebody else wrote would make them ours.
    let facts = try PolicyFacts.load(subjects, keys: self.keys, &transaction)
    let isIntact = facts.isIntact(subjects, self.keys)
    // Excludes whoever wraps a new key in this bucket: see ``Buckets/share(_:_:)``.
    let version = try transaction.query(
      "SELECT version FROM bucket WHERE id = $1::int4 FOR UPDATE", .int4(Int32(work.bucket))
    ).only { row throws(PostgresError) in UInt64(clamping: try row.int8(0)) }
    if version < work.newVersion {
      try self.rewrap(from: version, &transaction, &recorder)
      try transaction.execute(
        "UPDATE bucket SET version = $2 WHERE id = $1::int4", .int4(Int32(work.bucket)),
        .int8(Int64(clamping: work.newVersion)))
    }
    let revision = try Self.raise(&transaction)
    try Self.forget(work.scope, of: household, facts, &transaction)
    // Rows that nobody of ours wrote stay as they are, and shut.
    var rows: [LedgerV1.RowDigest] = []
    if isIntact {
      let after = try Heads.reseal(
        subjects, revision: revision, keys: self.keys, &transaction)
      rows = RowChanges.between(facts.rows, after, of: subjects)
    }
    let trace = Trace()
    recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: trace.id, spanID: trace.span, timeMs: recorder.timeMs, name: "erasure_begun",
          object: work.scope, revision: revision, rows: rows,
          details: isIntact ? [] : ["head_mismatch"]),
        indexes: EntryHeader.Indexes(subject: self.keys.auditIndex(.subject, work.scope))))
    try RingAgreement.store(self.keys, &transaction)
    try transaction.execute(
      "UPDATE erasure SET step = 2 WHERE scope = $1", .uuid(work.scope))
  }

  /// All data keys wrapped under a bucket, in the order of their ids.
  static func keys(
    of bucket: UInt8, _ transaction: inout Transaction
  ) throws(PostgresError) -> [Key] {
    try transaction.query(
      """
      SELECT id, wrapped_key, false FROM scope
        WHERE bucket = $1::int4 AND wrapped_key IS NOT NULL
      UNION ALL SELECT id, wrapped_key, true FROM organisation WHERE bucket = $1::int4
      ORDER BY 1
      """, .int4(Int32(bucket))
    ).map { row throws(PostgresError) in
      Key(scope: try row.uuid(0), blob: try row.bytes(1), isOrganisation: try row.bool(2))
    }
  }

  private func rewrap(
    from version: UInt64, _ transaction: inout Transaction, _ recorder: inout Recorder
  ) throws(PostgresError) {
    // A ring that lacks either key would make every blob look broken.
    let versions = self.keys.ring.bucketVersions(self.work.bucket)
    guard versions.contains(version), versions.contains(self.work.newVersion) else {
      throw .unavailable
    }
    var kept: [Key] = []
    var blobs: [[UInt8]] = []
    for key in try Self.keys(of: self.work.bucket, &transaction)
    where key.scope != self.work.scope {
      guard
        let blob = try? self.keys.ring.rewrap(
          key.blob, scope: key.scope, from: version, to: self.work.newVersion)
      else {
        // Somebody broke it behind our back. It opens nothing as it is; one broken row keeps nobody
        // else of the bucket from being erased.
        self.alarm(about: key.scope, &recorder)
        continue
      }
      kept.append(key)
      blobs.append(blob)
    }
    try Self.store(kept, blobs, &transaction)
  }

  /// Stores data keys that were wrapped anew, in the order of `keys`.
  static func store(
    _ keys: [Key], _ blobs: [[UInt8]], _ transaction: inout Transaction
  ) throws(PostgresError) {
    for isOrganisation in [false, true] {
      let chosen = zip(keys, blobs).filter { $0.0.isOrganisation == isOrganisation }
      let ids = Value.uuids(chosen.map(\.0.scope))
      let values = Value.bytesArray(chosen.map(\.1))
      if isOrganisation {
        try transaction.execute(
          """
          UPDATE organisation o SET wrapped_key = a.blob
          FROM unnest($1::uuid[], $2::bytea[]) AS a(id, blob) WHERE o.id = a.id
          """, ids, values)
      } else {
        try transaction.execute(
          """
          UPDATE scope s SET wrapped_key = a.blob
          FROM unnest($1::uuid[], $2::bytea[]) AS a(id, blob) WHERE s.id = a.id
          """, ids, values)
      }
    }
  }

  /// Deletes the key and what names the erased: for a person the facts about them, for a household
  /// all there is of it.
  static func forget(
    _ erased: UInt128, of household: UInt128?, _ facts: PolicyFacts,
    _ transaction: inout Transaction
  ) throws(PostgresError) {
    let scope = Value.uuid(erased)
    try transaction.execute(
      "UPDATE scope SET wrapped_key = NULL, state = 3, origin = NULL WHERE id = $1", scope)
    guard let household else { return }
    if household == erased {
      transaction.forgetHousehold(household)
    } else {
      let lacking = facts.households[household]?
        .grantsLacking(erased, at: facts.moment)
      transaction.endJoint(of: lacking ?? [], in: household)
      transaction.forgetPerson(erased, in: household)
    }
  }

  private func alarm(about scope: UInt128, _ recorder: inout Recorder) {
    let trace = Trace()
    recorder.record(
      Draft(
        LedgerV1.Event(
          traceID: trace.id, spanID: trace.span, timeMs: recorder.timeMs, name: "alarm",
          object: scope, details: ["key_does_not_open"]),
        indexes: EntryHeader.Indexes(subject: self.keys.auditIndex(.subject, scope))))
  }

  private static func raise(_ transaction: inout Transaction) throws(PostgresError) -> UInt64 {
    try transaction.query("UPDATE policy SET revision = revision + 1 RETURNING revision")
      .only { row throws(PostgresError) in UInt64(clamping: try row.int8(0)) }
  }
}

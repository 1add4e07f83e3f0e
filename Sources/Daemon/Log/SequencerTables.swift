package import Ledger
package import Postgres

/// The sequencer's two transactions on the tables of `Migrations/0001-log.sql`.
///
/// docs/formats/log.md §6 says what each step is for. Both run whole on a database thread.
package enum SequencerTables {
  /// What `body` was stopped by, for a transaction that must not commit.
  private static let none128: UInt128 = 0

  /// Takes committed pending entries into the tree.
  package static func sequence(
    _ transaction: inout Transaction
  ) throws(PostgresError) -> Sequencer.Sequenced {
    var lacking: [UInt128] = []
    return try Self.sequence(&transaction, lacking: &lacking)
  }

  /// As ``sequence(_:)``.
  ///
  /// - Parameter lacking: gets the entries that were committed, stand in the queue and are stored
  ///   nowhere, as far as this step read: those of the oldest rows.
  static func sequence(
    _ transaction: inout Transaction, lacking: inout [UInt128]
  ) throws(PostgresError) -> Sequencer.Sequenced {
    guard let head = try Self.lockHead(&transaction) else { return .refused(.unreadable) }
    guard let whole = try Self.wholeRows(&transaction, lacking: &lacking) else {
      return .refused(.unreadable)
    }
    guard !whole.isEmpty else { return .committed(count: 0) }
    let batch: Batch
    do { batch = try Batch(appending: whole.map(\.stored), to: head) } catch {
      return .refused(.unreadable)
    }
    Self.insert(batch, &transaction)
    let moved = try transaction.execute(
      "UPDATE log_head SET size = $2, frontier = $3 WHERE size = $1", .int8(Int64(batch.oldSize)),
      .int8(Int64(batch.newHead.size)), .bytes(batch.newHead.roots.flatMap(\.bytes)))
    let rows = Set(whole.map(\.seq))
    let taken = try transaction.execute(
      "DELETE FROM log_pending WHERE seq = ANY($1::bigint[])", .int8s(rows.sorted()))
    guard moved == 1, taken == rows.count else {
      // Under the head's lock nobody else can have been here.
      transaction.abandon()
      return .refused(.unreadable)
    }
    return .committed(count: batch.leaves.count)
  }

  /// An entry that waits: its row in the queue, and its bytes; none, and its id, when they are not
  /// stored.
  private typealias Waiting = (seq: Int64, stored: [UInt8], lacks: UInt128?)

  /// How often rows that all lack an entry are read past in one step.
  private static let lackingPagesMax = 16

  /// The oldest rows that can be taken whole, 1,024 entries at most; none when nothing waits.
  ///
  /// What lacks an entry that was committed stays where it is, for the watch to tell and, in every
  /// process that comes later, for ``QueueWatch``; it holds up nothing that came after it.
  ///
  /// - Returns: nil when more than ``lackingPagesMax`` pages of rows lack entries: a queue that
  ///   somebody emptied, which must not be quiet.
  private static func wholeRows(
    _ transaction: inout Transaction, lacking: inout [UInt128]
  ) throws(PostgresError) -> [Waiting]? {
    var seen: Int64 = 0
    for _ in 0..<Self.lackingPagesMax {
      let page = try Self.oldestRows(after: seen, &transaction)
      guard let last = page.last else { return [] }
      lacking += page.compactMap(\.lacks)
      let lackingRows = Set(page.lazy.filter(\.stored.isEmpty).map(\.seq))
      let whole = page.filter { !lackingRows.contains($0.seq) }
      guard whole.isEmpty else { return whole }
      seen = last.seq
    }
    return nil
  }

  private static func oldestRows(
    after seq: Int64, _ transaction: inout Transaction
  ) throws(PostgresError) -> [Waiting] {
    // One look-up for each pending row, whatever the planner believes of a table that is emptied
    // all the time: a hash join reads the whole log for a handful of entries. OFFSET keeps it off.
    try transaction.query(
      """
      SELECT p.seq, coalesce(e.stored, ''), CASE WHEN e.stored IS NULL THEN u.entry END FROM (
        SELECT seq, entries, sum(cardinality(entries)) OVER (ORDER BY seq) AS total
        FROM (SELECT seq, entries FROM log_pending WHERE seq > $1 ORDER BY seq LIMIT 1024) oldest
      ) p
      CROSS JOIN LATERAL unnest(p.entries) WITH ORDINALITY AS u (entry, place)
      LEFT JOIN LATERAL (SELECT stored FROM log_entry WHERE entry = u.entry OFFSET 0) e ON true
      WHERE p.total <= 1024 ORDER BY p.seq, u.place
      """, .int8(seq)
    ).map { row throws(PostgresError) in
      (seq: try row.int8(0), stored: try row.bytes(1), lacks: try row.optionalUUID(2))
    }
  }

  /// Signs the committed tree, when it extends what was signed last.
  ///
  /// - Parameter known: a checkpoint that this process has seen published.
  static func sign(
    _ transaction: inout Transaction, as identity: LogIdentity, after known: Checkpoint? = nil
  ) throws(PostgresError) -> Sequencer.Signed {
    guard let head = try Self.lockHead(&transaction) else { return .refused(.unreadable) }
    let stored = try Self.lastNote(&transaction)
    let last: Note?
    do { last = try stored.map { try Note(parsing: Array($0.utf8)) } } catch {
      return .refused(.foreignCheckpoint)
    }
    let check = VaultCheck()
    if let known, let alarm = Signing.alarm(last, after: known, key: identity.key, check: check) {
      return .refused(alarm)
    }
    // Deciding asks for the same nodes whatever they hold: a dry run tells which to fetch.
    let plan = NodePlan()
    _ = Signing.decide(head: head, last: last, nodes: plan, key: identity.key, check: check)
    let nodes = try transaction.nodes(plan.ranges)
    switch Signing.decide(head: head, last: last, nodes: nodes, key: identity.key, check: check) {
    case .upToDate: return .done
    case .refuse(let alarm): return .refused(alarm)
    case .sign(let checkpoint, let replacing):
      let inserted = try transaction.execute(
        """
        INSERT INTO log_checkpoint (size, note) SELECT $1, $2
        WHERE (SELECT max(size) FROM log_checkpoint) IS NOT DISTINCT FROM $3
        """,
        .int8(Int64(checkpoint.size)), .text(identity.sign(checkpoint).textForm),
        replacing.map { .int8(Int64($0)) } ?? .null)
      return inserted == 1 ? .done : .overtaken
    }
  }

  /// The newest checkpoint, as stored.
  static func lastNote(_ transaction: inout Transaction) throws(PostgresError) -> String? {
    try transaction.query("SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1")
      .optional { row throws(PostgresError) in try row.text(0) }
  }

  /// The newest checkpoint, when its signature is the log's; whether its tree is ours is for
  /// ``TreeWatch`` to say.
  static func newest(
    _ transaction: inout Transaction, of identity: LogIdentity
  ) throws(PostgresError) -> Checkpoint? {
    // One that does not parse, or that the log did not sign, is as good as none here.
    guard let text = try Self.lastNote(&transaction),
      let note = try? Note(parsing: Array(text.utf8))
    else { return nil }
    return try? Checkpoint(verifying: note, key: identity.key, check: VaultCheck())
  }

  /// The head, locked; nil when what is stored is no frontier.
  private static func lockHead(
    _ transaction: inout Transaction
  ) throws(PostgresError) -> Frontier? {
    try transaction.query("SELECT size, frontier FROM log_head FOR UPDATE").only {
      row throws(PostgresError) in Frontier(size: try row.int8(0), stored: try row.bytes(1))
    }
  }

  private static func insert(_ batch: Batch, _ transaction: inout Transaction) {
    let leaves = batch.leaves
    _ = transaction.send(
      """
      INSERT INTO log_leaf (index, entry, hash, kind, trace, subject, actor, organisation)
      SELECT index, entry, hash, kind, NULLIF(trace, $9), NULLIF(subject, $9), NULLIF(actor, $9),
        NULLIF(organisation, $9)
      FROM unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::int[], $5::uuid[], $6::uuid[],
        $7::uuid[], $8::uuid[])
        AS leaf (index, entry, hash, kind, trace, subject, actor, organisation)
      """,
      .int8s(leaves.map { Int64($0.index) }), .uuids(leaves.map(\.header.entry)),
      .bytesArray(leaves.map(\.hash.bytes)),
      .int4s(leaves.map { Int32($0.header.kind.rawValue) }),
      .uuids(leaves.map { $0.header.trace?.trace ?? Self.none128 }),
      .uuids(leaves.map { $0.header.indexes.subject ?? Self.none128 }),
      .uuids(leaves.map { $0.header.indexes.actor ?? Self.none128 }),
      .uuids(leaves.map { $0.header.indexes.organisation ?? Self.none128 }),
      .uuid(Self.none128))
    guard !batch.nodes.isEmpty else { return }
    _ = transaction.send(
      """
      INSERT INTO log_node (level, index, hash)
      SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])
      """,
      .int4s(batch.nodes.map { Int32($0.level) }), .int8s(batch.nodes.map { Int64($0.index) }),
      .bytesArray(batch.nodes.map(\.hash.bytes)))
  }
}

extension Frontier {
  /// Reads a stored frontier: 32 bytes a root; nil when it is none.
  init?(size: Int64, stored: [UInt8]) {
    guard stored.count % TreeHash.byteCount == 0, let size = Int(exactly: size) else { return nil }
    do {
      let roots = try stride(from: 0, to: stored.count, by: TreeHash.byteCount)
        .map { try TreeHash(stored[$0..<$0 + TreeHash.byteCount]) }
      try self.init(size: size, roots: roots)
    } catch { return nil }
  }
}

extension Note {
  /// The note as text: it is UTF-8 by its own rules.
  var textForm: String { String(decoding: self.bytes, as: UTF8.self) }
}

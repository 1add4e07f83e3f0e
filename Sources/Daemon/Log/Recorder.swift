package import Ledger
package import Postgres
internal import Vault

/// Collects the records of one transaction and inserts them in it.
///
/// Lives inside one run of the transaction's closure: when the closure runs again, so does this.
package struct Recorder: ~Copyable {
  private let service: String
  private let epochs: EpochKeys
  private let atMs: UInt64
  /// The id of the first record, drawn before the transaction so that it can prove the commit.
  private let firstEntry: UInt128
  /// What activities of the processing register are named under.
  package let registerURI: String
  package private(set) var items: [Promise.Item] = []
  private var stored: [[UInt8]] = []
  /// Which of them wait for the next batch.
  private var waiting: Set<Int> = []
  private(set) var newEpochs: [UInt128: EpochKeys.Epoch] = [:]
  private(set) var hasFailed = false
  /// The records of a command that was carried out before.
  private(set) var earlier: [Promise.Item] = []

  init(
    service: String, epochs: EpochKeys, firstEntry: UInt128, atMs: UInt64, registerURI: String
  ) {
    self.service = service
    self.epochs = epochs
    self.firstEntry = firstEntry
    self.atMs = atMs
    self.registerURI = registerURI
  }

  /// Milliseconds since 1970 that records of this transaction carry.
  package var timeMs: UInt64 { self.atMs }

  /// Seals a record and queues it for this transaction.
  ///
  /// When it cannot be sealed (no locked memory, a body over the limit) the whole transaction is
  /// rolled back: ``AuditLog`` looks at ``hasFailed`` before it commits.
  ///
  /// - Returns: the entry's id.
  @discardableResult
  package mutating func record(_ draft: Draft) -> UInt128 {
    let id = self.items.isEmpty ? self.firstEntry : Random.id()
    _ = self.append(draft, as: id)
    return id
  }

  /// An entry that its subject may show to anybody, and what opens it.
  package struct Shown: Sendable {
    package let item: Promise.Item
    package let stored: [UInt8]
    /// Opens this entry's body and no other; 32 bytes.
    package let key: [UInt8]
  }

  /// As ``record(_:)``, for an entry whose reader is given its key.
  ///
  /// - Returns: nil when it could not be sealed; then the transaction is rolled back.
  package mutating func recordShown(_ draft: Draft) -> Shown? {
    let id = self.items.isEmpty ? self.firstEntry : Random.id()
    guard let (epoch, header) = self.append(draft, as: id), let item = self.items.last,
      let stored = self.stored.last
    else { return nil }
    return Shown(item: item, stored: stored, key: epoch.key.shownEntryKey(header.bytes))
  }

  private mutating func append(
    _ draft: Draft, as id: UInt128
  ) -> (epoch: EpochKeys.Epoch, header: EntryHeader)? {
    do {
      let epoch = try self.epochs.epoch(
        kind: draft.kind, retention: draft.retention, atMs: self.atMs)
      let header = try EntryHeader(
        kind: draft.kind, retention: draft.retention, timeMs: self.atMs, entry: id,
        epoch: epoch.key.epoch, trace: draft.trace, indexes: draft.indexes)
      let place = epoch.key.place(
        service: self.service, entry: id, kind: UInt32(draft.kind.rawValue))
      let body = try epoch.key.entryKey(header.bytes).seal(draft.body, at: place, padding: .fields)
      let bytes = try Entry(header: header, body: body).bytes
      if draft.isOfNobody { self.waiting.insert(self.items.count) }
      self.stored.append(bytes)
      self.items.append(Promise.Item(entry: id, leaf: Tree.leaf(bytes)))
      if !self.epochs.isStored(epoch) { self.newEpochs[epoch.key.epoch] = epoch }
      return (epoch, header)
    } catch {
      self.hasFailed = true
      return nil
    }
  }

  /// Queues an entry that is clear and the same whoever writes it: no time, no trace, nothing
  /// sealed. Written twice, it fails by its id.
  ///
  /// - Parameter id: drawn from what it says.
  package mutating func mark(_ id: UInt128, saying body: [UInt8]) {
    precondition(!self.items.isEmpty, "a mark proves no commit: something is recorded before it")
    do {
      let header = try EntryHeader(
        kind: .slot, retention: Draft.Retention.standard, timeMs: 0, entry: id, epoch: id,
        trace: nil)
      let bytes = try Entry(header: header, body: body).bytes
      self.stored.append(bytes)
      self.items.append(Promise.Item(entry: id, leaf: Tree.leaf(bytes)))
    } catch { self.hasFailed = true }
  }

  /// Lets the receipt name the records that `command` left when it was carried out, behind what is
  /// recorded now.
  ///
  /// For a command that is ``Command/Standing/done(reply:)``: whoever lost the first reply has lost
  /// its receipt with it.
  package mutating func repeats(
    _ command: Command, in transaction: inout Transaction
  ) throws(PostgresError) {
    self.earlier = try transaction.items(of: command)
  }

  /// Queues the insertions.
  func insert(into transaction: inout Transaction, as identity: LogIdentity) {
    // In one order for all: two first commits of a month would wait for each other otherwise.
    for epoch in self.newEpochs.values.sorted(by: { $0.key.epoch < $1.key.epoch }) {
      _ = transaction.send(
        """
        INSERT INTO log_epoch (epoch, kind, retention, month, sealed_key)
        VALUES ($1, $2::int4, $3::int4, $4, $5) ON CONFLICT DO NOTHING
        """,
        .uuid(epoch.key.epoch), .int4(Int32(epoch.slot.kind.rawValue)),
        .int4(Int32(epoch.slot.retention)), .int4(Int32(clamping: epoch.slot.month)),
        .bytes(epoch.sealed))
    }
    for places in Self.parts(Set(self.items.indices).subtracting(self.waiting).sorted()) {
      transaction.appendToLog(
        places.map { self.items[$0].entry }, places.map { self.stored[$0] })
    }
    for places in Self.parts(self.waiting.sorted()) {
      transaction.keepWaiting(
        places.map { self.items[$0].entry }, places.map { self.stored[$0] }, identity)
    }
  }

  /// As many at a time as one statement takes.
  private static func parts(_ places: [Int]) -> [ArraySlice<Int>] {
    stride(from: 0, to: places.count, by: Batch.countMax).map {
      places[$0..<min($0 + Batch.countMax, places.count)]
    }
  }

  /// The leaves that these records will be, and which of them come with the next batch.
  var leaves: (soon: [TreeHash], batched: [Promise.Item]) {
    var (soon, batched): ([TreeHash], [Promise.Item]) = ([], [])
    for (place, item) in self.items.enumerated() {
      if self.waiting.contains(place) { batched.append(item) } else { soon.append(item.leaf) }
    }
    return (soon, batched)
  }
}

extension Transaction {
  /// Queues entries for the log, 1…``Ledger/Batch/countMax`` of them: stored, and in one row to be
  /// put into the tree.
  package mutating func appendToLog(_ entries: [UInt128], _ stored: [[UInt8]]) {
    _ = self.send(
      """
      WITH stored AS (
        INSERT INTO log_entry (entry, stored) SELECT * FROM unnest($1::uuid[], $2::bytea[])
      )
      INSERT INTO log_pending (entries) VALUES ($1)
      """,
      .uuids(entries), .bytesArray(stored))
  }
}

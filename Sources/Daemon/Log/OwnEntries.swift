internal import Ledger

/// Leaves that this replica commits and has not yet seen in a signed tree.
///
/// The tree is read by another task than the one that commits, and on a busy machine that one may
/// hear of its commit after the leaf was sequenced, signed and seen. A leaf is therefore expected
/// from before its COMMIT on: what was seen meanwhile is not waited for afterwards, which would be
/// for ever, with nothing disclosed and nobody having tampered.
struct OwnEntries {
  /// Set when the log met a tree it cannot explain.
  var isStopped = false
  private var watch = InclusionWatch()
  /// Of anonymous calls, which come with the next batch and not before.
  private var batched: InclusionWatch
  /// The leaves of open transactions, and whether each was seen in the tree already.
  private var expected: [TreeHash: Bool] = [:]
  /// Of what waits for a batch, which entry each leaf is.
  private var batchedEntries: [TreeHash: UInt128] = [:]
  /// Of each open transaction, by the id of its first entry, the leaves of its last run.
  private var runs: [UInt128: Run] = [:]

  private struct Run {
    let soon: [TreeHash]
    let batched: [Promise.Item]
  }

  init(_ batch: AnonymousBatch = .hourly) {
    // Due at the end of its period, taken in as long as that may last, and then as any other.
    self.batched = InclusionWatch(
      patienceMs: batch.periodMs + AnonymousBatch.takingMs + InclusionWatch.patienceMsDefault)
  }

  /// A transaction is about to commit these leaves. Those of its earlier runs are not stored.
  mutating func expect(
    _ leaves: [TreeHash], batched: [Promise.Item] = [], of transaction: UInt128
  ) {
    self.forget(transaction)
    guard !leaves.isEmpty || !batched.isEmpty else { return }
    self.runs[transaction] = Run(soon: leaves, batched: batched)
    for leaf in leaves + batched.map(\.leaf) { self.expected[leaf] = false }
  }

  /// A transaction is known to be stored. Times do not go back.
  mutating func committed(_ transaction: UInt128, atMs now: Int64) {
    guard let run = self.runs.removeValue(forKey: transaction) else { return }
    for leaf in run.soon where !self.takeExpected(leaf) {
      self.watch.committed(leaf, atMs: now)
    }
    for item in run.batched where !self.takeExpected(item.leaf) {
      self.batched.committed(item.leaf, atMs: now)
      self.batchedEntries[item.leaf] = item.entry
    }
  }

  /// Whether a leaf was seen before its commit was heard of.
  private mutating func takeExpected(_ leaf: TreeHash) -> Bool {
    self.expected.removeValue(forKey: leaf) ?? false
  }

  /// A transaction is not stored, or nobody was told that it is.
  mutating func forget(_ transaction: UInt128) {
    guard let run = self.runs.removeValue(forKey: transaction) else { return }
    for leaf in run.soon + run.batched.map(\.leaf) { self.expected[leaf] = nil }
  }

  /// These leaves are in a signed tree.
  mutating func seen(_ leaves: [TreeHash]) {
    for leaf in leaves where self.expected[leaf] != nil { self.expected[leaf] = true }
    self.watch.seen(leaves)
    self.batched.seen(leaves)
    guard !self.batchedEntries.isEmpty else { return }
    for leaf in leaves { self.batchedEntries[leaf] = nil }
  }

  /// The log says of these records of anonymous calls that somebody altered them before their
  /// batch: they are waited for no longer. What is gone without a word still is.
  mutating func named(_ entries: [UInt128]) {
    let leaves = self.batchedEntries.filter { entries.contains($0.value) }.map(\.key)
    self.batched.seen(leaves)
    for leaf in leaves { self.batchedEntries[leaf] = nil }
  }

  /// How many committed leaves are waited for.
  var waitingCount: Int { self.watch.count + self.batched.count }

  func isOverdue(atMs now: Int64) -> Bool {
    self.watch.isOverdue(atMs: now) || self.batched.isOverdue(atMs: now)
  }
}

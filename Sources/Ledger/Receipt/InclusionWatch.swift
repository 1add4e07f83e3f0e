/// What a replica committed and has not yet seen in the tree with its own eyes.
///
/// A replica with something overdue stops disclosing: its entries may have been removed between
/// the commit and the tree. Times are a monotonic clock's milliseconds, passed in.
package struct InclusionWatch: Sendable {
  /// How long the sequencer may take.
  package static let patienceMsDefault: Int64 = 5_000
  /// Leaves watched at once. One more counts as overdue, so that a dead sequencer costs no memory.
  package static let countMax = 1_000_000

  private var committedAtMs: [TreeHash: Int64] = [:]
  // In order of time, so that asking costs only what has been seen since.
  private var order: [(leaf: TreeHash, atMs: Int64)] = []
  private var orderStart = 0
  private var isFull = false

  /// How long a leaf may be waited for.
  package let patienceMs: Int64

  package init(patienceMs: Int64 = Self.patienceMsDefault) { self.patienceMs = patienceMs }

  /// How many leaves are waited for.
  package var count: Int { self.committedAtMs.count }

  /// Remembers a leaf from its commit on. Times do not go back.
  package mutating func committed(_ leaf: TreeHash, atMs: Int64) {
    guard self.committedAtMs.count < Self.countMax else {
      self.isFull = true
      return
    }
    precondition(self.order.last.map { $0.atMs <= atMs } ?? true, "a monotonic clock went back")
    // The same leaf twice is the same entry: the earlier time stands.
    guard self.committedAtMs.updateValue(atMs, forKey: leaf) == nil else {
      self.committedAtMs[leaf] = self.order.first { $0.leaf == leaf }?.atMs ?? atMs
      return
    }
    self.order.append((leaf, atMs))
  }

  /// Stops waiting for `leaf` when the proof holds in a checkpoint whose signature was verified.
  ///
  /// - Returns: whether it held. A wrong proof changes nothing.
  package mutating func check(
    _ leaf: TreeHash, at place: Promise.Place, in checkpoint: Checkpoint
  ) -> Bool {
    guard
      Tree.includes(
        leaf, at: place.index, path: place.path, size: checkpoint.size, root: checkpoint.root)
    else { return false }
    self.committedAtMs[leaf] = nil
    self.forgetSeen()
    return true
  }

  /// Stops waiting for leaves that the caller has hashed, with all before them, into the root of a
  /// checkpoint whose signature was verified. Others are ignored.
  package mutating func seen(_ leaves: some Sequence<TreeHash>) {
    for leaf in leaves { self.committedAtMs[leaf] = nil }
    self.forgetSeen()
  }

  /// Whether the replica must stop disclosing.
  package func isOverdue(atMs now: Int64) -> Bool {
    self.isFull || self.oldestMs.map { now - $0 >= self.patienceMs } ?? false
  }

  /// The leaves to ask proofs for, oldest first.
  package func waiting(limit: Int) -> [TreeHash] {
    Array(
      self.order[self.orderStart...].lazy.map(\.leaf).filter { self.committedAtMs[$0] != nil }
        .prefix(limit))
  }

  /// What has been missing for ``patienceMs`` or longer, oldest first.
  package func missing(atMs now: Int64) -> [TreeHash] {
    self.order[self.orderStart...].prefix { now - $0.atMs >= self.patienceMs }
      .map(\.leaf).filter { self.committedAtMs[$0] != nil }
  }

  private var oldestMs: Int64? {
    self.orderStart < self.order.count ? self.order[self.orderStart].atMs : nil
  }

  private mutating func forgetSeen() {
    while self.orderStart < self.order.count,
      self.committedAtMs[self.order[self.orderStart].leaf] == nil
    {
      self.orderStart += 1
    }
    // Moving the rest down only when half is gone keeps this O(1) on average.
    if self.orderStart * 2 > self.order.count {
      self.order.removeFirst(self.orderStart)
      self.orderStart = 0
    }
  }
}

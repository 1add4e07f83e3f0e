internal import Synchronization

/// What is amiss with what waits for the tree, as it was looked at last: health says it for as long
/// as it is so, and the log says it once of each row.
final class QueueWatch: Sendable {
  /// A table that somebody changed, who is not this service.
  enum Table: String, Sendable {
    /// A record of an anonymous call is not as it was written, or was not written here.
    case waiting = "log_waiting"
    /// An entry that was committed is stored nowhere.
    case pending = "log_pending"
  }

  /// How long a batch may be due before health says so: a database that was away for a moment is no
  /// news.
  static let lateAfter: Duration = .seconds(10)
  /// Rows of which one process puts into the log that they are altered. Of more, health tells
  /// alone: whoever writes rows must not fill the log with them.
  static let namedCountMax = 256

  private struct State {
    var dueSince: ContinuousClock.Instant?
    var isLateTold = false
    var altered: [Table: [UInt128]] = [:]
    var named: Set<UInt128> = []

    func isLate(at now: ContinuousClock.Instant) -> Bool {
      self.dueSince.map { now - $0 >= QueueWatch.lateAfter } ?? false
    }
  }

  private let state = Mutex(State())

  /// What an operator must look at, as reason codes.
  func warnings(at now: ContinuousClock.Instant = .now) -> [String] {
    self.state.withLock { state in
      (state.isLate(at: now) ? ["log_batch"] : [])
        + (state.altered.values.contains { !$0.isEmpty } ? ["log_queue"] : [])
    }
  }

  /// Rows of `table` as they were found: none when all is as it should be.
  func found(_ altered: [UInt128], in table: Table) {
    self.state.withLock { $0.altered[table] = altered }
  }

  /// A batch is to be taken.
  func batchDue(at now: ContinuousClock.Instant = .now) {
    self.state.withLock { $0.dueSince = $0.dueSince ?? now }
  }

  /// It could not be.
  ///
  /// - Returns: whether an operator has to hear so, who has not yet.
  func batchFailed(at now: ContinuousClock.Instant = .now) -> Bool {
    self.state.withLock { state in
      guard state.isLate(at: now), !state.isLateTold else { return false }
      state.isLateTold = true
      return true
    }
  }

  /// None is due any more.
  func batchTaken() {
    self.state.withLock { state in
      state.dueSince = nil
      state.isLateTold = false
    }
  }

  /// What the log does not say yet.
  func unnamed() -> [(table: Table, entries: [UInt128])] {
    self.state.withLock { state in
      let room = Self.namedCountMax - state.named.count
      return state.altered.compactMap { table, entries in
        let new = entries.filter { !state.named.contains($0) }.prefix(room)
        return new.isEmpty ? nil : (table, Array(new))
      }
    }
  }

  func named(_ entries: [UInt128]) { self.state.withLock { $0.named.formUnion(entries) } }
}

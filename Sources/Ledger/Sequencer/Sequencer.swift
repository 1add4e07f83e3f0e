/// When to sequence and when to sign: the sequencer's clockwork, without a store or a clock.
///
/// It keeps nothing that it could lose. Every transaction reads what is true first, so an answer
/// that got lost on the way, after the commit or before it, leads to the same next step.
package struct Sequencer: Sendable {
  /// What the shell does next.
  package enum Action: Hashable, Sendable {
    /// Run the sequencing transaction, then call ``sequenced(_:atMs:)``.
    case sequence
    /// Run the signing transaction, then call ``signed(_:atMs:)``.
    case sign
    /// Sleep until this time, or until something was committed.
    case wait(untilMs: Int64)
    /// Do nothing any more, and tell people why.
    case stop(Signing.Alarm)
  }

  /// How a sequencing transaction ended.
  package enum Sequenced: Hashable, Sendable {
    /// It committed `count` entries; zero when nothing was pending.
    case committed(count: Int)
    /// It failed, or nobody knows.
    case failed
    /// What is stored cannot be sequenced.
    case refused(Signing.Alarm)
  }

  /// How a signing transaction ended.
  package enum Signed: Hashable, Sendable {
    /// Published, or already published.
    case done
    /// Another replica published first: read again.
    case overtaken
    /// It failed, or nobody knows.
    case failed
    case refused(Signing.Alarm)
  }

  /// The longest that a committed tree goes unsigned while the store answers.
  package static let signWithinMs: Int64 = 1_000
  /// A signature is waited for this long, so that many batches share one.
  package static let signAfterMs: Int64 = 500
  /// Time after a batch that was not full until the next: a busy log shares transactions, as its
  /// writers do, and an entry gets its leaf no later than in a log that was idle.
  package static let gatherMs: Int64 = 50
  /// How often an idle sequencer looks.
  package static let pollMs: Int64 = 100
  /// How long it leaves a failing store alone.
  package static let backoffMs: Int64 = 200

  private var sequenceAtMs: Int64
  private var signAtMs: Int64?
  private var alarm: Signing.Alarm?

  /// Starts with both: what another process left behind is unknown, and an empty tree is signed.
  package init(atMs now: Int64) {
    self.sequenceAtMs = now
    self.signAtMs = now
  }

  /// The next thing to do.
  package func next(atMs now: Int64) -> Action {
    if let alarm = self.alarm { return .stop(alarm) }
    // Signing goes first: a busy log must not put it off.
    if let signAtMs = self.signAtMs, signAtMs <= now { return .sign }
    if self.sequenceAtMs <= now { return .sequence }
    return .wait(untilMs: min(self.sequenceAtMs, self.signAtMs ?? .max))
  }

  /// Wakes a waiting sequencer: something was committed to `pending`.
  package mutating func wake(atMs now: Int64) {
    self.sequenceAtMs = min(self.sequenceAtMs, now)
  }

  /// Takes in how sequencing ended.
  package mutating func sequenced(_ outcome: Sequenced, atMs now: Int64) {
    switch outcome {
    case .committed(count: 0):
      self.sequenceAtMs = now + Self.pollMs
    case .committed(let count):
      self.sequenceAtMs = count < Batch.countMax ? now + Self.gatherMs : now
      self.signAtMs = self.signAtMs ?? now + Self.signAfterMs
    case .failed:
      // It may have committed, so there may be something to sign.
      self.sequenceAtMs = now + Self.backoffMs
      self.signAtMs = self.signAtMs ?? now + Self.signAfterMs
    case .refused(let alarm):
      self.alarm = alarm
    }
  }

  /// Takes in how signing ended.
  package mutating func signed(_ outcome: Signed, atMs now: Int64) {
    switch outcome {
    case .done: self.signAtMs = nil
    case .overtaken: self.signAtMs = now
    case .failed: self.signAtMs = now + Self.backoffMs
    case .refused(let alarm): self.alarm = alarm
    }
  }
}

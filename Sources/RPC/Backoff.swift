internal import NIOCore

/// How long to let a server be after failed attempts to connect: doubling, with jitter.
struct Backoff: Sendable {
  static let first = TimeAmount.milliseconds(50)
  static let last = TimeAmount.seconds(2)

  private var failureCount = 0
  /// When the next attempt may be made.
  private(set) var nextAttemptAt = NIODeadline.uptimeNanoseconds(0)

  /// Whether an attempt may be made at `now`.
  func allows(at now: NIODeadline) -> Bool { now >= self.nextAttemptAt }

  mutating func succeeded() { self = Backoff() }

  /// - Parameter jitter: 0 to 1, so that a thousand callers do not come back at once.
  mutating func failed(at now: NIODeadline, jitter: Double = .random(in: 0..<1)) {
    let doublings = min(self.failureCount, 10)
    self.failureCount += 1
    let full = min(Self.first.nanoseconds << doublings, Self.last.nanoseconds)
    self.nextAttemptAt = now + .nanoseconds(full / 2 + Int64(Double(full / 2) * jitter))
  }
}

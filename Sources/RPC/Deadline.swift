package import NIOCore

/// Until when a caller waits, on this machine's monotonic clock.
///
/// It travels as the milliseconds that remain, so clocks of two machines are never compared.
package struct Deadline: Sendable, Hashable, Comparable {
  /// The point on the monotonic clock.
  package let instant: NIODeadline

  package init(_ instant: NIODeadline) { self.instant = instant }

  /// A deadline of ours, `remaining` from `now`.
  package init(in remaining: TimeAmount, from now: NIODeadline = .now()) {
    self.instant = now + remaining
  }

  /// The deadline of a request that was decoded at `now`.
  ///
  /// - Parameters:
  ///   - remainingMs: what the caller sent; nil means the cap, and 0 a deadline that is over.
  ///   - cap: the longest a call may take here.
  package init(remainingMs: UInt32?, cap: TimeAmount, from now: NIODeadline) {
    // UInt32 milliseconds are at most 50 days: no overflow in 64 bits of nanoseconds.
    self.instant = now + (remainingMs.map { min(.milliseconds(Int64($0)), cap) } ?? cap)
  }

  /// What remains at `now` in whole milliseconds, rounded down; nil when nothing does.
  ///
  /// Less than a millisecond is nothing: sent as 0 it would be refused.
  package func remainingMs(at now: NIODeadline = .now()) -> UInt32? {
    guard self.instant > now else { return nil }
    let remainingMs = (self.instant - now).nanoseconds / 1_000_000
    return remainingMs == 0 ? nil : UInt32(clamping: remainingMs)
  }

  package func isOver(at now: NIODeadline = .now()) -> Bool { self.instant <= now }

  package static func < (one: Deadline, other: Deadline) -> Bool { one.instant < other.instant }
}

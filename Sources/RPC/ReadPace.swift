internal import NIOCore

/// How long a connection leaves what arrives next unread, so that requests are read together.
///
/// A read, a turn of TLS, a write and the waking of two threads cost more than the call they are
/// made for. A caller with several calls open pays them once for all that arrive within a moment,
/// as network cards have it with their interrupts. One that waits for each answer is never held up:
/// there is no pause after a burst of one request. Nor is there one after a burst that was large
/// already, as that of a caller who writes several calls at once.
struct ReadPace {
  /// For each request of a burst.
  static let pausePerRequest = TimeAmount.microseconds(8)
  /// Requests of a burst that needs no company.
  static let largeBurst = 16
  /// Pauses end at whole multiples of this, so that connections of one loop go on together.
  static let tick = TimeAmount.microseconds(64)

  private var requestCount = 0

  /// A request of the burst was taken.
  mutating func took() { self.requestCount += 1 }

  /// The burst is over. When what comes next is read; nil for as soon as it comes.
  mutating func burstEnded(at now: NIODeadline) -> NIODeadline? {
    defer { self.requestCount = 0 }
    guard self.requestCount > 1, self.requestCount < Self.largeBurst else { return nil }
    let tick = UInt64(Self.tick.nanoseconds)
    let earliest = (now + Self.pausePerRequest * self.requestCount).uptimeNanoseconds
    return .uptimeNanoseconds((earliest + tick - 1) / tick * tick)
  }
}

internal import NIOCore

/// Counts events in fixed windows of time: at most `countMax` in each.
///
/// Two bursts at a window's border can be twice the limit; as a guard against floods that is
/// enough, and it costs two words.
struct RateWindow: Sendable {
  let countMax: Int
  let length: TimeAmount
  private var count = 0
  private var endsAt = NIODeadline.uptimeNanoseconds(0)

  init(countMax: Int, length: TimeAmount) {
    self.countMax = countMax
    self.length = length
  }

  /// Whether the window in which something was counted last is past.
  func isOver(at now: NIODeadline) -> Bool { now >= self.endsAt }

  /// Counts one event; false when it is one too many.
  mutating func admits(at now: NIODeadline) -> Bool {
    if now >= self.endsAt {
      self.endsAt = now + self.length
      self.count = 0
    }
    guard self.count < self.countMax else { return false }
    self.count += 1
    return true
  }
}

internal import Synchronization

/// How often the ring's folder is read again because a key did not open: a row that somebody broke
/// is asked for as often as they like.
final class ReloadPace: Sendable {
  static let pause: Duration = .milliseconds(250)

  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// True at most once in each pause.
  func isDue() -> Bool {
    self.last.withLock { last in
      let now = ContinuousClock.now
      if let last, now - last < Self.pause { return false }
      last = now
      return true
    }
  }
}

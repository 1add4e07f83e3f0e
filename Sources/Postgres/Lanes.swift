internal import Synchronization

/// Counts what runs at the same time, up to a bound.
final class Lanes: Sendable {
  private let free: Mutex<Int>

  init(count: Int) { self.free = Mutex(count) }

  /// Whether there was room.
  func enter() -> Bool {
    self.free.withLock {
      guard $0 > 0 else { return false }
      $0 -= 1
      return true
    }
  }

  func leave() { self.free.withLock { $0 += 1 } }
}

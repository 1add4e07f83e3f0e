internal import Synchronization

/// Counts what runs at the same time, up to a bound.
final class Lanes: Sendable {
  private let running = Mutex(0)
  private let countMax: Int

  init(count: Int) { self.countMax = count }

  /// Takes a lane when all are free, or when one is and it is worth to run `orWhenOthersRun`.
  func enter(orWhenOthersRun isWorthIt: Bool) -> Bool {
    self.running.withLock {
      guard $0 < (isWorthIt ? self.countMax : 1) else { return false }
      $0 += 1
      return true
    }
  }

  func leave() { self.running.withLock { $0 -= 1 } }
}

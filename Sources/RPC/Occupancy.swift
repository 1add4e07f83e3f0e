internal import NIOCore
internal import Synchronization

/// The open calls of one identity, or of one address without any, over all its connections to this
/// server.
final class Occupancy: Sendable {
  private let calls = Atomic<Int>(0)
  private let callsMax: Int
  /// What the same calls count against together with those of others.
  private let whole: Occupancy?
  private let isPaced: Bool
  /// How many may begin in a while; nil for who has shown a certificate.
  private let pace: Mutex<RateWindow?>

  init(callsMax: Int, within whole: Occupancy? = nil, pace: RateWindow? = nil) {
    self.callsMax = callsMax
    self.whole = whole
    self.isPaced = pace != nil
    self.pace = Mutex(pace)
  }

  /// Counts one more open call; false, and not counted, when it is one too many.
  func enterCall() -> Bool {
    guard !self.isPaced || self.pace.withLock({ $0?.admits(at: .now()) ?? true }) else {
      return false
    }
    // Add first, then look: two loops that look first could both pass the last place.
    let before = self.calls.wrappingAdd(1, ordering: .relaxed).oldValue
    guard before < self.callsMax, self.whole?.enterCall() ?? true else {
      self.calls.wrappingSubtract(1, ordering: .relaxed)
      return false
    }
    return true
  }

  var isEmpty: Bool { self.calls.load(ordering: .relaxed) == 0 }

  /// Whether nothing would be lost by forgetting it: connecting anew is no way round a limit.
  var isForgettable: Bool {
    self.isEmpty && self.pace.withLock { $0?.isOver(at: .now()) ?? true }
  }

  func leaveCall() {
    self.calls.wrappingSubtract(1, ordering: .relaxed)
    self.whole?.leaveCall()
  }
}

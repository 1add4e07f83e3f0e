internal import Synchronization

/// The open calls of one identity, or of one address without any, over all its connections to this
/// server.
final class Occupancy: Sendable {
  private let calls = Atomic<Int>(0)
  private let callsMax: Int
  /// What the same calls count against together with those of others.
  private let whole: Occupancy?

  init(callsMax: Int, within whole: Occupancy? = nil) {
    self.callsMax = callsMax
    self.whole = whole
  }

  /// Counts one more open call; false, and not counted, when it is one too many.
  func enterCall() -> Bool {
    // Add first, then look: two loops that look first could both pass the last place.
    let before = self.calls.wrappingAdd(1, ordering: .relaxed).oldValue
    guard before < self.callsMax, self.whole?.enterCall() ?? true else {
      self.calls.wrappingSubtract(1, ordering: .relaxed)
      return false
    }
    return true
  }

  var isEmpty: Bool { self.calls.load(ordering: .relaxed) == 0 }

  func leaveCall() {
    self.calls.wrappingSubtract(1, ordering: .relaxed)
    self.whole?.leaveCall()
  }
}

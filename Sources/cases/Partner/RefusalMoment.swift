/// When a partner hears that it is not permitted: at fixed moments after it asked, whatever was
/// looked up for the answer.
///
/// Of a reference that is known there are rows to read and heads to compare, of a made-up one there
/// are none, and a household of eight has more of them than a household of one: no decoy is as long
/// as all of these. So both wait for the end of the step that they are in. Nothing is held
/// meanwhile but the call: no session of a database, no lock.
enum RefusalMoment {
  /// Several times what a refusal takes: one that takes longer comes a whole step later, which
  /// happens to both, and tells the less the rarer it is.
  static let step: Duration = .milliseconds(50)

  /// The end of the step in which `now` lies, counted from when the call `began`; never at once.
  static func following(
    _ now: ContinuousClock.Instant, began: ContinuousClock.Instant
  ) -> ContinuousClock.Instant {
    let stepCount = Int((max(.zero, now - began) / Self.step).rounded(.down)) + 1
    return began + Self.step * stepCount
  }

  /// Returns then, or at once when the call is cancelled.
  static func wait(began: ContinuousClock.Instant) async {
    // Whoever cancels hears no answer at all, so that there is nothing to even out.
    try? await Task.sleep(until: Self.following(.now, began: began), clock: .continuous)
  }
}

internal import RPC
internal import Synchronization

/// How long each scope is let be whose end consent refused, an erasure or a taking back: doubling,
/// up to an hour less a minute.
///
/// Every no is an entry in consent's log, and a no that needs somebody's hand stays one for days:
/// asked in every round of the reconciler it would be 17,280 entries a day. Kept by this process
/// alone: one that starts anew asks at once.
final class Respites: Sendable {
  static let first: Duration = .seconds(10)
  /// Less than the hour for which one refusal keeps the service's health at odds, so that it says
  /// so until there is none any more.
  static let last: Duration = .seconds(59 * 60)

  private struct Respite {
    var lasting: Duration
    var until: ContinuousClock.Instant
  }

  private let scopes = Mutex<[UInt128: Respite]>([:])

  /// Whether `scope` may be tried at `now`.
  func isOver(_ scope: Boxed, at now: ContinuousClock.Instant) -> Bool {
    self.scopes.withLock { $0[scope.value].map { $0.until <= now } ?? true }
  }

  /// Lets `scope` be for twice as long as the last time.
  func lengthen(_ scope: Boxed, at now: ContinuousClock.Instant) {
    self.scopes.withLock { scopes in
      let lasting = scopes[scope.value].map { min($0.lasting * 2, Self.last) } ?? Self.first
      scopes[scope.value] = Respite(lasting: lasting, until: now + lasting)
    }
  }

  func end(_ scope: Boxed) { self.scopes.withLock { $0[scope.value] = nil } }

  /// Forgets all but `scopes`: the others are done, by whomever.
  func keep(_ scopes: [Boxed]) {
    let kept = Set(scopes.map(\.value))
    self.scopes.withLock { $0 = $0.filter { kept.contains($0.key) } }
  }
}

extension RPCError {
  /// Whether somebody answered, with a no: what nobody answered is another thing.
  var isAnswer: Bool {
    switch self.code {
    case .unavailable, .deadlineExceeded, .cancelled, .aborted: false
    default: true
    }
  }
}

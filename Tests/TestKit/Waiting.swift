internal import Dispatch

/// Asks for a fact until it is one, or until the time is over.
///
/// What a test waits for is a fact of another process, which tells nobody when it becomes true.
///
/// - Returns: whether it became true.
@discardableResult
package func eventually(
  within limit: Duration = .seconds(20), every pause: Duration = .milliseconds(20),
  _ isFact: () async throws -> Bool
) async throws -> Bool {
  let end = ContinuousClock.now + limit
  while true {
    if try await isFact() { return true }
    guard ContinuousClock.now < end else { return false }
    try await pass(pause)
  }
}

/// Lets time pass, where the time itself is what is tested: a fault that lasts.
package func pass(_ duration: Duration) async throws {
  let (seconds, attoseconds) = duration.components
  let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  await withCheckedContinuation { continuation in
    DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) {
      continuation.resume()
    }
  }
}

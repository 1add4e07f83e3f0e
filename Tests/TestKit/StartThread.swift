internal import Foundation

/// Starts a thread for what blocks: a test's own waiting must not hold Swift's cooperative pool.
package func startThread(_ body: @escaping @Sendable () -> Void) {
  let thread = Thread(block: body)
  thread.stackSize = 1_024 * 1_024
  thread.start()
}

/// Runs what blocks on a thread of its own and waits for it without blocking.
package func onThread<Answer: Sendable>(
  _ body: @escaping @Sendable () throws -> Answer
) async throws -> Answer {
  try await withCheckedThrowingContinuation { continuation in
    startThread { continuation.resume(with: Result { try body() }) }
  }
}

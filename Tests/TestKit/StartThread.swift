package import Foundation
internal import Glibc

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

/// Starts a process that can be told things by signals.
///
/// Swift's own threads block all signals, and a child takes that over: it would not hear SIGTERM,
/// and a shell would wait for ever for its children.
package func spawn(_ process: Process) async throws {
  try await onThread {
    var none = sigset_t()
    _ = unsafe sigemptyset(&none)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &none, nil)
    try process.run()
  }
}

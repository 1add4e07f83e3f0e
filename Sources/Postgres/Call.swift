internal import Synchronization

/// A caller that waits for one answer, exactly once: from a thread, a deadline or its own
/// cancelling.
final class Call<Answer: Sendable>: Sendable {
  private enum State {
    case new
    case waiting(CheckedContinuation<Result<Answer, PostgresError>, Never>)
    /// Taken. A thread that works for this caller alone is interrupted when the caller gives up.
    case running(CheckedContinuation<Result<Answer, PostgresError>, Never>, Interrupt?)
    case answered
    /// Given up before the wait began.
    case cancelled
  }

  private let state = Mutex(State.new)

  var isWaiting: Bool {
    self.state.withLock {
      switch $0 {
      case .new, .waiting: true
      case .running, .answered, .cancelled: false
      }
    }
  }

  /// Waits for the answer, after `begin` has put the call where someone will answer it.
  ///
  /// - Parameter begin: an error when it cannot be put there.
  func answer(_ begin: () -> PostgresError?) async -> Result<Answer, PostgresError> {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCancelled = self.state.withLock { state in
          if case .cancelled = state { return true }
          state = .waiting(continuation)
          return false
        }
        if isCancelled {
          continuation.resume(returning: .failure(.cancelled))
        } else if let error = begin() {
          self.finish(.failure(error))
        }
      }
    } onCancel: {
      self.cancel()
    }
  }

  /// Marks the call as taken, by the thread that `interrupt` wakes if it is given; false when it
  /// was answered before.
  func start(_ interrupt: Interrupt?) -> Bool {
    self.state.withLock { state in
      guard case .waiting(let continuation) = state else { return false }
      state = .running(continuation, interrupt)
      return true
    }
  }

  /// Answers, unless that happened before.
  func finish(_ result: sending Result<Answer, PostgresError>) {
    let continuation = self.state.withLock { state in
      switch state {
      case .waiting(let continuation), .running(let continuation, _):
        state = .answered
        return Optional(continuation)
      case .new, .answered, .cancelled: return nil
      }
    }
    continuation?.resume(returning: result)
  }

  /// Answers `.deadline` if nobody has taken the call.
  func expire() { self.leave(.deadline) }

  private func cancel() {
    self.state.withLock { state in
      // Under the lock: once the thread is done with the call, its interrupt is another's.
      if case .running(_, let interrupt) = state { interrupt?.raise() }
      if case .new = state { state = .cancelled }
    }
    self.leave(.cancelled)
  }

  private func leave(_ error: PostgresError) {
    let continuation = self.state.withLock { state in
      guard case .waiting(let continuation) = state else {
        return CheckedContinuation<Result<Answer, PostgresError>, Never>?.none
      }
      state = .answered
      return continuation
    }
    continuation?.resume(returning: .failure(error))
  }
}

internal import RPC
internal import Synchronization

/// How many calls of one kind hold a session of the database at once.
///
/// Anybody may file and ask for proof, and staff work over the same sessions: however many solved
/// filings wait for each other, or proofs are asked for, some sessions are everybody else's.
final class Places: Sendable {
  private struct State {
    var freeCount: Int
    var nextNumber = 0
    /// In the order in which they came.
    var waiting: [(number: Int, continuation: CheckedContinuation<Bool, Never>)] = []
  }

  private let waitingCountMax: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - count: at once.
  ///   - waitingCountMax: beside them; one more is told that the listener is busy.
  init(count: Int, waitingCountMax: Int = 512) {
    self.waitingCountMax = waitingCountMax
    self.state = Mutex(State(freeCount: count))
  }

  /// Waits for a place, which ``give()`` gives back.
  ///
  /// - Throws: `listener_busy` when too many wait, or when the caller waits no longer.
  func take() async throws(RPCError) {
    let number = self.state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    let isTaken = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
        if let isTaken = self.enter(number, continuation) {
          continuation.resume(returning: isTaken)
        }
      }
    } onCancel: {
      self.leave(number)
    }
    guard isTaken else { throw RPCError(.resourceExhausted, .notExecuted, .listenerBusy) }
  }

  /// Gives a place to whoever waits longest.
  func give() {
    let next = self.state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard !state.waiting.isEmpty else {
        state.freeCount += 1
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume(returning: true)
  }

  /// Nil when it waits. A call that was cancelled before it got here does not: nobody wakes it.
  private func enter(_ number: Int, _ continuation: CheckedContinuation<Bool, Never>) -> Bool? {
    self.state.withLock { state in
      if Task.isCancelled { return false }
      if state.freeCount > 0 {
        state.freeCount -= 1
        return true
      }
      guard state.waiting.count < self.waitingCountMax else { return false }
      state.waiting.append((number, continuation))
      return nil
    }
  }

  private func leave(_ number: Int) {
    let left = self.state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard let place = state.waiting.firstIndex(where: { $0.number == number }) else {
        return nil
      }
      return state.waiting.remove(at: place).continuation
    }
    left?.resume(returning: false)
  }
}

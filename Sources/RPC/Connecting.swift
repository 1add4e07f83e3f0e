internal import NIOCore
internal import Synchronization

/// A connection that is being made, and the callers that wait for it.
///
/// An address that swallows packets takes seconds to give up. Nobody waits longer for it than the
/// deadline of the call it is for, and a cancelled caller does not wait at all.
final class Connecting: Sendable {
  private typealias Waiter = CheckedContinuation<Result<Link, RPCError>, Never>

  private struct State {
    var result: Result<Link, RPCError>?
    var waiters: [Int: Waiter] = [:]
    /// Callers that were late or cancelled before they waited, and which of the two.
    var left: [Int: RPCError] = [:]
    var lastCaller = 0
  }

  private let timer: any EventLoop
  private let state = Mutex(State())

  /// - Parameter timer: whose clock ends those who wait too long.
  init(timer: any EventLoop) { self.timer = timer }

  /// The attempt is over, once.
  func end(_ result: Result<Link, RPCError>) {
    let waiters = self.state.withLock { state in
      state.result = result
      defer { state.waiters = [:] }
      return Array(state.waiters.values)
    }
    for waiter in waiters { waiter.resume(returning: result) }
  }

  /// Waits for the connection; nothing was sent when this throws.
  func link(by deadline: Deadline) async throws(RPCError) -> Link {
    let caller = self.state.withLock { state in
      state.lastCaller += 1
      return state.lastCaller
    }
    let late = self.timer.scheduleTask(deadline: deadline.instant) {
      self.leave(caller, RPCError(.deadlineExceeded, .notExecuted))
    }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in self.wait(caller, waiter) }
    } onCancel: { self.leave(caller, RPCError(.cancelled, .notExecuted)) }
    late.cancel()
    return try result.get()
  }

  private func wait(_ caller: Int, _ waiter: Waiter) {
    let result = self.state.withLock { state -> Result<Link, RPCError>? in
      if let result = state.result { return result }
      if let error = state.left.removeValue(forKey: caller) { return .failure(error) }
      state.waiters[caller] = waiter
      return nil
    }
    if let result { waiter.resume(returning: result) }
  }

  private func leave(_ caller: Int, _ error: RPCError) {
    let waiter = self.state.withLock { state -> Waiter? in
      guard state.result == nil else { return nil }
      guard let waiter = state.waiters.removeValue(forKey: caller) else {
        state.left[caller] = error
        return nil
      }
      return waiter
    }
    waiter?.resume(returning: .failure(error))
  }
}

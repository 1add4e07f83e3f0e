internal import NIOCore
internal import Synchronization
internal import Wire

/// What a unary call ends with when it is OK.
struct UnaryReply: Sendable {
  let payload: [UInt8]
  let receipt: [UInt8]
}

/// One call that waits for its end: all that the caller, its canceller and the connection share.
final class PendingCall: Sendable {
  /// Who waits.
  @safe
  enum Waiter: Sendable {
    // Unchecked, for the check allocates; `end` takes the waiter out, so it is resumed once.
    case unary(UnsafeContinuation<Result<UnaryReply, RPCError>, Never>)
    case stream(ItemQueue)
  }

  private struct State {
    var waiter: Waiter?
    var number: UInt64?
  }

  private let state: Mutex<State>
  private let cancelled = Atomic<Bool>(false)

  init(_ waiter: Waiter? = nil) { self.state = Mutex(State(waiter: waiter)) }

  /// Called once, before the call begins.
  func wait(_ continuation: UnsafeContinuation<Result<UnaryReply, RPCError>, Never>) {
    self.state.withLock { unsafe $0.waiter = .unary(continuation) }
  }

  /// Set by a canceller, on any thread.
  var isCancelled: Bool { self.cancelled.load(ordering: .acquiring) }
  func cancel() { self.cancelled.store(true, ordering: .releasing) }

  /// Its number on its connection once it has one.
  var number: UInt64? {
    get { self.state.withLock { $0.number } }
    set { self.state.withLock { $0.number = newValue } }
  }

  /// Ends the call, once; later ends find nobody.
  func end(_ result: Result<UnaryReply, RPCError>) {
    switch self.state.withLock({ $0.waiter.take() }) {
    case nil: break
    // Taken out: nobody resumes it again.
    case .unary(let continuation): unsafe continuation.resume(returning: result)
    case .stream(let queue):
      switch result {
      case .success: queue.finish(nil)
      case .failure(let error): queue.finish(error)
      }
    }
  }

  func item(_ envelope: Envelope) {
    if case .stream(let queue) = self.state.withLock({ $0.waiter }) { queue.append(envelope) }
  }
}

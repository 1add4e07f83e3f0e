internal import NIOCore
internal import Wire

/// One call that waits for its end. Confined to its connection's event loop.
final class PendingCall {
  /// Who waits.
  enum Waiter {
    case unary(CheckedContinuation<Result<Envelope, RPCError>, Never>)
    case stream(ItemQueue)
  }

  private var waiter: Waiter?

  init(_ waiter: Waiter) { self.waiter = waiter }

  /// Ends the call, once; later ends find nobody.
  func end(_ result: Result<Envelope, RPCError>) {
    let waiter = self.waiter
    self.waiter = nil
    switch waiter {
    case nil: break
    case .unary(let continuation): continuation.resume(returning: result)
    case .stream(let queue):
      switch result {
      case .success: queue.finish(nil)
      case .failure(let error): queue.finish(error)
      }
    }
  }

  func item(_ envelope: Envelope) {
    if case .stream(let queue) = self.waiter { queue.append(envelope) }
  }
}

/// A call's number on its connection once it has one, shared by the call and its canceller.
final class CallTicket {
  var number: UInt64?
  var isCancelled = false
}

internal import NIOCore
internal import Synchronization
internal import Wire

/// A live connection as callers on any thread see it.
final class Link: Sendable {
  private let loop: any EventLoop
  private let channel: any Channel
  private let handler: NIOLoopBound<ClientChannel>
  private let liveness: Liveness

  /// On the channel's loop.
  init(channel: any Channel, handler: ClientChannel) {
    self.loop = channel.eventLoop
    self.channel = channel
    self.handler = NIOLoopBound(handler, eventLoop: channel.eventLoop)
    self.liveness = handler.liveness
  }

  var isLive: Bool { self.channel.isActive && !self.liveness.isOver }

  func call(_ envelope: Envelope, _ deadline: Deadline) async throws(RPCError) -> Envelope {
    let canceller = Canceller()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        self.run { channel in
          let pending = PendingCall(.unary(continuation))
          let ticket = CallTicket()
          canceller.arm { [handler = self.handler, loop = self.loop] in
            let bound = NIOLoopBound((pending, ticket), eventLoop: loop)
            return { loop.execute { handler.value.cancel(bound.value.1, bound.value.0) } }
          }
          channel.begin(
            envelope, deadline: deadline, credit: nil, pending: pending, ticket: ticket)
        }
      }
    } onCancel: { canceller.cancel() }
    return try result.get()
  }

  func stream(_ envelope: Envelope, _ deadline: Deadline, window: UInt32) -> StreamHandle {
    let queue = ItemQueue()
    let canceller = Canceller()
    let granter = Granter()
    self.run { channel in
      let pending = PendingCall(.stream(queue))
      let ticket = CallTicket()
      let bound = NIOLoopBound((pending, ticket), eventLoop: self.loop)
      let (handler, loop) = (self.handler, self.loop)
      canceller.arm {
        { loop.execute { handler.value.cancel(bound.value.1, bound.value.0) } }
      }
      granter.arm { items in loop.execute { handler.value.grant(items, to: bound.value.1) } }
      channel.begin(envelope, deadline: deadline, credit: window, pending: pending, ticket: ticket)
    }
    return StreamHandle(
      queue: queue, onGrant: { granter.grant($0) }, onCancel: { canceller.cancel() })
  }

  func close() async {
    self.liveness.end()
    self.run { $0.close() }
    try? await self.channel.closeFuture.get()  // however it closed, it is closed
  }

  private func run(_ body: @escaping @Sendable (ClientChannel) -> Void) {
    if self.loop.inEventLoop {
      body(self.handler.value)
    } else {
      self.loop.execute { body(self.handler.value) }
    }
  }
}

/// Whether a connection takes calls: not after the server's goodbye, nor after its end.
///
/// Only the connection itself says so. A call that ends `UNAVAILABLE` says something of what stands
/// behind the service, and a new connection for each of those would be a flood.
final class Liveness: Sendable {
  private let flag = Atomic<Bool>(false)

  var isOver: Bool { self.flag.load(ordering: .acquiring) }

  /// Set before any call learns of it, so that whoever calls again finds another connection.
  func end() { self.flag.store(true, ordering: .releasing) }
}

/// Joins a cancellation, which may come at any time, with the call it is for, once that exists.
final class Canceller: Sendable {
  private let state = Mutex<(isCancelled: Bool, action: (@Sendable () -> Void)?)>((false, nil))

  /// Sets what cancels, and runs it when the cancellation was first.
  func arm(_ make: () -> @Sendable () -> Void) {
    let action = make()
    let isCancelled = self.state.withLock { state in
      state.action = action
      return state.isCancelled
    }
    if isCancelled { action() }
  }

  func cancel() {
    let action = self.state.withLock { state in
      defer { state.isCancelled = true }
      return state.isCancelled ? nil : state.action
    }
    action?()
  }
}

/// Grants credit to a stream once it exists; a reader cannot have read before.
final class Granter: Sendable {
  private let action = Mutex<(@Sendable (UInt32) -> Void)?>(nil)

  func arm(_ action: @escaping @Sendable (UInt32) -> Void) {
    self.action.withLock { $0 = action }
  }

  func grant(_ items: UInt32) { self.action.withLock { $0 }?(items) }
}

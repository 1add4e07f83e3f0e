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

  nonisolated(nonsending) func call(
    _ method: String, _ payload: [UInt8], _ options: CallOptions
  ) async throws(RPCError) -> UnaryReply {
    let pending = PendingCall()
    let result = await withTaskCancellationHandler {
      // Resumed by `PendingCall.end`, once.
      await unsafe withUnsafeContinuation { continuation in
        unsafe pending.wait(continuation)
        self.begin(method, payload, options, credit: nil, pending)
      }
    } onCancel: { self.cancel(pending) }
    return try result.get()
  }

  func stream(
    _ method: String, _ payload: [UInt8], _ options: CallOptions, window: UInt32
  ) -> StreamHandle {
    let queue = ItemQueue()
    let pending = PendingCall(.stream(queue))
    self.begin(method, payload, options, credit: window, pending)
    return StreamHandle(
      queue: queue,
      onGrant: { items in self.loop.execute { self.handler.value.grant(items, to: pending) } },
      onCancel: { self.cancel(pending) })
  }

  private func begin(
    _ method: String, _ payload: [UInt8], _ options: CallOptions, credit: UInt32?,
    _ pending: PendingCall
  ) {
    if self.loop.inEventLoop {
      self.handler.value.begin(method, payload, options, credit: credit, pending: pending)
    } else {
      self.loop.execute {
        self.handler.value.begin(method, payload, options, credit: credit, pending: pending)
      }
    }
  }

  /// Whichever comes first, the call sees the mark when it begins, or the connection its number.
  private func cancel(_ pending: PendingCall) {
    pending.cancel()
    self.loop.execute { self.handler.value.cancel(pending) }
  }

  func close() async {
    self.liveness.end()
    self.loop.execute { self.handler.value.close() }
    try? await self.channel.closeFuture.get()  // however it closed, it is closed
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

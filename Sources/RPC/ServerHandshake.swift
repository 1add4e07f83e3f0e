internal import NIOCore
internal import NIOSSL
internal import NIOTLS
internal import Wire

/// Watches over a connection until its peer is known, then hands it to ``ServerChannel``.
///
/// It sits after TLS. Its other half, ``HandshakeLimit``, sits before and counts bytes.
final class ServerHandshake: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let server: Server.Core
  /// Nil on an anonymous listener.
  private let verifier: ChainVerifier?
  private let executor: LoopExecutor
  private var timer: Scheduled<Void>?

  init(server: Server.Core, verifier: ChainVerifier?, executor: LoopExecutor) {
    self.server = server
    self.verifier = verifier
    self.executor = executor
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    self.timer = context.eventLoop.scheduleTask(in: self.server.limits.handshake) {
      channel.close(promise: nil)
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) { self.timer?.cancel() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted(let alpn) = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    guard alpn == TLS.alpn, let peer = self.peer() else {
      return context.close(promise: nil)
    }
    guard let occupancy = self.server.connections.open(context.channel, peer: peer) else {
      return self.refuse(.tooManyConnections, context: context)
    }
    // Asked after the connection is counted: a revocation from now on finds it among the open ones.
    if let certificate = peer.certificate, self.server.isRevoked(certificate) {
      return self.refuse(.certificateRevoked, context: context)
    }
    let pacer = ReadPacer()
    let channel = ServerChannel(
      routes: self.server.routes, limits: self.server.limits, peer: peer, occupancy: occupancy,
      executor: self.executor, pacer: pacer)
    do {
      let pipeline = context.pipeline.syncOperations
      try pipeline.addHandlers(pacer, channel, position: .after(self))
      if let limit = try? pipeline.handler(type: HandshakeLimit.self) {
        pipeline.removeHandler(limit, promise: nil)
      }
      pipeline.removeHandler(self, promise: nil)
    } catch { context.close(promise: nil) }
  }

  /// Who this is; nil when TLS let somebody in whose chain was not verified here and now.
  private func peer() -> Peer? {
    guard let verifier = self.verifier else { return .anonymous }
    return verifier.identity?.peer
  }

  private func refuse(_ fault: Fault, context: ChannelHandlerContext) {
    var outbox = Outbox()
    outbox.append(Envelope(version: 1, kind: .goaway, status: fault.error.status))
    context.writeAndFlush(NIOAny(outbox.take()), promise: nil)
    context.closeForGood()
  }
}

extension ChannelHandlerContext {
  /// Closes an accepted connection as soon as the peer has answered TLS's goodbye.
  func closeForGood() {
    // While half-closures are allowed NIOSSL takes that answer for one, and waits out its time.
    try? self.channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: false)
    self.close(promise: nil)
  }
}

/// Ends a connection that sends more than a handshake can need.
///
/// A caller of TLS 1.3 may send its first requests right behind its part of the handshake, while
/// its certificate is still being verified. They are not the handshake's: they are left unread
/// until it is over.
final class HandshakeLimit: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer

  private let verifier: ChainVerifier?
  private var byteCountLeft: Int
  private var isReadHeld = false
  private var isOver = false

  init(byteCountMax: Int, verifier: ChainVerifier?) {
    self.byteCountLeft = byteCountMax
    self.verifier = verifier
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    self.byteCountLeft -= self.unwrapInboundIn(data).readableBytes
    // What was read at once with the end of the handshake is judged when TLS has seen it.
    context.fireChannelRead(data)
    guard self.byteCountLeft < 0, !self.isOver, self.verifier?.isVerifying != true else { return }
    context.close(promise: nil)
  }

  func read(context: ChannelHandlerContext) {
    if self.byteCountLeft < 0 && !self.isOver { self.isReadHeld = true } else { context.read() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.isOver = true
    if self.isReadHeld { context.channel.read() }
  }
}

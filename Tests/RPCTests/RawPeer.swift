import NIOCore
import NIOPosix
import NIOSSL

@testable import RPC
@testable import Wire

/// A caller that speaks our TLS and then whatever a test wants: bytes out, bytes in.
struct RawPeer: Sendable {
  let channel: any Channel
  /// Everything the server sent, once it has said that it sends no more.
  let received: EventLoopFuture<ByteBuffer>
  /// The server has sent its first bytes.
  let answered: EventLoopFuture<Void>

  /// - Parameters:
  ///   - host: one of the addresses of the server.
  ///   - address: of this machine, to come from.
  init(
    to house: House, at host: String = "127.0.0.1", from address: String = "127.0.0.1"
  ) async throws {
    let context = try TLS.client(house.authority.credentials(.init()))
    let promise = testGroup.next().makePromise(of: ByteBuffer.self)
    let answered = testGroup.next().makePromise(of: Void.self)
    self.received = promise.futureResult
    self.answered = answered.futureResult
    self.channel = try await ClientBootstrap(group: promise.futureResult.eventLoop)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .bind(to: SocketAddress(ipAddress: address, port: 0))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let tls = try NIOSSLClientHandler(
            context: context, serverHostname: nil,
            customVerificationCallback: { _, verified in verified.succeed(.certificateVerified) })
          try channel.pipeline.syncOperations.addHandlers([tls, Collector(promise, answered)])
        }
      }
      .connect(host: host, port: house.server.port).get()
  }

  func send(_ envelopes: Envelope...) async throws {
    var buffer = ByteBuffer()
    for envelope in envelopes { envelope.withEncoded { Frame.write($0, into: &buffer) } }
    try await self.channel.writeAndFlush(buffer)
  }

  func send(_ bytes: [UInt8]) async throws {
    try await self.channel.writeAndFlush(ByteBuffer(bytes: bytes))
  }

  /// Closes without TLS's goodbye: what the server writes next meets a reset. A connection that the
  /// server has ended by now is gone already.
  func vanish() async throws {
    let channel = self.channel
    try await channel.eventLoop.submit {
      guard channel.isActive else { return }
      try channel.pipeline.syncOperations.context(handlerType: NIOSSLClientHandler.self)
        .close(promise: nil)
    }.get()
    try await channel.closeFuture.get()
  }

  /// The envelopes of ``received``.
  func envelopes() async throws -> [Envelope] {
    var decoder = Frame.Decoder()
    decoder.append(try await self.received.get())
    var envelopes: [Envelope] = []
    while let bytes = try decoder.next() {
      envelopes.append(try Envelope(decoding: bytes.readableBytesSpan))
    }
    return envelopes
  }

  private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let promise: EventLoopPromise<ByteBuffer>
    private let answered: EventLoopPromise<Void>
    private var bytes = ByteBuffer()

    init(_ promise: EventLoopPromise<ByteBuffer>, _ answered: EventLoopPromise<Void>) {
      self.promise = promise
      self.answered = answered
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var bytes = self.unwrapInboundIn(data)
      self.bytes.writeBuffer(&bytes)
      self.answered.succeed()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      guard case ChannelEvent.inputClosed = event else { return }
      context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
      self.promise.succeed(self.bytes)
      self.answered.fail(ChannelError.eof)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }
}

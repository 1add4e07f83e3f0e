package import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import NIOTLS

/// Asks a server of the house that speaks HTTP/1.1, each time on a connection of its own: a
/// witness, whose protocol is C2SP's and not ours.
///
/// The same TLS as everywhere: 1.3, certificates on both sides, and the identity that is expected.
package struct WebClient: Sendable {
  /// What came back, whatever its status.
  package struct Reply: Sendable {
    package let status: Int
    package let body: [UInt8]
  }

  /// The longest answer that is read.
  package static let bodyByteCountMax = 131_072
  static let alpn = "http/1.1"

  private let address: Address
  private let context: NIOSSLContext
  private let roots: Roots
  private let expected: Identity
  private let group: any EventLoopGroup

  package init(
    to address: Address, credentials: Credentials, expecting: Identity, group: any EventLoopGroup
  ) throws(CredentialError) {
    self.address = address
    self.context = try TLS.client(credentials, alpn: Self.alpn)
    self.roots = credentials.roots
    self.expected = expecting
    self.group = group
  }

  /// Fetches `path`.
  ///
  /// - Throws: `UNAVAILABLE` when nobody, or not who is expected, answered whole in time.
  package func get(_ path: String, within limit: Duration) async throws(RPCError) -> Reply {
    try await self.ask(.GET, path, [], within: limit)
  }

  /// Sends `body` to `path`. When it throws, nobody knows whether it arrived.
  package func post(
    _ path: String, _ body: [UInt8], within limit: Duration
  ) async throws(RPCError) -> Reply {
    try await self.ask(.POST, path, body, within: limit)
  }

  private func ask(
    _ method: HTTPMethod, _ path: String, _ body: [UInt8], within limit: Duration
  ) async throws(RPCError) -> Reply {
    let reply = self.group.next().makePromise(of: Reply.self)
    let headers = HTTPHeaders([
      ("host", self.address.host), ("content-length", String(body.count)), ("connection", "close"),
    ])
    let head = HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
    let late = reply.futureResult.eventLoop.scheduleTask(in: TimeAmount(limit)) {
      reply.fail(RPCError(.unavailable, .unreachable))
    }
    defer { late.cancel() }
    let connecting = ClientBootstrap(group: reply.futureResult.eventLoop)
      .connectTimeout(TimeAmount(limit))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try self.prepare(channel, WebExchange(head, body, reply))
        }
      }
      .connect(host: self.address.host, port: self.address.port)
    connecting.whenFailure { _ in reply.fail(RPCError(.unavailable, .unreachable)) }
    do {
      let answer = try await reply.futureResult.get()
      connecting.whenSuccess { $0.close(promise: nil) }
      return answer
    } catch {
      connecting.whenSuccess { $0.close(promise: nil) }
      throw RPCError(.unavailable, .unreachable)
    }
  }

  private func prepare(_ channel: any Channel, _ exchange: sending WebExchange) throws {
    let host = self.address.host
    let isIP = (try? SocketAddress(ipAddress: host, port: 0)) != nil
    let expected = self.expected
    let verifier = ChainVerifier(roots: self.roots, use: .server, loop: channel.eventLoop) {
      $0.peer.identity == expected && $0.isFor(host: host)
    }
    let pipeline = channel.pipeline.syncOperations
    exchange.verifier = verifier
    try pipeline.addHandler(
      try NIOSSLClientHandler(
        context: self.context, serverHostname: isIP ? nil : host,
        customVerificationCallback: verifier.verify))
    try pipeline.addHTTPClientHandlers()
    try pipeline.addHandler(exchange)
  }
}

/// Sends one request once it is known who answers, and collects the reply.
private final class WebExchange: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let head: HTTPRequestHead
  private let request: [UInt8]
  private let reply: EventLoopPromise<WebClient.Reply>
  private var status = 0
  private var body: [UInt8] = []
  var verifier: ChainVerifier?

  init(_ head: HTTPRequestHead, _ request: [UInt8], _ reply: EventLoopPromise<WebClient.Reply>) {
    self.head = head
    self.request = request
    self.reply = reply
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted(let alpn) = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    // Without an identity the callback was skipped: that is not who was expected.
    guard alpn == WebClient.alpn, self.verifier?.identity != nil else {
      return context.close(promise: nil)
    }
    context.write(self.wrapOutboundOut(.head(self.head)), promise: nil)
    if !self.request.isEmpty {
      context.write(
        self.wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: self.request)))), promise: nil)
    }
    context.writeAndFlush(self.wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch self.unwrapInboundIn(data) {
    case .head(let head): self.status = Int(head.status.code)
    case .body(let bytes):
      guard self.body.count + bytes.readableBytes <= WebClient.bodyByteCountMax else {
        return context.close(promise: nil)
      }
      self.body += bytes.readableBytesView
    case .end:
      self.reply.succeed(WebClient.Reply(status: self.status, body: self.body))
      context.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.reply.fail(RPCError(.unavailable, .unreachable))
    context.fireChannelInactive()
  }
}

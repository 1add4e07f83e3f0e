internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL

/// Asks a running witness whether it can cosign, as itself.
enum HealthCheck {
  private static let timeout = TimeAmount.seconds(3)

  static func isWell(_ configuration: Configuration) async throws(StartRefusal) -> Bool {
    let tls = try configuration.tls.map { files throws(StartRefusal) in try Self.tls(files) }
    let status = MultiThreadedEventLoopGroup.singleton.next().makePromise(of: UInt.self)
    let late = status.futureResult.eventLoop.scheduleTask(in: Self.timeout) { status.succeed(0) }
    defer { late.cancel() }
    // Listening everywhere, it listens here too.
    let host = ["0.0.0.0": "127.0.0.1", "::": "::1"][configuration.host] ?? configuration.host
    let connecting = ClientBootstrap(group: status.futureResult.eventLoop)
      .connectTimeout(Self.timeout)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls {
            try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: nil))
          }
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(Question(host: host, status: status))
        }
      }
      .connect(host: host, port: configuration.port)
    connecting.whenFailure { _ in status.succeed(0) }
    connecting.whenSuccess { channel in
      status.futureResult.whenComplete { _ in channel.close(promise: nil) }
    }
    do { return try await status.futureResult.get() == 200 } catch { return false }
  }

  /// Whoever listens on its port shows a certificate of the house; by which name does not matter.
  private static func tls(_ files: Configuration.TLSFiles) throws(StartRefusal) -> NIOSSLContext {
    do {
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.minimumTLSVersion = .tlsv13
      configuration.certificateChain = try NIOSSLCertificate.fromPEMFile(files.certificate)
        .map { .certificate($0) }
      configuration.privateKey = .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem))
      configuration.trustRoots = .certificates(
        try NIOSSLCertificate.fromPEMFile(files.authorities))
      configuration.certificateVerification = .noHostnameVerification
      configuration.applicationProtocols = ["http/1.1"]
      return try NIOSSLContext(configuration: configuration)
    } catch { throw StartRefusal("the certificate, its key or the authorities cannot be used") }
  }
}

/// Asks once, and keeps the status of the answer.
private final class Question: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let host: String
  private let status: EventLoopPromise<UInt>

  init(host: String, status: EventLoopPromise<UInt>) {
    self.host = host
    self.status = status
  }

  func channelActive(context: ChannelHandlerContext) {
    let head = HTTPRequestHead(
      version: .http1_1, method: .GET, uri: "/health",
      headers: HTTPHeaders([("host", self.host), ("connection", "close")]))
    context.write(self.wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(self.wrapOutboundOut(.end(nil)), promise: nil)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let head) = self.unwrapInboundIn(data) { self.status.succeed(head.status.code) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.status.succeed(0)
    context.fireChannelInactive()
  }
}

internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import NIOTLS

/// Makes connections for a ``Client``.
protocol Connector: Sendable {
  /// A loop whose clock times those who wait for a connection.
  var timer: any EventLoop { get }
  /// Connects, beginning with the address of that index modulo their count.
  func connect(first: Int) async throws(RPCError) -> Link
}

/// Connects over TCP and TLS and checks who answers.
struct TLSConnector: Connector {
  /// For one address, handshake included.
  static let timeout = TimeAmount.seconds(3)

  private let addresses: [Address]
  private let context: NIOSSLContext
  private let roots: Roots
  private let expected: Identity
  private let group: any EventLoopGroup
  var flushesEachCall = false

  init(
    addresses: [Address], credential: Client.Credential, expecting: Identity,
    group: any EventLoopGroup
  ) throws(CredentialError) {
    precondition(!addresses.isEmpty, "a client needs an address")
    self.addresses = addresses
    self.expected = expecting
    self.group = group
    switch credential {
    case .certified(let credentials):
      self.context = try TLS.client(credentials)
      self.roots = credentials.roots
    case .anonymous(let roots):
      self.context = try TLS.client(nil)
      self.roots = roots
    }
  }

  var timer: any EventLoop { self.group.any() }

  func connect(first: Int) async throws(RPCError) -> Link {
    for offset in self.addresses.indices {
      let count = self.addresses.count
      let address = self.addresses[(Int(UInt(bitPattern: first) % UInt(count)) + offset) % count]
      if let link = try? await self.connect(to: address) { return link }
    }
    throw RPCError(.unavailable, .notExecuted, .unreachable)
  }

  private func connect(to address: Address) async throws -> Link {
    let ready = self.group.next().makePromise(of: Link.self)
    let channel: any Channel
    do {
      channel = try await ClientBootstrap(group: ready.futureResult.eventLoop)
        .connectTimeout(Self.timeout)
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .channelOption(.maxMessagesPerRead, value: 1)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try self.prepare(channel, address, ready) }
        }
        .connect(host: address.host, port: address.port).get()
    } catch {
      ready.fail(error)
      throw error
    }
    let late = channel.eventLoop.scheduleTask(in: Self.timeout) { channel.close(promise: nil) }
    defer { late.cancel() }
    return try await ready.futureResult.get()
  }

  private func prepare(
    _ channel: any Channel, _ address: Address, _ ready: EventLoopPromise<Link>
  ) throws {
    let isIP = (try? SocketAddress(ipAddress: address.host, port: 0)) != nil
    let expected = self.expected
    let verifier = ChainVerifier(roots: self.roots, use: .server, loop: channel.eventLoop) {
      $0.peer.identity == expected && $0.isFor(host: address.host)
    }
    let tls = try NIOSSLClientHandler(
      context: self.context, serverHostname: isIP ? nil : address.host,
      customVerificationCallback: verifier.verify)
    try channel.pipeline.syncOperations.addHandlers([
      tls,
      ClientHandshake(verifier: verifier, ready: ready, flushesEachCall: self.flushesEachCall),
    ])
  }
}

/// Waits for the end of the handshake, then puts ``ClientChannel`` in its place.
final class ClientHandshake: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let verifier: ChainVerifier
  private let ready: EventLoopPromise<Link>
  private let flushesEachCall: Bool

  init(verifier: ChainVerifier, ready: EventLoopPromise<Link>, flushesEachCall: Bool) {
    self.verifier = verifier
    self.ready = ready
    self.flushesEachCall = flushesEachCall
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted(let alpn) = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    guard alpn == TLS.alpn, self.verifier.identity != nil else {
      return context.close(promise: nil)
    }
    let handler = ClientChannel(
      loop: context.eventLoop, flushesEachCall: self.flushesEachCall)
    do {
      try context.pipeline.syncOperations.addHandler(handler, position: .after(self))
      self.ready.succeed(Link(channel: context.channel, handler: handler))
      context.pipeline.syncOperations.removeHandler(self, promise: nil)
    } catch { context.close(promise: nil) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.ready.fail(RPCError(.unavailable, .notExecuted, .unreachable))
    context.fireChannelInactive()
  }
}

extension CertificateIdentity {
  /// Whether the certificate names `host`, a DNS name or an IP address, exactly: no wildcards.
  package func isFor(host: String) -> Bool {
    guard let address = try? SocketAddress(ipAddress: host, port: 0) else {
      return self.dnsNames.contains(host.lowercased())
    }
    return self.addresses.contains { bytes in
      (try? SocketAddress(packedIPAddress: ByteBuffer(bytes: bytes), port: 0)) == address
    }
  }
}

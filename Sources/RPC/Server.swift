package import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import Synchronization

/// One listener and the calls that arrive on it, at one address or several.
///
/// A service that also serves nobody in particular has a second one of kind ``Listener/anonymous``.
package final class Server: Sendable {
  /// Whom a listener lets in.
  package enum Listener: Sendable {
    /// Holders of a certificate, on both sides.
    case certified
    /// Anybody; only the server shows a certificate.
    case anonymous
  }

  /// What every connection of a server shares.
  final class Core: Sendable {
    let routes: Routes
    let limits: Limits
    let listener: Listener
    let isRevoked: @Sendable (CertificateHash) -> Bool
    let connections: Connections
    let tls: Mutex<(context: NIOSSLContext, roots: Roots, credentials: Credentials)>

    init(
      routes: Routes, limits: Limits, listener: Listener, credentials: Credentials,
      isRevoked: @escaping @Sendable (CertificateHash) -> Bool
    ) throws(CredentialError) {
      self.routes = routes
      self.limits = limits
      self.listener = listener
      self.isRevoked = isRevoked
      self.connections = Connections(limits: limits)
      let context = try TLS.server(credentials, asksCertificate: listener == .certified)
      self.tls = Mutex((context, credentials.roots, credentials))
    }
  }

  private let core: Core
  /// What it listens on; never empty.
  private let channels: [any Channel]

  private init(core: Core, channels: [any Channel]) {
    self.core = core
    self.channels = channels
  }

  /// The port it listens on: the one asked for, or the one found when 0 was asked.
  package var port: Int { self.channels[0].localAddress?.port ?? 0 }
  package var connectionCount: Int { self.core.connections.openCount }

  /// Listens on each of `addresses`, or on none: limits are of all of them together.
  ///
  /// A name is looked up here, once, and stands for the first address that it has.
  ///
  /// - Parameters:
  ///   - addresses: at least one; each has a port, and 0 finds one of its own.
  ///   - isRevoked: asked for every connection when it is accepted and again at
  ///     ``revocationsChanged()``. It is called on event loops and must not block.
  /// - Throws: ``ListenError`` or ``CredentialError``.
  package static func start(
    on addresses: [Address], listener: Listener = .certified, credentials: Credentials,
    routes: Routes, limits: Limits = Limits(), group: any EventLoopGroup,
    isRevoked: @escaping @Sendable (CertificateHash) -> Bool = { _ in false }
  ) async throws -> Server {
    precondition(!addresses.isEmpty, "a server needs an address")
    let core = try Core(
      routes: routes, limits: limits, listener: listener, credentials: credentials,
      isRevoked: isRevoked)
    let bootstrap = Self.bootstrap(core, limits, group)
    var channels: [any Channel] = []
    do {
      for address in addresses { channels.append(try await Self.bind(bootstrap, to: address)) }
    } catch {
      // What was opened before answers nobody: a service listens everywhere or does not start.
      for channel in channels { try? await channel.close() }
      throw error
    }
    return Server(core: core, channels: channels)
  }

  private static func bind(
    _ bootstrap: ServerBootstrap, to address: Address
  ) async throws(ListenError) -> any Channel {
    let found: SocketAddress
    do {
      found = try SocketAddress.makeAddressResolvingHost(address.host, port: address.port)
    } catch { throw .nameUnknown(address) }
    do { return try await bootstrap.bind(to: found).get() } catch {
      throw ListenError(error, at: address)
    }
  }

  private static func bootstrap(
    _ core: Core, _ limits: Limits, _ group: any EventLoopGroup
  ) -> ServerBootstrap {
    let executors = LoopExecutors(group)
    return ServerBootstrap(group: group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.backlog, value: 512)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try core.prepare(channel, executors) }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .writeBufferWaterMark,
        value: .init(low: limits.writeHighByteCount / 2, high: limits.writeHighByteCount)
      )
  }

  /// Shows new certificates, and trusts new roots, from the next connection on.
  package func use(_ credentials: Credentials) throws(CredentialError) {
    let context = try TLS.server(
      credentials, asksCertificate: self.core.listener == .certified)
    self.core.tls.withLock { $0 = (context, credentials.roots, credentials) }
  }

  /// Cuts the connections whose certificate has been revoked in the meantime.
  package func revocationsChanged() {
    for channel in self.core.connections.channels(where: self.core.isRevoked) {
      channel.pipeline.fireUserInboundEventTriggered(ServerChannel.Event.revoked)
    }
  }

  /// Stops: takes no connection and no call more, lets open calls end, and after `limit` ends them.
  package func shutdown(within limit: TimeAmount) async {
    // One that was closed before is what was wanted.
    for channel in self.channels { try? await channel.close() }
    let (handshakes, open) = self.core.connections.close()
    for channel in handshakes { channel.close(promise: nil) }
    for channel in open {
      channel.pipeline.fireUserInboundEventTriggered(ServerChannel.Event.drain)
    }
    let last = self.channels[0].eventLoop.scheduleTask(in: limit) {
      for channel in open {
        channel.pipeline.fireUserInboundEventTriggered(ServerChannel.Event.end)
      }
    }
    for channel in open { try? await channel.closeFuture.get() }
    last.cancel()
  }
}

extension Server.Core {
  /// Sets up an accepted connection.
  fileprivate func prepare(_ channel: any Channel, _ executors: LoopExecutors) throws {
    guard self.connections.accept(channel) else {
      throw ChannelError.inappropriateOperationForState
    }
    channel.closeFuture.whenComplete { _ in self.connections.remove(channel) }
    let tls = self.tls.withLock { $0 }
    let isCertified = self.listener == .certified
    // A context of its own keeps an anonymous caller's session tickets from linking its visits.
    let context =
      isCertified ? tls.context : try TLS.server(tls.credentials, asksCertificate: false)
    let verifier =
      isCertified
      ? ChainVerifier(roots: tls.roots, use: .client, loop: channel.eventLoop) { _ in true } : nil
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(
      HandshakeLimit(byteCountMax: self.limits.handshakeByteCountMax, verifier: verifier))
    if let verifier {
      try pipeline.addHandler(
        NIOSSLServerHandler(context: context, customVerificationCallback: verifier.verify))
    } else {
      try pipeline.addHandler(NIOSSLServerHandler(context: context))
    }
    try pipeline.addHandler(
      ServerHandshake(
        server: self, verifier: verifier, executor: executors[channel.eventLoop]))
  }
}

/// One executor for each loop of a group.
final class LoopExecutors: Sendable {
  private let executors: [ObjectIdentifier: LoopExecutor]

  init(_ group: any EventLoopGroup) {
    self.executors = Dictionary(
      uniqueKeysWithValues: group.makeIterator().map { (ObjectIdentifier($0), LoopExecutor($0)) })
  }

  subscript(loop: any EventLoop) -> LoopExecutor {
    self.executors[ObjectIdentifier(loop)] ?? LoopExecutor(loop)
  }
}

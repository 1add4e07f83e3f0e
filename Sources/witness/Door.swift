internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import Synchronization

/// Lets connections in, so many and no more, under TLS where there is a certificate.
final class Door: Sendable {
  static let connectionCountMax = 64
  static let headerByteCountMax = 4_096
  static let headerCountMax = 32

  private let desk: Desk
  private let tls: NIOSSLContext?
  /// One thread: what is checked and written is one after the other in any case.
  private let pool = NIOThreadPool(numberOfThreads: 1)
  private let count = Mutex(0)

  init(_ witness: Witness, _ configuration: Configuration) throws(StartRefusal) {
    self.desk = Desk(witness: witness)
    self.tls = try configuration.tls.map { files throws(StartRefusal) in try Self.tls(files) }
  }

  /// Listens.
  ///
  /// - Parameter port: 0 for any that is free.
  func open(host: String, port: Int) async throws(StartRefusal) -> any Channel {
    self.pool.start()
    do {
      return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.backlog, value: 64)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelOption(.maxMessagesPerRead, value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try self.prepare(channel) }
        }
        .bind(host: host, port: port).get()
    } catch { throw StartRefusal("cannot listen on \(host) port \(port): is another one running?") }
  }

  private struct Full: Error {}

  private func prepare(_ channel: any Channel) throws {
    let isIn = self.count.withLock { count in
      guard count < Self.connectionCountMax else { return false }
      count += 1
      return true
    }
    guard isIn else { throw Full() }
    channel.closeFuture.whenComplete { _ in self.count.withLock { $0 -= 1 } }
    if let tls = self.tls {
      try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
    }
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = Self.headerByteCountMax
    limits.maxHeaderListSize = Self.headerByteCountMax * Self.headerCountMax
    limits.maxHeaderFieldCount = Self.headerCountMax
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
    try channel.pipeline.syncOperations.addHandler(
      RequestHandler(desk: self.desk, pool: self.pool))
  }

  /// TLS 1.3, and a certificate of the house from whoever knocks.
  private static func tls(_ files: Configuration.TLSFiles) throws(StartRefusal) -> NIOSSLContext {
    do {
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile(files.certificate)
          .map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem)))
      configuration.minimumTLSVersion = .tlsv13
      configuration.maximumTLSVersion = .tlsv13
      configuration.applicationProtocols = ["http/1.1"]
      configuration.renegotiationSupport = .none
      configuration.trustRoots = .certificates(
        try NIOSSLCertificate.fromPEMFile(files.authorities))
      // A caller is known by its certificate, not by where it calls from.
      configuration.certificateVerification = .noHostnameVerification
      return try NIOSSLContext(configuration: configuration)
    } catch { throw StartRefusal("the certificate, its key or the authorities cannot be used") }
  }
}

internal import Auditor
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import Synchronization

/// Lets connections in, so many and no more, under TLS where there is a certificate.
final class Door: Sendable {
  static let headerByteCountMax = 4_096
  static let headerCountMax = 32

  private let desk: Desk
  private let tls: NIOSSLContext?
  /// One thread: what is checked and written is one after the other in any case.
  private let pool = NIOThreadPool(numberOfThreads: 1)
  private let inside: Mutex<Inside>

  private struct Inside {
    var guests: Guests
    var channels: [Int: any Channel] = [:]
  }

  init(_ witness: Witness, _ configuration: Configuration) throws(StartRefusal) {
    self.desk = Desk(witness: witness)
    self.inside = Mutex(
      Inside(guests: Guests(organisations: Set(configuration.logs.compactMap(\.organisation)))))
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

  /// Takes a connection in, and shows out the newcomer for which there is no more room.
  private func arrive(_ channel: any Channel) -> Int {
    let address = channel.remoteAddress?.ipAddress ?? ""
    let (id, out) = self.inside.withLock { inside in
      let (id, out) = inside.guests.arrive(from: address)
      inside.channels[id] = channel
      return (id, out.flatMap { inside.channels[$0] })
    }
    channel.closeFuture.whenComplete { _ in
      self.inside.withLock { inside in
        inside.guests.leave(id)
        inside.channels[id] = nil
      }
    }
    out?.close(promise: nil)
    return id
  }

  /// Whether a connection that has asked may stay.
  private func settle(_ id: Int, _ channel: any Channel) -> Bool {
    let uri =
      self.tls == nil
      ? "" : (try? channel.pipeline.syncOperations.nioSSL_peerCertificate()).flatMap(Self.uri)
    // Who got through the handshake has a certificate of the house; one without a name is nobody.
    guard let uri else { return false }
    return self.inside.withLock { $0.guests.settle(id, as: Guests.Identity(uri: uri)) }
  }

  private static func uri(of certificate: NIOSSLCertificate) -> String? {
    let uris = certificate._subjectAlternativeNames().filter { $0.nameType == .uri }
    return uris.first.map { String(decoding: $0.contents, as: UTF8.self) }
  }

  private func prepare(_ channel: any Channel) throws {
    let id = self.arrive(channel)
    if let tls = self.tls {
      try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
    }
    var limits = NIOHTTPDecoderLimitConfiguration()
    // The request line counts as a field.
    limits.maxHeaderFieldSize = Self.headerByteCountMax
    limits.maxHeaderListSize = Self.headerByteCountMax * Self.headerCountMax
    limits.maxHeaderFieldCount = Self.headerCountMax
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
    try channel.pipeline.syncOperations.addHandler(
      RequestHandler(desk: self.desk, pool: self.pool) { channel in
        self.settle(id, channel)
      })
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

extension PinnedKey {
  /// Whose log it is: its name is `ORGANISATION.sluis/SERVICE`.
  fileprivate var organisation: String? {
    guard let end = self.name.firstIndex(of: "/"), self.name[..<end].hasSuffix(".sluis") else {
      return nil
    }
    return String(self.name[..<end].dropLast(".sluis".count))
  }
}

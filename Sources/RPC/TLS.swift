internal import Glibc
internal import NIOCore
internal import NIOSSL

/// How both sides set up TLS: 1.3 alone, our ALPN, no renegotiation.
enum TLS {
  static let alpn = "sluis/1"

  static func server(_ credentials: Credentials, asksCertificate: Bool) throws(CredentialError)
    -> NIOSSLContext
  {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: credentials.chain.map { .certificate($0) },
      privateKey: .privateKey(credentials.key))
    // The mode only makes BoringSSL demand a certificate; the callback judges it.
    configuration.certificateVerification = asksCertificate ? .noHostnameVerification : .none
    return try Self.context(configuration)
  }

  static func client(
    _ credentials: Credentials?, alpn: String = Self.alpn
  ) throws(CredentialError) -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    if let credentials {
      configuration.certificateChain = credentials.chain.map { .certificate($0) }
      configuration.privateKey = .privateKey(credentials.key)
    }
    configuration.certificateVerification = .fullVerification
    return try Self.context(configuration, alpn: alpn)
  }

  private static func context(
    _ base: TLSConfiguration, alpn: String = Self.alpn
  ) throws(CredentialError) -> NIOSSLContext {
    var configuration = base
    configuration.minimumTLSVersion = .tlsv13
    configuration.maximumTLSVersion = .tlsv13
    configuration.applicationProtocols = [alpn]
    configuration.renegotiationSupport = .none
    // The callback verifies against our roots; the system's must not be read.
    configuration.trustRoots = .certificates([])
    configuration.shutdownTimeout = .seconds(1)
    do { return try NIOSSLContext(configuration: configuration) } catch { throw .notUsable }
  }

  /// Unix time, for the validity of certificates only: calls are timed on the monotonic clock.
  static func nowSeconds() -> Int64 {
    var now = timespec()
    // The C clock takes a pointer; NIO has only a monotonic one.
    let result = unsafe clock_gettime(CLOCK_REALTIME, &now)
    precondition(result == 0, "no clock")
    return Int64(now.tv_sec)
  }
}

/// Verifies the chain of one handshake and holds the result until the handshake is over.
///
/// A resumed session would skip the callback, so without a result here a connection is refused:
/// that is how resumption is off. Confined to its connection's event loop.
final class ChainVerifier {
  private(set) var identity: CertificateIdentity?
  /// Whether a chain has come and TLS waits for what is made of it.
  private(set) var isVerifying = false
  private let roots: Roots
  private let use: CertificateIdentity.Use
  private let accepts: @Sendable (CertificateIdentity) -> Bool
  private let loop: any EventLoop
  private var task: Task<Void, Never>?

  init(
    roots: Roots, use: CertificateIdentity.Use, loop: any EventLoop,
    accepts: @escaping @Sendable (CertificateIdentity) -> Bool
  ) {
    self.roots = roots
    self.use = use
    self.loop = loop
    self.accepts = accepts
  }

  func verify(
    _ chain: [NIOSSLCertificate], _ promise: EventLoopPromise<NIOSSLVerificationResult>
  ) {
    guard chain.count <= Limits.chainCountMax, let ders = try? chain.map({ try $0.toDERBytes() })
    else { return promise.succeed(.failed) }
    let (roots, use, accepts) = (self.roots, self.use, self.accepts)
    let bound = NIOLoopBound(self, eventLoop: self.loop)
    let loop = self.loop
    self.isVerifying = true
    // On Swift's pool: three signature checks would hold up the calls of the loop's connections.
    self.task = Task {
      let identity = try? await CertificateIdentity.verify(
        chain: ders, roots: roots, use: use, nowSeconds: TLS.nowSeconds())
      loop.execute {
        let accepted = identity.flatMap { accepts($0) ? $0 : nil }
        bound.value.identity = accepted
        bound.value.isVerifying = false
        promise.succeed(accepted == nil ? .failed : .certificateVerified)
      }
    }
  }
}

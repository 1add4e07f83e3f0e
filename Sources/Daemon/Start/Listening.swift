internal import RPC
internal import ServiceLifecycle
internal import Synchronization

/// One listener, from its start to its drained end.
final class Listening: Service {
  private let listener: ServiceSettings.Listener
  private let routes: Routes
  private let credentials: Credentials
  private let drain: Duration
  private let isRevoked: @Sendable (CertificateHash) -> Bool
  private let admitted: Server.Listener
  private let server = Mutex<Server?>(nil)

  init(
    _ listener: ServiceSettings.Listener, _ routes: Routes, _ credentials: Credentials,
    _ drain: Duration, _ isRevoked: @escaping @Sendable (CertificateHash) -> Bool,
    admitting admitted: Server.Listener = .certified
  ) {
    self.listener = listener
    self.routes = routes
    self.credentials = credentials
    self.drain = drain
    self.isRevoked = isRevoked
    self.admitted = admitted
  }

  func start() async throws(StartRefusal) {
    do {
      let server = try await Server.start(
        on: self.listener.hosts.map { Address(host: $0, port: self.listener.port) },
        listener: self.admitted, credentials: self.credentials, routes: self.routes,
        group: EventLoops.shared,
        isRevoked: self.isRevoked)
      self.server.withLock { $0 = server }
    } catch {
      // Both of its errors are sentences for whoever starts a service.
      throw StartRefusal("\(error)")
    }
  }

  func run() async {
    // Revocations reach open connections within a second.
    await Rounds.run(every: .seconds(1)) { self.server.withLock { $0 }?.revocationsChanged() }
    await self.server.withLock { $0 }?.drain(within: self.drain)
  }
}

import Foundation
import RPC
import Synchronization
import Vault
import Wire

@testable import sluis

/// How one call is made. A class: ids in long async argument lists are decision 0004.
final class Asking: Sendable {
  let purpose: String
  let command: UInt128?
  let within: Duration
  let trace: Trace
  /// Where it is sent, when not to the port of the installation: another replica, a proxy.
  let port: Int?

  init(
    _ purpose: Purpose = .careCoordination, command: UInt128? = nil,
    within: Duration = .seconds(10), trace: Trace = Trace(), port: Int? = nil
  ) {
    self.purpose = purpose.wireName
    self.command = command
    self.within = within
    self.trace = trace
    self.port = port
  }

  /// A change under a new command id.
  static func change(
    _ purpose: Purpose = .careCoordination, within: Duration = .seconds(10)
  ) -> Asking {
    Asking(purpose, command: Random.id(), within: within)
  }
}

/// Somebody with a certificate and an open session, who calls the services from this process over
/// real TLS, with a proof of their own for each call.
final class Caller: Sendable {
  let name: String
  let profile: Profile
  private let opened: Mutex<Session>
  private let clients = Mutex<[String: Client]>([:])

  /// Opens a session with the profile in `folder`; its actor must wear a hat.
  init(_ name: String, folder: String) async throws {
    self.name = name
    self.profile = try Profile(folder: folder)
    self.opened = Mutex(try await Self.open(self.profile))
  }

  /// A session lasts a quarter of an hour.
  var session: Session { self.opened.withLock { $0 } }

  /// Opens a new session when the present one ends within five minutes.
  func freshen() async throws {
    guard self.session.expiresAtMs < SessionClient.nowMs + 300_000 else { return }
    let session = try await Self.open(self.profile)
    self.opened.withLock { $0 = session }
  }

  private static func open(_ profile: Profile) async throws -> Session {
    return try await SessionStore(profile).open(hat: "", within: .seconds(10))
  }

  /// The actor's id at consent.
  var actor: UInt128 { self.session.actor }

  /// Calls a method; a method that changes something is given a command id in `asking`.
  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, at endpoint: Endpoint = .cases,
    _ asking: Asking = Asking()
  ) async throws(RPCError) -> Outcome<Reply> {
    let client = try self.client(to: endpoint, asking.port)
    return try await client.call(method, request, self.options(method, request, endpoint, asking))
  }

  /// Calls a streaming method and collects its items.
  func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, at endpoint: Endpoint = .cases,
    _ asking: Asking = Asking()
  ) async throws(RPCError) -> [Reply] {
    let client = try self.client(to: endpoint, asking.port)
    let items = try await client.stream(
      method, request, self.options(method, request, endpoint, asking))
    var iterator = items.makeAsyncIterator()
    var replies: [Reply] = []
    while let item = try await iterator.next() { replies.append(item.reply) }
    return replies
  }

  /// What travels beside a request: the token, and a proof for this request alone.
  func options<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ endpoint: Endpoint, _ asking: Asking
  ) -> CallOptions {
    var options = CallOptions(lasting: asking.within)
    options.trace = asking.trace
    options.token = self.session.token
    options.purpose = asking.purpose
    options.commandID = asking.command
    options.proof = self.session.proof(
      for: Session.Claim(
        audience: endpoint.service.rawValue, method: method.name, purpose: asking.purpose,
        digest: RequestDigest.of(
          call: method.name, command: asking.command, payload: request.encoded()),
        actingFor: ""),
      timeMs: SessionClient.nowMs)
    return options
  }

  /// A connection of its own to `endpoint`; the caller shuts it down.
  func newClient(to endpoint: Endpoint, _ port: Int? = nil) throws(RPCError) -> Client {
    do {
      let address = try self.profile.address(of: endpoint)
      guard let expected = RPC.Identity(uri: address.identity.uri) else {
        throw RPCError(.internal)
      }
      return try Client(
        to: [RPC.Address(host: address.host.description, port: port ?? address.port)],
        credential: .certified(try Site.credentials(of: self.profile)), expecting: expected,
        group: EventLoops.shared)
    } catch { throw RPCError(.internal) }
  }

  /// Forgets its connections, so that the next call makes new ones at once.
  func disconnect() async {
    let clients = self.clients.withLock { clients in
      defer { clients = [:] }
      return Array(clients.values)
    }
    for client in clients { await client.shutdown() }
  }

  private func client(to endpoint: Endpoint, _ port: Int?) throws(RPCError) -> Client {
    let place = "\(endpoint) \(port ?? 0)"
    if let client = self.clients.withLock({ $0[place] }) { return client }
    let made = try self.newClient(to: endpoint, port)
    return self.clients.withLock { clients in
      // Of two that make one at once the first is kept; the other never connects.
      if let client = clients[place] { return client }
      clients[place] = made
      return made
    }
  }
}

internal import RPC
internal import Wire

/// A connection to one service, made with the certificate of a profile.
///
/// Whoever listens must show the identity that the profile names for that endpoint; an address
/// alone convinces nobody.
struct ServiceConnection: Sendable {
  let service: String
  private let client: Client
  private let within: Duration
  private let trace = Trace()

  init(_ profile: Profile, to endpoint: Endpoint, within: Duration) throws(Refusal) {
    let address = try profile.address(of: endpoint)
    guard let expected = RPC.Identity(uri: address.identity.uri) else {
      throw .cannot("\(profile.folder)/sluis.json names a service that cannot be one")
    }
    let credentials = try Self.credentials(of: profile)
    do throws(CredentialError) {
      self.client = try Client(
        to: [RPC.Address(host: address.host.description, port: address.port)],
        credential: .certified(credentials), expecting: expected, group: EventLoops.shared)
    } catch { throw .cannot("the profile \(profile.folder) cannot be used for TLS") }
    self.service = endpoint.service.rawValue
    self.within = within
  }

  /// A connection as nobody: without a certificate, for one call that says nothing of who made it.
  init(anonymously profile: Profile, to endpoint: Endpoint, within: Duration) throws(Refusal) {
    let address = try profile.address(of: endpoint)
    guard let expected = RPC.Identity(uri: address.identity.uri) else {
      throw .cannot("\(profile.folder)/sluis.json names a service that cannot be one")
    }
    let roots = try Self.roots(of: profile)
    do throws(CredentialError) {
      self.client = try Client(
        to: [RPC.Address(host: address.host.description, port: address.port)],
        credential: .anonymous(roots), expecting: expected, group: EventLoops.shared)
    } catch { throw .cannot("the profile \(profile.folder) cannot be used for TLS") }
    self.service = endpoint.service.rawValue
    self.within = within
  }

  /// The same for somebody who has no profile, only whom to trust and where to go.
  init(
    anonymously roots: Roots, at address: Addresses.Address, to endpoint: Endpoint,
    within: Duration
  ) throws(Refusal) {
    guard let expected = RPC.Identity(uri: address.identity.uri) else {
      throw .cannot("sluis.json names a service that cannot be one")
    }
    do throws(CredentialError) {
      self.client = try Client(
        to: [RPC.Address(host: address.host.description, port: address.port)],
        credential: .anonymous(roots), expecting: expected, group: EventLoops.shared)
    } catch { throw .cannot("ca.pem cannot be used for TLS") }
    self.service = endpoint.service.rawValue
    self.within = within
  }

  /// Options for a call of one's own, within the time-out and this run's trace.
  var options: CallOptions {
    var options = CallOptions(lasting: self.within)
    options.trace = self.trace
    return options
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions
  ) async throws(Refusal) -> Outcome<Reply> {
    guard (try? request.checkedEncoding()) != nil else {
      throw FileRefusals.unencodable
    }
    do throws(RPCError) { return try await self.client.call(method, request, options) } catch {
      throw self.refusal(error, of: method.policy, command: options.commandID)
    }
  }

  func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions,
    _ body: (Reply) throws(Refusal) -> Void
  ) async throws(Refusal) {
    let items: ReplyItems<Reply>
    do throws(RPCError) { items = try await self.client.stream(method, request, options) } catch {
      throw self.refusal(error, of: method.policy)
    }
    var iterator = items.makeAsyncIterator()
    while true {
      let item: Outcome<Reply>?
      do throws(RPCError) { item = try await iterator.next() } catch {
        throw self.refusal(error, of: method.policy)
      }
      guard let item else { return }
      try body(item.reply)
    }
  }

  private func refusal(
    _ error: RPCError, of method: MethodPolicy, command: UInt128? = nil
  ) -> Refusal {
    Refusal(error, of: method, at: self.service, command: command, trace: self.trace.id)
  }

  func close() async { await self.client.shutdown() }

  /// What the holder of a profile shows, and whom they trust.
  static func credentials(of profile: Profile) throws(Refusal) -> Credentials {
    let certificate = try PEM.text(of: profile.certificate)
    let key = try PEM.text(of: profile.key)
    let authorities = try Self.authorities(of: profile)
    do throws(CredentialError) {
      return try Credentials(chainPEM: certificate, keyPEM: key, rootsPEM: authorities)
    } catch { throw .cannot("the profile \(profile.folder) cannot be used for TLS") }
  }

  static func roots(of profile: Profile) throws(Refusal) -> Roots {
    let text = try Self.authorities(of: profile)
    do { return try Roots(pem: text) } catch {
      throw .cannot("\(profile.folder)/ca.pem holds no authority")
    }
  }

  private static func authorities(of profile: Profile) throws(Refusal) -> String {
    var text = ""
    for authority in profile.authorities { text += try PEM.text(of: authority) }
    return text
  }
}

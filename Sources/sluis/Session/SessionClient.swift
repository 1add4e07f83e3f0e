internal import Foundation
internal import RPC
internal import Vault
internal import Wire

/// Calls to one service as the holder of a profile, under a session that is opened when needed.
///
/// Every call carries the token and a proof made for it alone (docs/formats/session.md).
struct SessionClient: Sendable {
  let connection: ServiceConnection
  let session: Session

  /// Opens or reuses a session, and connects to `endpoint`.
  ///
  /// A gateway has its session relayed by the partner port, which alone is on its network.
  init(_ profile: Profile, to endpoint: Endpoint, within: Duration) async throws(Refusal) {
    self.connection = try ServiceConnection(profile, to: endpoint, within: within)
    self.session = try await SessionStore(profile).current(within: within, by: endpoint)
  }

  /// What a call carries beside its request and its session.
  struct Extras: Sendable {
    /// As typed: an unknown purpose is for the gate to refuse and to count.
    var purpose: String
    /// Given exactly for methods that change something.
    var command: UInt128?
    /// For a gateway: the professional it acts for.
    var actingFor = ""
  }

  /// Calls a unary method.
  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ extras: Extras
  ) async throws(Refusal) -> Outcome<Reply> {
    let options = self.options(for: method, request, extras)
    return try await self.connection.call(method, request, options)
  }

  /// Calls a streaming method and hands each item to `body`.
  func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ extras: Extras,
    _ body: (Reply) throws(Refusal) -> Void
  ) async throws(Refusal) {
    let options = self.options(for: method, request, extras)
    try await self.connection.stream(method, request, options, body)
  }

  private func options<Request, Reply>(
    for method: Method<Request, Reply>, _ request: Request, _ extras: Extras
  ) -> CallOptions {
    var options = self.connection.options
    options.token = self.session.token
    options.purpose = extras.purpose
    options.commandID = extras.command
    options.proof = self.session.proof(
      for: Session.Claim(
        audience: self.connection.service, method: method.name, purpose: extras.purpose,
        digest: RequestDigest.of(
          call: method.name, command: extras.command, payload: request.encoded()),
        actingFor: extras.actingFor),
      timeMs: Self.nowMs)
    return options
  }

  /// Milliseconds since 1970 on this machine's clock; services allow it to be a minute off.
  static var nowMs: UInt64 { UInt64(max(0, Foundation.Date().timeIntervalSince1970 * 1_000)) }
}

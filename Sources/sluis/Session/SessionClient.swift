internal import Foundation
internal import RPC
internal import Vault
internal import Wire

/// Calls to one service as the holder of a profile, under a session that is opened when needed.
///
/// Every call carries the token and a proof made for it alone (docs/formats/session.md).
struct SessionClient: Sendable {
  let connection: ServiceConnection
  /// Nil where the certificate is all there is to show.
  let session: Session?
  private let profile: Profile
  private let within: Duration

  /// Opens or reuses a session, and connects to `endpoint`.
  ///
  /// A gateway has its session relayed by the partner port, which alone is on its network.
  init(_ profile: Profile, to endpoint: Endpoint, within: Duration) async throws(Refusal) {
    self.connection = try ServiceConnection(profile, to: endpoint, within: within)
    self.session = try await SessionStore(profile).current(within: within, by: endpoint)
    self.profile = profile
    self.within = within
  }

  /// The reasons of a no that a new session mends: the stored one ended early by consent's clock,
  /// or consent does not know it any more.
  static let reopening: Set<String> = ["token_expired", "token_invalid", "token_unknown"]

  /// Connects to `endpoint` and shows nothing but the certificate.
  init(withoutSession profile: Profile, to endpoint: Endpoint, within: Duration) throws(Refusal) {
    self.connection = try ServiceConnection(profile, to: endpoint, within: within)
    self.session = nil
    self.profile = profile
    self.within = within
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

  /// Calls a unary method; under a new session, once, when the service does not take this one.
  ///
  /// The command id stays the same: whatever became of the first call, the command happens once.
  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ extras: Extras
  ) async throws(Refusal) -> Outcome<Reply> {
    do throws(Refusal) {
      let options = self.options(for: method, request, extras, under: self.session)
      return try await self.connection.call(method, request, options)
    } catch {
      guard error.isMendedByReopening else { throw error }
      let options = self.options(for: method, request, extras, under: try await self.reopened())
      return try await self.connection.call(method, request, options)
    }
  }

  /// Calls a streaming method and hands each item to `body`; under a new session as
  /// ``call(_:_:_:)`` does, while nothing was handed yet.
  func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ extras: Extras,
    _ body: (Reply) throws(Refusal) -> Void
  ) async throws(Refusal) {
    var handedCount = 0
    func hand(_ reply: Reply) throws(Refusal) {
      handedCount += 1
      try body(reply)
    }
    do throws(Refusal) {
      let options = self.options(for: method, request, extras, under: self.session)
      try await self.connection.stream(method, request, options, hand)
    } catch {
      guard error.isMendedByReopening, handedCount == 0 else { throw error }
      let options = self.options(for: method, request, extras, under: try await self.reopened())
      try await self.connection.stream(method, request, options, hand)
    }
  }

  /// A new session under the same hat, stored in place of the old one for the runs after this one.
  private func reopened() async throws(Refusal) -> Session {
    try await SessionStore(self.profile).open(hat: self.session?.hat ?? "", within: self.within)
  }

  private func options<Request, Reply>(
    for method: Method<Request, Reply>, _ request: Request, _ extras: Extras,
    under session: Session?
  ) -> CallOptions {
    var options = self.connection.options
    options.purpose = extras.purpose
    options.commandID = extras.command
    guard let session else { return options }
    options.token = session.token
    options.proof = session.proof(
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

extension Refusal {
  fileprivate var isMendedByReopening: Bool {
    !SessionClient.reopening.isDisjoint(with: self.reasons)
  }
}

import Crypto
import Daemon
import RPC
import Testing
import Vault
import Wire

@testable import consent

/// Somebody with a certificate, as their own program behaves.
struct Person: Sendable {
  let house: House
  let holder: Holder
  let actor: UInt128
  let hat: UInt128
  let organisation: UInt128

  func opening(
    hat: String = "", exchange: borrowing ExchangeKey, timeMs: UInt64 = WallClock.nowMs(),
    nonce: UInt128 = Random.id()
  ) throws -> ConsentV1.OpenSessionRequest {
    let statement = SessionFormat.opening(
      hat: hat, exchangeKey: exchange.publicBytes, timeMs: timeMs, nonce: nonce,
      certificate: self.holder.hash.bytes)
    return ConsentV1.OpenSessionRequest(
      chain: [self.holder.der], hat: hat, exchangeKey: exchange.publicBytes, timeMs: timeMs,
      nonce: nonce,
      signature: Array(try self.holder.key.signature(for: statement).derRepresentation))
  }

  /// Opens a session through `relay`, checking consent's signature.
  func session(by relay: Holder) async throws -> PersonSession {
    let client = try self.house.client(as: relay)
    let exchange = ExchangeKey()
    let request = try self.opening(exchange: exchange)
    let reply = try await client.call(ConsentV1.Session.open, request).reply
    await client.shutdown()
    let identity = try await CertificateIdentity.verify(
      chain: reply.chain, roots: self.holder.credentials.roots, use: .server,
      nowSeconds: Int64(WallClock.nowMs() / 1_000))
    let statement = SessionFormat.reply(
      nonce: request.nonce, exchangeKey: request.exchangeKey,
      consentExchangeKey: reply.exchangeKey, token: reply.token, tokenKey: reply.tokenKey,
      expiresAtMs: reply.expiresAtMs)
    #expect(identity.peer.identity?.description == "sluis://team/service/consent")
    #expect(identity.verifySignature(reply.signature, over: statement))
    let secret = try exchange.agree(
      with: reply.exchangeKey, as: .initiator,
      context: SessionFormat.context(
        session: reply.session, certificate: self.holder.hash.bytes))
    return PersonSession(person: self, reply: reply, secret: secret)
  }
}

/// A session, and the proofs made in it.
final class PersonSession: Sendable {
  let person: Person
  let reply: ConsentV1.OpenSessionReply
  private let secret: SecretKey

  init(person: Person, reply: ConsentV1.OpenSessionReply, secret: consuming SecretKey) {
    self.person = person
    self.reply = reply
    self.secret = secret
  }

  /// What travels with a call that asks `method` of `audience`.
  func options(
    _ method: String, of audience: String = "cases", purpose: String = "care_coordination",
    digest: [UInt8] = Random.bytes(32), nonce: UInt128 = Random.id(),
    timeMs: UInt64 = WallClock.nowMs(), command: UInt128? = nil
  ) -> CallOptions {
    let statement = ProofStatement(
      audience: audience, method: method, purpose: purpose, digest: digest, nonce: nonce,
      timeMs: timeMs, assertedUser: "")
    var options = CallOptions(lasting: .seconds(20))
    options.token = self.reply.token
    options.purpose = purpose
    options.commandID = command
    options.proof = RpcV1.CallerProof(
      audience: audience, nonce: nonce, timeMs: timeMs, requestDigest: digest,
      mac: statement.code(under: self.secret), method: method, purpose: purpose)
    return options
  }
}

/// A service's process: its certificate, its box key and consent's word for it.
final class ServiceProcess: Sendable {
  let holder: Holder
  let client: Client
  let session: [UInt8]
  private let box: BoxEnd

  init(_ house: House, _ name: String = "cases") async throws {
    let holder = try house.authority.issue("sluis://team/service/\(name)")
    let client = try house.client(as: holder)
    let box = BoxEnd()
    self.session = try await client.call(
      ConsentV1.Session.openService, ConsentV1.OpenServiceRequest(boxKey: box.address.bytes)
    ).reply.serviceSession
    self.holder = holder
    self.client = client
    self.box = box
  }

  func open(_ box: [UInt8], answering request: ConsentV1.ReportRequest) throws -> KeyBundle {
    try self.box.open(
      box,
      context: RequestDigest.of(
        method: ConsentV1.Review.report.name, payload: request.encoded()
      ).bytes)
  }

  func open(_ box: [UInt8], answering request: ConsentV1.OpenRequest) throws -> KeyBundle {
    try self.box.open(
      box,
      context: RequestDigest.of(
        method: ConsentV1.Gate.open.name, payload: request.encoded()
      ).bytes)
  }
}

internal import Crypto
internal import Foundation
internal import RPC
internal import SwiftASN1
internal import Vault
internal import Wire
internal import X509

/// Opening a session: docs/formats/session.md, steps 1 and 5.
///
/// A service that relays the call can neither invent a session nor learn its secret: both sides
/// sign, and the secret follows from the two exchange keys.
struct SessionOpening {
  let profile: Profile
  /// Which of one's hats; empty when there is one.
  let hat: String

  /// What consent answered, once its signature was verified.
  struct Opened {
    let reply: ConsentV1.OpenSessionReply
    let certificateHash: [UInt8]
  }

  /// Opens a session for `exchange` through `connection`.
  func open(
    _ exchange: [UInt8], through connection: ServiceConnection
  ) async throws(Refusal) -> Opened {
    let request = try self.signed(exchange)
    let reply = try await connection.call(
      ConsentV1.Session.open, request, connection.options
    ).reply
    try await self.verify(reply, nonce: request.nonce, exchange: exchange)
    return Opened(
      reply: reply,
      certificateHash: Array(SHA256.hash(data: try PEM.bytes(of: self.profile.certificate))))
  }

  /// What an opening says instead of a hat that asks which there are.
  static let listing = "list"

  /// The hats that the profile's holder wears now; ``hat`` is ``listing``.
  func hats(
    _ exchange: [UInt8], through connection: ServiceConnection
  ) async throws(Refusal) -> [ConsentV1.WornHat] {
    try await connection.call(
      ConsentV1.Session.listHats, try self.signed(exchange), connection.options
    ).reply.hats
  }

  /// An opening of this moment, signed.
  private func signed(_ exchange: [UInt8]) throws(Refusal) -> ConsentV1.OpenSessionRequest {
    let leaf = try PEM.bytes(of: self.profile.certificate)
    let hash = Array(SHA256.hash(data: leaf))
    let timeMs = SessionClient.nowMs
    let nonce = Random.id()
    let signed =
      Array("sluis-session-open-v1".utf8) + Bytes.lengthPrefixed(Array(self.hat.utf8))
      + Bytes.lengthPrefixed(exchange) + Bytes.of(timeMs) + Bytes.lengthPrefixed(nonce.idBytes)
      + Bytes.lengthPrefixed(hash)
    return ConsentV1.OpenSessionRequest(
      chain: [leaf], hat: self.hat, exchangeKey: exchange, timeMs: timeMs, nonce: nonce,
      signature: try self.signature(over: signed))
  }

  private func signature(over bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    do {
      let key = try P256.Signing.PrivateKey(
        pemRepresentation: self.profile.key.serializeAsPEM().pemString)
      return Array(try key.signature(for: bytes).derRepresentation)
    } catch { throw .cannot("\(self.profile.folder)/key.pem could not sign") }
  }

  /// Accepts the reply only when consent itself signed it, for this request.
  private func verify(
    _ reply: ConsentV1.OpenSessionReply, nonce: UInt128, exchange: [UInt8]
  ) async throws(Refusal) {
    let signed =
      Array("sluis-session-reply-v1".utf8) + Bytes.lengthPrefixed(nonce.idBytes)
      + Bytes.lengthPrefixed(exchange) + Bytes.lengthPrefixed(reply.exchangeKey)
      + Bytes.lengthPrefixed(reply.token) + Bytes.lengthPrefixed(reply.tokenKey)
      + Bytes.of(reply.expiresAtMs)
    let consent = Service.consent.identity(in: self.profile.addresses.organisation)
    let roots = try ServiceConnection.roots(of: self.profile)
    guard
      let signer = try? await CertificateIdentity.verify(
        chain: reply.chain, roots: roots, use: .server,
        nowSeconds: Int64(SessionClient.nowMs / 1_000)),
      signer.peer.identity?.description == consent.uri,
      signer.verifySignature(reply.signature, over: signed)
    else {
      throw Refusal(
        status: .tampering, sentence: "the session was not signed by \(consent.uri)",
        advice: "Tell the privacy officer: somebody stands between you and consent")
    }
  }
}

extension PEM {
  /// The certificate's DER.
  static func bytes(of certificate: Certificate) throws(Refusal) -> [UInt8] {
    var serializer = DER.Serializer()
    do { try serializer.serialize(certificate) } catch {
      throw .cannot("a certificate could not be written as DER")
    }
    return serializer.serializedBytes
  }
}

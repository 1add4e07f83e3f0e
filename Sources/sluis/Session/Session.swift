internal import RPC
internal import Vault
internal import Wire

/// An open session: the token, and the secret that proofs are made with, in locked memory.
final class Session: Sendable {
  let id: UInt128
  let token: [UInt8]
  let expiresAtMs: UInt64
  let role: String
  let actor: UInt128
  /// The hat that was asked for, empty when there was no choice.
  let hat: String
  private let secret: SecretKey

  init(
    id: UInt128, token: [UInt8], expiresAtMs: UInt64, role: String, actor: UInt128, hat: String,
    secret: consuming SecretKey
  ) {
    self.id = id
    self.token = token
    self.expiresAtMs = expiresAtMs
    self.role = role
    self.actor = actor
    self.hat = hat
    self.secret = secret
  }

  /// What one proof says.
  struct Claim: Sendable {
    let audience: String
    let method: String
    let purpose: String
    let digest: RequestDigest
    let actingFor: String
  }

  /// Proves that the holder of this session asks this, now: docs/formats/session.md, Caller proof.
  func proof(for claim: Claim, timeMs: UInt64, nonce: UInt128 = Random.id()) -> CallerProof {
    let mac = self.secret.mac(
      "sluis.proof.v1",
      [
        Array(claim.audience.utf8), Array(claim.method.utf8), Array(claim.purpose.utf8),
        claim.digest.bytes, nonce.idBytes, Bytes.of(timeMs), Array(claim.actingFor.utf8),
      ])
    return CallerProof(
      audience: claim.audience, nonce: nonce, timeMs: timeMs, requestDigest: claim.digest.bytes,
      mac: mac, method: claim.method, purpose: claim.purpose, assertedUser: claim.actingFor)
  }
}

/// The byte strings that docs/formats/session.md has signed.
enum Bytes {
  /// Eight bytes, most significant first.
  static func of(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) }
  }

  /// `lp(x)`: the length in four bytes, then the bytes.
  static func lengthPrefixed(_ bytes: [UInt8]) -> [UInt8] {
    Self.of(UInt64(bytes.count)).suffix(4) + bytes
  }
}

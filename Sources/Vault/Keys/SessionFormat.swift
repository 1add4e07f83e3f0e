/// What the parties of a session sign and hash (docs/formats/session.md).
///
/// Both ends use this one definition: a person's program, and consent.
package enum SessionFormat {
  /// What the person signs with the key of their certificate to open a session.
  ///
  /// - Parameters:
  ///   - exchangeKey: the public half of a key made for this session.
  ///   - certificate: SHA-256 of the leaf's DER.
  package static func opening(
    hat: String, exchangeKey: [UInt8], timeMs: UInt64, nonce: UInt128, certificate: [UInt8]
  ) -> [UInt8] {
    var bytes = Array("sluis-session-open-v1".utf8)
    bytes.append(prefixed: hat.utf8)
    bytes.append(prefixed: exchangeKey)
    bytes.append(bigEndian: timeMs)
    bytes.append(prefixed: nonce.idBytes)
    bytes.append(prefixed: certificate)
    return bytes
  }

  /// What consent signs with the key of its own certificate in reply.
  package static func reply(
    nonce: UInt128, exchangeKey: [UInt8], consentExchangeKey: [UInt8], token: [UInt8],
    tokenKey: [UInt8], expiresAtMs: UInt64
  ) -> [UInt8] {
    var bytes = Array("sluis-session-reply-v1".utf8)
    bytes.append(prefixed: nonce.idBytes)
    bytes.append(prefixed: exchangeKey)
    bytes.append(prefixed: consentExchangeKey)
    bytes.append(prefixed: token)
    bytes.append(prefixed: tokenKey)
    bytes.append(bigEndian: expiresAtMs)
    return bytes
  }

  /// What the token key signs under a person's claims, and under a service's.
  package static func token(_ claims: [UInt8]) -> [UInt8] {
    Array("sluis-session-token-v1".utf8) + claims
  }
  package static func serviceSession(_ claims: [UInt8]) -> [UInt8] {
    Array("sluis-service-session-v1".utf8) + claims
  }

  /// What the session secret is bound to: the context of ``ExchangeKey/agree(with:as:context:)``.
  package static func context(session: UInt128, certificate: [UInt8]) -> [UInt8] {
    session.idBytes + certificate
  }
}

/// What a caller proof says, as its code covers it.
package struct ProofStatement: Sendable {
  package var audience: String
  package var method: String
  package var purpose: String
  /// Of method and payload, as ``RequestDigest`` makes it.
  package var digest: [UInt8]
  package var nonce: UInt128
  package var timeMs: UInt64
  package var assertedUser: String

  package init(
    audience: String, method: String, purpose: String, digest: [UInt8], nonce: UInt128,
    timeMs: UInt64, assertedUser: String
  ) {
    self.audience = audience
    self.method = method
    self.purpose = purpose
    self.digest = digest
    self.nonce = nonce
    self.timeMs = timeMs
    self.assertedUser = assertedUser
  }

  /// The code under the session's secret, 32 bytes.
  package func code(under secret: borrowing SecretKey) -> [UInt8] {
    secret.mac("sluis.proof.v1", self.parts)
  }

  /// Answers whether `code` is the code, in time that does not depend on where it differs.
  package func verifies(_ code: [UInt8], under secret: borrowing SecretKey) -> Bool {
    secret.verify(code, "sluis.proof.v1", self.parts)
  }

  private var parts: [[UInt8]] {
    var time: [UInt8] = []
    time.append(bigEndian: self.timeMs)
    return [
      Array(self.audience.utf8), Array(self.method.utf8), Array(self.purpose.utf8), self.digest,
      self.nonce.idBytes, time, Array(self.assertedUser.utf8),
    ]
  }
}

extension [UInt8] {
  fileprivate mutating func append(prefixed part: some Collection<UInt8>) {
    self.append(u32: UInt32(part.count))
    self.append(contentsOf: part)
  }
}

internal import Vault
internal import Wire

/// Tokens: claims and consent's signature under them, `claims ‖ 64 bytes`.
///
/// Only consent makes them; who holds the token key's public half can read them.
struct Tokens: Sendable {
  private let keys: ConsentKeys

  init(_ keys: ConsentKeys) { self.keys = keys }

  func sign(_ claims: ConsentV1.SessionClaims) -> [UInt8] {
    let bytes = claims.encoded()
    return bytes + self.keys.token.sign(SessionFormat.token(bytes))
  }

  func sign(_ claims: ConsentV1.ServiceClaims) -> [UInt8] {
    let bytes = claims.encoded()
    return bytes + self.keys.token.sign(SessionFormat.serviceSession(bytes))
  }

  /// Nil unless we signed it. Says nothing about time: the database does. A token that verified is
  /// remembered by its bytes, which can mean nothing else.
  func read(_ token: [UInt8]) -> ConsentV1.SessionClaims? {
    self.keys.readTokens.answer(RememberedBytes(token)) {
      Self.claims(token, signedBy: self.keys.token.verifyingKey, as: SessionFormat.token)
        .flatMap { try? ConsentV1.SessionClaims(decoding: $0) }
    }
  }

  func readService(_ token: [UInt8]) -> ConsentV1.ServiceClaims? {
    self.keys.readServiceTokens.answer(RememberedBytes(token)) {
      Self.claims(token, signedBy: self.keys.token.verifyingKey, as: SessionFormat.serviceSession)
        .flatMap { try? ConsentV1.ServiceClaims(decoding: $0) }
    }
  }

  private static func claims(
    _ token: [UInt8], signedBy key: VerifyingKey, as statement: ([UInt8]) -> [UInt8]
  ) -> [UInt8]? {
    let count = token.count - SigningKey.signatureByteCount
    guard count > 0 else { return nil }
    let claims = Array(token.prefix(count))
    guard key.verify(Array(token.suffix(SigningKey.signatureByteCount)), of: statement(claims))
    else { return nil }
    return claims
  }
}

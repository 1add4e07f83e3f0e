package import RPC
internal import Vault
package import Wire

extension ServiceSession {
  /// What consent's token says of the caller: enough to name a command.
  ///
  /// It decides nothing. Only the gate knows whether the token still counts and its proof holds.
  ///
  /// - Returns: nil when consent did not sign it.
  package func claims(of call: Call) -> ConsentV1.SessionClaims? {
    let count = call.token.count - SigningKey.signatureByteCount
    guard count > 0 else { return nil }
    let claims = Array(call.token.prefix(count))
    let signed = Array("sluis-session-token-v1".utf8) + claims
    guard self.tokenKey.verify(Array(call.token.suffix(SigningKey.signatureByteCount)), of: signed)
    else { return nil }
    // Signed and yet not decodable is another version of consent: nobody we know.
    return try? ConsentV1.SessionClaims(decoding: claims)
  }
}

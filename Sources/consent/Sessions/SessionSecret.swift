internal import Vault
internal import Wire

/// A session's secret, in locked memory: wiped when the last call that uses it is done and
/// ``Memo`` has let it go.
final class SessionSecret: Sendable {
  let secret: SecretKey

  init(_ secret: consuming SecretKey) { self.secret = secret }
}

extension ConsentKeys {
  /// The secret that was agreed on with the owner of `claims`, which consent signed.
  ///
  /// It follows from the claims and from consent's exchange key, so it is remembered, not stored.
  ///
  /// - Returns: nil for a key of low order, which no session is opened with.
  func sessionSecret(of claims: ConsentV1.SessionClaims) -> SessionSecret? {
    let context = SessionFormat.context(session: claims.session, certificate: claims.certificate)
    return self.sessionSecrets.answer(RememberedBytes(claims.exchangeKey + context)) {
      do {
        return SessionSecret(
          try self.exchange.agree(with: claims.exchangeKey, as: .responder, context: context))
      } catch { return nil }  // why makes no difference: the proof does not verify
    }
  }
}

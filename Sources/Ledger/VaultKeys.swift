package import Vault

/// The vault's keys sign the log, and check what it signed.
extension SigningKey: NoteSigner {
  package var publicKey: [UInt8] { self.verifyingKey.bytes }
}

/// Checks signatures with libsodium.
package struct VaultCheck: SignatureCheck, Sendable {
  package init() {}

  package func isValid(
    _ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]
  ) -> Bool {
    // What is no key has signed nothing.
    (try? VerifyingKey(publicKey))?.verify(signature, of: message) ?? false
  }
}

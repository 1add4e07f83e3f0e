internal import SwiftASN1
internal import X509

/// The certificate authorities that are trusted.
package struct Roots: Sendable {
  let certificates: [Certificate]

  /// Reads one or more certificates in PEM.
  package init(pem: String) throws(CredentialError) {
    do {
      self.certificates = try PEMDocument.parseMultiple(pemString: pem)
        .map { try Certificate(pemDocument: $0) }
    } catch { throw .notACertificate("roots") }
    guard !self.certificates.isEmpty else { throw .empty("roots") }
  }
}

import Crypto
import Foundation
import RPC
import SwiftASN1
import Testing
import X509

/// A certificate authority that lives as long as a test.
struct Authority: Sendable {
  let key = P256.Signing.PrivateKey()
  let certificate: Certificate

  init() throws {
    let name = try DistinguishedName { CommonName("test authority") }
    self.certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: .init(self.key.publicKey),
      notValidBefore: .now - 3600, notValidAfter: .now + 86_400, issuer: name, subject: name,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
        Critical(KeyUsage(keyCertSign: true))
      },
      issuerPrivateKey: .init(self.key))
  }

  /// A holder of a certificate for `uri`.
  func issue(_ uri: String) throws -> Holder {
    let key = P256.Signing.PrivateKey()
    let certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: .init(key.publicKey),
      notValidBefore: .now - 3600, notValidAfter: .now + 3600, issuer: self.certificate.subject,
      subject: DistinguishedName { CommonName("not read") },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        try ExtendedKeyUsage([.clientAuth, .serverAuth])
        SubjectAlternativeNames([.uniformResourceIdentifier(uri), .dnsName("localhost")])
      },
      issuerPrivateKey: .init(self.key))
    var serializer = DER.Serializer()
    try serializer.serialize(certificate)
    return Holder(
      uri: uri, key: key, der: serializer.serializedBytes,
      credentials: try Credentials(
        chainPEM: certificate.serializeAsPEM().pemString, keyPEM: key.pemRepresentation,
        rootsPEM: self.certificate.serializeAsPEM().pemString))
  }
}

struct Holder: Sendable {
  let uri: String
  let key: P256.Signing.PrivateKey
  let der: [UInt8]
  let credentials: Credentials

  var hash: CertificateHash { CertificateHash(der: self.der) }

  var peer: Peer {
    get throws { .certified(try #require(Identity(uri: self.uri)), self.hash) }
  }
}

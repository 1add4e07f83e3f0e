import Crypto
import Foundation
import SwiftASN1
import X509

@testable import RPC

/// A certificate authority that lives as long as a test.
struct Authority {
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

  var pem: String {
    get throws { try self.certificate.serializeAsPEM().pemString }
  }

  /// What can be wrong with a certificate (N01).
  struct Leaf {
    var uris = ["sluis://team/user/anna"]
    var dnsNames = ["localhost"]
    /// The last numbers of its addresses 127.0.0.x.
    var loopbackEnds: [UInt8] = [1]
    var usages: [ExtendedKeyUsage.Usage] = [.clientAuth, .serverAuth]
    var notBefore = Date.now - 3600
    var notAfter = Date.now + 3600
    var key = P256.Signing.PrivateKey()

    init(_ uris: String...) { if !uris.isEmpty { self.uris = uris } }
  }

  func issue(_ leaf: Leaf) throws -> Certificate {
    var names = leaf.uris.map { GeneralName.uniformResourceIdentifier($0) }
    names += leaf.dnsNames.map { .dnsName($0) }
    for last in leaf.loopbackEnds {
      names.append(.ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, last])))
    }
    let usages = try leaf.usages.isEmpty ? nil : ExtendedKeyUsage(leaf.usages)
    return try Certificate(
      version: .v3, serialNumber: .init(), publicKey: .init(leaf.key.publicKey),
      notValidBefore: leaf.notBefore, notValidAfter: leaf.notAfter,
      issuer: self.certificate.subject,
      subject: DistinguishedName { CommonName("sluis://team/service/common-names-are-not-read") },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        if let usages { usages }
        SubjectAlternativeNames(names)
      },
      issuerPrivateKey: .init(self.key))
  }

  func credentials(_ leaf: Leaf, roots: String? = nil) throws -> Credentials {
    try Credentials(
      chainPEM: self.issue(leaf).serializeAsPEM().pemString,
      keyPEM: leaf.key.pemRepresentation, rootsPEM: roots ?? self.pem)
  }
}

extension Certificate {
  var der: [UInt8] {
    get throws {
      var serializer = DER.Serializer()
      try serializer.serialize(self)
      return serializer.serializedBytes
    }
  }
}

internal import Crypto
internal import Foundation
internal import SwiftASN1
internal import X509

/// The installation's own certificate authority: one P-256 key, kept away from the services.
struct Authority: Sendable {
  let certificate: Certificate
  private let key: Certificate.PrivateKey

  /// Makes a new authority that may sign leaves only (path length 0).
  static func make(for organisation: Label, validFor days: Int, now: Date) throws(Refusal)
    -> Authority
  {
    let name: DistinguishedName
    do {
      name = try DistinguishedName {
        OrganizationName(organisation.description)
        CommonName("Sluis authority")
      }
    } catch { throw .cannot("the authority's name could not be written") }
    return try Self.sign(
      name, Certificate.PrivateKey(P256.Signing.PrivateKey()), validFor: days, now: now)
  }

  /// The same name and key in a certificate that ends later: whatever it signed is good under both.
  func renewed(validFor days: Int, now: Date) throws(Refusal) -> Authority {
    guard Validity.end(days, from: now) > self.certificate.notValidAfter else {
      throw .cannot(
        "the authority would end no later than it does now", "Ask for more with --days")
    }
    return try Self.sign(self.certificate.subject, self.key, validFor: days, now: now)
  }

  private static func sign(
    _ name: DistinguishedName, _ key: Certificate.PrivateKey, validFor days: Int, now: Date
  ) throws(Refusal) -> Authority {
    do {
      let certificate = try Certificate(
        version: .v3, serialNumber: Self.serialNumber(), publicKey: key.publicKey,
        notValidBefore: now.addingTimeInterval(-Validity.skew),
        notValidAfter: Validity.end(days, from: now),
        issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
        extensions: try Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
          Critical(KeyUsage(keyCertSign: true, cRLSign: true))
          SubjectKeyIdentifier(hash: key.publicKey)
        }, issuerPrivateKey: key)
      return Authority(certificate: certificate, key: key)
    } catch { throw .cannot("the authority's certificate could not be made") }
  }

  /// Loads `key.pem` and `cert.pem` from the authority's folder.
  static func load(from folder: String) throws(Refusal) -> Authority {
    try GuardedFile.checkFolder(folder)
    let key = try PEM.key("\(folder)/key.pem")
    let certificates = try PEM.certificates("\(folder)/cert.pem", countMax: 1)
    guard let certificate = certificates.first, certificate.publicKey == key.publicKey,
      case .isCertificateAuthority? = try? certificate.extensions.basicConstraints
    else {
      throw .cannot("\(folder) does not hold an authority's certificate with its key")
    }
    return Authority(certificate: certificate, key: key)
  }

  /// Signs a certificate for `publicKey`, which must be P-256, at most as long as the authority
  /// lives.
  func issue(_ leaf: Leaf, for publicKey: Certificate.PublicKey, validFor days: Int, now: Date)
    throws(Refusal) -> Certificate
  {
    guard P256.Signing.PublicKey(publicKey) != nil else {
      throw .cannot("the key is not ECDSA on P-256", "Make one with: sluis certificate request")
    }
    let end = Validity.end(days, from: now)
    guard end <= self.certificate.notValidAfter else {
      throw .cannot(
        "a certificate of \(days) days would outlive its authority", "Ask for fewer with --days")
    }
    do {
      return try Certificate(
        version: .v3, serialNumber: Self.serialNumber(), publicKey: publicKey,
        notValidBefore: now.addingTimeInterval(-Validity.skew), notValidAfter: end,
        issuer: self.certificate.subject, subject: try leaf.subject(),
        signatureAlgorithm: .ecdsaWithSHA256, extensions: try self.extensions(of: leaf, publicKey),
        issuerPrivateKey: self.key)
    } catch { throw .cannot("the certificate could not be signed") }
  }

  /// The PEM text of the key, for the one file it is kept in.
  func keyText() throws(Refusal) -> String { try PEM.text(of: self.key) }

  /// 128 random bits, with the first byte in 0x40…0x7F so that DER neither pads nor trims them
  /// (RFC 5280 §4.1.2.2 allows 20 octets).
  private static func serialNumber() -> Certificate.SerialNumber {
    var bytes = Entropy.bytes(count: 16)
    bytes[0] = bytes[0] & 0x3F | 0x40
    return Certificate.SerialNumber(bytes: bytes)
  }

  private func extensions(of leaf: Leaf, _ publicKey: Certificate.PublicKey) throws
    -> Certificate.Extensions
  {
    try Certificate.Extensions {
      Critical(BasicConstraints.notCertificateAuthority)
      Critical(KeyUsage(digitalSignature: true))
      try ExtendedKeyUsage(leaf.usages)
      leaf.alternativeNames
      SubjectKeyIdentifier(hash: publicKey)
      AuthorityKeyIdentifier(
        keyIdentifier: try self.certificate.extensions.subjectKeyIdentifier?.keyIdentifier)
    }
  }
}

/// How long certificates live.
enum Validity {
  /// Days a leaf may live: 398 is the longest that browsers accept.
  static let leafDays = 1...398
  static let authorityDays = 30...7_300
  /// A certificate begins five minutes ago, for machines whose clock is behind.
  static let skew: TimeInterval = 300

  static func seconds(_ days: Int) -> TimeInterval { TimeInterval(days) * 86_400 }

  /// When a certificate of so many days ends, in whole seconds: what has a fraction is rounded when
  /// it is encoded, and would live for longer than was asked.
  static func end(_ days: Int, from now: Date) -> Date {
    Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down) + Self.seconds(days))
  }
}

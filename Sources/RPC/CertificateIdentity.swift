internal import Crypto
internal import FoundationEssentials
internal import SwiftASN1
@_spi(FixedExpiryValidationTime) internal import X509

/// A certificate whose chain was verified: who holds it, and the key that proves it.
///
/// TLS and `Session.open` use this one definition, so a chain that a service relays is judged as
/// the one on its own connection is.
package struct CertificateIdentity: Sendable {
  /// Why a chain was not accepted.
  package enum Refusal: Error, Sendable, Hashable {
    /// No certificate, more than four, or one over 8 KiB.
    case size
    /// Bytes that are not X.509.
    case malformed
    /// No valid path to a root at that time: wrong CA, self-signed, expired, not yet valid.
    case untrusted
    /// The leaf's key is not ECDSA P-256.
    case key
    /// No extended key usage for what the certificate is used for.
    case usage
    /// Not exactly one `sluis://` URI of the right form in the alternative names.
    case name
  }

  /// What a certificate is presented for.
  package enum Use: Sendable, Hashable {
    case client
    case server
  }

  package let peer: Peer
  /// DNS names, lower-cased, and IP addresses as raw bytes, which a server's certificate is for.
  package let dnsNames: [String]
  package let addresses: [[UInt8]]
  private let publicKey: P256.Signing.PublicKey

  /// Verifies a chain and reads the identity of its leaf.
  ///
  /// - Parameters:
  ///   - chain: DER certificates, leaf first, then intermediates in any order.
  ///   - roots: who is trusted.
  ///   - nowSeconds: Unix time; a parameter, so that expiry is tested without waiting.
  package static func verify(
    chain: [[UInt8]], roots: Roots, use: Use, nowSeconds: Int64
  ) async throws(Refusal) -> CertificateIdentity {
    guard (1...Limits.chainCountMax).contains(chain.count),
      chain.allSatisfy({ $0.count <= Limits.certificateByteCountMax })
    else { throw .size }
    let certificates: [Certificate]
    do { certificates = try chain.map { try Certificate(derEncoded: $0) } } catch {
      throw .malformed
    }
    let leaf = certificates[0]
    let now = Date(timeIntervalSince1970: Double(nowSeconds))
    var verifier = Verifier(rootCertificates: CertificateStore(roots.certificates)) {
      RFC5280Policy(fixedExpiryValidationTime: now)
    }
    let result = await verifier.validate(
      leaf: leaf, intermediates: CertificateStore(certificates.dropFirst()))
    // A root that is presented as a leaf would verify as its own path: nobody signs calls with it.
    guard case .validCertificate = result, !roots.certificates.contains(leaf) else {
      throw .untrusted
    }
    return try CertificateIdentity(leaf: leaf, der: chain[0], use: use)
  }

  /// Whether `signature` (DER, ECDSA P-256 with SHA-256) over `bytes` was made with this key.
  package func verifySignature(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
    guard signature.count <= 80,
      let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature)
    else { return false }
    return self.publicKey.isValidSignature(signature, for: bytes)
  }

  private init(leaf: Certificate, der: [UInt8], use: Use) throws(Refusal) {
    guard let publicKey = P256.Signing.PublicKey(leaf.publicKey) else { throw .key }
    let usage: ExtendedKeyUsage.Usage = use == .client ? .clientAuth : .serverAuth
    guard let usages = try? leaf.extensions.extendedKeyUsage, usages.contains(usage) else {
      throw .usage
    }
    guard let names = try? leaf.extensions.subjectAlternativeNames else { throw .name }
    var identities: [Identity] = []
    var dnsNames: [String] = []
    var addresses: [[UInt8]] = []
    for name in names {
      switch name {
      case .uniformResourceIdentifier(let uri):
        // Another scheme is no concern of ours; a URI of ours that is malformed is.
        guard uri.utf8.starts(with: "sluis:".utf8) else { continue }
        guard let identity = Identity(uri: uri) else { throw .name }
        identities.append(identity)
      case .dnsName(let name): dnsNames.append(name.lowercased())
      case .ipAddress(let address): addresses.append(Array(address.bytes))
      default: continue
      }
    }
    guard identities.count == 1 else { throw .name }
    self.peer = .certified(identities[0], CertificateHash(der: der))
    self.dnsNames = dnsNames
    self.addresses = addresses
    self.publicKey = publicKey
  }
}

internal import Crypto
internal import NIOSSL
internal import SwiftASN1
internal import X509

/// What one side of a connection shows and whom it trusts: a certificate chain, its key, the roots.
///
/// Held as NIOSSL's own types: the key is in BoringSSL's memory and in no Swift array.
package struct Credentials: Sendable {
  let chain: [NIOSSLCertificate]
  let key: NIOSSLPrivateKey
  /// The same key, for what is signed beside TLS. In BoringSSL's memory as well.
  private let signingKey: P256.Signing.PrivateKey
  package let roots: Roots

  /// Reads the three files. Key files must be regular, ours, and closed to all others.
  package static func load(
    certificate: String, key: String, roots: String
  ) throws(CredentialError) -> Credentials {
    let chainText = try SecretFile.read(certificate, isSecret: false)
    let keyText = try SecretFile.read(key, isSecret: true)
    let rootsText = try SecretFile.read(roots, isSecret: false)
    do throws(CredentialError) {
      return try Credentials(chainPEM: chainText, keyPEM: keyText, rootsPEM: rootsText)
    } catch {
      throw error.named(certificate: certificate, key: key, roots: roots)
    }
  }

  /// The same from PEM text, for programs that were just given it.
  package init(chainPEM: String, keyPEM: String, rootsPEM: String) throws(CredentialError) {
    self.roots = try Roots(pem: rootsPEM)
    let chain: [Certificate]
    do {
      chain = try PEMDocument.parseMultiple(pemString: chainPEM)
        .map { try Certificate(pemDocument: $0) }
    } catch { throw .notACertificate("certificate") }
    guard let leaf = chain.first else { throw .empty("certificate") }
    let key = try Self.key(keyPEM)
    self.signingKey = key
    guard Certificate.PublicKey(key.publicKey) == leaf.publicKey else { throw .keyMismatch("key") }
    do {
      self.chain = try NIOSSLCertificate.fromPEMBytes(Array(chainPEM.utf8))
      self.key = try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem)
    } catch { throw .notUsable }
  }

  /// When the certificate ends, in milliseconds since 1970; 0 when it holds none.
  package var endsAtMs: UInt64 {
    UInt64(max(0, self.chain.first?.notValidAfter ?? 0)) * 1_000
  }

  /// Signs `bytes` with the certificate's key: ECDSA P-256 with SHA-256, DER, at most 80 bytes.
  package func sign(_ bytes: [UInt8]) throws(CredentialError) -> [UInt8] {
    do { return Array(try self.signingKey.signature(for: bytes).derRepresentation) } catch {
      throw .notUsable
    }
  }

  /// The certificates, DER, leaf first: for whoever verifies a signature.
  package var chainDER: [[UInt8]] {
    get throws(CredentialError) {
      do { return try self.chain.map { try $0.toDERBytes() } } catch { throw .notUsable }
    }
  }

  private static func key(_ pem: String) throws(CredentialError) -> P256.Signing.PrivateKey {
    let documents: [PEMDocument]
    do { documents = try PEMDocument.parseMultiple(pemString: pem) } catch { throw .notAKey("key") }
    // `openssl ecparam -genkey` writes the curve's parameters in front of the key.
    let keys = documents.filter { $0.discriminator != "EC PARAMETERS" }
    guard keys.count <= 1 else { throw .severalKeys("key") }
    guard let document = keys.first,
      let key = try? P256.Signing.PrivateKey(pemRepresentation: document.pemString)
    else { throw .notAKey("key") }
    return key
  }
}

extension CredentialError {
  /// The same error with the file in the place of the part.
  fileprivate func named(certificate: String, key: String, roots: String) -> CredentialError {
    switch self {
    case .notACertificate("roots"): .notACertificate(roots)
    case .empty("roots"): .empty(roots)
    case .notACertificate: .notACertificate(certificate)
    case .empty: .empty(certificate)
    case .severalKeys: .severalKeys(key)
    case .keyMismatch: .keyMismatch(key)
    case .notAKey: .notAKey(key)
    case .missing, .notAFile, .tooOpen, .otherOwner, .tooLarge, .notUsable: self
    }
  }
}

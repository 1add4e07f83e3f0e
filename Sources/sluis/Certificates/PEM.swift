internal import Crypto
internal import SwiftASN1
internal import X509

/// Keys and certificates as PEM files (RFC 7468), read under the rules of ``GuardedFile``.
enum PEM {
  /// A P-256 key is 241 bytes of PEM; a file far above that is something else.
  static let keyByteCountMax = 4_096
  static let certificateByteCountMax = 65_536

  /// Reads the one P-256 private key of a file.
  static func key(_ path: String) throws(Refusal) -> Certificate.PrivateKey {
    let text = try GuardedFile.text(path, .secret, byteCountMax: Self.keyByteCountMax)
    guard let documents = try? PEMDocument.parseMultiple(pemString: text), documents.count == 1,
      let document = documents.first
    else { throw .cannot("\(path) does not hold exactly one PEM key") }
    guard let key = try? Certificate.PrivateKey(pemDocument: document),
      P256.Signing.PublicKey(key.publicKey) != nil
    else { throw .cannot("\(path) is not an ECDSA key on P-256") }
    return key
  }

  /// Reads 1 to `countMax` certificates of a file.
  static func certificates(
    _ path: String, _ privacy: GuardedFile.Privacy = .open, countMax: Int
  ) throws(Refusal) -> [Certificate] {
    try Self.certificates(
      in: GuardedFile.text(path, privacy, byteCountMax: Self.certificateByteCountMax), of: path,
      countMax: countMax)
  }

  /// Reads 1 to `countMax` certificates of the text that is in a file at `path`.
  static func certificates(
    in text: String, of path: String, countMax: Int
  ) throws(Refusal) -> [Certificate] {
    guard let documents = try? PEMDocument.parseMultiple(pemString: text),
      (1...countMax).contains(documents.count)
    else {
      throw .cannot(
        "\(path) does not hold \(countMax == 1 ? "one" : "1 to \(countMax)") PEM certificate")
    }
    var certificates: [Certificate] = []
    for document in documents {
      guard let certificate = try? Certificate(pemDocument: document) else {
        throw .cannot("\(path) holds something that is not a certificate")
      }
      certificates.append(certificate)
    }
    return certificates
  }

  /// Reads a signing request and checks that whoever made it has the key.
  static func request(_ path: String) throws(Refusal) -> CertificateSigningRequest {
    let text = try GuardedFile.text(path, .foreign, byteCountMax: Self.keyByteCountMax)
    guard let request = try? CertificateSigningRequest(pemEncoded: text) else {
      throw .cannot("\(path) is not a PEM signing request")
    }
    guard request.publicKey.isValidSignature(request.signature, for: request) else {
      throw .cannot("\(path) is not signed with its own key", "Ask for a new request")
    }
    return request
  }

  static func text(of certificate: Certificate) throws(Refusal) -> String {
    do { return try certificate.serializeAsPEM().pemString + "\n" } catch {
      throw .cannot("a certificate could not be written as PEM")
    }
  }

  static func text(of key: Certificate.PrivateKey) throws(Refusal) -> String {
    do { return try key.serializeAsPEM().pemString + "\n" } catch {
      throw .cannot("a key could not be written as PEM")
    }
  }

  static func text(of request: CertificateSigningRequest) throws(Refusal) -> String {
    do { return try request.serializeAsPEM().pemString + "\n" } catch {
      throw .cannot("a signing request could not be written as PEM")
    }
  }

  /// SHA-256 of the certificate's DER: the name it has in the revocation list.
  static func fingerprint(of certificate: Certificate) throws(Refusal) -> String {
    var serializer = DER.Serializer()
    do { try serializer.serialize(certificate) } catch {
      throw .cannot("a certificate could not be written as DER")
    }
    return Hexadecimal.text(SHA256.hash(data: serializer.serializedBytes))
  }
}

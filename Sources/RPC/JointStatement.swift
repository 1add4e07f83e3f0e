internal import FoundationEssentials

/// A text that several people sign, each with the key of their own certificate
/// (docs/formats/restore.md §1).
///
/// ```
/// text LF*  LF  ("signature" SP base64(certificate, DER) SP base64(ECDSA, DER) LF)*
/// ```
package struct JointStatement: Hashable, Sendable {
  /// Why bytes are no such statement, or somebody's signature does not count.
  package enum Fault: Error, Hashable, Sendable {
    case malformed
    case signature(number: Int)
    /// The same person signed twice.
    case repeated(number: Int)
  }

  private struct Line: Hashable, Sendable {
    let certificate: [UInt8]
    let signature: [UInt8]
  }

  static let byteCountMax = 65_536
  static let signatureCountMax = 8

  /// What is signed: lines, each with its line end, none of them empty.
  package let text: String
  private var lines: [Line] = []

  /// - Parameter text: ends in a line end.
  package init(text: String) { self.text = text }

  /// Reads a file, whoever put it there: it proves itself. At most 16 KiB.
  package init(file path: String) throws {
    try self.init(parsing: Array(try SecretFile.read(path, isSecret: false).utf8))
  }

  package init(parsing bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.byteCountMax, let file = String(validating: bytes, as: UTF8.self),
      let end = file.firstRange(of: "\n\n")
    else { throw .malformed }
    self.text = String(file[..<end.lowerBound]) + "\n"
    for line in file[end.upperBound...].split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, words[0] == "signature", self.lines.count < Self.signatureCountMax,
        let certificate = Data(base64Encoded: String(words[1])),
        let signature = Data(base64Encoded: String(words[2]))
      else { throw .malformed }
      self.lines.append(Line(certificate: Array(certificate), signature: Array(signature)))
    }
    guard self.bytes == bytes else { throw .malformed }
  }

  /// The file, which reads back as it is.
  package var bytes: [UInt8] {
    let signatures = self.lines.map { line in
      "signature \(Data(line.certificate).base64EncodedString()) "
        + "\(Data(line.signature).base64EncodedString())\n"
    }
    return Array((self.text + "\n" + signatures.joined()).utf8)
  }

  package var signatureCount: Int { self.lines.count }

  /// The same with one more signature.
  package func signed(by credentials: Credentials) throws(CredentialError) -> JointStatement {
    guard let certificate = try credentials.chainDER.first else { throw .notUsable }
    var signed = self
    signed.lines.append(
      Line(certificate: certificate, signature: try credentials.sign(Array(self.text.utf8))))
    return signed
  }

  /// Who signed: every signature is good, every certificate was valid at that time, nobody twice.
  package func signers(
    trusting roots: Roots, atSeconds: Int64
  ) async throws(Fault) -> [CertificateIdentity] {
    var signers: [CertificateIdentity] = []
    for (number, line) in self.lines.enumerated() {
      let identity: CertificateIdentity
      do {
        identity = try await CertificateIdentity.verify(
          chain: [line.certificate], roots: roots, use: .client, nowSeconds: atSeconds)
      } catch { throw .signature(number: number + 1) }
      guard identity.verifySignature(line.signature, over: Array(self.text.utf8)) else {
        throw .signature(number: number + 1)
      }
      guard !signers.contains(where: { $0.peer.identity == identity.peer.identity }) else {
        throw .repeated(number: number + 1)
      }
      signers.append(identity)
    }
    return signers
  }
}

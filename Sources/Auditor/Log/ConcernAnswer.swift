internal import Crypto

extension ConcernCase {
  /// What an operator tells to show that the committee answered a concern: that answer's digest,
  /// signed by a key that the log announced as the committee's (docs/formats/concerns.md §5).
  package struct Answer: Sendable {
    private let id: [UInt8]
    private let digest: [UInt8]
    private let signature: [UInt8]
    /// Address and verifying key, 32 bytes each.
    private let key: [UInt8]
    let announcement: Logged
    /// HASH over the key: trace and subject of the entry that announced it.
    private let announcedAs: [UInt8]

    /// - Throws: ``AuditError/malformed`` when a part has not its length.
    package init(
      id: [UInt8], digest: [UInt8], signature: [UInt8], key: [UInt8], announcement: Logged,
      announcedAs: [UInt8]
    ) throws(AuditError) {
      guard id.count == 16, digest.count == 32, signature.count == 64, key.count == 64,
        announcedAs.count == 32
      else { throw .malformed }
      self.id = id
      self.digest = digest
      self.signature = signature
      self.key = key
      self.announcement = announcement
      self.announcedAs = announcedAs
    }

    /// What is under the log's signature of it.
    var signed: [UInt8] { self.id + self.digest + self.signature + self.key }

    /// Whether the committee signed an answer to the concern, with a key that this tree has.
    func isSigned(for mark: UInt128, in tree: SignedTree) -> Bool {
      guard let proof = self.announcement.proof, proof.isOf(tree),
        proof.shows(self.announcement.stored),
        let header = RecordHeader.read(self.announcement.stored[...])?.header,
        header.kind == .event, let trace = header.trace, let subject = header.indexes.subject,
        Self.bytes(trace) + Self.bytes(subject) == self.announcedAs,
        // What is no key has signed nothing.
        let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.key.suffix(32))
      else { return false }
      let message =
        [0] + Array("sluis/answer/v1".utf8) + [0] + Self.bytes(mark) + self.id + self.digest
      return key.isValidSignature(self.signature, for: message)
    }

    private static func bytes(_ id: UInt128) -> [UInt8] {
      (0..<16).map { UInt8(truncatingIfNeeded: id >> UInt128(120 - 8 * $0)) }
    }
  }
}

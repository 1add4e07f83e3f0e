/// What a committee publishes: the address that letters are sealed to, and the key that its answers
/// are signed with; 32 bytes each, in this order.
package struct CommitteePublicKey: Hashable, Sendable {
  package static let byteCount = BoxAddress.byteCount + VerifyingKey.byteCount

  package let address: BoxAddress
  package let verifying: VerifyingKey

  package var bytes: [UInt8] { self.address.bytes + self.verifying.bytes }

  package init(address: BoxAddress, verifying: VerifyingKey) {
    self.address = address
    self.verifying = verifying
  }

  /// - Throws: ``VaultError/notAPoint`` unless it is ``byteCount`` bytes.
  package init(_ bytes: [UInt8]) throws(VaultError) {
    guard bytes.count == Self.byteCount else { throw .notAPoint }
    self.address = try BoxAddress(Array(bytes.prefix(BoxAddress.byteCount)))
    self.verifying = try VerifyingKey(Array(bytes.suffix(VerifyingKey.byteCount)))
  }

  /// Whether the committee signed that this sealed answer is its own.
  package func signed(_ answer: AnswerDigest, as signature: [UInt8]) -> Bool {
    self.verifying.verify(signature, of: answer.bytes)
  }

  /// The key that signs, of the committee's own secret: one file opens letters and answers them.
  package static func signer(of secret: borrowing SecretKey) -> SigningKey {
    SigningKey(seed: secret.derive("sluis.concern.signer.v1", []))
  }
}

/// A sealed answer to a concern, as the committee signs it.
///
/// A proof inside the seal convinces the reporter alone. This one convinces the service, before an
/// answer counts, and whoever judges a reporter's evidence (docs/formats/concerns.md §3).
package struct AnswerDigest: Hashable, Sendable {
  package let mark: UInt128
  package let id: UInt128
  /// HASH("sluis.concern.answer.v1", sealed answer); 32 bytes.
  package let digest: [UInt8]

  package init(mark: UInt128, id: UInt128, sealed: [UInt8]) {
    self.mark = mark
    self.id = id
    self.digest = ConcernDigest.hash("sluis.concern.answer.v1", [sealed])
  }

  /// What is signed: 0x00 ‖ "sluis/answer/v1" ‖ 0x00 ‖ mark ‖ id ‖ digest.
  package var bytes: [UInt8] {
    [0] + Array("sluis/answer/v1".utf8) + [0] + self.mark.idBytes + self.id.idBytes + self.digest
  }
}

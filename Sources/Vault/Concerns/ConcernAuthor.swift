internal import CSodium

/// Who wrote a later message: the two who can agree on a secret, and nobody who keeps the mailbox.
///
/// A letter is anonymous; what follows it is not anybody's. Without this the operator could answer
/// as the committee, or take a concern back as the reporter (docs/formats/concerns.md §3).
package enum ConcernAuthor: UInt8, Sendable {
  case reporter = 1
  case committee = 2

  package static let proofByteCount = 32

  /// Shows that a text is of one of the two.
  ///
  /// - Parameters:
  ///   - own: the author's key, and `other` the address of whom it is for; which is which does not
  ///     matter to who checks it.
  /// - Throws: ``VaultError/notAPoint`` when nothing can be agreed on with the address.
  package func proof(
    of text: ConcernMessage, own: borrowing BoxKey, other: BoxAddress
  ) throws(VaultError) -> [UInt8] {
    let (committee, reporter) =
      self == .committee ? (own.address, other) : (other, own.address)
    return try Self.mac(text, self, own, other, committee: committee, reporter: reporter)
  }

  /// Answers whether `proof` shows that this author wrote the text; asked by the other one.
  package func isAuthor(
    of text: ConcernMessage, _ proof: [UInt8], own: borrowing BoxKey, other: BoxAddress
  ) -> Bool {
    let (committee, reporter) =
      self == .committee ? (other, own.address) : (own.address, other)
    // An address that nothing can be agreed on with has written nothing.
    guard
      let expected = try? Self.mac(text, self, own, other, committee: committee, reporter: reporter)
    else { return false }
    return ConstantTime.isEqual(proof, expected)
  }

  private static func mac(
    _ text: ConcernMessage, _ author: ConcernAuthor, _ own: borrowing BoxKey, _ other: BoxAddress,
    committee: BoxAddress, reporter: BoxAddress
  ) throws(VaultError) -> [UInt8] {
    let shared = LockedKeys(required: 1)
    guard unsafe crypto_scalarmult(shared.base, own.pointer, other.bytes) == 0 else {
      throw .notAPoint
    }
    return SecretKey(slot: shared)
      .derive("sluis.concern.author.v1", [committee.bytes, reporter.bytes])
      .mac(
        "sluis.concern.text.v1",
        [[author.rawValue], text.mailbox.idBytes, text.id.idBytes, text.text])
  }
}

/// A text between a reporter and the committee, with its place.
package struct ConcernMessage: Sendable {
  let mailbox: UInt128
  let id: UInt128
  let text: [UInt8]

  package init(mailbox: UInt128, id: UInt128, text: [UInt8]) {
    self.mailbox = mailbox
    self.id = id
    self.text = text
  }
}

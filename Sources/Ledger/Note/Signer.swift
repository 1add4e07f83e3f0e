extension Note {
  /// A known key that signed a note.
  package struct Signer: Hashable, Sendable {
    package let key: NoteKey
    /// When a witness says it saw the text, seconds since 1970; a log's key says nothing.
    package let seenAtSeconds: UInt64?
  }

  /// Which of `keys` signed the note. Lines of other keys are ignored.
  ///
  /// - Throws: ``LedgerError/untrusted(_:)`` when a line of a known key has a wrong signature: then
  ///   nothing in the note is believed.
  package func signers(
    among keys: [NoteKey], check: some SignatureCheck
  ) throws(LedgerError) -> [Signer] {
    var signers: [Signer] = []
    for signature in self.signatures {
      for key in keys
      where key.id == signature.keyId && key.name.utf8.elementsEqual(signature.name.utf8) {
        guard let signer = self.signer(key, signature, check) else { throw .untrusted(.note) }
        signers.append(signer)
      }
    }
    return signers
  }

  private func signer(
    _ key: NoteKey, _ signature: Signature, _ check: some SignatureCheck
  ) -> Signer? {
    switch key.kind {
    case .log:
      let isGood = check.isValid(
        signature.bytes, of: Array(self.text.utf8), by: key.publicKey)
      return isGood ? Signer(key: key, seenAtSeconds: nil) : nil
    case .witness:
      var reader = ByteReader(signature.bytes)
      guard let seconds = reader.integer(UInt64.self),
        check.isValid(
          Array(reader.remaining), of: Self.cosigned(self.text, at: seconds), by: key.publicKey)
      else { return nil }
      return Signer(key: key, seenAtSeconds: seconds)
    }
  }
}

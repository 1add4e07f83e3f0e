internal import CSodium

/// What follows from a receipt code: where the mailbox is, how it is opened, who may write in it,
/// and how its filing is found in the log (docs/formats/concerns.md §1).
///
/// Derived on the reporter's machine by Argon2id. The service is told the mailbox's id and address,
/// and the digest of the writing key; the secret stays here.
package struct ConcernKeys: ~Copyable, Sendable {
  /// What finds the mailbox.
  package let mailbox: UInt128
  /// Where things are sealed to the reporter.
  package let address: BoxAddress
  /// What the reporter shows to write in the mailbox again: 32 bytes, told to the service then.
  package let writingKey: [UInt8]
  /// What stands in the clear header of the filing's log entry.
  package let mark: UInt128

  private let secret: BoxKey

  /// Derives them. Takes a fifth of a second and 64 MiB, on purpose.
  ///
  /// - Throws: ``VaultError/noMemory``.
  package init(_ code: ReceiptCode) throws(VaultError) {
    let derived = LockedKeys(required: Self.derivedByteCount / SecretKey.byteCount)
    let salt = Array(ConcernDigest.hash("sluis.concern.salt.v1", []).prefix(16))
    let status = unsafe code.bytes.withUnsafeBytes { code in
      unsafe crypto_pwhash(
        derived.base, UInt64(Self.derivedByteCount),
        code.baseAddress!.assumingMemoryBound(to: CChar.self), UInt64(code.count), salt,
        Self.passCount, Self.memoryByteCount, crypto_pwhash_ALG_ARGON2ID13)
    }
    guard status == 0 else { throw .noMemory }
    func bytes(_ range: Range<Int>) -> [UInt8] {
      unsafe Array(UnsafeBufferPointer(start: derived.base + range.lowerBound, count: range.count))
    }
    self.mailbox = bytes(0..<16).number(at: 0)
    self.secret = unsafe BoxKey(key: SecretKey(copying: derived.base + 16))
    self.address = self.secret.address
    self.writingKey = bytes(48..<80)
    self.mark = bytes(80..<96).number(at: 0)
  }

  /// HASH("sluis.concern.writer.v1", writing key): what the service keeps of the writing key.
  package var writingTag: [UInt8] { ConcernDigest.writingTag(self.writingKey) }

  /// Opens what the service answered to a reading: nil when it is not this mailbox's, which is what
  /// a mailbox that does not exist looks like.
  package func open(mailbox sealed: [UInt8]) throws(VaultError) -> [UInt8]? {
    try self.opened { () throws(VaultError) in
      try SealedLetter.open(sealed, .mailbox(self.mailbox), with: self.secret)
    }
  }

  /// Opens the receipt: nil when it is not this mailbox's, or was altered.
  package func open(receipt sealed: [UInt8]) throws(VaultError) -> [UInt8]? {
    try self.opened { () throws(VaultError) in
      try SealedLetter.open(sealed, .receipt(self.mailbox), with: self.secret)
    }
  }

  /// Opens an answer of the committee: nil when it was moved or altered.
  package func open(answer sealed: [UInt8], id: UInt128) throws(VaultError) -> [UInt8]? {
    try self.opened { () throws(VaultError) in
      try SealedLetter.open(sealed, .answer(id, mailbox: self.mailbox), with: self.secret)
    }
  }

  /// Shows the committee that a message is of whoever filed.
  package func proof(
    of text: [UInt8], id: UInt128, to committee: BoxAddress
  ) throws(VaultError) -> [UInt8] {
    try ConcernAuthor.reporter.proof(
      of: ConcernMessage(mailbox: self.mailbox, id: id, text: text), own: self.secret,
      other: committee)
  }

  /// Answers whether the committee wrote an answer, and not whoever keeps the mailbox.
  package func isAnswer(
    _ text: [UInt8], id: UInt128, _ proof: [UInt8], of committee: BoxAddress
  ) -> Bool {
    ConcernAuthor.committee.isAuthor(
      of: ConcernMessage(mailbox: self.mailbox, id: id, text: text), proof, own: self.secret,
      other: committee)
  }

  private func opened(_ body: () throws(VaultError) -> [UInt8]) throws(VaultError) -> [UInt8]? {
    do throws(VaultError) { return try body() } catch .doesNotOpen { return nil }
  }

  private static let derivedByteCount = 96
  private static let passCount: UInt64 = 3
  private static let memoryByteCount = 67_108_864
}

internal import CSodium

/// A letter sealed to somebody who has no session: `box(key) ‖ blob(key)`, of a few fixed lengths
/// (docs/formats/concerns.md §2).
///
/// Whoever seals it cannot open it again. It opens with one key and in one place; the box is bound
/// to what the place does not hold, such as the address that answers are sealed to.
package enum SealedLetter {
  /// What a letter is, and to whom and where it belongs.
  package enum Kind: Sendable {
    /// A concern, to the committee; the address is the reporter's.
    case concern(mailbox: UInt128, address: [UInt8])
    /// A later message of the reporter, to the committee.
    case message(UInt128, mailbox: UInt128)
    /// An answer of the committee, to the reporter.
    case answer(UInt128, mailbox: UInt128)
    /// The service's receipt, to the reporter.
    case receipt(UInt128)
    /// All that is in a mailbox, to the reporter; sealed anew for each reading.
    case mailbox(UInt128)

    var place: Place {
      switch self {
      case .concern(let mailbox, _): Self.place("concern", mailbox, mailbox)
      case .message(let id, let mailbox): Self.place("concern_message", id, mailbox)
      case .answer(let id, let mailbox): Self.place("concern_answer", id, mailbox)
      case .receipt(let mailbox): Self.place("concern_receipt", mailbox, mailbox)
      case .mailbox(let mailbox): Self.place("concern_mailbox", mailbox, mailbox)
      }
    }

    /// What the box of the key is bound to.
    var context: [UInt8] {
      if case .concern(_, let address) = self { return self.place.encoded() + address }
      return self.place.encoded()
    }

    var padding: Padding {
      if case .mailbox = self { .mailbox } else { .letter }
    }

    /// The lengths it may have.
    var byteCounts: [Int] {
      switch self {
      case .concern: SealedLetter.byteCounts
      case .mailbox: [SealedLetter.mailboxByteCount]
      case .message, .answer, .receipt: [SealedLetter.slotByteCount]
      }
    }

    private static func place(_ table: String, _ row: UInt128, _ mailbox: UInt128) -> Place {
      Place(
        service: "signals", table: table, row: row, scope: mailbox,
        category: 35,  // CONCERN
        version: 1)
    }
  }

  private static let boxByteCount = BoxKey.overheadByteCount + 2 * SecretKey.byteCount
  private static let overheadByteCount = Self.boxByteCount + Committed.overheadByteCount

  /// The lengths of a sealed concern: 4, 16 and 64 KiB of contents.
  package static let byteCounts = [4_096, 16_384, 65_536].map { $0 + Self.overheadByteCount }
  /// The length of everything that lies in a mailbox.
  package static let slotByteCount = 4_096 + Self.overheadByteCount
  /// The length of a whole mailbox as it is told.
  package static let mailboxByteCount = 131_072 + Self.overheadByteCount
  /// The longest concern, and the longest message, in bytes.
  package static let plaintextByteCountMax = 65_536 - Padding.headerByteCount
  package static let messageByteCountMax = 4_096 - Padding.headerByteCount

  /// Seals `plaintext` under a key of its own.
  ///
  /// - Throws: ``VaultError/tooLong(count:max:)``, ``VaultError/notAPoint`` when nothing can be
  ///   boxed to the address, ``VaultError/noLockedMemory``.
  package static func seal(
    _ plaintext: [UInt8], _ kind: Kind, to address: BoxAddress
  ) throws(VaultError) -> [UInt8] {
    let key = SecretKey()
    var keys = try KeyBundle(capacity: 1)
    keys.append(key)
    guard let largest = kind.byteCounts.last,
      plaintext.count <= largest - Self.overheadByteCount - Padding.headerByteCount
    else {
      throw .tooLong(
        count: plaintext.count,
        max: (kind.byteCounts.last ?? 0) - Self.overheadByteCount - Padding.headerByteCount)
    }
    return try keys.sealed(to: address, context: kind.context)
      + key.seal(plaintext, at: kind.place, padding: kind.padding)
  }

  /// Opens what ``seal(_:_:to:)`` sealed, in its place.
  ///
  /// - Throws: ``VaultError/doesNotOpen``, ``VaultError/noLockedMemory``.
  package static func open(
    _ sealed: [UInt8], _ kind: Kind, with key: borrowing BoxKey
  ) throws(VaultError) -> [UInt8] {
    guard kind.byteCounts.contains(sealed.count) else {
      Committed.countRefusal()
      throw .doesNotOpen
    }
    let keys = try key.open(Array(sealed.prefix(Self.boxByteCount)), context: kind.context)
    guard keys.count == 1,
      let plaintext = try keys.open(
        with: 0, Array(sealed.dropFirst(Self.boxByteCount)), at: kind.place)
    else { throw .doesNotOpen }
    return plaintext
  }
}

internal import CSodium

/// What a reporter keeps of a signal: 16 random bytes, and what follows from them
/// (docs/formats/signals.md §6). The code itself is never sent.
package struct ReporterCode: ~Copyable, Sendable {
  package static let byteCount = 16

  private let bytes: [UInt8]

  /// Draws a new code.
  package init() { self.bytes = Random.bytes(Self.byteCount) }

  /// Reads a code.
  ///
  /// - Throws: ``VaultError/notAPoint`` unless it is 16 bytes.
  package init(_ bytes: [UInt8]) throws(VaultError) {
    guard bytes.count == Self.byteCount else { throw .notAPoint }
    self.bytes = bytes
  }

  /// The code as it is written down.
  package var written: [UInt8] { self.bytes }

  /// Shown to ask for messages.
  package var mailbox: [UInt8] { self.digest("sluis.signal.mailbox.v1") }

  /// Shown to agree to being named.
  package var consent: [UInt8] { self.digest("sluis.signal.consent.v1") }

  /// Opens the messages.
  package var boxKey: BoxKey {
    var transcript = Transcript(.digest, "sluis.signal.box.v1")
    transcript.append(self.bytes)
    return unsafe BoxKey(
      key: SecretKey { slot in
        unsafe Blake2b.hash(transcript.bytes, key: nil, into: slot, count: SecretKey.byteCount)
      })
  }

  /// What is stored of a ``mailbox``.
  package static func stored(mailbox: [UInt8]) -> [UInt8] {
    Self.digest("sluis.signal.mailbox.stored.v1", mailbox)
  }

  /// What is stored of a ``consent``.
  package static func stored(consent: [UInt8]) -> [UInt8] {
    Self.digest("sluis.signal.consent.stored.v1", consent)
  }

  private func digest(_ label: StaticString) -> [UInt8] { Self.digest(label, self.bytes) }

  private static func digest(_ label: StaticString, _ bytes: [UInt8]) -> [UInt8] {
    var transcript = Transcript(.digest, label)
    transcript.append(bytes)
    return Blake2b.digest(transcript)
  }
}

/// The public half of a key that signs notes, with the name it signs under.
package struct NoteKey: Hashable, Sendable {
  /// What a key signs, as C2SP signed-note numbers it.
  package enum Kind: UInt8, Hashable, Sendable {
    /// Ed25519 over the note's text: a log's key.
    case log = 0x01
    /// Ed25519 over the text and the time it was seen: a witness's key.
    case witness = 0x04
  }

  /// Length of an Ed25519 public key.
  package static let publicKeyByteCount = 32

  package let name: String
  package let kind: Kind
  package let publicKey: [UInt8]
  /// SHA-256(name ‖ LF ‖ kind ‖ public key), its first four bytes: a hint, not an identity.
  package let id: UInt32

  /// Names a public key. The name is not empty and has no white space, control character or `+`.
  package init(name: String, kind: Kind, publicKey: [UInt8]) throws(LedgerError) {
    guard Self.isName(name), publicKey.count == Self.publicKeyByteCount else {
      throw .malformed(.key)
    }
    self.name = name
    self.kind = kind
    self.publicKey = publicKey
    let named = Array(name.utf8) + [UInt8(ascii: "\n"), kind.rawValue] + publicKey
    self.id = TreeHash.idPrefix(hashing: named)
  }

  /// Reads `<name>+<id>+<base64(kind ‖ public key)>`; the id must be the key's own.
  package init(text: String) throws(LedgerError) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = String(parts[0]), let key = Base64.decode(parts[2]),
      let kind = key.first.flatMap(Kind.init(rawValue:))
    else { throw .malformed(.key) }
    try self.init(name: name, kind: kind, publicKey: Array(key.dropFirst()))
    guard Array(parts[1]) == Array(Self.hex(self.id).utf8) else { throw .malformed(.key) }
  }

  /// The verifier key as text, to be pinned.
  package var text: String {
    "\(self.name)+\(Self.hex(self.id))+\(Base64.encode([self.kind.rawValue] + self.publicKey))"
  }

  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace
      }
  }

  private static func hex(_ id: UInt32) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// A private Ed25519 key. The vault's signing key is one.
package protocol NoteSigner: ~Copyable {
  /// The 32-byte public half.
  var publicKey: [UInt8] { get }
  /// Signs `message`: 64 bytes, the same for the same message.
  func sign(_ message: [UInt8]) -> [UInt8]
}

/// Checks Ed25519 signatures; a wrong length is a wrong signature.
package protocol SignatureCheck {
  func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool
}

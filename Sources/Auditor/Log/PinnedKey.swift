internal import Crypto

/// A key that the verifier brings along: what an export says of its own key proves nothing.
package struct PinnedKey: Hashable, Sendable {
  package let name: String
  package let isWitness: Bool
  let id: UInt32
  private let publicKey: [UInt8]

  /// Reads `<name>+<id>+<base64(type ‖ key)>`.
  package init(text: String) throws(AuditError) {
    let parts = Array(text.utf8)[...]
      .split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = Texts.name(parts[0]),
      let typed = Texts.base64(parts[2]), typed.count == 33, typed[0] == 0x01 || typed[0] == 0x04
    else { throw .malformed }
    self.init(name, typed)
    guard parts[1].elementsEqual(self.idText.utf8) else { throw .malformed }
  }

  /// Names a public key of 32 bytes.
  package init(name: String, isWitness: Bool, publicKey: [UInt8]) throws(AuditError) {
    guard let name = Texts.name(Array(name.utf8)[...]), publicKey.count == 32 else {
      throw .malformed
    }
    self.init(name, [isWitness ? 0x04 : 0x01] + publicKey)
  }

  private init(_ name: String, _ typed: [UInt8]) {
    self.name = name
    self.isWitness = typed[0] == 0x04
    self.publicKey = Array(typed[1...])
    var id: UInt32 = 0
    for byte in Hash.ofBytes(Array(name.utf8) + [Texts.lineFeed] + typed).bytes[..<4] {
      id = id << 8 | UInt32(byte)
    }
    self.id = id
  }

  /// The key as it is pinned.
  package var text: String {
    let typed = [self.isWitness ? 0x04 : 0x01] + self.publicKey
    return "\(self.name)+\(self.idText)+\(Texts.base64Text(typed))"
  }

  private var idText: String {
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self.id >> $0) }
    return Hexadecimal.text(bytes)
  }

  func signed(_ message: [UInt8], as signature: ArraySlice<UInt8>) -> Bool {
    // What is no key has signed nothing.
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }
}

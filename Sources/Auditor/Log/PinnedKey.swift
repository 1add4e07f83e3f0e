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
    self.name = name
    self.isWitness = typed[0] == 0x04
    self.publicKey = Array(typed[1...])
    let idBytes = Hash.ofBytes(Array(name.utf8) + [Texts.lineFeed] + typed).bytes[..<4]
    var id: UInt32 = 0
    for byte in idBytes { id = id << 8 | UInt32(byte) }
    self.id = id
    let digits = idBytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }
    guard parts[1].elementsEqual(digits) else { throw .malformed }
  }

  func signed(_ message: [UInt8], as signature: ArraySlice<UInt8>) -> Bool {
    // What is no key has signed nothing.
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

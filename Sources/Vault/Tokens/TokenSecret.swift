internal import CSodium

/// What a member's machine keeps of one round before it has tokens: serials and blinds follow from
/// it, so that a collection whose answer was lost can be asked for again, with the same elements.
///
/// Whoever has it can say which tokens are this member's: it is destroyed with the last answer.
package struct TokenSecret: ~Copyable, Sendable {
  private let key: SecretKey

  package init(_ key: consuming SecretKey) { self.key = key }

  /// The serial of the token for `question`: 32 bytes.
  package func serial(_ question: UInt128) -> [UInt8] {
    self.key.mac("sluis.panel.serial.v1", [question.idBytes])
  }

  /// The blinded element for `question`, and what takes the blinding off.
  ///
  /// - Throws: ``VaultError/notAPoint`` when the input hashes to the identity, which nobody can
  ///   find.
  package func blinding(_ question: UInt128) throws(VaultError) -> TokenBlinding {
    let input = Token.input(question: question, serial: self.serial(question))
    let halves = LockedKeys(required: 2)
    for half in 0..<2 {
      let derived = self.key.derive("sluis.panel.blind.v1", [question.idBytes, [UInt8(half)]])
      unsafe halves.key(half).update(from: derived.pointer, count: SecretKey.byteCount)
    }
    let scalar = LockedKeys(required: 1)
    unsafe crypto_core_ristretto255_scalar_reduce(scalar.base, halves.base)
    return try TokenBlinding(input: input, scalar: SecretKey(slot: scalar))
  }
}

/// One token on its way: its input times a random scalar, which hides it from the issuer.
package struct TokenBlinding: ~Copyable, Sendable {
  /// What is sent to the issuer.
  package let point: IndexPoint
  private let input: [UInt8]
  private let scalar: SecretKey

  /// Blinds `input` with a known scalar (Blind of RFC 9497 §3.3.1).
  init(input: [UInt8], scalar: consuming SecretKey) throws(VaultError) {
    let element = try IndexPoint(GroupHash.element(input, mode: .voprf))
    self.point = try unsafe element.multiplied(by: scalar.pointer)
    self.input = input
    self.scalar = scalar
  }

  /// Takes the blinding off what was proven (Finalize of RFC 9497 §3.3.2): 64 bytes.
  package func finalize(_ element: ProvenElement) throws(VaultError) -> [UInt8] {
    let inverse = LockedKeys(required: 1)
    let status = unsafe crypto_core_ristretto255_scalar_invert(inverse.base, self.scalar.pointer)
    precondition(status == 0, "a blinding scalar is not zero")
    return TokenOutput.hash(
      self.input, try unsafe element.point.multiplied(by: inverse.base))
  }
}

/// Names of a token: what is hashed to the group, and what stands in the list of the spent.
package enum Token {
  package static let serialByteCount = 32
  package static let outputByteCount = 64

  /// "sluis.panel.token.v1" ‖ question ‖ serial.
  package static func input(question: UInt128, serial: [UInt8]) -> [UInt8] {
    Array("sluis.panel.token.v1".utf8) + question.idBytes + serial
  }

  /// The "info" of a question's issuing key: "sluis.panel.issue.v1" ‖ question.
  package static func keyInfo(question: UInt128) -> [UInt8] {
    Array("sluis.panel.issue.v1".utf8) + question.idBytes
  }

  /// HASH("sluis.panel.spent.v1", question, serial): 32 bytes.
  package static func spent(question: UInt128, serial: [UInt8]) -> [UInt8] {
    var transcript = Transcript(.digest, "sluis.panel.spent.v1")
    transcript.append(number: question)
    transcript.append(serial)
    return Blake2b.digest(transcript)
  }
}

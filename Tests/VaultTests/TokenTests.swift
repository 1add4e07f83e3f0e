internal import Foundation
internal import Testing

@testable internal import Vault

@Suite("Panel tokens")
struct TokenTests {
  /// RFC 9497's appendix A.1.2.
  struct Known: Decodable {
    struct Vector: Decodable {
      var inputs, blinds, blinded, evaluated, outputs: [String]
      var proof, proof_scalar: String
    }

    var seed, key_info, secret_key, public_key: String
    var vectors: [Vector]
  }

  let known: Known
  let question: UInt128 = 0x0102

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "vectors/voprf-ristretto255-sha512.json")
    self.known = try JSONDecoder().decode(Known.self, from: Data(contentsOf: file))
  }

  func key() throws -> IssuingKey {
    try IssuingKey(
      seed: SecretKey([UInt8](hex: self.known.seed)), info: [UInt8](hex: self.known.key_info))
  }

  @Test("are RFC 9497's VOPRF(ristretto255, SHA-512), one by one and in a batch")
  func knownAnswers() throws {
    #expect(self.known.vectors.map(\.inputs.count) == [1, 1, 2])
    let key = try self.key()
    let derived = key.publicKey
    let given = try IssuingKey(scalar: SecretKey([UInt8](hex: self.known.secret_key))).publicKey
    #expect(derived.bytes.hex == self.known.public_key)
    #expect(given == derived)
    for vector in self.known.vectors {
      let blinded = try vector.blinded.map { try IndexPoint([UInt8](hex: $0)) }
      let (evaluated, proof) = try key.evaluate(
        blinded, proofScalar: SecretKey([UInt8](hex: vector.proof_scalar)))
      #expect(evaluated.map(\.bytes.hex) == vector.evaluated)
      #expect(proof.bytes.hex == vector.proof)
      let proven = try #require(
        proof.verify(key.publicKey, blinded: blinded, evaluated: evaluated))
      for (index, input) in vector.inputs.enumerated() {
        let blinding = try TokenBlinding(
          input: [UInt8](hex: input), scalar: SecretKey([UInt8](hex: vector.blinds[index])))
        let point = blinding.point
        let output = try blinding.finalize(proven[index])
        let isToken = key.verify(output, of: [UInt8](hex: input))
        #expect(point == blinded[index])
        #expect(output.hex == vector.outputs[index])
        #expect(isToken)
      }
    }
  }

  @Test("prove nothing about another key, element, order or number of elements")
  func proofs() throws {
    let key = try self.key()
    let other = try IssuingKey(seed: SecretKey(), info: [1])
    let blinded = try (0..<3).map {
      try TokenSecret(SecretKey()).blinding(UInt128($0)).point
    }
    let (evaluated, proof) = try key.evaluate(blinded)
    let (others, otherProof) = try other.evaluate(blinded)
    func verify(
      _ proof: TokenProof, _ key: IndexPoint, _ blinded: [IndexPoint], _ evaluated: [IndexPoint]
    ) -> Bool { proof.verify(key, blinded: blinded, evaluated: evaluated) != nil }
    let (ours, theirs) = (key.publicKey, other.publicKey)
    #expect(verify(proof, ours, blinded, evaluated))
    #expect(verify(otherProof, theirs, blinded, others))
    #expect(!verify(proof, theirs, blinded, evaluated))
    #expect(!verify(proof, ours, blinded, others))
    #expect(!verify(otherProof, ours, blinded, others))
    // One element of three under another key: what marks one member.
    #expect(!verify(proof, ours, blinded, [evaluated[0], others[1], evaluated[2]]))
    #expect(!verify(proof, ours, blinded.reversed(), evaluated.reversed()))
    #expect(!verify(proof, ours, Array(blinded.dropLast()), Array(evaluated.dropLast())))
    #expect(!verify(proof, ours, blinded, Array(evaluated.dropLast())))
    #expect(!verify(proof, ours, [], []))
    for index in 0..<64 {
      var bytes = proof.bytes
      bytes[index] ^= 1
      // A flipped bit leaves either no canonical scalar or no proof.
      guard let altered = try? TokenProof(bytes) else { continue }
      #expect(!verify(altered, ours, blinded, evaluated), "byte \(index)")
    }
  }

  @Test("refuse scalars that are not canonical, and lengths")
  func scalars() throws {
    let order = [UInt8](
      hex: "edd3f55c1a631258d69cf7a2def9de14" + "00000000000000000000000000000010")
    var below = order
    below[0] -= 1
    let zero = [UInt8](repeating: 0, count: 32)
    let ones = [UInt8](repeating: 0xFF, count: 32)
    #expect(Group.isCanonical(below))
    #expect(Group.isCanonical(zero))
    for bad in [order, ones] {
      #expect(!Group.isCanonical(bad))
      #expect(throws: VaultError.notAPoint) { _ = try TokenProof(bad + zero) }
      #expect(throws: VaultError.notAPoint) { _ = try TokenProof(zero + bad) }
    }
    for count in [0, 63, 65] {
      #expect(throws: VaultError.notAPoint) {
        _ = try TokenProof([UInt8](repeating: 0, count: count))
      }
    }
    // Canonical and nonsense: no proof, and no trap on the identity in its middle.
    let key = try self.key()
    let blinded = [try TokenSecret(SecretKey()).blinding(1).point]
    let evaluated = try key.evaluate(blinded).evaluated
    let proven = try TokenProof(zero + zero).verify(
      key.publicKey, blinded: blinded, evaluated: evaluated)
    #expect(proven == nil)
  }

  @Test("are collected again with the same elements, and differ per question and member")
  func secrets() throws {
    let bytes = Random.bytes(32)
    let first = TokenSecret(SecretKey(bytes))
    let again = TokenSecret(SecretKey(bytes))
    let other = TokenSecret(SecretKey())
    let points = [
      try first.blinding(1).point, try first.blinding(2).point, try other.blinding(1).point,
    ]
    let repeated = try again.blinding(1).point
    let serials = [first.serial(1), first.serial(2), other.serial(1)]
    #expect(repeated == points[0])
    #expect(Set(points).count == 3)
    #expect(Set(serials).count == 3)
    let spent = (1...2).map { Token.spent(question: $0, serial: serials[0]) }
    #expect(spent[0] != spent[1])
  }

  @Test("of one question are no tokens of another, nor of another serial or key")
  func foreign() throws {
    let root = SecretKey()
    let stored = try IssuingKey.draw(for: self.question, under: root)
    let key = try IssuingKey(unwrapping: stored.wrapped, of: self.question, under: root)
    let publicKey = key.publicKey
    #expect(publicKey == stored.publicKey)
    #expect(throws: VaultError.doesNotOpen) {
      _ = try IssuingKey(unwrapping: stored.wrapped, of: self.question + 1, under: root)
    }
    let secret = TokenSecret(SecretKey())
    let blinding = try secret.blinding(self.question)
    let (evaluated, proof) = try key.evaluate([blinding.point])
    let proven = try #require(
      proof.verify(stored.publicKey, blinded: [blinding.point], evaluated: evaluated))
    let output = try blinding.finalize(proven[0])
    let serial = secret.serial(self.question)
    let input = Token.input(question: self.question, serial: serial)
    let other = try IssuingKey(seed: SecretKey(), info: Token.keyInfo(question: self.question))
    let isToken = key.verify(output, of: input)
    let foreign = [
      key.verify(output, of: Token.input(question: self.question + 1, serial: serial)),
      key.verify(output, of: Token.input(question: self.question, serial: output)),
      key.verify(Array(output.dropLast()), of: input), key.verify([], of: input),
      other.verify(output, of: input),
    ]
    #expect(isToken)
    #expect(!foreign.contains(true))
  }

  @Test("bound their batches")
  func batches() throws {
    let key = try self.key()
    let point = try TokenSecret(SecretKey()).blinding(1).point
    #expect(throws: VaultError.tooLong(count: 0, max: 64)) { _ = try key.evaluate([]) }
    #expect(throws: VaultError.tooLong(count: 65, max: 64)) {
      _ = try key.evaluate([IndexPoint](repeating: point, count: 65))
    }
  }
}

@Suite("Sealed answers")
struct SealedAnswerTests {
  @Test("open for the closing key at their question and round, and have one length")
  func places() throws {
    let closing = BoxKey()
    let short = try SealedAnswer.seal([1], question: 7, round: 8, to: closing.address)
    let long = try SealedAnswer.seal(
      [UInt8](repeating: 65, count: SealedAnswer.plaintextByteCountMax), question: 7, round: 8,
      to: closing.address)
    #expect(short.count == SealedAnswer.byteCount)
    #expect(long.count == SealedAnswer.byteCount)
    let opened = try SealedAnswer.open(short, question: 7, round: 8, with: closing)
    #expect(opened == [1])
    let other = BoxKey()
    #expect(throws: VaultError.doesNotOpen) {
      _ = try SealedAnswer.open(short, question: 9, round: 8, with: closing)
    }
    #expect(throws: VaultError.doesNotOpen) {
      _ = try SealedAnswer.open(short, question: 7, round: 9, with: closing)
    }
    #expect(throws: VaultError.doesNotOpen) {
      _ = try SealedAnswer.open(short, question: 7, round: 8, with: other)
    }
    // Key of one and blob of another: neither answer.
    let mixed = Array(short.prefix(112)) + Array(long.dropFirst(112))
    #expect(throws: VaultError.doesNotOpen) {
      _ = try SealedAnswer.open(mixed, question: 7, round: 8, with: closing)
    }
    #expect(throws: VaultError.tooLong(count: 1_021, max: 1_020)) {
      _ = try SealedAnswer.seal(
        [UInt8](repeating: 1, count: 1_021), question: 7, round: 8, to: closing.address)
    }
  }
}

internal import CSodium

/// The key that tokens of one question are issued and redeemed with: the server's half of RFC
/// 9497's VOPRF(ristretto255, SHA-512).
///
/// Whoever holds it can make tokens that were never issued (docs/formats/panel-tokens.md §5).
package struct IssuingKey: ~Copyable, Sendable {
  /// What members check proofs against; published in the log before anything is issued.
  package let publicKey: IndexPoint
  private let scalar: SecretKey

  /// Makes the key of `seed`: DeriveKeyPair of RFC 9497 §3.2.1.
  ///
  /// - Parameter info: what the key is for, at most 65,535 bytes.
  package init(seed: borrowing SecretKey, info: [UInt8]) throws(VaultError) {
    var counter: UInt8 = 0
    var scalar = Self.derive(seed, info, counter: counter)
    // Zero comes up once in 2²⁵²; the RFC counts on, and so do we.
    while unsafe sodium_is_zero(scalar.pointer, 32) == 1 {
      guard counter < .max else { throw .notAPoint }
      counter += 1
      scalar = Self.derive(seed, info, counter: counter)
    }
    try self.init(scalar: scalar)
  }

  init(scalar: consuming SecretKey) throws(VaultError) {
    self.publicKey = try Group.multipliedBase(by: scalar)
    self.scalar = scalar
  }

  /// Evaluates what members blinded, and proves for all at once that it was done with this key
  /// (BlindEvaluate of RFC 9497 §3.3.2).
  ///
  /// - Parameter blinded: 1 to ``TokenProof/elementCountMax`` elements.
  /// - Throws: ``VaultError/tooLong(count:max:)``, ``VaultError/notAPoint``.
  package func evaluate(
    _ blinded: [IndexPoint]
  ) throws(VaultError) -> (evaluated: [IndexPoint], proof: TokenProof) {
    try self.evaluate(blinded, proofScalar: IndexKey.randomScalar())
  }

  /// The seam for RFC 9497's test vectors: a known r. Used twice, an r gives the key away.
  func evaluate(
    _ blinded: [IndexPoint], proofScalar: borrowing SecretKey
  ) throws(VaultError) -> (evaluated: [IndexPoint], proof: TokenProof) {
    try TokenProof.checkCount(blinded.count)
    var evaluated: [IndexPoint] = []
    for point in blinded {
      evaluated.append(try unsafe point.multiplied(by: self.scalar.pointer))
    }
    let proof = try TokenProof(
      of: self.scalar, self.publicKey, blinded, evaluated, random: proofScalar)
    return (evaluated, proof)
  }

  /// Answers whether `output` is this key's token of `input` (Evaluate of RFC 9497 §3.3.1),
  /// compared in constant time.
  package func verify(_ output: [UInt8], of input: [UInt8]) -> Bool {
    guard let element = try? IndexPoint(GroupHash.element(input, mode: .voprf)),
      let evaluated = try? unsafe element.multiplied(by: self.scalar.pointer)
    else { return false }
    return ConstantTime.isEqual(output, TokenOutput.hash(input, evaluated))
  }

  /// HashToScalar(seed ‖ len(info) ‖ info ‖ counter, "DeriveKeyPair" ‖ context), with the seed
  /// going from locked memory straight into the hash.
  private static func derive(
    _ seed: borrowing SecretKey, _ info: [UInt8], counter: UInt8
  ) -> SecretKey {
    let tag = Array("DeriveKeyPair".utf8) + GroupHash.contextString(.voprf)
    let suffix = tag + [UInt8(tag.count)]
    let rest = info.lengthPrefixed + [counter, 0, 64, 0] + suffix
    let work = LockedKeys(required: 4)
    let scalar = LockedKeys(required: 1)
    let first = unsafe work.base
    let uniform = unsafe work.base + 64
    var state = crypto_hash_sha512_state()
    unsafe crypto_hash_sha512_init(&state)
    unsafe crypto_hash_sha512_update(&state, [UInt8](repeating: 0, count: 128), 128)
    unsafe crypto_hash_sha512_update(&state, seed.pointer, UInt64(SecretKey.byteCount))
    unsafe crypto_hash_sha512_update(&state, rest, UInt64(rest.count))
    unsafe crypto_hash_sha512_final(&state, first)
    let last = [1] + suffix
    unsafe crypto_hash_sha512_init(&state)
    unsafe crypto_hash_sha512_update(&state, first, 64)
    unsafe crypto_hash_sha512_update(&state, last, UInt64(last.count))
    unsafe crypto_hash_sha512_final(&state, uniform)
    unsafe sodium_memzero(&state, MemoryLayout<crypto_hash_sha512_state>.size)
    unsafe crypto_core_ristretto255_scalar_reduce(scalar.base, uniform)
    return SecretKey(slot: scalar)
  }
}

/// What a token is in the end: Finalize's hash of RFC 9497 §3.3.1.
enum TokenOutput {
  static func hash(_ input: [UInt8], _ element: IndexPoint) -> [UInt8] {
    GroupHash.sha512(
      input.lengthPrefixed + element.bytes.lengthPrefixed + Array("Finalize".utf8))
  }
}

extension [UInt8] {
  /// I2OSP(count, 2) ‖ self, as RFC 9497 joins everything it hashes.
  var lengthPrefixed: [UInt8] {
    precondition(self.count <= 0xFFFF, "two bytes of length")
    return [UInt8(self.count >> 8), UInt8(self.count & 0xFF)] + self
  }
}

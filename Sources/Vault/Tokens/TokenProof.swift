internal import CSodium

/// Proof that elements were all multiplied by the one scalar whose public key is known: a batched
/// DLEQ proof (RFC 9497 §2.2).
///
/// It is what keeps an issuer from giving every member a key of their own to know them by.
package struct TokenProof: Hashable, Sendable {
  package static let byteCount = 64
  /// How many elements one proof is about at most; far below the RFC's 65,535.
  package static let elementCountMax = 64

  /// c ‖ s, both canonical scalars.
  package let bytes: [UInt8]

  /// Reads a proof as it comes from the issuer.
  ///
  /// - Throws: ``VaultError/notAPoint`` for another length and for scalars that are not canonical.
  package init(_ bytes: [UInt8]) throws(VaultError) {
    guard bytes.count == Self.byteCount, Group.isCanonical(Array(bytes.prefix(32))),
      Group.isCanonical(Array(bytes.suffix(32)))
    else { throw .notAPoint }
    self.bytes = bytes
  }

  /// GenerateProof of RFC 9497 §2.2.1: s = r − c·k, without k or r leaving locked memory.
  init(
    of key: borrowing SecretKey, _ publicKey: IndexPoint, _ blinded: [IndexPoint],
    _ evaluated: [IndexPoint], random: borrowing SecretKey
  ) throws(VaultError) {
    let sum = try Self.composite(publicKey, blinded, evaluated)
    let evaluatedSum = try unsafe sum.multiplied(by: key.pointer)
    let challenge = Self.challenge(
      publicKey, sum, evaluatedSum, try Group.multipliedBase(by: random),
      try unsafe sum.multiplied(by: random.pointer))
    let work = LockedKeys(required: 1)
    var response = [UInt8](repeating: 0, count: 32)
    unsafe crypto_core_ristretto255_scalar_mul(work.base, challenge, key.pointer)
    unsafe crypto_core_ristretto255_scalar_sub(&response, random.pointer, work.base)
    self.bytes = challenge + response
  }

  /// VerifyProof of RFC 9497 §2.2.2.
  ///
  /// - Parameters:
  ///   - publicKey: as the log has it, not as the issuer says it.
  ///   - blinded: what was sent, in order.
  /// - Returns: the evaluated elements as ``ProvenElement``, which alone can be made into tokens;
  ///   nil when the proof is not one of these elements under this key.
  package func verify(
    _ publicKey: IndexPoint, blinded: [IndexPoint], evaluated: [IndexPoint]
  ) -> [ProvenElement]? {
    guard blinded.count == evaluated.count, (try? Self.checkCount(blinded.count)) != nil,
      let sum = try? Self.composite(publicKey, blinded, evaluated),
      let evaluatedSum = try? Self.composite(publicKey, blinded, evaluated, summing: evaluated)
    else { return nil }
    let c = Array(self.bytes.prefix(32))
    let s = Array(self.bytes.suffix(32))
    guard let t2 = try? Group.sum(s, nil, c, publicKey),
      let t3 = try? Group.sum(s, sum, c, evaluatedSum),
      ConstantTime.isEqual(c, Self.challenge(publicKey, sum, evaluatedSum, t2, t3))
    else { return nil }
    return evaluated.map(ProvenElement.init)
  }

  static func checkCount(_ count: Int) throws(VaultError) {
    guard count > 0, count <= Self.elementCountMax else {
      throw .tooLong(count: count, max: Self.elementCountMax)
    }
  }

  /// ComputeComposites of RFC 9497 §2.2.1: the sum of `summing`, by default what was blinded, each
  /// times a scalar that depends on all that is proven.
  private static func composite(
    _ publicKey: IndexPoint, _ blinded: [IndexPoint], _ evaluated: [IndexPoint],
    summing: [IndexPoint]? = nil
  ) throws(VaultError) -> IndexPoint {
    let tag = Array("Seed-".utf8) + GroupHash.contextString(.voprf)
    let seed = GroupHash.sha512(publicKey.bytes.lengthPrefixed + tag.lengthPrefixed)
    var sum: IndexPoint?
    for (index, pair) in zip(blinded, evaluated).enumerated() {
      let weight = GroupHash.scalar(
        seed.lengthPrefixed + [UInt8(index >> 8), UInt8(index & 0xFF)]
          + pair.0.bytes.lengthPrefixed + pair.1.bytes.lengthPrefixed + Array("Composite".utf8),
        mode: .voprf)
      let term = try unsafe (summing ?? blinded)[index].multiplied(by: weight)
      if let earlier = sum { sum = try Group.sum(earlier, term) } else { sum = term }
    }
    guard let sum else { throw .notAPoint }
    return sum
  }

  private static func challenge(
    _ publicKey: IndexPoint, _ sum: IndexPoint, _ evaluatedSum: IndexPoint, _ t2: IndexPoint,
    _ t3: IndexPoint
  ) -> [UInt8] {
    let parts = [publicKey, sum, evaluatedSum, t2, t3]
    return GroupHash.scalar(
      parts.flatMap(\.bytes.lengthPrefixed) + Array("Challenge".utf8), mode: .voprf)
  }
}

/// An evaluated element whose proof was verified. Only ``TokenProof`` makes one.
package struct ProvenElement: Hashable, Sendable {
  let point: IndexPoint

  fileprivate init(_ point: IndexPoint) { self.point = point }
}

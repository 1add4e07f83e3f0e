internal import Testing

@testable internal import Vault

@Suite("The blind index")
struct IndexTests {
  @Test(
    "is RFC 9497's OPRF(ristretto255, SHA-512) (appendix A.1.1)",
    arguments: [
      (
        "00", "609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c",
        "7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e"
      ),
      (
        "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
        "da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418",
        "b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25"
      ),
    ])
  func knownAnswers(input: String, blinded: String, evaluated: String) throws {
    let key = IndexKey(
      scalar: SecretKey(
        [UInt8](hex: "5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e")))
    let blind = SecretKey(
      [UInt8](hex: "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706"))
    let blinding = try Blinding(input: [UInt8](hex: input), scalar: blind)
    #expect(blinding.point.bytes.hex == blinded)
    #expect(try key.evaluate(blinding.point).bytes.hex == evaluated)
  }

  func find(_ kind: IndexKind, _ value: String, _ key: borrowing IndexKey) throws -> IndexPoint {
    let blinding = try Blinding(kind, Array(value.utf8))
    let evaluated = try key.evaluate(blinding.point)
    return try blinding.unblind(evaluated)
  }

  @Test("finds a value again, though each search looks different")
  func findsAgain() throws {
    let key = IndexKey()
    let found = try ["123456782", "123456782", "111222333"].map { try self.find(.bsn, $0, key) }
    #expect(found[0] == found[1])
    #expect(found[0] != found[2])
    let first = try Blinding(.bsn, Array("123456782".utf8))
    let second = try Blinding(.bsn, Array("123456782".utf8))
    #expect(first.point != second.point)
  }

  @Test("K12: keeps kinds and keys apart")
  func separation() throws {
    let key = IndexKey()
    let other = IndexKey()
    let points = [
      try self.find(.bsn, "1", key), try self.find(.nameAndBirth, "1", key),
      try self.find(.bsn, "1", other),
    ]
    #expect(Set(points).count == 3)
  }

  @Test("K13: is of nothing that has few values, whose points anybody could count")
  func kinds() {
    // Another kind is a decision: what has few values gives itself away by how often it comes.
    #expect(IndexKind.allCases == [.bsn, .nameAndBirth])
  }

  @Test("rotates stored points to the next key without the value")
  func rotation() throws {
    let old = IndexKey()
    let new = IndexKey()
    let stored = try self.find(.bsn, "123456782", old)
    let rotated = try old.rotation(to: new).apply(to: stored)
    let fresh = try self.find(.bsn, "123456782", new)
    #expect(rotated == fresh)
  }

  @Test("refuses the identity and every encoding that is not canonical")
  func badPoints() throws {
    var fieldPrime = [UInt8](repeating: 0xFF, count: 32)
    fieldPrime[0] = 0xED
    fieldPrime[31] = 0x7F
    var negative = [UInt8](repeating: 0, count: 32)
    negative[0] = 1
    // RFC 9496 §A.2 and §A.3: zero, p, a negative field element, a non-square, all ones, lengths.
    let bad = [
      [UInt8](repeating: 0, count: 32), fieldPrime, negative, [UInt8](repeating: 0xFF, count: 32),
      [UInt8](hex: "26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371"),
      [], [UInt8](repeating: 1, count: 31), [UInt8](repeating: 1, count: 33),
    ]
    for bytes in bad { #expect(throws: VaultError.notAPoint) { _ = try IndexPoint(bytes) } }
  }
}

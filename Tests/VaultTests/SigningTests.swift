internal import Foundation
internal import Testing

@testable internal import Vault

@Suite("A signature")
struct SigningTests {
  @Test("is RFC 8032's (§7.1, tests 1 and 2)")
  func knownAnswers() {
    let first = SigningKey(
      seed: SecretKey(
        [UInt8](hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")))
    #expect(
      first.verifyingKey.bytes.hex
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    #expect(
      first.sign([]).hex
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
  }

  @Test("is the checkpoint's of the project's own conformance vector")
  func checkpoint() throws {
    let key = SigningKey(seed: SecretKey([UInt8](0..<32)))
    let text = """
      audit.wijkteam.example/cases
      8
      XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

      """
    let vkey = try #require(
      Data(base64Encoded: "AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"))
    #expect(Array(vkey.dropFirst()) == key.verifyingKey.bytes)
    let line = try #require(
      Data(
        base64Encoded:
          "ZFQhIK0CtgQYxLCclc9ACXpIPyWskZDc6uLX7IMvjli9O87FVKwopplJnaxVlGzZiuiKVlDHajm3u3AfXec7h5JbOQ4="
      ))
    let signature = Array(line.dropFirst(4))
    #expect(key.sign(Array(text.utf8)) == signature)
    #expect(key.verifyingKey.verify(signature, of: Array(text.utf8)))
    #expect(!key.verifyingKey.verify(signature, of: Array(text.utf8) + [10]))
    #expect(!key.verifyingKey.verify([], of: Array(text.utf8)))
    for bit in 0..<512 {
      var flipped = signature
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!key.verifyingKey.verify(flipped, of: Array(text.utf8)))
    }
    #expect(throws: VaultError.notAPoint) { _ = try VerifyingKey([UInt8](0..<31)) }
  }
}

@Suite("An exchange")
struct ExchangeTests {
  @Test("is RFC 7748's (§6.1), hashed with both public halves and the context")
  func knownAnswer() throws {
    let second = ExchangeKey(
      key: SecretKey(
        [UInt8](hex: "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")))
    #expect(
      second.publicBytes.hex == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
    let first = [UInt8](
      hex: "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
    let shared = SecretKey(
      [UInt8](hex: "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"))
    #expect(
      try second.agree(with: first, as: .responder, context: [1]).hex
        == shared.derive("sluis.session.v1", [first, second.publicBytes, [1]]).hex)
  }

  @Test("agrees on both sides, in other roles or contexts on something else")
  func agrees() throws {
    let first = ExchangeKey()
    let second = ExchangeKey()
    let ours = try first.agree(with: second.publicBytes, as: .initiator, context: [1])
    let theirs = try second.agree(with: first.publicBytes, as: .responder, context: [1])
    #expect(ours.hex == theirs.hex)
    let other = try second.agree(with: first.publicBytes, as: .responder, context: [2])
    #expect(ours.hex != other.hex)
    let reversed = try second.agree(with: first.publicBytes, as: .initiator, context: [1])
    #expect(ours.hex != reversed.hex)
  }

  @Test("refuses points that give everybody the same secret")
  func lowOrder() {
    let key = ExchangeKey()
    var one = [UInt8](repeating: 0, count: 32)
    let zero = one
    one[0] = 1
    for point in [zero, one, [UInt8](repeating: 1, count: 31)] {
      #expect(throws: VaultError.notAPoint) {
        _ = try key.agree(with: point, as: .initiator, context: []).hex
      }
    }
  }
}

@Suite("A policy head")
struct PolicyHeadTests {
  @Test("G6 G7: notices a row edited, added, removed or moved, another revision, id or kind")
  func changes() {
    let key = SecretKey()
    let rows: [[UInt8]] = [[1, 2], [3]]
    let head = PolicyHead.compute(key: key, subject: .scope, id: 1, revision: 2, rows: rows)
    func verify(
      _ subject: PolicyHead.Subject, _ id: UInt128, _ revision: UInt64, _ rows: [[UInt8]]
    ) -> Bool {
      PolicyHead.verify(head, key: key, subject: subject, id: id, revision: revision, rows: rows)
    }
    #expect(verify(.scope, 1, 2, rows))
    let others: [[[UInt8]]] = [
      [], [[1, 2]], [[1, 2], [4]], [[3], [1, 2]], [[1], [2, 3]], rows + [[]],
    ]
    for changed in others {
      #expect(!verify(.scope, 1, 2, changed))
    }
    #expect(!verify(.actor, 1, 2, rows))
    #expect(!verify(.scope, 2, 2, rows))
    #expect(!verify(.scope, 1, 1, rows))
  }
}

import NIOCore
import Testing

@testable import RPC

@Suite("A frame decoder")
struct FrameTests {
  /// All envelopes that `pieces` make, each as its bytes.
  private func decode(_ pieces: [[UInt8]]) throws -> (envelopes: [[UInt8]], rest: Frame.Decoder) {
    var decoder = Frame.Decoder()
    var envelopes: [[UInt8]] = []
    for piece in pieces {
      decoder.append(ByteBuffer(bytes: piece))
      while let envelope = try decoder.next() {
        envelopes.append(Array(envelope.readableBytesView))
      }
      decoder.compact()
    }
    return (envelopes, decoder)
  }

  @Test("F01 refuses length 0")
  func empty() {
    #expect(throws: Frame.Fault.empty) { try decode([[0, 0, 0, 0]]) }
  }

  @Test(
    "F02 F08 refuses a length over the maximum when its four bytes are there",
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0x00, 0x10, 0x40, 0x01], Array("GET ".utf8),
      [0x25, 0, 0, 0],
    ] as [[UInt8]])
  func tooLarge(header: [UInt8]) {
    #expect(throws: Frame.Fault.tooLarge) { try decode([header]) }
  }

  @Test("F03 takes a length of exactly the maximum")
  func largest() throws {
    let body = [UInt8](repeating: 7, count: Limits.frameByteCountMax)
    #expect(try decode([[0x00, 0x10, 0x40, 0x00] + body]).envelopes == [body])
  }

  @Test("F07 finds the same envelopes however the bytes are cut")
  func cuts() throws {
    let bytes: [UInt8] = [0, 0, 0, 2, 1, 2, 0, 0, 0, 1, 3, 0, 0, 0, 3, 4]
    for cut in 0...bytes.count {
      let found = try decode([Array(bytes[..<cut]), Array(bytes[cut...])])
      #expect(found.envelopes == [[1, 2], [3]])
      #expect(found.rest.pending == .body)
    }
    #expect(try decode(bytes.map { [$0] }).envelopes == [[1, 2], [3]])
  }

  @Test("says what it waits for")
  func pending() throws {
    #expect(try decode([]).rest.pending == .nothing)
    #expect(try decode([[0, 0, 0]]).rest.pending == .header)
    #expect(try decode([[0, 0, 0, 9]]).rest.pending == .body)
  }
}

@Suite("An identity")
struct IdentityTests {
  @Test("is read from the one way to write it")
  func good() throws {
    let identity = try #require(Identity(uri: "sluis://gp-west/gateway/front.1"))
    #expect(identity.organisation == "gp-west" && identity.kind == .gateway)
    #expect(identity.name == "front.1")
    #expect(identity.description == "sluis://gp-west/gateway/front.1")
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "sluis://", "sluis://a/user", "sluis://a/user/", "sluis://a/user/b/",
      "sluis://a/user/b/c",
      "sluis://a//b", "sluis:///user/b", "sluis://a/admin/b", "sluis://A/user/b",
      "SLUIS://a/user/b",
      "sluis://a/user/b?c", "sluis://a/user/b#c", "sluis://a:1/user/b", "sluis://x@a/user/b",
      "sluis://a/user/%62", "sluis://a/user/-b", "sluis://a/user/b.", "sluis://a/user/é",
      "sluis://a/user/b\0", "sluis://a/user/b\r\n", "https://a/user/b",
      "sluis://a/user/" + String(repeating: "b", count: 64),
    ])
  func bad(uri: String) { #expect(Identity(uri: uri) == nil) }
}

@Suite("A deadline")
struct DeadlineTests {
  let now = NIODeadline.uptimeNanoseconds(1_000_000_000)
  let cap = TimeAmount.seconds(30)

  @Test(
    "E02 is the caller's, up to the cap, and the cap where it says none",
    arguments: [(nil, 30_000), (1, 1), (5_000, 5_000), (30_001, 30_000), (UInt32.max, 30_000)]
      as [(UInt32?, UInt32)])
  func cap(sent: UInt32?, counted: UInt32) {
    #expect(
      Deadline(remainingMs: sent, cap: self.cap, from: self.now).remainingMs(at: self.now)
        == counted)
  }

  @Test("passes on nothing when less than a millisecond remains")
  func rest() {
    let deadline = Deadline(in: .microseconds(999), from: self.now)
    #expect(deadline.remainingMs(at: self.now) == nil && !deadline.isOver(at: self.now))
    #expect(deadline.isOver(at: self.now + .microseconds(999)))
  }
}

import Testing

@testable internal import Wire

@Suite("An envelope")
struct EnvelopeTests {
  static let sample = RpcV1.Envelope(
    version: 1, kind: .request, call: 7, method: "sluis.rpc.v1.Health/Check", deadlineMs: 2000,
    trace: RpcV1.TraceContext(traceID: 1 << 100, parentSpanID: 3, flags: 1),
    token: [1, 2, 3],
    proof: RpcV1.CallerProof(
      audience: "cases", nonce: 5, timeMs: 1_700_000_000_000,
      requestDigest: [UInt8](repeating: 7, count: 32), mac: [UInt8](repeating: 8, count: 32),
      method: "sluis.rpc.v1.Health/Check", assertedUser: "huisarts-canary"),
    purpose: "care_coordination", status: RpcV1.Status(code: 0, reasons: ["no_grant", "ended"]),
    payload: [9, 9])

  @Test("is what protobuf says it is")
  func knownAnswer() throws {
    let envelope = RpcV1.Envelope(version: 1, kind: .ping, call: 300)
    #expect(envelope.encoded() == [0x08, 0x01, 0x10, 0x06, 0x18, 0xac, 0x02])
    #expect(try RpcV1.Envelope(decoding: [0x08, 0x01, 0x10, 0x06, 0x18, 0xac, 0x02]) == envelope)
  }

  @Test("comes back as it went")
  func roundTrip() throws {
    #expect(try RpcV1.Envelope(decoding: Self.sample.encoded()) == Self.sample)
  }
}

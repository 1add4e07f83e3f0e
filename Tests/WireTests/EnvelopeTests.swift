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

/// The short way must be the long way's: the same value or none, and the same bytes.
@Suite("A plain envelope")
struct PlainEnvelopeTests {
  static let plain = RpcV1.Envelope(
    version: 1, kind: .request, call: 7, method: "sluis.rpc.v1.Health/Check", deadlineMs: 0,
    trace: RpcV1.TraceContext(traceID: 1 << 100, parentSpanID: 3),
    token: [1, 2, 3], purpose: "care_coordination", commandID: [UInt8](repeating: 9, count: 16),
    consentRevision: 300, payload: [UInt8](repeating: 5, count: 200), credit: 8, lastCall: 6,
    receipt: [4, 4])

  /// Envelopes of all shapes; `random` decides what each holds.
  private static func envelope(_ random: inout SplitMix) -> RpcV1.Envelope {
    func maybe<Value>(_ value: Value, _ nothing: Value, _ random: inout SplitMix) -> Value {
      random.next() & 1 == 0 ? value : nothing
    }
    func bytes(_ count: Int, _ random: inout SplitMix) -> [UInt8] {
      (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    var envelope = RpcV1.Envelope(kind: RpcV1.Kind(rawValue: 1 + Int32(random.next() % 8)) ?? .ping)
    envelope.version = maybe(UInt32(truncatingIfNeeded: random.next()), 1, &random)
    envelope.call = random.next() >> (random.next() % 64)
    envelope.method = maybe("sluis.rpc.v1.Health/Check", "", &random)
    envelope.deadlineMs = maybe(UInt32(truncatingIfNeeded: random.next() % 40_000), nil, &random)
    envelope.trace = maybe(
      RpcV1.TraceContext(
        traceID: UInt128(random.next()) << 64 | 1, parentSpanID: random.next() | 1,
        flags: maybe(1, 0, &random), callerURL: maybe("urn:a", "", &random)), nil, &random)
    envelope.token = bytes(Int(random.next() % 1_025), &random)
    envelope.purpose = maybe("care_coordination", "", &random)
    envelope.commandID = bytes(Int(random.next() % 17), &random)
    envelope.consentRevision = random.next() >> (random.next() % 64)
    envelope.payload = bytes(Int(random.next() % 300), &random)
    envelope.credit = UInt32(truncatingIfNeeded: random.next() >> (32 + random.next() % 32))
    envelope.receipt = maybe(bytes(200, &random), [], &random)
    if random.next() % 4 == 0 { envelope.proof = EnvelopeTests.sample.proof }
    if random.next() % 4 == 0 { envelope.status = EnvelopeTests.sample.status }
    return envelope
  }

  private static func written(_ envelope: RpcV1.Envelope) -> [UInt8]? {
    envelope.plainByteCount.map { byteCount in
      unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
        unsafe envelope.writePlain(to: UnsafeMutableRawBufferPointer(buffer))
        count = byteCount
      }
    }
  }

  private static func written(_ reply: PlainReply) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: reply.byteCount) { buffer, count in
      unsafe reply.write(to: UnsafeMutableRawBufferPointer(buffer))
      count = reply.byteCount
    }
  }

  private static func readReply(_ bytes: [UInt8]) -> PlainReply? {
    unsafe PlainReply(bytes.span.bytes)
  }

  private static func read(_ bytes: [UInt8], _ lastMethod: String = "") -> RpcV1.Envelope? {
    unsafe RpcV1.Envelope(plain: bytes.span.bytes, lastMethod: lastMethod)
  }

  @Test("is read and written on the short way")
  func isPlain() {
    #expect(Self.written(Self.plain) == Self.plain.encoded())
    #expect(Self.read(Self.plain.encoded()) == Self.plain)
    #expect(Self.read(Self.plain.encoded(), Self.plain.method) == Self.plain)
    #expect(Self.read(EnvelopeTests.sample.encoded()) == EnvelopeTests.sample)
  }

  @Test("is not every envelope: proofs and statuses are written on the long way")
  func isNotPlain() {
    #expect(EnvelopeTests.sample.plainByteCount == nil)
    #expect(RpcV1.Envelope(version: 1, kind: .reply, status: RpcV1.Status()).plainByteCount == nil)
  }

  @Test("has the bytes that protobuf-c packs, and comes back from them")
  func agreesOnBytes() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    var plainCount = 0
    for _ in 0..<5_000 {
      let envelope = Self.envelope(&random)
      let bytes = envelope.encoded()
      var reply = envelope
      (reply.version, reply.kind, reply.status, reply.proof) = (1, .reply, nil, nil)
      (reply.method, reply.deadlineMs, reply.trace, reply.token) = ("", nil, nil, [])
      (reply.purpose, reply.commandID, reply.consentRevision, reply.credit) = ("", [], 0, 0)
      let plain = PlainReply(call: reply.call, payload: reply.payload, receipt: reply.receipt)
      try #require(Self.written(plain) == reply.encoded())
      try #require(Self.readReply(reply.encoded()) == plain)
      if let written = Self.written(envelope) {
        plainCount += 1
        try #require(written == bytes)
      }
      try #require(Self.read(bytes, "sluis.rpc.v1.Health/Check") == envelope)
    }
    #expect(plainCount > 1_000)
  }

  @Test("100,000 mutations are read as the long way reads them, or left to it")
  func agreesOnMutations() throws {
    let seed = UInt64.random(in: 0 ... .max)
    print("seed \(seed)")
    var random = SplitMix(state: seed)
    var (plainCount, replyCount, refusedCount) = (0, 0, 0)
    let reply = RpcV1.Envelope(
      version: 1, kind: .reply, call: 300, payload: [UInt8](repeating: 5, count: 200),
      receipt: [4, 4])
    let samples = [EnvelopeTests.sample.encoded(), Self.plain.encoded(), reply.encoded()]
    for round in 0..<100_000 {
      var bytes = samples[round % samples.count]
      for _ in 0...random.next() % 3 {
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 5 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[index] ^= 1 << UInt8(random.next() % 8)
        case 2: bytes.remove(at: index)
        case 3: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: index)
        default: bytes += bytes[index...].prefix(40)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let long = try? RpcV1.Envelope(decoding: bytes)
      if long == nil { refusedCount += 1 }
      if let short = Self.readReply(bytes) {
        replyCount += 1
        let same = RpcV1.Envelope(
          version: 1, kind: .reply, call: short.call, payload: short.payload,
          receipt: short.receipt)
        try #require(same == long)
      }
      guard let short = Self.read(bytes) else { continue }
      plainCount += 1
      try #require(short == long)
    }
    #expect(plainCount > 10_000 && replyCount > 3_000 && refusedCount > 10_000)
  }
}

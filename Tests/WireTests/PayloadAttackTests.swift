import Testing

@testable internal import Wire

/// The rows P01 to P16 of the list of attacks on payloads.
@Suite("Decoding refuses")
struct PayloadAttackTests {
  typealias Subject = BenchV1.Subject
  private static let caseID = Sample.field(1, [UInt8](repeating: 7, count: 16))
  private static let team = Sample.field(2, Array("noord".utf8))
  private static let subject = Self.caseID + Self.team

  private func team(_ text: [UInt8]) -> [UInt8] { Self.caseID + Sample.field(2, text) }

  @Test("P01: nesting, which no message of ours can do", arguments: [17, 541, 8733])
  func nesting(depth: Int) {
    // The deepest type ends the descent: what is deeper is unknown bytes, bounded by their count.
    var bytes: [UInt8] = []
    for _ in 0..<depth { bytes = Sample.field(1, bytes) }
    #expect(throws: WireError.self) { try BenchV1.AccessRequest(decoding: bytes) }
  }

  @Test("P02: lists and unknown fields without end")
  func counts() throws {
    let many = [[UInt8]](repeating: [0x1a, 0x03, 0x0a, 0x01, 0x61], count: 200_000).flatMap { $0 }
    #expect(throws: WireError.tooMany) { try BenchV1.AccessRequest(decoding: many) }
    let unknown = [[UInt8]](repeating: [0x78, 0x01], count: 500_000).flatMap { $0 }
    #expect(throws: WireError.tooLarge) { try Subject(decoding: unknown) }
    let large = [UInt8](repeating: 0, count: WireLimits.byteCountMax + 1)
    #expect(throws: WireError.tooLarge) { try Subject(decoding: large) }
  }

  @Test("P03: a field with another wire type")
  func wireTypes() {
    #expect(throws: WireError.wrongType) { try Subject(decoding: Self.subject + [0x1a, 1, 0]) }
    #expect(throws: WireError.wrongType) {
      try Subject(decoding: Self.subject + [0x1d, 0, 0, 0, 0])
    }
    #expect(throws: WireError.wrongType) { try Subject(decoding: [0x08, 1] + Self.team) }
  }

  @Test(
    "P04 and P06: NUL, controls, and characters that deceive",
    arguments: [
      [0x00], [0x1b], [0x7f], [0xc2, 0x80], [0xe2, 0x80, 0xae], [0xe2, 0x80, 0x8b],
      [0xef, 0xbb, 0xbf], [0xef, 0xbf, 0xbe],
    ] as [[UInt8]])
  func characters(text: [UInt8]) {
    for front in ["", "jan", "janjanja", "janjanjan"] {
      #expect(throws: WireError.badText) {
        try Subject(decoding: team(Array(front.utf8) + text + Array("xyz".utf8)))
      }
    }
  }

  @Test(
    "P05: what is not UTF-8",
    arguments: [
      [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0x80],
    ] as [[UInt8]])
  func notUTF8(text: [UInt8]) {
    #expect(throws: WireError.notUTF8) { try Subject(decoding: team([0x61] + text)) }
  }

  @Test("P06: nothing of a name, but keeps it in one form")
  func normalForm() throws {
    let decomposed = try Subject(decoding: team(Array("Zoe\u{308}".utf8)))
    #expect(Array(decomposed.team.utf8) == Array("Zo\u{eb}".utf8))
    // U+0958 is three bytes, and six in normal form C: the limit holds for what is kept.
    let growing = String(repeating: "\u{958}", count: 21)
    #expect(growing.utf8.count <= 64)
    #expect(throws: WireError.wrongSize) { try Subject(decoding: team(Array(growing.utf8))) }
  }

  @Test("P07: an enum that is unspecified, negative or unknown")
  func enums() {
    #expect(throws: WireError.missing) {
      try RpcV1.HealthReply(decoding: [0x08, 0, 0x1a, 1, 0x31])
    }
    for value in [[99] as [UInt8], [UInt8](repeating: 0xff, count: 9) + [1], [0xe7, 7]] {
      #expect(throws: WireError.unknownValue) {
        try RpcV1.HealthReply(decoding: [0x08] + value + [0x1a, 1, 0x31])
      }
    }
  }

  @Test("P08: what is empty where something must be")
  func empty() {
    #expect(throws: WireError.missing) { try Subject(decoding: []) }
    #expect(throws: WireError.missing) { try Subject(decoding: team([])) }
    #expect(throws: WireError.missing) { try Subject(decoding: [0x0a, 0] + Self.team) }
    let zero = Sample.field(1, [UInt8](repeating: 0, count: 16))
    #expect(throws: WireError.missing) { try Subject(decoding: zero + Self.team) }
    #expect(throws: WireError.missing) { try BenchV1.AccessRequest(decoding: []) }
  }

  @Test("P09: a field given twice")
  func duplicates() {
    #expect(throws: WireError.duplicate) { try Subject(decoding: Self.subject + Self.team) }
    #expect(throws: WireError.duplicate) {
      try Subject(decoding: Self.subject + [0x18, 1, 0x18, 1])
    }
  }

  @Test(
    "P10: numbers cut off, too long or too wide; tag 0; groups",
    arguments: [
      [0x18, 0x80], [0x18, 0x81, 0x00], [0x18, 0xff, 0xff, 0xff, 0xff, 0x7f],
      [0x18] + [UInt8](repeating: 0x80, count: 10) + [1], [0x00, 0x01], [0x7b, 0x7c],
      [0x80, 0x80, 0x80, 0x80, 0x10, 0x01], [0x12, 0x7f],
    ] as [[UInt8]])
  func numbers(bytes: [UInt8]) {
    #expect(throws: WireError.self) { try Subject(decoding: Self.caseID + bytes + Self.team) }
    #expect(throws: WireError.self) { try Subject(decoding: Self.subject + bytes) }
  }

  @Test("P11 and P12: bytes of another size than the schema says", arguments: [0, 1, 15, 17, 64])
  func sizes(count: Int) {
    let bytes = Sample.field(1, [UInt8](repeating: 7, count: count)) + Self.team
    #expect(throws: WireError.self) { try Subject(decoding: bytes) }
  }

  @Test("P12: one byte more than a limit, and takes the limit itself")
  func limits() throws {
    #expect(try Subject(decoding: team([UInt8](repeating: 0x61, count: 64))).team.utf8.count == 64)
    #expect(throws: WireError.wrongSize) {
      try Subject(decoding: team([UInt8](repeating: 0x61, count: 65)))
    }
    let scope = Sample.field(3, Sample.field(1, [0x61]))
    let front = Sample.field(1, BenchV1.Caller.sample()) + Sample.field(2, Self.subject)
    func request(_ count: Int) -> [UInt8] { front + (0..<count).flatMap { _ in scope } }
    #expect(try BenchV1.AccessRequest(decoding: request(16)).scopes.count == 16)
    #expect(throws: WireError.tooMany) { try BenchV1.AccessRequest(decoding: request(17)) }
  }

  @Test("P13: a message of another method")
  func otherMethod() {
    #expect(throws: WireError.self) { try BenchV1.Caller(decoding: Self.subject) }
  }

  @Test("P14: no unknown field, and keeps none")
  func unknown() throws {
    let value = try Subject(decoding: Self.subject + Sample.field(99, Array("canary".utf8)))
    #expect(value.encoded() == Self.subject)
  }

  @Test("P15: neither order nor packing")
  func order() throws {
    #expect(
      try Subject(decoding: Self.team + Self.caseID) == Subject(decoding: Self.caseID + Self.team))
  }

  @Test("P16: when the Nth allocation fails, for every N, and leaves nothing behind")
  func allocations() throws {
    let bytes = BenchV1.AccessRequest.sample()
    var failures = 0
    for count in 0..<1000 {
      var tally = Arena.Tally(allocationsLeft: count)
      let value: BenchV1.AccessRequest? = unsafe withUnsafeMutablePointer(to: &tally) { tally in
        unsafe try? Decoder.unpack(bytes.span.bytes, tally: tally)
      }
      #expect(tally.blockCount == 0)
      if value != nil { break }
      failures += 1
    }
    // Four messages, their strings, ids and the list; a few more inside protobuf-c.
    #expect((15..<1000).contains(failures))
  }
}

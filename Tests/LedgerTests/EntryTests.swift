internal import Ledger
internal import Testing

@Suite("An entry")
struct EntryTests {
  @Test("has the bytes and the leaf of the vectors", arguments: 0..<5)
  func knownBytes(number: Int) throws {
    let vectors = try Vectors("ledger.txt")
    let bytes = try vectors.bytes("entry\(number)")
    let entry = try Entry(decoding: bytes)
    #expect(entry.header.kind.rawValue == UInt8(number + 1))
    #expect(entry.header.entry == UInt128(0xE0 + UInt8(number)) * Self.ones)
    #expect(entry.bytes == bytes)
    #expect(try Tree.leaf(bytes) == vectors.hashes("leaf\(number)")[0])
  }

  @Test("is written as the vectors say")
  func encoding() throws {
    let header = try EntryHeader(
      kind: .processing, retention: 7, timeMs: 1_767_225_600_000 + 3_599_999,
      entry: 0xE0 * Self.ones, epoch: 0xB0 * Self.ones,
      trace: .init(trace: 0x70 * Self.ones, span: 0x5050_5050_5050_5050),
      indexes: .init(
        subject: 0xA1 * Self.ones, actor: 0xA2 * Self.ones, organisation: 0xA3 * Self.ones))
    let entry = try Entry(header: header, body: Array("sealed".utf8))
    #expect(try entry.bytes == Vectors("ledger.txt").bytes("entry0"))
  }

  @Test("decodes only to what encodes to the same bytes")
  func canonical() throws {
    let vectors = try Vectors("ledger.txt")
    for number in 0..<5 {
      let bytes = try vectors.bytes("entry\(number)")
      for position in 0..<min(bytes.count, 120) {
        for bit in 0..<8 {
          var changed = bytes
          changed[position] ^= 1 << bit
          // Refusing is as good as changing nothing.
          if let entry = try? Entry(decoding: changed) { #expect(entry.bytes == changed) }
        }
      }
    }
  }

  @Test("is refused when it is cut short of a body")
  func cuts() throws {
    let bytes = try Vectors("ledger.txt").bytes("entry0")
    for count in 0...(bytes.count - 6) {
      #expect(throws: LedgerError.malformed(.entry)) {
        try Entry(decoding: Array(bytes.prefix(count)))
      }
    }
  }

  @Test("is a slot only with nothing of its own, so that the same place is the same bytes")
  func slot() throws {
    let slot = [1, 6, 1, 0] + [UInt8](repeating: 0, count: 8) + [UInt8](repeating: 5, count: 32)
    #expect(try Entry(decoding: slot + [9]).header.kind == .slot)
    for (position, value) in [(2, UInt8(2)), (3, 1), (3, 8), (4, 1), (20, 6), (30, 6)] {
      var changed = slot
      changed[position] = value
      changed += [UInt8](repeating: 7, count: 40)
      #expect(throws: LedgerError.malformed(.entry)) { try Entry(decoding: changed) }
    }
    #expect(throws: LedgerError.malformed(.entry)) { try Entry(decoding: slot) }
  }

  @Test("is refused with any field out of bounds")
  func bounds() throws {
    let bytes = try Vectors("ledger.txt").bytes("entry0")
    let bad: [(position: Int, value: UInt8)] = [
      (0, 0), (0, 2), (1, 0), (1, 6), (1, 8), (2, 0), (3, 0x1F), (3, 0x80), (4, 0x40), (11, 1),
    ]
    for (position, value) in bad {
      var changed = bytes
      changed[position] = value
      #expect(throws: LedgerError.malformed(.entry)) { try Entry(decoding: changed) }
    }
    for zeroed in [12..<28, 28..<44, 44..<60, 60..<68] {
      var changed = bytes
      changed.replaceSubrange(zeroed, with: [UInt8](repeating: 0, count: zeroed.count))
      #expect(throws: LedgerError.malformed(.entry)) { try Entry(decoding: changed) }
    }
  }

  @Test("knows the size of its header, whatever that has", arguments: 0..<16)
  func headerSize(present: Int) throws {
    func id(_ bit: Int) -> UInt128? { present >> bit & 1 == 1 ? UInt128(bit + 1) : nil }
    let header = try EntryHeader(
      kind: .event, retention: 1, timeMs: 1_767_225_600_000, entry: 1, epoch: 1,
      trace: id(3).map { EntryHeader.TracePoint(trace: $0, span: 1) },
      indexes: EntryHeader.Indexes(subject: id(0), actor: id(1), organisation: id(2)))
    #expect(header.byteCount == header.bytes.count)
    #expect(try Entry(decoding: Entry(header: header, body: [7]).bytes).body == [7])
    #expect(throws: LedgerError.malformed(.entry)) { try Entry(decoding: header.bytes) }
  }

  @Test("has its trace and its subject where statements in SQL look for them")
  func places() throws {
    let trace = EntryHeader.TracePoint(trace: 0x70 * Self.ones, span: 0x5051_5253_5455_5657)
    #expect(trace.bytes == [UInt8](repeating: 0x70, count: 16) + (0x50...0x57))
    func bytes(_ trace: EntryHeader.TracePoint?) throws -> [UInt8] {
      try EntryHeader(
        kind: .event, retention: 1, timeMs: 0, entry: 1, epoch: 2, trace: trace,
        indexes: .init(subject: 0xA1 * Self.ones, actor: 0xA2 * Self.ones)
      ).bytes
    }
    // `substring(stored FROM 45 FOR 24)` counts from 1; so does 69 or 45 of the subject, by bit 3
    // of `get_byte(stored, 3)`, which counts from 0, as kind does at 1.
    let (traced, plain) = (try bytes(trace), try bytes(nil))
    let subject = [UInt8](repeating: 0xA1, count: 16)
    #expect(Array(traced[44..<68]) == trace.bytes)
    #expect(traced[3] == 0b1011 && Array(traced[68..<84]) == subject)
    #expect(plain[3] == 0b0011 && Array(plain[44..<60]) == subject)
    #expect(traced[1] == 5 && plain[1] == 5)
  }

  @Test("holds at most 65,535 bytes")
  func size() throws {
    let header = try Entry(decoding: storedEntry(1)).header
    let room = Entry.byteCountMax - header.bytes.count
    let largest = try Entry(header: header, body: [UInt8](repeating: 1, count: room))
    #expect(try Entry(decoding: largest.bytes) == largest)
    let tooLarge = LedgerError.tooLarge(.entry, count: 65_536, countMax: 65_535)
    #expect(throws: tooLarge) {
      try Entry(header: header, body: [UInt8](repeating: 1, count: room + 1))
    }
    #expect(throws: tooLarge) { try Entry(decoding: largest.bytes + [1]) }
  }

  @Test("without a trace keeps the day alone, and is no decision, access, exchange or restore")
  func anonymous() throws {
    func header(_ kind: RecordKind) throws -> EntryHeader {
      try EntryHeader(
        kind: kind, retention: 1, timeMs: 1_767_225_600_000 + 86_399_999, entry: 1, epoch: 1,
        trace: nil)
    }
    #expect(try header(.event).coarseTimeMs == 1_767_225_600_000)
    for kind in [RecordKind.decision, .access, .exchange, .restore] {
      #expect(throws: LedgerError.malformed(.entry)) { try header(kind) }
    }
  }

  private static let ones: UInt128 = 0x0101_0101_0101_0101_0101_0101_0101_0101
}

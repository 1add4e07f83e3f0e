import Auditor
import Foundation
import Review
import Testing
import Wire

@testable import sluis

@Suite("A use of emergency access")
struct BreakGlassTests {
  private static func filled(_ byte: UInt8, _ count: Int) -> [UInt8] {
    [UInt8](repeating: byte, count: count)
  }

  private static func id(_ byte: UInt8) -> UInt128 {
    Self.filled(byte, 16).reduce(0) { $0 << 8 | UInt128($1) }
  }

  private static let event = LedgerV1.Event(
    traceID: Self.id(0x75), spanID: 0x5555_5555_5555_5555, timeMs: 1_767_225_600_123,
    name: Scan.breakGlassEvent, actor: Self.id(0xA2), organisation: Self.id(0xA3),
    household: Self.id(0xA1), object: Self.id(0xC4), command: Self.id(0xD5), revision: 7,
    breakGlass: LedgerV1.BreakGlass(
      ground: .vitalInterest, reason: Self.filled(0xD6, 32), untilMs: 1_767_229_200_123,
      second: Self.id(0xA4), categories: [.identity, .narrative]))

  /// An entry's header in clear, of kind 5, as docs/formats/log.md §1 has it.
  private static func header() throws -> RecordHeader {
    let bytes =
      [1, 5, 7, 8] + [0, 0, 0x01, 0x9B, 0x76, 0xDA, 0xA8, 0] + Self.filled(0xE0, 16)
      + Self.filled(0xB0, 16) + Self.filled(0x75, 16) + Self.filled(0x55, 8) + [0]
    return try #require(RecordHeader.read(bytes[...])).header
  }

  @Test("is the known answer, byte by byte, and a finding with who, whose file and by what right")
  func known() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "vectors/ledger.txt")
    let line = try #require(
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .first { $0.hasPrefix("break_glass ") })
    let known = try #require(Hexadecimal.bytes(String(line.dropFirst("break_glass ".count))))
    #expect(Self.event.encoded() == known)

    let header = try Self.header()
    let record = try #require(OpenedRecord(.consent, 12, header, known))
    let found = Scan(until: record.atMs + 1).findings(in: [record].compactMap(\.forReview))
    #expect(found.map(\.rule) == [.breakGlass])
    let finding = try #require(found.first)
    let (actor, files) = (finding.actor, finding.files)
    let (user, home) = (Self.id(0xA2), [Self.id(0xA1)])
    #expect(actor == user && files == home)
    let details = record.cells[13]
    #expect(details.hasPrefix("ground=vital_interest until=2026-01-01T01:00:00"))
    #expect(details.hasSuffix("opened=identity opened=narrative"))
    #expect(RecordView(.event, known)?.fields.contains { $0.value.contains("d6d6") } == true)
  }

  @Test("is found by its fields whatever it is called, and is none without a ground or a category")
  func fields() throws {
    var other = Self.event
    other.name = "household_opened"
    let record = try #require(OpenedRecord(.consent, 1, try Self.header(), other.encoded()))
    let found = Scan(until: record.atMs + 1).findings(in: [record].compactMap(\.forReview))
    #expect(found.map(\.rule) == [.breakGlass])
    other.breakGlass?.categories = []
    #expect(throws: WireError.self) { try LedgerV1.Event(decoding: other.encoded()) }
    other.breakGlass?.categories = [.identity]
    other.breakGlass?.reason = []
    #expect(throws: WireError.self) { try LedgerV1.Event(decoding: other.encoded()) }
  }
}

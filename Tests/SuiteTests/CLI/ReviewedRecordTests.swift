import Auditor
import Foundation
import Review
import Testing
import Wire

@testable import sluis

@Suite("A record as the rules look at it")
struct ReviewedRecordTests {
  /// A refusal for a household of five, as consent writes it: the scopes asked for in the body, and
  /// in the header the household's keyed index.
  private static func refused(_ number: UInt8, subject: UInt8) throws -> ReviewRecord {
    func filled(_ byte: UInt8, _ count: Int) -> [UInt8] { [UInt8](repeating: byte, count: count) }
    let stored =
      [1, 2, 7, 9] + [0, 0, 0x01, 0x9B, 0x76, 0xDA, 0xA8, 0] + filled(0xE0 + number, 16)
      + filled(0xB0, 16) + filled(0x75, 16) + filled(0x55, 8) + filled(subject, 16) + [0]
    let header = try #require(RecordHeader.read(stored[...])).header
    var decision = LedgerV1.Decision(
      traceID: 1, spanID: 1, timeMs: 1_767_225_600_000 + UInt64(number), outcome: .deny,
      reasons: ["no_relation"], actor: 7)
    // The first question is about the whole family, each other one about somebody else of it.
    let family = (0...5).map { UInt128(subject) * 100 + $0 }
    decision.scopes = number == 0 ? family : [family[Int(number) % 6]]
    return try #require(
      OpenedRecord(.consent, UInt64(number), header, decision.encoded())?.forReview)
  }

  @Test("is past an age where the event of a corrected birth date says which, and nowhere else")
  func crossed() throws {
    let stored =
      [1, 5, 7, 8] + [0, 0, 0x01, 0x9B, 0x76, 0xDA, 0xA8, 0] + [UInt8](repeating: 0xE0, count: 16)
      + [UInt8](repeating: 0xB0, count: 16) + [UInt8](repeating: 0x75, count: 16)
      + [UInt8](repeating: 0x55, count: 8) + [0]
    let header = try #require(RecordHeader.read(stored[...])).header
    func record(_ ages: [UInt32]) throws -> OpenedRecord {
      let event = LedgerV1.Event(
        traceID: 1, spanID: 1, timeMs: 1_767_225_600_000, name: "birth_date_corrected", actor: 7,
        organisation: 3, household: 5, object: 6, crossedAges: ages)
      return try #require(OpenedRecord(.consent, 4, header, event.encoded()))
    }
    func found(_ ages: [UInt32]) throws -> [Review.Finding] {
      Scan(until: .max).findings(in: [try record(ages)].compactMap(\.forReview))
    }
    let known = LedgerV1.Event(
      traceID: Self.id(0x75), spanID: 0x5555_5555_5555_5555, timeMs: 1_767_225_600_123,
      name: "birth_date_corrected", actor: Self.id(0xA2), organisation: Self.id(0xA3),
      household: Self.id(0xA1), object: Self.id(0xC4), command: Self.id(0xD5), revision: 7,
      crossedAges: [12, 16])
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "vectors/ledger.txt")
    let line = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("age_crossed ") }
    #expect(Hexadecimal.text(known.encoded()) == line?.dropFirst("age_crossed ".count) ?? "")
    let finding = try #require(try found([16, 18]).first)
    let (rule, actor, files) = (finding.rule, finding.actor, finding.files)
    #expect(rule == .ageCrossed && actor == 7 && files == [5])
    #expect(finding.places.map(\.index) == [4])
    #expect(try record([16, 18]).cells[13] == "crossed=16 crossed=18")
    #expect(try found([]).isEmpty)
    #expect(throws: WireError.self) {
      try LedgerV1.Event(decoding: Self.tooMany().encoded())
    }
  }

  private static func id(_ byte: UInt8) -> UInt128 {
    [UInt8](repeating: byte, count: 16).reduce(0) { $0 << 8 | UInt128($1) }
  }

  private static func tooMany() -> LedgerV1.Event {
    LedgerV1.Event(
      traceID: 1, spanID: 1, timeMs: 1, name: "birth_date_corrected",
      crossedAges: [12, 16, 18, 21])
  }

  @Test("is of one file where the header names one household, however many scopes it has")
  func family() throws {
    func found(_ subjects: [UInt8]) throws -> [Review.Finding] {
      let records = try subjects.enumerated().map {
        try Self.refused(UInt8($0.offset), subject: $0.element)
      }
      return Scan(until: .max).findings(in: records)
    }
    #expect(try found([1]).map(\.rule) == [.noRelation])
    #expect(try found([1, 1, 1, 1, 1, 1]).map(\.rule) == [.noRelation])
    #expect(try found([1, 2, 3, 4]).map(\.rule) == [.noRelation])
    let probing = try found([1, 2, 3, 4, 5, 5]).filter { $0.rule == .probing }
    #expect(probing.map(\.count) == [5] && probing.map(\.placeCount) == [6])
  }
}

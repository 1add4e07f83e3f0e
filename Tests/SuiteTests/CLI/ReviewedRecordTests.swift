import Auditor
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

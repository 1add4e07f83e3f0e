import Testing

@testable import Domain

@Suite("A house number")
struct HouseNumberTests {
  @Test(
    "is one house, however its addition is written",
    arguments: [
      ["14"], ["14a", "14A", "14 a", "14-A"], ["14-hs", "14 HS", "14hs", "14/hs"],
      ["14A-2", "14 a 2", "14a2"], ["14-3 hoog", "14 3hoog"], ["1-11", "1 11"], ["111"],
      ["14 achter", "14-Achter"], ["14 III", "14-iii"], ["99999bis"], ["1.1"],
    ])
  func equal(ways: [String]) throws {
    let numbers = try ways.map { try #require(HouseNumber($0), "\($0)") }
    #expect(Set(numbers).count == 1)
  }

  @Test("tells houses apart that have signs in common")
  func different() throws {
    let ways = ["1-11", "11-1", "111", "11", "1", "1a", "1a1", "1-1-1", "11 a"]
    #expect(Set(try ways.map { try #require(HouseNumber($0), "\($0)") }).count == ways.count)
  }

  @Test(
    "is no name, and nothing else",
    arguments: [
      "", "0", "012", "Jan de Vries", "14 Jansen", "14 bij Jan", "14 Jan", "123456", "a14", "nr. 14", " 14",
      "14 ", "14-", "14--a", "14  a", "14\n", "１４", "14é", "14-a-b-c-d", "14 o'", "-14", "14a\u{0}",
    ])
  func refused(text: String) { #expect(HouseNumber(text) == nil) }

  @Test("counts once, with what was written last")
  func slips() throws {
    // Earlier ids had any bits where the pair stands now, and say none.
    for pair in 0..<Round.pairCountMax {
      let id = Round.slip(behind: 7, by: pair, .max)
      #expect(Round.pair(ofSlip: id) == pair && id >> 112 == 8)
      #expect(Round.pair(ofSlip: id ^ 1 << 72) == nil && Round.pair(ofSlip: id ^ 1 << 103) == nil)
    }
    #expect(Round.pair(ofSlip: .max) == nil)
    func slip(_ street: Int, _ house: String, _ outcome: Round.Outcome) throws -> Round.Slip {
      Round.Slip(street: street, house: try #require(HouseNumber(house)), outcome: outcome)
    }
    let doors = Round.doors(of: [
      try slip(0, "1", .notHome), try slip(0, "1", .notHome), try slip(1, "1", .declined),
      try slip(0, "1", .talked), try slip(0, "1a", .notHome), try slip(0, "1 A", .wantsContact),
    ])
    #expect(doors.filter { $0.street == 0 }.map(\.outcome.rawValue).sorted() == [1, 2])
    #expect(doors.filter { $0.street == 1 }.map(\.outcome) == [.declined])
    // Ten slips of one door are not ten doors, and nothing of them is published.
    let many = try (0..<10).map { _ in try slip(0, "7", .wantsContact) }
    let published = Round.published(Round.doors(of: many), streetCount: 1)
    #expect(published.flatMap(\.self).allSatisfy { if case .count = $0 { false } else { true } })
  }
}

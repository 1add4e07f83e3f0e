import Postgres
import TestKit
import Testing
import Vault

@testable import consent

@Suite("A canonical row")
struct CanonicalRowTests {
  /// A row with a column of each kind.
  struct Sample: PolicyRow {
    static let table: StaticString = "sample"
    let columns: [PolicyColumn]
    var place: PolicyRowPlace { PolicyRowPlace(Self.table, 1) }

    init(_ columns: [PolicyColumn]) { self.columns = columns }
    init(reading row: borrowing Row) throws(PostgresError) { self.columns = [] }
  }

  @Test("is the table's name, the number of columns, and each with its length")
  func vector() {
    let row = Sample([
      .null, .uuid(1), .text("é"), .bytes([]), .int2(2), .int4(-1), .time(1_000_001),
    ])
    let expected =
      "0000000673616d706c65" + "00000007" + "00" + "010000001000000000000000000000000000000001"
      + "0100000002c3a9" + "0100000000" + "01000000020002" + "0100000004ffffffff"
      + "010000000800000000000f4241"
    #expect(row.canonical.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == expected)
  }

  @Test("differs when a value moves from one column to the next")
  func boundaries() {
    #expect(
      Sample([.text("ab"), .text("c")]).canonical != Sample([.text("a"), .text("bc")]).canonical)
    #expect(Sample([.null]).canonical != Sample([.text("")]).canonical)
  }
}

import Testing
import Vault
import Wire

@testable import sluis

@Suite("A release as text")
struct ReleaseTextTests {
  static func table(_ cells: [UInt32]...) -> CountsV1.Table {
    CountsV1.Table(
      population: .signals, k: 10, isUniform: false, themes: ["debts", "livingEnvironment"],
      rows: cells.map { CountsV1.Row(cells: $0) })
  }

  static func reading(
    _ table: CountsV1.Table, name: String = "Noord"
  ) throws -> ReleaseReading {
    let release = CountsV1.Release(
      year: 2_026, quarter: 3, edition: 1, madeOn: Date(year: 2_026, month: 10, day: 15),
      areas: [
        CountsV1.Area(code: "stad", name: "Stad"),
        CountsV1.Area(code: "noord", name: name, parent: 1),
      ], tables: [table])
    let bytes = release.encoded()
    return try ReleaseReading(
      SignalsV1.GetReleaseReply(release: bytes, digest: ReleaseDigest.of(bytes), entry: 1))
  }

  @Test("is refused when it is not what was announced")
  func digest() throws {
    let reading = try Self.reading(Self.table([14, 22, 34], [0, 1, 34]))
    var digest = reading.digest
    digest[0] ^= 1
    #expect(throws: Refusal.self) {
      try ReleaseReading(
        SignalsV1.GetReleaseReply(release: reading.bytes, digest: digest, entry: 1))
    }
    // A row too few, a cell too many.
    #expect(throws: Refusal.self) { try Self.reading(Self.table([14, 22, 34])) }
    #expect(throws: Refusal.self) { try Self.reading(Self.table([14, 22, 34], [0, 1, 34, 2])) }
  }

  @Test("is CSV with marks for what is withheld")
  func csv() throws {
    let table = Self.table([14, 22, 34], [0, 1, 34])
    #expect(
      ReleaseText.csv(table, try Self.reading(table)) == """
        "code","area","debts","living_environment","all"\r
        "stad","Stad","12","20","32"\r
        "noord","Noord","<10","·","32"\r

        """)
  }

  @Test(
    "has no field that a spreadsheet takes for a formula",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\u{FF1D}1", "|x", "%0"])
  func formulas(name: String) {
    #expect(ReleaseText.field(name).hasPrefix("\"'"))
  }

  @Test("doubles quotes, and leaves what is harmless")
  func quotes() {
    #expect(ReleaseText.field("De \"Berg\", west") == "\"De \"\"Berg\"\", west\"")
    #expect(ReleaseText.field("<10") == "\"<10\"")
  }

  @Test("is JSON in which a number is a count and a text is a mark")
  func json() throws {
    let text = ReleaseText.json(try Self.reading(Self.table([14, 22, 34], [0, 1, 34]))).text
    #expect(text.contains("\"debts\": 12"))
    #expect(text.contains("\"debts\": \"<10\""))
    #expect(text.contains("\"livingEnvironment\": \"·\""))
    #expect(text.contains("\"quarter\": \"2026-Q3\""))
  }

  @Test("has no 0 where nothing of a round could be published")
  func rounds() throws {
    var table = Self.table([14, 2, 14], [2, 2, 2])
    table.population = .rounds
    table.k = 0
    let reading = try Self.reading(table)
    #expect(ReleaseText.csv(table, reading).hasSuffix("Noord\",\"·\",\"·\",\"·\"\r\n"))
    let json = ReleaseText.json(reading).text
    #expect(json.contains("\"debts\": 12") && json.contains("\"debts\": \"·\""))
    #expect(!ReleaseChart(table, of: reading).text.contains(">0<"))
    // Of places 0 is a count.
    table.population = .places
    #expect(
      ReleaseText.csv(table, try Self.reading(table)).hasSuffix("\"0\",\"0\",\"0\"\r\n"))
  }

  @Test("D08 is drawn without an axis, a length or a whole that tells what is withheld")
  func chart() throws {
    let table = Self.table([14, 22, 34], [0, 1, 34])
    let text = ReleaseChart(table, of: try Self.reading(table)).text
    // Two published bars by their counts, two fields of one size.
    let widths = text.split(separator: "<rect").dropFirst().compactMap { rect in
      rect.split(separator: "width=\"").dropFirst().first?.split(separator: "\"").first
    }
    #expect(widths == ["240", "400", "28", "28"])
    #expect(text.contains("a full bar is 20"))
    // The scale is a round number, whatever the largest published cell is.
    #expect([0, 1, 11, 20, 21, 99, 501].map(ReleaseChart.roundUp) == [
      10, 10, 20, 20, 50, 100, 1_000,
    ])
    // A larger count in a sum, which is all there is beside what is withheld, moves no bar.
    let other = Self.table([14, 22, 1_034], [0, 1, 1_034])
    let drawn = ReleaseChart(other, of: try Self.reading(other)).text
    func bars(_ text: String) -> [Substring] { Array(text.split(separator: "<rect").dropFirst()) }
    #expect(bars(drawn).map { $0.prefix(60) } == bars(text).map { $0.prefix(60) })
  }

  @Test("names an area as text and not as markup")
  func markup() throws {
    let table = Self.table([14, 22, 34], [14, 22, 34])
    let text = ReleaseChart(
      table, of: try Self.reading(table, name: "<script>alert('x')</script> & \"co\"")).text
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;"))
  }

  @Test("is asked for by a quarter that a calendar has", arguments: ["2026-Q3", "2000-Q1"])
  func quarters(text: String) {
    #expect(QuarterName(argument: text)?.description == text)
    for bad in ["2026-Q0", "2026-Q5", "2026Q3", "26-Q3", "2026-Q+3", "+026-Q3", "2026-Q33", ""] {
      #expect(QuarterName(argument: bad) == nil, "\(bad)")
    }
  }
}

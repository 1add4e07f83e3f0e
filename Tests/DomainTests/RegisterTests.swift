import Foundation
import Testing

@testable import Domain

@Suite("The processing register")
struct RegisterTests {
  /// Its rows by category: how long each is kept, and who gets it.
  private static func rows() throws -> [String: (kept: String, givenTo: String)] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/processing-register.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let table = try #require(text.components(separatedBy: "| category | kept | given to |").last)
    var rows: [String: (String, String)] = [:]
    for line in table.components(separatedBy: "\n## ")[0].split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 3, "\(line)")
      rows[cells[0]] = (cells[1], cells[2])
    }
    return rows
  }

  @Test("names for each category the tiers that some grant can give it to, and no other")
  func recipients() throws {
    let rows = try Self.rows()
    for category in Category.allCases {
      let words = "\(category)".reduce(into: "") { words, letter in
        words += letter.isUppercase ? " \(letter.lowercased())" : "\(letter)"
      }
      let row = try #require(rows[words], "\(words)")
      #expect(!row.kept.isEmpty)
      let isGrantable = Purpose.allCases.contains { $0.grantable.contains(category) }
      for (tier, name) in [
        (Tier.basicCare, "basic care"), (.dailyLife, "daily life"), (.specialist, "specialist"),
        (.commissioner, "commissioner"),
      ] {
        let gets = isGrantable && !tier.never.contains(category)
        #expect(row.givenTo.contains(name) == gets, "\(words): \(name)")
      }
    }
    #expect(rows.count == Category.allCases.count)
  }

  @Test("says of a panel's answers that everybody reads what is made of them")
  func published() throws {
    let row = try #require(try Self.rows()["panel answer"])
    for words in ["everybody, without an account", "one from before", "every professional"] {
      #expect(row.givenTo.contains(words), "\(words)")
    }
    #expect(!row.givenTo.contains("the team"))
  }
}

internal import Wire

/// A release as JSON and as comma-separated values: the published cells, and nothing computed.
enum ReleaseText {
  static func json(_ reading: ReleaseReading) -> JSON {
    let release = reading.release
    return [
      "quarter": .string(reading.quarter.description),
      "edition": .integer(Int64(release.edition)),
      "madeOn": .string(Day(release.madeOn).description),
      "digest": .string(Hexadecimal.text(reading.digest)),
      "areas": .array(
        release.areas.map { area in
          [
            "code": .string(area.code), "name": .string(reading.name(of: area)),
            "in": area.parent == 0
              ? .null : .string(release.areas[Int(area.parent) - 1].code),
          ]
        }),
      "tables": .array(release.tables.map { Self.json($0, release.areas) }),
    ]
  }

  private static func json(_ table: CountsV1.Table, _ areas: [CountsV1.Area]) -> JSON {
    let themes = table.themes + ["all"]
    let rows = zip(areas, table.rows).map { area, row -> JSON in
      .object(
        [JSON.Member(name: "area", value: .string(area.code))]
          + zip(themes, row.cells).map { theme, cell in
            JSON.Member(
              name: theme, value: Self.json(PublishedCell(cell, of: table.population), k: table.k))
          })
    }
    return [
      "counts": .word(table.population), "k": .integer(Int64(table.k)),
      "oneMark": .bool(table.isUniform), "rows": .array(rows),
    ]
  }

  /// A number is a count; a text is a mark.
  private static func json(_ cell: PublishedCell, k: UInt32) -> JSON {
    if case .count(let count) = cell { return .integer(Int64(count)) }
    return .string(cell.text(k: k))
  }

  /// RFC 4180, with every field quoted and none that a spreadsheet takes for a formula.
  static func csv(_ table: CountsV1.Table, _ reading: ReleaseReading) -> String {
    let heading = ["code", "area"] + table.themes.map { Words.of($0) } + ["all"]
    let rows = zip(reading.release.areas, table.rows).map { area, row in
      [area.code, reading.name(of: area)]
        + row.cells.map { PublishedCell($0, of: table.population).text(k: table.k) }
    }
    return ([heading] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static let formulaStarts = Set("=+-@\t\r\n|%".unicodeScalars)

  static func field(_ text: String) -> String {
    // Full-width forms of the same signs begin a formula in some spreadsheets too.
    var first = text.unicodeScalars.first?.value ?? 0
    if (0xFF01...0xFF5E).contains(first) { first -= 0xFEE0 }
    let isFormula = Unicode.Scalar(first).map { Self.formulaStarts.contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

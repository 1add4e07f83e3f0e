internal import Wire

/// A table of a release as an SVG drawing: a block for each area, a bar for each theme.
///
/// Nothing of it is computed from what is withheld. All bars have one scale, from the largest
/// *published* cell; there are no stacked bars and no whole of which a part could be measured; a
/// withheld cell has a field of one size, whatever it holds.
struct ReleaseChart {
  private static let labelWidth = 220
  private static let barWidth = 400
  private static let lineHeight = 18
  private static let markWidth = 28

  private let reading: ReleaseReading
  private let table: CountsV1.Table
  private let most: UInt32

  init(_ table: CountsV1.Table, of reading: ReleaseReading) {
    self.reading = reading
    self.table = table
    // Sums over all themes would make the bars of the themes short; they are told as text.
    let counts = table.rows.flatMap { $0.cells.dropLast() }.compactMap { cell -> UInt32? in
      if case .count(let count) = PublishedCell(cell, of: table.population) { count } else { nil }
    }
    self.most = Self.roundUp(counts.max() ?? 0)
  }

  /// The next 1, 2 or 5 with zeros behind it: an axis does not end at somebody's count.
  static func roundUp(_ number: UInt32) -> UInt32 {
    var unit: UInt32 = 1
    while unit < 1_000_000_000 {
      for step in [unit, unit * 2, unit * 5] where number <= step { return max(step, 10) }
      unit *= 10
    }
    return number
  }

  var text: String {
    let blockHeight = (self.table.themes.count + 2) * Self.lineHeight
    let height = 60 + self.table.rows.count * blockHeight
    let width = Self.labelWidth + Self.barWidth + 80
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " font-family=\"sans-serif\" font-size=\"12\">",
      "<title>\(Self.escaped(self.title))</title>",
      "<defs><pattern id=\"withheld\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        + "<path d=\"M0 6L6 0\" stroke=\"#767676\"/></pattern></defs>",
      "<text x=\"8\" y=\"20\" font-size=\"14\">\(Self.escaped(self.title))</text>",
      "<text x=\"8\" y=\"40\" fill=\"#595959\">\(Self.escaped(self.legend))</text>",
    ]
    for (place, row) in self.table.rows.enumerated() {
      lines += self.block(place, row, top: 60 + place * blockHeight)
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private var title: String {
    "\(Words.of(optional: self.table.population)) \(self.reading.quarter), "
      + "edition \(self.reading.release.edition)"
  }

  private var legend: String {
    let marks =
      self.table.k == 0
      ? (self.table.population == .rounds ? "; · is where no debrief could publish anything" : "")
      : "; <\(self.table.k) and · are withheld and drawn alike, whatever they are"
    return "a full bar is \(self.most)\(marks)"
  }

  private func block(_ place: Int, _ row: CountsV1.Row, top: Int) -> [String] {
    let area = self.reading.release.areas[place]
    let all = PublishedCell(row.cells.last ?? 1, of: self.table.population).text(k: self.table.k)
    var lines = [
      "<text x=\"8\" y=\"\(top + 13)\" font-weight=\"bold\">"
        + Self.escaped("\(self.reading.name(of: area)): \(all)") + "</text>"
    ]
    for (theme, cell) in zip(self.table.themes, row.cells) {
      let y = top + (lines.count) * Self.lineHeight
      lines.append(self.line(theme, PublishedCell(cell, of: self.table.population), y: y))
    }
    return lines
  }

  private func line(_ theme: String, _ cell: PublishedCell, y: Int) -> String {
    let label =
      "<text x=\"24\" y=\"\(y + 13)\">\(Self.escaped(Words.of(theme)))</text>"
    let x = Self.labelWidth
    let (bar, end): (String, Int)
    switch cell {
    case .count(let count):
      let width = Int(UInt64(count) * UInt64(Self.barWidth) / UInt64(max(self.most, 1)))
      bar = "<rect x=\"\(x)\" y=\"\(y + 3)\" width=\"\(width)\" height=\"12\" fill=\"#005A9C\"/>"
      end = x + width
    case .few, .withheld:
      bar =
        "<rect x=\"\(x)\" y=\"\(y + 3)\" width=\"\(Self.markWidth)\" height=\"12\""
        + " fill=\"url(#withheld)\"/>"
      end = x + Self.markWidth
    }
    let text = Self.escaped(cell.text(k: self.table.k))
    return label + bar + "<text x=\"\(end + 6)\" y=\"\(y + 13)\">\(text)</text>"
  }

  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

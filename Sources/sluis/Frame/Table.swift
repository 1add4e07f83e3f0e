/// Rows under headings, aligned by what a terminal shows.
struct Table: Sendable {
  let headings: [String]
  private(set) var rows: [[String]] = []

  init(_ headings: String...) { self.headings = headings }

  init(_ headings: [String]) { self.headings = headings }

  /// Adds a row. Traps when it has not one cell per heading.
  mutating func add(_ cells: String...) { self.add(cells) }

  mutating func add(_ cells: [String]) {
    precondition(cells.count == self.headings.count, "a row has one cell per heading")
    self.rows.append(cells.map(Terminal.shown))
  }

  /// The lines of the table, two spaces between columns, none at the end of a line.
  ///
  /// Where it is wider than the terminal, the widest columns give way first, down to eight columns.
  func lines(on terminal: Terminal) -> [String] {
    let widths = self.widths(within: terminal.width)
    let heading = Self.line(self.headings, widths)
    return [terminal.styled(heading, .strong)] + self.rows.map { Self.line($0, widths) }
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      if !line.isEmpty { line += "  " }
      line += DisplayWidth.padded(DisplayWidth.fitted(cell, to: width), to: width)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func widths(within width: Int?) -> [Int] {
    var widths = self.headings.indices.map { column in
      ([self.headings] + self.rows).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0, let widest = widths.max(), widest > 8,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
      excess -= 1
    }
    return widths
  }
}

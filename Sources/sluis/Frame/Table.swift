/// Rows under headings, aligned by what a terminal shows.
struct Table: Sendable {
  let headings: [String]
  /// Whether the last column is what somebody wrote in lines: they stay lines, each below the one
  /// before, and are wrapped where others are cut. They begin where the column does, so that no
  /// text can pose as a row.
  let endsInProse: Bool
  /// By row and column the lines of a cell: one, or of prose any number.
  private(set) var rows: [[[String]]] = []
  /// The rows that are shown grey, where a terminal can.
  private var faintRows: Set<Int> = []

  init(_ headings: String..., prose: Bool = false) {
    self.init(headings, prose: prose)
  }

  init(_ headings: [String], prose: Bool = false) {
    self.headings = headings
    self.endsInProse = prose
  }

  /// Adds a row. Traps when it has not one cell per heading.
  mutating func add(_ cells: String...) { self.add(cells) }

  mutating func add(_ cells: [String], isFaint: Bool = false) {
    if isFaint { self.faintRows.insert(self.rows.count) }
    precondition(cells.count == self.headings.count, "a row has one cell per heading")
    self.rows.append(
      cells.enumerated().map { column, cell in
        self.endsInProse && column == cells.count - 1
          ? Terminal.shownLines(cell) : [Terminal.shown(cell)]
      })
  }

  /// The lines of the table, two spaces between columns, none at the end of a line.
  ///
  /// Where it is wider than the terminal, the widest columns give way first, down to eight columns;
  /// prose keeps ``proseWidthMin`` for as long as others have more than that.
  func lines(on terminal: Terminal) -> [String] {
    let widths = self.widths(within: terminal.width)
    let heading = Self.line(self.headings, widths)
    return [terminal.styled(heading, .strong)]
      + self.rows.enumerated().flatMap { place, row in
        let lines = self.lines(of: row, widths)
        return self.faintRows.contains(place)
          ? lines.map { terminal.styled($0, .faint) } : lines
      }
  }

  private func lines(of row: [[String]], _ widths: [Int]) -> [String] {
    guard self.endsInProse, let prose = row.last, let width = widths.last else {
      return [Self.line(row.map { $0[0] }, widths)]
    }
    let wrapped = prose.flatMap { DisplayWidth.wrapped($0, to: width) }
    let others = row.dropLast().map { $0[0] }
    let first = Self.line(others + [wrapped.first ?? ""], widths)
    let indent = String(
      repeating: " ", count: widths.dropLast().reduce(0) { $0 + $1 + 2 })
    return [first] + wrapped.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
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

  /// Columns that prose keeps on a narrow terminal, while others can still give way.
  private static let proseWidthMin = 32
  private static let widthMin = 8

  private func widths(within width: Int?) -> [Int] {
    var widths = self.headings.indices.map { column in
      ([[self.headings[column]]] + self.rows.map { $0[column] }).joined()
        .map { DisplayWidth.of($0) }.max() ?? 0
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0, let column = self.widest(of: widths) {
      widths[column] -= 1
      excess -= 1
    }
    return widths
  }

  /// The column that gives way next; nil when none can.
  private func widest(of widths: [Int]) -> Int? {
    let prose = self.endsInProse ? widths.count - 1 : nil
    let free = widths.indices.filter {
      widths[$0] > ($0 == prose ? Self.proseWidthMin : Self.widthMin)
    }
    let any = widths.indices.filter { widths[$0] > Self.widthMin }
    return (free.isEmpty ? any : free).max { (widths[$0], $1) < (widths[$1], $0) }
  }
}

/// A table as CSV (RFC 4180) that a spreadsheet shows and does not run.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break is a formula to Excel and to
/// LibreOffice (OWASP, "CSV injection"); so are the full-width forms of the four in some
/// languages. Such a cell gets an apostrophe in front; a spreadsheet that opens the file shows it,
/// and a program that reads the column takes it off. Every cell is quoted, so no text makes a cell
/// or row of its own.
package enum CSV {
  /// One row, with its CRLF.
  package static func row(_ cells: [String]) -> String {
    cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func cell(_ text: String) -> String {
    // What is cut off as empty in front of a formula leaves the formula.
    let first = text.unicodeScalars.first { !Self.isSkipped($0) }
    let isFormula =
      first.map { Self.formulaStarts.contains($0) } ?? false
      || text.unicodeScalars.first.map { Self.formulaStarts.contains($0) } ?? false
    var cell = String.UnicodeScalarView()
    cell.append("\"")
    if isFormula { cell.append("'") }
    for scalar in text.unicodeScalars {
      if scalar == "\"" { cell.append("\"") }
      // Nothing that a program after this one may take for the end of the text.
      cell.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    cell.append("\"")
    return String(cell)
  }

  /// What some program takes off the front of a cell: white space of any kind, a vertical tab and a
  /// form feed among it, and what has no width.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    guard !Self.formulaStarts.contains(scalar) else { return false }
    return scalar.properties.isWhitespace || scalar == "\0" || scalar == "\u{FEFF}"
      || scalar == "\u{2060}" || ("\u{200B}"..."\u{200F}").contains(scalar)
  }
}

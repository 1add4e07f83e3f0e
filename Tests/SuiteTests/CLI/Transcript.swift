import Foundation

/// A session at a terminal, as text: what is typed, what is answered, how it ends.
///
/// ```
/// # A comment.
/// $ sluis frobnicate
/// ! sluis: Unexpected argument 'frobnicate'; see 'sluis --help'.
/// ? 2
/// ```
///
/// Lines after `$` are standard output, `! ` standard error, `? ` the exit status where it is not
/// 0. Placeholders: `{hex}` and `{day}`, `{instant}` for what differs each time, `{any}` for the
/// rest of a line.
struct Transcript {
  struct Step {
    let command: String
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }

  private(set) var steps: [Step] = []

  /// Reads a transcript; a line before the first command, and a bad status, are nil.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for line in lines where !line.hasPrefix("#") {
      if line.hasPrefix("$ ") {
        self.steps.append(Step(command: String(line.dropFirst(2))))
        continue
      }
      guard let last = self.steps.indices.last else { return nil }
      if line.hasPrefix("! ") {
        self.steps[last].errors.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("? ") {
        guard let status = Int32(line.dropFirst(2)) else { return nil }
        self.steps[last].status = status
      } else {
        self.steps[last].output.append(line)
      }
    }
    if self.steps.isEmpty { return nil }
  }

  /// Whether `lines` are what was expected, placeholders filled in.
  static func matches(_ text: String, _ expected: [String]) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines.count == expected.count && zip(lines, expected).allSatisfy(Self.matches)
  }

  private static func matches(_ line: String, _ expected: String) -> Bool {
    var pattern = NSRegularExpression.escapedPattern(for: expected)
    for (name, form) in [
      ("hex", "[0-9a-f]+"), ("day", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
      ("instant", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z"), ("any", ".*"),
    ] { pattern = pattern.replacingOccurrences(of: "\\{\(name)\\}", with: form) }
    return line.range(of: "^\(pattern)$", options: .regularExpression) != nil
  }
}

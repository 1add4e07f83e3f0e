/// Rules about sizes: a file is one noun, a function fits a screen.
enum ShapeRules {
  static func fileLength(_ file: SourceText) -> [String] {
    // A last line feed ends the last line and starts none.
    let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
    guard count > HouseRules.lineCountMax else { return [] }
    return ["\(file.path): \(count) lines, \(HouseRules.lineCountMax) at most"]
  }

  static func columns(_ file: SourceText) -> [String] {
    file.lines.indices.compactMap { index in
      // Bytes first: they are cheap to count and never fewer than columns.
      guard file.lines[index].utf8.count > HouseRules.columnCountMax else { return nil }
      let count = file.lines[index].count
      guard count > HouseRules.columnCountMax else { return nil }
      // A line of a test that is one literal, such as a known answer, is not broken to fit.
      let text = file.lines[index].drop { $0 == " " }
      if file.isTest, text.hasPrefix("\"") || text.hasPrefix("== \"") { return nil }
      return "\(file.place(index)): \(count) columns, \(HouseRules.columnCountMax) at most"
    }
  }

  /// From `func` or `init` to the line that closes it at the same indentation.
  static func functionLength(_ file: SourceText) -> [String] {
    var broken: [String] = []
    for index in file.code.indices where Self.startsFunction(file.code[index]) {
      let indentation = file.code[index].prefix { $0 == " " }
      guard !Self.endsOnItsLine(file.code[index]),
        let end = file.code[index...].firstIndex(where: { $0.hasPrefix(indentation + "}") }),
        // A requirement of a protocol has no body; the next closing brace is not its own.
        Self.hasBody(file.code[index...end])
      else { continue }
      let count = end - index + 1
      if count > HouseRules.functionLineCountMax {
        broken.append(
          "\(file.place(index)): \(count) lines, \(HouseRules.functionLineCountMax) at most")
      }
    }
    return broken
  }

  private static func startsFunction(_ line: String) -> Bool {
    guard line.contains("func ") || line.contains("init") else { return false }
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(where: { $0 == "func" || $0.hasPrefix("init") }) else {
      return false
    }
    let modifiers: Set<Substring> = [
      "package", "private", "fileprivate", "internal", "static", "mutating", "consuming",
      "borrowing", "nonisolated", "override", "final", "class", "@discardableResult", "@inline",
      "convenience", "required", "async",
    ]
    return words[..<place].allSatisfy { modifiers.contains($0) || $0.hasPrefix("@") }
      && (words[place] == "func" || words[place].hasPrefix("init(")
        || words[place].hasPrefix("init?(") || words[place].hasPrefix("init<"))
  }

  private static func endsOnItsLine(_ line: String) -> Bool {
    line.contains("{") && line.count { $0 == "{" } == line.count { $0 == "}" }
  }

  private static func hasBody(_ lines: ArraySlice<String>) -> Bool {
    let text = lines.joined(separator: "\n")
    var depth = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "{" where depth == 0: return true
      default: continue
      }
    }
    return false
  }
}

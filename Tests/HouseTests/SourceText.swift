/// One file of the repository, as text.
struct SourceText: Sendable {
  /// From the top of the repository, such as `Sources/Domain/Shared/Role.swift`.
  let path: String
  let lines: [Substring]
  /// The lines without comments and without what stands between quotes (interpolations included).
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.code = Self.strip(self.lines)
  }

  /// `Domain` for `Sources/Domain/…`; nil outside Sources.
  var module: String? {
    let parts = self.path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  var isSwift: Bool { self.path.hasSuffix(".swift") }
  var isTest: Bool { self.path.hasPrefix("Tests/") }

  /// Written by a tool, so that no rule of style meets it.
  var isGenerated: Bool {
    self.path.contains("/generated/") || self.path.hasPrefix("Sources/CWire/")
      || self.path == "docs/processing-register.md"
  }

  /// `path:line`, lines counted from 1.
  func place(_ index: Int) -> String { "\(self.path):\(index + 1)" }

  /// Blanks comments and literals. Good enough for this house: no nested block comments.
  private static func strip(_ lines: [Substring]) -> [String] {
    var state = State.code
    return lines.map { line in
      // A string of one line ends with it, closed or not.
      if state == .string { state = .code }
      return Self.strip(Array(line.utf8), in: &state)
    }
  }

  private enum State { case code, string, text, block }

  private static func strip(_ line: [UInt8], in state: inout State) -> String {
    let (quote, slash, star) = (UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "*"))
    var code: [UInt8] = []
    var index = 0
    while index < line.count {
      let byte = line[index]
      let next = index + 1 < line.count ? line[index + 1] : 0
      let isTriple =
        byte == quote && next == quote && index + 2 < line.count && line[index + 2] == quote
      index += 1
      switch state {
      case .block where byte == star && next == slash:
        index += 1
        state = .code
      case .text where isTriple:
        index += 2
        state = .code
      case .string where byte == UInt8(ascii: "\\"): index += 1
      case .string where byte == quote: state = .code
      case .block, .text, .string: continue
      case .code where isTriple:
        index += 2
        code.append(quote)
        state = .text
      case .code where byte == quote:
        code.append(quote)
        state = .string
      case .code where byte == slash && next == slash:
        return String(decoding: code, as: UTF8.self)
      case .code where byte == slash && next == star:
        index += 1
        state = .block
      case .code: code.append(byte)
      }
    }
    return String(decoding: code, as: UTF8.self)
  }
}

extension String {
  /// Whether `word` stands in it with no ASCII letter, digit or underscore on either side.
  func hasWord(_ word: String) -> Bool {
    guard self.contains(word) else { return false }
    return self.ranges(of: word).contains { range in
      let before = self.utf8[..<range.lowerBound].last
      let after = self.utf8[range.upperBound...].first
      return !Self.isWord(before) && !Self.isWord(after)
    }
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    switch byte ?? 0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

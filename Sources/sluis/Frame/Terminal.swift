internal import Foundation
internal import Glibc

/// What stands at the other end of standard output and standard error.
struct Terminal: Sendable {
  /// Columns to fit in; nil when nobody looks and nothing must be shortened.
  let width: Int?
  let isColoured: Bool
  /// Whether standard error is shown on a terminal too.
  let isErrorSeen: Bool

  init(width: Int?, isColoured: Bool, isErrorSeen: Bool = false) {
    self.width = width
    self.isColoured = isColoured
    self.isErrorSeen = isErrorSeen
  }

  /// The terminal of this process, or a pipe or file.
  ///
  /// Colour is for a terminal only, and not when `NO_COLOR` (no-color.org) is set to anything.
  static var standard: Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isErrorSeen = isatty(STDERR_FILENO) == 1
    guard isatty(STDOUT_FILENO) == 1 else {
      return Terminal(width: nil, isColoured: false, isErrorSeen: isErrorSeen)
    }
    let isDumb = environment["TERM"].map { $0.isEmpty || $0 == "dumb" } ?? true
    let isMuted = !(environment["NO_COLOR"] ?? "").isEmpty
    return Terminal(
      width: environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil }
        ?? Self.sizeByStty ?? 80,
      isColoured: !isDumb && !isMuted, isErrorSeen: isErrorSeen)
  }

  /// Columns as `stty size` reports them. The system call takes a raw pointer, which this program
  /// leaves to the modules that wrap C.
  private static var sizeByStty: Int? {
    let stty = Process()
    stty.executableURL = URL(fileURLWithPath: "/usr/bin/stty")
    stty.arguments = ["-F", "/dev/tty", "size"]
    let pipe = Pipe()
    stty.standardOutput = pipe
    stty.standardError = FileHandle.nullDevice
    guard (try? stty.run()) != nil else { return nil }
    stty.waitUntilExit()
    let text = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) }
      .flatMap { $0 >= 20 ? $0 : nil }
  }

  enum Style: String {
    case strong = "1"
    case faint = "2"
    case alarm = "31"
  }

  /// The text in a style, or as it is where colour is off.
  func styled(_ text: String, _ style: Style) -> String {
    self.isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Whether a terminal may act on this scalar instead of showing it: controls (C0, C1, DEL), and
  /// what reorders or hides other text (bidirectional marks, separators, invisible formats).
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The text with everything a terminal may act on replaced by U+FFFD; a tab is a space.
  static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(scalar == "\t" ? " " : Self.isActive(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  /// The lines of a text that somebody wrote in lines, each as it is shown.
  static func shownLines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.shown(String($0)) }
  }
}

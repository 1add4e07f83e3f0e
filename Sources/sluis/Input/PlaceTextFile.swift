internal import Domain

/// A text that is to hold no personal data, screened before it is sent: what is found never leaves
/// this machine.
struct PlaceTextFile: Sendable {
  let text: String

  /// - Throws: a refusal that says what was found, in which line and column, and not the text.
  init(_ file: ContentFile) throws(Refusal) {
    let text = try file.text()
    guard PlaceText.refusal(of: text) == nil else {
      throw .cannot(
        "the text is empty, too long, or has characters that hide something",
        "Write at most 2,000 bytes of plain text")
    }
    let findings = PlaceText.findings(in: text)
    guard findings.isEmpty else {
      throw Refusal(
        status: .cannot, sentence: "the text holds personal data",
        advice: "Leave it out, or file a signal about a person: sluis signal person",
        reasons: ["personal_data"],
        details: findings.map { finding in
          let (line, column) = Self.place(of: finding.bytes.lowerBound, in: text)
          return "\(finding.kind.rawValue) in line \(line), from character \(column)"
        })
    }
    self.text = text
  }

  /// Line and character, both from 1, of a byte of the text.
  static func place(of byte: Int, in text: String) -> (line: Int, column: Int) {
    let before = String(decoding: text.utf8.prefix(byte), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}

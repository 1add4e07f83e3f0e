internal import Domain

/// Personal data in a text, pointed out to whoever wrote it.
struct FoundInText {
  let text: String
  let findings: [Screening.Finding]

  private static let charactersBeforeMax = 40
  private static let charactersAfterMax = 24

  /// What was found, and in which line and from which character: never the text.
  var places: [Phrase] {
    self.findings.map { finding in
      let (line, column) = Self.place(of: finding.bytes.lowerBound, in: self.text)
      return TextWords.found(finding.kind, line: line, column: column)
    }
  }

  /// For each find the words around it and, in the line below, carets under what was found.
  var excerpts: [String] { self.findings.flatMap(self.excerpt) }

  private func excerpt(_ finding: Screening.Finding) -> [String] {
    let characters = Array(self.text)
    let found = finding.characters(in: self.text)
    let before = characters[..<found.lowerBound].suffix(while: { !$0.isNewline })
      .suffix(Self.charactersBeforeMax)
    let after = characters[found.upperBound...].prefix(while: { !$0.isNewline })
      .prefix(Self.charactersAfterMax)
    // What goes over two lines stands in one here, so that the carets fit.
    let lead = Self.shown(before)
    let middle = Self.shown(characters[found])
    let carets = String(repeating: "^", count: max(1, DisplayWidth.of(middle)))
    return [
      lead + middle + Self.shown(after),
      String(repeating: " ", count: DisplayWidth.of(lead)) + carets + " \(finding.kind.rawValue)",
    ]
  }

  private static func shown(_ characters: ArraySlice<Character>) -> String {
    Terminal.shown(String(characters.map { $0.isWhitespace ? " " : $0 }))
  }

  /// Line and character, both from 1, of a byte of the text.
  static func place(of byte: Int, in text: String) -> (line: Int, column: Int) {
    let before = String(decoding: text.utf8.prefix(byte), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}

extension ArraySlice {
  /// The longest end all of whose elements are as asked.
  fileprivate func suffix(while isKept: (Element) -> Bool) -> ArraySlice {
    guard let last = self.lastIndex(where: { !isKept($0) }) else { return self }
    return self[(last + 1)...]
  }
}

extension Refusal {
  /// - Parameter subject: what holds it, such as "the text".
  static func personalData(
    _ found: FoundInText, in subject: Phrase, _ advice: Phrase
  ) -> Refusal {
    Refusal(
      status: .cannot, TextWords.holdsPersonalData(subject), advice, reasons: ["personal_data"],
      details: found.places, excerpts: found.excerpts)
  }

  /// The same for those who do not read it in Dutch.
  static func personalData(_ found: FoundInText, in subject: String, _ advice: String) -> Refusal {
    Refusal(
      status: .cannot, sentence: TextWords.holdsPersonalData(Phrase("", subject)).english,
      advice: advice, reasons: ["personal_data"], details: found.places.map(\.english),
      excerpts: found.excerpts)
  }
}

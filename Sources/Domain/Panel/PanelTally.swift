/// What is published of the answers to one question (docs/formats/panel-tokens.md §4).
package struct PanelTally: Hashable, Sendable {
  /// One group's line: a cell for each choice, then their sum where there is one.
  package struct Line: Hashable, Sendable {
    /// The round's group, counted from 1; 0 for all others, those who named none among them; nil
    /// for everybody.
    package let group: Int?
    package let cells: [Disclosure.Shown]
  }

  /// False below k answers: then nothing else is said.
  package let isPublished: Bool
  /// Valid answers.
  package let turnout: Int
  package let isUniform: Bool
  package let lines: [Line]
  /// Of the valid answers, not screened yet.
  private let texts: [String]

  /// What is published of all questions of a round, because they are answered by the same people:
  /// what each of them hides, all together must not tell.
  ///
  /// - Parameter answers: for each question all that were opened; those that are none to it count
  ///   as nothing.
  package static func of(
    _ questions: [PanelQuestion], answers: [[PanelAnswer]], groupCount: Int, k: Int
  ) -> [PanelTally] {
    var groups = PanelGroups(groupCount: groupCount, k: k)
    return zip(questions, answers).map { question, answers in
      let valid = answers.filter { question.fault(in: $0, groupCount: groupCount) == nil }
      guard valid.count >= k else { return PanelTally(isPublished: false, turnout: 0) }
      switch question.kind {
      case .open:
        return PanelTally(
          isPublished: true, turnout: valid.count,
          texts: valid.map(\.text))
      case .multiple:
        return PanelTally(
          isPublished: true, turnout: valid.count, isUniform: true,
          lines: [Line(group: nil, cells: Self.shares(valid, question.choices.count, k))])
      case .single, .scale:
        return Self.breakdown(valid, question.choices.count, groups.rows(for: valid), k)
      }
    }
  }

  private init(
    isPublished: Bool, turnout: Int, isUniform: Bool = false, lines: [Line] = [],
    texts: [String] = []
  ) {
    self.isPublished = isPublished
    self.turnout = turnout
    self.isUniform = isUniform
    self.lines = lines
    self.texts = texts
  }

  package var hasTexts: Bool { !self.texts.isEmpty }

  /// A random choice of at most `countMax` texts, without those in which personal data is found, as
  /// far as they fit in `byteCount` with three bytes more for each.
  ///
  /// Only what there is room for is screened: 20,000 long texts would take longer than the 30 s
  /// that a closing may take, and a round that cannot be closed has lost its answers.
  package func texts(atMost countMax: Int, fitting byteCount: Int) -> [String] {
    var left = byteCount
    var shown: [String] = []
    for text in self.texts.shuffled().prefix(countMax) {
      guard left >= text.utf8.count + 3 else { break }
      guard Screening.all(in: text).isEmpty else { continue }
      left -= text.utf8.count + 3
      shown.append(text)
    }
    return shown
  }

  /// Each choice by itself, because who chose several is in several: it is shown when both those
  /// who chose it and those who did not are k, for the turnout gives one away with the other.
  private static func shares(
    _ answers: [PanelAnswer], _ choiceCount: Int, _ k: Int
  ) -> [Disclosure.Shown] {
    (0..<choiceCount).map { choice in
      let count = answers.count { $0.choices.contains(choice) }
      return count >= k && answers.count - count >= k ? .count(count) : .withheld
    }
  }

  /// - Parameter rows: which groups share a line; none for no lines but everybody's.
  private static func breakdown(
    _ answers: [PanelAnswer], _ choiceCount: Int, _ rows: PanelGroups.Rows?, _ k: Int
  ) -> PanelTally {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: choiceCount), count: rows?.count ?? 1)
    for answer in answers { counts[rows?.row(of: answer.group) ?? 0][answer.choices[0]] += 1 }
    let table =
      rows == nil
      ? CountTable(parents: [nil], themeCount: choiceCount, leafCounts: counts)
      : CountTable(rows: counts)
    guard let table else { preconditionFailure("a question has choices, and a count is a count") }
    // The list of the spent is published, so the sum of all is known whatever is shown; and the
    // sums of lines are shown, so that the questions have nothing else in common.
    let sums = (0..<table.areaCount).map { CountTable.Cell(area: $0, theme: choiceCount) }
    let disclosure = Disclosure(of: table, k: k, known: Set(sums))
    let lines = (0..<table.areaCount).map { area in
      Line(
        group: area == 0 ? nil : rows?.groups[area - 1],
        cells: (0...choiceCount).map { disclosure[CountTable.Cell(area: area, theme: $0)] })
    }
    return PanelTally(
      isPublished: true, turnout: answers.count, isUniform: disclosure.isUniform, lines: lines)
  }
}

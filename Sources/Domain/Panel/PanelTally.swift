/// What is published of the answers to one question (docs/formats/panel-tokens.md §4).
package struct PanelTally: Hashable, Sendable {
  /// One group's line: a cell for each choice, then their sum where there is one.
  package struct Line: Hashable, Sendable {
    /// The round's group, counted from 1; 0 for those who named none; nil for everybody.
    package let group: Int?
    package let cells: [Disclosure.Shown]
  }

  /// False below k answers: then nothing else is said.
  package let isPublished: Bool
  /// Valid answers.
  package let turnout: Int
  package let isUniform: Bool
  package let lines: [Line]
  /// In the order of the answers, which is random.
  package let texts: [String]
  package let withheldTextCount: Int

  /// - Parameter answers: all that were opened; those that are none to this question count as
  ///   nothing.
  package init(
    of question: PanelQuestion, answers: [PanelAnswer], groupCount: Int, k: Int
  ) {
    let valid = answers.filter { question.takes($0, groupCount: groupCount) }
    guard valid.count >= k else {
      self.init(isPublished: false, turnout: 0)
      return
    }
    switch question.kind {
    case .open:
      let clean = valid.map(\.text).filter { Screening.findings(in: $0).isEmpty }
      self.init(
        isPublished: true, turnout: valid.count, texts: clean,
        withheldTextCount: valid.count - clean.count)
    case .multiple:
      self.init(
        isPublished: true, turnout: valid.count, isUniform: true,
        lines: [Line(group: nil, cells: Self.shares(valid, question.choices.count, k))])
    case .single, .scale:
      self = Self.breakdown(valid, question.choices.count, groupCount, k)
    }
  }

  private init(
    isPublished: Bool, turnout: Int, isUniform: Bool = false, lines: [Line] = [],
    texts: [String] = [], withheldTextCount: Int = 0
  ) {
    self.isPublished = isPublished
    self.turnout = turnout
    self.isUniform = isUniform
    self.lines = lines
    self.texts = texts
    self.withheldTextCount = withheldTextCount
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

  private static func breakdown(
    _ answers: [PanelAnswer], _ choiceCount: Int, _ groupCount: Int, _ k: Int
  ) -> PanelTally {
    // Those of no group first; without groups everybody is.
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: choiceCount), count: groupCount + 1)
    for answer in answers { counts[answer.group][answer.choices[0]] += 1 }
    let table =
      groupCount == 0
      ? CountTable(parents: [nil], themeCount: choiceCount, leafCounts: counts)
      : CountTable(rows: counts)
    guard let table else { preconditionFailure("a question has choices, and a count is a count") }
    // The list of the spent is published, so the sum of all is known whatever is shown.
    let disclosure = Disclosure(
      of: table, k: k, known: [CountTable.Cell(area: 0, theme: choiceCount)])
    let lines = (0..<table.areaCount).map { area in
      Line(
        group: area == 0 ? nil : area - 1,
        cells: (0...choiceCount).map { disclosure[CountTable.Cell(area: area, theme: $0)] })
    }
    return PanelTally(
      isPublished: true, turnout: answers.count, isUniform: disclosure.isUniform, lines: lines)
  }
}

/// What a panel is asked, and how an answer to it looks.
package struct PanelQuestion: Hashable, Sendable {
  /// The numbers are those of `sluis.panel.v1.QuestionKind`.
  package enum Kind: Int32, CaseIterable, Hashable, Sendable {
    case single = 1
    case multiple = 2
    case scale = 3
    case open = 4
  }

  package static let choiceCountMax = 20

  package let kind: Kind
  package let wording: String
  package let choices: [String]

  package init(kind: Kind, wording: String, choices: [String]) {
    self.kind = kind
    self.wording = wording
    self.choices = choices
  }

  /// Why it may not be asked; nil when it may.
  package var refusal: PanelRefusal? {
    for text in [self.wording] + self.choices {
      guard TextRule.line.accepts(text) else { return .textInvalid }
      guard Screening.all(in: text).isEmpty else { return .personalData }
    }
    switch self.kind {
    case .open: return self.choices.isEmpty ? nil : .choicesInvalid
    case .single, .multiple, .scale:
      // Two that look alike would split the answers of those who meant the same.
      let isValid =
        (2...Self.choiceCountMax).contains(self.choices.count)
        && Set(self.choices.map(Folding.fold)).count == self.choices.count
      return isValid ? nil : .choicesInvalid
    }
  }

  /// Why an answer is none to a question.
  package enum Fault: Hashable, Sendable {
    case groupUnknown
    case choiceUnknown
    case choiceTwice
    /// None or several, where one is asked for.
    case notOneChoice
    /// A text, where choices are asked for.
    case textUnasked
    case text(TextRule.Fault)
  }

  /// What makes `answer` none to this question, with so many groups to choose from; nil when it is
  /// one.
  ///
  /// The one rule of it: what it refuses is refused before it is sealed, and counts as nothing when
  /// it is opened, for then nobody can be told.
  package func fault(in answer: PanelAnswer, groupCount: Int) -> Fault? {
    guard (0...groupCount).contains(answer.group) else { return .groupUnknown }
    guard answer.choices.allSatisfy(self.choices.indices.contains) else { return .choiceUnknown }
    guard Set(answer.choices).count == answer.choices.count else { return .choiceTwice }
    switch self.kind {
    case .single, .scale:
      guard answer.choices.count == 1 else { return .notOneChoice }
      return answer.text.isEmpty ? nil : .textUnasked
    case .multiple: return answer.text.isEmpty ? nil : .textUnasked
    case .open: return TextRule.answer.fault(in: answer.text).map(Fault.text)
    }
  }
}

/// One answer, as it is sealed and counted. It prints as sealed.
package struct PanelAnswer: Hashable, Sendable {
  /// Counted from 0.
  package let choices: [Int]
  package let text: String
  /// 1 is the round's first group; 0 is none.
  package let group: Int

  package init(choices: [Int], text: String = "", group: Int = 0) {
    self.choices = choices
    self.text = text
    self.group = group
  }
}

extension PanelAnswer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "‹sealed›" }
  package var debugDescription: String { "‹sealed›" }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

/// Why a panel's affair is not done as asked. The raw values are sent.
package enum PanelRefusal: String, Error, CaseIterable, Hashable, Sendable {
  case textInvalid = "text_invalid"
  /// A text holds a citizen service number, telephone number, address or the like.
  case personalData = "personal_data"
  case choicesInvalid = "choices_invalid"
  /// Two questions of a round are worded alike.
  case questionsAlike = "questions_alike"
  case groupsInvalid = "groups_invalid"
  /// Opens too soon or too far ahead: ``PanelRound/aheadUs``.
  case openingInvalid = "opening_invalid"
  /// Is not open long enough, or too long: ``PanelRound/openUs``.
  case openTimeInvalid = "open_time_invalid"
  /// The last day of an answer to advice has been, or is too far ahead.
  case answerDayInvalid = "answer_day_invalid"
  case notForRole = "role_never"
  /// The account is that of somebody with a file: a membership would be linked to it.
  case linkedToFile = "linked_to_file"
}

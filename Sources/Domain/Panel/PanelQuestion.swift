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
      guard Screening.findings(in: text).isEmpty else { return .personalData }
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

  /// Whether `answer` is one to this question, with so many groups to choose from.
  package func takes(_ answer: PanelAnswer, groupCount: Int) -> Bool {
    guard (0...groupCount).contains(answer.group),
      answer.choices.allSatisfy(self.choices.indices.contains),
      Set(answer.choices).count == answer.choices.count
    else { return false }
    switch self.kind {
    case .single, .scale: return answer.choices.count == 1 && answer.text.isEmpty
    case .multiple: return answer.text.isEmpty
    case .open: return answer.choices.isEmpty && TextRule.answer.accepts(answer.text)
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
  /// Opens too soon or too far ahead, or is not open long enough or too long.
  case timesInvalid = "times_invalid"
  case notForRole = "role_never"
  /// The account is that of somebody with a file: a membership would be linked to it.
  case linkedToFile = "linked_to_file"
}

/// The rules of a round as a whole.
package struct PanelRound: Hashable, Sendable {
  /// The numbers are those of `sluis.panel.v1.RoundKind`.
  package enum Kind: Int32, CaseIterable, Hashable, Sendable {
    /// Members of the panel answer.
    case panel = 1
    /// The team answers: what goes well, where does it rub.
    case reflection = 2

    /// From how many answers on anything is published, turnout included.
    package var k: Int { self == .panel ? 10 : 5 }

    /// Whether someone in `role` may collect tokens, members of the panel aside.
    package func admits(_ role: Role) -> Bool {
      switch self {
      case .panel: role == .panelMember
      case .reflection: role.isProfessional || role == .intern
      }
    }
  }

  package static let questionCountMax = 20
  package static let groupCountMax = 12
  package static let agendaCountMax = 20
  /// Answers that one closing counts, within the time that one call may take.
  package static let answerCountMax = 20_000

  /// Votes that one question's list of spent tokens names: `ListSpentReply`.
  package static let spentCountMax = 10_000

  /// How many people may collect tokens for so many questions.
  package static func collectorCountMax(questions: Int) -> Int {
    min(Self.spentCountMax, Self.answerCountMax / max(1, questions))
  }

  private static let hourUs: Int64 = 3_600_000_000
  /// A round is open this long, so that answers are not sent all at once.
  package static let openUs = Self.hourUs...(62 * 24 * Self.hourUs)
  /// How far ahead it opens at most.
  package static let aheadUs = 92 * 24 * Self.hourUs

  package let kind: Kind
  package let title: String
  package let agenda: [String]
  package let groups: [String]
  package let questions: [PanelQuestion]
  package let opensAt: Instant
  package let closesAt: Instant

  package init(
    kind: Kind, title: String, agenda: [String], groups: [String], questions: [PanelQuestion],
    opensAt: Instant, closesAt: Instant
  ) {
    self.kind = kind
    self.title = title
    self.agenda = agenda
    self.groups = groups
    self.questions = questions
    self.opensAt = opensAt
    self.closesAt = closesAt
  }

  /// Why it may not be held; nil when it may.
  ///
  /// - Parameter openUs: how long it is open; tests hold shorter rounds.
  package func refusal(at now: Instant, openUs: ClosedRange<Int64> = Self.openUs) -> PanelRefusal? {
    for text in [self.title] + self.agenda + self.groups {
      guard TextRule.line.accepts(text) else { return .textInvalid }
      guard Screening.all(in: text).isEmpty else { return .personalData }
    }
    guard self.groups.count <= Self.groupCountMax, self.groups.count != 1,
      Set(self.groups.map(Folding.fold)).count == self.groups.count
    else { return .groupsInvalid }
    guard (1...Self.questionCountMax).contains(self.questions.count) else { return .choicesInvalid }
    for question in self.questions {
      if let refusal = question.refusal { return refusal }
    }
    // Asked twice, a question is two tables of the same answers.
    guard Set(self.questions.map { Folding.fold($0.wording) }).count == self.questions.count else {
      return .questionsAlike
    }
    let ahead = self.opensAt.microseconds - now.microseconds
    guard ahead > 0, ahead <= Self.aheadUs else { return .openingInvalid }
    guard openUs.contains(self.closesAt.microseconds - self.opensAt.microseconds) else {
      return .openTimeInvalid
    }
    return nil
  }
}

/// Who may do what at the panel: a closed table.
extension Role {
  /// Prepares questions, agenda and invitations.
  package var organisesPanel: Bool { self.isProfessional || self == .intern }

  /// Founds a panel, closes a round, answers advice.
  package var answersForPanel: Bool { self.isProfessional }
}

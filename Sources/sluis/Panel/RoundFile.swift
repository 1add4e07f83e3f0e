internal import Domain
internal import Foundation
internal import Wire

/// A round as `sluis panel prepare` reads it.
///
/// ```json
/// { "kind": "panel", "title": "Najaarsronde", "agenda": ["Het inloopuur"],
///   "groups": ["Noord", "Zuid"], "opensAt": "2026-10-01T08:00:00Z",
///   "closesAt": "2026-10-15T18:00:00Z",
///   "questions": [ { "kind": "single", "wording": "…", "choices": ["ja", "nee"] } ] }
/// ```
struct RoundFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = [
    "kind", "title", "agenda", "groups", "opensAt", "closesAt", "questions",
  ]
  static var nested: [String: any KnownMembers.Type] { ["questions": Question.self] }

  struct Question: Decodable, KnownMembers, Sendable {
    static let members: Set<String> = ["kind", "wording", "choices"]

    let kind: String
    let wording: String
    let choices: [String]?
  }

  let kind: String
  let title: String
  let agenda: [String]?
  let groups: [String]?
  let opensAt: String
  let closesAt: String
  let questions: [Question]

  /// What is asked of panel, but for the closing address: what is wrong with it is said before a
  /// key is drawn.
  func request(for panel: Id) throws(Refusal) -> PanelV1.PrepareRoundRequest {
    guard let kind = Word<PanelV1.RoundKind>(argument: self.kind) else {
      throw .cannot("the kind of round does not exist", "Use panel or reflection")
    }
    var questions: [PanelV1.Draft] = []
    for (place, question) in self.questions.enumerated() {
      let place = "questions[\(place)]"
      guard let kind = Word<PanelV1.QuestionKind>(argument: question.kind) else {
        throw .cannot(
          "a kind of question does not exist", "Use single, multiple, scale or open")
      }
      questions.append(
        PanelV1.Draft(
          kind: kind.value,
          wording: try TextField.round("\(place).wording", byteCountMax: 500)
            .published(question.wording),
          choices: try TextField.published(question.choices ?? [], in: "\(place).choices")))
    }
    return PanelV1.PrepareRoundRequest(
      panel: panel.number, kind: kind.value,
      title: try TextField.round("title").published(self.title),
      agenda: try TextField.published(self.agenda ?? [], in: "agenda", byteCountMax: 500),
      groups: try TextField.published(self.groups ?? [], in: "groups"), questions: questions,
      opensAtMs: try Self.ms(self.opensAt), closesAtMs: try Self.ms(self.closesAt),
      closingAddress: [])
  }

  private static func ms(_ text: String) throws(Refusal) -> UInt64 {
    guard let date = try? Foundation.Date(text, strategy: .iso8601),
      date.timeIntervalSince1970 > 0
    else { throw .cannot("a time is not one", "Write it like 2026-10-01T08:00:00Z") }
    return UInt64(date.timeIntervalSince1970) * 1_000
  }
}

/// Answers as `sluis panel answer` reads them: one for each question, in the order of the round;
/// null for none.
///
/// ```json
/// { "group": "Noord", "answers": [ { "choices": ["ja"] }, { "text": "…" }, null ] }
/// ```
struct AnswerFile: Decodable, KnownMembers, Sendable {
  static let members: Set<String> = ["group", "answers"]
  static var nested: [String: any KnownMembers.Type] { ["answers": Answer.self] }

  struct Answer: Decodable, KnownMembers, Sendable {
    static let members: Set<String> = ["choices", "text"]

    let choices: [String]?
    let text: String?
  }

  let group: String?
  let answers: [Answer?]

  /// The answers to `manifest`'s questions, in their order: each one that the closing counts.
  func messages(_ manifest: PanelV1.Manifest) throws(Refusal) -> [PanelV1.Answer?] {
    guard self.answers.count == manifest.questions.count else {
      throw AnswerRefusals.count(self.answers.count, of: manifest.questions.count)
    }
    var group: UInt32 = 0
    if let name = self.group {
      guard let place = manifest.groups.firstIndex(of: name) else {
        throw AnswerRefusals.groupUnknown
      }
      group = UInt32(place) + 1
    }
    var messages: [PanelV1.Answer?] = []
    for (place, (question, answer)) in zip(manifest.questions, self.answers).enumerated() {
      guard let answer else {
        messages.append(nil)
        continue
      }
      let name = AnswerRefusals.number(place + 1)
      let message = PanelV1.Answer(
        choices: try answer.places(in: question, name), text: answer.text ?? "", group: group)
      try Self.check(message, of: question, groupCount: manifest.groups.count, name)
      messages.append(message)
    }
    return messages
  }

  /// Refuses what the closing would not count, or publish to nobody: then its writer would not
  /// know.
  private static func check(
    _ message: PanelV1.Answer, of question: PanelV1.Question, groupCount: Int, _ name: Phrase
  ) throws(Refusal) {
    let asked = PanelQuestion(question)
    if let fault = asked.fault(in: Domain.PanelAnswer(message), groupCount: groupCount) {
      throw Self.refusal(of: fault, name)
    }
    // As it is read when it is opened, its text normalized, which may be longer.
    let isRead = (try? PanelV1.Answer(decoding: message.encoded())).map {
      asked.fault(in: Domain.PanelAnswer($0), groupCount: groupCount) == nil
    }
    guard isRead == true else {
      throw AnswerRefusals.unreadable(name, byteCountMax: TextRule.answer.byteCountMax)
    }
    let findings = Screening.all(in: message.text)
    guard findings.isEmpty else {
      throw .personalData(
        FoundInText(text: message.text, findings: findings), in: name, AnswerRefusals.leaveOut)
    }
  }

  private static func refusal(of fault: PanelQuestion.Fault, _ name: Phrase) -> Refusal {
    switch fault {
    case .groupUnknown: AnswerRefusals.groupUnknown
    case .choiceUnknown: AnswerRefusals.choiceUnknown(name, isOpen: false)
    case .choiceTwice: AnswerRefusals.choiceTwice(name)
    case .notOneChoice: AnswerRefusals.notOneChoice(name)
    case .textUnasked: AnswerRefusals.textUnasked(name)
    case .text(.empty): AnswerRefusals.empty(name)
    case .text(let fault):
      TextField(
        name: name.english, dutch: name.dutch, rule: .answer,
        byteCountMax: TextRule.answer.byteCountMax
      ).refusal(of: fault)
    }
  }
}

extension AnswerFile.Answer {
  /// Where its choices stand among the question's, counted from 0.
  fileprivate func places(
    in question: PanelV1.Question, _ name: Phrase
  ) throws(Refusal) -> [UInt32] {
    var places: [UInt32] = []
    for choice in self.choices ?? [] {
      guard let place = question.choices.firstIndex(of: choice) else {
        throw AnswerRefusals.choiceUnknown(name, isOpen: question.kind == .open)
      }
      places.append(UInt32(place))
    }
    return places
  }
}

extension PanelQuestion {
  fileprivate init(_ question: PanelV1.Question) {
    self.init(
      kind: Kind(rawValue: question.kind.rawValue) ?? .open, wording: question.wording,
      choices: question.choices)
  }
}

extension Domain.PanelAnswer {
  fileprivate init(_ answer: PanelV1.Answer) {
    self.init(
      choices: answer.choices.map { Int(clamping: $0) }, text: answer.text,
      group: Int(clamping: answer.group))
  }
}

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

  func request(
    for panel: Id, closing address: [UInt8]
  ) throws(Refusal) -> PanelV1.PrepareRoundRequest {
    guard let kind = Word<PanelV1.RoundKind>(argument: self.kind) else {
      throw .cannot("the kind of round does not exist", "Use panel or reflection")
    }
    var questions: [PanelV1.Draft] = []
    for question in self.questions {
      guard let kind = Word<PanelV1.QuestionKind>(argument: question.kind) else {
        throw .cannot(
          "a kind of question does not exist", "Use single, multiple, scale or open")
      }
      questions.append(
        PanelV1.Draft(
          kind: kind.value, wording: question.wording, choices: question.choices ?? []))
    }
    return PanelV1.PrepareRoundRequest(
      panel: panel.number, kind: kind.value, title: self.title, agenda: self.agenda ?? [],
      groups: self.groups ?? [], questions: questions, opensAtMs: try Self.ms(self.opensAt),
      closesAtMs: try Self.ms(self.closesAt), closingAddress: address)
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

  /// The answers to `manifest`'s questions, in their order.
  func messages(_ manifest: PanelV1.Manifest) throws(Refusal) -> [PanelV1.Answer?] {
    guard self.answers.count == manifest.questions.count else {
      throw .cannot(
        "the round has \(manifest.questions.count) questions, and the file answers "
          + "\(self.answers.count)", "Write null where you give no answer")
    }
    var group: UInt32 = 0
    if let name = self.group {
      guard let place = manifest.groups.firstIndex(of: name) else {
        throw .cannot("the round has no such group", "Leave it out, or name one of the round's")
      }
      group = UInt32(place) + 1
    }
    var messages: [PanelV1.Answer?] = []
    for (question, answer) in zip(manifest.questions, self.answers) {
      guard let answer else {
        messages.append(nil)
        continue
      }
      var choices: [UInt32] = []
      for choice in answer.choices ?? [] {
        guard let place = question.choices.firstIndex(of: choice) else {
          throw .cannot("a question has no such choice", "Write a choice as the round has it")
        }
        choices.append(UInt32(place))
      }
      let isOpen = question.kind == .open
      let isOne = question.kind == .single || question.kind == .scale
      guard isOpen == choices.isEmpty || question.kind == .multiple, !isOne || choices.count == 1,
        isOpen == (answer.text != nil), answer.text?.utf8.count ?? 0 <= 900
      else {
        throw .cannot(
          "an answer does not fit its question",
          "Give one choice, or a text of at most 900 bytes where the question is open")
      }
      let text = answer.text ?? ""
      let findings = Screening.all(in: text)
      // At the closing it would be published to nobody, and its writer would not know.
      guard findings.isEmpty else {
        throw .personalData(
          FoundInText(text: text, findings: findings), in: "answer \(messages.count + 1)",
          "Leave it out: an answer that names somebody is not published")
      }
      messages.append(PanelV1.Answer(choices: choices, text: text, group: group))
    }
    return messages
  }
}

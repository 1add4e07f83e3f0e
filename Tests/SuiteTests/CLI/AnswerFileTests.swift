import Testing
import Vault
import Wire

@testable import sluis

@Suite("Answers as typed, before they are sealed")
struct AnswerFileTests {
  private static let manifest = PanelV1.Manifest(
    panel: 7, round: 8, kind: .panel, title: "Najaarsronde", groups: ["Noord", "Zuid"],
    questions: [
      question(.single, ["ja", "nee"]), question(.multiple, ["koffie", "hulp"]), question(.open),
    ], opensAtMs: 1_000, closesAtMs: 2_000, closingAddress: [UInt8](repeating: 8, count: 32),
    number: 1)

  private static func question(
    _ kind: PanelV1.QuestionKind, _ choices: [String] = []
  ) -> PanelV1.Question {
    PanelV1.Question(
      id: Random.id(), kind: kind, wording: "Wat?", choices: choices,
      publicKey: [UInt8](repeating: 9, count: 32))
  }

  private static func messages(_ answers: String) throws -> [PanelV1.Answer?] {
    let document = #"{"group": "Zuid", "answers": [\#(answers)]}"#
    let file: AnswerFile = try ContentFile.value(of: Array(document.utf8), named: "it")
    return try file.messages(Self.manifest)
  }

  private func refused(_ answers: String) throws -> String {
    do {
      _ = try Self.messages(answers)
      return ""
    } catch let refusal as sluis.Refusal { return refusal.sentence }
  }

  @Test("are taken as they are counted")
  func taken() throws {
    let answers = try Self.messages(
      #"{"choices": ["nee"]}, {"choices": ["hulp", "koffie"]}, {"text": "een\nbankje"}"#)
    #expect(answers.map { $0?.choices } == [[1], [1, 0], []])
    #expect(answers.map { $0?.text } == ["", "", "een\nbankje"])
    #expect(answers.allSatisfy { $0?.group == 2 })
    #expect(try Self.messages("null, {}, null").map { $0 == nil } == [true, false, true])
  }

  @Test("are refused where the closing would throw them away, by their number and the place")
  func refusals() throws {
    for (sign, code) in [
      ("202E", "202E"), ("0007", "0007"), ("001b", "001B"), ("0000", "0000"), ("200B", "200B"),
    ] {
      #expect(
        try self.refused(#"null, null, {"text": "een\nban\u\#(sign)kje"}"#)
          == "answer 3 has a character that is not stored (U+\(code)), at line 2, character 4")
    }
    let long = String(repeating: "é", count: 451)
    for (answers, sentence) in [
      (#"null, null, {"text": " \n "}"#, "answer 3 is empty"),
      (#"null, null, {}"#, "answer 3 is empty"),
      (
        #"null, null, {"text": "\#(long)"}"#, "answer 3 has 902 bytes, and at most 900 are stored"
      ),
      (
        #"null, {"choices": ["hulp", "hulp"]}, null"#, "answer 2 names a choice twice"
      ),
      (#"{"choices": ["ja", "nee"]}, null, null"#, "answer 1 does not fit its question"),
      (#"{"choices": ["ja"], "text": "x"}, null, null"#, "answer 1 does not fit its question"),
      (#"{}, null, null"#, "answer 1 does not fit its question"),
      (#"null, {"choices": ["taal"]}, null"#, "the question of answer 2 has no such choice"),
      (#"null, null, {"text": "Jan de Vries"}"#, "answer 3 holds personal data"),
    ] { #expect(try self.refused(answers) == sentence) }
    // Longer when it is read: what has no composed form is taken apart.
    let grows = String(repeating: "\u{958}", count: 300)
    #expect(
      try self.refused(#"null, null, {"text": "\#(grows)"}"#)
        == "answer 3 could not be read when it is opened")
  }
}

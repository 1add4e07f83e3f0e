internal import ArgumentParser
internal import Foundation
internal import Review
internal import Wire

/// `sluis panel show`
struct PanelShow: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a round as it was announced, and proves that it was.",
    discussion: """
      Panel is asked as nobody. A round whose tokens are here is shown as it was then, and nobody \
      is asked.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let (manifest, state) = try await self.shown()
    var table = Table(PanelWords.questions, language)
    for question in manifest.questions {
      table.add(
        Id(question.id).description, PanelWords.kind(question.kind).in(language), question.wording,
        question.choices.isEmpty ? "-" : question.choices.joined(separator: " / "))
    }
    let questions = manifest.questions.map { question -> JSON in
      [
        "question": .id(question.id), "kind": .word(question.kind),
        "wording": .string(question.wording),
        "choices": .array(question.choices.map { .string($0) }),
      ]
    }
    return Report(
      json: [
        "round": .id(manifest.round), "panel": .id(manifest.panel),
        "number": .integer(Int64(manifest.number)), "title": .string(manifest.title),
        "state": .word(state), "isPublic": .bool(manifest.isPublic),
        "agenda": .array(manifest.agenda.map { .string($0) }),
        "groups": .array(manifest.groups.map { .string($0) }),
        "opensAt": .string(Moment(ms: manifest.opensAtMs).description),
        "closesAt": .string(Moment(ms: manifest.closesAtMs).description),
        "questions": .array(questions),
      ],
      .fields(Self.fields(manifest, state, in: language)), .line(""), .table(table))
  }

  static func fields(
    _ manifest: PanelV1.Manifest, _ state: PanelV1.RoundState, in language: Language
  ) -> [Report.Field] {
    let groups = manifest.groups.isEmpty ? "-" : manifest.groups.joined(separator: ", ")
    let agenda = manifest.agenda.isEmpty ? "-" : manifest.agenda.joined(separator: "; ")
    return [
      Report.Field(PanelWords.title, language, manifest.title),
      Report.Field(PanelWords.state, language, PanelWords.state(state)),
      // What members compare: two who are of one panel hear of one round under one number.
      Report.Field(PanelWords.panel, language, Id(manifest.panel).description),
      Report.Field(PanelWords.number, language, String(manifest.number)),
      Report.Field(PanelWords.opens, language, Moment(ms: manifest.opensAtMs).words),
      Report.Field(PanelWords.closes, language, Moment(ms: manifest.closesAtMs).words),
      Report.Field(PanelWords.readBy, language, manifest.readers),
      Report.Field(PanelWords.groups, language, groups),
      Report.Field(PanelWords.agenda, language, agenda),
    ]
  }

  private func shown() async throws(Refusal) -> (PanelV1.Manifest, PanelV1.RoundState) {
    let folder = RoundFolder(self.round, of: try self.global.profile())
    guard let manifest = try folder.manifest() else {
      let check = try await RoundCheck(self.round, self.global)
      return (check.manifest, check.state)
    }
    let now = UInt64(max(0, Foundation.Date().timeIntervalSince1970 * 1_000))
    let state: PanelV1.RoundState =
      now < manifest.opensAtMs ? .issuing : now < manifest.closesAtMs ? .open : .ended
    return (manifest, state)
  }
}

internal import ArgumentParser
internal import Foundation
internal import Wire

/// `sluis panel show`
struct PanelShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a round as it was announced, and proves that it was.",
    discussion: """
      Panel is asked as nobody. A round whose tokens are here is shown as it was then, and nobody \
      is asked.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  func report() async throws(Refusal) -> Report {
    let (manifest, state) = try await self.shown()
    var table = Table("Question", "Kind", "Wording", "Choices")
    for question in manifest.questions {
      table.add(
        Id(question.id).description, Words.of(optional: question.kind), question.wording,
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
      .fields([
        .init("Title", manifest.title), .init("State", Words.of(state)),
        // What members compare: two who are of one panel hear of one round under one number.
        .init("Panel", Id(manifest.panel).description), .init("Number", String(manifest.number)),
        .init("Opens", Moment(ms: manifest.opensAtMs).description),
        .init("Closes", Moment(ms: manifest.closesAtMs).description),
        .init("Read by", manifest.readers), .init("Gelezen door", manifest.lezers),
        .init("Groups", manifest.groups.isEmpty ? "-" : manifest.groups.joined(separator: ", ")),
        .init("Agenda", manifest.agenda.isEmpty ? "-" : manifest.agenda.joined(separator: "; ")),
      ]), .line(""), .table(table))
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

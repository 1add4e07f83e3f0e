internal import ArgumentParser
internal import Wire

/// `sluis relation list`
struct RelationList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists who works with a household.",
    discussion: """
      For those who work with it, for its residents with --purpose subject_access, and for officers
      with --purpose audit_review.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      ConsentV1.Directory.listRelations,
      ConsentV1.ListRelationsRequest(household: self.household.number), at: .consent,
      self.session)
    var table = Table("Who", "As", "Since", "Until", "Id")
    for relation in answer.reply.relations {
      table.add(
        relation.displayName.isEmpty ? "?" : relation.displayName, Words.of(relation.kind),
        Moment(ms: relation.fromMs).description, relation.until, Id(relation.actor).description)
    }
    return Report(
      json: [
        "relations": .array(answer.reply.relations.map(\.json)), "record": answer.recordJSON(),
      ],
      .table(table), .fields(answer.recordFields()))
  }
}

extension ConsentV1.ListedRelation {
  /// When it ends; a dash when that is open.
  var until: String { self.untilMs == 0 ? "-" : Moment(ms: self.untilMs).description }

  var json: JSON {
    [
      "household": .id(self.household), "actor": .id(self.actor),
      "displayName": .string(self.displayName), "kind": .word(self.kind),
      "from": .string(Moment(ms: self.fromMs).description),
      "until": self.untilMs == 0 ? .null : .string(Moment(ms: self.untilMs).description),
    ]
  }
}

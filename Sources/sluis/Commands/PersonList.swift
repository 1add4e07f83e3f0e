internal import ArgumentParser
internal import Wire

/// `sluis person list`
struct PersonList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists who may act here, for administrators and officers.",
    discussion: """
      Residents are not in it: that somebody is one says that they are helped. An officer asks with
      --purpose audit_review, and the second officer sees that they did.
      """)

  /// Pages that are asked for before something is wrong with the answers.
  static let pageCountMax = 1_000

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  func report() async throws(Refusal) -> Report {
    var actors: [ConsentV1.ListedActor] = []
    var after: UInt128?
    for _ in 0..<Self.pageCountMax {
      let reply = try await self.global.read(
        ConsentV1.Directory.listActors, ConsentV1.ListActorsRequest(after: after), at: .consent,
        self.session
      ).reply
      actors += reply.actors
      guard let next = reply.next, next > after ?? 0 else { break }
      after = next
    }
    let answers = actors.map { PersonAnswer($0) }
    var table = Table(PersonAnswer.headings)
    for answer in answers.sorted(by: { $0.name < $1.name }) { table.add(answer.cells) }
    return Report(json: ["people": .array(answers.map(\.json))], .table(table))
  }
}

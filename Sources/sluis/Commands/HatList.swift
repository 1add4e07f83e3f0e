internal import ArgumentParser
internal import Wire

/// `sluis hat list`
struct HatList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists your own hats, of which a session is opened under one.",
    discussion: """
      Needs no session. An administrator sees everybody's with `sluis person list`.
      """)

  @OptionGroup var global: GlobalOptions

  func report() async throws(Refusal) -> Report {
    let hats = try await SessionStore(try self.global.profile())
      .hats(within: self.global.timeout.duration).map { HatAnswer($0) }
    var table = Table("Role", "Team", "Organisation", "Until", "Hat")
    for hat in hats { table.add(hat.cells) }
    return Report(json: ["hats": .array(hats.map(\.json))], .table(table))
  }
}

internal import ArgumentParser
internal import Wire

/// `sluis signal list`
struct SignalList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the signals of a team, the most urgent first.",
    discussion: """
      Those about persons are listed for the triage of their own team alone, and of them only \
      where, about what and how far.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Option(help: ArgumentHelp("Of one team alone.", valueName: "team"))
  var team: String = ""

  @Option(help: ArgumentHelp("Of one neighbourhood alone, by its code.", valueName: "area"))
  var area: String = ""

  @Flag(help: "Lists closed ones too.")
  var closed = false

  @Option(help: ArgumentHelp("The last signal of the page before.", valueName: "signal"))
  var after: Id?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Signals.listSignals,
      SignalsV1.ListSignalsRequest(
        team: self.team, area: self.area, withClosed: self.closed, after: self.after?.number),
      at: .signals, self.session)
    return Self.report(answer.reply)
  }

  static func report(_ reply: SignalsV1.ListSignalsReply) -> Report {
    var table = Table(
      "Signal", "About", "Theme", "Area", "Team", "State", "By", "Text", prose: true)
    for signal in reply.signals {
      table.add(
        Id(signal.id).description, Words.of(optional: signal.about),
        Words.of(optional: signal.theme), signal.area, signal.team,
        Words.of(optional: signal.state),
        Day(signal.dueOn).description + (signal.isOverdue ? " overdue" : ""),
        signal.text)
    }
    return Report(
      json: [
        "signals": .array(reply.signals.map(\.json)), "isMore": .bool(reply.isMore),
      ], .table(table),
      .line(reply.isMore ? "There are more: ask again with --after the last one." : ""))
  }
}

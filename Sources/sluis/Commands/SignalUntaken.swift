internal import ArgumentParser
internal import Wire

/// `sluis signal untaken`
struct SignalUntaken: Verb {
  static let configuration = CommandConfiguration(
    commandName: "untaken",
    abstract: "Counts, team by team, the signals that nobody has taken up.",
    discussion: """
      For administrators, and for officers with --purpose audit_review. How many wait, since \
      when, and whether anybody of the team wears the hat of triage now; nothing of any signal.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Signals.listUntaken, SignalsV1.ListUntakenRequest(), at: .signals, self.session)
    var table = Table("Team", "Triage", "Untaken", "Overdue", "Oldest", "Open")
    for team in answer.reply.teams {
      table.add(
        team.team, team.hasTriage ? "yes" : "nobody", String(team.untaken), String(team.overdue),
        Day.text(team.oldestOn), String(team.open))
    }
    let json = answer.reply.teams.map { team -> JSON in
      [
        "team": .string(team.team), "hasTriage": .bool(team.hasTriage),
        "untaken": .integer(Int64(team.untaken)), "overdue": .integer(Int64(team.overdue)),
        "oldestOn": .day(team.oldestOn), "open": .integer(Int64(team.open)),
      ]
    }
    return Report(json: ["teams": .array(json)], .table(table))
  }
}

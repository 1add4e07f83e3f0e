internal import ArgumentParser
internal import RPC
internal import Wire

/// `sluis officer show`
struct OfficerShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a finding: its records, and what officers noted.",
    discussion: "The version shown here is what 'sluis officer step --seen' takes.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Argument(help: ArgumentHelp("The finding's id.", valueName: "finding"))
  var finding: Id

  func report() async throws(Refusal) -> Report {
    let first = ConsentV1.GetFindingRequest(finding: self.finding.number)
    let reply = try await self.global.asking(.consent) { client throws(Refusal) in
      var request = first
      var notes: [ConsentV1.FindingNote] = []
      var reply: ConsentV1.GetFindingReply
      repeat {
        reply = try await client.call(
          ConsentV1.Review.get, request,
          SessionClient.Extras(purpose: Purpose.auditReview.wireName)
        ).reply
        guard reply.nextBefore == 0 || request.before == 0 || reply.nextBefore < request.before
        else { throw .cannot("consent sent the same notes twice") }
        notes += reply.notes
        request.before = reply.nextBefore
      } while request.before > 0
      reply.notes = notes.reversed()
      return reply
    }
    guard let finding = reply.finding else {
      throw .cannot("consent's answer holds no finding")
    }
    let names = await ActorNames.of(
      [finding.facts?.actor, finding.proposedBy] + reply.notes.map(\.author),
      organisations: [finding.facts?.organisation], self.global)
    let view = FindingView(finding, self.language.language, names)
    var records = Table("Log", "Index", "Entry")
    for record in finding.facts?.records ?? [] {
      records.add(record.log, String(record.index), Id(record.entry).description)
    }
    var notes = Table("When", "Who", "Name", "Step", "Note", prose: true)
    for note in reply.notes {
      notes.add(
        Moment(ms: note.timeMs).description, note.author.map { Id($0).description } ?? "-",
        names.cell(note.author), Words.of(note.step), note.text)
    }
    return Report(
      json: [
        "finding": view.json,
        "notes": .array(
          reply.notes.map { note in
            [
              "time": .string(Moment(ms: note.timeMs).description), "author": .id(note.author),
              "authorName": names.json(note.author), "step": .word(note.step),
              "text": .text(note.text),
            ]
          }),
      ],
      .fields([
        .init("Says", view.says), .init("Rule", finding.rule), .init("State", view.state),
        .init("Version", String(finding.version)), .init("Who", view.actor),
        .init("Name", view.name), .init("From", view.from),
        .init("Until", Moment(ms: finding.facts?.untilMs ?? 0).description),
      ]),
      .table(records), .table(notes), .fields(names.fields))
  }
}

internal import ArgumentParser
internal import RPC
internal import Review
internal import Wire

/// `sluis officer queue`
struct OfficerQueue: Verb {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Lists findings: which rule, about whom, and where they stand.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Flag(help: "Closed ones too.")
  var all = false

  @Option(help: ArgumentHelp("Only what comes behind this number.", valueName: "number"))
  var after: UInt64 = 0

  @Option(help: "At most so many, 1 to 100.")
  var limit: UInt32 = 100

  func report() async throws(Refusal) -> Report {
    let request = ConsentV1.ListFindingsRequest(
      after: self.after, limit: min(max(1, self.limit), 100), withClosed: self.all)
    let reply = try await self.global.asking(.consent) { client throws(Refusal) in
      try await client.call(
        ConsentV1.Review.list, request,
        SessionClient.Extras(purpose: Purpose.auditReview.wireName)
      ).reply
    }
    let names = await ActorNames.of(
      reply.findings.flatMap { [$0.facts?.actor, $0.proposedBy] },
      organisations: reply.findings.map { $0.facts?.organisation }, self.global)
    let views = reply.findings.map { FindingView($0, self.language.language, names) }
    var table = Table("No.", "Finding", "State", "Rule", "Who", "Name", "From", "Says")
    for view in views {
      table.add(
        String(view.finding.number), Id(view.finding.id).description, view.state,
        view.finding.rule, view.actor, view.name, view.from, view.says)
    }
    return Report(
      json: [
        "findings": .array(views.map(\.json)),
        "isEnd": .bool(reply.isEnd),
      ],
      .table(table),
      .line(reply.isEnd ? "" : "There is more: --after \(reply.findings.last?.number ?? 0)"),
      .fields(names.fields))
  }
}

/// A finding as it is shown.
struct FindingView {
  let finding: ConsentV1.Finding
  let says: String
  private let names: ActorNames

  init(_ finding: ConsentV1.Finding, _ language: Language, _ names: ActorNames) {
    self.finding = finding
    self.names = names
    self.says =
      finding.facts.map {
        ReviewRule(rawValue: finding.rule)?.sentence(Int($0.count), in: language) ?? finding.rule
      } ?? "what is stored of it does not open; run: sluis audit verify --rows"
  }

  /// Where it stands, and what an officer said of it.
  var state: String {
    let state = Words.of(self.finding.state)
    guard self.finding.state == .closed, let outcome = self.finding.outcome else { return state }
    return "\(state): \(Words.of(outcome))"
  }

  var actor: String { self.finding.facts?.actor.map { Id($0).description } ?? "-" }
  /// Who acted, or of which organisation.
  var name: String {
    let facts = self.finding.facts
    return self.names.text(facts?.actor) ?? self.names.organisation(facts?.organisation) ?? "-"
  }

  var from: String { Moment(ms: self.finding.facts?.fromMs ?? 0).description }

  var json: JSON {
    let facts = self.finding.facts
    return [
      "finding": .id(self.finding.id), "number": .integer(Int64(clamping: self.finding.number)),
      "rule": .string(self.finding.rule), "state": .string(Words.of(self.finding.state)),
      "outcome": .word(self.finding.outcome), "version": .integer(Int64(self.finding.version)),
      "proposedBy": .id(self.finding.proposedBy),
      "proposedByName": self.names.json(self.finding.proposedBy), "actor": .id(facts?.actor),
      "actorName": self.names.json(facts?.actor), "organisation": .id(facts?.organisation),
      "organisationName": self.names.organisation(facts?.organisation).map { .string($0) } ?? .null,
      "files": .array((facts?.files ?? []).map { .id($0) }), "from": .string(self.from),
      "until": .string(Moment(ms: facts?.untilMs ?? 0).description),
      "count": .integer(Int64(facts?.count ?? 0)), "says": .string(self.says),
      "recordCount": .integer(Int64(facts?.recordCount ?? 0)),
      "records": .array(
        (facts?.records ?? []).map { record in
          [
            "log": .string(record.log), "index": .integer(Int64(clamping: record.index)),
            "entry": .id(record.entry),
          ]
        }),
    ]
  }
}

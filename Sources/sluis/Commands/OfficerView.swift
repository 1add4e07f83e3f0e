internal import ArgumentParser
internal import Auditor
internal import Wire

/// `sluis officer view`
struct OfficerView: Verb {
  static let configuration = CommandConfiguration(
    commandName: "view", abstract: "Shows what somebody did, or what was done with their data.",
    discussion: """
      Searches every log by its clear columns, and opens what it finds through the gate. Your \
      search, and what you opened, is in the logs for the second officer. Of a person the logs \
      have what was done, and by whom; noes are about a household: name that.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var period: PeriodOptions

  @Option(
    help: ArgumentHelp(
      "Somebody who acts: an id, or a name as in the certificate.", valueName: "actor"))
  var worker: IdOrName?

  @Option(help: ArgumentHelp("Whose data: a person.", valueName: "person"))
  var person: Id?

  @Option(help: ArgumentHelp("Whose data: a household.", valueName: "household"))
  var household: Id?

  @Option(
    help: ArgumentHelp(
      "Who acts for an organisation: an id or its name.", valueName: "organisation"))
  var organisation: IdOrName?

  @Option(
    name: .customLong("for-purpose"),
    help: ArgumentHelp("Only this purpose.", valueName: "purpose"))
  var purpose: PurposeName?

  @Option(name: .customLong("log"), help: "Only this log; may be repeated.")
  var services: [Service] = []

  @Option(help: "At most so many records, 1 to 10000.")
  var limit: Int = 200

  func validate() throws {
    guard self.person == nil || self.household == nil else {
      throw ValidationError("Name a person or a household")
    }
    guard (1...10_000).contains(self.limit) else {
      throw ValidationError("Name a limit of 1 to 10000")
    }
  }

  func report() async throws(Refusal) -> Report {
    var search = LogSearch(
      kinds: [.processing, .decision, .access, .exchange, .event],
      period: try self.period.bounds())
    if !self.services.isEmpty { search.services = self.services }
    search.subject = try await self.global.auditIndex(.subject, of: self.person ?? self.household)
    search.actor = try await self.global.auditIndex(
      .actor, of: self.worker?.actor(self.global))
    search.organisation = try await self.global.auditIndex(
      .organisation, of: self.organisation?.organisation(self.global))
    // A purpose stands in bodies only: of what was opened, the others are left out.
    search.countMax = self.purpose == nil ? self.limit : LogSearch.recordCountMax
    let found = try await search.run(self.global)
    var records = found.records
    if let subject = self.person ?? self.household {
      // Lines name nobody: who it was is in the access of the same call, also what for.
      records = try await LineAccesses.joined(
        records, about: subject.number, within: search.period, self.global)
    }
    let chosen = records.filter { record in
      self.purpose.map { record.purpose == $0.text } ?? true
    }.prefix(self.limit)
    let shown = chosen.sorted { $0.atMs < $1.atMs }
    let names = await ActorNames.of(
      shown.map(\.actor), organisations: shown.map(\.organisation), self.global)
    var table = Table(
      "When", "Log", "Index", "Kind", "Outcome", "Who", "Name", "Role", "Purpose", "Method")
    for record in shown {
      let cells = record.cells
      table.add(
        cells[3], cells[0], cells[1], cells[4], cells[5], cells[6], record.name(names), cells[8],
        cells[9], cells[10])
    }
    let isCut = found.isCut || chosen.count == self.limit
    var report = Report(
      json: [
        "records": .array(shown.map { .facts($0, names) }), "isCut": .bool(isCut),
        "unread": .integer(Int64(found.unreadCount)), "unreadLogs": found.unreadLogs.json,
      ],
      .table(table),
      .line(isCut ? "There may be more: name fewer days, or a higher --limit." : ""),
      .fields(names.fields))
    report.ending = found.unreadLogs.ending()
    return report
  }
}

extension JSON {
  /// A record under the headings of ``OpenedRecord``, and who it is that they name.
  static func facts(_ record: OpenedRecord, _ names: ActorNames) -> JSON {
    let facts = zip(OpenedRecord.headings, record.cells).map { name, cell in
      name == "index"
        ? Member(name: name, value: .integer(Int64(clamping: record.index)))
        : Member(name: name, value: .string(cell))
    }
    let organisation = names.organisation(record.organisation)
    return .object(
      facts + [
        Member(name: "actorName", value: names.json(record.actor)),
        Member(name: "organisationName", value: organisation.map { .string($0) } ?? .null),
      ])
  }
}

internal import ArgumentParser
internal import Auditor
internal import Review
internal import Wire

/// `sluis officer reads`
struct OfficerReads: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reads", abstract: "Shows what officers looked for, opened and decided.",
    discussion: """
      Every search of a log, every opening of records, every report and every step of a finding \
      is an event in a log. This reads them: one officer sees what the other did.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var period: PeriodOptions

  @Option(name: .customLong("of"), help: ArgumentHelp("Only this officer.", valueName: "actor"))
  var officer: Id?

  func report() async throws(Refusal) -> Report {
    var search = LogSearch(kinds: [.event], period: try self.period.bounds())
    search.actor = try await self.global.auditIndex(.actor, of: self.officer)
    let found = try await search.run(self.global)
    let named = Self.named(found.records)
    let looked = found.records.filter(Self.isLook).sorted { $0.atMs < $1.atMs }
    let names = await ActorNames.of(looked.map(\.actor), self.global)
    var table = Table("When", "Log", "Index", "Who", "Name", "Did", "Of", "Entries", "What")
    var list: [JSON] = []
    for record in looked {
      guard case .event(let event) = record.said else { continue }
      let who = event.actor.map { Id($0).description } ?? "-"
      let what = event.details.map { Self.shown($0, named) }.joined(separator: " ")
      let of = event.object ?? event.household
      table.add(
        Moment(ms: event.timeMs).description, record.service.rawValue, String(record.index), who,
        names.cell(event.actor), event.name, of.map { Id($0).description } ?? "-",
        String(event.entries.count), what)
      list.append([
        "time": .string(Moment(ms: event.timeMs).description),
        "log": .string(record.service.rawValue),
        "index": .integer(Int64(clamping: record.index)), "actor": .id(event.actor),
        "actorName": names.json(event.actor), "did": .string(event.name),
        "household": .id(event.household), "object": .id(event.object), "what": .string(what),
        "entries": .array(event.entries.map { .id($0) }),
      ])
    }
    var report = Report(
      json: [
        "reads": .array(list), "unread": .integer(Int64(found.unreadCount)),
        "unreadLogs": found.unreadLogs.json,
      ], .table(table), .fields(names.fields))
    report.ending = found.unreadLogs.ending()
    return report
  }

  private static func isLook(_ record: OpenedRecord) -> Bool {
    guard case .event(let event) = record.said else { return false }
    return OfficerRead(rawValue: event.name) != nil
  }

  /// Whom the officers asked the keyed index of, by that index.
  private static func named(_ records: [OpenedRecord]) -> [String: UInt128] {
    var named: [String: UInt128] = [:]
    for record in records {
      guard case .event(let event) = record.said, event.name == OfficerRead.indexAsked.rawValue,
        let id = event.object
      else { continue }
      for detail in event.details where detail.hasPrefix("index=") {
        named[String(detail.dropFirst("index=".count))] = id
      }
    }
    return named
  }

  /// What was looked for; a keyed index as whose it is, where that was asked in this period.
  private static func shown(_ detail: String, _ named: [String: UInt128]) -> String {
    let parts = detail.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, ["subject", "actor", "organisation"].contains(parts[0]),
      let id = named[parts[1]]
    else { return detail }
    return "\(parts[0])=\(Id(id))"
  }
}

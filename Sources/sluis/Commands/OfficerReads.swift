internal import ArgumentParser
internal import Auditor
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

  /// The events that officers leave behind.
  static let names: Set<String> = [
    "log_queried", "log_opened", "rows_queried", "report_read", "finding_filed", "finding_seen",
    "finding_grew", "finding_looked_at", "finding_explained", "finding_breach", "finding_closed",
  ]

  func report() async throws(Refusal) -> Report {
    var search = LogSearch(kinds: [.event], period: try self.period.bounds())
    search.actor = try await self.global.auditIndex(.actor, of: self.officer)
    let found = try await search.run(self.global)
    var table = Table("When", "Log", "Index", "Who", "Did", "Entries", "What")
    var list: [JSON] = []
    for record in found.records.sorted(by: { $0.atMs < $1.atMs }) {
      guard case .event(let event) = record.said, Self.names.contains(event.name) else { continue }
      let who = event.actor.map { Id($0).description } ?? "-"
      let what =
        event.details.joined(separator: " ")
        + (event.name.hasPrefix("finding_") ? event.object.map { "\(Id($0))" } ?? "" : "")
      table.add(
        Moment(ms: event.timeMs).description, record.service.rawValue, String(record.index), who,
        event.name, String(event.entries.count), what)
      list.append([
        "time": .string(Moment(ms: event.timeMs).description),
        "log": .string(record.service.rawValue),
        "index": .integer(Int64(clamping: record.index)), "actor": .id(event.actor),
        "did": .string(event.name), "what": .string(what),
        "entries": .array(event.entries.map { .id($0) }),
      ])
    }
    return Report(
      json: ["reads": .array(list), "unread": .integer(Int64(found.unreadCount))], .table(table))
  }
}

internal import ArgumentParser
internal import Auditor
internal import Wire

/// `sluis audit list`
struct AuditList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists entries of a log: when, what kind, which trace.",
    discussion: "What an entry says stays sealed: 'sluis audit show' opens one.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var log: LogOptions

  @Option(
    help: "The first index; when it and --trace are left out, the newest entries are listed.")
  var from: UInt64?

  @Option(help: "processing, decision, access, exchange, event, slot or restore.")
  var kind: RecordKindName?

  @Option(help: ArgumentHelp("Entries of one operation.", valueName: "trace"))
  var trace: Id?

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  func report() async throws(Refusal) -> Report {
    var entries: [LedgerV1.LogEntry] = []
    try await self.global.asking(self.log.service.endpoint) { client throws(Refusal) in
      entries = try await self.entries(client)
    }
    var table = Table("Index", "Kind", "Hour", "Entry", "Trace")
    var list: [JSON] = []
    for item in entries {
      let header = RecordHeader.read(item.stored[...])?.header
      let kind = header.map { Words.of($0.kind) } ?? "(not an entry)"
      let hour = header.map { Moment(ms: $0.coarseTimeMs).description } ?? "-"
      let entry = header.map { Id($0.entry).description } ?? "-"
      let trace = header?.trace.map { Id($0).description } ?? "-"
      table.add(String(item.index), kind, hour, entry, trace)
      list.append([
        "index": .integer(Int64(clamping: item.index)), "kind": .string(kind),
        "hour": .string(hour), "entry": .string(entry), "trace": .string(trace),
      ])
    }
    return Report(json: ["entries": .array(list)], .table(table))
  }

  /// From the index that is asked for; else the newest, looked for in ever wider ends of the log.
  private func entries(_ client: SessionClient) async throws(Refusal) -> [LedgerV1.LogEntry] {
    guard self.from == nil, self.trace == nil, self.limit > 0 else {
      return try await self.read(client, from: self.from ?? 0, limit: self.limit)
    }
    let note = try await LogQuestion(client.connection).checkpoint().note
    let size = note.split(separator: "\n").dropFirst().first.flatMap { UInt64($0) } ?? 0
    var width = UInt64(max(self.limit, 64)) * 4
    while true {
      let start = size > width ? size - width : 0
      let found = try await self.read(client, from: start, limit: 0)
      guard start > 0, found.count < Int(self.limit) else {
        return found.suffix(Int(self.limit))
      }
      width = width.multipliedReportingOverflow(by: 4).overflow ? size : width * 4
    }
  }

  private func read(
    _ client: SessionClient, from index: UInt64, limit: UInt32
  ) async throws(Refusal) -> [LedgerV1.LogEntry] {
    var entries: [LedgerV1.LogEntry] = []
    try await client.stream(
      LedgerV1.Log.query,
      LedgerV1.QueryRequest(
        fromIndex: index, kind: self.kind.map { UInt32($0.kind.rawValue) } ?? 0,
        traceID: self.trace?.number, limit: limit),
      SessionClient.Extras(purpose: self.log.purposeText)
    ) { entries.append($0) }
    return entries
  }
}

/// A kind of record by its name.
struct RecordKindName: ExpressibleByArgument, Sendable {
  let kind: RecordHeader.Kind

  init?(argument: String) {
    let kinds: [RecordHeader.Kind] = [
      .processing, .decision, .access, .exchange, .event, .slot, .restore,
    ]
    guard let kind = kinds.first(where: { Words.of($0) == argument }) else { return nil }
    self.kind = kind
  }
}

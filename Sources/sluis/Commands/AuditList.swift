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

  @Option(help: "The first index.")
  var from: UInt64 = 0

  @Option(help: "processing, decision, access, exchange, event, slot or restore.")
  var kind: RecordKindName?

  @Option(help: ArgumentHelp("Entries of one operation.", valueName: "trace"))
  var trace: Id?

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  func report() async throws(Refusal) -> Report {
    let request = LedgerV1.QueryRequest(
      fromIndex: self.from, kind: self.kind.map { UInt32($0.kind.rawValue) } ?? 0,
      traceID: self.trace?.number, limit: self.limit)
    var table = Table("Index", "Kind", "Hour", "Entry", "Trace")
    var list: [JSON] = []
    try await self.global.asking(self.log.service.endpoint) { client throws(Refusal) in
      try await client.stream(
        LedgerV1.Log.query, request, SessionClient.Extras(purpose: self.log.purposeText)
      ) { item in
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
    }
    return Report(json: ["entries": .array(list)], .table(table))
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

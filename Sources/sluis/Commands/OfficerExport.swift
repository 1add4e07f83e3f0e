internal import ArgumentParser
internal import Auditor
internal import Foundation
internal import Review
internal import Wire

/// `sluis officer export`
struct OfficerExport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes opened records for other tools.",
    discussion: """
      otlp and otlp-json hold the lines of the Logboek Dataverwerkingen 1.0, which name no user; \
      csv holds every record, and no cell of it is a formula. The file is personal data: mode 0600.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case otlp
    case otlpJSON = "otlp-json"
    case csv
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var period: PeriodOptions

  @Option(help: "otlp, otlp-json or csv.")
  var format: Format

  @Option(name: .customLong("log"), help: "Only this log; may be repeated.")
  var services: [Service] = []

  @Option(help: ArgumentHelp("The file to make.", valueName: "file"), completion: .file())
  var out: String

  func report() async throws(Refusal) -> Report {
    var search = LogSearch(
      kinds: self.format == .csv
        ? [.processing, .decision, .access, .exchange, .event] : [.processing],
      period: try self.period.bounds())
    if !self.services.isEmpty { search.services = self.services }
    let found = try await search.run(self.global)
    guard !found.isCut else {
      throw .cannot(
        "there are more than \(LogSearch.recordCountMax) records in this period",
        "Export fewer days at once")
    }
    let lines = found.records.compactMap(\.line)
    let bytes: [UInt8]
    switch self.format {
    case .otlp: bytes = OTLP.request(lines)
    case .otlpJSON: bytes = Array(OTLPText.request(lines).utf8)
    case .csv:
      let rows = [OpenedRecord.headings] + found.records.map(\.cells)
      bytes = Array(rows.map(CSV.row).joined().utf8)
    }
    let count = self.format == .csv ? found.records.count : lines.count
    guard self.format == .csv || count == found.records.count else {
      throw .cannot("\(found.records.count - count) lines have a time that OTLP cannot state")
    }
    // The program's umask makes it 0600; what is there already is not written over.
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: self.out), options: .withoutOverwriting)
    } catch { throw .cannot("\(self.out) could not be written", "Name a new file") }
    var report = Report(
      json: [
        "file": .string(self.out), "records": .integer(Int64(count)),
        "unread": .array(
          found.unread.map {
            ["log": .string($0.service.rawValue), "index": .integer(Int64(clamping: $0.index))]
          }), "unreadLogs": found.unreadLogs.json,
      ],
      .line("Wrote \(count) records to \(self.out)."))
    report.ending = Self.ending(found)
    return report
  }

  /// So many places are named in text; `--json` has them all.
  private static let placeCountMax = 100

  /// What has ended, as kept no longer, or was damaged, keeps the rest from nobody: it is named.
  private static func ending(_ found: LogSearch.Found) -> Refusal? {
    let away = found.unreadLogs.ending()
    guard !found.unread.isEmpty else { return away }
    return Refusal(
      status: .tampering,
      sentence: "\(found.unreadCount) records do not open, and are not in the file",
      advice: "Run: sluis audit verify",
      details: found.unread.prefix(Self.placeCountMax).map(\.text) + (away?.details ?? []))
  }
}

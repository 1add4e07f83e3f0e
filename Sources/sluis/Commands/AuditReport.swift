internal import ArgumentParser
internal import Foundation
internal import RPC
internal import Review
internal import Wire

/// `sluis audit report`
struct AuditReport: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Who looked at somebody's data, when, why and by what right.",
    discussion: """
      A resident asks for their own, or of a child they decide for; a privacy officer for any \
      (--purpose audit_review). Each line names its log and its place in it; --proofs adds, to \
      --json, the proof that it stands there, which anybody can check without a service.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Option(
    name: .customLong("scope"), help: ArgumentHelp("The household's id.", valueName: "household"))
  var household: Id

  @Option(help: ArgumentHelp("One person of it.", valueName: "person"))
  var person: Id?

  @Option(help: ArgumentHelp("Why you ask.", valueName: "purpose"))
  var purpose: PurposeName?

  @Flag(help: "With the proof of each line.")
  var proofs = false

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let purpose = self.purpose?.text ?? Purpose.subjectAccess.wireName
    let asked = AccessReport(
      query: LedgerV1.ReportQuery(
        household: self.household.number, person: self.person?.number), purpose: purpose)
    let told = try await asked.read(self.global)
    let lines = told.lines
    let organisations = try await self.organisations(purpose)
    var proofs: [UInt128: LineProof] = [:]
    if self.proofs {
      for service in Service.allCases {
        let own = lines.filter { $0.service == service }
        guard !own.isEmpty else { continue }
        proofs.merge(
          try await LineProof.of(own, in: service, self.global), uniquingKeysWith: { $1 })
      }
    }
    return self.report(told, organisations, proofs)
  }

  /// The organisations as they call themselves; anybody with a session may ask.
  private func organisations(_ purpose: String) async throws(Refusal) -> [UInt128: String] {
    let isOfficer = purpose == Purpose.auditReview.wireName
    let reply = try await self.global.asking(.consent) { client throws(Refusal) in
      try await client.call(
        ConsentV1.Directory.listOrganisations, ConsentV1.ListOrganisationsRequest(),
        SessionClient.Extras(
          purpose: isOfficer ? purpose : Purpose.careCoordination.wireName)
      ).reply
    }
    return Dictionary(
      reply.organisations.filter { !$0.isAltered }.map { ($0.id, $0.displayName) },
      uniquingKeysWith: { first, _ in first })
  }

  private func report(
    _ told: AccessReport.Told, _ organisations: [UInt128: String],
    _ proofs: [UInt128: LineProof]
  ) -> Report {
    let lines = told.lines
    let language = self.language.language
    let headings = ReportSentences.headings(in: language)
    var table = Table(
      headings[0], headings[1], headings[2], headings[3], headings[4], headings[5], "Log")
    var list: [JSON] = []
    for line in lines {
      let says = line.sentences(organisations)
      let cells = [
        AccessReport.time(line.line.timeMs, isDay: line.line.isFolded), says.who(in: language),
        says.what(in: language),
        says.why(in: language), says.basis(in: language), says.kinds(in: language),
      ]
      table.add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], line.place)
      list.append(Self.json(line, cells, line.line.entry.flatMap { proofs[$0] }))
    }
    let intro = language.choose(
      "Dit is wie naar uw gegevens keek, en wie dat wilde en nee kreeg.",
      "This is who looked at your data, and who wanted to and was refused.")
    let end = language.choose(
      "Klopt er iets niet? Vraag het de functionaris gegevensbescherming. \(lines.count) regels.",
      "Is something wrong? Ask the privacy officer. \(lines.count) lines.")
    var report = Report(
      json: [
        "household": .id(self.household.number), "lines": .array(list),
        "unread": .object(
          told.unread.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            .init(name: $0.key.rawValue, value: .integer(Int64(clamping: $0.value)))
          }), "unreadLogs": told.unreadLogs.json,
      ],
      .line(intro), .line(""), .table(table), .line(""), .line(end))
    report.ending = Self.ending(told, in: language)
    return report
  }

  /// A report that lacks something says so, and does not end as if it were whole.
  private static func ending(_ told: AccessReport.Told, in language: Language) -> Refusal? {
    let count = told.unread.values.reduce(0, +)
    let away = told.unreadLogs.ending(in: language)
    guard count > 0 else { return away }
    return Refusal(
      status: .tampering,
      sentence: language.choose(
        "\(count) regels konden niet worden gelezen; misschien gaan zij over u",
        "\(count) records could not be read; they may be about you"),
      advice: language.choose(
        "Vraag het de functionaris gegevensbescherming, en bewaar dit rapport",
        "Ask the privacy officer, and keep this report"),
      details: told.unread.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        "\($0.key.rawValue): \($0.value)"
      } + (away?.details ?? []))
  }

  private static func json(
    _ line: AccessReport.Line, _ cells: [String], _ proof: LineProof?
  ) -> JSON {
    let said = line.line
    return [
      "log": .string(line.service.rawValue), "index": .integer(Int64(clamping: said.index)),
      "entry": .id(said.entry), "time": .string(Moment(ms: said.timeMs).description),
      "kind": .string(Words.of(said.kind)), "scope": .id(said.scope), "trace": .id(said.traceID),
      "decision": .id(said.decision), "actor": .id(said.actor),
      "organisation": .id(said.organisation), "role": .string(said.role),
      "isOwn": .bool(said.isOwn), "purpose": .string(said.purpose),
      "method": .string(said.method), "categories": .words(said.categories),
      "reasons": .array(said.reasons.map { .string($0) }),
      "grants": .array((line.decision?.grants ?? said.grants).map { .id($0) }),
      "says": .array(cells.map { .string($0) }),
      "stored": .string(Data(said.stored).base64EncodedString()),
      "leaf": .string(Data(said.leaf).base64EncodedString()), "isFolded": .bool(said.isFolded),
      "proof": proof.map {
        [
          "origin": .string($0.log), "verifierKey": .string($0.verifierKey),
          "file": .string($0.proof),
        ]
      } ?? .null,
    ]
  }
}

extension AccessReport {
  /// Day and minute as a clock in Amsterdam shows them, or the day alone.
  static func time(_ ms: UInt64, isDay: Bool = false) -> String {
    var style = Foundation.Date.ISO8601FormatStyle(
      timeZone: TimeZone(identifier: "Europe/Amsterdam") ?? .gmt)
    style = style.year().month().day()
    if !isDay {
      style = style.dateTimeSeparator(.space).time(includingFractionalSeconds: false)
    }
    return Foundation.Date(timeIntervalSince1970: Double(ms) / 1_000).formatted(style)
  }
}

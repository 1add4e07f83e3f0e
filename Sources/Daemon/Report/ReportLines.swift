internal import Domain
internal import Ledger
internal import Wire

/// Makes lines of a report out of opened records, and leaves out what the caller may not hear.
///
/// Each line of the Logboek about a data subject is one line of the report; the access record of
/// its trace says who it was. A resident hears in which role and of which organisation somebody
/// looked, not their name (C-579/21), of which categories as far as they may see those themselves,
/// and not that somebody of the household was refused.
struct ReportLines {
  private let who: ConsentV1.ReportReply
  private let scopes: [UInt128: ConsentV1.ReportScope]
  private let byIndex: [UInt128: ConsentV1.ReportScope]
  private let accesses: [UInt128: [(entry: UInt128, access: LedgerV1.Access)]]

  /// - Parameter accesses: of the traces that the records are of, opened.
  init(_ who: ConsentV1.ReportReply, accesses: [(ReportEntry, [UInt8]?)]) {
    self.who = who
    self.scopes = Dictionary(
      who.scopes.map { ($0.scope, $0) }, uniquingKeysWith: { first, _ in first })
    self.byIndex = Dictionary(
      who.scopes.map { ($0.subjectIndex, $0) }, uniquingKeysWith: { first, _ in first })
    var byTrace: [UInt128: [(UInt128, LedgerV1.Access)]] = [:]
    for (entry, body) in accesses {
      guard let body, let access = try? LedgerV1.Access(decoding: body) else { continue }
      byTrace[access.traceID, default: []].append((entry.entry.header.entry, access))
    }
    self.accesses = byTrace.mapValues { $0.map { (entry: $0.0, access: $0.1) } }
  }

  /// The line of one record; nil when it is none of the caller's business.
  func line(_ record: ReportEntry, _ body: [UInt8]) -> LedgerV1.ReportLine? {
    let header = record.entry.header
    let scope = header.indexes.subject.flatMap { self.byIndex[$0] }
    var line: LedgerV1.ReportLine?
    switch header.kind {
    case .processing:
      guard let scope, let said = try? LedgerV1.Processing(decoding: body) else { return nil }
      line = self.line(record, said, scope)
    case .decision:
      guard let said = try? LedgerV1.Decision(decoding: body) else { return nil }
      line = self.line(record, said, scope)
    case .event:
      guard let scope, let said = try? LedgerV1.Event(decoding: body),
        said.name == Self.searched
      else { return nil }
      line = LedgerV1.ReportLine(
        entry: header.entry, stored: record.stored, kind: .reviewed, timeMs: said.timeMs,
        scope: scope.scope, traceID: said.traceID, actor: said.actor,
        organisation: said.organisation, role: Role.privacyOfficer.rawValue,
        purpose: Domain.Purpose.auditReview.rawValue, method: LedgerV1.Log.query.name)
    case .access, .exchange, .slot, .restore: return nil
    }
    guard var line, !self.isSilent(line) else { return nil }
    line.index = record.index
    line.isOwn = line.actor == self.who.actor
    if !self.who.isOfficer && !line.isOwn { line.actor = nil }
    return line
  }

  /// How a log says that somebody searched it.
  private static let searched = "log_queried"

  private func line(
    _ record: ReportEntry, _ said: LedgerV1.Processing, _ scope: ConsentV1.ReportScope
  ) -> LedgerV1.ReportLine {
    var line = LedgerV1.ReportLine(
      entry: record.entry.header.entry, stored: record.stored, kind: .changed,
      timeMs: said.startTimeMs, scope: scope.scope, traceID: said.traceID,
      role: Role.service.rawValue, method: said.name)
    line.categories = self.told(said.categories, scope)
    let candidates = self.accesses[said.traceID] ?? []
    // A trace may hold several steps; the one that names the subject, or the method, is meant.
    let found =
      candidates.first { $0.access.scopes.contains(scope.scope) && $0.access.method == said.name }
      ?? candidates.first { $0.access.scopes.contains(scope.scope) } ?? candidates.first
    guard let access = found?.access else { return line }
    switch access.effect {
    case .read: line.kind = .looked
    case .disclose: line.kind = .shared
    case .change, .administer: line.kind = .changed
    }
    line.decision = access.decision
    line.actor = access.actor
    line.organisation = access.organisation
    line.role = access.role
    line.purpose = access.purpose
    line.method = access.method
    return line
  }

  private func line(
    _ record: ReportEntry, _ said: LedgerV1.Decision, _ scope: ConsentV1.ReportScope?
  ) -> LedgerV1.ReportLine? {
    guard let scope = scope ?? said.scopes.lazy.compactMap({ self.scopes[$0] }).first else {
      return nil
    }
    let isPermit = said.outcome == .permit
    var line = LedgerV1.ReportLine(
      entry: record.entry.header.entry, stored: record.stored, kind: isPermit ? .allowed : .refused,
      timeMs: said.timeMs, scope: scope.scope, traceID: said.traceID, actor: said.actor,
      organisation: said.organisation, role: said.role, purpose: said.purpose, method: said.method)
    line.grants = said.grants.compactMap(\.grant)
    // Its categories are those of everybody it was about: of a member they are no other's to know.
    if self.who.isOfficer {
      line.categories = isPermit ? said.released : said.asked
      line.reasons = said.reasons
    } else {
      var told: [String] = []
      for reason in said.reasons {
        let code = ReasonCode(rawValue: reason)?.told(to: .resident).rawValue ?? reason
        if !told.contains(code) { told.append(code) }
      }
      line.reasons = told
    }
    return line
  }

  private func told(
    _ categories: [Wire.Category], _ scope: ConsentV1.ReportScope
  ) -> [Wire.Category] {
    categories.filter { scope.categories.contains($0) }
  }

  private func isSilent(_ line: LedgerV1.ReportLine) -> Bool {
    guard !self.who.isOfficer else { return false }
    // Asking for the report is no look at anybody: without this it would never come to an end.
    if line.actor == self.who.actor && line.method == LedgerV1.Log.report.name { return true }
    // A child, or a partner of the past, that asked in vain is not told to the others at home.
    return line.kind == .refused && line.role == Role.resident.rawValue
      && line.actor != self.who.actor
  }
}

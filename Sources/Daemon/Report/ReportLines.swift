internal import Domain
internal import Ledger
internal import Wire

/// Makes lines of a report out of opened records, and leaves out what the caller may not hear.
///
/// Each line of the Logboek about a data subject is one line of the report; the access record of
/// the same call says who it was. A resident hears in which role and of which organisation somebody
/// looked, not their name (C-579/21), of which categories as far as they may see those themselves,
/// and no more of the affairs of others at home than ``ReportSight`` lets them.
struct ReportLines {
  /// What a report says of one record.
  enum Told {
    case line(LedgerV1.ReportLine)
    /// None of the caller's business.
    case nothing
    /// It does not open, or says something that no record says.
    case unread
  }

  private let who: ConsentV1.ReportReply
  private let sight: ReportSight
  private let byIndex: [UInt128: ConsentV1.ReportScope]
  private let accesses: [EntryHeader.TracePoint: [LedgerV1.Access]]
  private let decisions: [UInt128: Decided]

  /// A decision about several households, and where it stands.
  struct Decided {
    let entry: ReportEntry
    let said: LedgerV1.Decision
  }

  /// - Parameters:
  ///   - accesses: of the calls that the records are of.
  ///   - decisions: that the records name.
  init(
    _ who: ConsentV1.ReportReply, accesses: [LedgerV1.Access], decisions: [Decided] = []
  ) {
    self.decisions = Dictionary(
      decisions.map { ($0.entry.entry.header.entry, $0) }, uniquingKeysWith: { first, _ in first })
    self.who = who
    self.sight = ReportSight(who)
    self.byIndex = Dictionary(
      who.scopes.map { ($0.subjectIndex, $0) }, uniquingKeysWith: { first, _ in first })
    self.accesses = Dictionary(grouping: accesses) {
      EntryHeader.TracePoint(trace: $0.traceID, span: $0.spanID)
    }
  }

  /// The call that left a line of the Logboek behind, by the span that the service drew for it: a
  /// trace is the caller's to choose, and may hold the calls of several people. Nil for other
  /// records, and for what a service did by itself.
  static func call(of record: ReportEntry, _ body: [UInt8]?) -> EntryHeader.TracePoint? {
    guard record.entry.header.kind == .processing, let body,
      let said = try? LedgerV1.Processing(decoding: body), let span = said.parentSpanID
    else { return nil }
    return EntryHeader.TracePoint(trace: said.traceID, span: span)
  }

  /// The decision about several households that an event is of.
  static func decision(of record: ReportEntry, _ body: [UInt8]?) -> UInt128? {
    guard record.entry.header.kind == .event, let body,
      let said = try? LedgerV1.Event(decoding: body), said.name == ReportEntry.decidedAbout
    else { return nil }
    return said.object
  }

  /// What is told of one record.
  func told(_ record: ReportEntry, _ body: [UInt8]?) -> Told {
    let header = record.entry.header
    guard body != nil else { return .unread }
    guard let scope = header.indexes.subject.flatMap({ self.byIndex[$0] }) else { return .nothing }
    switch header.kind {
    case .processing:
      guard let said = body.flatMap({ try? LedgerV1.Processing(decoding: $0) }) else {
        return .unread
      }
      let access = self.access(of: said, to: scope.scope)
      // What a service does by itself is about the one its line names.
      let scopes = said.parentSpanID == nil ? [scope.scope] : access?.scopes ?? []
      return self.told(self.line(record, said, access, scope), at: record, of: scopes, scope)
    case .decision:
      guard let said = body.flatMap({ try? LedgerV1.Decision(decoding: $0) }) else {
        return .unread
      }
      return self.told(self.line(record, said, scope), at: record, of: said.scopes, scope)
    case .event:
      guard let said = body.flatMap({ try? LedgerV1.Event(decoding: $0) }) else { return .unread }
      guard said.name != ReportEntry.decidedAbout else {
        guard let decided = said.object.flatMap({ self.decisions[$0] }) else { return .unread }
        return self.told(
          self.line(decided.entry, decided.said, scope), at: decided.entry,
          of: decided.said.scopes, scope)
      }
      guard let line = self.line(record, said, scope) else { return .nothing }
      return self.told(line, at: record, of: [scope.scope], scope)
    case .access, .exchange, .slot, .restore: return .nothing
    }
  }

  /// The line as its reader hears it.
  ///
  /// - Parameters:
  ///   - record: where it stands.
  ///   - scopes: whose data the record is about, all of them.
  private func told(
    _ line: LedgerV1.ReportLine, at record: ReportEntry, of scopes: [UInt128],
    _ scope: ConsentV1.ReportScope
  ) -> Told {
    var line = line
    line.index = record.index
    line.isOwn = line.actor == self.who.actor
    if scope.isSignal {
      guard let shown = self.sight.shownOfSignal(line) else { return .nothing }
      line = shown
    }
    return self.sight.shown(line, of: scopes).map { .line($0) } ?? .nothing
  }

  /// How a log says that somebody searched it.
  private static let searched = "log_queried"

  private func line(
    _ record: ReportEntry, _ said: LedgerV1.Event, _ scope: ConsentV1.ReportScope
  ) -> LedgerV1.ReportLine? {
    guard said.name == Self.searched else { return nil }
    return LedgerV1.ReportLine(
      entry: record.entry.header.entry, stored: record.stored, kind: .reviewed,
      timeMs: said.timeMs, scope: scope.scope, traceID: said.traceID, actor: said.actor,
      organisation: said.organisation, role: Role.privacyOfficer.rawValue,
      purpose: Domain.Purpose.auditReview.rawValue, method: LedgerV1.Log.query.name)
  }

  private func line(
    _ record: ReportEntry, _ said: LedgerV1.Processing, _ access: LedgerV1.Access?,
    _ scope: ConsentV1.ReportScope
  ) -> LedgerV1.ReportLine {
    var line = LedgerV1.ReportLine(
      entry: record.entry.header.entry, stored: record.stored, kind: .changed,
      timeMs: said.startTimeMs, scope: scope.scope, traceID: said.traceID,
      role: Role.service.rawValue, method: said.name)
    line.categories = self.told(said.categories, scope)
    // What a service does by itself has no call behind it.
    guard let span = said.parentSpanID else { return line }
    line.spanID = span
    // Without it nobody is named, and nothing else in the trace stands in for it.
    guard let access else {
      line.kind = .unknown
      line.role = ""
      return line
    }
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
    _ record: ReportEntry, _ said: LedgerV1.Decision, _ scope: ConsentV1.ReportScope
  ) -> LedgerV1.ReportLine {
    let isPermit = said.outcome == .permit
    var line = LedgerV1.ReportLine(
      entry: record.entry.header.entry, stored: record.stored, kind: isPermit ? .allowed : .refused,
      timeMs: said.timeMs, scope: scope.scope, traceID: said.traceID, actor: said.actor,
      organisation: said.organisation, role: said.role, purpose: said.purpose, method: said.method)
    line.grants = said.grants.compactMap(\.grant)
    line.spanID = said.parentSpanID
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

  /// One call, one caller: of its accesses the one to this scope.
  private func access(of said: LedgerV1.Processing, to scope: UInt128) -> LedgerV1.Access? {
    said.parentSpanID.flatMap { span in
      self.accesses[EntryHeader.TracePoint(trace: said.traceID, span: span)]?
        .first { $0.scopes.contains(scope) }
    }
  }

  private func told(
    _ categories: [Wire.Category], _ scope: ConsentV1.ReportScope
  ) -> [Wire.Category] {
    categories.filter { scope.categories.contains($0) }
  }
}

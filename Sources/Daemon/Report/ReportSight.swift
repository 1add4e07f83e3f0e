internal import Domain
internal import Ledger
internal import Wire

/// How much of a line its reader hears.
///
/// An officer hears all of it. A resident hears of their own affairs whole, without the name of who
/// it was and without the stored entry, whose header has one value for each worker in all logs. Of
/// what is another adult's too, they hear that it was and on which day: a household is small, and
/// minute, method and organisation would say what the other did about them (T5).
struct ReportSight: Sendable {
  private let who: ConsentV1.ReportReply
  private let known: Set<UInt128>

  init(_ who: ConsentV1.ReportReply) {
    self.who = who
    self.known = Set(who.knownScopes)
  }

  /// The line as the reader hears it; nil when they do not hear of it.
  ///
  /// - Parameter scopes: whose data the record is about, all of them; none when nobody can say, and
  ///   then it may be another's.
  func shown(_ line: LedgerV1.ReportLine, of scopes: [UInt128]) -> LedgerV1.ReportLine? {
    guard !self.who.isOfficer else { return line }
    var line = line
    line.leaf = Tree.leaf(line.stored).bytes
    line.stored = []
    if line.isOwn {
      // Asking for the report is no look at anybody: without this it would never come to an end.
      return line.method == LedgerV1.Log.report.name ? nil : line
    }
    line.actor = nil
    // Whose it was too stands in the access that is missing, and who of them it was.
    if line.kind == .unknown { return Self.folded(line) }
    if line.role == Role.resident.rawValue { return Self.ofHousemate(line) }
    if !scopes.isEmpty, self.known.isSuperset(of: scopes) { return line }
    switch Role(rawValue: line.role) {
    case .partnerUser, .gateway, .commissioner:
      // The looks that a yes led to are lines of their own.
      return line.kind == .allowed ? nil : Self.folded(line)
    default:
      guard line.kind != .allowed else { return nil }
      guard !scopes.isEmpty else { return Self.folded(line) }
      // That a worker was there is no secret at home; with what they were helping somebody is.
      line.method = ""
      line.traceID = nil
      line.spanID = nil
      line.decision = nil
      line.grants = []
      return line
    }
  }

  /// A line about the signal that the household came of, without whoever reported it: what triage
  /// did with it is told, and nothing that filing it, or asking what became of it, left behind; nor
  /// what anybody else tried, as who knows of a signal mostly filed it. An officer hears that
  /// something was, and opens the entry to know who.
  func shownOfSignal(_ line: LedgerV1.ReportLine) -> LedgerV1.ReportLine? {
    let role = Role(rawValue: line.role)
    let isTriage = line.method.hasPrefix(Self.triage) && role?.triages == true
    if isTriage || role == .service || line.kind == .reviewed || line.kind == .unknown {
      return line
    }
    guard self.who.isOfficer else { return nil }
    var line = line
    line.actor = nil
    line.organisation = nil
    line.role = ""
    line.isOwn = false
    return line
  }

  /// What the methods of triage begin with.
  private static let triage = String(
    SignalsV1.Triage.getSignal.name.prefix { $0 != "/" })

  /// What somebody else at home saw or wrote of what is the reader's too. What they did for
  /// themselves, such as saying no or asking for a report, and what they were refused, is theirs.
  private static func ofHousemate(_ line: LedgerV1.ReportLine) -> LedgerV1.ReportLine? {
    guard [.looked, .changed, .shared].contains(line.kind),
      !line.method.hasPrefix("sluis.consent."), !line.method.hasPrefix("sluis.ledger.")
    else { return nil }
    return Self.folded(line)
  }

  /// The day, the kind of data, and nothing to find the record by.
  private static func folded(_ line: LedgerV1.ReportLine) -> LedgerV1.ReportLine {
    LedgerV1.ReportLine(
      kind: line.kind, timeMs: Self.noon(line.timeMs), scope: line.scope, role: line.role,
      categories: line.categories, isFolded: true)
  }

  /// 12:00 UTC of the day that it was in Amsterdam.
  private static func noon(_ ms: UInt64) -> UInt64 {
    let dayMs: UInt64 = 86_400_000
    let day = AmsterdamTime(ms: ms).map { UInt64(clamping: $0.date.dayNumber) } ?? ms / dayMs
    return day * dayMs + dayMs / 2
  }
}

extension LedgerV1.ReportLine {
  /// Whether another folded line says the same, categories aside.
  func isOneFold(with other: LedgerV1.ReportLine) -> Bool {
    self.isFolded && other.isFolded && self.kind == other.kind && self.timeMs == other.timeMs
      && self.scope == other.scope && self.role == other.role
  }
}

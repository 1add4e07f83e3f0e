internal import Daemon
internal import Ledger
internal import RPC
internal import Wire

/// The records of one change of policy, whoever asked for it.
protocol ChangeRecords {
  var facts: PolicyFacts { get }

  /// The decision, permit and deny alike.
  ///
  /// - Parameter reasons: why not; nil for a permit.
  func decision(refusing reasons: [String]?, household: UInt128?) -> Draft

  /// What was done, with the digests of the rows it wrote.
  ///
  /// - Parameter ages: on another side of which it brought somebody (docs/formats/log.md §9).
  func event(
    _ name: String, household: UInt128?, object: UInt128?, command: UInt128, revision: UInt64,
    rows: [LedgerV1.RowDigest], crossing ages: [UInt32]
  ) -> Draft

  /// Who did it to a household, and to others whom it concerns; nil when nobody did.
  ///
  /// - Parameter scopes: of residents and signals, the household's own beside them.
  func access(
    to household: UInt128?, scopes: [UInt128], decision: UInt128, effect: Wire.Effect
  ) -> Draft?

  /// One line of the Logboek Dataverwerkingen about one data subject.
  ///
  /// - Parameter register: the URI that the processing register's activities stand under.
  func processing(_ subject: DataSubject, register: String) -> Draft
}

/// Whom a line of the Logboek is about.
enum DataSubject: Hashable, Sendable {
  case household(UInt128)
  case person(UInt128)
  /// Somebody who works with the installation.
  case actor(UInt128)
  /// Somebody of whom a signal tells.
  case signal(UInt128)

  var id: UInt128 {
    switch self {
    case .household(let id), .person(let id), .actor(let id), .signal(let id): id
    }
  }

  var index: AuditIndex {
    switch self {
    case .household, .person, .signal: .subject
    case .actor: .actor
    }
  }

  var type: String {
    switch self {
    case .household: "urn:sluis:household"
    case .person: "urn:sluis:person"
    case .actor: "urn:sluis:actor"
    case .signal: "urn:sluis:signal"
    }
  }
}

extension LedgerV1.Processing {
  /// A line about `subject`, whose keyed index is its pseudonym; no user in it.
  ///
  /// - Parameter isAlone: nobody is behind it: no call is its parent, and no access is looked for.
  static func line(
    _ subject: DataSubject, _ method: String, _ trace: Trace, register: String, timeMs: UInt64,
    keys: ConsentKeys, isAlone: Bool = false
  ) -> Draft {
    let index = keys.auditIndex(subject.index, subject.id)
    let digits = String(index, radix: 16)
    let line = LedgerV1.Processing(
      traceID: trace.id, spanID: UInt64.random(in: 1...UInt64.max),
      parentSpanID: isAlone ? nil : trace.span, status: .ok, name: method, startTimeMs: timeMs,
      endTimeMs: timeMs, serviceName: ConsentService.name, serviceVersion: Health.version,
      processingActivityID: register + (Methods.named(method)?.activity ?? ""),
      dataSubjectID: String(repeating: "0", count: 32 - digits.count) + digits,
      dataSubjectIDType: subject.type, foreignOperationProcessor: trace.callerURL)
    // The header names residents and households; of staff it has its own column.
    let isActor = subject.index == .actor
    return Draft(
      line,
      indexes: EntryHeader.Indexes(subject: isActor ? nil : index, actor: isActor ? index : nil))
  }
}

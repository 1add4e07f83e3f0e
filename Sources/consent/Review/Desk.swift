internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Review
internal import Vault
internal import Wire

/// The officers' desk: what a review found, who looks at it, and how it ended
/// (docs/formats/review.md).
///
/// Consent takes an officer's word for what was found, and says whose word it was. It holds who may
/// move a finding, and that two people close it.
struct Desk: Sendable {
  let change: PolicyChange

  /// Gives the value under which logs have somebody in their search columns.
  ///
  /// Asked of a household or a person it is itself a look at them, and recorded as one.
  func index(
    _ request: ConsentV1.AuditIndexRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.AuditIndexReply> {
    let keys = self.change.keys
    return try await self.change.answer(
      asking, { _ throws(PostgresError) in Reach() },
      { _, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessOfficer { return .denied(refusal) }
        let kind: AuditIndex
        switch request.kind {
        case .subject: kind = .subject
        case .actor: kind = .actor
        case .organisation: kind = .organisation
        }
        let index = keys.auditIndex(kind, request.id)
        return .answered(
          ConsentV1.AuditIndexReply(index: index),
          household: kind == .subject ? request.id : nil,
          // With the value, so that a search by it can be read as a search for somebody.
          leaving: Looked(
            .indexAsked, object: request.id,
            details: ["\(kind)", "index=\(String(index, radix: 16))"]))
      })
  }

  /// Puts a finding on the list, or more records to one that is there.
  func file(
    _ request: ConsentV1.FileFindingRequest, _ asking: Asking
  ) async throws(RPCError) -> ConsentV1.FindingReply {
    try await self.change.perform(
      asking, { _ throws(PostgresError) in Reach() },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessOfficer { return .denied(refusal) }
        guard ReviewRule(rawValue: request.rule) != nil else { return .wrong(.rule) }
        guard let facts = request.facts else { return .wrong(.facts) }
        if let wrong = Self.wrong(in: facts) { return .wrong(wrong) }
        guard let first = facts.records.first, try situation.holdsRecords(of: facts, &tx) else {
          return .wrong(.records)
        }
        let id = FindingName.id(request.rule, first)
        let organisation = situation.asker.organisation.id.value
        guard let stored = try tx.lockFinding(id) else {
          let seals = try FindingSeals(organisation, situation.facts, situation.keys, &tx)
          let row = FindingRow(
            id, rule: request.rule, organisation: organisation, openedUs: situation.nowUs,
            sealed: try seals.seal(facts, of: id, version: 1))
          tx.insert(row)
          return .accepted(Self.ending(.findingFiled, row, isNew: true))
        }
        return try Self.add(facts, to: stored, situation, &tx)
      })
  }

  /// Finding the same again changes nothing; more of it is looked at again, closed or not.
  private static func add(
    _ facts: ConsentV1.FindingFacts, to stored: FindingRow, _ situation: Situation,
    _ tx: inout Transaction
  ) throws(PostgresError) -> ChangeRuling<ConsentV1.FindingReply> {
    let seals = try FindingSeals(stored.organisation, situation.facts, situation.keys, &tx)
    guard let known = seals.facts(stored) else {
      return .denied(Domain.Refusal(.headMismatch))
    }
    // Of whom it is does not change: it is by that that nobody decides about themselves.
    guard facts.actor == known.actor, facts.organisation == known.organisation else {
      return .refused(Domain.Refusal(.findingChanged))
    }
    guard let merged = FindingMerge.more(facts, than: known) else {
      return .accepted(Self.ending(.findingSeen, stored, isNew: false, isWritten: false))
    }
    guard facts.actor.map({ $0 != situation.officer.actor.value }) ?? true else {
      return .refused(Domain.Refusal(.ownFinding))
    }
    var row = stored
    row.life = stored.life.meetingMore()
    row.version += 1
    row.sealed = try seals.seal(merged, of: row.id, version: row.version)
    tx.update(row)
    return .accepted(Self.ending(.findingGrew, row, isNew: false))
  }

  static func ending(
    _ event: OfficerRead, _ row: FindingRow, isNew: Bool, isWritten: Bool = true,
    beside rows: [LedgerV1.RowDigest] = []
  ) -> ChangeRuling<ConsentV1.FindingReply>.Accepted {
    let digest = RowChanges.digest(row.place, row.canonical, removed: false)
    return .init(
      event: event.rawValue, object: row.id, rows: (isWritten ? [digest] : []) + rows,
      reply: { [id = row.id, state = row.life.state.wire, version = UInt32(clamping: row.version)]
        entry, _ in
        ConsentV1.FindingReply(
          finding: id, state: state, version: version, isNew: isNew, entry: entry)
      })
  }

  private static func wrong(in facts: ConsentV1.FindingFacts) -> WrongArgument? {
    let records = facts.records
    guard !records.isEmpty, Set(records.map(\.entry)).count == records.count,
      records.allSatisfy({ ServiceName(rawValue: $0.log) != nil })
    else { return .records }
    guard FindingMerge.isCount(facts.recordCount, of: records.count) else { return .recordCount }
    guard facts.count > 0, facts.count <= facts.recordCount else { return .count }
    guard facts.fromMs <= facts.untilMs else { return .fromMs }
    return nil
  }
}

/// What a finding is known by: its rule and its first record, whoever found it and when.
enum FindingName {
  static func id(_ rule: String, _ first: ConsentV1.FindingRecord) -> UInt128 {
    // Rules and logs are words of closed lists: no zero byte is in one.
    let bytes =
      Array("sluis.finding.v1".utf8) + [0] + Array(rule.utf8) + [0] + Array(first.log.utf8) + [0]
      + first.entry.idBytes
    return RowHash.of(bytes).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}

extension Situation {
  /// Reviews are a privacy officer's, whatever else they may be.
  var refusalUnlessOfficer: Domain.Refusal? {
    self.asker.hat.role == .privacyOfficer ? nil : Domain.Refusal(.roleNever)
  }
}

extension FindingLife.State {
  /// The numbers are the same; exhaustive, so that a state without one does not compile.
  var wire: ConsentV1.FindingState {
    switch self {
    case .new: .new
    case .looking: .looking
    case .explained: .explained
    case .breach: .breach
    case .closed: .closed
    }
  }
}

internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Review
internal import Wire

extension Desk {
  private static let listCountMax: Int64 = 100
  /// Of 2,000 bytes at most, so a page fits a reply.
  private static let noteCountMax: Int64 = 100

  /// The findings, oldest first.
  func list(
    _ request: ConsentV1.ListFindingsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListFindingsReply> {
    try await self.change.answer(
      asking, { _ throws(PostgresError) in Reach() },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessOfficer { return .denied(refusal) }
        let limit = min(max(1, Int64(request.limit)), Self.listCountMax)
        let rows = try tx.findings(
          after: Int64(clamping: request.after), limit: limit, withClosed: request.withClosed)
        var findings: [ConsentV1.Finding] = []
        for row in rows { findings.append(try Self.finding(row, situation, &tx)) }
        return .answered(
          ConsentV1.ListFindingsReply(
            findings: findings, isEnd: Int64(rows.count) < limit),
          household: nil,
          leaving: Looked(.findingsListed, details: ["findings=\(findings.count)"]))
      })
  }

  /// One finding with its notes.
  func get(
    _ request: ConsentV1.GetFindingRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.GetFindingReply> {
    try await self.change.answer(
      asking, { _ throws(PostgresError) in Reach() },
      { tx, situation throws(PostgresError) in
        if let refusal = situation.refusalUnlessOfficer { return .denied(refusal) }
        guard let row = try tx.lockFinding(request.finding) else {
          return .refused(Domain.Refusal(.findingUnknown))
        }
        let finding = try Self.finding(row, situation, &tx)
        let stored = try tx.notes(
          of: row.id, before: request.before == 0 ? .max : Int64(clamping: request.before),
          limit: Self.noteCountMax)
        let seals = try FindingSeals(row.organisation, situation.facts, situation.keys, &tx)
        // A note that does not open is left out here and named by `sluis audit verify --rows`.
        let notes = stored.compactMap { seals.note($0.row) }
        let isFull = stored.count == Int(Self.noteCountMax)
        return .answered(
          ConsentV1.GetFindingReply(
            finding: finding, notes: notes,
            nextBefore: isFull ? UInt64(clamping: stored.last?.number ?? 0) : 0), household: nil,
          leaving: Looked(.findingRead, object: row.id))
      })
  }

  private static func finding(
    _ row: FindingRow, _ situation: Situation, _ tx: inout Transaction
  ) throws(PostgresError) -> ConsentV1.Finding {
    let seals = try FindingSeals(row.organisation, situation.facts, situation.keys, &tx)
    return ConsentV1.Finding(
      id: row.id, number: UInt64(clamping: row.number), rule: row.rule,
      state: row.life.state.wire, outcome: row.life.outcome?.wire,
      version: UInt32(clamping: row.version),
      openedAtMs: UInt64(clamping: row.openedUs / 1_000), proposedBy: row.life.proposer?.value,
      facts: seals.facts(row))
  }
}

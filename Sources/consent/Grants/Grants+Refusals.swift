internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Review
internal import Vault
internal import Wire

extension Grants {
  /// The newest refusals that are shown of one household.
  private static let refusalCountMax: Int64 = 100

  /// Why partners were refused data of a household: the full reasons, for whoever works with it.
  ///
  /// Read from the decisions in consent's own log, which its reading key opens.
  func refusals(
    _ request: ConsentV1.ListRefusalsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListRefusalsReply> {
    let household = request.household
    let keys = self.change.keys
    return try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        let organisations = try tx.query("SELECT id FROM organisation WHERE tier <> 'team'")
          .map { row throws(PostgresError) in try row.uuid(0) }
        return Reach(
          read: Subjects(organisations: Set(organisations), households: [household]))
      },
      { tx, situation throws(PostgresError) in
        let isOfficer = situation.asker.hat.role == .privacyOfficer
        if !isOfficer, let refusal = situation.refusal(in: household) { return .denied(refusal) }
        let names = situation.facts.rows.organisations.mapValues(\.name)
        let listener = situation.caller.role.listener
        let refusals = try Self.decisions(about: household, keys, &tx).compactMap {
          (entry, decision) -> ConsentV1.Refusal? in
          guard decision.outcome == .deny, let organisation = decision.organisation,
            let name = names[organisation]
          else { return nil }
          return ConsentV1.Refusal(
            decision: entry, timeMs: decision.timeMs, organisation: name,
            reasons: Self.told(decision.reasons, to: listener), purpose: decision.purpose,
            asked: decision.asked)
        }
        return .answered(
          ConsentV1.ListRefusalsReply(refusals: refusals), household: household,
          leaving: isOfficer
            ? Looked(.refusalsListed, details: ["refusals=\(refusals.count)"]) : nil)
      })
  }

  /// The reasons as `listener` may hear them; a code that is none of the rules' is nobody's secret.
  private static func told(_ reasons: [String], to listener: Listener) -> [String] {
    var told: [String] = []
    for reason in reasons {
      let code = ReasonCode(rawValue: reason)?.told(to: listener).rawValue ?? reason
      if !told.contains(code) { told.append(code) }
    }
    return told
  }

  /// The newest decisions about a household, opened.
  private static func decisions(
    about household: UInt128, _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) -> [(UInt128, LedgerV1.Decision)] {
    let stored = try tx.query(
      """
      SELECT l.entry, e.stored FROM log_leaf l JOIN log_entry e USING (entry)
      WHERE l.subject = $1 AND l.kind = 2 ORDER BY l.index DESC LIMIT $2
      """,
      .uuid(keys.auditIndex(.subject, household)), .int8(Self.refusalCountMax)
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
    let entries = stored.compactMap { id, bytes in (try? Entry(decoding: bytes)).map { (id, $0) } }
    let epochs = try tx.query(
      "SELECT epoch, sealed_key FROM log_epoch WHERE epoch = ANY($1::uuid[])",
      .uuids(Array(Set(entries.map(\.1.header.epoch))))
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
    let boxes = Dictionary(epochs, uniquingKeysWith: { first, _ in first })
    return entries.compactMap { id, entry in
      Self.decision(id, entry, boxes[entry.header.epoch] ?? [], keys).map { (id, $0) }
    }
  }

  /// Nil for what does not open: the officer's verification names it.
  private static func decision(
    _ id: UInt128, _ entry: Entry, _ box: [UInt8], _ keys: ConsentKeys
  ) -> LedgerV1.Decision? {
    guard
      let epoch = try? EpochKey(
        opening: box, epoch: entry.header.epoch, of: ConsentService.name, with: keys.reading)
    else { return nil }
    let place = epoch.place(
      service: ConsentService.name, entry: id, kind: UInt32(entry.header.kind.rawValue))
    guard let body = try? epoch.entryKey(entry.header.bytes).open(entry.body, at: place) else {
      return nil
    }
    return try? LedgerV1.Decision(decoding: body)
  }
}

internal import Daemon
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension PartnerService {
  /// The outcome of a resolution that permits; nothing else does.
  private static let permits: UInt32 = 7

  /// Shows a partner what the grant of today gives it of the household behind its reference.
  ///
  /// consent resolves the reference (a made-up one does the same work), the gate decides part by
  /// part, and the exchange is recorded with a trace of its own before the bytes leave.
  func fetchShared(
    _ request: CasesV1.FetchSharedRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.FetchSharedReply> {
    // Before anything is looked up: of a made-up reference the answer is the same.
    try self.read.log.witnessing.require()
    let resolution = try await self.gate.resolve(
      reference: request.reference, asked: request.categories, for: call)
    guard resolution.outcome == Self.permits, let household = resolution.household,
      let purpose = Purpose(wireName: call.purpose)
    else { throw Self.notPermitted }
    let rows = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.partnerRows(of: household, resolution.scopes)
    }
    let pass = try await self.read.pass(
      GateQuestion(
        reference: request.reference, parts: rows.parts.map(\.ref.toRead),
        asked: request.categories), for: call)
    guard pass.answer.household == nil || pass.answer.household == household else {
      throw RPCError(.unavailable, .replyMalformed)
    }
    let exchange = PartnerExchange(
      stamp: AccessStamp(pass, call), household: household, purpose: purpose,
      useUntilMs: pass.answer.useUntilMs, reference: request.reference, rows: rows)
    let deadline = pass.deadline
    let view = try PartnerView(pass, rows, keeping: Set(request.categories))
    let committed = try await self.commit(exchange, view, by: min(call.instant, deadline))
    guard let reply = committed.answer else { throw RPCError(.aborted, .versionChanged) }
    guard ContinuousClock.now < deadline else { throw RPCError(.aborted, .passExpired) }
    return Receipted(reply, proof: committed.receipt())
  }

  /// Names the rows in the partner's terms and records the exchange, in one transaction.
  private func commit(
    _ exchange: PartnerExchange, _ view: PartnerView, by deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> Committed<CasesV1.FetchSharedReply?> {
    do throws(PostgresError) {
      return try await self.read.log.commit(deadline: deadline) {
        (transaction, recorder) throws(PostgresError) -> CasesV1.FetchSharedReply? in
        let blobs = try transaction.blobs(of: exchange.rows.parts.map(\.ref))
        guard blobs == exchange.rows.parts.map(\.blob) else { return nil }
        let (references, minted) = try transaction.references(
          of: exchange.stamp.organisation, to: view.rows, in: exchange.household)
        let reply = CasesV1.FetchSharedReply(
          view: view.shared(references),
          useUntilMs: exchange.useUntilMs, purpose: exchange.purpose)
        // First what the partner was given: it is the record that its receipt is kept for.
        recorder.record(exchange.draft(of: reply, view.touched, atMs: recorder.timeMs))
        recorder.access(exchange.stamp, household: exchange.household, touched: view.touched)
        if !minted.isEmpty {
          recorder.event(
            "references_minted", exchange.stamp, household: exchange.household,
            object: exchange.household, command: nil,
            rows: try transaction.clearDigests(
              ["partner_reference"], minted, in: exchange.household))
        }
        return reply
      }
    } catch { throw RPCError(error) }
  }
}

/// One message to another organisation, as it is recorded.
struct PartnerExchange: Sendable {
  let stamp: AccessStamp
  let household: UInt128
  let purpose: Purpose
  let useUntilMs: UInt64
  let reference: UInt128
  let rows: PartnerRows

  /// The record, under a trace of its own: a partner that sees both ends learns nothing of ours.
  func draft(
    of reply: CasesV1.FetchSharedReply, _ touched: [Touched], atMs: UInt64
  ) -> Draft {
    let payload = reply.encoded()
    let record = LedgerV1.Exchange(
      traceID: UInt128.random(in: 1...UInt128.max), spanID: UInt64.random(in: 1...UInt64.max),
      timeMs: atMs, internalTraceID: self.stamp.trace.id, organisation: self.stamp.organisation,
      peer: self.stamp.peer, assertedUser: self.stamp.assertedUser,
      referenceDigest: RowHash.of(self.reference.idBytes), purpose: self.stamp.purpose,
      grants: self.stamp.grants, categories: Array(CategorySet(touched.map(\.category))),
      byteCount: UInt32(clamping: payload.count), replyDigest: RowHash.of(payload),
      decision: self.stamp.decision)
    return Draft(record, indexes: self.stamp.indexes(of: self.household))
  }
}

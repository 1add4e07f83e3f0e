internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Shows what an organisation would see under such a grant, built by the code that would show it.
  ///
  /// consent says what the tier and the purpose admit; the caller's own pass opens no more than
  /// their role sees. The references are made up for this answer and kept nowhere.
  func rehearseShare(
    _ request: CasesV1.RehearseShareRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.RehearseShareReply> {
    let household = request.household
    let rehearsal = try await self.gate.call(
      ConsentV1.Grants.rehearse,
      ConsentV1.RehearseRequest(
        household: household, organisation: request.organisation, purpose: request.purpose,
        categories: request.categories), for: call)
    let rows = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.partnerRows(of: household, nil)
    }
    let pass = try await self.read.pass(
      GateQuestion(
        household: household, parts: rows.parts.map(\.ref.toRead),
        asked: rows.parts.isEmpty ? [.public] : []), for: call)
    let stamp = AccessStamp(pass, call)
    let deadline = pass.deadline
    let allowed = Set(rehearsal.allowed).intersection(request.categories)
    let view = try PartnerView(pass, rows, keeping: allowed)
    let committed = try await self.record(view, rows, of: household, stamp, call, deadline)
    guard committed.answer else { throw RPCError(.aborted, .versionChanged) }
    let references = Dictionary(
      view.rows.map { ($0, Random.id()) }, uniquingKeysWith: { first, _ in first })
    let reply = CasesV1.RehearseShareReply(
      view: view.shared(references),
      never: request.categories.filter { !allowed.contains($0) },
      needsYesOf: rehearsal.needsYesOf, untilAtMost: rehearsal.untilAtMost)
    guard ContinuousClock.now < deadline else { throw RPCError(.aborted, .passExpired) }
    return Receipted(reply, proof: committed.receipt())
  }

  private func record(
    _ view: PartnerView, _ rows: PartnerRows, of household: UInt128, _ stamp: AccessStamp,
    _ call: Call, _ deadline: ContinuousClock.Instant
  ) async throws(RPCError) -> Committed<Bool> {
    do throws(PostgresError) {
      return try await self.read.log.commit(deadline: min(call.instant, deadline)) {
        (transaction, recorder) throws(PostgresError) in
        guard try transaction.blobs(of: rows.parts.map(\.ref)) == rows.parts.map(\.blob) else {
          return false
        }
        recorder.access(stamp, household: household, touched: view.touched)
        return true
      }
    } catch { throw RPCError(error) }
  }
}

internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Records what a need turned out to be, or why that is skipped.
  func clarifyNeed(
    _ request: CasesV1.ClarifyNeedRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    guard request.clarified.isEmpty != request.skippedBecause.isEmpty else {
      throw RPCError(.invalidArgument, Reason("one_of_two"))
    }
    let household = request.household
    let rewriting: Rewriting<CasesV1.Need> = try await self.rewriting(
      request.need, of: household, or: .needUnknown, for: call)
    if let before: Outcome<CasesV1.Written> = try await self.write.repeated(
      call, by: rewriting.asker.actor)
    {
      return before
    }
    let old = rewriting.record
    let next = try Self.clarified(old, request)
    let draft: PartDraft
    do {
      draft = try PartDraft.next(of: rewriting.part, next, padding: .narrative)
    } catch { throw RPCError(.invalidArgument, .payloadMalformed) }
    let pass = try await self.write.pass(for: [draft], of: household, for: call)
    let parts = try self.write.seal([draft], with: pass)
    return try await self.write.commit(
      AuditedWrite.Change(event: "need_clarified", household: household, object: request.need),
      parts, [draft], with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["need"], [request.need], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        let count = try transaction.execute(
          """
          UPDATE need SET state = $3::int, clarified_version = $4, revision = revision + 1
          WHERE household = $1 AND id = $2 AND clarified_version = $5
          """, .uuid(household), .uuid(request.need), .int4(next.state.rawValue),
          .int4(Int32(clamping: next.clarifiedVersion)),
          .int4(Int32(clamping: old.clarifiedVersion)))
        return count == 1 ? nil : RPCError(.aborted, .versionChanged)
      },
      reply: { CasesV1.Written(id: request.need, entry: $0, version: draft.version) })
  }

  /// The need after the rule of ``Domain/Need``.
  private static func clarified(
    _ need: CasesV1.Need, _ request: CasesV1.ClarifyNeedRequest
  ) throws(RPCError) -> CasesV1.Need {
    let known = Need(need)
    var next = need
    if request.clarified.isEmpty {
      _ = try known.clarificationSkipped(reason: request.skippedBecause).get()
      next.state = .skipped
      next.skippedBecause = request.skippedBecause
    } else {
      _ = try known.clarified(request.clarified).get()
      next.state = .clarified
      next.clarified = request.clarified
      next.skippedBecause = ""
      next.clarifiedVersion = need.clarifiedVersion + 1
    }
    return next
  }
}

extension Need {
  /// How far a stored need is known. The rules of clarifying look at nothing else.
  fileprivate init(_ need: CasesV1.Need) {
    let domain = need.domain.flatMap { Domain.LifeDomain(rawValue: $0.rawValue) }
    self.init(
      id: NeedId(need.id), domain: domain ?? .participation,
      subtype: need.subtype.flatMap(NeedSubtype.init), deadline: nil,
      statedVersion: Int(need.statedVersion),
      clarification: .init(need.state, version: Int(need.clarifiedVersion)))
  }
}

extension Need.Clarification {
  init(_ state: CasesV1.NeedState, version: Int) {
    switch state {
    case .stated: self = .open
    case .clarified, .closed: self = .clarified(version: version)
    case .skipped: self = .skipped
    }
  }
}

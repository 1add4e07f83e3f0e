internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension CasesService {
  /// Shows a household as far as the caller's role sees it.
  ///
  /// A household that does not exist is asked of the gate like any other, and refused alike.
  func getHousehold(
    _ request: CasesV1.GetHouseholdRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.GetHouseholdReply> {
    do throws(RPCError) { return try await self.showHousehold(request.household, call) } catch {
      // Somebody wrote meanwhile. A proof is good for two questions to the gate, so once more.
      guard error.reasons == [.versionChanged] else { throw error }
      return try await self.showHousehold(request.household, call)
    }
  }

  private func showHousehold(
    _ household: UInt128, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.GetHouseholdReply> {
    let rows = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.household(household)
    }
    let opened = try await self.read.open(
      rows.refs, of: household, asked: rows.refs.isEmpty ? [.public] : [], for: call)
    var reply: CasesV1.GetHouseholdReply
    do { reply = try CasesV1.GetHouseholdReply(rows, opened.parts) } catch {
      throw RPCError(.dataLoss, .partDoesNotOpen)
    }
    reply.withheld = Self.withheld(from: opened.stamp.role)
    return try opened.reply(reply)
  }

  /// The categories that a role never sees here, whether or not there is anything of them: what is
  /// really there is nobody's to know who may not see it.
  private static func withheld(from role: String) -> [Wire.Category] {
    let seen = Role(rawValue: role)?.categories ?? []
    return CasesV1.Cases.getHousehold.policy.replyCategories.filter { category in
      Domain.Category(rawValue: category.rawValue).map { !seen.contains($0) } ?? true
    }
  }
}

extension CasesV1.GetHouseholdReply {
  /// Puts the opened parts and the clear rows together; where both say something, the rows hold.
  fileprivate init(_ rows: HouseholdRows, _ parts: [OpenedPart]) throws(WireError) {
    self.init(
      household: try parts.records(CasesV1.Household.self).first,
      people: try parts.records(CasesV1.Person.self),
      needs: try parts.records(CasesV1.Need.self),
      plan: try parts.records(CasesV1.Plan.self).first,
      goals: try parts.records(CasesV1.Goal.self),
      notes: try parts.records(CasesV1.Note.self))
    if let plan = rows.plan, self.plan?.id == plan.id {
      self.plan?.evaluationOn = plan.evaluationOn.onWire
    }
    let narratives = Dictionary(
      try parts.records(CasesV1.Contact.self).map { ($0.id, $0.narrative) },
      uniquingKeysWith: { first, _ in first })
    self.contacts = rows.contacts.map { row in
      CasesV1.Contact(
        id: row.id, kind: row.kind, time: row.time, atMs: row.atMs, minutes: row.minutes,
        narrative: narratives[row.id] ?? "")
    }
  }
}

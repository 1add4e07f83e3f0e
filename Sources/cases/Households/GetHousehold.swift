internal import Daemon
internal import Domain
internal import Logging
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
    do throws(RPCError) { return try await self.showHousehold(request, call) } catch {
      // Somebody wrote meanwhile. A proof is good for two questions to the gate, so once more.
      guard error.reasons == [.versionChanged] else { throw error }
      return try await self.showHousehold(request, call)
    }
  }

  private func showHousehold(
    _ request: CasesV1.GetHouseholdRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.GetHouseholdReply> {
    let household = request.household
    let rows = try await self.look(
      HouseholdAsk(household: household, before: request.before), for: call)
    let opened = try await self.read.open(
      rows.refs, of: household, asked: rows.refs.isEmpty ? [.public] : [], for: call)
    let sight = HouseholdSight(
      role: Role(rawValue: opened.stamp.role),
      released: rows.refs.isEmpty ? [household] : Set(opened.parts.map(\.ref.scope)))
    var reply: CasesV1.GetHouseholdReply
    do { reply = try CasesV1.GetHouseholdReply(rows, opened.parts, sight) } catch {
      throw RPCError(.dataLoss, .partDoesNotOpen)
    }
    reply.former = reply.people.map(\.id).filter(opened.stamp.former.contains)
    if let plan = rows.plan { try plan.holds(against: reply.plan) }
    return try opened.reply(reply)
  }
}

extension CasesService {
  private func look(_ ask: HouseholdAsk, for call: Call) async throws(RPCError) -> HouseholdRows {
    do throws(PostgresError) {
      return try await self.lookup.submit(ask, deadline: call.instant)
    } catch { throw RPCError(error) }
  }
}

/// What may be known of a household beside what was opened of it.
private struct HouseholdSight {
  let role: Role?
  /// The scopes of which something was released.
  let released: Set<UInt128>

  /// Whoever works with the household works with all of it; a resident with their own, and with the
  /// joint data when that opens for them.
  func sees(_ scope: UInt128) -> Bool {
    guard let role = self.role, !self.released.isEmpty else { return false }
    return role.isProfessional || role == .intern || self.released.contains(scope)
  }

  /// Whether it is told who wrote what: to colleagues. No report names a worker to a resident, and
  /// so this does not.
  var seesAuthors: Bool {
    guard let role = self.role else { return false }
    return role.isProfessional || role == .intern
  }

  /// Whether it may be known that there are more rows of this kind.
  func sees(_ omission: RowPage.Omission) -> Bool {
    guard let role = self.role, self.sees(omission.scope) else { return false }
    return switch omission.table {
    case CasesV1.Note.record: role.categories.contains(.narrative) && role != .resident
    case CasesV1.Evaluation.record: role.categories.contains(.plan)
    default: true
    }
  }

  /// The categories that a role does not see here, whether or not there is anything of them: what
  /// is really there is nobody's to know who may not see it.
  var withheld: [Wire.Category] {
    var seen = self.role?.categories ?? []
    if self.role == .resident { seen = seen.subtracting(.toldInConfidence) }
    return CasesV1.Cases.getHousehold.policy.replyCategories.filter { category in
      Domain.Category(rawValue: category.rawValue).map { !seen.contains($0) } ?? true
    }
  }
}

extension HouseholdRows.PlanRow {
  /// Holds the clear date against the sealed one, which is what is shown.
  ///
  /// - Throws: `DATA_LOSS` when they differ: somebody else than this service wrote one of them.
  func holds(against plan: CasesV1.Plan?) throws(RPCError) {
    guard let plan, plan.id == self.id, plan.evaluationOn != self.evaluationOn.onWire else {
      return
    }
    Logger(label: "sluis.cases").critical(
      "a plan's clear date is not the sealed one",
      metadata: ["row": "\(String(plan.id, radix: 16))"])
    throw RPCError(.dataLoss, Reason("clear_row_differs"))
  }
}

extension CasesV1.GetHouseholdReply {
  /// Puts the opened parts and the clear rows together.
  fileprivate init(
    _ rows: HouseholdRows, _ parts: [OpenedPart], _ sight: HouseholdSight
  ) throws(WireError) {
    self.init(
      household: try parts.records(CasesV1.Household.self).first,
      people: try parts.records(CasesV1.Person.self),
      needs: try parts.records(CasesV1.Need.self),
      plan: try parts.records(CasesV1.Plan.self).first,
      goals: try parts.records(CasesV1.Goal.self),
      notes: try parts.records(CasesV1.Note.self), withheld: sight.withheld,
      evaluations: try parts.records(CasesV1.Evaluation.self))
    let narratives = Dictionary(
      try parts.records(CasesV1.Contact.self).map { ($0.id, $0.narrative) },
      uniquingKeysWith: { first, _ in first })
    let joint = rows.joint
    self.contacts = rows.contacts.filter { sight.sees($0.about) }.map { row in
      CasesV1.Contact(
        id: row.id, kind: row.kind, time: row.time, atMs: row.atMs, minutes: row.minutes,
        narrative: narratives[row.id] ?? "", about: row.about == joint ? nil : row.about,
        author: sight.seesAuthors ? row.author : nil)
    }
    for place in self.notes.indices where sight.seesAuthors {
      // The clear row is the newest word of who wrote it, and its digest is in the log.
      self.notes[place].author = rows.authors[self.notes[place].id]
    }
    self.omitted = rows.history.omittedCount(where: sight.sees)
    self.older = self.omitted > 0 ? rows.history.oldest : nil
    self.omittedNeeds = rows.needs.omittedCount(where: sight.sees)
    self.olderNeed = self.omittedNeeds > 0 ? rows.needs.oldest : nil
  }
}

internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension CasesService {
  /// Opens a household across consent and here, under one command.
  ///
  /// consent begins it (provisional: nobody but the opener may touch it), here it is sealed and
  /// stored, and consent settles it. What stays half is finished or undone by ``Reconciler``; every
  /// step is idempotent, so the same command sent again ends in the same household. Once it is
  /// stored here it is opened, whatever becomes of the settling.
  ///
  /// - Parameter told: what was told before there was a household, if anything.
  func openHousehold(
    _ request: CasesV1.OpenHouseholdRequest, _ call: Call, told: ToldBefore? = nil
  ) async throws(RPCError) -> Outcome<CasesV1.OpenHouseholdReply> {
    let ids = try await self.beginningIds(of: call)
    let moment = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.moment()
    }
    let draft = try HouseholdDraft(request, ids, at: moment, notes: told?.notes ?? [])
    let command = call.commandID ?? 0
    // First: who has searched too often has then begun nothing.
    let index = try await PersonIndex(gate: self.gate).entries(draft.terms, for: call)
    let before = try await self.known(index, besides: draft.household, for: call)
    let known = before.people
    guard !request.unlessKnown || known.allSatisfy({ $0.team != request.team }) else {
      throw .precondition([.knownInTeam])
    }
    do throws(RPCError) {
      _ = try await self.gate.call(
        ConsentV1.Directory.beginHousehold,
        ConsentV1.BeginHouseholdRequest(
          household: draft.household, members: draft.members, team: request.team,
          command: command, origin: told?.signal),
        for: call, command: ids.command("begin"))
    } catch { throw error.inOwnNames }
    let pass = try await self.write.pass(for: draft.parts, of: draft.household, for: call)
    let actor = pass.actor
    let parts = try self.write.seal(draft.parts, with: pass)
    let outcome = try await self.write.commit(
      AuditedWrite.Change(
        event: "household_opened", household: draft.household, object: draft.household),
      parts, draft.parts, with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(
          ["household", "person", "person_index", "note"],
          [draft.household] + draft.notes + draft.people.map(\.id), in: draft.household)
      },
      rules: { (transaction) throws(PostgresError) in
        // Sent again, the command finds the other household, and consent says whose it is.
        if try transaction.isOvertaken(index, since: request.unlessKnown ? before : nil) {
          return RPCError(.aborted, .versionChanged)
        }
        return try transaction.open(draft, parts, index, command: command, by: actor)
      },
      reply: { entry in
        CasesV1.OpenHouseholdReply(
          household: draft.household, people: draft.people.map(\.id), entry: entry, known: known)
      })
    do throws(RPCError) {
      _ = try await self.gate.call(
        ConsentV1.Directory.settleHousehold,
        ConsentV1.SettleHouseholdRequest(household: draft.household, command: command), for: call,
        command: ids.command("settle"))
    } catch {
      // Opened it is: the reconciler settles it within the minute.
    }
    return outcome
  }
}

/// What a signal told before there was a household. A class: an async function must not spill an id
/// (docs/decisions/0004).
final class ToldBefore: Sendable {
  let signal: UInt128
  /// The household's first notes.
  let notes: [String]

  init(_ signal: UInt128, notes: [String]) {
    self.signal = signal
    self.notes = notes
  }
}

extension Transaction {
  /// Writes the clear rows of a new household, unless its command was given up meanwhile.
  fileprivate mutating func open(
    _ draft: HouseholdDraft, _ parts: [SealedPart], _ index: [PersonIndex.Entry], command: UInt128,
    by actor: UInt128
  ) throws(PostgresError) -> RPCError? {
    // The reconciler writes its mark under the lock of this command, which we hold.
    let mark = try self.query("SELECT 1 FROM abandoned WHERE command = $1", .uuid(command))
    guard mark.count == 0 else { return RPCError(.aborted, Reason("command_abandoned")) }
    _ = self.send("INSERT INTO household (household) VALUES ($1)", .uuid(draft.household))
    let identity = Dictionary(
      zip(draft.parts, parts).filter { $0.0.category == .identity }
        .map { ($0.0.row, $0.1.ref.tag) }, uniquingKeysWith: { first, _ in first })
    let people = draft.people.map(\.id)
    _ = self.send(
      """
      INSERT INTO person (household, person, identity_tag)
      SELECT $1, p.person, p.tag FROM unnest($2::uuid[], $3::uuid[]) AS p (person, tag)
      """, .uuid(draft.household), .uuids(people), .uuids(people.map { identity[$0] ?? 0 }))
    self.index(index, household: draft.household)
    if !draft.notes.isEmpty {
      _ = self.send(
        """
        INSERT INTO note (household, id, author, standing, at)
        SELECT $1, n.id, $3, 1, clock_timestamp() FROM unnest($2::uuid[]) AS n (id)
        """, .uuid(draft.household), .uuids(draft.notes), .uuid(actor))
    }
    return nil
  }
}

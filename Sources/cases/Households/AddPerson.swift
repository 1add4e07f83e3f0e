internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension CasesService {
  /// Takes somebody into a household that is open: born, or moved in.
  ///
  /// consent hears of the member first, as the person's data is sealed under a key of their own,
  /// and lets the coordinator alone. Cut off in between, the household has a member of whom nothing
  /// is stored here; the same command sent again ends in the same person. Whoever takes somebody in
  /// hears which team has another household that they live in, once they may.
  func addPerson(
    _ request: CasesV1.AddPersonRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.AddPersonReply> {
    let ids = try await self.beginningIds(of: call)
    let (id, household) = (ids.id(0), request.household)
    guard let new = request.person, new.guardians.isEmpty else {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    let (person, term) = try HouseholdDraft.person(new, id)
    let drafts: [PartDraft]
    do { drafts = try PartDraft.new(person, row: id, scope: id) } catch {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
    // First: who has searched too often has then changed nothing.
    let index = try await PersonIndex(gate: self.gate).entries([term], for: call)
    do throws(RPCError) {
      _ = try await self.gate.call(
        ConsentV1.Directory.addMember,
        ConsentV1.AddMemberRequest(
          household: household,
          member: ConsentV1.HouseholdMember(
            person: id, birthDate: new.birthDate,
            authorities: request.guardians.map {
              ConsentV1.Authority(holder: $0, kind: .custody)
            })),
        for: call, command: ids.command("add"))
    } catch { throw error.inOwnNames }
    // After consent has let them in: who may not, hears nothing of where somebody lives.
    // In consent they are a member by now, so what nobody can look up keeps nothing from being
    // stored: the reply says that it was not.
    let known: [CasesV1.KnownElsewhere]?
    do throws(RPCError) {
      known = try await self.known(index, besides: household, for: call).people
    } catch { known = nil }
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    try Self.requireProfessional(pass.role)
    let parts = try self.write.seal(drafts, with: pass)
    let tag = zip(drafts, parts).first { $0.0.category == .identity }?.1.ref.tag ?? 0
    return try await self.write.commit(
      AuditedWrite.Change(event: "person_added", household: household, object: id), parts, drafts,
      with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        try transaction.clearDigests(["person", "person_index"], [id], in: household)
      },
      rules: { (transaction) throws(PostgresError) in
        _ = transaction.send(
          "INSERT INTO person (household, person, identity_tag) VALUES ($1, $2, $3)",
          .uuid(household), .uuid(id), .uuid(tag))
        transaction.index(index, household: household)
        return nil
      },
      reply: {
        CasesV1.AddPersonReply(
          id: id, entry: $0, version: 1, known: known ?? [], knownUnread: known == nil)
      })
  }
}

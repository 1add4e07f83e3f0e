internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension CasesService {
  /// Puts right what is stored of a person: what is left out of the request stays as it is.
  ///
  /// The parts that change have their next version, the index forgets what they could be found by
  /// and finds them by what is right, and the log has that it was, by whom and whether it was a
  /// mistake; never what it said before. A birth date decides who says yes, and goes its own way.
  func correctPerson(
    _ request: CasesV1.CorrectPersonRequest, _ call: Call
  ) async throws(RPCError) -> Outcome<CasesV1.Written> {
    let known = try await self.stored(
      PersonPlace(person: request.person, household: request.household), call)
    if let before: Outcome<CasesV1.Written> = try await self.write.repeated(
      call, by: known.asker.actor)
    {
      return before
    }
    let (next, terms) = try known.record.corrected(by: request)
    let changed = next.changedCategories(since: known.record)
    var drafts: [PartDraft] = []
    for part in known.parts where changed.contains(part.category) {
      do { drafts.append(try PartDraft.next(of: part, next)) } catch {
        throw RPCError(.invalidArgument, .payloadMalformed)
      }
    }
    guard let version = drafts.first?.version else {
      throw RPCError(.failedPrecondition, Reason("nothing_changed"))
    }
    let isFoundByOther = changed.contains(.identity)
    let index =
      isFoundByOther ? try await PersonIndex(gate: self.gate).entries([terms], for: call) : []
    let household = request.household
    let pass = try await self.write.pass(for: drafts, of: household, for: call)
    try Self.requireProfessional(pass.role)
    let parts = try self.write.seal(drafts, with: pass)
    return try await self.write.commit(
      AuditedWrite.Change(
        event: request.reason == .mistake ? "person_corrected" : "person_changed",
        household: household, object: request.person),
      parts, drafts, with: pass, for: call,
      clear: { (transaction) throws(PostgresError) in
        isFoundByOther
          ? try transaction.reindex(request.person, in: household, index) : []
      },
      rules: { [identity = self.read.log.identity] (transaction) throws(PostgresError) in
        // What is ready to be stored knows nothing of this correction, and would undo it.
        try transaction.stagedBirthDate(of: request.person, in: household, identity) == nil
          ? nil : RPCError(.aborted, .versionChanged)
      },
      reply: { CasesV1.Written(id: request.person, entry: $0, version: version) })
  }

  /// A stored person with all their parts.
  struct StoredPerson: Sendable {
    let record: CasesV1.Person
    let parts: [OpenedPart]
    let asker: Asker
  }

  /// Opens all that is stored of the person; whoever may not see all of it corrects nothing.
  func stored(_ place: PersonPlace, _ call: Call) async throws(RPCError) -> StoredPerson {
    let stored = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.parts(of: place)
    }
    let pass = try await self.read.pass(
      GateQuestion(
        household: place.household, parts: stored.map(\.ref.toRead),
        asked: stored.isEmpty ? [.public] : []), for: call)
    guard !stored.isEmpty else { throw .precondition([.notAMember]) }
    var parts: [OpenedPart] = []
    for (index, part) in stored.enumerated() {
      guard let released = pass.released(index),
        let category = Wire.Category(rawValue: Int32(clamping: released.category))
      else { throw .refused(pass.answer.reasons) }
      let plaintext: [UInt8]?
      do throws(Pass.Refusal) { plaintext = try pass.open(part.blob, part: index) } catch {
        throw RPCError(error, of: part.ref)
      }
      guard let plaintext else { throw RPCError(.dataLoss, .partDoesNotOpen) }
      parts.append(OpenedPart(ref: part.ref, category: category, plaintext: plaintext))
    }
    // What opens in its place was sealed here; when it is no record, the damage is ours.
    guard let record = try? CasesV1.Person(merging: parts.map(\.plaintext)) else {
      throw RPCError(.dataLoss, .partDoesNotOpen)
    }
    return StoredPerson(
      record: record, parts: parts,
      asker: Asker(actor: pass.actor, role: Role(rawValue: pass.role), person: pass.person))
  }
}

extension CasesV1.Person {
  /// The person as they are from now on, held to the rules of a new one, and what they can be found
  /// by then.
  fileprivate func corrected(
    by request: CasesV1.CorrectPersonRequest
  ) throws(RPCError) -> (CasesV1.Person, HouseholdDraft.SearchTerms) {
    let isBoth =
      (request.withoutBSN && !request.bsn.isEmpty)
      || (request.withoutAddress && request.address != nil)
      || (request.withoutPhone && !request.phone.isEmpty)
      || (request.withoutEmail && !request.email.isEmpty)
    guard !isBoth else { throw RPCError(.invalidArgument, Reason("one_of_two")) }
    func or(_ new: String, _ old: String) -> String { new.isEmpty ? old : new }
    return try HouseholdDraft.person(
      CasesV1.NewPerson(
        givenName: or(request.givenName, self.givenName),
        familyName: or(request.familyName, self.familyName), birthDate: self.birthDate,
        bsn: request.withoutBSN ? "" : or(request.bsn, self.bsn),
        address: request.withoutAddress ? nil : request.address ?? self.address,
        phone: request.withoutPhone ? "" : or(request.phone, self.phone),
        email: request.withoutEmail ? "" : or(request.email, self.email)), self.id)
  }
}

/// Somebody of a household. A class: an async function must not spill an id
/// (docs/decisions/0004).
final class PersonPlace: Sendable {
  let person: UInt128
  let household: UInt128

  init(person: UInt128, household: UInt128) {
    self.person = person
    self.household = household
  }
}

extension Transaction {
  fileprivate mutating func parts(of place: PersonPlace) throws(PostgresError) -> [SealedPart] {
    try self.query(
      """
      SELECT scope, tbl, id, tag, version, blob FROM part
      WHERE household = $1 AND tbl = 'person' AND id = $2 ORDER BY tag
      """, .uuid(place.household), .uuid(place.person)
    ).map { row throws(PostgresError) in
      SealedPart(ref: try Self.ref(row), blob: try row.bytes(5))
    }
  }

  /// Makes `index` all that a person is found by.
  ///
  /// - Returns: the digests of what stands there now, and of what is gone.
  mutating func reindex(
    _ person: UInt128, in household: UInt128, _ index: [PersonIndex.Entry]
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    let tables = ["person_index"]
    let before = try self.clearDigests(tables, [person], in: household)
    try self.execute(
      "DELETE FROM person_index WHERE household = $1 AND person = $2", .uuid(household),
      .uuid(person))
    self.index(index, household: household)
    let after = try self.clearDigests(tables, [person], in: household)
    let kept = Set(after.map(\.part))
    let gone = before.filter { !kept.contains($0.part) }.map { row in
      var row = row
      row.removed = true
      return row
    }
    return after + gone
  }
}

internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// How many people one search shows, and how many hits it looks at.
  private static let foundCountMax = 10

  /// Finds people whose household the caller has a relation to, by BSN or by name and birth date.
  ///
  /// What the gate hides adds nothing to the answer: no count, no gap, and none found is the same
  /// as none there. Every search is recorded, with the point that only consent's key can make.
  func findPerson(
    _ request: CasesV1.FindPersonRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.FindPersonReply> {
    let (kind, term) = try Self.term(of: request)
    guard
      let point = try await PersonIndex(gate: self.gate).points(kind, of: [term], for: call).first
    else { throw RPCError(.unavailable, .replyMalformed) }
    let hits = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.hits(kind, point)
    }
    let refs = hits.map(\.ref)
    switch try await self.gate.open(
      GateQuestion(parts: refs.map(\.toRead), asked: [.identity]), for: call)
    {
    case .permitted(let pass):
      guard !hits.isEmpty else {
        let search = FruitlessSearch(
          point: point, decision: pass.decision,
          indexes: EntryHeader.Indexes(
            actor: pass.answer.actorIndex, organisation: pass.answer.organisationIndex))
        return try await self.nothingFound(search, call)
      }
      let opened = try await self.read.open(refs, of: nil, with: pass, for: call)
      let households = Dictionary(
        hits.map { ($0.ref.row, $0.household) }, uniquingKeysWith: { first, _ in first })
      let found: [CasesV1.Found]
      do {
        let people = try opened.parts.records(CasesV1.Person.self)
        found = people[..<min(people.count, Self.foundCountMax)].map {
          CasesV1.Found(
            household: households[$0.id] ?? 0, person: $0.id, givenName: $0.givenName,
            familyName: $0.familyName, birthDate: $0.birthDate)
        }
      } catch { throw RPCError(.dataLoss, .partDoesNotOpen) }
      return try opened.reply(CasesV1.FindPersonReply(found: found))
    case .refused(let reasons, let decision, let indexes):
      // That somebody is there and hidden must look as if nobody were.
      guard !hits.isEmpty, reasons.allSatisfy(Self.hides) else {
        throw .refused(reasons)
      }
      return try await self.nothingFound(
        FruitlessSearch(point: point, decision: decision, indexes: indexes), call)
    }
  }

  /// Whether a reason is about the person who would be found, and not about who searches.
  private static func hides(_ reason: String) -> Bool {
    let hiding: Set<ReasonCode> = [
      .noRelation, .relationEnded, .scopeUnknown, .deniedByResident, .notOwnData, .headMismatch,
    ]
    return ReasonCode(rawValue: reason).map(hiding.contains) ?? false
  }

  /// Records a search that shows nobody, under the clear index of who searched: an officer can list
  /// them.
  private func nothingFound(
    _ search: FruitlessSearch, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.FindPersonReply> {
    let claims = self.gate.session.claims(of: call)
    let query = RowHash.of(search.point).map { String($0, radix: 16) }.joined(separator: "_")
    do throws(PostgresError) {
      let committed = try await self.read.log.commit(deadline: call.instant) {
        (_, recorder) throws(PostgresError) in
        let event = LedgerV1.Event(
          traceID: call.trace.id, spanID: call.trace.span, timeMs: recorder.timeMs,
          name: "person_searched", actor: claims?.actor, organisation: claims?.organisation,
          object: search.decision, details: [query])
        _ = recorder.record(Draft(event, indexes: search.indexes))
      }
      return Receipted(CasesV1.FindPersonReply(), proof: committed.receipt())
    } catch { throw RPCError(error) }
  }

  private static func term(
    of request: CasesV1.FindPersonRequest
  ) throws(RPCError) -> (ConsentV1.IndexKind, [UInt8]) {
    switch request.by {
    case .bsn(let text):
      guard let bsn = BSN(text) else { throw RPCError(.invalidArgument, Reason("bsn_invalid")) }
      return (.bsn, bsn.digits)
    case .name(let name):
      guard let birth = name.birthDate else {
        throw RPCError(.invalidArgument, .payloadMalformed)
      }
      let date = try AmsterdamDate.reading(birth)
      guard
        let key = SearchKey(given: name.givenName, family: name.familyName, birthDate: date)
      else { throw RPCError(.invalidArgument, Reason("text_invalid")) }
      return (.nameBirthDate, key.bytes)
    case nil: throw RPCError(.invalidArgument, .payloadMalformed)
    }
  }
}

/// A search by whoever the indexes stand for, which shows nobody.
private struct FruitlessSearch: Sendable {
  let point: [UInt8]
  /// The gate's decision, in consent's log.
  let decision: UInt128
  let indexes: EntryHeader.Indexes
}

extension Transaction {
  /// The identity parts of the people under a point.
  fileprivate mutating func hits(
    _ kind: ConsentV1.IndexKind, _ point: [UInt8]
  ) throws(PostgresError) -> [(ref: PartRef, household: UInt128)] {
    try self.query(
      """
      SELECT p.scope, p.tbl, p.id, p.tag, p.version, i.household
      FROM person_index i
      JOIN person USING (household, person)
      JOIN part p ON p.scope = i.person AND p.tbl = 'person' AND p.id = i.person
        AND p.tag = person.identity_tag
      WHERE i.kind = $1::int AND i.point = $2
      ORDER BY i.household, i.person LIMIT 100
      """, .int4(kind.rawValue), .bytes(point)
    ).map { row throws(PostgresError) in
      (ref: try Self.ref(row), household: try row.uuid(5))
    }
  }
}

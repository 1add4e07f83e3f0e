internal import Daemon
internal import Domain
internal import Ledger
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

extension CasesService {
  /// Finds people whose household the caller has a relation to, by BSN or by name and birth date.
  ///
  /// What the gate hides adds nothing to the answer: no count, no gap, and none found is the same
  /// as none there. Who works with nobody's identity is refused by consent before anything is
  /// looked up. Every search is recorded, with the point that only consent's key can make.
  func findPerson(
    _ request: CasesV1.FindPersonRequest, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.FindPersonReply> {
    let (kind, term) = try Self.term(of: request)
    try self.read.log.witnessing.require()
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
      let note = SearchNote(point: point, stamp: AccessStamp(pass, call), object: pass.decision)
      guard !hits.isEmpty else { return try await self.nothingFound(note, call) }
      let opened = try await self.read.recording { $0.record(note) }
        .open(refs, of: nil, with: pass, for: call)
      let households = Dictionary(
        hits.map { ($0.ref.row, $0.household) }, uniquingKeysWith: { first, _ in first })
      let found: [CasesV1.Found]
      do {
        found = try opened.parts.records(CasesV1.Person.self).map {
          CasesV1.Found(
            household: households[$0.id] ?? 0, person: $0.id, givenName: $0.givenName,
            familyName: $0.familyName, birthDate: $0.birthDate)
        }
      } catch { throw RPCError(.dataLoss, .partDoesNotOpen) }
      return try opened.reply(CasesV1.FindPersonReply(found: found))
    case .refused(let reasons, let decision, let indexes):
      // Of nobody the refusal is about who asks. Of somebody, whatever the reason is, it must look
      // as if nobody were there.
      guard !hits.isEmpty else { throw .refused(reasons) }
      return try await self.nothingFound(
        SearchNote(
          point: point, claims: self.gate.session.claims(of: call), indexes: indexes,
          decision: decision, call), call)
    }
  }

  /// Records a search that shows nobody.
  private func nothingFound(
    _ note: SearchNote, _ call: Call
  ) async throws(RPCError) -> Receipted<CasesV1.FindPersonReply> {
    do throws(PostgresError) {
      let committed = try await self.read.log.commit(deadline: call.instant) {
        (_, recorder) throws(PostgresError) in recorder.record(note)
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

/// That somebody searched: what the log says of it, found or not.
private struct SearchNote: Sendable {
  let event: LedgerV1.Event
  let indexes: EntryHeader.Indexes

  init(point: [UInt8], stamp: AccessStamp, object: UInt128) {
    self.event = LedgerV1.Event(
      traceID: stamp.trace.id, spanID: stamp.trace.span, name: Self.name, actor: stamp.actor,
      organisation: stamp.organisation, object: object, details: [Self.query(point)])
    self.indexes = stamp.indexes(of: nil)
  }

  /// Of somebody whom the gate refused.
  init(
    point: [UInt8], claims: ConsentV1.SessionClaims?, indexes: EntryHeader.Indexes,
    decision: UInt128, _ call: Call
  ) {
    self.event = LedgerV1.Event(
      traceID: call.trace.id, spanID: call.trace.span, name: Self.name, actor: claims?.actor,
      organisation: claims?.organisation, object: decision, details: [Self.query(point)])
    self.indexes = indexes
  }

  private static let name = "person_searched"

  private static func query(_ point: [UInt8]) -> String {
    RowHash.of(point).map { String($0, radix: 16) }.joined(separator: "_")
  }
}

extension Recorder {
  fileprivate mutating func record(_ note: SearchNote) {
    var event = note.event
    event.timeMs = self.timeMs
    _ = self.record(Draft(event, indexes: note.indexes))
  }
}

extension Transaction {
  /// The identity parts of the people under a point: the ten that a reply holds.
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
      ORDER BY i.household, i.person LIMIT 10
      """, .int4(kind.rawValue), .bytes(point)
    ).map { row throws(PostgresError) in
      (ref: try Self.ref(row), household: try row.uuid(5))
    }
  }
}

internal import Daemon
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// The oblivious index: points that only consent's key can make of a name or a number.
struct PersonIndex: Sendable {
  /// One row of the index.
  struct Entry: Sendable {
    let kind: ConsentV1.IndexKind
    let person: UInt128
    let point: [UInt8]
  }

  let gate: GateClient

  /// The points of `terms`, all of one kind, evaluated in one call.
  func points(
    _ kind: ConsentV1.IndexKind, of terms: [[UInt8]], for call: Call
  ) async throws(RPCError) -> [[UInt8]] {
    guard !terms.isEmpty else { return [] }
    var searches: [Search] = []
    do {
      for term in terms { searches.append(Search(try Blinding(Self.kind(kind), term))) }
    } catch { throw RPCError(.invalidArgument, Reason("not_searchable")) }
    let reply = try await self.gate.call(
      ConsentV1.Index.evaluate,
      ConsentV1.EvaluateRequest(kind: kind, blinded: searches.map(\.point)), for: call)
    guard reply.evaluated.count == searches.count else {
      throw RPCError(.unavailable, .replyMalformed)
    }
    var points: [[UInt8]] = []
    do {
      for (search, evaluated) in zip(searches, reply.evaluated) {
        guard let blinding = search.take() else { continue }
        points.append(try blinding.unblind(IndexPoint(evaluated)).bytes)
      }
    } catch { throw RPCError(.unavailable, .replyMalformed) }
    return points
  }

  /// The rows for the people of a draft.
  func entries(
    _ terms: [HouseholdDraft.SearchTerms], for call: Call
  ) async throws(RPCError) -> [Entry] {
    let names = try await self.points(.nameBirthDate, of: terms.map(\.name), for: call)
    let numbered = terms.filter { $0.bsn != nil }
    let numbers = try await self.points(.bsn, of: numbered.compactMap(\.bsn), for: call)
    return zip(terms, names).map { Entry(kind: .nameBirthDate, person: $0.person, point: $1) }
      + zip(numbered, numbers).map { Entry(kind: .bsn, person: $0.person, point: $1) }
  }

  private static func kind(_ kind: ConsentV1.IndexKind) -> Vault.IndexKind {
    switch kind {
    case .bsn: .bsn
    case .nameBirthDate: .nameAndBirth
    }
  }

  /// A blinded term on its way; arrays hold no noncopyable values.
  private final class Search {
    let point: [UInt8]
    private var blinding: Blinding?

    init(_ blinding: consuming Blinding) {
      self.point = blinding.point.bytes
      self.blinding = consume blinding
    }

    func take() -> Blinding? { self.blinding.take() }
  }
}

extension Transaction {
  mutating func index(_ entries: [PersonIndex.Entry], household: UInt128) {
    _ = self.send(
      """
      INSERT INTO person_index (kind, point, household, person)
      SELECT kind, point, $1, person
      FROM unnest($2::int[], $3::bytea[], $4::uuid[]) AS e (kind, point, person)
      """, .uuid(household), .int4s(entries.map(\.kind.rawValue)),
      .bytesArray(entries.map(\.point)), .uuids(entries.map(\.person)))
  }
}

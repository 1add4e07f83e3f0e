internal import Daemon
internal import Postgres
internal import RPC
internal import Wire

extension CasesService {
  /// Which people who are taken into a household live in another one that runs, and which team has
  /// that.
  ///
  /// Found by what one can be searched by, and told by consent, who alone knows whose a household
  /// is: nothing of the other household is opened. People who are stored already, because their
  /// command is sent again, have their answer.
  func known(
    _ index: [PersonIndex.Entry], besides household: UInt128, for call: Call
  ) async throws(RPCError) -> KnownBefore {
    let lookup = KnownLookup(index, household)
    let found = try await self.read.look(for: call) { (transaction) throws(PostgresError) in
      try transaction.known(lookup)
    }
    guard !found.isEmpty else { return KnownBefore(people: [], lookup, households: []) }
    let there = Dictionary(
      found.map { ($0.there, $0.household) }, uniquingKeysWith: { first, _ in first })
    let reply = try await self.gate.call(
      ConsentV1.Directory.listKnown,
      ConsentV1.ListKnownRequest(
        people: there.sorted { $0.key < $1.key }.map {
          ConsentV1.KnownPerson(household: $0.value, person: $0.key)
        }), for: call)
    let teams = Dictionary(
      reply.people.map { ($0.person, $0.team) }, uniquingKeysWith: { first, _ in first })
    let known = found.compactMap { hit in teams[hit.there].map { Known(hit.person, $0) } }
    let people = Set(known).sorted { ($0.person, $0.team) < ($1.person, $1.team) }.map {
      CasesV1.KnownElsewhere(person: $0.person, team: $0.team)
    }
    return KnownBefore(people: people, lookup, households: Set(found.map(\.household)))
  }
}

/// What was known before a household is stored, and what it was found by.
struct KnownBefore: Sendable {
  let people: [CasesV1.KnownElsewhere]
  fileprivate let lookup: KnownLookup
  /// All that were found, whatever consent said of them.
  fileprivate let households: Set<UInt128>

  fileprivate init(
    people: [CasesV1.KnownElsewhere], _ lookup: KnownLookup, households: Set<UInt128>
  ) {
    self.people = people
    self.lookup = lookup
    self.households = households
  }
}

/// Somebody who is taken into a household, and a team that has another of theirs.
private struct Known: Hashable {
  let person: UInt128
  let team: String

  init(_ person: UInt128, _ team: String) {
    self.person = person
    self.team = team
  }
}

/// Whom to look for. A class: an async function must not spill an id (docs/decisions/0004).
private final class KnownLookup: Sendable {
  let index: [PersonIndex.Entry]
  let household: UInt128

  init(_ index: [PersonIndex.Entry], _ household: UInt128) {
    self.index = index
    self.household = household
  }
}

extension Transaction {
  /// As many as consent is asked about at once; who stands in more households than that is known
  /// by these.
  private static let knownCountMax: Int64 = 64

  /// Whether somebody of the new household stands in one that is stored since it was looked: two
  /// colleagues open one family at the same time. Looked up again they know of each other.
  ///
  /// Whoever stores the same people waits here until this transaction ends, as for a command.
  mutating func isOvertaken(
    _ index: [PersonIndex.Entry], since before: KnownBefore?
  ) throws(PostgresError) -> Bool {
    _ = self.send(
      "SELECT pg_advisory_xact_lock($1, l.key) FROM unnest($2::int4[]) AS l(key)",
      .int4(Self.pointLockClass), .int4s(Set(index.map(\.lockKey)).sorted()))
    guard let before else { return false }
    let now = Set(try self.known(before.lookup).map(\.household))
    return !now.isSubset(of: before.households)
  }

  /// What keeps these locks apart from those of commands.
  private static var pointLockClass: Int32 { 0x706F_696E }

  /// Who stands under the same points in other households; none once these people are stored.
  fileprivate mutating func known(
    _ lookup: KnownLookup
  ) throws(PostgresError) -> [(person: UInt128, household: UInt128, there: UInt128)] {
    try self.query(
      """
      SELECT DISTINCT e.person, i.household, i.person
      FROM unnest($1::int[], $2::bytea[], $3::uuid[]) AS e (kind, point, person)
      JOIN person_index i ON i.kind = e.kind AND i.point = e.point
      WHERE i.household <> $4
        AND NOT EXISTS (
          SELECT 1 FROM person p WHERE p.household = $4 AND p.person = ANY ($3::uuid[]))
      ORDER BY e.person, i.household, i.person LIMIT $5
      """, .int4s(lookup.index.map(\.kind.rawValue)), .bytesArray(lookup.index.map(\.point)),
      .uuids(lookup.index.map(\.person)), .uuid(lookup.household), .int8(Self.knownCountMax)
    ).map { row throws(PostgresError) in
      (person: try row.uuid(0), household: try row.uuid(1), there: try row.uuid(2))
    }
  }
}

extension PersonIndex.Entry {
  /// Of the point's last bytes; two points of one key wait for each other, and that is all.
  fileprivate var lockKey: Int32 {
    Int32(truncatingIfNeeded: self.point.suffix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) })
  }
}

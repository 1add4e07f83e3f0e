internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Review
internal import Vault
internal import Wire

// Who is who, and who works with whom, for those whose work it is to know.
extension Directory {
  /// Actors of one page: each is locked and read with its hats.
  static let pageCount = 64

  /// People and machines that may act, by id; or those who are named.
  func listActors(
    _ request: ConsentV1.ListActorsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListActorsReply> {
    let role = asking.caller.role
    let page = ActorPage(request, withResidents: role == .privacyOfficer)
    return try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        // Of whoever may not ask nothing is read.
        guard role.knowsPeople else { return Reach() }
        let found = try page.read(&tx)
        return Reach(
          read: Subjects(
            actors: Set(found.map(\.id)), organisations: Set(found.map(\.organisation))))
      },
      { tx, situation throws(PostgresError) in
        guard situation.asker.hat.role.knowsPeople else {
          return .denied(Domain.Refusal(.roleNever))
        }
        let found = try page.read(&tx)
        // One who was added since is in the next list.
        let known = found.compactMap { situation.facts.rows.actors[$0.id] }
        let names = try Names(of: known, situation, &tx)
        let actors = known.map { ConsentV1.ListedActor($0, names, situation) }
        let isOfficer = situation.asker.hat.role == .privacyOfficer
        return .answered(
          ConsentV1.ListActorsReply(
            actors: actors, next: found.count == Self.pageCount ? found.last?.id : nil),
          household: nil,
          leaving: isOfficer
            ? Looked(
              .peopleListed, object: request.actors.count == 1 ? request.actors.first : nil,
              details: ["actors=\(actors.count)"] + Self.words(of: request.actors))
            : nil,
          // A resident among them can see that their name was opened.
          about: Set(known.compactMap(\.actor.person)).sorted())
      })
  }

  /// Whom an officer named, for the second one: three to a detail, of which an event has sixteen.
  static func words(of actors: [UInt128]) -> [String] {
    stride(from: 0, to: actors.count, by: 3).map { start in
      "of=" + actors[start..<min(start + 3, actors.count)].map(Self.digits).joined(separator: " ")
    }
  }

  private static func digits(_ id: UInt128) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// Who works with a household, to those who do, its residents and an officer; or the caller's own
  /// households.
  func listRelations(
    _ request: ConsentV1.ListRelationsRequest, _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListRelationsReply> {
    guard let box = request.household.map({ Household(id: $0) }) else {
      return try await self.listOwnRelations(asking)
    }
    return try await self.change.answer(
      asking,
      { tx throws(PostgresError) in
        let found = try tx.query(
          """
          SELECT DISTINCT a.id, a.organisation FROM relation r JOIN actor a ON a.id = r.actor
          WHERE r.household = $1 AND r.kind IN (1, 2)
            AND (r.until_at IS NULL OR r.until_at > clock_timestamp())
          """, .uuid(box.id)
        ).map { row throws(PostgresError) in (try row.uuid(0), try row.uuid(1)) }
        return Reach(
          read: Subjects(
            actors: Set(found.map(\.0)), organisations: Set(found.map(\.1)),
            households: [box.id]))
      },
      { tx, situation throws(PostgresError) in
        let isOfficer = situation.asker.hat.role == .privacyOfficer
        if !isOfficer, let refusal = situation.refusal(in: box.id) { return .denied(refusal) }
        guard let rows = situation.facts.rows.households[box.id]?.relations,
          situation.facts.households[box.id]?.headMatches == true
        else { return .denied(Domain.Refusal(isOfficer ? .headMismatch : .scopeUnknown)) }
        let running = rows.filter { !$0.isWord && $0.isRunning(at: situation.nowUs) }
        let actors = running.compactMap { situation.facts.rows.actors[$0.actor] }
        let names = try Names(of: actors, situation, &tx)
        return .answered(
          ConsentV1.ListRelationsReply(
            relations: running.prefix(1_000).map {
              ConsentV1.ListedRelation($0, called: names.facts[$0.actor]?.displayName ?? "")
            }),
          household: box.id,
          leaving: isOfficer
            ? Looked(.relationsListed, details: ["relations=\(running.count)"]) : nil)
      })
  }

  /// The rows are held against no head here: what they name opens only after a decision that does.
  private func listOwnRelations(
    _ asking: Asking
  ) async throws(RPCError) -> Receipted<ConsentV1.ListRelationsReply> {
    try await self.change.answer(
      asking, { _ throws(PostgresError) in Reach() },
      { tx, situation throws(PostgresError) in
        let own = try tx.query(
          """
          SELECT r.household, r.actor, r.kind::int4, r.from_at, r.until_at, r.said_by
          FROM relation r JOIN scope s ON s.id = r.household AND s.state = 2
          WHERE r.actor = $1 AND r.kind IN (1, 2) AND r.from_at <= clock_timestamp()
            AND (r.until_at IS NULL OR r.until_at > clock_timestamp())
          ORDER BY r.from_at, r.household LIMIT 1000
          """, .uuid(situation.asker.actor.id.value)
        ).map { row throws(PostgresError) in try RelationRow(reading: row) }
        return .answered(
          ConsentV1.ListRelationsReply(
            relations: own.map { ConsentV1.ListedRelation($0, called: "") }), household: nil)
      })
  }
}

/// A household's id, boxed: an async function must not spill it (docs/decisions/0004).
private final class Household: Sendable {
  let id: UInt128

  init(id: UInt128) { self.id = id }
}

/// Which actors are asked for.
private final class ActorPage: Sendable {
  private let actors: [UInt128]
  private let after: UInt128
  /// Actors that are not for the asker: `resident`, or empty for none.
  private let leftOut: String

  init(_ request: ConsentV1.ListActorsRequest, withResidents: Bool) {
    self.actors = request.actors
    self.after = request.after ?? 0
    self.leftOut = withResidents ? "" : "resident"
  }

  func read(
    _ tx: inout Transaction
  ) throws(PostgresError) -> [(id: UInt128, organisation: UInt128)] {
    let rows =
      if !self.actors.isEmpty {
        try tx.query(
          """
          SELECT id, organisation FROM actor
          WHERE id = ANY($1) AND CASE WHEN person IS NULL THEN 'other' ELSE 'resident' END <> $2
          ORDER BY id
          """, .uuids(self.actors), .text(self.leftOut))
      } else {
        try tx.query(
          """
          SELECT id, organisation FROM actor WHERE id > $1 AND person IS NULL
          ORDER BY id LIMIT $2
          """, .uuid(self.after), .int8(Int64(Directory.pageCount)))
      }
    return try rows.map { row throws(PostgresError) in
      (id: try row.uuid(0), organisation: try row.uuid(1))
    }
  }
}

/// What people and organisations are called.
private struct Names {
  /// Of actors, where they open.
  private(set) var facts: [UInt128: ConsentV1.ActorFacts] = [:]
  private(set) var organisations: [UInt128: String] = [:]

  init(
    of actors: [ActorRows], _ situation: Situation, _ tx: inout Transaction
  ) throws(PostgresError) {
    let ids = actors.map(\.actor.id)
    let worn = Set(actors.flatMap { $0.hats.map(\.organisation) })
    let sealed = tx.send("SELECT id, sealed FROM actor WHERE id = ANY($1)", .uuids(ids))
    let named = tx.send(
      "SELECT id, name FROM organisation WHERE id = ANY($1)", .uuids(worn.sorted()))
    let homes = Dictionary(
      actors.map { ($0.actor.id, $0.actor.organisation) }, uniquingKeysWith: { first, _ in first })
    for (id, blob) in try tx.rows(sealed).map({ row throws(PostgresError) in
      (try row.uuid(0), try row.bytes(1))
    }) {
      self.facts[id] = homes[id].flatMap { situation.openActor(blob, id, of: $0) }
    }
    for (id, name) in try tx.rows(named).map({ row throws(PostgresError) in
      (try row.uuid(0), try row.text(1))
    }) { self.organisations[id] = name }
  }
}

extension Role {
  /// Whether it is their work to say, or to find out, who is who.
  fileprivate var knowsPeople: Bool { self == .administrator || self == .privacyOfficer }
}

extension RelationRow {
  fileprivate var isWord: Bool { Kind(rawValue: self.kind)?.isWord ?? true }

  fileprivate func isRunning(at us: Int64) -> Bool {
    self.fromUs <= us && self.untilUs.map { $0 > us } ?? true
  }
}

extension Situation {
  /// Nil when it does not open: then nobody knows what the actor is called.
  fileprivate func openActor(
    _ blob: [UInt8], _ actor: UInt128, of organisation: UInt128
  ) -> ConsentV1.ActorFacts? {
    guard let wrapped = self.facts.rows.organisations[organisation]?.wrapped else { return nil }
    do {
      let sealing = try PolicySealing(household: organisation, wrapped: wrapped, keys: self.keys)
      return try sealing.open(blob, "actor", actor, 1).map {
        bytes throws(WireError) in try ConsentV1.ActorFacts(decoding: bytes)
      }
    } catch { return nil }
  }
}

extension ConsentV1.ListedRelation {
  fileprivate init(_ row: RelationRow, called name: String) {
    self.init(
      household: row.household, actor: row.actor, displayName: name,
      kind: row.kind == RelationRow.Kind.coordinator.rawValue ? .coordinator : .worker,
      fromMs: row.fromUs.ms, untilMs: row.untilUs?.ms ?? 0)
  }
}

extension ConsentV1.ListedActor {
  fileprivate init(_ rows: ActorRows, _ names: Names, _ situation: Situation) {
    let facts = names.facts[rows.actor.id]
    self.init(
      id: rows.actor.id, uri: facts?.uri ?? "", displayName: facts?.displayName ?? "",
      kind: rows.actor.kind, contractFromMs: rows.actor.contractFromUs.ms,
      contractUntilMs: rows.actor.contractUntilUs?.ms ?? 0,
      hats: rows.hats.filter { $0.untilUs.map { $0 > situation.nowUs } ?? true }.prefix(64).map {
        ConsentV1.WornHat($0, of: names.organisations[$0.organisation] ?? "")
      },
      isAltered: situation.facts.actors[rows.actor.id]?.headMatches != true)
  }
}

extension ConsentV1.WornHat {
  init(_ row: HatRow, of organisation: String) {
    self.init(
      id: row.id, role: row.role, organisation: organisation, team: row.team,
      fromMs: row.fromUs.ms, untilMs: row.untilUs?.ms ?? 0, isWaiting: row.isWord)
  }
}

extension Int64 {
  /// Microseconds since 1970 as milliseconds, none before that.
  fileprivate var ms: UInt64 { UInt64(Swift.max(0, self / 1_000)) }
}

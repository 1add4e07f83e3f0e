import Domain
import Foundation
import Postgres
import TestKit
import Vault
import Wire

@testable import Daemon
@testable import consent

/// A database with the tables of consent, a key ring, and a policy that tests build up with
/// SQL-free steps. Ids are random, so that worlds share a cluster.
struct PolicyWorld: Sendable {
  let pool: Pool
  let keys: ConsentKeys

  static var soon: ContinuousClock.Instant { .now + .seconds(30) }

  /// Runs `test` in a world of its own.
  static func run(_ test: (PolicyWorld) async throws -> Void) async throws {
    var settings = try await TestCluster.running().database(with: ConsentSchema.migrations)
    settings.connectionCount = 8
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ring-\(UInt64.random(in: .min ... .max))")
    let root = SecretKey()
    try KeyRing.create(at: folder.path, root: root)
    let keys = try ConsentKeys(ring: KeyRing(at: folder.path, root: root))
    let pool = Pool(settings)
    let world = PolicyWorld(pool: pool, keys: keys)
    do {
      try await world.write { tx throws(PostgresError) in Buckets.found(&tx) }
      try await test(world)
    } catch {
      await pool.close()
      throw error
    }
    await pool.close()
    try FileManager.default.removeItem(at: folder)
  }

  @discardableResult
  func write<Answer: Sendable>(
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws -> Answer {
    try await self.pool.transaction(deadline: Self.soon, body)
  }

  /// Reads the facts as the gate does.
  func facts(_ subjects: Subjects) async throws -> PolicyFacts {
    let keys = self.keys
    return try await self.write { tx throws(PostgresError) in
      Locks.share(subjects, &tx)
      return try PolicyFacts.load(subjects, keys: keys, &tx)
    }
  }

  /// Seals `subjects` over whatever their rows are now.
  func reseal(_ subjects: Subjects) async throws {
    let keys = self.keys
    try await self.write { tx throws(PostgresError) in
      Locks.exclude(subjects, &tx)
      _ = try Heads.reseal(subjects, revision: 1, keys: keys, &tx)
    }
  }

  /// Runs SQL as an administrator of the database would, behind the service's back.
  func tamper(_ sql: String) async throws {
    let process = Process()
    process.executableURL = PostgresProgram.url("psql")
    process.arguments = [
      "-q", "-v", "ON_ERROR_STOP=1", "-h", self.pool.settings.hosts[0].name, "-p",
      String(self.pool.settings.hosts[0].port), "-U", "sluis", "-d", self.pool.settings.database,
      "-c", sql,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw PostgresError.unavailable }
  }
}

extension UInt128 {
  /// As PostgreSQL reads a uuid.
  var sqlText: String {
    let digits = String(self, radix: 16)
    return "'" + String(repeating: "0", count: 32 - digits.count) + digits + "'"
  }
}

/// A household with two adults, a team with its coordinator, and a partner with a grant.
struct PolicyFamily: Sendable {
  let household = Random.id()
  let adult = Random.id()
  let otherAdult = Random.id()
  let team = Random.id()
  let partner = Random.id()
  let coordinator = Random.id()
  let hat = Random.id()
  let gateway = Random.id()
  let gatewayHat = Random.id()
  let grant = Random.id()
  let worker = Random.id()
  let resident = Random.id()
  let otherResident = Random.id()
  let administrator = Random.id()

  var subjects: Subjects {
    Subjects(
      actors: [
        self.coordinator, self.gateway, self.worker, self.resident, self.otherResident,
        self.administrator,
      ], organisations: [self.team, self.partner],
      households: [self.household])
  }

  /// Stores it, sealed, with a row in every policy table.
  static func settle(in world: PolicyWorld) async throws -> PolicyFamily {
    let family = PolicyFamily()
    let keys = world.keys
    try await world.write { tx throws(PostgresError) in
      try family.insert(keys, &tx)
      Locks.exclude(family.subjects, &tx)
      _ = try Heads.reseal(family.subjects, revision: 1, keys: keys, &tx)
    }
    return family
  }

  private func insert(
    _ keys: ConsentKeys, _ tx: inout Transaction
  ) throws(PostgresError) {
    let ids = [self.team, self.partner, self.household, self.adult, self.otherAdult]
    guard let wrapped = try keys.newScopeKeys(ids, &tx) else { throw .unavailable }
    let facts = try PolicyFacts.load(Subjects(), keys: keys, &tx)
    let now = facts.moment.instant.microseconds - 1_000_000
    for (index, name) in [(0, "team"), (1, "daily_life")] {
      tx.insertOrganisation(
        ids[index], name: "\(name)-\(ids[index])", displayName: name, tier: name,
        key: wrapped[index])
    }
    for (actor, hat, organisation, role, person) in [
      (self.coordinator, self.hat, self.team, "generalist", nil),
      (self.gateway, self.gatewayHat, self.partner, "gateway", nil),
      (self.worker, self.worker, self.team, "nurse", nil),
      (self.resident, self.resident, self.team, "resident", self.adult),
      (self.otherResident, self.otherResident, self.team, "resident", self.otherAdult),
      (self.administrator, self.administrator, self.team, "administrator", nil),
    ] {
      tx.insertActor(
        .init(
          id: actor, organisation: organisation, uriIndex: Random.id(), kind: "user",
          person: person,
          fromUs: now, untilUs: nil, sealed: [1],
          vouchedBy: person == nil ? nil : self.coordinator))
      tx.insertHat(
        .init(
          actor: actor, id: hat, organisation: organisation, team: "north", role: role,
          supervisor: nil, fromUs: now, untilUs: nil))
    }
    for (index, kind) in [(2, ScopeRow.Kind.household), (3, .person), (4, .person)] {
      tx.insertScope(
        .init(
          id: ids[index], kind: kind, household: self.household, state: .open,
          key: wrapped[index], team: "north", command: 7, openedBy: self.coordinator))
    }
    tx.setEvaluation(of: self.household, day: Int32(facts.moment.date.dayNumber) + 90)
    do {
      let seals = try PolicySealing(household: self.household, wrapped: wrapped[2], keys: keys)
      for person in [self.adult, self.otherAdult] {
        let member = ConsentV1.MemberFacts(birthDate: Date(year: 1980, month: 2, day: 29))
        tx.putMember(
          person, in: self.household,
          sealed: try seals.seal(member.encoded(), "member", person, 1), version: 1, atUs: now)
      }
      try self.insertGrant(seals, now, &tx)
    } catch { throw .unavailable }
    tx.insertRelation(.coordinator, self.coordinator, to: self.household, fromUs: now)
    tx.insertRelation(.worker, self.worker, to: self.household, fromUs: now)
    tx.insertInvitation(
      Random.id(), to: self.household, organisation: self.partner, purpose: 3,
      expiresUs: now + 1_000_000_000)
    tx.insertReference(Random.id(), of: self.partner, to: self.household)
  }

  private func insertGrant(
    _ seals: borrowing PolicySealing, _ now: Int64, _ tx: inout Transaction
  ) throws(VaultError) {
    let terms = ConsentV1.GrantTerms(
      purpose: .housingStability, categories: [.identity, .housing], basis: .consent, kind: .gdpr)
    let grant = Grant(
      id: GrantId(self.grant), version: 3, recipient: OrganisationId(self.partner),
      purpose: .housingStability, categories: [.identity, .housing], kind: .gdprConsent,
      basis: .consent, from: Instant(microseconds: now),
      until: Instant(microseconds: now + 3_600_000_000), signatures: [], state: .given)
    tx.insertShare(
      grant, in: self.household, sealed: try seals.seal(terms.encoded(), "share", self.grant, 1),
      proposedBy: self.coordinator)
    for person in [self.adult, self.otherAdult] {
      tx.putConfirmation(
        .init(
          household: self.household, share: self.grant, subject: person, signer: person,
          how: .credential, evidence: nil, recordedBy: person, witnessedBy: nil, atUs: now))
    }
    let id = Random.id()
    let deny = ConsentV1.DenyTerms(categories: [.finances], purpose: 0)
    tx.insertRefusal(
      id, of: self.otherAdult, saidBy: self.otherAdult, in: self.household, organisation: nil,
      sealed: try seals.seal(deny.encoded(), "refusal", id, 1), fromUs: now)
  }
}

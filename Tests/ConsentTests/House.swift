import Daemon
import Domain
import Foundation
import Ledger
import NIOCore
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// Consent on a fresh database and a ring of its own, with a fictional team to ask questions about.
///
/// A class, as ``Home`` is, so that it is one argument: an async function of Swift 6.3.1 on x86-64
/// loses the stack pointer when a `UInt128` among its arguments does not fit the registers.
final class House: Sendable {
  static let organisation = "team"

  let pool: Pool
  let log: AuditLog
  let keys: ConsentKeys
  let folder: URL
  let authority: Authority
  let routes: Routes
  let team: UInt128

  /// Far enough for a busy machine; a test that needs it has failed.
  static var soon: ContinuousClock.Instant { .now + .seconds(30) }

  static func with<R>(_ test: (House) async throws -> R) async throws -> R {
    let settings = try await TestCluster.running().database(with: ConsentSchema.migrations)
    var running = settings
    running.connectionCount = 4
    let pool = Pool(running)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("consent-\(UInt64.random(in: .min ... .max))")
    do {
      let house = try await House(pool, in: folder)
      let result = try await test(house)
      await pool.close()
      try FileManager.default.removeItem(at: folder)
      return result
    } catch {
      await pool.close()
      try? FileManager.default.removeItem(at: folder)  // the error above is the one that counts
      throw error
    }
  }

  private init(_ pool: Pool, in folder: URL) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["root", "seed"] {
      let file = folder.appendingPathComponent(name).path
      guard
        FileManager.default.createFile(
          atPath: file, contents: Data(Random.bytes(32)), attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
    }
    let keys = try ConsentKeys.open(
      folder: folder.appendingPathComponent("ring").path,
      rootFile: folder.appendingPathComponent("root").path, mayCreate: true)
    let log = AuditLog(
      service: "consent", pool: pool,
      identity: try LogIdentity(
        name: "team.sluis/consent", seedFile: folder.appendingPathComponent("seed").path),
      readingAddress: keys.reading.address)
    let authority = try Authority()
    var routes = Routes()
    SessionRoutes(
      log: log, keys: keys,
      credentials: try authority.issue("sluis://team/service/consent").credentials,
      organisation: Self.organisation, isReady: { true }
    ).add(to: &routes)
    GateRoutes(
      line: DecisionLine(log: log, keys: keys), keys: keys,
      verifier: CallerVerifier(keys: keys, organisation: Self.organisation), isReady: { true }
    ).add(to: &routes)
    self.pool = pool
    self.log = log
    self.keys = keys
    self.folder = folder
    self.authority = authority
    self.routes = routes
    self.team = Random.id()
    try await pool.transaction(deadline: Self.soon) { (tx) throws(PostgresError) in
      Buckets.found(&tx)
    }
    try await self.addOrganisation(self.team, "team", tier: "team")
  }

  var verifier: CallerVerifier {
    CallerVerifier(keys: self.keys, organisation: Self.organisation)
  }

  /// The keys as a process that starts now finds them on disk.
  func keysOnDisk(_ limits: TombstoneLimits? = nil) throws -> ConsentKeys {
    try ConsentKeys.open(
      folder: self.folder.appendingPathComponent("ring").path,
      rootFile: self.folder.appendingPathComponent("root").path, mayCreate: false,
      limits: limits)
  }

  func client(as holder: Holder) throws -> Client {
    InProcess.client(of: self.routes, as: try holder.peer, group: EventLoops.shared)
  }
}

// The directory, as SQL: what B's handlers would have done.
extension House {
  func addOrganisation(_ id: UInt128, _ name: String, tier: String) async throws {
    try await self.pool.transaction(deadline: Self.soon) {
      [keys] (tx) throws(PostgresError) in
      guard let key = try keys.newScopeKeys([id], &tx)?.first else { throw .unavailable }
      try tx.execute(
        """
        INSERT INTO organisation
          (id, name, display_name, tier, from_at, bucket, wrapped_key, revision, head)
        VALUES ($1, $2, $2, $3, now() - interval '1 year', $4::int4, $5, 1, $6)
        """, .uuid(id), .text(name), .text(tier), .int4(key.bucket), .bytes(key.blob),
        .bytes([UInt8](repeating: 0, count: 32)))
      _ = try Heads.reseal(Subjects(organisations: [id]), revision: 1, keys: keys, &tx)
    }
  }

  /// Adds somebody with one hat, and gives them a certificate.
  func addPerson(
    _ name: String, _ role: Role, of organisation: UInt128? = nil, at uri: String? = nil,
    contractUntil: String = "1 year", team: String = "noord", registeredBy maker: Person? = nil
  ) async throws -> Person {
    let uri = uri ?? "sluis://team/user/\(name)"
    let person = Person(
      house: self, holder: try self.authority.issue(uri), actor: Random.id(), hat: Random.id(),
      organisation: organisation ?? self.team)
    try await self.pool.transaction(deadline: Self.soon) {
      [keys] (tx) throws(PostgresError) in
      try tx.execute(
        """
        INSERT INTO actor (id, organisation, uri_index, kind, contract_from, contract_until, sealed,
          revision, head, registered_by)
        VALUES ($1, $2, $3, 'user', now() - interval '1 year', now() + $4::text::interval, '', 1,
          $5, $6)
        """, .uuid(person.actor), .uuid(person.organisation),
        .uuid(keys.lookup(.actorURI, Array(uri.utf8))), .text(contractUntil),
        .bytes([UInt8](repeating: 0, count: 32)), maker.map { .uuid($0.actor) } ?? .null)
      try tx.execute(
        """
        INSERT INTO hat (actor, id, organisation, team, role, from_at)
        VALUES ($1, $2, $3, $5, $4, now() - interval '1 year')
        """, .uuid(person.actor), .uuid(person.hat), .uuid(person.organisation),
        .text(role.rawValue), .text(team))
      _ = try Heads.reseal(Subjects(actors: [person.actor]), revision: 1, keys: keys, &tx)
    }
    return person
  }

  /// Says of a resident's certificate that it is theirs.
  func vouch(for person: Person) async throws {
    try await self.pool.transaction(deadline: Self.soon) { [keys] (tx) throws(PostgresError) in
      tx.vouch(for: person.actor, by: person.actor, certificate: person.holder.hash.bytes)
      _ = try Heads.reseal(Subjects(actors: [person.actor]), revision: 1, keys: keys, &tx)
    }
  }

  /// Adds a household of one adult, with `worker` as its coordinator.
  func addHousehold(_ worker: Person) async throws -> Home {
    let family = Home(household: Random.id(), adult: Random.id())
    try await self.pool.transaction(deadline: Self.soon) {
      [keys] (tx) throws(PostgresError) in
      let scopes = [family.household, family.adult]
      guard let wrapped = try keys.newScopeKeys(scopes, &tx) else { throw .unavailable }
      for (index, (scope, key)) in zip(scopes, wrapped).enumerated() {
        try tx.execute(
          """
          INSERT INTO scope (id, kind, household, state, bucket, wrapped_key, team, command,
            opened_by, revision)
          VALUES ($1, $2::int4, $3, 2, $4::int4, $5, 'noord', $3, $6, 1)
          """, .uuid(scope), .int4(Int32(index + 1)), .uuid(family.household), .int4(key.bucket),
          .bytes(key.blob), .uuid(worker.actor))
      }
      guard
        let sealed = try? PolicySealing(
          household: family.household, wrapped: wrapped[0], keys: keys
        ).seal(
          ConsentV1.MemberFacts(birthDate: Wire.Date(year: 1980, month: 3, day: 1)).encoded(),
          "member", family.adult, 1)
      else { throw .unavailable }
      try tx.execute(
        """
        INSERT INTO member (household, person, sealed, version, joined_at)
        VALUES ($1, $2, $3, 1, now() - interval '1 day')
        """, .uuid(family.household), .uuid(family.adult), .bytes(sealed))
      try tx.execute(
        """
        INSERT INTO relation (household, actor, kind, from_at)
        VALUES ($1, $2, 1, now() - interval '1 day')
        """, .uuid(family.household), .uuid(worker.actor))
      _ = try Heads.reseal(
        Subjects(households: [family.household]), revision: 1, keys: keys, &tx)
    }
    return family
  }

  /// Lets `organisation` know the household by `reference`, with or without a grant for housing.
  func share(
    _ family: Home, with organisation: UInt128, as reference: UInt128, isGranted: Bool
  ) async throws -> UInt128 {
    let share = Random.id()
    try await self.pool.transaction(deadline: Self.soon) {
      [keys] (tx) throws(PostgresError) in
      try tx.execute(
        "INSERT INTO reference (household, organisation, reference_index) VALUES ($1, $2, $3)",
        .uuid(family.household), .uuid(organisation),
        .uuid(keys.lookup(.reference(organisation: organisation), reference.idBytes)))
      let key = try tx.query(
        "SELECT bucket::int4, wrapped_key FROM scope WHERE id = $1", .uuid(family.household)
      ).only { row throws(PostgresError) in
        WrappedKey(bucket: try row.int4(0), blob: try row.bytes(1))
      }
      let terms = ConsentV1.GrantTerms(
        purpose: .housingStability, categories: [.public, .housing], basis: .publicTask,
        kind: .secrecyWaiver)
      guard
        let sealed = try? PolicySealing(household: family.household, wrapped: key, keys: keys)
          .seal(terms.encoded(), "share", share, 1)
      else { throw .unavailable }
      if isGranted {
        try tx.execute(
          """
          INSERT INTO share (household, id, organisation, state, version, sealed, from_at, until_at,
            proposed_by)
          VALUES ($1, $2, $3, 2, 1, $4, now() - interval '1 hour', now() + interval '30 days', $2)
          """, .uuid(family.household), .uuid(share), .uuid(organisation), .bytes(sealed))
        try tx.execute(
          """
          INSERT INTO confirmation (household, share, subject, signer, how, recorded_by)
          VALUES ($1, $2, $3, $3, 1, $2)
          """, .uuid(family.household), .uuid(share), .uuid(family.adult))
      }
      _ = try Heads.reseal(
        Subjects(households: [family.household]), revision: 1, keys: keys, &tx)
    }
    return share
  }

  /// Runs SQL behind consent's back, as an administrator of the database could.
  func tamper(_ sql: StaticString, _ values: Value...) async throws {
    try await self.pool.transaction(deadline: Self.soon) {
      (tx) throws(PostgresError) in _ = tx.send(sql, values)
    }
  }

  func count(_ sql: StaticString, _ values: Value...) async throws -> Int64 {
    try await self.pool.transaction(.readOnly, deadline: Self.soon) {
      (tx) throws(PostgresError) in
      try tx.query(sql, values).only { row throws(PostgresError) in try row.int8(0) }
    }
  }
}

/// A household of one adult.
final class Home: Sendable {
  let household: UInt128
  let adult: UInt128

  init(household: UInt128, adult: UInt128) {
    self.household = household
    self.adult = adult
  }
}

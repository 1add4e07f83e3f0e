import Daemon
import Domain
import Foundation
import Ledger
import Postgres
import RPC
import TestKit
import Vault
import Wire

@testable import cases

/// cases on a real database, with a consent that stands in; both are called over real frames.
struct CasesWorld: Sendable {
  static let team = Organisation(
    id: OrganisationId(2), standing: .team,
    contract: Period(from: Instant(microseconds: 0), until: nil), headMatches: true)
  static let housing = Self.partner(3, .dailyLife)
  static let practice = Self.partner(4, .basicCare)

  let consent = StandInConsent()
  let pool: Pool
  let log: AuditLog
  let read: AuditedRead
  /// As a person of the team, and as a partner's gateway.
  let client: Client
  let partnerClient: Client
  let counting = Counting(CountingKey(root: SecretKey()))

  static func partner(_ id: UInt128, _ tier: Tier) -> Organisation {
    Organisation(
      id: OrganisationId(id), standing: .partner(tier),
      contract: Period(from: Instant(microseconds: 0), until: nil), headMatches: true)
  }

  private init(_ pool: Pool) async throws {
    self.pool = pool
    let group = EventLoops.shared
    let service = Identity(organisation: "team", kind: .service, name: "cases")
    let consentClient = InProcess.client(
      of: self.consent.routes, as: Self.peer(service), group: group)
    let session = try await ServiceSession(with: consentClient)
    let seed = FileManager.default.temporaryDirectory.appendingPathComponent(
      "seed-\(UUID().uuidString)")
    try Data((0..<32).map { _ in UInt8.random(in: 0...255) }).write(to: seed)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: seed.path)
    self.log = AuditLog(
      service: "cases", pool: pool,
      identity: try LogIdentity(name: "team.sluis/cases", seedFile: seed.path),
      readingAddress: session.readingAddress)
    try FileManager.default.removeItem(at: seed)
    self.read = AuditedRead(
      gate: GateClient(service: "cases", consent: consentClient, session: session), log: self.log)
    self.client = InProcess.client(
      of: CasesDefinition.routes(self.read, counting: self.counting),
      as: Self.peer(Identity(organisation: "team", kind: .user, name: "worker")), group: group)
    self.partnerClient = InProcess.client(
      of: CasesDefinition.partnerRoutes(self.read),
      as: Self.peer(Identity(organisation: "housing", kind: .gateway, name: "gateway")),
      group: group)
  }

  static func peer(_ identity: Identity) -> RPC.Peer {
    .certified(identity, CertificateHash(der: Array(identity.description.utf8)))
  }

  /// Runs `test` in a world of its own.
  static func with(_ test: (CasesWorld) async throws -> Void) async throws {
    try Sodium.start()
    let settings = try await TestCluster.running().database(with: Schema.migrations)
    let pool = Pool(settings)
    do {
      let world = try await CasesWorld(pool)
      try await test(world)
      await pool.close()
    } catch {
      await pool.close()
      throw error
    }
  }

  /// As a service of an installation.
  func aggregates(as name: String = "signals", of organisation: String = "team") -> Client {
    var routes = Routes()
    AggregatesService(self.log, self.counting, organisation: "team").add(to: &routes)
    return InProcess.client(
      of: routes,
      as: Self.peer(Identity(organisation: organisation, kind: .service, name: name)),
      group: EventLoops.shared)
  }

  /// What travels with a call of `method` by whoever `token` names.
  func options<Request, Reply>(
    _ method: Method<Request, Reply>, _ token: [UInt8], command: UInt128? = nil,
    purpose: String = "care_coordination"
  ) -> CallOptions {
    var options = CallOptions(lasting: .seconds(20))
    options.token = token
    options.purpose = purpose
    options.commandID = command ?? (method.policy.changes ? Random.id() : nil)
    options.proof = CallerProof(
      audience: "cases", nonce: Random.id(), timeMs: 1,
      requestDigest: [UInt8](repeating: 1, count: 32),
      mac: [UInt8](repeating: 2, count: 32), method: method.name, purpose: purpose)
    return options
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ token: [UInt8],
    command: UInt128? = nil, purpose: String = "care_coordination"
  ) async throws(RPCError) -> Outcome<Reply> {
    try await self.client.call(
      method, request, self.options(method, token, command: command, purpose: purpose))
  }

  /// Reads one number from the database.
  func count(_ sql: StaticString, _ values: Value...) async throws -> Int64 {
    try await self.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query(sql, values).only { row throws(PostgresError) in try row.int8(0) }
    }
  }

  /// Changes the database behind the service's back.
  func tamper(_ sql: StaticString, _ values: Value...) async throws {
    _ = try await self.pool.transaction(deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in try transaction.query(sql, values).affectedCount
    }
  }
}

/// The error of a call that must not succeed.
func refusal<Answer>(
  _ body: () async throws(RPCError) -> Answer
) async throws -> RPCError {
  do throws(RPCError) { _ = try await body() } catch { return error }
  throw Unexpected(description: "answered \(Answer.self)")
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String
}

import Daemon
import Domain
import Foundation
import Postgres
import RPC
import TestKit
import Vault
import Wire

@testable import signals

/// signals on a real database, with a consent that stands in; both are called over real frames.
struct SignalsWorld: Sendable {
  let consent = StandInConsent()
  let pool: Pool
  let log: AuditLog
  let read: AuditedRead
  /// As somebody with a certificate.
  let client: Client

  private init(_ pool: Pool, _ batch: AnonymousBatch) async throws {
    self.pool = pool
    let group = EventLoops.shared
    let identity = Identity(organisation: "team", kind: .service, name: "signals")
    let consentClient = InProcess.client(
      of: self.consent.routes, as: Self.peer(identity), group: group)
    let session = try await ServiceSession(with: consentClient)
    let seed = FileManager.default.temporaryDirectory.appendingPathComponent(
      "seed-\(UUID().uuidString)")
    try Data((0..<32).map { _ in UInt8.random(in: 0...255) }).write(to: seed)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: seed.path)
    self.log = AuditLog(
      service: "signals", pool: pool,
      identity: try LogIdentity(name: "team.sluis/signals", seedFile: seed.path),
      readingAddress: session.readingAddress, batch: batch)
    try FileManager.default.removeItem(at: seed)
    let gate = GateClient(service: "signals", consent: consentClient, session: session)
    self.read = AuditedRead(gate: gate, log: self.log)
    var routes = Routes()
    SignalsService(self.read).add(to: &routes)
    SocialMapService(self.read).add(to: &routes)
    AnalysisService(self.read, ReleaseMaker(self.log, needs: nil)).add(to: &routes)
    self.client = InProcess.client(
      of: routes, as: Self.peer(Identity(organisation: "team", kind: .user, name: "someone")),
      group: group)
  }

  static func peer(_ identity: Identity) -> RPC.Peer {
    .certified(identity, CertificateHash(der: Array(identity.description.utf8)))
  }

  /// Runs `test` in a world of its own.
  ///
  /// - Parameter batch: short, so that nobody waits for what is filed as nobody.
  static func with(
    batch: AnonymousBatch = AnonymousBatch(periodMs: 50),
    _ test: (SignalsWorld) async throws -> Void
  ) async throws {
    try Sodium.start()
    let settings = try await TestCluster.running().database(with: SignalsSchema.migrations)
    let pool = Pool(settings)
    do {
      let world = try await SignalsWorld(pool, batch)
      let keeper = Task { await LogKeeper(world.log).run() }
      do { try await test(world) } catch {
        keeper.cancel()
        await keeper.value
        throw error
      }
      keeper.cancel()
      await keeper.value
      await pool.close()
    } catch {
      await pool.close()
      throw error
    }
  }

  /// Sets two fictional neighbourhoods of one district, as an administrator.
  func setAreas(noord: String = "Noord") async throws {
    let administrator = self.consent.token(for: 900, as: .administrator)
    _ = try await self.call(
      SignalsV1.Signals.setAreas,
      SignalsV1.SetAreasRequest(areas: [
        SignalsV1.Area(code: "stad", name: "Stad"),
        SignalsV1.Area(
          code: "noord", name: noord, parent: "stad", team: "noord", postcodes: ["1021", "1022"],
          themeTeams: [SignalsV1.ThemeTeam(theme: .debts, team: "schulden")]),
        SignalsV1.Area(code: "zuid", name: "Zuid", parent: "stad", team: "zuid"),
      ]), administrator)
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ token: [UInt8],
    command: Boxed? = nil, purpose: String = "care_coordination"
  ) async throws(RPCError) -> Reply {
    var options = CallOptions(lasting: .seconds(20))
    options.token = token
    options.purpose = purpose
    options.commandID = method.policy.changes ? command?.value ?? Random.id() : nil
    options.proof = CallerProof(
      audience: "signals", nonce: Random.id(), timeMs: 1,
      requestDigest: [UInt8](repeating: 1, count: 32), mac: [UInt8](repeating: 2, count: 32),
      method: method.name, purpose: purpose)
    return try await self.client.call(method, request, options).reply
  }

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

import Daemon
import Domain
import Foundation
import Postgres
import RPC
import TestKit
import Vault
import Wire

@testable import panel

/// panel on a real database, with a consent that stands in; both are called over real frames.
struct PanelWorld: Sendable {
  let consent = StandInConsent()
  let pool: Pool
  let log: AuditLog
  /// As somebody with a certificate, and as nobody.
  let client: Client
  let ballot: Client
  /// The keeper's closing key, which panel does not have.
  let closing = ClosingKey()

  /// The keeper's key, and its bytes as they are brought to a closing.
  final class ClosingKey: Sendable {
    let address: [UInt8]
    private let bundle: KeyBundle

    init() {
      let seed = SecretKey()
      do {
        var bundle = try KeyBundle(capacity: 1)
        bundle.append(seed)
        self.bundle = bundle
      } catch { preconditionFailure("no locked memory for one key") }
      self.address = BoxKey(key: seed).address.bytes
    }

    func box(to address: [UInt8], for round: UInt128) throws -> [UInt8] {
      try self.bundle.sealed(to: BoxAddress(address), context: round.idBytes)
    }
  }

  private init(_ pool: Pool) async throws {
    self.pool = pool
    let group = EventLoops.shared
    let identity = Identity(organisation: "team", kind: .service, name: "panel")
    let consentClient = InProcess.client(
      of: self.consent.routes, as: Self.peer(identity), group: group)
    let session = try await ServiceSession(with: consentClient)
    let seed = FileManager.default.temporaryDirectory.appendingPathComponent(
      "seed-\(UUID().uuidString)")
    try Data((0..<32).map { _ in UInt8.random(in: 0...255) }).write(to: seed)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: seed.path)
    self.log = AuditLog(
      service: "panel", pool: pool,
      identity: try LogIdentity(name: "team.sluis/panel", seedFile: seed.path),
      readingAddress: session.readingAddress)
    try FileManager.default.removeItem(at: seed)
    let keys = PanelKeys(root: SecretKey())
    let gate = GateClient(service: "panel", consent: consentClient, session: session)
    var routes = Routes()
    PanelService(AuditedRead(gate: gate, log: self.log), keys: keys, openUs: 1...Int64.max)
      .add(to: &routes)
    var anonymous = Routes()
    BallotService(log: self.log, keys: keys).add(to: &anonymous)
    self.client = InProcess.client(
      of: routes, as: Self.peer(Identity(organisation: "team", kind: .user, name: "someone")),
      group: group)
    self.ballot = InProcess.client(of: anonymous, as: .anonymous, group: group)
  }

  private static func peer(_ identity: Identity) -> RPC.Peer {
    .certified(identity, CertificateHash(der: Array(identity.description.utf8)))
  }

  /// Runs `test` in a world of its own.
  static func with(_ test: (PanelWorld) async throws -> Void) async throws {
    try Sodium.start()
    let settings = try await TestCluster.running().database(with: PanelSchema.migrations)
    let pool = Pool(settings)
    do {
      let world = try await PanelWorld(pool)
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

  /// Waits until the log has everything.
  func sequence() async throws {
    let isDone = try await eventually {
      try await self.count("SELECT count(*) FROM log_pending") == 0
    }
    guard isDone else { throw Unexpected(description: "the log has not sequenced") }
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ token: [UInt8],
    command: CommandName? = nil, purpose: String = "quality_evaluation"
  ) async throws(RPCError) -> Reply {
    var options = CallOptions(lasting: .seconds(20))
    options.token = token
    options.purpose = purpose
    options.commandID = method.policy.changes ? command?.id ?? Random.id() : nil
    options.proof = CallerProof(
      audience: "panel", nonce: Random.id(), timeMs: 1,
      requestDigest: [UInt8](repeating: 1, count: 32), mac: [UInt8](repeating: 2, count: 32),
      method: method.name, purpose: purpose)
    return try await self.client.call(method, request, options).reply
  }

  func ask<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request
  ) async throws(RPCError) -> Reply {
    try await self.ballot.call(method, request, CallOptions(lasting: .seconds(20))).reply
  }

  func count(_ sql: StaticString, _ values: Value...) async throws -> Int64 {
    try await self.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query(sql, values).only { row throws(PostgresError) in try row.int8(0) }
    }
  }

  /// Changes the database behind the service's back: its clock, mostly.
  func tamper(_ sql: StaticString, _ values: Value...) async throws {
    _ = try await self.pool.transaction(deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in try transaction.query(sql, values).affectedCount
    }
  }
}

/// A command's id, boxed: an async function must not spill an id (docs/decisions/0004).
final class CommandName: Sendable {
  let id = Random.id()
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

enum WallClockMs {
  static var now: UInt64 { UInt64(Foundation.Date().timeIntervalSince1970 * 1_000) }
}

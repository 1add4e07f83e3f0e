package import Daemon
internal import Foundation
package import Postgres
package import RPC
internal import TestKit
internal import Vault
package import Wire

/// One service on a database of its own, as its suite's tests see it.
package protocol ServiceWorld: Sendable {
  /// As the service is called in addresses and in its log.
  static var service: String { get }
  var pool: Pool { get }
}

extension ServiceWorld {
  /// Reads one number from the database.
  package func count(_ sql: StaticString, _ values: Value...) async throws -> Int64 {
    try await self.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query(sql, values).only { row throws(PostgresError) in try row.int8(0) }
    }
  }

  /// Changes the database behind the service's back: its clock, or what a superuser would.
  package func tamper(_ sql: StaticString, _ values: Value...) async throws {
    _ = try await self.pool.transaction(deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in try transaction.query(sql, values).affectedCount
    }
  }

  /// Runs `test` in a world of its own.
  package static func with(
    _ migrations: [Migration], _ start: (Pool) async throws -> Self,
    _ test: (Self) async throws -> Void
  ) async throws {
    try Sodium.start()
    let pool = Pool(try await TestCluster.running().database(with: migrations))
    do {
      try await test(try await start(pool))
      await pool.close()
    } catch {
      await pool.close()
      throw error
    }
  }

  /// Runs `body` while the entries of `log` are sequenced.
  package static func keeping(_ log: AuditLog, _ body: () async throws -> Void) async throws {
    let keeper = Task { await LogKeeper(log).run() }
    do { try await body() } catch {
      keeper.cancel()
      await keeper.value
      throw error
    }
    keeper.cancel()
    await keeper.value
  }

  package static func peer(_ identity: Identity) -> RPC.Peer {
    .certified(identity, CertificateHash(der: Array(identity.description.utf8)))
  }

  /// The service's client of a consent that stands in.
  package static func client(ofConsent routes: Routes) -> Client {
    let identity = Identity(organisation: "team", kind: .service, name: Self.service)
    return InProcess.client(of: routes, as: Self.peer(identity), group: EventLoops.shared)
  }

  /// The service's own log, signed by a key of this test.
  package static func log(
    on pool: Pool, of session: ServiceSession, batch: AnonymousBatch = .hourly
  ) throws -> AuditLog {
    let seed = FileManager.default.temporaryDirectory.appendingPathComponent(
      "seed-\(UUID().uuidString)")
    try Data((0..<32).map { _ in UInt8.random(in: 0...255) }).write(to: seed)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: seed.path)
    let log = AuditLog(
      service: Self.service, pool: pool,
      identity: try LogIdentity(name: "team.sluis/\(Self.service)", seedFile: seed.path),
      readingAddress: session.readingAddress, batch: batch)
    try FileManager.default.removeItem(at: seed)
    return log
  }

  /// What travels with a call of `method` by whoever `token` names.
  package func options<Request, Reply>(
    _ method: Method<Request, Reply>, _ token: [UInt8], command: UInt128? = nil,
    purpose: String = "care_coordination"
  ) -> CallOptions {
    var options = CallOptions(lasting: .seconds(60))
    options.token = token
    options.purpose = purpose
    options.commandID = command ?? (method.policy.changes ? Random.id() : nil)
    options.proof = CallerProof(
      audience: Self.service, nonce: Random.id(), timeMs: 1,
      requestDigest: [UInt8](repeating: 1, count: 32),
      mac: [UInt8](repeating: 2, count: 32), method: method.name, purpose: purpose)
    return options
  }
}

/// The error of a call that must not succeed.
package func refusal<Answer>(
  _ body: () async throws(RPCError) -> Answer
) async throws -> RPCError {
  do throws(RPCError) { _ = try await body() } catch { return error }
  throw Unexpected(description: "answered \(Answer.self)")
}

package struct Unexpected: Error, CustomStringConvertible {
  package let description: String

  package init(description: String) { self.description = description }
}

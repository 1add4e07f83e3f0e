import Daemon
import Domain
import Foundation
import Postgres
import RPC
import TestKit
import Vault
import Wire

@testable import cases
@testable import consent

/// The real code of cases, on a database of its own, before the real code of consent: what both do
/// together, and what one does when the other is cut off.
final class CasesProcess: Sendable {
  let house: House
  let pool: Pool
  let read: AuditedRead
  private let consentClient: Client

  /// Runs `test` with a worker whose session cases relays.
  static func with(
    _ test: (CasesProcess, _ worker: Person, PersonSession) async throws -> Void
  ) async throws {
    try await House.with { house in
      let settings = try await TestCluster.running().database(with: cases.Schema.migrations)
      let pool = Pool(settings)
      do {
        let process = try await CasesProcess(house, pool)
        let worker = try await house.addPerson("anna", .generalist)
        try await test(process, worker, try await worker.session(by: process.holder))
        await process.leave()
        await pool.close()
      } catch {
        await pool.close()
        throw error
      }
    }
  }

  let holder: Holder

  private init(_ house: House, _ pool: Pool) async throws {
    self.house = house
    self.pool = pool
    self.holder = try house.authority.issue("sluis://team/service/cases")
    var routes = house.routes
    let change = PolicyChange(keys: house.keys, log: house.log)
    DirectoryRoutes(directory: Directory(change: change), verifier: house.verifier)
      .add(to: &routes)
    IndexRoute(log: house.log, keys: house.keys, verifier: house.verifier, isReady: { true })
      .add(to: &routes)
    self.consentClient = InProcess.client(
      of: routes, as: try self.holder.peer, group: EventLoops.shared)
    let session = try await ServiceSession(with: self.consentClient)
    let log = AuditLog(
      service: "cases", pool: pool,
      identity: try LogIdentity(
        name: "team.sluis/cases", seedFile: house.folder.appendingPathComponent("seed").path),
      readingAddress: session.readingAddress)
    self.read = AuditedRead(
      gate: GateClient(service: "cases", consent: self.consentClient, session: session), log: log)
  }

  private func leave() async {
    await self.consentClient.shutdown()
  }

  /// A fictional household of one adult.
  static let opening = CasesV1.OpenHouseholdRequest(
    people: [
      CasesV1.NewPerson(
        givenName: "Noor", familyName: "Verzonnen",
        birthDate: Date(year: 1984, month: 3, day: 9))
    ], team: "noord")

  func open(
    _ session: PersonSession, command: UInt128
  ) async throws -> CasesV1.OpenHouseholdReply {
    let client = InProcess.client(
      of: CasesDefinition.routes(self.read), as: try session.person.holder.peer,
      group: EventLoops.shared)
    do {
      let reply = try await client.call(
        CasesV1.Cases.openHousehold, Self.opening,
        session.options(CasesV1.Cases.openHousehold.name, command: command)
      ).reply
      await client.shutdown()
      return reply
    } catch {
      await client.shutdown()
      throw error
    }
  }

  /// Calls a method of consent as cases does for itself: with nobody's token or proof.
  func alone<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, command: UInt128? = nil
  ) async throws -> Reply {
    var options = CallOptions(lasting: .seconds(20))
    options.commandID = command
    return try await self.consentClient.call(method, request, options).reply
  }

  func count(_ sql: StaticString, _ values: Value...) async throws -> Int64 {
    try await self.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query(sql, values).only { row throws(PostgresError) in try row.int8(0) }
    }
  }

  /// Breaks or mends the database of cases, as a crash in the middle of a commit would.
  func tamper(_ sql: StaticString) async throws {
    try await self.pool.transaction(deadline: House.soon) {
      (tx) throws(PostgresError) in _ = tx.send(sql, [])
    }
  }
}

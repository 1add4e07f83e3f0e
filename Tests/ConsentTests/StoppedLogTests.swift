import Domain
import RPC
import Testing
import Vault
import Wire

@testable import Daemon
@testable import consent

@Suite("consent's own log, once it has stopped")
struct StoppedLogTests {
  /// Asks for the whole log with nothing but a certificate.
  private static func read(
    _ house: House, as holder: Holder, purpose: String = "audit_review"
  ) async throws -> Int {
    let change = PolicyChange(keys: house.keys, log: house.log)
    let verifier = house.verifier
    var routes = Routes()
    LogRoutes(house.log, rows: StoredPolicy.rows) { call async throws(RPCError) in
      try await change.reviewer(call, verifier)
    }.add(to: &routes)
    let client = InProcess.client(of: routes, as: try holder.peer, group: EventLoops.shared)
    var options = CallOptions(lasting: .seconds(20))
    options.purpose = purpose
    var count = 0
    do {
      for try await _ in try await client.stream(
        LedgerV1.Log.query, LedgerV1.QueryRequest(), options)
      { count += 1 }
    } catch {
      await client.shutdown()
      throw error
    }
    await client.shutdown()
    return count
  }

  @Test("is read by a privacy officer's certificate, and by no other")
  func officer() async throws {
    try await House.with { house in
      let officer = try await house.addPerson("olga", .privacyOfficer)
      let worker = try await house.addPerson("anna", .generalist)
      let former = try await house.addPerson(
        "oud", .privacyOfficer, contractUntil: "-1 second")
      let stranger = try house.authority.issue("sluis://team/user/nobody")
      // While the log runs a certificate alone is not enough for anybody.
      await #expect(throws: RPCError.self) { try await Self.read(house, as: officer.holder) }

      house.log.stop()
      #expect(try await Self.read(house, as: officer.holder) == 0)
      for other in [worker.holder, former.holder, stranger] {
        await #expect(throws: RPCError.self) { try await Self.read(house, as: other) }
      }
      await #expect(throws: RPCError.self) {
        try await Self.read(house, as: officer.holder, purpose: "care_coordination")
      }
    }
  }

  @Test("opens no session, and releases no key")
  func nothingElse() async throws {
    try await House.with { house in
      let officer = try await house.addPerson("olga", .privacyOfficer)
      house.log.stop()
      await #expect(throws: RPCError.self) { try await officer.session(by: officer.holder) }
    }
  }
}

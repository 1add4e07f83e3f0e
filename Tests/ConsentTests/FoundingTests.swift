import Daemon
import Domain
import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("Founding, searching and revoking")
struct FoundingTests {
  @Test("makes the organisation once, after a cut as if there had been none, and agrees")
  func founding() async throws {
    try await PolicyWorld.run { world in
      let founding = Founding(
        organisation: "wijkteam", administrators: ["bea"], keys: world.keys)
      let log = try Asks.log(world)
      try await world.tamper("DELETE FROM bucket; UPDATE policy SET ring_generation = 0")
      try await world.tamper(
        """
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN RAISE ''cut''; END';
        CREATE TRIGGER cut BEFORE INSERT ON hat EXECUTE FUNCTION cut()
        """)
      await #expect(throws: PostgresError.self) { try await founding.run(log) }
      try await world.tamper("DROP TRIGGER cut ON hat")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<2 { group.addTask { try await founding.run(log) } }
        try await group.waitForAll()
      }
      let keys = world.keys
      let (count, agreement) = try await world.write { tx throws(PostgresError) in
        (
          try tx.query("SELECT count(*) FROM actor").only { row throws(PostgresError) in
            try row.int8(0)
          }, try RingAgreement.read(keys, &tx)
        )
      }
      #expect(count == 1)
      #expect(agreement == .agrees)
    }
  }

  @Test("knows its ring from another, and makes none beside a database that has one")
  func ring() async throws {
    try await PolicyWorld.run { world in
      let log = try Asks.log(world)
      try await world.tamper("DELETE FROM bucket; UPDATE policy SET ring_generation = 0")
      try await Founding(organisation: "wijkteam", administrators: ["bea"], keys: world.keys)
        .run(log)
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("ring-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }  // a temporary folder
      let root = folder.appendingPathComponent("root").path
      let isMade = FileManager.default.createFile(
        atPath: root, contents: Data(Random.bytes(32)), attributes: [.posixPermissions: 0o600])
      try #require(isMade)
      let place = folder.appendingPathComponent("ring").path
      #expect(throws: VaultError.ring(.missing)) {
        _ = try ConsentKeys.open(folder: place, rootFile: root, mayCreate: false)
      }
      #expect(!FileManager.default.fileExists(atPath: place))
      let other = try ConsentKeys.open(folder: place, rootFile: root, mayCreate: true)
      let agreement = try await world.write { tx throws(PostgresError) in
        try RingAgreement.read(other, &tx)
      }
      #expect(agreement == .disagrees(.otherRing))
    }
  }

  @Test("a search is counted, and refused to who may not look and to who looks too often")
  func searching() async throws {
    try await House.with { house in
      var routes = house.routes
      IndexRoute(log: house.log, keys: house.keys, verifier: house.verifier, isReady: { true })
        .add(to: &routes)
      let search = try Search(house, routes)
      let worker = try await house.addPerson("anna", .generalist)
      let first = try await search.ask(as: worker)
      // The same point twice is the same answer, and none of the two says what was looked for.
      #expect(try await search.ask(as: worker) == first)
      let partner = Random.id()
      try await house.addOrganisation(partner, "buren", tier: "daily_life")
      let other = try await house.addPerson(
        "gateway", .gateway, of: partner, at: "sluis://buren/gateway/gateway")
      #expect(await refusal { _ = try await search.ask(as: other) } != nil)
      try await house.tamper("UPDATE search_count SET count = 60")
      #expect(await refusal { _ = try await search.ask(as: worker) } == .resourceExhausted)
    }
  }

  @Test("the list of revoked certificates is signed, and whole")
  func revocations() async throws {
    try await House.with { house in
      var routes = house.routes
      RevocationRoutes(pool: house.pool, keys: house.keys).add(to: &routes)
      let hashes = [Random.bytes(32), Random.bytes(32)]
      for hash in hashes {
        try await house.tamper(
          "INSERT INTO revoked_certificate (certificate, reason) VALUES ($1, 'test')",
          .bytes(hash))
      }
      let holder = try house.authority.issue("sluis://team/service/cases")
      let client = InProcess.client(
        of: routes, as: try holder.peer, group: EventLoops.shared)
      let list = try await client.call(
        ConsentV1.Revocations.current, ConsentV1.RevocationsRequest(),
        CallOptions(lasting: .seconds(20))
      ).reply
      await client.shutdown()
      #expect(Set(list.certificates) == Set(hashes))
      let key = house.keys.token.verifyingKey
      #expect(
        key.verify(
          list.signature,
          of: RevocationRoutes.statement(list.revision, list.timeMs, list.certificates)))
      #expect(
        !key.verify(
          list.signature,
          of: RevocationRoutes.statement(list.revision, list.timeMs, [list.certificates[0]])))
    }
  }
}

/// One blinded point, asked by cases for somebody.
private struct Search {
  let house: House
  let routes: Routes
  let point: [UInt8]

  init(_ house: House, _ routes: Routes) throws {
    self.point = try Blinding(.bsn, Array("111222333".utf8)).point.bytes
    self.house = house
    self.routes = routes
  }

  func ask(as person: Person) async throws -> [[UInt8]] {
    let holder = try self.house.authority.issue("sluis://team/service/cases")
    let session = try await person.session(by: holder)
    let client = InProcess.client(
      of: self.routes, as: try holder.peer, group: EventLoops.shared)
    do {
      let reply = try await client.call(
        ConsentV1.Index.evaluate,
        ConsentV1.EvaluateRequest(kind: .bsn, blinded: [self.point]),
        session.options("sluis.cases.v1.Cases/FindPerson")
      ).reply
      await client.shutdown()
      return reply.evaluated
    } catch {
      await client.shutdown()
      throw error
    }
  }
}

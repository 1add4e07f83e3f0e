import Daemon
import Domain
import Postgres
import RPC
import ServiceKit
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import signals

// The table of needs, which cases counts.
extension ReleaseTests {
  @Test("is not made while cases does not answer, and then in the areas that cases counted in")
  func needs() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      try await self.file(world, 12, area: "noord", .housing, in: quarter)
      let absent = ReleaseMaker(world.log) { (_, _) async throws(RPCError) in
        throw RPCError(.unavailable)
      }
      let error = try await refusal { () async throws(RPCError) in try await absent.makeDue() }
      #expect(error.code == .unavailable)
      #expect(try await world.count("SELECT count(*) FROM release") == 0)
      let counted = [CountsV1.Area(code: "noord", name: "Noord")]
      let table = CountsV1.Table(
        population: .needs, k: 10, isUniform: true, themes: ["housing"],
        rows: [CountsV1.Row(cells: [22, 22])])
      let present = ReleaseMaker(world.log) { (_, _) async throws(RPCError) in
        CasesV1.CountNeedsReply(table: table, areas: counted)
      }
      #expect(try await present.makeDue() == [quarter])
      let release = try await self.release(world, quarter)
      #expect(release.areas == counted)
      #expect(release.tables.first { $0.population == .needs } == table)
      #expect(release.tables.allSatisfy { $0.rows.count == 1 })
    }
  }

  @Test("is corrected with the needs of its first edition, and over its areas alone")
  func correctedNeeds() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let quarter = try await self.due(world)
      let areas = [CountsV1.Area(code: "noord", name: "Noord")]
      func maker(_ count: UInt32, _ areas: [CountsV1.Area]) -> ReleaseMaker {
        ReleaseMaker(world.log) { (_, _) async throws(RPCError) in
          CasesV1.CountNeedsReply(
            table: CountsV1.Table(
              population: .needs, k: 10, isUniform: true, themes: ["housing"],
              rows: areas.map { _ in CountsV1.Row(cells: [count + 2, count + 2]) }),
            areas: areas)
        }
      }
      func editions() async throws -> [StoredRelease] {
        try await world.log.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
          (tx) throws(PostgresError) in try tx.releases(of: quarter)
        }
      }
      _ = try await maker(20, areas).makeDue()
      // Cases counts one person more after a restore: the second edition has them not.
      let corrected = try #require(
        try await maker(21, areas).prepared(quarter, after: try await editions()))
      let release = try CountsV1.Release(decoding: corrected.bytes)
      #expect(release.edition == 2)
      #expect(release.tables.first { $0.population == .needs }?.rows.first?.cells == [22, 22])
      // A first edition without needs is over all areas, and no later one is over others.
      try await world.tamper("DELETE FROM release")
      _ = try await ReleaseMaker(world.log, needs: nil).makeDue()
      let first = try await editions()
      let error = try await refusal { () async throws(RPCError) in
        _ = try await maker(20, areas).prepared(quarter, after: first)
      }
      #expect(error.reasons == [Reason("release_malformed")])
    }
  }

  @Test("is not made of a table that does not fit its areas")
  func malformed() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let good = [CountsV1.Area(code: "noord", name: "Noord")]
      let tables = [
        CountsV1.Table(
          population: .needs, k: 10, themes: ["housing"],
          rows: [CountsV1.Row(cells: [22, 22, 22])]),
        CountsV1.Table(population: .needs, k: 10, themes: ["housing"], rows: []),
        CountsV1.Table(
          population: .signals, k: 10, themes: ["housing"],
          rows: [CountsV1.Row(cells: [22, 22])]),
      ]
      for table in tables {
        let maker = ReleaseMaker(world.log) { (_, _) async throws(RPCError) in
          CasesV1.CountNeedsReply(table: table, areas: good)
        }
        let error = try await refusal { () async throws(RPCError) in try await maker.makeDue() }
        #expect(error.code == .dataLoss)
      }
      #expect(try await world.count("SELECT count(*) FROM release") == 0)
    }
  }
}

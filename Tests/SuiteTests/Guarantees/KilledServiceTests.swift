import Foundation
import Postgres
import RPC
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// G3: what a service acknowledged is there after it is killed, once and whole.
///
/// PostgreSQL's own deaths are in PostgresTests.CrashTests; what lies on disk before a reply in
/// ``CommitOrderTests``.
@Suite("G3: a service that is killed", .timeLimit(.minutes(4)))
struct KilledServiceTests {
  /// Kills of each of the four services.
  static let killCount = 2
  /// Commands to each service around one kill.
  static let commandCount = 6

  @Test("loses no acknowledged write, shows no half of one, and comes back by itself")
  func killed() async throws {
    let bench = try await KillBench()
    let before = try await bench.effectCounts()
    let written = Written()
    for round in 0..<Self.killCount * bench.services.count {
      let victim = bench.services[round % bench.services.count]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for service in bench.services {
          let commands = (0..<Self.commandCount).map {
            bench.command(to: service, "\(round) \($0)")
          }
          group.addTask { try await bench.write(commands, into: written) }
        }
        // Each time after another of its commands, with the next one on its way.
        let due = round * Self.commandCount + round % (Self.commandCount - 1)
        #expect(try await eventually { written.count(victim.service) > due })
        try await victim.end(SIGKILL)
        try await victim.start()
        try await bench.site.untilServing(victim)
        try await group.waitForAll()
      }
    }
    // Each again: what was kept gives its first answer, byte for byte; what was lost would be done
    // now, and answer with ids of its own.
    for (command, answer) in written.all {
      #expect(try await bench.insist(on: command) == answer, "the answer of \(command.service)")
    }
    let after = try await bench.effectCounts()
    for service in bench.services.map(\.service) {
      let effects = (after[service] ?? 0) - (before[service] ?? 0)
      #expect(Int(effects) == written.count(service), "\(service): each once")
      #expect(try await bench.halves(of: service) == 0, "\(service): no half write")
    }
    print(
      "G3: \(Self.killCount * bench.services.count) kills, \(written.all.count) acknowledged,",
      "\(written.lostCount) sends without an answer")
    await bench.close()
  }
}

/// What was acknowledged, and with which bytes.
private final class Written: Sendable {
  private let state = Mutex((all: [(KilledCommand, [UInt8])](), lostCount: 0))

  var all: [(KilledCommand, [UInt8])] { self.state.withLock { $0.all } }
  var lostCount: Int { self.state.withLock { $0.lostCount } }
  func count(_ service: String) -> Int { self.all.count { $0.0.service == service } }
  func add(_ command: KilledCommand, _ answer: [UInt8]) {
    self.state.withLock { $0.all.append((command, answer)) }
  }
  func lost() { self.state.withLock { $0.lostCount += 1 } }
}

/// A change of one service that can be sent any number of times under its one id.
private struct KilledCommand: Sendable {
  let service: String
  let send: @Sendable () async throws(RPCError) -> [UInt8]
}

/// The shared installation, and a change of each service that leaves exactly one row.
private final class KillBench: Sendable {
  private static let rows: [String: StaticString] = [
    "consent": "SELECT count(*) FROM share", "cases": "SELECT count(*) FROM note",
    "signals": "SELECT count(*) FROM signal", "panel": "SELECT count(*) FROM invitation",
  ]

  let world: SmallWorld
  private let panel: CommandName
  private let pools: [String: Pool]

  var site: Site { self.world.site }
  var services: [ServiceProcess] { self.site.processes }

  init() async throws {
    let world = try await SmallWorld.shared()
    self.world = world
    _ = try await world.admin.call(
      SignalsV1.Signals.setAreas,
      SignalsV1.SetAreasRequest(areas: [
        SignalsV1.Area(code: "noord", name: "Noord", team: "noord", postcodes: ["1021"])
      ]), at: .signals, .change())
    self.panel = CommandName(
      try await world.anna.call(
        PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "Klantenpanel Noord"),
        at: .panel, .change(.qualityEvaluation)
      ).reply.id)
    self.pools = Dictionary(
      uniqueKeysWithValues: Self.rows.keys.map { service in
        var settings = world.site.cluster.settings(database: "sluis_\(service)")
        settings.connectionCount = 1
        return (service, Pool(settings))
      })
  }

  func close() async {
    await self.world.anna.disconnect()
    for pool in self.pools.values { await pool.close() }
  }

  func command(to process: ServiceProcess, _ text: String) -> KilledCommand {
    let (anna, household, panel, name) = (
      self.world.anna, CommandName(self.world.household), self.panel, CommandName()
    )
    let send: @Sendable () async throws(RPCError) -> [UInt8]
    switch process.service {
    case "consent":
      let request = ConsentV1.ProposeGrantRequest(
        household: household.id, organisation: SmallWorld.housing, purpose: .housingStability,
        categories: [.finances, .housing], until: Content.day(12), basis: .publicTask,
        kind: .secrecyWaiver)
      send = { () throws(RPCError) in
        try await anna.call(
          ConsentV1.Grants.propose, request, at: .consent, Asking(command: name.id)
        ).reply.encoded()
      }
    case "cases":
      let request = CasesV1.AddNoteRequest(
        household: household.id, text: "Verzonnen notitie \(text)")
      send = { () throws(RPCError) in
        try await anna.call(
          CasesV1.Cases.addNote, request, at: .cases, Asking(command: name.id)
        ).reply.encoded()
      }
    case "signals":
      let request = SignalsV1.FilePlaceRequest(
        source: .ownObservation, theme: .housing, area: "noord", text: "Het plein is donker.")
      send = { () throws(RPCError) in
        try await anna.call(
          SignalsV1.Signals.filePlace, request, at: .signals, Asking(command: name.id)
        ).reply.encoded()
      }
    default:
      let request = PanelV1.InviteRequest(
        panel: panel.id, codeDigest: PanelDigest.invitation(Random.bytes(16)))
      send = { () throws(RPCError) in
        try await anna.call(
          PanelV1.Panel.invite, request, at: .panel,
          Asking(.qualityEvaluation, command: name.id)
        ).reply.encoded()
      }
    }
    return KilledCommand(service: process.service, send: send)
  }

  /// One after the other, each until it is acknowledged.
  func write(_ commands: [KilledCommand], into written: Written) async throws {
    for command in commands {
      written.add(command, try await self.insist(on: command) { written.lost() })
    }
  }

  /// Sends until there is an answer: without one nobody knows whether it happened.
  func insist(
    on command: KilledCommand, lost: @Sendable () -> Void = {}
  ) async throws -> [UInt8] {
    for _ in 0..<400 {
      do throws(RPCError) { return try await command.send() } catch {
        let losses: [StatusCode] = [.unavailable, .deadlineExceeded, .aborted, .cancelled]
        guard losses.contains(error.code) else { throw error }
        lost()
      }
      // A connection that failed is not tried again at once.
      try await pass(.milliseconds(50))
    }
    throw RPCError(.unavailable)
  }

  /// The rows that commands of each service leave.
  func effectCounts() async throws -> [String: Int64] {
    var counts: [String: Int64] = [:]
    for (service, rows) in Self.rows { counts[service] = try await self.count(service, rows) }
    return counts
  }

  /// Commands without a record, and records that are neither in the tree nor on their way there.
  func halves(of service: String) async throws -> Int64 {
    try await self.count(
      service,
      """
      SELECT (SELECT count(*) FROM command, unnest(entries) AS e (entry)
          WHERE NOT EXISTS (SELECT FROM log_entry l WHERE l.entry = e.entry))
        + (SELECT count(*) FROM log_entry l
          WHERE NOT EXISTS (SELECT FROM log_leaf f WHERE f.entry = l.entry)
            AND NOT EXISTS (SELECT FROM log_pending p WHERE l.entry = ANY (p.entries)))
      """)
  }

  private func count(_ service: String, _ sql: StaticString) async throws -> Int64 {
    guard let pool = self.pools[service] else { return -1 }
    return try await pool.transaction(.readOnly, deadline: .now + .seconds(20)) {
      (tx) throws(PostgresError) in
      try tx.query(sql, []).only { row throws(PostgresError) in try row.int8(0) }
    }
  }
}

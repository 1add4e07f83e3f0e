import Foundation
import RPC
import TestKit
import Testing
import Wire

@testable import sluis

/// Guarantee G9, its witness: what nobody outside the house vouches for is not disclosed.
@Suite("G9: what is shown while the witness is away", .serialized)
struct WitnessedDisclosureTests {
  private static let limitMs = 6_000
  private static let first = Task {
    try await SmallWorld(on: try await Site.start(disclosesForMs: limitMs))
  }

  @Test("is nothing, by any method of cases, and everything again when it is back")
  func stops() async throws {
    let world = try await Self.first.value
    for disclosure in Disclosure.allCases {
      #expect(await world.attempt(disclosure).isShown, "\(disclosure)")
    }
    let before = try await Self.told(world)
    world.site.witness.signal(SIGSTOP)
    defer { world.site.witness.signal(SIGCONT) }
    let isStopped = try await eventually { try await Self.isStopped(world) }
    #expect(isStopped)
    for disclosure in Disclosure.allCases {
      let attempt = await world.attempt(disclosure)
      #expect(!attempt.isShown, "\(disclosure)")
      #expect(attempt.error?.code == .unavailable, "\(disclosure)")
      #expect(Self.isSaid(attempt), "\(disclosure)")
    }
    for probe in await MethodSweep.run(world, within: .seconds(5)) where probe.shows {
      #expect(probe.reply.map { world.holdsPlaintext($0) } != true, "\(probe.method)")
    }
    try await Self.goesOn(world)
    world.site.witness.signal(SIGCONT)
    for disclosure in Disclosure.allCases {
      let isShown = try await eventually { await world.attempt(disclosure).isShown }
      #expect(isShown, "\(disclosure) shows nothing after the witness is back")
    }
    for process in world.site.processes { try await world.site.untilServing(process) }
    // Each look is an export, which is recorded itself.
    let isTold = try await eventually(within: .seconds(60), every: .milliseconds(500)) {
      let now = try await Self.told(world)
      return now.stopped > before.stopped && now.resumed > before.resumed
    }
    #expect(isTold, "the log says nothing of it")
  }

  @Test("is nothing when it is the log of one of them alone", arguments: ["cases", "consent"])
  func alone(service: String) async throws {
    let world = try await Self.first.value
    let others = world.site.processes.filter { $0.service != service }
    for process in others { try await Self.restart(process, world, forMs: 86_400_000) }
    #expect(try await eventually { await world.attempt(.read).isShown })
    world.site.witness.signal(SIGSTOP)
    defer { world.site.witness.signal(SIGCONT) }
    #expect(try await eventually { try await !world.site.isServing(service) })
    for process in others { #expect(try await world.site.isServing(process.service)) }
    for disclosure in Disclosure.allCases {
      let attempt = await world.attempt(disclosure)
      #expect(!attempt.isShown, "\(disclosure)")
      #expect(Self.isSaid(attempt), "\(disclosure)")
    }
    world.site.witness.signal(SIGCONT)
    #expect(try await eventually { await world.attempt(.read).isShown })
    for process in others { try await Self.restart(process, world, forMs: Self.limitMs) }
  }

  /// Whether who asked hears why; a partner hears of nothing but that it is not to be had.
  private static func isSaid(_ attempt: Attempt) -> Bool {
    guard let error = attempt.error, error.code == .unavailable else { return false }
    guard attempt.disclosure != .fetch else { return error.reasons.isEmpty }
    return error.reasons.contains(Reason("not_witnessed"))
  }

  private static func restart(
    _ process: ServiceProcess, _ world: SmallWorld, forMs limit: Int
  ) async throws {
    try await process.end()
    try world.site.disclose(process.service, forMs: limit)
    try await process.start()
    try await world.site.untilServing(process)
    await world.anna.disconnect()
    await world.wonen.disconnect()
  }

  @Test("is nothing after a restart either, which makes no cosignature younger")
  func restart() async throws {
    let world = try await Self.first.value
    #expect(try await eventually { await world.attempt(.read).isShown })
    world.site.witness.signal(SIGSTOP)
    defer { world.site.witness.signal(SIGCONT) }
    #expect(try await eventually { try await Self.isStopped(world) })
    try await world.site.cases.end()
    try await world.site.cases.start()
    await world.anna.disconnect()
    let isRefused = try await eventually {
      let attempt = await world.attempt(.read)
      #expect(!attempt.isShown)
      return attempt.error?.reasons.contains(Reason("not_witnessed")) == true
    }
    #expect(isRefused)
    world.site.witness.signal(SIGCONT)
    #expect(try await eventually { await world.attempt(.read).isShown })
  }

  @Test("is not said to be tampered with: whether the witness saw it cannot be judged")
  func unjudged() async throws {
    let world = try await Self.first.value
    #expect(try await eventually { await world.attempt(.read).isShown })
    world.site.witness.signal(SIGSTOP)
    defer { world.site.witness.signal(SIGCONT) }
    // A record that no witness sees.
    _ = await world.attempt(.read)
    let verify = "sluis audit verify --profile olga --timeout 2s --log cases"
    let isSaid = try await eventually {
      let verdict = try await Program.run(verify, in: world.site.folder)
      #expect(verdict.status == 4, "\(verdict.errors)")
      return verdict.errors.contains("whether the witness saw the log of cases cannot be judged")
    }
    #expect(isSaid)
    world.site.witness.signal(SIGCONT)
    #expect(
      try await eventually { try await Program.run(verify, in: world.site.folder).status == 0 })
  }

  @Test("and the witness verify together, and a log put back to an earlier state stops")
  func putBack() async throws {
    let world = try await Self.first.value
    #expect(try await eventually { await world.attempt(.read).isShown })
    // cases stands still while somebody with its database and its key puts the log back.
    try await world.site.cases.end(SIGTERM)
    try await world.site.psql(
      "sluis_cases",
      """
      CREATE TABLE kept AS SELECT size, frontier FROM log_head;
      CREATE TABLE kept_note AS SELECT size FROM log_checkpoint;
      """)
    try await world.site.cases.start()
    try await world.site.untilServing(world.site.cases)
    await world.anna.disconnect()
    for _ in 0..<3 { #expect(await world.attempt(.read).isShown) }
    let verified = try await world.site.run("sluis audit verify --profile olga --json")
    #expect(verified.output.contains("\"witnessedAt\": \"20"), "\(verified.output)")
    try await world.site.cases.end(SIGTERM)
    try await world.site.psql(
      "sluis_cases",
      """
      DELETE FROM log_cosignature WHERE size NOT IN (SELECT size FROM kept_note);
      DELETE FROM log_checkpoint WHERE size NOT IN (SELECT size FROM kept_note);
      DELETE FROM log_leaf WHERE index >= (SELECT size FROM kept);
      DELETE FROM log_node WHERE (index + 1) << level::int > (SELECT size FROM kept);
      DELETE FROM log_pending;
      UPDATE log_head SET size = k.size, frontier = k.frontier FROM kept k;
      """)
    try await world.site.cases.start()
    // Nothing in the database contradicts itself: the witness alone remembers.
    let isFound = try await eventually {
      (try? String(contentsOfFile: world.site.cases.log, encoding: .utf8))?
        .contains("log_behind_witness") == true
    }
    #expect(isFound)
    #expect(!(await world.attempt(.read).isShown))
    let refused = try await Program.run(
      "sluis audit verify --profile olga --log cases", in: world.site.folder)
    #expect(refused.status == 6, "\(refused.output)\(refused.errors)")
    #expect(refused.errors.contains("had "), "\(refused.errors)")
    // With the witness away nobody would prove it again: it is remembered.
    world.site.witness.signal(SIGSTOP)
    defer { world.site.witness.signal(SIGCONT) }
    try await world.site.cases.end()
    try await world.site.cases.start()
    let isRemembered = try await eventually {
      let health = try await Program.run("sluis health --profile olga", in: world.site.folder)
      return health.errors.contains("cases: log")
    }
    #expect(isRemembered)
  }

  /// What must not wait for a witness: withdrawing, and finding out.
  private static func goesOn(_ world: SmallWorld) async throws {
    _ = try await world.site.run("sluis session open --profile jolanda")
    _ = try await world.site.run("sluis audit checkpoint --log cases --profile olga")
    _ = try await world.site.run("sluis audit list --log consent --limit 3 --profile olga")
    let health = try await Program.run("sluis health --profile olga", in: world.site.folder)
    for service in Site.services {
      #expect(health.errors.contains("\(service): witness"), "\(health.errors)")
    }
  }

  private static func isStopped(_ world: SmallWorld) async throws -> Bool {
    for process in world.site.processes {
      if try await world.site.isServing(process.service) { return false }
    }
    return true
  }

  /// How often the log of cases says that disclosure stopped, and that it went on. An export opens
  /// all of it in one run: the sweep before it left hundreds of entries.
  private static func told(_ world: SmallWorld) async throws -> (stopped: Int, resumed: Int) {
    let file = "told-\(UInt64.random(in: 0...UInt64.max)).csv"
    _ = try await world.site.run(
      "sluis officer export --log cases --format csv --out \(file) --profile olga")
    let path = "\(world.site.folder)/\(file)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return (
      text.ranges(of: "disclosure_stopped").count, text.ranges(of: "disclosure_resumed").count
    )
  }
}

import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Wire

@testable import sluis

@Suite("The officers' desk of an installation", .serialized)
struct OfficerDeskTests {
  /// What `sluis officer view --json` prints.
  private struct Viewed: Decodable {
    let records: [Record]
    let unread: Int
    let isCut: Bool

    struct Record: Decodable {
      let log: String
      let index: Int
      let kind: String
      let actor: String
      let organisation: String
      let purpose: String
      let method: String
      let household: String
      let actorName: String?
      let organisationName: String?
    }
  }

  private struct Reads: Decodable {
    let reads: [Read]

    struct Read: Decodable {
      let did: String
      let object: String?
      let household: String?
      let what: String
      let entries: [String]
    }
  }

  private static func officer(
    _ world: SmallWorld, _ arguments: String
  ) async throws -> Program.Outcome {
    try await Program.run(
      "sluis officer \(arguments) --profile \(world.olga.profile.folder)", in: world.site.folder)
  }

  private static func view(_ world: SmallWorld, _ arguments: String) async throws -> Viewed {
    let outcome = try await Self.officer(world, "view \(arguments) --limit 10000 --json")
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Viewed.self, from: Data(outcome.output.utf8))
  }

  private static func looked(_ world: SmallWorld) async throws {
    _ = try await world.anna.call(
      CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: world.household))
    _ = try await world.wonen.call(
      CasesV1.Partner.fetchShared, world.fetch, at: .partner, Asking(.housingStability))
    for service in Service.allCases {
      let log = CommittedLog(of: service.rawValue, at: world.site)
      let isSettled = try await eventually {
        try await log.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
          (tx) throws(PostgresError) in
          try tx.query("SELECT 1 FROM log_pending LIMIT 1").count == 0
        }
      }
      await log.pool.close()
      #expect(isSettled)
    }
  }

  @Test("views what a worker did, what was done to a person or household, and by whom for what")
  func views() async throws {
    let world = try await SmallWorld.shared()
    try await Self.looked(world)
    let (anna, home) = (Id(world.anna.actor).description, Id(world.household).description)

    let worker = try await Self.view(world, "--worker \(anna)")
    #expect(worker.unread == 0 && !worker.isCut)
    // A line of the Logboek is found by who is behind it, and names no user.
    let named = worker.records.filter { $0.kind != "processing" }
    #expect(named.count > 2 && named.allSatisfy { $0.actor == anna })
    #expect(worker.records.allSatisfy { $0.actor == anna || $0.actor.isEmpty })
    #expect(worker.records.contains { $0.log == "cases" && $0.kind == "access" })
    #expect(worker.records.contains { $0.log == "consent" && $0.kind == "decision" })

    // Who that is stands beside the id, and finds as well as the id does.
    #expect(named.allSatisfy { $0.actorName?.contains("/anna") == true })
    #expect(named.allSatisfy { $0.actorName?.contains("generalist of team noord") == true })
    let byName = try await Self.view(world, "--worker anna --log cases")
    #expect(byName.records.contains { $0.kind == "access" && $0.actor == anna })
    #expect(byName.records.allSatisfy { $0.actor == anna || $0.actor.isEmpty })
    let nobody = try await Self.officer(world, "view --worker niemand")
    #expect(nobody.status == 1 && nobody.errors.contains("of this name acts here"))

    let household = try await Self.view(world, "--household \(home)")
    #expect(household.records.contains { $0.actor == anna && $0.household == home })
    #expect(household.records.contains { $0.kind == "exchange" })
    // Lines of the Logboek name nobody; what is named is this household, or somebody of it.
    let own = ["", home, Id(world.person).description]
    let strange = household.records.filter { !own.contains($0.household) }
    #expect(strange.isEmpty, "\(strange)")

    let person = try await Self.view(world, "--person \(Id(world.person))")
    let lines = person.records.filter { $0.kind == "processing" && $0.log == "cases" }
    #expect(!lines.isEmpty)
    // The line names nobody; the access of the same call does, as an access report joins them.
    #expect(lines.allSatisfy { !$0.actor.isEmpty && !$0.organisation.isEmpty })
    #expect(lines.contains { $0.actor == anna && $0.purpose == "care_coordination" })
    let wanted = try await Self.view(
      world, "--person \(Id(world.person)) --for-purpose care_coordination")
    #expect(wanted.records.contains { $0.kind == "processing" && $0.actor == anna })
    #expect(wanted.records.allSatisfy { $0.purpose == "care_coordination" })

    let wonen = try #require(household.records.first { $0.kind == "exchange" }?.organisation)
    let housing = household.records.first { $0.kind == "exchange" }?.organisationName
    #expect(housing == SmallWorld.housing)
    let fetched = try await Self.view(
      world, "--organisation \(SmallWorld.housing) --for-purpose housing_stability --log cases")
    #expect(fetched.records.contains { $0.kind == "access" })
    #expect(
      fetched.records.allSatisfy {
        $0.organisation == wonen && $0.purpose == "housing_stability" && $0.log == "cases"
      })
    let cut = try await Self.officer(world, "view --worker \(anna) --limit 1")
    #expect(cut.status == 0 && cut.output.contains("There may be more"))
    let both = try await Self.officer(world, "view --person \(anna) --household \(home)")
    #expect(both.status == 2)
  }

  @Test("shows what three logs have when the fourth cannot be asked, and does not end as if whole")
  func away() async throws {
    let world = try await SmallWorld.shared()
    try await Self.looked(world)
    let (home, anna) = (Id(world.household).description, Id(world.anna.actor).description)
    let report = "sluis audit report --scope \(home) --json"
    let commands = [
      "\(report) --purpose audit_review --profile \(world.olga.profile.folder)",
      "\(report) --profile \(world.jolanda.profile.folder)",
      "sluis officer view --worker \(anna) --limit 10000 --json"
        + " --profile \(world.olga.profile.folder)",
      "sluis officer scan --json --dry-run --profile \(world.olga.profile.folder)",
      "sluis audit report --scope \(home) --profile \(world.jolanda.profile.folder)",
    ]
    try await world.site.panel.end()
    var outcomes: [Program.Outcome] = []
    let failure: (any Error)?
    do {
      for command in commands {
        outcomes.append(try await Program.run(command, in: world.site.folder))
      }
      failure = nil
    } catch { failure = error }
    try await world.site.panel.start()
    try await world.site.untilServing(world.site.panel)
    if let failure { throw failure }
    for outcome in outcomes { #expect(outcome.status == 4, "\(outcome.errors)") }
    for outcome in outcomes.dropLast() {
      let told = try JSONDecoder().decode(Partial.self, from: Data(outcome.output.utf8))
      #expect(told.unreadLogs == ["panel"])
    }
    // A report speaks Dutch unless it is asked for English; the desk speaks English.
    #expect(outcomes[2...3].allSatisfy { $0.errors.contains("could be read of the log of panel") })
    for outcome in outcomes.prefix(2) {
      #expect(outcome.errors.contains("het logboek van panel"))
      let told = try JSONDecoder().decode(Partial.self, from: Data(outcome.output.utf8))
      #expect(Set((told.lines ?? []).map(\.log)).isSuperset(of: ["cases", "consent"]))
    }
    let dutch = try #require(outcomes.last)
    #expect(dutch.output.contains("bekeek gegevens"))
    #expect(dutch.errors.contains("het logboek van panel kon niets worden gelezen"))
  }

  private struct Partial: Decodable {
    let unreadLogs: [String]
    let lines: [Line]?

    struct Line: Decodable { let log: String }
  }

  @Test("holds each look against its decision with --rows, and says how where it does not")
  func joins() async throws {
    let world = try await SmallWorld.shared()
    try await Self.looked(world)
    let verify = "sluis audit verify --profile \(world.olga.profile.folder)"
    let sealed = try await Program.run(verify, in: world.site.folder)
    #expect(sealed.status == 0, "\(sealed.errors)")
    #expect(sealed.output.contains("Run: sluis audit verify --rows"))
    let opened = try await Program.run("\(verify) --rows --json", in: world.site.folder)
    #expect(opened.status == 0, "\(opened.errors)")
    let joined = try JSONDecoder().decode(Joined.self, from: Data(opened.output.utf8))
    #expect(joined.unjoined == 0)
  }

  private struct Joined: Decodable { let unjoined: Int? }

  @Test("shows the second officer what the first one looked for, and whose it was")
  func reads() async throws {
    let world = try await SmallWorld.shared()
    let (anna, home) = (Id(world.anna.actor).description, Id(world.household).description)
    _ = try await Self.view(world, "--worker \(anna)")
    _ = try await Self.view(world, "--household \(home) --log cases")
    let report = try await Program.run(
      "sluis audit report --scope \(home) --purpose audit_review"
        + " --profile \(world.olga.profile.folder)", in: world.site.folder)
    #expect(report.status == 0, "\(report.errors)")
    try await Self.looked(world)
    let outcome = try await Self.officer(world, "reads --of \(Id(world.olga.actor)) --json")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let reads = try JSONDecoder().decode(Reads.self, from: Data(outcome.output.utf8)).reads
    #expect(reads.contains { $0.did == "index_asked" && $0.object == anna })
    #expect(reads.contains { $0.did == "index_asked" && $0.object == home })
    // A keyed index in a search is read as whose it is.
    #expect(reads.contains { $0.did == "log_queried" && $0.what.contains("actor=\(anna)") })
    #expect(reads.contains { $0.did == "log_queried" && $0.what.contains("subject=\(home)") })
    #expect(reads.contains { $0.did == "log_opened" && !$0.entries.isEmpty })
    #expect(reads.filter { $0.did == "report_read" }.contains { $0.household == home })
    #expect(reads.contains { $0.did == "report_opened" && !$0.entries.isEmpty })
  }

  /// An export of panel's log: how it ended, and which places of the log it holds.
  private static func exported(
    _ world: SmallWorld
  ) async throws -> (outcome: Program.Outcome, places: Set<Int>) {
    let out = "\(world.site.folder)/panel-\(UInt32.random(in: 1 ... .max)).csv"
    let outcome = try await Self.officer(world, "export --format csv --log panel --out \(out)")
    let rows = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\r\n").dropFirst()
    let places = rows.compactMap { row in
      row.split(separator: ",").dropFirst().first.flatMap { Int($0.filter { $0 != "\"" }) }
    }
    #expect(places.count == rows.count)
    return (outcome, Set(places))
  }

  @Test("exports what opens, names the places that do not, and does not end as if it were whole")
  func export() async throws {
    let world = try await SmallWorld.shared()
    try await Self.looked(world)
    let first = try await Self.exported(world)
    #expect(first.outcome.status == 0, "\(first.outcome.errors)")
    // One body of panel's log, of an officer's search, is made other bytes, and put back after.
    try await Self.looked(world)
    let log = CommittedLog(of: "panel", at: world.site)
    let damaged = try await log.pool.transaction(deadline: .now + .seconds(20)) {
      (tx) throws(PostgresError) in
      try tx.query(
        """
        SELECT l.index, (SELECT size FROM log_head) FROM log_leaf l JOIN log_entry e USING (entry)
        WHERE l.kind = 5 AND octet_length(e.stored) > 140 ORDER BY l.index LIMIT 1
        """
      ).only { row throws(PostgresError) in
        (index: Int(try row.int8(0)), size: Int(try row.int8(1)))
      }
    }
    let part: Result<(outcome: Program.Outcome, places: Set<Int>), any Error>
    try await Self.flip(damaged.index, log)
    do { part = .success(try await Self.exported(world)) } catch { part = .failure(error) }
    // Other suites share this world: it is whole again whatever became of the export.
    try await Self.flip(damaged.index, log)
    await log.pool.close()
    let (outcome, places) = try part.get()
    #expect(outcome.status == 6 && outcome.output.contains("Wrote "))
    #expect(outcome.errors.contains("1 records do not open") && outcome.errors.contains("panel "))
    // Of what was there before it, all that an export of the whole log has, and that one not.
    let whole = try await Self.exported(world)
    #expect(whole.outcome.status == 0, "\(whole.outcome.errors)")
    let had = whole.places.filter { $0 < damaged.size }
    let has = places.filter { $0 < damaged.size }
    #expect(had.subtracting(has) == [damaged.index] && has.isSubset(of: had))
    #expect(first.places.isSubset(of: had))
  }

  private static func flip(_ index: Int, _ log: CommittedLog) async throws {
    try await log.pool.transaction(deadline: .now + .seconds(20)) { (tx) throws(PostgresError) in
      try tx.execute(
        """
        UPDATE log_entry SET stored = set_byte(stored, 130, get_byte(stored, 130) # 1)
        WHERE entry = (SELECT entry FROM log_leaf WHERE index = $1)
        """, .int8(Int64(index)))
    }
  }
}

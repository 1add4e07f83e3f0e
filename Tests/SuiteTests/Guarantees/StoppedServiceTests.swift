import RPC
import TestKit
import Testing
import Wire

@testable import sluis

/// The services as they are put together: what a log that has stopped keeps back.
@Suite("A service whose log has stopped", .timeLimit(.minutes(5)))
struct StoppedServiceTests {
  private static let logStopped = Reason("log_stopped")

  /// Where a call comes in: each listener has routes of its own.
  private enum Door: String, CaseIterable {
    case cases, partner, panel, ballot

    var database: String {
      switch self {
      case .cases, .partner: "sluis_cases"
      case .panel, .ballot: "sluis_panel"
      }
    }

    /// Whether a call here is answered that the log has stopped.
    func isStopped(_ world: SmallWorld) async throws -> Bool {
      do {
        switch self {
        case .cases:
          _ = try await world.anna.call(
            CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: world.household))
        case .partner:
          _ = try await world.wonen.call(
            CasesV1.Partner.fetchShared, world.fetch, at: .partner, Asking(.housingStability))
        case .panel:
          _ = try await world.anna.call(
            PanelV1.Panel.listRounds, PanelV1.ListRoundsRequest(panel: 1), at: .panel,
            Asking(.qualityEvaluation))
        case .ballot:
          let asked = try await Program.run(
            "sluis panel published --profile olga", in: world.site.folder)
          return asked.errors.contains("log_stopped")
        }
        return false
      } catch {
        let reasons = (error as? RPCError)?.reasons ?? []
        return reasons.contains(StoppedServiceTests.logStopped)
      }
    }
  }

  @Test("answers at none of its doors, but what shows why")
  func doors() async throws {
    let site = try await Site.start()
    do { try await Self.stop(try await SmallWorld(on: site)) } catch {
      try await site.stop()
      throw error
    }
    try await site.stop()
  }

  private static func stop(_ world: SmallWorld) async throws {
    // Something in panel's log too.
    _ = try await world.anna.call(
      PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "Klantenpanel Noord"), at: .panel,
      .change(.qualityEvaluation))
    for door in Door.allCases { #expect(try await !door.isStopped(world), "\(door)") }
    let before = try await Self.health(world)
    #expect(before.status == 0, "\(before.errors)")
    for door in ["ballot", "concerns"] { #expect(before.output.contains("\"\(door)\"")) }
    for door in Door.allCases {
      // As a database from an older backup: what was signed is there no more.
      let isStopped = try await eventually(within: .seconds(30)) {
        // Under a lock: a cosignature that came between the two would keep its checkpoint.
        try await world.site.psql(
          door.database,
          """
          BEGIN; LOCK TABLE log_cosignature IN SHARE ROW EXCLUSIVE MODE;
          DELETE FROM log_cosignature; DELETE FROM log_checkpoint; COMMIT;
          """)
        return try await door.isStopped(world)
      }
      #expect(isStopped, "\(door)")
    }
    for service in ["cases", "panel"] {
      let health = try await world.site.health(service)
      #expect(health?.state == .notServing && health?.reasons.contains("log") == true)
    }
    // The others serve on, and the log itself is still asked for.
    #expect(try await world.site.isServing("consent"))
    let told: [Reason]
    do throws(RPCError) {
      _ = try await world.olga.call(LedgerV1.Log.checkpoint, LedgerV1.CheckpointRequest())
      told = []
    } catch { told = error.reasons }
    #expect(!told.contains(Self.logStopped))
    let after = try await Self.health(world)
    #expect(after.errors.contains("ballot: not_executed, log_stopped"), "\(after.errors)")
    #expect(!after.errors.contains("concerns"), "\(after.errors)")
  }

  private static func health(_ world: SmallWorld) async throws -> Program.Outcome {
    try await Program.run("sluis health --profile olga --json", in: world.site.folder)
  }
}

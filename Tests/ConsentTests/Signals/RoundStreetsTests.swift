import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("The list of a round", .timeLimit(.minutes(2)))
struct RoundStreetsTests {
  @Test("has streets for everybody to read, and nobody who lives there")
  func streets() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let today = try await process.house.today()
      func refused(_ streets: [String]) async throws -> [String] {
        try await process.reasonsOrNone(
          SignalsV1.Rounds.planRound,
          SignalsV1.PlanRoundRequest(
            area: "noord", heldOn: today.wire, streets: streets,
            pairs: [SignalsV1.Pair(experienced: walker.person.actor, newcomer: newcomer.value)]),
          walker)
      }
      #expect(
        try await refused(["Jan Steenstraat", "Verzonnenstraat 12"])
          == ["personal_data", "street_2", "found_address_0_18"])
      #expect(
        try await refused(["familie Yilmaz nr 12"]).prefix(2) == ["personal_data", "street_1"])
      // The names of the areas are nobody's.
      #expect(try await refused(["Anna Paulowna"]).first == "personal_data")
      try await SignalsProcess.tamper(
        process.pool, "UPDATE area SET name = 'Anna Paulowna' WHERE code = 'zuid'")
      #expect(try await refused(["Anna Paulowna", "Jan Steenstraat", "Plein 1944"]) == [])
      #expect(try await process.count("SELECT count(*) FROM round") == 1)
    }
  }
}

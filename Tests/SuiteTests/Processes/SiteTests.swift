import RPC
import TestKit
import Testing
import Wire

@testable import sluis

@Suite("An installation of four processes")
struct SiteTests {
  @Test("shows the household to its coordinator and what is granted to the partner")
  func shows() async throws {
    let begun = ContinuousClock.now
    let world = try await SmallWorld.shared()
    #expect(ContinuousClock.now - begun < .seconds(60))
    let read = try await world.anna.call(
      CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: world.household)
    )
    #expect(world.holdsPlaintext(read.reply.encoded()))
    #expect(read.reply.needs.count == 3)
    let fetched = try await world.wonen.call(
      CasesV1.Partner.fetchShared, world.fetch, at: .partner, Asking(.housingStability))
    #expect(fetched.reply.view?.needs.count == 2)
    await #expect(throws: RPCError.self) {
      try await world.bram.call(
        CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: world.household))
    }
  }

  @Test("serves from a second process of cases, and again after a kill")
  func replicas() async throws {
    let world = try await SmallWorld.shared()
    let replica = try await world.site.replicaOfCases()
    let request = CasesV1.GetHouseholdRequest(household: world.household)
    let read = try await world.anna.call(
      CasesV1.Cases.getHousehold, request, Asking(port: replica.port))
    #expect(world.holdsPlaintext(read.reply.encoded()))
    try await replica.process.end()
    try await world.site.cases.end()
    try await world.site.cases.start()
    try await world.site.untilServing(world.site.cases)
    await world.anna.disconnect()
    let again = try await world.anna.call(CasesV1.Cases.getHousehold, request)
    #expect(world.holdsPlaintext(again.reply.encoded()))
  }

  @Test("says in its health that its certificate ends, and serves")
  func certificate() async throws {
    let site = try await SmallWorld.shared().site
    let renew = "sluis certificate renew cases --installation site"
    try await site.run("\(renew) --days 20")
    let replica = try await site.replicaOfCases()
    // Whoever starts next finds one that is good.
    try await site.run(renew)
    let health = try #require(try await site.health("cases", port: replica.port))
    #expect(health.state == .serving && health.reasons.contains("certificate_ends"))
    #expect(try await site.health("cases")?.reasons.contains("certificate_ends") == false)
    try await replica.process.end()
  }
}

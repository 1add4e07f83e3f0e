import Daemon
import Domain
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("A round of a team", .timeLimit(.minutes(2)))
struct RoundTeamTests {
  @Test("is walked by professionals of its team whose hats run, and by nobody else")
  func outsiders() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let colleague = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let gone = Boxed(try await process.house.addPerson("weg", .nurse).actor)
      let elsewhere = Boxed(
        try await process.house.addPerson("zus", .generalist, team: "zuid").actor)
      let officer = Boxed(try await process.house.addPerson("olga", .privacyOfficer).actor)
      _ = try await RoundTests.planned(process, walker, gone)
      try await process.house.pool.transaction(deadline: House.soon) {
        [keys = process.house.keys] (tx) throws(PostgresError) in
        try tx.execute(
          "UPDATE hat SET until_at = clock_timestamp() WHERE actor = $1", .uuid(gone.value))
        _ = try Heads.reseal(Subjects(actors: [gone.value]), revision: 2, keys: keys, &tx)
      }
      let today = try await process.house.today()
      func plan(_ pair: SignalsV1.Pair) async throws -> [String] {
        try await process.reasons(
          SignalsV1.Rounds.planRound,
          SignalsV1.PlanRoundRequest(
            area: "1021", heldOn: today.wire, streets: ["Bedachtestraat"], pairs: [pair]), walker)
      }
      for outsider in [gone, elsewhere, officer, Boxed(Random.id())] {
        for isFirst in [true, false] {
          let (one, other) = isFirst ? (outsider, colleague) : (colleague, outsider)
          #expect(
            try await plan(SignalsV1.Pair(experienced: one.value, newcomer: other.value))
              == ["pair_outside_team"])
        }
      }
      #expect(try await process.count("SELECT count(*) FROM round") == 1)
    }
  }

  @Test("asks consent who is of a team for one's own team, and to plan a round alone")
  func walkers() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      func reasons(team: String, asked: String) async throws -> [String] {
        do throws(RPCError) {
          _ = try await process.consent.call(
            ConsentV1.Directory.listWalkers,
            ConsentV1.ListWalkersRequest(team: team, actors: [walker.person.actor]),
            walker.options(asked, of: "signals"))
          return []
        } catch { return error.reasons.map(\.description) }
      }
      let plan = SignalsV1.Rounds.planRound.name
      #expect(try await reasons(team: "noord", asked: plan).isEmpty)
      #expect(try await reasons(team: "zuid", asked: plan) == ["role_never"])
      #expect(
        try await reasons(team: "noord", asked: SignalsV1.Rounds.listTeamRounds.name)
          == ["chain_not_allowed"])
    }
  }
}

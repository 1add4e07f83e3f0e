import Domain
import Ledger
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("A team without triage", .timeLimit(.minutes(1)))
struct TriageTeamTests {
  /// The areas of every process here, and of debts in one of them another team's.
  private static let areas = SignalsV1.SetAreasRequest(areas: [
    SignalsV1.Area(
      code: "noord", name: "Noord", team: "noord", postcodes: ["1021"],
      themeTeams: [SignalsV1.ThemeTeam(theme: .debts, team: "schulden")]),
    SignalsV1.Area(code: "zuid", name: "Zuid", team: "zuid"),
  ])

  private static func decisionCount(_ process: SignalsProcess) async throws -> Int {
    try await process.house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
        try row.bytes(0)
      }
    }.count { try Entry(decoding: $0).header.kind == .decision }
  }

  @Test("is told when the areas are set, and gets no signal by a route or a split")
  func refused() async throws {
    try await SignalsProcess.with { process, triage in
      let administrator = try await process.session("baas", .administrator)
      let set = try await process.call(SignalsV1.Signals.setAreas, Self.areas, administrator)
      #expect(set.withoutTriage == ["schulden"] && set.left.isEmpty)
      // Neither a hat of another role nor one of a contract that ended opens anything.
      _ = try await process.house.addPerson("gea", .generalist, team: "schulden")
      _ = try await process.house.addPerson(
        "oud", .triage, contractUntil: "-1 day", team: "schulden")
      let signal = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      let route = SignalsV1.RouteRequest(signal: signal.value, revision: 2, team: "schulden")
      let split = SignalsV1.SplitRequest(
        signal: signal.value, revision: 2, theme: .debts, text: "Ook schulden.")
      try await process.take(signal, triage)
      #expect(
        try await process.reasons(SignalsV1.Triage.route, route, triage)
          == ["team_without_triage"])
      #expect(
        try await process.reasons(SignalsV1.Triage.split, split, triage)
          == ["team_without_triage"])
      // Nothing of it is under way, and no scope was begun.
      #expect(try await process.count("SELECT count(*) FROM routing") == 0)
      #expect(
        try await process.house.count("SELECT count(*) FROM scope WHERE kind = 3") == 1)
      _ = try await process.house.addPerson("sam", .triage, team: "schulden")
      #expect(
        try await process.call(SignalsV1.Signals.setAreas, Self.areas, administrator)
          .withoutTriage.isEmpty)
      let child = try await process.call(SignalsV1.Triage.split, split, triage)
      #expect(child.team == "schulden")
    }
  }

  @Test("and every other is counted with what waits for it, for who can do something about it")
  func counted() async throws {
    try await SignalsProcess.with { process, triage in
      let administrator = try await process.session("baas", .administrator)
      let officer = try await process.session("olga", .privacyOfficer)
      for place in ["zuid", "noord", "noord"] {
        _ = try await process.call(
          SignalsV1.Signals.filePlace,
          SignalsV1.FilePlaceRequest(
            source: .ownObservation, theme: .livingEnvironment, area: place,
            text: "De lamp is stuk."), triage)
      }
      let person = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      try await process.take(person, triage)
      try await SignalsProcess.tamper(
        process.pool,
        """
        UPDATE signal SET filed_on = DATE '2026-03-02', due_on = DATE '2026-03-16'
        WHERE team = 'zuid'
        """)
      // What is closed waits for nobody.
      try await SignalsProcess.tamper(
        process.pool,
        """
        INSERT INTO signal (id, about, source, theme, area, team, state, outcome, filed_on, due_on,
          closed_on, text)
        SELECT gen_random_uuid(), about, source, theme, area, team, 6, 1, filed_on, due_on,
          filed_on, text
        FROM signal WHERE about = 1
        """)
      // Of areas that are on the list no more, and a team of nobody.
      let left = try await process.call(
        SignalsV1.Signals.setAreas,
        SignalsV1.SetAreasRequest(areas: [
          SignalsV1.Area(code: "noord", name: "Noord", team: "noord", postcodes: ["1021"])
        ]), administrator
      ).left
      #expect(left == [SignalsV1.LeftArea(area: "zuid", open: 1)])
      try await process.house.pool.transaction(deadline: House.soon) {
        [keys = process.house.keys] (tx) throws(PostgresError) in
        let actor = try tx.query("SELECT actor FROM hat WHERE team = 'zuid'").only {
          row throws(PostgresError) in Boxed(try row.uuid(0))
        }
        try tx.execute(
          "UPDATE hat SET until_at = now() - interval '1 hour' WHERE actor = $1",
          .uuid(actor.value))
        _ = try Heads.reseal(Subjects(actors: [actor.value]), revision: 1, keys: keys, &tx)
      }
      for (session, purpose) in [(administrator, "care_coordination"), (officer, "audit_review")] {
        let before = try await Self.decisionCount(process)
        let teams = try await process.call(
          SignalsV1.Signals.listUntaken, SignalsV1.ListUntakenRequest(), session,
          purpose: purpose
        ).teams
        // Who asked stands in consent's log: once for the count, once for the hats.
        #expect(try await Self.decisionCount(process) == before + 2)
        #expect(teams.map(\.team) == ["zuid", "noord"])
        #expect(teams.map(\.hasTriage) == [false, true])
        #expect(teams.map(\.untaken) == [1, 2] && teams.map(\.open) == [1, 3])
        #expect(teams.map(\.overdue) == [1, 0])
        #expect(teams.first?.oldestOn == Wire.Date(year: 2026, month: 3, day: 2))
      }
      #expect(
        try await process.reasons(
          SignalsV1.Signals.listUntaken, SignalsV1.ListUntakenRequest(), triage)
          == ["not_for_role"])
    }
  }

  @Test("is one of which each hat of triage is none, ended, altered, or a partner's")
  func hats() async throws {
    try await SignalsProcess.with { process, triage in
      let house = process.house
      let homes = Ids((0..<3).map { _ in Random.id() })
      for (id, (name, tier)) in zip(
        homes.ids, [("los", "team"), ("weg", "team"), ("wonen", "daily_life")])
      {
        try await house.addOrganisation(id, name, tier: tier)
      }
      // Each of a team by the name of which it is known here.
      for (name, home) in [("los", 0), ("weg", 1), ("wonen", 2)] {
        _ = try await house.addPerson(name, .triage, of: homes.ids[home], team: name)
      }
      _ = try await house.addPerson("oud", .triage, contractUntil: "-1 day", team: "oud")
      _ = try await house.addPerson("gewijzigd", .triage, team: "gewijzigd")
      _ = try await house.addPerson("leeg", .triage, team: "")
      let double = Ids([try await house.addPerson("dubbel", .generalist, team: "dubbel").actor])
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        try tx.execute(
          """
          INSERT INTO hat (actor, id, organisation, team, role, from_at, until_at)
          SELECT actor, gen_random_uuid(), organisation, t.team, 'triage', from_at, t.until_at
          FROM hat, (VALUES ('noord', NULL), ('eind', now() - interval '1 hour'))
            AS t (team, until_at)
          WHERE actor = $1
          """, .uuid(double.ids[0]))
        try tx.execute(
          "UPDATE organisation SET until_at = now() - interval '1 hour' WHERE name = 'weg'")
        _ = try Heads.reseal(
          Subjects(actors: Set(double.ids), organisations: [homes.ids[1]]), revision: 2,
          keys: keys, &tx)
      }
      try await house.tamper(
        "UPDATE organisation SET from_at = from_at - interval '1 day' WHERE name = 'los'")
      try await house.tamper(
        "UPDATE hat SET from_at = from_at - interval '1 day' WHERE team = 'gewijzigd'")
      let teams = try await process.consent.call(
        ConsentV1.Directory.listTriageTeams, ConsentV1.ListTriageTeamsRequest(),
        triage.options(SignalsV1.Triage.route.name, of: "signals")
      ).reply.teams
      #expect(teams == ["noord", "zuid"])
    }
  }

  /// What is told of what goes on elsewhere, once these areas are set.
  private static func left(
    _ process: SignalsProcess, _ administrator: PersonSession, _ areas: [SignalsV1.Area]
  ) async throws -> [SignalsV1.LeftArea] {
    let set = try await process.call(
      SignalsV1.Signals.setAreas, SignalsV1.SetAreasRequest(areas: areas), administrator)
    return set.left
  }

  @Test("or of an area that left the list: its rounds and offers are told, in numbers")
  func goingOn() async throws {
    try await SignalsProcess.with { process, _ in
      let administrator = try await process.session("baas", .administrator)
      let worker = try await process.session("anna", .generalist)
      let keeper = try await process.session("kees", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .nurse).actor)
      for areas in [["noord"], ["noord", "zuid"], ["zuid"]] {
        let offer = try await process.call(
          SignalsV1.SocialMap.addOffer,
          SignalsV1.AddOfferRequest(
            text: SignalsV1.OfferText(
              kind: .activity, title: "Samen eten", text: "Elke week een maaltijd.",
              contact: "inloop in het buurthuis", themes: [.loneliness], areas: areas,
              languages: ["nl"])), keeper,
          purpose: "introduction"
        ).id
        _ = try await process.call(
          SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: offer), worker,
          purpose: "introduction")
      }
      let round = try await RoundTests.planned(process, worker, newcomer)
      let noord = SignalsV1.Area(code: "noord", name: "Noord", team: "noord", postcodes: ["1021"])
      let zuid = SignalsV1.Area(code: "zuid", name: "Zuid", team: "zuid")
      #expect(try await Self.left(process, administrator, [noord, zuid]).isEmpty)
      // The neighbourhood stays, and its signals go to others: so its round is told, and no offer.
      var moved = noord
      moved.team = "zuid"
      let stays = SignalsV1.LeftArea(area: "noord", rounds: 1, isListed: true)
      #expect(try await Self.left(process, administrator, [moved, zuid]) == [stays])
      // Debts alone go elsewhere: a round's way is that of what has no theme of its own.
      var shared = noord
      shared.themeTeams = [SignalsV1.ThemeTeam(theme: .debts, team: "zuid")]
      #expect(try await Self.left(process, administrator, [shared, zuid]).isEmpty)
      #expect(
        try await Self.left(process, administrator, [zuid])
          == [SignalsV1.LeftArea(area: "noord", rounds: 1, offers: 2)])
      #expect(
        try await Self.left(process, administrator, [noord])
          == [SignalsV1.LeftArea(area: "zuid", offers: 2)])
      // What names two that left counts once.
      let oost = SignalsV1.Area(code: "oost", name: "Oost", team: "noord")
      #expect(
        try await Self.left(process, administrator, [oost]) == [
          SignalsV1.LeftArea(area: "noord", rounds: 1, offers: 2),
          SignalsV1.LeftArea(area: "zuid", offers: 1),
        ])
      // What is over is told no more.
      try await SignalsProcess.tamper(process.pool, "UPDATE round SET state = 3")
      try await SignalsProcess.tamper(
        process.pool, "UPDATE offer SET withdrawn_on = '2026-03-02' WHERE 'noord' = ANY (areas)")
      #expect(try await Self.left(process, administrator, [zuid]).isEmpty)
      #expect(round.value != 0)
    }
  }

  @Test("N03 is looked up for what gives signals to teams, and with no other proof")
  func bound() async throws {
    try await SignalsProcess.with { process, triage in
      func reasons(asked: String) async throws -> [String] {
        do throws(RPCError) {
          _ = try await process.consent.call(
            ConsentV1.Directory.listTriageTeams, ConsentV1.ListTriageTeamsRequest(),
            triage.options(asked, of: "signals"))
          return []
        } catch { return error.reasons.map(\.description) }
      }
      let listing = try await reasons(asked: SignalsV1.Signals.listSignals.name)
      let routing = try await reasons(asked: SignalsV1.Triage.route.name)
      #expect(listing == ["chain_not_allowed"] && routing.isEmpty)
    }
  }
}

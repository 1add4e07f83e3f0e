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

@Suite("A round", .timeLimit(.minutes(2)))
struct RoundTests {
  static let lessons = "De mensen praten graag over het speelplein."

  /// Plans a round of today by two people, with its flyer brought yesterday.
  static func planned(
    _ process: SignalsProcess, _ walker: PersonSession, _ newcomer: Boxed,
    streets: [String] = ["Bedachtestraat", "Verzinplein"]
  ) async throws -> Boxed {
    let today = try await process.house.today()
    let round = Boxed(
      try await process.call(
        SignalsV1.Rounds.planRound,
        SignalsV1.PlanRoundRequest(
          area: "1021", heldOn: today.wire, streets: streets,
          pairs: [
            SignalsV1.Pair(experienced: walker.person.actor, newcomer: newcomer.value)
          ]), walker
      ).round)
    return round
  }

  static func announce(
    _ process: SignalsProcess, _ round: Boxed, _ walker: PersonSession
  ) async throws {
    let today = try await process.house.today()
    let yesterday = try #require(AmsterdamDate(dayNumber: today.dayNumber - 1))
    _ = try await process.call(
      SignalsV1.Rounds.recordFlyer,
      SignalsV1.RecordFlyerRequest(round: round.value, on: yesterday.wire), walker)
  }

  static func start(_ round: Boxed) -> SignalsV1.RoundRequest {
    SignalsV1.RoundRequest(round: round.value)
  }

  static func door(
    _ round: Boxed, _ number: String, _ outcome: SignalsV1.DoorOutcome,
    street: String = "Bedachtestraat"
  ) -> SignalsV1.AddDoorRequest {
    SignalsV1.AddDoorRequest(
      round: round.value, street: street, number: number, outcome: outcome)
  }

  @Test("is found behind four hundred later ones, page by page, also of one day")
  func pages() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      // Half of them on one day, the other half on a day each, before and after it.
      try await SignalsProcess.tamper(
        process.pool,
        """
        INSERT INTO round (id, team, area, held_on, state)
        SELECT gen_random_uuid(), 'noord', 'noord',
          DATE '2026-03-01' + CASE WHEN n % 2 = 0 THEN 0 ELSE n - 200 END, 1
        FROM generate_series(1, 401) AS n
        """)
      var found: [SignalsV1.TeamRound] = []
      var sizes: [Int] = []
      var request = SignalsV1.ListTeamRoundsRequest()
      while sizes.count < 5 {
        let page = try await process.call(SignalsV1.Rounds.listTeamRounds, request, walker)
        found += page.rounds
        sizes.append(page.rounds.count)
        request.after = page.rounds.last?.id
        guard page.isMore else { break }
      }
      #expect(sizes == [200, 200, 1])
      #expect(Set(found.map(\.id)).count == 401)
      let days = found.map { ($0.heldOn.year, $0.heldOn.month, $0.heldOn.day) }
      #expect(zip(days, days.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }

  @Test("starts with its flyer, is walked, and leaves counts of ten and more alone")
  func walked() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let round = try await Self.planned(process, walker, newcomer)
      #expect(
        try await process.reasons(SignalsV1.Rounds.startRound, Self.start(round), walker)
          == ["flyer_missing"])
      // Not before it runs.
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.addDoor, Self.door(round, "1", .talked), walker) == ["no_relation"])
      try await Self.announce(process, round, walker)
      _ = try await process.call(SignalsV1.Rounds.startRound, Self.start(round), walker)
      for number in 1...11 {
        _ = try await process.call(
          SignalsV1.Rounds.addDoor, Self.door(round, "\(number)-hs", .talked), walker)
      }
      _ = try await process.call(
        SignalsV1.Rounds.addDoor, Self.door(round, "12-hs", .wantsContact), walker)
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.addDoor, Self.door(round, "1", .talked, street: "Elders"), walker)
          == ["street_unknown"])
      let list = try await process.call(SignalsV1.Rounds.listDoors, Self.start(round), walker)
      #expect(list.doors.count == 12)
      let other = try await process.session("nel", .intern)
      #expect(
        try await process.reasons(SignalsV1.Rounds.listDoors, Self.start(round), other)
          .isEmpty == false)

      var debrief = SignalsV1.DebriefRequest(round: round.value, lessons: Self.lessons)
      // One wants contact, and what wants it is on the list alone.
      #expect(
        try await process.reasons(SignalsV1.Rounds.debrief, debrief, walker)
          == ["contacts_unfiled", "unfiled_1"])
      debrief.leavesContacts = true
      let command = Random.id()
      let done = try await process.call(
        SignalsV1.Rounds.debrief, debrief, walker, command: command)
      // Sent again after a lost reply it is answered, though its scope is gone.
      let again = try await process.call(
        SignalsV1.Rounds.debrief, debrief, walker, command: command)
      #expect(again == done)
      #expect(try await process.count("SELECT count(*) FROM part") == 0)
      #expect(try await process.count("SELECT count(*) FROM scope_to_erase") == 0)
      #expect(
        try await process.house.count(
          "SELECT count(*) FROM scope WHERE kind = 4 AND state = 3 AND wrapped_key IS NULL") == 1)
      #expect(
        try await process.reasons(SignalsV1.Rounds.listDoors, Self.start(round), walker)
          == ["no_relation"])
      // No number below ten is left, in whatever column.
      #expect(
        try await process.count("SELECT count(*) FROM round_count WHERE count BETWEEN 1 AND 9")
          == 0)
      let compared = try await process.call(
        SignalsV1.Rounds.compareStreet,
        SignalsV1.CompareStreetRequest(area: "noord", street: "Bedachtestraat"), walker)
      let counts = try #require(compared.rounds.first?.counts)
      #expect(counts.count == 5)
      let wants = try #require(counts.first { $0.outcome == .wantsContact })
      #expect(wants.shown != .count && wants.count == 0)
    }
  }

  @Test("is shown as it is planned and as it went, and to its own team with who walks it")
  func shown() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let elsewhere = try await process.session("zus", .generalist, team: "zuid")
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let round = try await Self.planned(process, walker, newcomer)
      let get = Self.start(round)
      #expect(
        try await process.call(SignalsV1.Rounds.getRound, get, walker).flyerOn == nil)
      try await Self.announce(process, round, walker)
      _ = try await process.call(SignalsV1.Rounds.startRound, get, walker)
      let running = try await process.call(SignalsV1.Rounds.getRound, get, walker)
      #expect(running.round.state == .running && running.flyerOn != nil)
      #expect(running.pairs.map(\.newcomer) == [newcomer.value] && running.debriefedOn == nil)
      #expect(running.streets.map(\.street) == ["Bedachtestraat", "Verzinplein"])
      #expect(running.streets.allSatisfy { $0.counts.isEmpty })
      // One door: that is few, and few is what is shown.
      _ = try await process.call(
        SignalsV1.Rounds.addDoor, Self.door(round, "1", .talked), walker)
      _ = try await process.call(
        SignalsV1.Rounds.debrief,
        SignalsV1.DebriefRequest(round: round.value, lessons: Self.lessons), walker)
      // Another team sees the same, and not who walked with whom.
      let after = try await process.call(SignalsV1.Rounds.getRound, get, elsewhere)
      #expect(after.round.state == .debriefed && after.round.lessons == Self.lessons)
      #expect(after.pairs.isEmpty && after.debriefedOn != nil)
      let counts = after.streets.flatMap(\.counts)
      #expect(counts.count == 10 && counts.allSatisfy { $0.count == 0 && $0.shown != .count })
      #expect(
        try await process.reasons(SignalsV1.Rounds.getRound, Self.start(Boxed(1)), elsewhere)
          == ["round_unknown"])
      let resident = try await process.house.addPerson("jo", .resident)
      try await process.house.vouch(for: resident)
      let living = try await resident.session(by: process.holder)
      #expect(
        try await process.reasons(SignalsV1.Rounds.getRound, get, living) == ["not_for_role"])
    }
  }

  @Test("is debriefed once each door that wants contact has a signal, and not one less")
  func contacts() async throws {
    try await SignalsProcess.with { process, triage in
      let walker = try await process.session("anna", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let round = try await Self.planned(process, walker, newcomer)
      try await Self.announce(process, round, walker)
      _ = try await process.call(SignalsV1.Rounds.startRound, Self.start(round), walker)
      // The second house wanted contact at first, and then did not.
      for (house, outcome) in [
        ("1", .wantsContact), ("2", .wantsContact), ("2", .declined), ("3", .wantsContact),
      ] as [(String, SignalsV1.DoorOutcome)] {
        _ = try await process.call(
          SignalsV1.Rounds.addDoor, Self.door(round, house, outcome), walker)
      }
      let debrief = SignalsV1.DebriefRequest(round: round.value, lessons: Self.lessons)
      // A neighbour's signal, one about a place, one of another neighbourhood, and one that is
      // older than the round are of no door of it.
      var elsewhere = SignalsProcess.filing(source: .round)
      elsewhere.area = "zuid"
      _ = try await process.call(SignalsV1.Signals.filePerson, elsewhere, walker)
      _ = try await process.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(source: .round), walker)
      try await SignalsProcess.tamper(
        process.pool, "UPDATE signal SET filed_on = filed_on - 1 WHERE area = 'noord'")
      _ = try await process.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(), walker)
      _ = try await process.call(
        SignalsV1.Signals.filePlace,
        SignalsV1.FilePlaceRequest(
          source: .round, theme: .livingEnvironment, area: "1021", text: "De lamp is stuk."),
        walker)
      for left in [2, 1] {
        #expect(
          try await process.reasons(SignalsV1.Rounds.debrief, debrief, walker)
            == ["contacts_unfiled", "unfiled_\(left)"])
        let filed = Boxed(
          try await process.call(
            SignalsV1.Signals.filePerson, SignalsProcess.filing(source: .round), walker
          ).id)
        // Two that were made of one are of one door.
        try await process.take(filed, triage)
        _ = try await process.call(
          SignalsV1.Triage.split,
          SignalsV1.SplitRequest(
            signal: filed.value, revision: 2, theme: .debts, text: "Ook schulden."), triage)
      }
      let done = try await process.call(SignalsV1.Rounds.debrief, debrief, walker)
      #expect(done.state == .debriefed)
    }
  }

  @Test("counts a door once, as it was written last, and takes nothing but a house number")
  func doors() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let round = try await Self.planned(process, walker, newcomer, streets: ["Bedachtestraat"])
      try await Self.announce(process, round, walker)
      _ = try await process.call(SignalsV1.Rounds.startRound, Self.start(round), walker)
      for number in ["Jan de Vries", "0", "1 Jansen", "123456", "1--a", "nr. 1"] {
        #expect(
          try await process.reasons(
            SignalsV1.Rounds.addDoor, Self.door(round, number, .talked), walker)
            == ["number_invalid"], "\(number)")
      }
      // Forty houses, ten of each outcome; three did not open at first, one was written wrong.
      let first: [(String, SignalsV1.DoorOutcome)] = [
        ("1", .notHome), ("1", .notHome), ("2a", .notHome), ("3 hs", .declined),
      ]
      let last: [(String, SignalsV1.DoorOutcome)] = (1...40).map { number in
        let written = number == 2 ? "2 A" : number == 3 ? "3-HS" : "\(number)"
        return (written, SignalsV1.DoorOutcome.allCases[number % 4])
      }
      for (house, outcome) in first + last {
        _ = try await process.call(
          SignalsV1.Rounds.addDoor, Self.door(round, house, outcome), walker)
      }
      let list = try await process.call(SignalsV1.Rounds.listDoors, Self.start(round), walker)
      #expect(list.doors.map(\.number) == (first + last).map(\.0))
      _ = try await process.call(
        SignalsV1.Rounds.debrief,
        SignalsV1.DebriefRequest(
          round: round.value, lessons: Self.lessons, leavesContacts: true), walker)
      let compared = try await process.call(
        SignalsV1.Rounds.compareStreet,
        SignalsV1.CompareStreetRequest(area: "noord", street: "Bedachtestraat"), walker)
      let counts = try #require(compared.rounds.first?.counts)
      // All of them, and each outcome.
      #expect(counts.map(\.count) == [40, 10, 10, 10, 10])
    }
  }

  @Test("starts after the debrief of the last one, and a newcomer walks with somebody who did")
  func next() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let third = Boxed(try await process.house.addPerson("derde", .nurse).actor)
      let fourth = Boxed(try await process.house.addPerson("vierde", .nurse).actor)
      let first = try await Self.planned(process, walker, newcomer)
      let second = try await Self.planned(process, walker, third)
      for round in [first, second] { try await Self.announce(process, round, walker) }
      _ = try await process.call(SignalsV1.Rounds.startRound, Self.start(first), walker)
      #expect(
        try await process.reasons(SignalsV1.Rounds.startRound, Self.start(second), walker)
          == ["debrief_missing"])
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.debrief,
          SignalsV1.DebriefRequest(round: first.value, lessons: "Bel 06 12345678."), walker
        ).first == "personal_data")
      _ = try await process.call(
        SignalsV1.Rounds.debrief,
        SignalsV1.DebriefRequest(round: first.value, lessons: Self.lessons), walker)
      _ = try await process.call(SignalsV1.Rounds.startRound, Self.start(second), walker)
      // Two who never walked are no pair any more.
      let today = try await process.house.today()
      let reasons = try await process.reasons(
        SignalsV1.Rounds.planRound,
        SignalsV1.PlanRoundRequest(
          area: "noord", heldOn: today.wire, streets: ["Bedachtestraat"],
          pairs: [SignalsV1.Pair(experienced: third.value, newcomer: fourth.value)]), walker)
      #expect(reasons == ["pair_without_experience"])
    }
  }

  @Test("is planned, announced and started by its own team alone")
  func otherTeam() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let other = try await process.session("zus", .generalist, team: "zuid")
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let round = try await Self.planned(process, walker, newcomer)
      let today = try await process.house.today()
      let yesterday = try #require(AmsterdamDate(dayNumber: today.dayNumber - 1))
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.planRound,
          SignalsV1.PlanRoundRequest(
            area: "noord", heldOn: today.wire, streets: ["Bedachtestraat"],
            pairs: [
              SignalsV1.Pair(experienced: other.person.actor, newcomer: newcomer.value)
            ]), other) == ["other_team"])
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.recordFlyer,
          SignalsV1.RecordFlyerRequest(round: round.value, on: yesterday.wire), other)
          == ["other_team"])
      try await Self.announce(process, round, walker)
      #expect(
        try await process.reasons(SignalsV1.Rounds.startRound, Self.start(round), other)
          == ["other_team"])
      #expect(try await process.house.count("SELECT count(*) FROM scope WHERE kind = 4") == 0)
      _ = try await process.call(SignalsV1.Rounds.startRound, Self.start(round), walker)
    }
  }

  @Test("has no door in a dump, before the debrief and after")
  func dump() async throws {
    try await SignalsProcess.with { process, _ in
      let walker = try await process.session("anna", .generalist)
      let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
      let round = try await Self.planned(process, walker, newcomer)
      try await Self.announce(process, round, walker)
      _ = try await process.call(SignalsV1.Rounds.startRound, Self.start(round), walker)
      _ = try await process.call(
        SignalsV1.Rounds.addDoor, Self.door(round, "98765-7391", .declined), walker)
      let canary = "98765-7391"
      let hex = canary.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      for _ in 0..<2 {
        for pool in [process.pool, process.house.pool] {
          let dump = try await PersonSignalTests.dump(pool)
          #expect(dump.utf8.count > 1_000)
          #expect(!dump.contains(canary) && !dump.contains(hex))
        }
        // The second time it is debriefed already.
        _ = try? await process.call(
          SignalsV1.Rounds.debrief,
          SignalsV1.DebriefRequest(round: round.value, lessons: Self.lessons), walker)
      }
      #expect(try await process.count("SELECT count(*) FROM round WHERE state = 3") == 1)
    }
  }
}

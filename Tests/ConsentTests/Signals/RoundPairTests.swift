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

@Suite("The doors of a pair", .timeLimit(.minutes(2)))
struct RoundPairTests {
  private struct Walk {
    let round: Boxed
    /// Each with their colleague in the same place.
    let first: [PersonSession]
    let second: [PersonSession]
    let bystander: PersonSession
  }

  /// A round that is being walked by two pairs, while a colleague stays in.
  private static func walked(_ process: SignalsProcess) async throws -> Walk {
    var people: [PersonSession] = []
    for (name, role) in [
      ("anna", .generalist), ("bram", .communityWorker), ("cor", .nurse), ("dora", .triage),
      ("els", .generalist),
    ] as [(String, Role)] { people.append(try await process.session(name, role)) }
    let pairs = [(0, 1), (2, 3)].map { experienced, newcomer in
      SignalsV1.Pair(
        experienced: people[experienced].person.actor, newcomer: people[newcomer].person.actor)
    }
    let round = Boxed(
      try await process.call(
        SignalsV1.Rounds.planRound,
        SignalsV1.PlanRoundRequest(
          area: "1021", heldOn: try await process.house.today().wire,
          streets: ["Bedachtestraat"], pairs: pairs), people[4]
      ).round)
    try await RoundTests.announce(process, round, people[4])
    _ = try await process.call(SignalsV1.Rounds.startRound, RoundTests.start(round), people[4])
    return Walk(
      round: round, first: Array(people[0..<2]), second: Array(people[2..<4]),
      bystander: people[4])
  }

  private static func numbers(
    _ process: SignalsProcess, _ round: Boxed, _ session: PersonSession
  ) async throws -> [String] {
    try await process.call(SignalsV1.Rounds.listDoors, RoundTests.start(round), session)
      .doors.map(\.number)
  }

  @Test("are written down and read by both of it, by nobody else, and counted by all")
  func own() async throws {
    try await SignalsProcess.with { process, _ in
      let walk = try await Self.walked(process)
      let round = walk.round
      for (number, session) in [
        ("1", walk.first[0]), ("2", walk.second[0]), ("3", walk.first[1]), ("4", walk.second[1]),
      ] {
        _ = try await process.call(
          SignalsV1.Rounds.addDoor, RoundTests.door(round, number, .talked), session)
      }
      for session in walk.first {
        #expect(try await Self.numbers(process, round, session) == ["1", "3"])
      }
      for session in walk.second {
        #expect(try await Self.numbers(process, round, session) == ["2", "4"])
      }
      let refused = try await process.reasons(
        SignalsV1.Rounds.listDoors, RoundTests.start(round), walk.bystander)
      let unwritten = try await process.reasons(
        SignalsV1.Rounds.addDoor, RoundTests.door(round, "5", .talked), walk.bystander)
      #expect(refused == ["not_in_pair"] && unwritten == ["not_in_pair"])
      // Of another team, and in no pair: consent's word, as for a round that there is not.
      let elsewhere = try await process.session("zus", .generalist, team: "zuid")
      for id in [round, Boxed(1)] {
        #expect(
          try await process.reasons(SignalsV1.Rounds.listDoors, RoundTests.start(id), elsewhere)
            == ["no_relation"])
      }
      #expect(try await process.count("SELECT count(*) FROM part") == 4)
      // Forty doors more, by turns: the debrief counts those of both, whoever of the team asks.
      for number in 5...44 {
        let session = number.isMultiple(of: 2) ? walk.first[0] : walk.second[0]
        _ = try await process.call(
          SignalsV1.Rounds.addDoor, RoundTests.door(round, "\(number)", .talked), session)
      }
      _ = try await process.call(
        SignalsV1.Rounds.debrief,
        SignalsV1.DebriefRequest(round: round.value, lessons: RoundTests.lessons), walk.bystander)
      let counts = try await process.call(
        SignalsV1.Rounds.getRound, RoundTests.start(round), walk.bystander
      ).streets.flatMap(\.counts)
      #expect(counts.first { $0.outcome == nil }?.count == 44)
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.listDoors, RoundTests.start(round), walk.first[0]) == ["no_relation"])
    }
  }

  @Test("are read by the whole team from the day after: who falls away takes none along")
  func dayAfter() async throws {
    try await SignalsProcess.with { process, _ in
      let walk = try await Self.walked(process)
      for (number, session) in [("1", walk.first[0]), ("2", walk.second[0])] {
        _ = try await process.call(
          SignalsV1.Rounds.addDoor, RoundTests.door(walk.round, number, .wantsContact), session)
      }
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.listDoors, RoundTests.start(walk.round), walk.bystander)
          == ["not_in_pair"])
      try await SignalsProcess.tamper(process.pool, "UPDATE round SET held_on = held_on - 1")
      for session in [walk.bystander, walk.first[1]] {
        #expect(try await Self.numbers(process, walk.round, session) == ["1", "2"])
      }
      let elsewhere = try await process.session("zus", .generalist, team: "zuid")
      #expect(
        try await process.reasons(
          SignalsV1.Rounds.listDoors, RoundTests.start(walk.round), elsewhere) == ["no_relation"])
    }
  }

  @Test("T6 that somebody moves to another pair's with SQL do not open there")
  func moved() async throws {
    try await SignalsProcess.with { process, _ in
      let walk = try await Self.walked(process)
      _ = try await process.call(
        SignalsV1.Rounds.addDoor, RoundTests.door(walk.round, "1", .talked), walk.first[0])
      // The byte behind the place of the slip: from the first pair's to the second's.
      try await SignalsProcess.tamper(
        process.pool,
        """
        UPDATE part SET id = encode(set_byte(uuid_send(id), 2, 2), 'hex')::uuid
        WHERE tbl = 'door'
        """)
      #expect(try await Self.numbers(process, walk.round, walk.first[0]).isEmpty)
      do {
        _ = try await Self.numbers(process, walk.round, walk.second[0])
        Issue.record("another pair's door opened")
      } catch let error as RPCError { #expect(error.code == .dataLoss) }
    }
  }
}

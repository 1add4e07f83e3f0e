import Daemon
import Domain
import Postgres
import RPC
import Testing
import TestKit
import Vault
import Wire

@testable import panel

@Suite("What a panel publishes", .timeLimit(.minutes(3)))
struct PublishedTests {
  /// A round that so many answered, closed.
  private static func closed(
    _ world: PanelWorld, _ count: Int, kind: PanelV1.RoundKind = .panel
  ) async throws -> Round {
    let round = try await Round.announced(world, kind: kind)
    var voters: [Round.Tokens] = []
    for number in 0..<count {
      let actor = UInt128(1_000 + number * 10)
      let token =
        kind == .panel
        ? try await round.join(actor) : world.consent.token(for: actor, as: .generalist)
      voters.append(try await round.collect(token))
    }
    try await round.open()
    for tokens in voters { _ = try await round.redeem(round.request(tokens, BallotTests.yes)) }
    try await round.end()
    _ = try await round.close()
    return round
  }

  private static func published(
    _ world: PanelWorld, _ round: UInt128
  ) async throws(RPCError) -> [UInt8] {
    try await world.ask(
      PanelV1.Ballot.getPublished, PanelV1.GetPublishedRequest(round: round)
    ).result
  }

  @Test("is told to nobody in particular, as its members are told it")
  func same() async throws {
    try await PanelWorld.with { world in
      let round = try await Self.closed(world, 12)
      let told = try await world.call(
        PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: round.id), round.worker
      ).result
      let published = try await Self.published(world, round.id)
      #expect(published == told)
      let result = try PanelV1.Result(decoding: published)
      #expect(result.questions.map(\.turnout) == [12])
      let list = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest())
      #expect(list.rounds.map(\.round) == [round.id] && list.panels.map(\.panel) == [round.panel])
      #expect(list.rounds.map(\.title) == ["Najaarsronde"])
    }
  }

  @Test("G16 has below ten answers no number at all, also for nobody")
  func few() async throws {
    try await PanelWorld.with { world in
      let round = try await Self.closed(world, 9)
      let result = try PanelV1.Result(decoding: try await Self.published(world, round.id))
      #expect(result.questions.allSatisfy { !$0.isPublished && $0.turnout == 0 })
      #expect(result.questions.allSatisfy { $0.rows.isEmpty && $0.texts.isEmpty })
      #expect(result.issued.shown == .few)
    }
  }

  @Test("is nothing before it is closed, of a reflection, and of no round: one answer for all")
  func nothing() async throws {
    try await PanelWorld.with { world in
      let open = try await Round.announced(world)
      let reflection = try await Self.closed(world, 6, kind: .reflection)
      try await open.open()
      for state in 0..<2 {
        for id in [open.id, reflection.id, 5] {
          let error = try await refusal { () async throws(RPCError) in
            try await Self.published(world, id)
          }
          #expect(error == RPCError(.notFound, .nothingPublished), "\(state)")
        }
        // Ended and not counted yet.
        try await open.end()
      }
      let list = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest())
      #expect(list.rounds.isEmpty && list.panels.isEmpty)
      #expect(try await world.count("SELECT count(*) FROM published_read") == 0)
    }
  }

  @Test("G1 has a record of each day on which somebody read it, with no time and no trace")
  func recorded() async throws {
    try await PanelWorld.with { world in
      let round = try await Self.closed(world, 10)
      let waiting = try await world.count("SELECT count(*) FROM log_waiting")
      let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<16 { group.addTask { try await Self.published(world, round.id) } }
        var results: Set<[UInt8]> = []
        for try await result in group { results.insert(result) }
        return results
      }
      #expect(results.count == 1)
      // Sixteen at once are one day: who counts the log counts no readers.
      #expect(try await world.count("SELECT count(*) FROM log_waiting") == waiting + 1)
      #expect(try await world.count("SELECT count(*) FROM published_read") == 1)
      try await world.tamper("UPDATE published_read SET on_day = on_day - 1")
      _ = try await Self.published(world, round.id)
      #expect(try await world.count("SELECT count(*) FROM log_waiting") == waiting + 2)
      // docs/formats/log.md §1: kind and day, the same of both, and none of it says the hour.
      let headers = try await world.pool.transaction(
        .readOnly, deadline: .now + .seconds(10)
      ) { (tx) throws(PostgresError) in
        try tx.query("SELECT stored FROM log_waiting").map { row throws(PostgresError) in
          Array(try row.bytes(0)[0..<12])
        }
      }
      #expect(headers.count == 2 && Set(headers).count == 1)
      let ms = try #require(headers.first).dropFirst(4).reduce(0) { $0 << 8 | UInt64($1) }
      #expect(ms.isMultiple(of: 86_400_000))
    }
  }

  @Test("T16 of the team's reflection is for the team: a member of the panel hears nothing of it")
  func reflection() async throws {
    try await PanelWorld.with { world in
      let round = try await Self.closed(world, 6, kind: .reflection)
      let member = try await round.join(200)
      let triage = world.consent.token(for: 300, as: .triage)
      let result = PanelV1.GetResultRequest(round: round.id)
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(PanelV1.Panel.getResult, result, member)
      }
      #expect(error == RPCError(.permissionDenied, .notAMember))
      let list = PanelV1.ListRoundsRequest(panel: round.panel)
      #expect(try await world.call(PanelV1.Panel.listRounds, list, member).rounds.isEmpty)
      for colleague in [triage, round.worker] {
        _ = try await world.call(PanelV1.Panel.getResult, result, colleague)
        let rounds = try await world.call(PanelV1.Panel.listRounds, list, colleague).rounds
        #expect(rounds.map(\.round) == [round.id])
      }
    }
  }

  @Test("P06 has a name that names nobody, for everybody reads it")
  func named() async throws {
    try await PanelWorld.with { world in
      let worker = world.consent.token(for: 100, as: .generalist)
      for name in ["Panel van 06-12345678", "Panel 1021 AB 14", "Panel\u{202E}"] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(
            PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: name), worker)
        }
        let reasons = ["personal_data", "text_invalid", "payload_malformed"]
        #expect(reasons.contains(error.reasons.first?.description ?? ""), "\(name)")
      }
      #expect(try await world.count("SELECT count(*) FROM panel") == 0)
    }
  }

  @Test("names a panel by its advice too, and how much of it is late")
  func advice() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let later = try #require(AmsterdamDate(dayNumber: Int(WallClockMs.now / 86_400_000) + 30))
      for text in ["Zet meer bankjes bij de sluis.", "Doe het licht aan in het park."] {
        _ = try await world.call(
          PanelV1.Panel.addAdvice,
          PanelV1.AddAdviceRequest(panel: round.panel, text: text, respondBy: later.onWire),
          round.worker)
      }
      try await world.tamper(
        "UPDATE advice SET respond_by = respond_by - 40 WHERE text LIKE 'Zet%'")
      // Two hundred more do not push what is late out of everybody's sight.
      try await world.tamper(
        """
        INSERT INTO advice (panel, id, text, respond_by)
        SELECT $1, gen_random_uuid(), 'Nog een bankje.', current_date + 30
        FROM generate_series(1, 200)
        """, .uuid(round.panel))
      let told = try await world.ask(
        PanelV1.Ballot.listAdvice, PanelV1.ListAdviceRequest(panel: round.panel)
      ).advice
      #expect(told.count == 200 && told.first?.text == "Zet meer bankjes bij de sluis.")
      try await world.tamper("DELETE FROM advice WHERE text = 'Nog een bankje.'")
      let panels = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest()
      ).panels
      #expect(panels.map(\.name) == ["Klantenpanel Noord"])
      #expect(panels.map(\.advice) == [2] && panels.map(\.late) == [1])
    }
  }
}

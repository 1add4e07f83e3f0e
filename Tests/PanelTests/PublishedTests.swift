import Daemon
import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import TestKit
import Vault
import Wire

@testable import panel

@Suite("What a panel publishes", .timeLimit(.minutes(3)))
struct PublishedTests {
  /// A round that so many answered, closed.
  static func closed(
    _ world: PanelWorld, _ count: Int, kind: PanelV1.RoundKind = .panel,
    before closing: (Round) async throws -> Void = { _ in }
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
    try await closing(round)
    _ = try await round.close()
    return round
  }

  static func published(
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

  @Test("G1 has its record also where somebody put one in for the days to come, in SQL alone")
  func forged() async throws {
    try await PanelWorld.with { world in
      let round = try await Self.closed(world, 10)
      // Whatever stands in the row: an entry that is nowhere, one of another thing and time.
      for forged: StaticString in [
        """
        INSERT INTO published_read
        SELECT id, current_date + day, gen_random_uuid() FROM round, generate_series(-1, 9) AS day
        """,
        """
        INSERT INTO published_read
        SELECT id, current_date + day, announcement FROM round, generate_series(-1, 9) AS day
        """,
      ] {
        try await world.tamper("DELETE FROM published_read")
        let waiting = try await world.count("SELECT count(*) FROM log_waiting")
        try await world.tamper(forged)
        for _ in 0..<2 { _ = try await Self.published(world, round.id) }
        let count = try await world.count("SELECT count(*) FROM log_waiting")
        #expect(count == waiting + 1, "\(forged)")
      }
    }
  }

  @Test("is of no round from before results were for everybody, whatever SQL says of it")
  func older() async throws {
    try await PanelWorld.with { world in
      // As a program from before wrote it: no row, and a manifest that says nothing of readers.
      let round = try await Self.closed(world, 10) { round in
        #expect(round.manifest.isPublic)
        var manifest = round.manifest
        manifest.isPublic = false
        try await world.tamper("DELETE FROM published_round")
        try await world.tamper("UPDATE round SET manifest = $1", .bytes(manifest.encoded()))
      }
      let request = PanelV1.ListPublishedRequest()
      let list = try await world.ask(PanelV1.Ballot.listPublished, request)
      #expect(list.rounds.isEmpty && list.panels.isEmpty)
      for state in ["no row", "a row of somebody's"] {
        let error = try await refusal { () async throws(RPCError) in
          try await Self.published(world, round.id)
        }
        #expect(error == RPCError(.notFound, .nothingPublished), "\(state)")
        try await world.tamper(
          "INSERT INTO published_round VALUES ($1) ON CONFLICT DO NOTHING", .uuid(round.id))
      }
      // Nor without its row, whatever the manifest says.
      try await world.tamper("DELETE FROM published_round")
      try await world.tamper("UPDATE round SET manifest = $1", .bytes(round.manifest.encoded()))
      let error = try await refusal { () async throws(RPCError) in
        try await Self.published(world, round.id)
      }
      #expect(error == RPCError(.notFound, .nothingPublished))
      #expect(try await round.result().questions.map(\.turnout) == [10])
    }
  }

  @Test("T6 is listed by no row and no manifest that somebody wrote, and in its own words")
  func listed() async throws {
    try await PanelWorld.with { world in
      // Of a reflection, for whom it was answered: made a panel's, and public, in SQL.
      let round = try await Self.closed(world, 6, kind: .reflection)
      var manifest = round.manifest
      manifest.isPublic = true
      for forgery in ["a row", "a row and a manifest", "a row and a kind"] {
        switch forgery {
        case "a row":
          try await world.tamper("UPDATE round SET kind = 1, number = 7")
          try await world.tamper("INSERT INTO published_round SELECT id FROM round")
        case "a row and a manifest":
          try await world.tamper("UPDATE round SET manifest = $1", .bytes(manifest.encoded()))
        default:
          manifest.kind = .panel
          try await world.tamper("UPDATE round SET manifest = $1", .bytes(manifest.encoded()))
        }
        let list = try await world.ask(
          PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest())
        #expect(list.rounds.isEmpty && list.panels.isEmpty, "\(forgery)")
        let error = try await refusal { () async throws(RPCError) in
          try await Self.published(world, round.id)
        }
        #expect(error == RPCError(.notFound, .nothingPublished), "\(forgery)")
      }
    }
    try await PanelWorld.with { world in
      let round = try await Self.closed(world, 10)
      try await world.tamper("UPDATE round SET title = 'Een andere ronde'")
      let list = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest())
      #expect(list.rounds.map(\.title) == [round.manifest.title])
      // An entry that is in no tree is anybody's.
      try await world.tamper("DELETE FROM log_leaf WHERE entry = (SELECT announcement FROM round)")
      let none = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest())
      #expect(none.rounds.isEmpty)
      let error = try await refusal { () async throws(RPCError) in
        try await Self.published(world, round.id)
      }
      #expect(error == RPCError(.notFound, .nothingPublished))
    }
  }

  @Test("stands behind late advice when nothing of it is late, or when there is none")
  func order() async throws {
    try await PanelWorld.with { world in
      // A panel with a result and no advice, by name in front of all.
      let round = try await Self.closed(world, 10)
      try await world.tamper("UPDATE panel SET name = 'Aanbod'")
      try await world.tamper(
        """
        INSERT INTO panel (id, name) VALUES ($1, 'Buurt'), ($2, 'Cultuur'), ($3, 'Dorp')
        """, .uuid(1), .uuid(2), .uuid(3))
      // Of the last one something was answered late; of the second something is late; of the first
      // all is in time, and there is more of it.
      try await world.tamper(
        """
        INSERT INTO advice (panel, id, text, respond_by, given_at, response, responded_on)
        VALUES ($1, $4, 'Ver weg.', current_date + 300, clock_timestamp() - interval '1 day',
            NULL, NULL),
          ($1, $5, 'Op tijd.', current_date - 9, clock_timestamp() - interval '2 days', 'Ja.',
            current_date - 10),
          ($1, $6, 'Dichtbij.', current_date + 1, clock_timestamp() - interval '3 days',
            NULL, NULL),
          ($2, $7, 'Te laat.', current_date - 1, clock_timestamp(), NULL, NULL),
          ($3, $8, 'Laat gezegd.', current_date - 9, clock_timestamp(), 'Ja.', current_date - 8)
        """, .uuid(1), .uuid(2), .uuid(3), .uuid(11), .uuid(12), .uuid(13), .uuid(14), .uuid(15))
      let panels = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest()
      ).panels
      #expect(panels.map(\.name) == ["Cultuur", "Dorp", "Aanbod", "Buurt"])
      #expect(panels.map(\.late) == [1, 1, 0, 0] && panels.map(\.panel)[2] == round.panel)
      // What is not late stands by when it was said, and not by how long there is for an answer.
      let advice = try await world.ask(
        PanelV1.Ballot.listAdvice, PanelV1.ListAdviceRequest(panel: 1)
      ).advice
      #expect(advice.map(\.text) == ["Ver weg.", "Op tijd.", "Dichtbij."])
      #expect(advice.allSatisfy { !$0.isLate })
    }
  }

  @Test("T16 lists no votes of a reflection for nobody")
  func unlisted() async throws {
    try await PanelWorld.with { world in
      for (kind, count) in [(PanelV1.RoundKind.reflection, 6), (.panel, 10)] {
        let round = try await Self.closed(world, count, kind: kind)
        #expect(try await round.result().questions.allSatisfy(\.isPublished))
        let request = PanelV1.ListSpentRequest(question: round.manifest.questions[0].id)
        if kind == .panel {
          #expect(try await world.ask(PanelV1.Ballot.listSpent, request).spent.count == count)
        } else {
          #expect(!round.manifest.isPublic)
          let error = try await refusal { () async throws(RPCError) in
            try await world.ask(PanelV1.Ballot.listSpent, request)
          }
          #expect(error == RPCError(.notFound, .nothingPublished))
        }
      }
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
      for name in [
        "Panel van 06-12345678", "Panel 1021 AB 14", "Panel\u{202E}", "Panel van Jan de Vries",
        "Panel Kerkstraat 12",
      ] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(
            PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: name), worker)
        }
        let reasons = ["personal_data", "text_invalid", "payload_malformed"]
        #expect(reasons.contains(error.reasons.first?.description ?? ""), "\(name)")
      }
      #expect(try await world.count("SELECT count(*) FROM panel") == 0)
      // A name from before is not told: its panel is known by its id.
      let round = try await Self.closed(world, 10)
      for name in ["Panel 1021 AB 14", "Panel van Jan de Vries"] {
        try await world.tamper("UPDATE panel SET name = $1", .text(name))
        let list = try await world.ask(
          PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest())
        #expect(list.panels.map(\.name) == [""] && list.panels.map(\.panel) == [round.panel])
      }
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
      // What was answered late stays in front too, the latest first.
      try await world.tamper(
        """
        UPDATE advice SET respond_by = current_date - 90, response = 'Het licht brandt.',
          responded_on = current_date WHERE text LIKE 'Doe%'
        """)
      let sorted = try await world.ask(
        PanelV1.Ballot.listAdvice, PanelV1.ListAdviceRequest(panel: round.panel)
      ).advice
      #expect(sorted.prefix(2).map { $0.text.prefix(3) } == ["Doe", "Zet"])
      #expect(sorted.prefix(3).map(\.isLate) == [true, true, false])
      try await world.tamper("DELETE FROM advice WHERE text = 'Nog een bankje.'")
      let panels = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest()
      ).panels
      #expect(panels.map(\.name) == ["Klantenpanel Noord"])
      #expect(panels.map(\.advice) == [2] && panels.map(\.late) == [2])
      // Nor do two hundred panels by their names.
      try await world.tamper(
        """
        WITH other AS (
          INSERT INTO panel (id, name) SELECT gen_random_uuid(), 'A' FROM generate_series(1, 200)
          RETURNING id)
        INSERT INTO advice (panel, id, text, respond_by)
        SELECT id, gen_random_uuid(), 'Nog een bankje.', current_date + 30 FROM other
        """)
      let many = try await world.ask(
        PanelV1.Ballot.listPublished, PanelV1.ListPublishedRequest()
      ).panels
      #expect(many.count == 200 && many.first?.panel == round.panel)
    }
  }
}

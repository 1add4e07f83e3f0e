import Domain
import Ledger
import Postgres
import RPC
import ServiceKit
import Testing
import TestKit
import Vault
import Wire

@testable import panel

@Suite("Members, questions and advice of a panel", .timeLimit(.minutes(2)))
struct MemberTests {
  private func found(_ world: PanelWorld) async throws -> (panel: UInt128, worker: [UInt8]) {
    let worker = world.consent.token(for: 100, as: .generalist)
    let panel = try await world.call(
      PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "Klantenpanel Noord"), worker
    ).id
    return (panel, worker)
  }

  @Test("C25 an invitation is used once, and nothing says who came with it")
  func invitations() async throws {
    try await PanelWorld.with { world in
      let (panel, worker) = try await self.found(world)
      let code = Random.id()
      let invite = PanelV1.InviteRequest(
        panel: panel, codeDigest: PanelDigest.invitation(code.idBytes))
      _ = try await world.call(PanelV1.Panel.invite, invite, worker)
      let member = world.consent.token(for: 200, as: .panelMember)
      _ = try await world.call(PanelV1.Panel.join, PanelV1.JoinRequest(code: code), member)
      #expect(try await world.count("SELECT count(*) FROM invitation") == 0)
      #expect(try await world.count("SELECT count(*) FROM member") == 1)
      let second = world.consent.token(for: 210, as: .panelMember)
      let again = try await refusal { () async throws(RPCError) in
        try await world.call(PanelV1.Panel.join, PanelV1.JoinRequest(code: code), second)
      }
      #expect(again == RPCError(.notFound, .codeUnknown))
      _ = try await world.call(PanelV1.Panel.leave, PanelV1.LeaveRequest(panel: panel), member)
      #expect(try await world.count("SELECT count(*) FROM member") == 0)
    }
  }

  @Test("C25 an account with a file is not made a member")
  func linked() async throws {
    try await PanelWorld.with { world in
      let (panel, worker) = try await self.found(world)
      let code = Random.id()
      _ = try await world.call(
        PanelV1.Panel.invite,
        PanelV1.InviteRequest(
          panel: panel, codeDigest: PanelDigest.invitation(code.idBytes)), worker)
      let client = world.consent.token(for: 200, as: .panelMember, person: 77)
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(PanelV1.Panel.join, PanelV1.JoinRequest(code: code), client)
      }
      #expect(error == RPCError(.failedPrecondition, Reason("linked_to_file")))
      #expect(try await world.count("SELECT count(*) FROM invitation") == 1)
    }
  }

  @Test("C25 an account that got a file after joining collects nothing")
  func linkedLater() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      _ = try await round.join(200)
      let client = world.consent.token(for: 200, as: .panelMember, person: 77)
      let points = try Round.blinded(TokenSecret(SecretKey()), round.manifest)
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.collect, PanelV1.CollectRequest(round: round.id, blinded: points), client)
      }
      #expect(error == RPCError(.failedPrecondition, Reason("linked_to_file")))
      #expect(try await world.count("SELECT count(*) FROM collected") == 0)
    }
  }

  @Test("C25 what is kept of commands names no member, and no invitation's code leads to one")
  func commands() async throws {
    try await PanelWorld.with { world in
      let (panel, worker) = try await self.found(world)
      let code = Random.id()
      _ = try await world.call(
        PanelV1.Panel.invite,
        PanelV1.InviteRequest(
          panel: panel, codeDigest: PanelDigest.invitation(code.idBytes)), worker)
      let member = world.consent.token(for: 200, as: .panelMember)
      let join = PanelV1.JoinRequest(code: code)
      _ = try await world.call(PanelV1.Panel.join, join, member)
      #expect(try await world.count("SELECT count(*) FROM command") == 3)
      #expect(
        try await world.count("SELECT count(*) FROM command WHERE caller = $1", .uuid(200)) == 0)
      let digest = RequestDigest.of(
        method: PanelV1.Panel.join.name, payload: join.encoded()
      ).bytes
      #expect(
        try await world.count(
          "SELECT count(*) FROM command WHERE body_hash = $1", .bytes(digest)) == 0)
    }
  }

  @Test("codes guessed at speed are not looked at any more")
  func guesses() async throws {
    try await PanelWorld.with { world in
      let member = world.consent.token(for: 200, as: .panelMember)
      var reasons: [[Reason]] = []
      for _ in 0..<12 {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(
            PanelV1.Panel.join, PanelV1.JoinRequest(code: Random.id()), member)
        }
        reasons.append(error.reasons)
      }
      #expect(reasons.prefix(10).allSatisfy { $0 == [.codeUnknown] })
      #expect(reasons.suffix(2).allSatisfy { $0 == [Reason("too_many_codes")] })
    }
  }

  @Test("roles do what is theirs and nothing else")
  func roles() async throws {
    try await PanelWorld.with { world in
      let (panel, _) = try await self.found(world)
      let member = world.consent.token(for: 200, as: .panelMember)
      let intern = world.consent.token(for: 210, as: .intern)
      let resident = world.consent.token(for: 220, as: .resident)
      for token in [member, intern, resident] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(
            PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "x"), token)
        }
        #expect(error.code == .permissionDenied)
      }
      let prepare = Round.request(panel, [Round.single], closing: world.closing.address)
      for token in [member, resident] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(PanelV1.Panel.prepareRound, prepare, token)
        }
        #expect(error.code == .permissionDenied)
      }
      // Interns prepare, and have neither the right nor the key to count.
      let round = try await world.call(PanelV1.Panel.prepareRound, prepare, intern).round
      let closing = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.openClosing, PanelV1.OpenClosingRequest(round: round), intern)
      }
      #expect(closing.code == .permissionDenied)
      let wrong = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.listRounds, PanelV1.ListRoundsRequest(panel: panel), intern,
          purpose: "care_coordination")
      }
      #expect(wrong.code == .permissionDenied)
    }
  }

  /// What the decoder refuses does not reach the rules of the panel.
  private static let refusals = ["payload_malformed", "text_invalid", "personal_data"]

  @Test("P04 P06 P12 every text is held against control characters, overrides, lengths and people")
  func texts() async throws {
    try await PanelWorld.with { world in
      let (panel, worker) = try await self.found(world)
      let bad =
        ["a\u{202E}b", "a\u{7}b", "a\nb", "\u{200B}", "bel 06-12345678"]
        + ["ga naar Jan de Vries", "vraag het in Kerkstraat 12"]
      let good = Round.request(panel, [Round.single], closing: world.closing.address)
      for text in bad {
        var requests: [PanelV1.PrepareRoundRequest] = []
        for change: (inout PanelV1.PrepareRoundRequest) -> Void in [
          { $0.title = text }, { $0.agenda = [text] }, { $0.groups = ["Noord", text] },
          { $0.questions[0].wording = text }, { $0.questions[0].choices[1] = text },
        ] {
          var request = good
          change(&request)
          requests.append(request)
        }
        for request in requests {
          let error = try await refusal { () async throws(RPCError) in
            try await world.call(PanelV1.Panel.prepareRound, request, worker)
          }
          #expect(Self.refusals.contains(error.reasons.first?.description ?? ""))
        }
        let advice = PanelV1.AddAdviceRequest(
          panel: panel, text: text.replacing("\n", with: "\u{1}"),
          respondBy: Date(year: 2027, month: 1, day: 1))
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(PanelV1.Panel.addAdvice, advice, worker)
        }
        #expect(Self.refusals.contains(error.reasons.first?.description ?? ""))
      }
      var long = good
      long.title = String(repeating: "a", count: 201)
      let tooLong = long
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(PanelV1.Panel.prepareRound, tooLong, worker)
      }
      #expect(error == RPCError(.invalidArgument, .payloadMalformed))
      #expect(try await world.count("SELECT count(*) FROM round") == 0)
    }
  }

  @Test("a round that nobody could answer is refused")
  func rounds() async throws {
    try await PanelWorld.with { world in
      let (panel, worker) = try await self.found(world)
      let good = Round.request(panel, [Round.single], closing: world.closing.address)
      typealias Change = (inout PanelV1.PrepareRoundRequest) -> Void
      let changes: [(Change, StaticString)] = [
        ({ $0.opensAtMs = 1 }, "opening_invalid"),
        ({ $0.opensAtMs += 92 * 86_400_000 }, "opening_invalid"),
        ({ $0.opensAtMs = .max }, "opening_invalid"),
        ({ $0.closesAtMs = $0.opensAtMs }, "open_time_invalid"),
        ({ $0.closesAtMs = .max }, "open_time_invalid"),
        ({ $0.questions[0].choices = ["ja"] }, "choices_invalid"),
        ({ $0.questions[0].choices = ["ja", "JA"] }, "choices_invalid"),
        ({ $0.questions[0].choices = [] }, "choices_invalid"),
        ({ $0.questions[0].kind = .open }, "choices_invalid"),
        ({ $0.questions.append($0.questions[0]) }, "questions_alike"),
        ({ $0.groups = ["Noord"] }, "groups_invalid"),
        ({ $0.panel = 5 }, "panel_unknown"),
      ]
      for (change, reason) in changes {
        var request = good
        change(&request)
        let changed = request
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(PanelV1.Panel.prepareRound, changed, worker)
        }
        #expect(error.reasons == [Reason(reason)])
      }
    }
  }

  @Test("P02 a panel has one round of a kind at a time, each with its own place in the log")
  func numbered() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let request = Round.request(round.panel, [Round.single], closing: world.closing.address)
      let early = try await refusal { () async throws(RPCError) in
        try await world.call(PanelV1.Panel.prepareRound, request, round.worker)
      }
      #expect(early.reasons == [Reason("round_under_way")])
      try await round.open()
      try await round.end()
      let next = try await world.call(PanelV1.Panel.prepareRound, request, round.worker).round
      try await world.sequence()
      var entries: [[UInt8]] = []
      for (id, number) in [(round.id, UInt32(1)), (next, 2)] {
        let told = try await world.ask(PanelV1.Ballot.getRound, PanelV1.GetRoundRequest(round: id))
        let manifest = try PanelV1.Manifest(decoding: told.manifest)
        #expect(manifest.number == number)
        let previous = manifest.previous
        #expect(previous == (number == 1 ? nil : round.id))
        entries.append(told.announcement)
        let slot = PanelDigest.slot(panel: round.panel, kind: 1, number: number)
        entries.append(try await self.stored(world, slot))
        // docs/formats/log.md §1: clear, without a time or a trace.
        let head = Array(entries.last?.prefix(12) ?? [])
        #expect(head == [1, 6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(
          Array(entries.last?.dropFirst(44) ?? [])
            == PanelDigest.slotText(panel: round.panel, kind: 1, number: number))
      }
      let log = try await world.ask(PanelV1.Ballot.getLog, PanelV1.GetLogRequest())
      let leaves = stride(from: 0, to: log.leaves.count, by: 32).map {
        Array(log.leaves[$0..<($0 + 32)])
      }
      let places = entries.map { entry in
        leaves.indices.filter { leaves[$0] == Tree.leaf(entry).bytes }
      }
      #expect(places.allSatisfy { $0.count == 1 })
      #expect(places[1][0] == places[0][0] + 1 && places[3][0] == places[2][0] + 1)
      let rest = try await world.ask(
        PanelV1.Ballot.getLog, PanelV1.GetLogRequest(from: UInt64(leaves.count - 1)))
      #expect(rest.leaves == leaves.last)
      // A checkpoint is signed a moment after its leaves are there: they may lie behind it.
      let lines = rest.note.split(separator: "\n")
      let size = try #require(lines.count > 2 ? Int(lines[1]) : nil)
      #expect(lines[0] == "team.sluis/panel" && (0...leaves.count).contains(size))
    }
  }

  private func stored(_ world: PanelWorld, _ entry: UInt128) async throws -> [UInt8] {
    try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT stored FROM log_entry WHERE entry = $1", .uuid(entry)).only {
        row throws(PostgresError) in try row.bytes(0)
      }
    }
  }

  @Test("P04 a round that no reader could decode is not prepared, and the largest one is")
  func largest() async throws {
    try await PanelWorld.with { world in
      let (panel, worker) = try await self.found(world)
      func request(_ choiceBytes: Int) -> PanelV1.PrepareRoundRequest {
        let questions = (0..<20).map { question in
          PanelV1.Draft(
            kind: .single, wording: "Vraag \(Self.letters(question))",
            choices: (0..<20).map { choice in
              let name = Self.letters(question * 20 + choice)
              return name + String(repeating: "a", count: choiceBytes - name.utf8.count)
            })
        }
        return Round.request(panel, questions, closing: world.closing.address)
      }
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(PanelV1.Panel.prepareRound, request(170), worker)
      }
      #expect(error.reasons == [Reason("round_too_large")])
      let round = try await world.call(PanelV1.Panel.prepareRound, request(155), worker).round
      let told = try await world.ask(
        PanelV1.Ballot.getRound, PanelV1.GetRoundRequest(round: round))
      #expect((60_000...65_536).contains(told.manifest.count))
    }
  }

  /// A number as letters, which no screening takes for one.
  private static func letters(_ number: Int) -> String {
    let digits = [number / 26, number % 26].map { UnicodeScalar(UInt8(0x61 + $0)) }
    return String(String.UnicodeScalarView(digits))
  }

  @Test("the round's digest is the clear header of its log entry")
  func announcement() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let reply = try await world.ask(
        PanelV1.Ballot.getRound, PanelV1.GetRoundRequest(round: round.id))
      let digest = PanelDigest.manifest(reply.manifest)
      // docs/formats/log.md: 4 bytes, time, entry, epoch; then trace, span and subject.
      #expect(Array(reply.announcement[44..<60]) == Array(digest.prefix(16)))
      #expect(Array(reply.announcement[68..<84]) == Array(digest.suffix(16)))
      #expect(reply.state == .issuing)
    }
  }

  @Test("late advice is late for whoever asks, and is answered once")
  func advice() async throws {
    try await PanelWorld.with { world in
      let (panel, worker) = try await self.found(world)
      let request = PanelV1.AddAdviceRequest(
        panel: panel, text: "Meer bankjes in het park.",
        respondBy: try await self.day(world, 0))
      let id = try await world.call(PanelV1.Panel.addAdvice, request, worker).id
      let list = PanelV1.ListAdviceRequest(panel: panel)
      let before = try await world.ask(PanelV1.Ballot.listAdvice, list).advice
      #expect(before.map(\.isLate) == [false])
      try await world.tamper("UPDATE advice SET respond_by = respond_by - 3")
      let late = try await world.ask(PanelV1.Ballot.listAdvice, list).advice
      #expect(late.map(\.isLate) == [true])
      let respond = PanelV1.RespondRequest(advice: id, text: "Er komen er zes.")
      _ = try await world.call(PanelV1.Panel.respond, respond, worker)
      let answered = try await world.ask(PanelV1.Ballot.listAdvice, list).advice
      #expect(answered.map(\.response) == ["Er komen er zes."])
      #expect(answered.map(\.isLate) == [true])
      let again = try await refusal { () async throws(RPCError) in
        try await world.call(PanelV1.Panel.respond, respond, worker)
      }
      #expect(again.reasons == [Reason("already_answered")])
      for days: Int32 in [-1, 367] {
        var other = request
        other.respondBy = try await self.day(world, days)
        let refused = other
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(PanelV1.Panel.addAdvice, refused, worker)
        }
        #expect(error.reasons == [Reason("answer_day_invalid")])
      }
      var last = request
      last.respondBy = try await self.day(world, 366)
      _ = try await world.call(PanelV1.Panel.addAdvice, last, worker)
    }
  }

  /// A day so far from today, in Amsterdam.
  private func day(_ world: PanelWorld, _ days: Int32) async throws -> Wire.Date {
    let text = try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query(
        "SELECT ((clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date + $1)::text",
        .int4(days)
      ).only { row throws(PostgresError) in try row.text(0) }
    }
    guard let date = AmsterdamDate(text) else { throw Unexpected(description: "no date") }
    return Wire.Date(year: UInt32(date.year), month: UInt32(date.month), day: UInt32(date.day))
  }
}

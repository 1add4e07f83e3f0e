import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import TestKit
import Vault
import Wire

@testable import panel

@Suite("The closing of a round", .timeLimit(.minutes(5)))
struct ClosingTests {
  /// Members with tokens of an open round.
  private func voters(_ round: Round, _ count: Int) async throws -> [Round.Tokens] {
    var tokens: [Round.Tokens] = []
    for number in 0..<count {
      tokens.append(try await round.collect(try await round.join(UInt128(1_000 + number * 10))))
    }
    try await round.open()
    return tokens
  }

  @Test("is not before its instant, and shows nothing of fewer than ten")
  func early() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let voters = try await self.voters(round, 3)
      for tokens in voters { _ = try await round.redeem(round.request(tokens, BallotTests.yes)) }
      let before = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.openClosing, PanelV1.OpenClosingRequest(round: round.id), round.worker)
      }
      #expect(before.reasons == [Reason("not_ended_yet")])
      let unseen = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: round.id), round.worker)
      }
      #expect(unseen.reasons == [Reason("not_closed_yet")])
      try await round.end()
      _ = try await round.close()
      let result = try await round.result()
      #expect(result.issued.shown == .few)
      let question = try #require(result.questions.first)
      #expect(!question.isPublished && question.turnout == 0 && question.rows.isEmpty)
      let list = try await refusal { () async throws(RPCError) in
        try await world.ask(
          PanelV1.Ballot.listSpent,
          PanelV1.ListSpentRequest(question: round.manifest.questions[0].id))
      }
      #expect(list.reasons == [Reason("nothing_published")])
    }
  }

  @Test("counts what is ten or more, withholds the rest, and publishes the spent list")
  func counts() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world, [Round.single, Round.open])
      let voters = try await self.voters(round, 24)
      for (number, tokens) in voters.enumerated() {
        let choice = PanelV1.Answer(choices: [number < 12 ? 0 : 1])
        let text = PanelV1.Answer(
          text: number == 5 ? "bel mij op 06-12345678" : "meer groen, \(number)")
        #expect(try await round.redeem(round.request(tokens, choice)) == .accepted)
        #expect(try await round.redeem(round.request(tokens, text, question: 1)) == .accepted)
      }
      let sealed = try await world.count(
        "SELECT count(*) FROM answer WHERE octet_length(sealed) = 1209")
      #expect(sealed == 48)
      try await round.end()
      let address = try await world.call(
        PanelV1.Panel.openClosing, PanelV1.OpenClosingRequest(round: round.id), round.worker
      ).address
      let otherBox = try PanelWorld.ClosingKey().box(to: address, for: round.id)
      let wrong = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.close, PanelV1.CloseRequest(round: round.id, keyBox: otherBox),
          round.worker)
      }
      #expect(wrong.reasons == [Reason("closing_key_wrong")])
      let closed = try await round.close()
      let reply = try await world.call(
        PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: round.id), round.worker)
      #expect(PanelDigest.result(reply.result) == closed.resultDigest)
      // A member reads the very same with what they have; who is of no panel does not.
      let member = try await round.join(4_711)
      let told = try await world.call(
        PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: round.id), member)
      #expect(told.result == reply.result)
      let stranger = world.consent.token(for: 4_712, as: .panelMember)
      let strange = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: round.id), stranger)
      }
      #expect(strange.reasons == [.notAMember])
      let result = try await round.result()
      // Twelve and twelve, and nobody chose the third: which, the two others must not tell.
      let choices = try #require(result.questions.first)
      #expect(choices.isPublished && choices.turnout == 24)
      #expect(choices.rows[0].cells[2].shown != .count)
      #expect(choices.rows[0].cells[0..<2].contains { $0.shown == .withheld })
      #expect(choices.rows[0].cells[3].count == 24)
      let texts = result.questions[1]
      #expect(texts.turnout == 24 && texts.holdsBack && texts.texts.count == 23)
      #expect(!texts.texts.contains { $0.contains("0612345678") || $0.contains("06-") })
      let spent = try await world.ask(
        PanelV1.Ballot.listSpent,
        PanelV1.ListSpentRequest(question: round.manifest.questions[0].id))
      let values = voters.map {
        Token.spent(question: round.manifest.questions[0].id, serial: $0.serials[0])
      }
      // That all who collected answered is said of nobody.
      #expect(Set(spent.spent) == Set(values) && result.issued.shown == .withheld)
      #expect(PanelDigest.spent(spent.spent, salt: spent.salt) == choices.spentDigest)
    }
  }

  @Test("leaves nothing that leads from an answer to a member")
  func rewritten() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let voters = try await self.voters(round, 11)
      for tokens in voters { _ = try await round.redeem(round.request(tokens, BallotTests.yes)) }
      let before = try await self.blobs(world, "SELECT sealed FROM answer")
      try await round.end()
      _ = try await round.close()
      let after = try await self.blobs(world, "SELECT sealed FROM closed_answer")
      #expect(before.count == 11 && after.count == 11)
      #expect(Set(before).isDisjoint(with: after))
      #expect(try await world.count("SELECT count(*) FROM answer") == 0)
      #expect(try await world.count("SELECT count(*) FROM collected") == 0)
      #expect(
        try await world.count("SELECT count(*) FROM question WHERE wrapped_seed IS NOT NULL") == 0)
      let again = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.openClosing, PanelV1.OpenClosingRequest(round: round.id), round.worker)
      }
      #expect(again.reasons == [Reason("already_closed")])
    }
  }

  @Test("loses no accepted answer to a race with the last ones")
  func race() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let voters = try await self.voters(round, 16)
      var requests: [PanelV1.RedeemRequest] = []
      for tokens in voters { requests.append(try round.request(tokens, BallotTests.yes)) }
      let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
        for request in requests {
          group.addTask { try await round.redeem(request) == .accepted }
        }
        group.addTask {
          try await round.end()
          _ = try await round.close()
          return false
        }
        var count = 0
        for try await isAccepted in group where isAccepted { count += 1 }
        return count
      }
      let counted = try await world.count("SELECT count(*) FROM spent")
      #expect(counted == Int64(accepted))
      #expect(try await world.count("SELECT count(*) FROM answer") == 0)
    }
  }

  @Test("of the team's own reflection needs five")
  func reflection() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world, [Round.open], kind: .reflection)
      var voters: [Round.Tokens] = []
      let team: [Role] = [.intern, .triage, .generalist, .nurse, .communityWorker]
      for (number, role) in team.enumerated() {
        let colleague = world.consent.token(for: UInt128(500 + number * 10), as: role)
        voters.append(try await round.collect(colleague))
      }
      try await round.open()
      for tokens in voters {
        let answer = PanelV1.Answer(text: "het overleg loopt goed")
        #expect(try await round.redeem(round.request(tokens, answer)) == .accepted)
      }
      try await round.end()
      _ = try await round.close()
      let result = try await round.result()
      #expect(result.questions[0].isPublished && result.questions[0].texts.count == 5)
    }
  }

  private func blobs(_ world: PanelWorld, _ sql: StaticString) async throws -> [[UInt8]] {
    try await world.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
      (transaction) throws(PostgresError) in
      try transaction.query(sql).map { row throws(PostgresError) in try row.bytes(0) }
    }
  }
}

import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import TestKit
import Vault
import Wire

@testable import panel

@Suite("The counting of a large round", .timeLimit(.minutes(10)))
struct CountingTests {
  /// Puts answers where redeeming puts them, as many machines would have.
  private func cast(
    _ answer: PanelV1.Answer, _ count: Int, of question: Int, in round: Round
  ) async throws {
    let id = round.manifest.questions[question].id
    let address = try BoxAddress(round.manifest.closingAddress)
    var spent: [[UInt8]] = []
    var sealed: [[UInt8]] = []
    for _ in 0..<count {
      spent.append(Random.id().idBytes + Random.id().idBytes)
      sealed.append(
        try SealedAnswer.seal(answer.encoded(), question: id, round: round.id, to: address))
    }
    try await round.world.tamper(
      "INSERT INTO answer SELECT $1, * FROM unnest($2::bytea[], $3::bytea[])", .uuid(id),
      .bytesArray(spent), .bytesArray(sealed))
  }

  @Test("shows texts as far as there is room, and can be read")
  func texts() async throws {
    try await PanelWorld.with { world in
      let questions = (0..<20).map { number in
        PanelV1.Draft(
          kind: .open,
          wording: "Wat mist u \(String(repeating: "nog ", count: number))in de buurt?")
      }
      let round = try await Round.announced(world, questions)
      try await round.open()
      let text = String(repeating: "meer groen ", count: 81) + "graag ja"
      for place in 0..<20 {
        try await self.cast(PanelV1.Answer(text: text), 32, of: place, in: round)
      }
      try await round.end()
      _ = try await round.close()
      // 20 × 32 × 899 bytes have no room in 524,288.
      let reply = try await world.call(
        PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: round.id), round.worker)
      #expect((480_000...524_288).contains(reply.result.count))
      let result = try PanelV1.Result(decoding: reply.result)
      #expect(result.questions.allSatisfy { $0.turnout == 32 && $0.holdsBack })
      #expect(result.questions.allSatisfy { $0.texts.count > 20 })
    }
  }

  @Test("takes longer than a pass lives, at the largest number of answers")
  func largest() async throws {
    try await PanelWorld.with { world in
      let questions = (0..<20).map { number in
        PanelV1.Draft(
          kind: .single, wording: "Komt u \(String(repeating: "nog ", count: number))in de buurt?",
          choices: ["ja", "nee"])
      }
      let round = try await Round.announced(world, questions)
      try await round.open()
      let count = PanelRound.collectorCountMax(questions: 20)
      #expect(count == 1_000)
      for place in 0..<20 {
        try await self.cast(PanelV1.Answer(choices: [0]), count / 2, of: place, in: round)
        try await self.cast(PanelV1.Answer(choices: [1]), count / 2, of: place, in: round)
      }
      try await round.end()
      let clock = ContinuousClock()
      let time = try await clock.measure { _ = try await round.close() }
      #expect(time > .seconds(2), "a pass would have been enough: this shows nothing")
      let result = try await round.result()
      #expect(result.questions.allSatisfy { $0.rows[0].cells.map(\.count) == [500, 500, 1_000] })
      #expect(try await world.count("SELECT count(*) FROM closed_answer") == 20_000)
      let spent = try await world.ask(
        PanelV1.Ballot.listSpent,
        PanelV1.ListSpentRequest(question: round.manifest.questions[19].id))
      #expect(spent.spent.count == 1_000)
    }
  }

  @Test("D05 tells nobody whether nobody answered, nor whom the digest is over")
  func digests() async throws {
    var digests: [[UInt8]] = []
    for count in [0, 0, 3] {
      try await PanelWorld.with { world in
        let round = try await Round.announced(world)
        try await round.open()
        try await self.cast(PanelV1.Answer(choices: [0]), count, of: 0, in: round)
        try await round.end()
        _ = try await round.close()
        let question = try #require(try await round.result().questions.first)
        #expect(!question.isPublished)
        digests.append(question.spentDigest)
      }
    }
    #expect(Set(digests).count == 3)
    #expect(!digests.contains(PanelDigest.spent([], salt: [])))
  }
}

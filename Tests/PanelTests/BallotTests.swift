import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import TestKit
import Vault
import Wire

@testable import panel

@Suite("Ballots", .timeLimit(.minutes(3)))
struct BallotTests {
  static let yes = PanelV1.Answer(choices: [1])

  @Test("A token is collected before the round opens and spent once after, and only then")
  func life() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let member = try await round.join(200)
      let tokens = try await round.collect(member)
      let early = try await round.redeem(round.request(tokens, Self.yes))
      #expect(early == .notOpen)
      try await round.open()
      let late = try await refusal { () async throws(RPCError) in
        try await world.call(
          PanelV1.Panel.collect,
          PanelV1.CollectRequest(round: round.id, blinded: [round.manifest.questions[0].publicKey]),
          member)
      }
      #expect(late.reasons == [Reason("issuing_ended")])
      let request = try round.request(tokens, Self.yes)
      let first = try await round.redeem(request)
      let again = try await round.redeem(request)
      let other = try await round.redeem(round.request(tokens, Self.yes))
      #expect(first == .accepted)
      // A lost reply is no lost vote, and another answer is a second vote.
      #expect(again == .accepted)
      #expect(other == .spent)
      try await round.end()
      let after = try await round.redeem(request)
      #expect(after == .notOpen)
    }
  }

  @Test("Tokens whose answer was lost are told again by the same command, also of an open round")
  func lost() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let member = try await round.join(200)
      let secret = TokenSecret(SecretKey())
      let request = PanelV1.CollectRequest(
        round: round.id, blinded: try Round.blinded(secret, round.manifest))
      let command = CommandName()
      let first = try await world.call(PanelV1.Panel.collect, request, member, command: command)
      try await round.open()
      let again = try await world.call(PanelV1.Panel.collect, request, member, command: command)
      #expect(again == first)
      // Nothing new is made, for this member or another.
      let other = world.consent.token(for: 201, as: .panelMember)
      for (token, command) in [(member, CommandName()), (other, command)] {
        let late = try await refusal { () async throws(RPCError) in
          try await world.call(PanelV1.Panel.collect, request, token, command: command)
        }
        #expect(late.reasons == [Reason("issuing_ended")])
      }
    }
  }

  @Test("Of 64 at once with one token one is stored")
  func race() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let tokens = try await round.collect(try await round.join(200))
      try await round.open()
      var requests: [PanelV1.RedeemRequest] = []
      for index in 0..<64 {
        requests.append(
          try round.request(tokens, PanelV1.Answer(choices: [UInt32(index % 3)])))
      }
      let outcomes = await withTaskGroup(of: PanelV1.Redemption?.self) { group in
        for request in requests { group.addTask { try? await round.redeem(request) } }
        var outcomes: [PanelV1.Redemption?] = []
        for await outcome in group { outcomes.append(outcome) }
        return outcomes
      }
      #expect(outcomes.count { $0 == .accepted } == 1)
      #expect(outcomes.count { $0 == .spent } == 63)
      #expect(try await world.count("SELECT count(*) FROM answer") == 1)
    }
  }

  @Test("P04 P08 foreign, altered, replayed and malformed tokens are invalid")
  func foreign() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world, [Round.single, Round.open])
      let other = try await Round.announced(world)
      let tokens = try await round.collect(try await round.join(200))
      try await round.open()
      try await other.open()
      let good = try round.request(tokens, Self.yes)
      var requests: [PanelV1.RedeemRequest] = []
      // To another question, round and nowhere; another serial; a flipped bit; nothing.
      for change: (inout PanelV1.RedeemRequest) -> Void in [
        { $0.question = round.manifest.questions[1].id },
        { $0.question = other.manifest.questions[0].id },
        { $0.question = 12_345 },
        { $0.serial[0] ^= 1 },
        { $0.token[63] ^= 1 },
        { $0.token = [UInt8](repeating: 0, count: 64) },
        { $0.serial = tokens.serials[1] },
      ] {
        var request = good
        change(&request)
        requests.append(request)
      }
      for request in requests {
        let outcome = try await round.redeem(request)
        #expect(outcome == .invalid)
      }
      for change: (inout PanelV1.RedeemRequest) -> Void in [
        { $0.serial.removeLast() }, { $0.token = [] }, { $0.answer.append(0) },
        { $0.token.append(0) }, { $0.answer = [] },
      ] {
        var request = good
        change(&request)
        let malformed = request
        let error = try await refusal { () async throws(RPCError) in
          try await round.redeem(malformed)
        }
        #expect(error == RPCError(.invalidArgument, .payloadMalformed))
      }
      #expect(try await world.count("SELECT count(*) FROM answer") == 0)
      let outcome = try await round.redeem(good)
      #expect(outcome == .accepted)
    }
  }

  @Test("Identity and non-canonical elements are refused, and a round is collected once")
  func collecting() async throws {
    try await PanelWorld.with { world in
      let round = try await Round.announced(world)
      let member = try await round.join(200)
      let identity = [UInt8](repeating: 0, count: 32)
      let ones = [UInt8](repeating: 0xFF, count: 32)
      for bad in [identity, ones] {
        let error = try await self.error(round, [bad], member)
        #expect(error.reasons == [Reason("element_invalid")])
      }
      let points = try Round.blinded(TokenSecret(SecretKey()), round.manifest)
      let many = try await self.error(round, points + points, member)
      #expect(many.reasons == [Reason("elements_missing")])
      let stranger = world.consent.token(for: 300, as: .panelMember)
      let strange = try await self.error(round, points, stranger)
      #expect(strange.reasons == [.notAMember])
      let colleague = try await self.error(round, points, round.worker)
      #expect(colleague.code == .permissionDenied)
      let request = PanelV1.CollectRequest(round: round.id, blinded: points)
      let first = try await world.call(PanelV1.Panel.collect, request, member)
      let again = try await world.call(PanelV1.Panel.collect, request, member)
      #expect(first.evaluated == again.evaluated)
      let others = try Round.blinded(TokenSecret(SecretKey()), round.manifest)
      let second = try await self.error(round, others, member)
      #expect(second.reasons == [Reason("already_collected")])
    }
  }

  private func error(
    _ round: Round, _ blinded: [[UInt8]], _ token: [UInt8]
  ) async throws -> RPCError {
    let request = PanelV1.CollectRequest(round: round.id, blinded: blinded)
    return try await refusal { () async throws(RPCError) in
      try await round.world.call(PanelV1.Panel.collect, request, token)
    }
  }
}

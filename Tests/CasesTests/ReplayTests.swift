import Domain
import Ledger
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// One request that is sent more than once. A class, as docs/decisions/0004 asks.
private final class Repeated: Sendable {
  private let team: Coordinator
  private let household: UInt128
  private let command: UInt128

  init(_ team: Coordinator, _ household: UInt128, _ command: UInt128) {
    self.team = team
    self.household = household
    self.command = command
  }

  func send() async throws(RPCError) -> CasesV1.Written {
    try await self.team.state(
      "de deurwaarder belt", .finances, of: self.household, command: self.command)
  }
}

/// What a captured or an embellished request is good for: nothing more than the first time.
@Suite struct ReplayTests {
  @Test func aRequestSentAgainIsJudgedAgainAndHappensOnce() async throws {  // E04, G4
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let command = Random.id()
      let request = Repeated(team, household, command)
      let first = try await request.send()
      #expect(try await request.send() == first)
      #expect(try await world.count("SELECT count(*) FROM need") == 1)
      let stated = try await world.events().filter { $0.event.name == "need_stated" }
      #expect(stated.map(\.event.command) == [command])

      // What was allowed when it was captured is not allowed any more.
      world.consent.state.withLock { $0.houses[household]?.relations = [] }
      let late = try await refusal { () async throws(RPCError) in try await request.send() }
      #expect(late.code == .permissionDenied)
      #expect(late.reasons == [Reason("no_relation")])
    }
  }

  @Test func anAnswerIsStoredForWhoeverAskedAlone() async throws {  // E04
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let command = Random.id()
      let mine = try await Repeated(team, household, command).send()
      // The very same bytes under the same command id, by somebody without and with a relation.
      let request = Repeated(Coordinator(world, actor: 110), household, command)
      let refused = try await refusal { () async throws(RPCError) in try await request.send() }
      #expect(refused == RPCError(.permissionDenied, Reason("no_relation")))
      world.consent.state.withLock { state in
        let relations = state.houses[household]?.relations ?? []
        state.houses[household]?.relations += relations.map {
          Relation(actor: ActorId(110), kind: .worker, period: $0.period)
        }
      }
      let theirs = try await request.send()
      #expect(theirs.id != mine.id)
      #expect(theirs.entry != mine.entry)
    }
  }

  @Test func everyChangedByteOfATokenMakesItNobodys() async throws {  // E04, E08
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let household = try await team.open().household
      let entries = try await world.count("SELECT count(*) FROM log_entry")
      var codes: Set<StatusCode> = []
      for index in team.token.indices {
        var forged = team.token
        forged[index] ^= 1
        let token = forged
        let refused = try await refusal { () async throws(RPCError) in
          try await world.call(
            CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: household), token)
        }
        codes.insert(refused.code)
      }
      #expect(codes == [.unauthenticated])
      #expect(try await world.count("SELECT count(*) FROM log_entry") == entries)
    }
  }

  @Test(arguments: [6, 15, 16, 99, 536_870_911])
  func whatAClientAddsBeyondTheSchemaIsDropped(_ field: UInt32) throws {  // Z06
    let request = CasesV1.AddGoalRequest(
      household: 1, plan: 2, owner: 3, wording: "rust", agreed: .notYet)
    let honest = request.encoded()
    // As a text, such as "role": "administrator", and as a number, such as "version": 99.
    for added in [Self.tag(field, 2) + [5] + Array("admin".utf8), Self.tag(field, 0) + [99]] {
      let read = try? CasesV1.AddGoalRequest(decoding: honest + added)
      #expect(read == nil || read == request)
      #expect(read == nil || read?.encoded() == honest)
    }
  }

  @Test func whoDidItAndWhichVersionAreNotTheClientsToSay() async throws {  // Z06
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      let need = try await team.state("de deurwaarder belt", .finances, of: opened.household)
      let clarified = try await team.clarify(need.id, "huurachterstand", of: opened.household)
      #expect([need.version, clarified.version] == [1, 2])
      let events = try await world.events().filter { $0.event.name.hasPrefix("need_") }
      #expect(events.count == 2)
      for logged in events {
        #expect(logged.event.actor == 100)
        let index = try #require(logged.header.indexes.actor)
        #expect(index == 500)
        #expect(logged.event.organisation == CasesWorld.team.id.value)
      }
      // An id that a client chose, of a row of another household, moves nothing there.
      let second = try await team.open().household
      let moved = try await refusal { () async throws(RPCError) in
        try await team.clarify(need.id, "van een ander", of: second)
      }
      #expect(moved.code != .ok)
      let shown = try await team.get(opened.household).needs
      #expect(shown.map(\.clarified) == ["huurachterstand"])
    }
  }

  private static func tag(_ field: UInt32, _ type: UInt32) -> [UInt8] {
    var value = UInt64(field) << 3 | UInt64(type)
    var bytes: [UInt8] = []
    while value > 127 {
      bytes.append(UInt8(value & 127) | 128)
      value >>= 7
    }
    return bytes + [UInt8(value)]
  }
}

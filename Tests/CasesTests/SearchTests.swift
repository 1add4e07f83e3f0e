import Domain
import Ledger
import Postgres
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// Finding people: only who may be seen, and nothing about the others.
@Suite struct SearchTests {
  static let name = CasesV1.FindPersonRequest(
    by: .name(
      CasesV1.NameAndBirthDate(
        givenName: "fatma", familyName: "Yıldırımova",
        birthDate: Date(year: 1984, month: 3, day: 9))))

  @Test func aPersonIsFoundByNumberAndByName() async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let opened = try await team.open()
      for request in [CasesV1.FindPersonRequest(by: .bsn("111222333")), Self.name] {
        let found = try await world.call(CasesV1.Cases.findPerson, request, team.token)
        #expect(found.reply.found.map(\.person) == opened.people)
        #expect(found.reply.found.map(\.household) == [opened.household])
        #expect(!found.receipt.isEmpty)
      }
      // Contact details are never asked for to find somebody.
      let asked = world.consent.state.withLock { $0.questions.last?.parts.count }
      #expect(asked == 1)
    }
  }

  @Test func whoeverIsHiddenLooksLikeNobody() async throws {  // Z02, Z03, Z12
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      _ = try await team.open()
      let colleague = world.consent.token(for: 110, as: .nurse, of: CasesWorld.team)
      let hidden = try await world.call(CasesV1.Cases.findPerson, Self.name, colleague)
      let absent = try await world.call(
        CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn("123456782")), colleague)
      #expect(hidden.reply == absent.reply)
      #expect(hidden.reply.found.isEmpty)
      #expect(hidden.receipt.count == absent.receipt.count)
      #expect(!absent.receipt.isEmpty)
      // An officer finds both under the index of who searched, and cannot tell which was which.
      let searches = try await world.events().filter { $0.event.name == "person_searched" }
      #expect(searches.map(\.header.indexes.actor) == [110 * 5, 110 * 5])
      let ours = CasesWorld.team.id.value * 5
      #expect(searches.map(\.header.indexes.organisation) == [ours, ours])
      #expect(searches.map(\.header.indexes.subject) == [nil, nil])
    }
  }

  /// What a search comes to for somebody in `role`, who has no relation to anybody.
  private func outcome(
    _ world: CasesWorld, _ role: Role, _ bsn: String
  ) async throws -> Result<CasesV1.FindPersonReply, RPCError> {
    let organisation =
      switch role {
      case .partnerUser, .gateway: CasesWorld.housing
      case .commissioner: CasesWorld.partner(5, .commissioner)
      default: CasesWorld.team
      }
    let token = world.consent.token(for: 110, as: role, of: organisation, person: 111)
    do throws(RPCError) {
      return .success(
        try await world.call(
          CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn(bsn)), token
        ).reply)
    } catch { return .failure(error) }
  }

  @Test(arguments: Role.allCases)
  func noRoleLearnsWhetherSomebodyIsKnown(_ role: Role) async throws {  // Z12
    try await CasesWorld.with { world in
      _ = try await Coordinator(world).open()
      let known = try await self.outcome(world, role, "111222333")
      let unknown = try await self.outcome(world, role, "123456782")
      #expect(known == unknown)
      let searches = role.isProfessional || role == .resident
      #expect((try? known.get()) == (searches ? CasesV1.FindPersonReply() : nil))
    }
  }

  @Test func everySearchIsFoundByWhoAsked() async throws {  // G24
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      _ = try await team.open()
      let index = UInt128(110) &* 5
      let bytes = (0..<16).map { UInt8(truncatingIfNeeded: index >> UInt128(120 - 8 * $0)) }
      func recorded() async throws -> Int64 {
        try await world.count(
          "SELECT count(*) FROM log_entry WHERE position($1 IN stored) > 0", .bytes(bytes))
      }
      for (searches, bsn) in ["111222333", "123456782"].enumerated() {
        _ = try await self.outcome(world, .nurse, bsn)
        #expect(try await recorded() == Int64(searches + 1))
      }
      // Found: the access and its line of the register, and the search beside them.
      let before = try await world.count("SELECT count(*) FROM log_entry")
      _ = try await world.call(CasesV1.Cases.findPerson, Self.name, team.token)
      #expect(try await world.count("SELECT count(*) FROM log_entry") == before + 3)
    }
  }

  @Test func enforcementFindsNobodyWhetherKnownOrNot() async throws {  // Z12
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      _ = try await team.open()
      for bsn in ["111222333", "123456782"] {
        let refused = try await refusal { () async throws(RPCError) in
          try await world.call(
            CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn(bsn)), team.token,
            purpose: "fraud_detection")
        }
        #expect(refused == RPCError(.permissionDenied, Reason("purpose_forbidden")))
      }
    }
  }

  @Test(arguments: ["111222334", "12345678", "000000000", "11122233a"])
  func aNumberThatFailsTheElevenProofIsNotSearchedFor(_ bsn: String) async throws {
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let refused = try await refusal { () async throws(RPCError) in
        try await world.call(
          CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn(bsn)), team.token)
      }
      #expect(refused == RPCError(.invalidArgument, Reason("bsn_invalid")))
      #expect(world.consent.calls(of: ConsentV1.Index.evaluate.name) == 0)
    }
  }
}

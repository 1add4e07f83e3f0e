import Domain
import Postgres
import RPC
import ServiceKit
import Synchronization
import Testing
import Vault
import Wire

@testable import cases

/// What another organisation gets: what its grant gives, in its own terms, and one kind of no.
@Suite struct PartnerTests {
  static let notPermitted = RPCError(.permissionDenied, Reason("not_permitted"))

  /// A household with debts, a home and a worry about health, and a housing association's
  /// reference.
  struct Shared {
    let world: CasesWorld
    let team: Coordinator
    let household: CasesV1.OpenHouseholdReply
    let token: [UInt8]
    let reference = Random.id()

    init(_ world: CasesWorld) async throws {
      self.world = world
      self.team = Coordinator(world)
      self.household = try await self.team.open()
      let id = self.household.household
      _ = try await self.team.state("huurachterstand", .finances, of: id)
      _ = try await self.team.state("rommelzolder", .housing, of: id)
      _ = try await self.team.state("slaapt slecht", .mentalHealth, of: id)
      self.token = world.consent.token(for: 300, as: .gateway, of: CasesWorld.housing)
      _ = try await self.accept(self.reference, self.token)
    }

    func accept(_ reference: UInt128, _ token: [UInt8]) async throws -> UInt128 {
      try await self.world.partnerClient.call(
        CasesV1.Partner.acceptInvitation,
        CasesV1.AcceptInvitationRequest(code: self.household.household, reference: reference),
        self.world.options(
          CasesV1.Partner.acceptInvitation, token, purpose: "housing_stability")
      ).reply.entry
    }

    func fetch(
      _ categories: [Wire.Category], reference: UInt128? = nil, token: [UInt8]? = nil,
      purpose: String = "housing_stability"
    ) async throws(RPCError) -> RPC.Outcome<CasesV1.FetchSharedReply> {
      try await self.world.partnerClient.call(
        CasesV1.Partner.fetchShared,
        CasesV1.FetchSharedRequest(
          reference: reference ?? self.reference, categories: categories),
        self.world.options(
          CasesV1.Partner.fetchShared, token ?? self.token, purpose: purpose))
    }

    func grant() {
      self.world.consent.give(
        [.finances, .housing], for: .housingStability, of: self.household.household,
        to: CasesWorld.housing)
    }
  }

  @Test func everyNoIsTheSame() async throws {
    try await CasesWorld.with { world in
      let shared = try await Shared(world)
      var refused: [RPCError] = []
      func ask(
        _ categories: [Wire.Category], reference: UInt128? = nil,
        purpose: String = "housing_stability"
      ) async throws {
        let began = ContinuousClock.now
        refused.append(
          try await refusal { () async throws(RPCError) in
            try await shared.fetch(categories, reference: reference, purpose: purpose)
          })
        #expect(ContinuousClock.now - began >= RefusalMoment.step)
      }
      try await ask([.housing])  // known, but nobody gave anything
      try await ask([.housing], reference: Random.id())  // made up
      shared.grant()
      try await ask([.mentalHealth])  // never for this tier
      try await ask([.identity])  // outside the grant
      for purpose in ["", "handhaving", "fraud_detection", "debt_assistance"] {
        try await ask([.housing], purpose: purpose)  // E09
      }
      #expect(Set(refused) == [Self.notPermitted])
      #expect(refused.count == 8)
    }
  }

  @Test func aNoComesAtTheEndOfAStep() {
    let (began, step) = (ContinuousClock.now, RefusalMoment.step)
    for (took, count) in [
      (.nanoseconds(-1), 1), (.zero, 1), (step / 2, 1), (step - .nanoseconds(1), 1), (step, 2),
      (step + step / 2, 2), (step * 7 + .nanoseconds(1), 8),
    ] as [(Duration, Int)] {
      #expect(RefusalMoment.following(began + took, began: began) == began + step * count)
    }
  }

  @Test(arguments: Domain.Purpose.allCases.filter { !$0.grantable.isEmpty })
  func whatMayBeGrantedMayBeFetched(_ purpose: Domain.Purpose) async throws {
    try await CasesWorld.with { world in
      let shared = try await Shared(world)
      world.consent.give(
        [.identity], for: purpose, of: shared.household.household, to: CasesWorld.housing)
      let fetched = try await shared.fetch([.identity], purpose: purpose.rawValue)
      #expect(fetched.reply.view?.people.map(\.givenName) == ["Fatma"])
    }
  }

  @Test func aPartnerSeesWhatItsGrantGivesAndNoIdOfOurs() async throws {
    try await CasesWorld.with { world in
      let shared = try await Shared(world)
      shared.grant()
      let asked: [Wire.Category] = [.finances, .housing, .identity, .mentalHealth]  // Z13
      let fetched = try await shared.fetch(asked)
      let view = try #require(fetched.reply.view)
      #expect(Set(view.needs.map(\.text)) == ["huurachterstand", "rommelzolder"])
      #expect(view.people.isEmpty)
      #expect(view.goals.isEmpty)
      #expect(!fetched.receipt.isEmpty)
      #expect(fetched.reply.useUntilMs > 0)
      #expect(fetched.reply.purpose == .housingStability)
      let rows = try await world.count(
        "SELECT count(*) FROM need JOIN partner_reference r USING (household, id) WHERE r.reference = ANY ($1)",
        .uuids(view.needs.map(\.reference)))
      #expect(rows == 2)
      let internalIds = try await world.count(
        "SELECT count(*) FROM need WHERE id = ANY ($1)", .uuids(view.needs.map(\.reference)))
      #expect(internalIds == 0)
      #expect(try await shared.fetch(asked).reply.view == view)
    }
  }

  @Test func theFetchAfterAWithdrawalIsRefused() async throws {
    try await CasesWorld.with { world in
      let shared = try await Shared(world)
      shared.grant()
      _ = try await shared.fetch([.housing])
      world.consent.state.withLock { $0.houses[shared.household.household]?.grants = [] }
      let refused = try await refusal { () async throws(RPCError) in
        try await shared.fetch([.housing])
      }
      #expect(refused == Self.notPermitted)
    }
  }

  @Test func twoPartnersCannotJoinWhatTheySee() async throws {
    try await CasesWorld.with { world in
      let shared = try await Shared(world)
      shared.grant()
      world.consent.give(
        [.housing, .mentalHealth], for: .careCoordination, of: shared.household.household,
        to: CasesWorld.practice)
      let practice = world.consent.token(for: 400, as: .gateway, of: CasesWorld.practice)
      let reference = Random.id()
      _ = try await shared.accept(reference, practice)
      let theirs = try await shared.fetch(
        [.housing], reference: reference, token: practice, purpose: "care_coordination")
      let ours = try await shared.fetch([.housing])
      let texts = [theirs, ours].map { $0.reply.view?.needs.map(\.text) }
      #expect(texts == [["rommelzolder"], ["rommelzolder"]])
      let references = Set([theirs, ours].compactMap { $0.reply.view?.needs.first?.reference })
      #expect(references.count == 2)
      // Another's reference is as good as a made-up one.
      let borrowed = try await refusal { () async throws(RPCError) in
        try await shared.fetch([.housing], reference: reference)
      }
      #expect(borrowed == Self.notPermitted)
    }
  }

  @Test func anExchangeIsRecordedBeforeTheBytesLeave() async throws {
    try await CasesWorld.with { world in
      let shared = try await Shared(world)
      shared.grant()
      // The first names the rows for this partner, with a record of its own.
      _ = try await shared.fetch([.housing])
      let before = try await world.count("SELECT count(*) FROM log_entry")
      _ = try await shared.fetch([.housing])
      // Exchange, access, and one line of the Logboek for the household's joint data.
      #expect(try await world.count("SELECT count(*) FROM log_entry") == before + 3)
      let refusedBefore = try await world.count("SELECT count(*) FROM log_entry")
      _ = try await refusal { () async throws(RPCError) in
        try await shared.fetch([.mentalHealth])
      }
      #expect(try await world.count("SELECT count(*) FROM log_entry") == refusedBefore)
    }
  }

  @Test func aRehearsalShowsWhatTheFetchThenGives() async throws {
    try await CasesWorld.with { world in
      let shared = try await Shared(world)
      let asked: [Wire.Category] = [.finances, .housing, .mentalHealth]
      let rehearsed = try await world.call(
        CasesV1.Cases.rehearseShare,
        CasesV1.RehearseShareRequest(
          household: shared.household.household, organisation: "housing",
          purpose: .housingStability, categories: asked), shared.team.token)
      shared.grant()
      let fetched = try await shared.fetch(asked)
      let shown = [rehearsed.reply.view, fetched.reply.view].map { view in
        Set((view?.needs ?? []).map(\.text))
      }
      #expect(shown[0] == shown[1])
      #expect(shown[0] == ["huurachterstand", "rommelzolder"])
      #expect(rehearsed.reply.never == [.mentalHealth])
      let madeUp = Set((rehearsed.reply.view?.needs ?? []).map(\.reference))
      let minted = Set((fetched.reply.view?.needs ?? []).map(\.reference))
      #expect(madeUp.intersection(minted).isEmpty)
    }
  }

  @Test func onlySessionsAreRelayedFromThePartnersSide() async throws {
    try await CasesWorld.with { world in
      let request = ConsentV1.OpenSessionRequest(
        chain: [[1, 2, 3]], exchangeKey: [UInt8](repeating: 9, count: 32), timeMs: 5,
        nonce: Random.id(), signature: [4, 5, 6])
      let reply = try await world.partnerClient.call(ConsentV1.Session.open, request).reply
      #expect(reply.chain == request.chain)
      #expect(reply.signature == request.signature)
      var listing = request
      listing.hat = "list"
      let hats = try await world.partnerClient.call(ConsentV1.Session.listHats, listing).reply.hats
      let isAsked = hats.map(\.id) == [request.nonce]
      #expect(isAsked && hats.map(\.organisation) == ["list"])
      let token = Coordinator(world).token
      let other = try await refusal { () async throws(RPCError) in
        try await world.partnerClient.call(
          CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: 1),
          world.options(CasesV1.Cases.getHousehold, token))
      }
      #expect(other.code == .unimplemented)
    }
  }
}

import Domain
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("What fits a wish", .timeLimit(.minutes(1)))
struct SuggestionTests {
  private static func suggest(
    _ world: SignalsWorld, _ themes: [SignalsV1.Theme], area: String = "1021",
    language: String = "", as token: [UInt8]
  ) async throws(RPCError) -> [String] {
    try await world.call(
      SignalsV1.SocialMap.suggestOffers,
      SignalsV1.SuggestOffersRequest(themes: themes, area: area, language: language), token,
      purpose: "introduction"
    ).offers.map(\.text.title)
  }

  @Test("is fresh before stale, more of the themes before fewer, near before far; never one's own")
  func order() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let owner = world.consent.token(for: 100, as: .communityWorker)
      let worker = world.consent.token(for: 200, as: .generalist)
      let both: [SignalsV1.Theme] = [.loneliness, .health]
      let offers: [(String, SignalsV1.OfferText)] = [
        ("oud", MapTests.text("oud", themes: both)),
        ("overal", MapTests.text("overal", areas: [])),
        ("stad", MapTests.text("stad", areas: ["stad"], languages: ["nl"])),
        ("noord", MapTests.text("noord")),
        ("allebei", MapTests.text("allebei", themes: both, areas: [])),
        ("zuid", MapTests.text("zuid", areas: ["zuid"])),
        ("schulden", MapTests.text("schulden", themes: [.debts])),
      ]
      for (_, text) in offers { _ = try await MapTests.add(world, text, as: owner) }
      try await world.tamper(
        "UPDATE offer SET confirmed_on = DATE '2026-01-05' WHERE title = 'oud'")
      let gone = try await MapTests.add(world, MapTests.text("weg"), as: owner).id
      _ = try await world.call(
        SignalsV1.SocialMap.withdrawOffer, SignalsV1.WithdrawOfferRequest(offer: gone), owner,
        purpose: "introduction")
      _ = try await MapTests.add(world, MapTests.text("eigen"), as: worker)
      #expect(
        try await Self.suggest(world, both, as: worker)
          == ["allebei", "noord", "stad", "overal", "oud"])
      #expect(
        try await Self.suggest(world, both, area: "noord", language: "tr", as: worker)
          == ["allebei", "noord", "overal", "oud"])
      #expect(try await Self.suggest(world, [.debts], area: "zuid", as: worker).isEmpty)
      let mine = try await Self.suggest(world, [.loneliness], as: owner)
      #expect(mine == ["eigen"])
    }
  }

  @Test("is asked for a place of the list, and a language that has the form of one")
  func refused() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let worker = world.consent.token(for: 200, as: .generalist)
      for (area, language, reason) in [
        ("oost", "", "area_unknown"), ("noord", "NL", "language_invalid"),
      ] {
        let error = try await refusal { () async throws(RPCError) in
          try await Self.suggest(world, [.debts], area: area, language: language, as: worker)
        }
        #expect(error.reasons == [Reason(reading: reason)])
      }
      let officer = world.consent.token(for: 300, as: .administrator)
      let error = try await refusal { () async throws(RPCError) in
        try await Self.suggest(world, [.debts], as: officer)
      }
      #expect(error.code == .permissionDenied)
    }
  }
}

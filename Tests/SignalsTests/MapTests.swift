import Domain
import Postgres
import RPC
import ServiceKit
import TestKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("The social map", .timeLimit(.minutes(2)))
struct MapTests {
  static func text(
    _ title: String = "Eettafel", text: String = "Samen eten op dinsdag.",
    contact: String = "020 555 01 23, eettafel@buurthuis.example",
    themes: [SignalsV1.Theme] = [.loneliness], areas: [String] = ["noord"],
    languages: [String] = ["nl", "tr"]
  ) -> SignalsV1.OfferText {
    SignalsV1.OfferText(
      kind: .activity, title: title, text: text, contact: contact, themes: themes, areas: areas,
      languages: languages)
  }

  static func add(
    _ world: SignalsWorld, _ text: SignalsV1.OfferText = Self.text(), as token: [UInt8]
  ) async throws(RPCError) -> SignalsV1.OfferWritten {
    try await world.call(
      SignalsV1.SocialMap.addOffer, SignalsV1.AddOfferRequest(text: text), token,
      purpose: "introduction")
  }

  private func find(
    _ world: SignalsWorld, _ request: SignalsV1.FindOffersRequest, as token: [UInt8]
  ) async throws(RPCError) -> [SignalsV1.Offer] {
    try await world.call(
      SignalsV1.SocialMap.findOffers, request, token, purpose: "introduction"
    ).offers
  }

  @Test("finds by theme, language, and neighbourhood with what it lies in")
  func search() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let owner = world.consent.token(for: 100, as: .communityWorker)
      let north = try await Self.add(world, as: owner).id
      let town = try await Self.add(
        world, Self.text("Formulierenhulp", themes: [.debts, .poverty], areas: ["stad"]),
        as: owner
      ).id
      let south = try await Self.add(
        world, Self.text("Taalcafé", areas: ["zuid"], languages: ["nl"]), as: owner
      ).id
      let everywhere = try await Self.add(
        world, Self.text("Maatjes", areas: [], languages: ["ti"]), as: owner
      ).id
      let searches: [(SignalsV1.FindOffersRequest, Set<UInt128>)] = [
        (SignalsV1.FindOffersRequest(), [north, town, south, everywhere]),
        (SignalsV1.FindOffersRequest(theme: .debts), [town]),
        (SignalsV1.FindOffersRequest(theme: .loneliness, area: "noord"), [north, everywhere]),
        (SignalsV1.FindOffersRequest(area: "1021"), [north, town, everywhere]),
        (SignalsV1.FindOffersRequest(area: "stad"), [north, town, south, everywhere]),
        (SignalsV1.FindOffersRequest(language: "tr"), [north, town]),
        (SignalsV1.FindOffersRequest(area: "zuid", language: "ti"), [everywhere]),
        (SignalsV1.FindOffersRequest(theme: .housing), []),
      ]
      let resident = world.consent.token(for: 300, as: .resident)
      for (request, expected) in searches {
        let found = try await self.find(world, request, as: resident)
        #expect(Set(found.map(\.id)) == expected, "\(expected.count)")
        #expect(found.allSatisfy { !$0.isMine })
      }
      let unknown = try await refusal { () async throws(RPCError) in
        try await self.find(world, SignalsV1.FindOffersRequest(area: "oost"), as: resident)
      }
      #expect(unknown.reasons == [Reason("area_unknown")])
      // Page by page there is each one once.
      for _ in 0..<120 { _ = try await Self.add(world, as: owner) }
      var seen: [UInt128] = []
      while true {
        let page = try await world.call(
          SignalsV1.SocialMap.findOffers, SignalsV1.FindOffersRequest(after: seen.last), resident,
          purpose: "introduction")
        seen += page.offers.map(\.id)
        guard page.isMore else { break }
      }
      #expect(seen.count == 124 && Set(seen).count == 124)
    }
  }

  @Test("tells whose an offer is, where that is a worker and no resident")
  func owner() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let worker = world.consent.token(for: 100, as: .communityWorker)
      let resident = world.consent.token(for: 300, as: .resident)
      let ofWorker = try await Self.add(world, as: worker).id
      let ofResident = try await Self.add(world, Self.text("Soep"), as: resident).id
      for token in [worker, resident, world.consent.token(for: 400, as: .generalist)] {
        let found = try await self.find(world, SignalsV1.FindOffersRequest(), as: token)
        #expect(found.first { $0.id == ofWorker }?.owner == 100)
        let theirs = try #require(found.first { $0.id == ofResident })
        #expect(theirs.owner == nil && theirs.ownerTeam.isEmpty)
      }
      try await world.tamper(
        "UPDATE offer SET owner_team = 'noord' WHERE id = $1", .uuid(ofWorker))
      let suggested = try await world.call(
        SignalsV1.SocialMap.suggestOffers,
        SignalsV1.SuggestOffersRequest(themes: [.loneliness], area: "1021"), resident,
        purpose: "introduction")
      #expect(suggested.offers.map(\.owner) == [100])
      #expect(suggested.offers.map(\.ownerTeam) == ["noord"])
    }
  }

  @Test("shows as stale what nobody confirmed for six months, last, until its owner confirms it")
  func freshness() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let owner = world.consent.token(for: 100, as: .communityWorker)
      let old = try await Self.add(world, as: owner).id
      let edge = try await Self.add(world, as: owner).id
      let new = try await Self.add(world, as: owner).id
      try await world.tamper(
        """
        UPDATE offer SET confirmed_on = ((clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
          - interval '6 months 1 day')::date WHERE id = $1
        """, .uuid(old))
      try await world.tamper(
        """
        UPDATE offer SET confirmed_on = ((clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
          - interval '5 months 27 days')::date WHERE id = $1
        """, .uuid(edge))
      let found = try await self.find(world, SignalsV1.FindOffersRequest(), as: owner)
      #expect(found.filter(\.isStale).map(\.id) == [old])
      #expect(found.last?.id == old && Set(found.map(\.id)) == [old, edge, new])
      let other = world.consent.token(for: 200, as: .communityWorker)
      let confirm = SignalsV1.ConfirmOfferRequest(offer: old)
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.confirmOffer, confirm, other, purpose: "introduction")
      }
      #expect(error.reasons == [Reason("not_yours")])
      _ = try await world.call(
        SignalsV1.SocialMap.confirmOffer, confirm, owner, purpose: "introduction")
      #expect(
        try await self.find(world, SignalsV1.FindOffersRequest(), as: owner)
          .allSatisfy { !$0.isStale })
    }
  }

  @Test("is changed by an offer's owner, who has read what stands there")
  func owners() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let owner = world.consent.token(for: 100, as: .communityWorker)
      let other = world.consent.token(for: 200, as: .generalist)
      let offer = try await Self.add(world, as: owner).id
      let change = SignalsV1.ChangeOfferRequest(
        offer: offer, text: Self.text("Eettafel Noord"), revision: 1)
      for (token, reason) in [(other, "not_yours"), (owner, "")] {
        do throws(RPCError) {
          let written = try await world.call(
            SignalsV1.SocialMap.changeOffer, change, token, purpose: "introduction")
          #expect(reason.isEmpty && written.revision == 2)
        } catch { #expect(error.reasons == [Reason(reading: reason)]) }
      }
      let again = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.changeOffer, change, owner, purpose: "introduction")
      }
      #expect(again.reasons == [Reason("version_changed")])
      let withdraw = SignalsV1.WithdrawOfferRequest(offer: offer)
      let foreign = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.withdrawOffer, withdraw, other, purpose: "introduction")
      }
      #expect(foreign.reasons == [Reason("not_yours")])
      _ = try await world.call(
        SignalsV1.SocialMap.withdrawOffer, withdraw, owner, purpose: "introduction")
      #expect(try await self.find(world, SignalsV1.FindOffersRequest(), as: owner).isEmpty)
      let gone = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.SocialMap.withdrawOffer, withdraw, owner, purpose: "introduction")
      }
      #expect(gone.reasons == [Reason("offer_unknown")])
    }
  }

  @Test("lists what changed in a week, and what became stale in it")
  func changes() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let owner = world.consent.token(for: 100, as: .communityWorker)
      let offer = try await Self.add(world, as: owner).id
      let old = try await Self.add(world, Self.text("Oud"), as: owner).id
      // Everything was in the week before the last; the old one became stale on its Wednesday.
      try await world.tamper(
        """
        UPDATE offer_change SET on_day = date_trunc('week',
          clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - 14
        """)
      try await world.tamper(
        """
        UPDATE offer SET confirmed_on = (date_trunc('week',
          clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - 13
          - interval '6 months')::date WHERE id = $1
        """, .uuid(old))
      let last = try await world.call(
        SignalsV1.SocialMap.listChanges, SignalsV1.ListChangesRequest(), owner,
        purpose: "introduction")
      #expect(last.changes.isEmpty)
      let monday = try #require(AmsterdamDate(last.monday))
      let before = try #require(AmsterdamDate(dayNumber: monday.dayNumber - 3))
      let week = try await world.call(
        SignalsV1.SocialMap.listChanges, SignalsV1.ListChangesRequest(day: before.onWire), owner,
        purpose: "introduction")
      #expect(AmsterdamDate(week.monday)?.dayNumber == monday.dayNumber - 7)
      #expect(Set(week.changes.filter { $0.change == .added }.map(\.offer)) == [offer, old])
      #expect(week.changes.filter { $0.change == .stale }.map(\.offer) == [old])
    }
  }

  @Test("may have the name of a neighbourhood that is also somebody's")
  func namedArea() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas(noord: "Anna Paulowna")
      let owner = world.consent.token(for: 100, as: .communityWorker)
      _ = try await Self.add(world, Self.text("Koffie in Anna Paulowna"), as: owner)
      let error = try await refusal { () async throws(RPCError) in
        try await Self.add(world, Self.text("Koffie met Anna Jansen"), as: owner)
      }
      #expect(error.reasons == [Reason("personal_data")])
    }
  }

  @Test("answers an offer that is sent again, whatever its neighbourhood is called by then")
  func repeated() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas(noord: "Anna Paulowna")
      let owner = world.consent.token(for: 100, as: .communityWorker)
      let command = Boxed(Random.id())
      let request = SignalsV1.AddOfferRequest(text: Self.text("Koffie in Anna Paulowna"))
      var answers: [SignalsV1.OfferWritten] = []
      for _ in 0..<2 {
        answers.append(
          try await world.call(
            SignalsV1.SocialMap.addOffer, request, owner, command: command,
            purpose: "introduction"))
        try await world.setAreas()
      }
      #expect(answers[0] == answers[1])
    }
  }

  @Test(
    "S01 refuses personal data, signs that hide others, and lists that are none",
    arguments: [
      (Self.text("Bel 06 12345678"), "personal_data"),
      (Self.text("Koffie bij Jan de Vries"), "personal_data"),
      (Self.text(text: "Vraag naar mevrouw Bakker."), "personal_data"),
      (Self.text(text: "Vraag naar 111222333."), "personal_data"),
      (Self.text(text: "mail naar jan@example.nl"), "personal_data"),
      (Self.text(contact: "BSN 111222333"), "personal_data"),
      (Self.text(contact: "NL91 ABNA 0417 1643 00"), "personal_data"),
      (Self.text("Eet\u{202E}tafel"), "payload_malformed"),
      (Self.text("Eet\u{200B}tafel"), "payload_malformed"),
      (Self.text("Eettafel\nNoord"), "text_invalid"),
      (Self.text(text: "\u{7}"), "payload_malformed"),
      (Self.text(contact: "   "), "text_invalid"),
      (Self.text(themes: [.debts, .debts]), "list_invalid"),
      (Self.text(areas: ["noord", "noord"]), "list_invalid"),
      (Self.text(areas: ["oost"]), "area_unknown"),
      (Self.text(languages: ["NL"]), "language_invalid"),
      (Self.text(languages: ["n"]), "language_invalid"),
      (Self.text(languages: ["nl", "nl"]), "language_invalid"),
    ])
  func badInput(text: SignalsV1.OfferText, reason: String) async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let owner = world.consent.token(for: 100, as: .communityWorker)
      let error = try await refusal { () async throws(RPCError) in
        try await Self.add(world, text, as: owner)
      }
      #expect(error.reasons == [Reason(reading: reason)])
      #expect(try await world.count("SELECT count(*) FROM offer") == 0)
    }
  }

  @Test("is used by the team and by residents, and by nobody else", arguments: Role.allCases)
  func roles(role: Role) async throws {
    // Their calls come by other ways, or not at all.
    guard ![.service, .gateway, .partnerUser].contains(role) else { return }
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let token = world.consent.token(for: 500, as: role)
      let isUser = role.isProfessional || role == .resident
      do throws(RPCError) {
        _ = try await self.find(world, SignalsV1.FindOffersRequest(), as: token)
        #expect(isUser, "\(role)")
      } catch { #expect(!isUser && error.code == .permissionDenied, "\(role)") }
    }
  }
}

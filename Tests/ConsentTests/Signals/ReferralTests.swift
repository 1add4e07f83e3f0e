import Domain
import RPC
import Testing
import Vault
import Wire

@testable import consent
@testable import signals

@Suite("A card that is shared", .timeLimit(.minutes(1)))
struct SharedCardTests {
  @Test(
    "has a record that says how the resident said yes",
    arguments: [SignalsV1.CardAgreement.spoken, .written])
  func agreement(_ agreement: SignalsV1.CardAgreement) async throws {
    try await SignalsProcess.with { process, _ in
      let asker = try await AlteredRowTests.introduced(process).asker
      let introduction = try #require(
        try await process.call(
          SignalsV1.SocialMap.listIntroductions, SignalsV1.ListIntroductionsRequest(), asker,
          purpose: "introduction"
        ).introductions.first)
      _ = try await process.call(
        SignalsV1.SocialMap.shareCard,
        SignalsV1.ShareCardRequest(
          introduction: introduction.id,
          card: try SealedCard.seal(
            [1], introduction: introduction.id, offer: introduction.offer,
            to: BoxAddress(introduction.address)), agreement: agreement), asker,
        purpose: "introduction")
      let details = try await AlteredRowTests.events(process).filter {
        $0.name == "introduction_shared"
      }.map(\.details)
      #expect(details == [["agreement=\(agreement.rawValue)"]])
    }
  }
}

@Suite("A signal that is closed with an offer", .timeLimit(.minutes(1)))
struct ReferralTests {
  private static func closing(
    _ signal: Boxed, _ outcome: SignalsV1.Outcome, _ offer: UInt128?
  ) -> SignalsV1.CloseSignalRequest {
    SignalsV1.CloseSignalRequest(
      signal: signal.value, revision: 2, outcome: outcome, offer: offer)
  }

  @Test("is closed with one that is on the map: not with a made-up or a withdrawn one")
  func referred() async throws {
    try await SignalsProcess.with { process, triage in
      let owner = try await process.session("wim", .communityWorker)
      func offer(_ title: String) async throws -> UInt128 {
        let text = SignalsV1.OfferText(
          kind: .activity, title: title, text: "Samen eten op dinsdag.",
          contact: "eettafel@buurthuis.example", themes: [.loneliness], areas: ["noord"],
          languages: ["nl"])
        return try await process.call(
          SignalsV1.SocialMap.addOffer, SignalsV1.AddOfferRequest(text: text), owner,
          purpose: "introduction"
        ).id
      }
      let (kept, withdrawn) = (Boxed(try await offer("Eettafel")), Boxed(try await offer("Weg")))
      _ = try await process.call(
        SignalsV1.SocialMap.withdrawOffer,
        SignalsV1.WithdrawOfferRequest(offer: withdrawn.value), owner, purpose: "introduction")
      let signal = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      try await process.take(signal, triage)
      for offer in [Boxed(1), withdrawn] {
        #expect(
          try await process.reasons(
            SignalsV1.Triage.closeSignal, Self.closing(signal, .referred, offer.value), triage)
            == ["offer_unknown"])
      }
      for (outcome, offer) in [(.referred, nil), (.advised, kept)]
        as [(SignalsV1.Outcome, Boxed?)]
      {
        #expect(
          try await process.reasons(
            SignalsV1.Triage.closeSignal, Self.closing(signal, outcome, offer?.value), triage)
            == ["offer_missing"])
      }
      let done = try await process.call(
        SignalsV1.Triage.closeSignal, Self.closing(signal, .referred, kept.value), triage)
      #expect(done.state == .closed)

      let get = SignalsV1.GetSignalRequest(signal: signal.value)
      let shown = try await process.call(SignalsV1.Triage.getSignal, get, triage)
      #expect(shown.offer == kept.value && shown.offerTitle == "Eettafel")
      // Where somebody was referred to is the service's word, and nobody else's.
      try await SignalsProcess.tamper(process.pool, "UPDATE signal SET offer = NULL")
      #expect(
        try await process.reasons(SignalsV1.Triage.getSignal, get, triage) == ["row_altered"])
    }
  }

  @Test("has that offer until it is reopened, or its term is over")
  func forgotten() async throws {
    try await SignalsProcess.with { process, triage in
      let text = SignalsV1.OfferText(
        kind: .activity, title: "Eettafel", text: "Samen eten.", contact: "In het buurthuis.",
        themes: [.loneliness], areas: ["noord"], languages: ["nl"])
      let offer = Boxed(
        try await process.call(
          SignalsV1.SocialMap.addOffer, SignalsV1.AddOfferRequest(text: text), triage,
          purpose: "introduction"
        ).id)
      let signal = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      try await process.take(signal, triage)
      func close(_ revision: UInt32) async throws {
        var closing = Self.closing(signal, .referred, offer.value)
        closing.revision = revision
        _ = try await process.call(SignalsV1.Triage.closeSignal, closing, triage)
        #expect(
          try await process.count("SELECT count(*) FROM signal WHERE offer IS NOT NULL") == 1)
      }
      try await close(2)
      _ = try await process.call(
        SignalsV1.Triage.reopen, SignalsV1.StepRequest(signal: signal.value, revision: 3), triage)
      #expect(try await process.count("SELECT count(*) FROM signal WHERE offer IS NULL") == 1)
      try await close(4)
      try await TermTests.age(process, signal, days: 57)
      try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      #expect(
        try await process.count(
          "SELECT count(*) FROM signal WHERE offer IS NULL AND erased_on IS NOT NULL") == 1)
    }
  }
}

import Domain
import Postgres
import RPC
import ServiceKit
import TestKit
import Testing
import Vault
import Wire

@testable import signals

@Suite("A signal about a place", .timeLimit(.minutes(2)))
struct PlaceTests {
  private static func request(
    _ text: String, area: String = "1021", theme: SignalsV1.Theme = .livingEnvironment,
    source: SignalsV1.Source = .ownObservation
  ) -> SignalsV1.FilePlaceRequest {
    SignalsV1.FilePlaceRequest(source: source, theme: theme, area: area, text: text)
  }

  @Test("goes to the team of its area, or of its theme there, and has a deadline")
  func routing() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let worker = world.consent.token(for: 100, as: .communityWorker)
      let lamp = try await world.call(
        SignalsV1.Signals.filePlace, Self.request("De lamp bij het plein is stuk."), worker)
      #expect(lamp.team == "noord")
      let debts = try await world.call(
        SignalsV1.Signals.filePlace,
        Self.request("In de flat worden veel brieven niet geopend.", theme: .debts), worker)
      #expect(debts.team == "schulden")
      let list = try await world.call(
        SignalsV1.Signals.listSignals, SignalsV1.ListSignalsRequest(), worker)
      #expect(Set(list.signals.map(\.id)) == [lamp.id, debts.id])
      #expect(list.signals.allSatisfy { $0.area == "noord" && !$0.isOverdue && $0.state == .new })
      #expect(
        try await world.count("SELECT count(*) FROM signal WHERE due_on = filed_on + 14") == 2)
    }
  }

  @Test("with personal data is refused with what was found and where, and without the text")
  func personalData() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let worker = world.consent.token(for: 100, as: .communityWorker)
      for (text, kind) in [
        ("Bel 06 12345678 over de lamp.", "phone"), ("Mail jan@voorbeeld.nl eens.", "email"),
        ("De bewoner heeft BSN 111222333.", "bsn"), ("NL91ABNA0417164300 staat rood.", "iban"),
        ("Op 1021AB 12 is het donker.", "address"),
        ("Bij Jan de Vries op de Kerkstraat 12 wordt geschreeuwd", "name"),
        ("De lamp bij Kerkstraat 12 is stuk.", "address"),
      ] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(SignalsV1.Signals.filePlace, Self.request(text), worker)
        }
        let reasons = error.reasons.map(\.description)
        #expect(error.code == .failedPrecondition)
        #expect(reasons.first == "personal_data")
        #expect(reasons.contains { $0.hasPrefix("found_\(kind)_") }, "\(kind)")
        let words = text.split(separator: " ").filter { $0.count > 5 }
        #expect(!reasons.contains { reason in words.contains { reason.contains($0) } })
      }
      #expect(try await world.count("SELECT count(*) FROM signal") == 0)
    }
  }

  @Test("may have the name of a neighbourhood that is also somebody's")
  func namedArea() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas(noord: "Anna Paulowna")
      let worker = world.consent.token(for: 100, as: .communityWorker)
      _ = try await world.call(
        SignalsV1.Signals.filePlace, Self.request("In Anna Paulowna is het donker."), worker)
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.Signals.filePlace, Self.request("Anna Paulowna en Jan Jansen."), worker)
      }
      #expect(error.reasons.map(\.description) == ["personal_data", "found_name_17_27"])
    }
  }

  @Test("is answered as it was when it is sent again, whatever the areas are called by then")
  func repeated() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas(noord: "Anna Paulowna")
      let worker = world.consent.token(for: 100, as: .communityWorker)
      let request = Self.request("In Anna Paulowna is het donker.")
      let command = Boxed(Random.id())
      let first = try await world.call(
        SignalsV1.Signals.filePlace, request, worker, command: command)
      try await world.setAreas()
      let again = try await world.call(
        SignalsV1.Signals.filePlace, request, worker, command: command)
      #expect(again == first)
      // Another wish of the same words hears what is in them now, and so does somebody else.
      let other = world.consent.token(for: 101, as: .communityWorker)
      for (token, command) in [(worker, Boxed(Random.id())), (other, command)] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(SignalsV1.Signals.filePlace, request, token, command: command)
        }
        #expect(error.reasons.map(\.description).first == "personal_data")
      }
      #expect(try await world.count("SELECT count(*) FROM signal") == 1)
    }
  }

  @Test("is found behind five hundred more urgent ones, page by page")
  func pages() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let worker = world.consent.token(for: 100, as: .communityWorker)
      _ = try await world.call(
        SignalsV1.Signals.filePlace, Self.request("De lamp is stuk."), worker)
      try await world.tamper(
        """
        INSERT INTO signal (id, about, source, theme, area, team, state, filed_on, due_on, text)
        SELECT gen_random_uuid(), 1, 4, 8, 'noord', 'noord', 1, filed_on, filed_on + 3, 'x'
        FROM signal, generate_series(1, 501)
        """)
      var found: Set<UInt128> = []
      var pageCount = 0
      var request = SignalsV1.ListSignalsRequest()
      while pageCount < 5 {
        let page = try await world.call(SignalsV1.Signals.listSignals, request, worker)
        found.formUnion(page.signals.map(\.id))
        pageCount += 1
        request.after = page.signals.last?.id
        guard page.isMore else { break }
      }
      #expect(found.count == 502)
      #expect(pageCount == 2)
    }
  }

  @Test("is filed as often a day as one may, and what is counted for that names nobody")
  func limit() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let resident = world.consent.token(for: 300, as: .resident, person: 301)
      let request = Self.request("De lamp is stuk.", source: .resident)
      for _ in 0..<20 {
        _ = try await world.call(SignalsV1.Signals.filePlace, request, resident)
      }
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(SignalsV1.Signals.filePlace, request, resident)
      }
      #expect(error.reasons.map(\.description) == ["too_many_filed"])
      #expect(try await world.count("SELECT count(*) FROM signal") == 20)
      #expect(
        try await world.count("SELECT count(*) FROM filed WHERE filer = $1", .uuid(300)) == 0)
      // Somebody else files, and the day after nothing is kept of this one.
      let worker = world.consent.token(for: 100, as: .communityWorker)
      _ = try await world.call(
        SignalsV1.Signals.filePlace, Self.request("De lamp is stuk."), worker)
      #expect(try await world.count("SELECT count(*) FROM filed") == 2)
      try await world.tamper("UPDATE filed SET on_day = on_day - 1")
      _ = try await world.call(SignalsV1.Signals.filePlace, request, resident)
      #expect(try await world.count("SELECT count(*) FROM filed") == 1)
    }
  }

  @Test("is filed by who may, in a neighbourhood that there is, in text that shows what it is")
  func refused() async throws {
    try await SignalsWorld.with { world in
      try await world.setAreas()
      let worker = world.consent.token(for: 100, as: .communityWorker)
      for (request, reason) in [
        (Self.request("Een lamp.", area: "9999"), "area_unknown"),
        (Self.request("Een lamp.", area: "stad"), "area_unknown"),
        (Self.request("Een lamp\u{202E}."), "payload_malformed"),
        (Self.request("Een lamp\u{E000}."), "text_invalid"),
        (Self.request("Een lamp.", source: .organisation), "not_for_role"),
      ] {
        let error = try await refusal { () async throws(RPCError) in
          try await world.call(SignalsV1.Signals.filePlace, request, worker)
        }
        #expect(error.reasons.map(\.description) == [reason])
      }
      for role in [Role.privacyOfficer, .panelMember, .administrator, .committeeMember] {
        let other = world.consent.token(for: 300, as: role)
        await #expect(throws: RPCError.self) {
          try await world.call(SignalsV1.Signals.filePlace, Self.request("Een lamp."), other)
        }
      }
      // Only an administrator says which neighbourhoods there are.
      let error = try await refusal { () async throws(RPCError) in
        try await world.call(
          SignalsV1.Signals.setAreas,
          SignalsV1.SetAreasRequest(areas: [
            SignalsV1.Area(code: "mijn", name: "Mijn", team: "mijn")
          ]), worker)
      }
      #expect(error.code == .permissionDenied)
      #expect(try await world.count("SELECT count(*) FROM signal") == 0)
    }
  }
}

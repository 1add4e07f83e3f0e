import Domain
import Postgres
import RPC
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
        SignalsV1.Signals.filePlace, Self.request("De lamp bij het plein is al weken stuk."), worker)
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
}

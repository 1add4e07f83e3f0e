import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import cases
@testable import consent
@testable import signals

@Suite("A part that was split off a signal", .timeLimit(.minutes(2)))
struct SplitTests {
  @Test("is no request: who asked for themselves asked for nobody else")
  func parts() async throws {
    try await SignalsProcess.with { process, triage in
      let sources: [(SignalsV1.Source, SignalsV1.Source)] = [
        (.resident, .socialEnvironment), (.round, .round),
      ]
      for (source, ofPart) in sources {
        let told = Boxed(
          try await process.call(
            SignalsV1.Signals.filePerson, SignalsProcess.filing(source: source), triage
          ).id)
        try await process.take(told, triage)
        let part = Boxed(
          try await process.call(
            SignalsV1.Triage.split,
            SignalsV1.SplitRequest(
              signal: told.value, revision: 2, theme: .debts, text: "En de buurman heeft schulden.",
              name: "Wim Bedacht"), triage
          ).id)
        try await process.take(part, triage)
        let seen = try await process.call(
          SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: part.value), triage)
        #expect(seen.signal.source == ofPart)
        #expect(
          try await process.reasons(
            SignalsV1.Triage.openHousehold,
            SignalsProcess.opening(part, revision: 2, basis: .request), triage)
            == ["basis_missing"], "\(source)")
      }
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 0)
    }
  }
}

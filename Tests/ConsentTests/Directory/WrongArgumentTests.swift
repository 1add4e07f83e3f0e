import Daemon
import Domain
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("A value that makes no sense")
struct WrongArgumentTests {
  private static func told(_ deed: Deed<ConsentV1.Done>) async -> [String] {
    do {
      try await deed.done()
      return []
    } catch { return (error as? RPCError)?.reasons.map(\.description) ?? [] }
  }

  @Test("is named by its field, and what it holds is said nowhere")
  func fields() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let administrator = { @Sendable (method: String) in
        asks.asking(family.administrator, .administrator, method)
      }
      let coordinator = { @Sendable (method: String) in
        asks.asking(family.coordinator, .generalist, method)
      }
      let organisation = ConsentV1.Directory.registerOrganisation.name
      let deeds: [(String, Deed<ConsentV1.Done>)] = [
        (
          "name",
          Deed {
            _ = try await asks.directory.registerOrganisation(
              .init(name: "Niet Goed", displayName: "Zomaar", tier: "daily_life"),
              administrator(organisation))
            return ConsentV1.Done(entry: 1)
          }
        ),
        (
          "tier",
          Deed {
            _ = try await asks.directory.registerOrganisation(
              .init(name: "goed", displayName: "Zomaar", tier: "elders"),
              administrator(organisation))
            return ConsentV1.Done(entry: 1)
          }
        ),
        (
          "until_ms",
          Deed {
            try await asks.directory.relate(
              ConsentV1.RelateRequest(
                household: family.household, actor: family.worker, kind: .worker, untilMs: 1),
              coordinator(ConsentV1.Directory.relate.name))
          }
        ),
        (
          "evaluation_on",
          Deed {
            try await asks.directory.setEvaluation(
              ConsentV1.SetEvaluationRequest(
                household: family.household,
                evaluationOn: Wire.Date(year: 2027, month: 2, day: 30)),
              asks.asking(
                family.coordinator, .generalist, ConsentV1.Directory.setEvaluation.name,
                peer: .service(.cases), asked: CasesV1.Cases.setPlan.name))
          }
        ),
      ]
      let grants = Self.ofGrants(asks, coordinator)
      for (field, deed) in deeds + grants {
        #expect(await Self.told(deed) == ["argument_invalid", "value_of_\(field)"])
      }
      // Every field has a name that a reason may have.
      #expect(WrongArgument.allCases.allSatisfy { $0.error.reasons.count == 2 })
    }
  }

  /// A grant's days, each by its own name; and what is only rehearsed.
  private static func ofGrants(
    _ asks: Asks, _ coordinator: @escaping @Sendable (String) -> Asking
  ) -> [(String, Deed<ConsentV1.Done>)] {
    func proposing(from: Wire.Date, until: Wire.Date) -> Deed<ConsentV1.Done> {
      Deed {
        _ = try await asks.grants.propose(
          ConsentV1.ProposeGrantRequest(
            household: asks.family.household, organisation: "daily_life-\(asks.family.partner)",
            purpose: .housingStability, categories: [.housing], until: until,
            basis: .consent, kind: .gdpr, from: from),
          coordinator(ConsentV1.Grants.propose.name))
        return ConsentV1.Done(entry: 1)
      }
    }
    let (day, none) = (
      Wire.Date(year: 2027, month: 2, day: 1), Wire.Date(year: 2027, month: 2, day: 30)
    )
    return [
      ("from", proposing(from: none, until: day)), ("until", proposing(from: day, until: none)),
      (
        "categories",
        Deed {
          _ = try await asks.grants.rehearse(
            ConsentV1.RehearseRequest(
              household: asks.family.household, organisation: "daily_life-\(asks.family.partner)",
              purpose: .housingStability, categories: [.housing, .housing]),
            coordinator(ConsentV1.Grants.rehearse.name))
          return ConsentV1.Done(entry: 1)
        }
      ),
    ]
  }
}

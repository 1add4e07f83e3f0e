import Foundation
import RPC
import Testing
import Wire

@testable import sluis

/// That the partner guide is enough: a client in Python, on libraries of others alone, opens a
/// session at the partner port of real services and gets what the resident shares.
@Suite("A partner's client in another language", .timeLimit(.minutes(3)))
struct PythonPartnerTests {
  @Test("accepts an invitation, fetches what is shared, and is refused the rest")
  func partner() async throws {
    let world = try await SmallWorld.shared()
    let run = try await PythonPartner(world)
    let invitation = try await world.anna.call(
      ConsentV1.Grants.invite,
      ConsentV1.InviteRequest(
        household: world.household, organisation: SmallWorld.housing, purpose: .housingStability),
      at: .consent, .change()
    ).reply
    let code = Id(invitation.code).description
    let accepted = try await run("accept \(code) housing_stability")
    #expect(accepted.status == 0, "\(accepted.errors)")
    let reference = accepted.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(reference != code)
    let fetched = try await run("fetch \(reference) housing_stability finances housing")
    #expect(fetched.status == 0, "\(fetched.errors)")
    let reply = try JSONDecoder().decode(Fetched.self, from: Data(fetched.output.utf8))
    #expect(reply.purpose == "PURPOSE_HOUSING_STABILITY")
    #expect(reply.view?.needs?.isEmpty == false)
    #expect(world.holdsPlaintext(Array(fetched.output.utf8)))
    let never = try await run("fetch \(reference) housing_stability physical_health")
    #expect(never.status == 1)
    #expect(never.errors.contains("7 not_permitted"))
    #expect(never.output.isEmpty)
  }

  @Test("takes a session from nobody but consent")
  func relay() async throws {
    let world = try await SmallWorld.shared()
    let run = try await PythonPartner(world)
    // TLS is content with cases; what signs the session must be the consent that was asked for.
    let other = try await run.checked(organisation: "elders")
    #expect(other.status == 1)
    #expect(other.errors.contains("NotConsent"))
  }

  private struct Fetched: Decodable {
    struct View: Decodable { let needs: [Need]? }
    struct Need: Decodable {}
    let view: View?
    let purpose: String?
  }
}

/// The client of the partner guide, with the profile of the housing association.
private struct PythonPartner {
  private let world: SmallWorld
  private let client: String
  private let schema: String

  init(_ world: SmallWorld) async throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    self.world = world
    self.client = tests.appendingPathComponent("../../RPCTests/Python").standardized.path
    self.schema = "\(world.site.folder)/python-\(UUID().uuidString)"
    let proto = tests.appendingPathComponent("../../../proto").standardized.path
    let made = try await Program.run(
      """
      mkdir \(self.schema) && protoc -I \(proto) -I /usr/include --python_out=\(self.schema) \
      \(proto)/sluis/*.proto \(proto)/sluis/consent/v1/consent.proto \
      \(proto)/sluis/cases/v1/cases.proto
      """, in: world.site.folder)
    try #require(made.status == 0, "\(made.errors)")
  }

  func callAsFunction(_ arguments: String) async throws -> Program.Outcome {
    try await Program.run(
      """
      PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=\(self.schema) /usr/bin/python3 \
      \(self.client)/sluis_partner.py \(self.world.wonen.profile.folder) localhost \
      \(self.world.site.port(of: .partner)) \(Site.organisation) \(arguments)
      """, in: self.world.site.folder)
  }

  /// Opens a session over the real partner port, expecting the consent of another organisation.
  func checked(organisation: String) async throws -> Program.Outcome {
    try await Program.run(
      """
      PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=\(self.schema):\(self.client) /usr/bin/python3 -c '
      from sluis_partner import Partner, Session
      partner = Partner("\(self.world.wonen.profile.folder)", "localhost",
                        \(self.world.site.port(of: .partner)), "\(Site.organisation)")
      Session(partner.client, "\(self.world.wonen.profile.folder)", "\(organisation)")'
      """, in: self.world.site.folder)
  }
}

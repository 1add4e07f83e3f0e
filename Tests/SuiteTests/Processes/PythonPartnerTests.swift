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

  @Test("works as the guide's own lines are written")
  func guide() async throws {
    let world = try await SmallWorld.shared()
    let run = try await PythonPartner(world)
    let invitation = try await world.anna.call(
      ConsentV1.Grants.invite,
      ConsentV1.InviteRequest(
        household: world.household, organisation: SmallWorld.housing, purpose: .housingStability),
      at: .consent, .change()
    ).reply
    let outcome = try await run.guide(code: Id(invitation.code).description)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("PURPOSE_HOUSING_STABILITY"), "\(outcome.output)")
  }

  @Test("files signals in its organisation's name, and is told what is wrong with its own text")
  func files() async throws {
    let world = try await SmallWorld.shared()
    let run = try await PythonPartner(world)
    _ = try await world.admin.call(
      SignalsV1.Signals.setAreas,
      SignalsV1.SetAreasRequest(areas: [
        SignalsV1.Area(code: "noord", name: "Noord", team: "noord", postcodes: ["1021"])
      ]), at: .signals, .change())
    let port = world.site.port(of: .filing)
    let place = try await run(
      "place \(port) living_environment 1021", input: "De lamp bij het plein is stuk.")
    #expect(place.status == 0, "\(place.errors)")
    #expect(place.output.contains("\"team\": \"noord\""))
    let person = try await run(
      "person \(port) loneliness 1021",
      input: #"{"text": "Komt niet meer buiten.", "name": "Bram Verzonnen"}"#)
    #expect(person.status == 0, "\(person.errors)")
    let named = try await run(
      "place \(port) living_environment 1021", input: "Bij Jan de Vries is het donker.")
    #expect(named.status == 1)
    #expect(named.errors.contains("personal_data") && named.errors.contains("found_name_4_16"))
    // The team sees where it came from, and a list has no signal about a person for who has no
    // triage.
    let listed = try await world.anna.call(
      SignalsV1.Signals.listSignals, SignalsV1.ListSignalsRequest(), at: .signals
    ).reply.signals
    #expect(listed.contains { $0.source == .organisation && $0.about == .place })
    #expect(!listed.contains { $0.about == .person })
    // The port has nothing else: not a list, and none of cases.
    for method in ["sluis.signals.v1.Signals/ListSignals", "sluis.cases.v1.Partner/FetchShared"] {
      let other = try await run.asked(method, at: port)
      #expect(other.status == 1)
      #expect(other.errors.contains("12 method_unknown"), "\(other.errors)")
    }
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
      \(proto)/sluis/cases/v1/cases.proto \(proto)/sluis/signals/v1/signals.proto
      """, in: world.site.folder)
    try #require(made.status == 0, "\(made.errors)")
  }

  func callAsFunction(_ arguments: String, input: String = "") async throws -> Program.Outcome {
    try await Program.run(
      """
      printf %s '\(input)' | PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=\(self.schema) \
      /usr/bin/python3 \
      \(self.client)/sluis_partner.py \(self.world.wonen.profile.folder) localhost \
      \(self.world.site.port(of: .partner)) \(Site.organisation) \(arguments)
      """, in: self.world.site.folder)
  }

  /// Runs the lines of the guide that begin at "from sluis_partner", with this site's values in
  /// place of its capitals, and prints the reply's purpose.
  func guide(code: String) async throws -> Program.Outcome {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/partner-guide.md").standardized
    let lines = try String(contentsOf: page, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("    from sluis_partner") }.prefix { $0.hasPrefix("    ") }
    try #require(lines.count >= 4)
    var script = lines.map { String($0.dropFirst(4)) }.joined(separator: "\n")
    for (word, value) in [
      ("PROFILE", self.world.wonen.profile.folder),
      ("7403", "\(self.world.site.port(of: .partner))"),
      ("buurtteam-noord", Site.organisation), ("CODE", code),
    ] { script = script.replacingOccurrences(of: word, with: value) }
    script += "\nfrom sluis import privacy_pb2\nprint(privacy_pb2.Purpose.Name(reply.purpose))\n"
    let path = "\(self.world.site.folder)/guide-\(UUID().uuidString).py"
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    return try await Program.run(
      "PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=\(self.schema):\(self.client) /usr/bin/python3 \(path)",
      in: self.world.site.folder)
  }

  /// Asks the port of signals for partners for a method, in an empty request.
  func asked(_ method: String, at port: Int) async throws -> Program.Outcome {
    try await Program.run(
      """
      PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=\(self.schema):\(self.client) /usr/bin/python3 -c '
      from google.protobuf.empty_pb2 import Empty
      from sluis_partner import Filing, Partner
      profile = "\(self.world.wonen.profile.folder)"
      partner = Partner(profile, "localhost", \(self.world.site.port(of: .partner)),
                        "\(Site.organisation)")
      filing = Filing(partner, profile, "localhost", \(port), "\(Site.organisation)")
      fields = partner.session.fields("signals", "\(method)", Empty(), "care_coordination")
      filing.client.call("\(method)", Empty(), Empty, **fields)'
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

import Daemon
import Domain
import Foundation
import Postgres
import RPC
import ServiceKit
import TestKit
import Vault
import Wire

@testable import signals

/// signals on a real database, with a consent that stands in; both are called over real frames.
struct SignalsWorld: ServiceWorld {
  static let service = "signals"

  let consent = StandInGate(for: .signals)
  let pool: Pool
  let log: AuditLog
  let read: AuditedRead
  /// As somebody with a certificate.
  let client: Client

  private init(_ pool: Pool, _ batch: AnonymousBatch) async throws {
    self.pool = pool
    let group = EventLoops.shared
    var directory = self.consent.routes
    // Of the teams in the areas below; ConsentTests ask the real one.
    directory.answer(ConsentV1.Directory.listTriageTeams) { _, _ in
      Outcome(ConsentV1.ListTriageTeamsReply(teams: ["noord", "zuid"]))
    }
    let consentClient = Self.client(ofConsent: directory)
    let session = try await ServiceSession(with: consentClient)
    self.log = try Self.log(on: pool, of: session, batch: batch)
    let gate = GateClient(service: "signals", consent: consentClient, session: session)
    self.read = AuditedRead(gate: gate, log: self.log)
    var routes = Routes()
    SignalsService(self.read).add(to: &routes)
    SocialMapService(self.read).add(to: &routes)
    AnalysisService(self.read, ReleaseMaker(self.log, needs: nil)).add(to: &routes)
    self.client = InProcess.client(
      of: routes, as: Self.peer(Identity(organisation: "team", kind: .user, name: "someone")),
      group: group)
  }

  /// Runs `test` in a world of its own.
  ///
  /// - Parameter batch: short, so that nobody waits for what is filed as nobody.
  static func with(
    batch: AnonymousBatch = AnonymousBatch(periodMs: 50),
    _ test: (SignalsWorld) async throws -> Void
  ) async throws {
    try await Self.with(SignalsSchema.migrations, { try await SignalsWorld($0, batch) }) { world in
      try await Self.keeping(world.log) { try await test(world) }
    }
  }

  /// Sets two fictional neighbourhoods of one district, as an administrator.
  func setAreas(noord: String = "Noord") async throws {
    let administrator = self.consent.token(for: 900, as: .administrator)
    _ = try await self.call(
      SignalsV1.Signals.setAreas,
      SignalsV1.SetAreasRequest(areas: [
        SignalsV1.Area(code: "stad", name: "Stad"),
        SignalsV1.Area(
          code: "noord", name: noord, parent: "stad", team: "noord", postcodes: ["1021", "1022"],
          themeTeams: [SignalsV1.ThemeTeam(theme: .debts, team: "schulden")]),
        SignalsV1.Area(code: "zuid", name: "Zuid", parent: "stad", team: "zuid"),
      ]), administrator)
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ token: [UInt8],
    command: Boxed? = nil, purpose: String = "care_coordination"
  ) async throws(RPCError) -> Reply {
    let options = self.options(method, token, command: command?.value, purpose: purpose)
    return try await self.client.call(method, request, options).reply
  }
}

import Daemon
import Domain
import Foundation
import Ledger
import Postgres
import RPC
import ServiceKit
import TestKit
import Vault
import Wire

@testable import cases

/// cases on a real database, with a consent that stands in; both are called over real frames.
struct CasesWorld: ServiceWorld {
  static let service = "cases"

  static let team = Organisation(
    id: OrganisationId(2), standing: .team,
    contract: Period(from: Instant(microseconds: 0), until: nil), headMatches: true)
  static let housing = Self.partner(3, .dailyLife)
  static let practice = Self.partner(4, .basicCare)

  let consent = StandInConsent()
  let pool: Pool
  let log: AuditLog
  let read: AuditedRead
  /// As a person of the team, and as a partner's gateway.
  let client: Client
  let partnerClient: Client
  let counting = Counting(CountingKey(root: SecretKey()))

  static func partner(_ id: UInt128, _ tier: Tier) -> Organisation {
    Organisation(
      id: OrganisationId(id), standing: .partner(tier),
      contract: Period(from: Instant(microseconds: 0), until: nil), headMatches: true)
  }

  private init(_ pool: Pool) async throws {
    self.pool = pool
    let group = EventLoops.shared
    let consentClient = Self.client(ofConsent: self.consent.routes)
    let session = try await ServiceSession(with: consentClient)
    self.log = try Self.log(on: pool, of: session)
    self.read = AuditedRead(
      gate: GateClient(service: "cases", consent: consentClient, session: session), log: self.log)
    self.client = InProcess.client(
      of: CasesDefinition.routes(self.read, counting: self.counting),
      as: Self.peer(Identity(organisation: "team", kind: .user, name: "worker")), group: group)
    self.partnerClient = InProcess.client(
      of: CasesDefinition.partnerRoutes(self.read),
      as: Self.peer(Identity(organisation: "housing", kind: .gateway, name: "gateway")),
      group: group)
  }

  /// Runs `test` in a world of its own.
  static func with(_ test: (CasesWorld) async throws -> Void) async throws {
    try await Self.with(Schema.migrations, { try await CasesWorld($0) }, test)
  }

  /// As a service of an installation.
  func aggregates(as name: String = "signals", of organisation: String = "team") -> Client {
    var routes = Routes()
    AggregatesService(self.log, self.counting, organisation: "team").add(to: &routes)
    return InProcess.client(
      of: routes,
      as: Self.peer(Identity(organisation: organisation, kind: .service, name: name)),
      group: EventLoops.shared)
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ token: [UInt8],
    command: UInt128? = nil, purpose: String = "care_coordination"
  ) async throws(RPCError) -> Outcome<Reply> {
    try await self.client.call(
      method, request, self.options(method, token, command: command, purpose: purpose))
  }
}

import Daemon
import Domain
import Foundation
import Postgres
import RPC
import ServiceKit
import TestKit
import Vault
import Wire

@testable import panel

/// panel on a real database, with a consent that stands in; both are called over real frames.
struct PanelWorld: ServiceWorld {
  static let service = "panel"

  let consent = StandInGate(for: .panel)
  let pool: Pool
  let log: AuditLog
  /// As somebody with a certificate, and as nobody.
  let client: Client
  let ballot: Client
  /// The keeper's closing key, which panel does not have.
  let closing = ClosingKey()

  /// The keeper's key, and its bytes as they are brought to a closing.
  final class ClosingKey: Sendable {
    let address: [UInt8]
    private let bundle: KeyBundle

    init() {
      let seed = SecretKey()
      do {
        var bundle = try KeyBundle(capacity: 1)
        bundle.append(seed)
        self.bundle = bundle
      } catch { preconditionFailure("no locked memory for one key") }
      self.address = BoxKey(key: seed).address.bytes
    }

    func box(to address: [UInt8], for round: UInt128) throws -> [UInt8] {
      try self.bundle.sealed(to: BoxAddress(address), context: round.idBytes)
    }
  }

  private init(_ pool: Pool) async throws {
    self.pool = pool
    let group = EventLoops.shared
    let consentClient = Self.client(ofConsent: self.consent.routes)
    let session = try await ServiceSession(with: consentClient)
    self.log = try Self.log(on: pool, of: session)
    let keys = PanelKeys(root: SecretKey())
    let gate = GateClient(service: "panel", consent: consentClient, session: session)
    var routes = Routes()
    PanelService(AuditedRead(gate: gate, log: self.log), keys: keys, openUs: 1...Int64.max)
      .add(to: &routes)
    var anonymous = Routes()
    BallotService(log: self.log, keys: keys).add(to: &anonymous)
    self.client = InProcess.client(
      of: routes, as: Self.peer(Identity(organisation: "team", kind: .user, name: "someone")),
      group: group)
    self.ballot = InProcess.client(of: anonymous, as: .anonymous, group: group)
  }

  /// Runs `test` in a world of its own.
  static func with(_ test: (PanelWorld) async throws -> Void) async throws {
    try await Self.with(PanelSchema.migrations, { try await PanelWorld($0) }) { world in
      try await Self.keeping(world.log) { try await test(world) }
    }
  }

  /// Waits until the log has everything.
  func sequence() async throws {
    let isDone = try await eventually {
      try await self.count("SELECT count(*) FROM log_pending") == 0
    }
    guard isDone else { throw Unexpected(description: "the log has not sequenced") }
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ token: [UInt8],
    command: CommandName? = nil, purpose: String = "quality_evaluation"
  ) async throws(RPCError) -> Reply {
    let options = self.options(method, token, command: command?.id, purpose: purpose)
    return try await self.client.call(method, request, options).reply
  }

  func ask<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request
  ) async throws(RPCError) -> Reply {
    try await self.ballot.call(method, request, CallOptions(lasting: .seconds(20))).reply
  }
}

/// A command's id, boxed: an async function must not spill an id (docs/decisions/0004).
final class CommandName: Sendable {
  let id = Random.id()
}

enum WallClockMs {
  static var now: UInt64 { UInt64(Foundation.Date().timeIntervalSince1970 * 1_000) }
}

import Foundation
import Postgres
import RPC
import Synchronization
import TestKit
import Vault
import Wire

@testable import sluis

/// The id of a command, as a class: an async function of Swift 6.3.1 loses an id among many
/// arguments (docs/decisions/0004).
final class CommandName: Sendable {
  let id: UInt128

  init(_ id: UInt128 = Random.id()) { self.id = id }
}

/// A change that can be sent any number of times under its one id, each time with a new proof.
struct RepeatedCommand: Sendable {
  let name: CommandName
  let isOfConsent: Bool
  /// Sends it to a port and gives back the answer's bytes.
  let send: @Sendable (_ port: Int) async throws(RPCError) -> [UInt8]

  func result(_ port: Int) async -> Result<[UInt8], RPCError> {
    do throws(RPCError) { return .success(try await self.send(port)) } catch {
      return .failure(error)
    }
  }
}

/// The shared installation with a second process of cases, and proxies before each service that
/// lose answers.
final class RetryBench: Sendable {
  let world: SmallWorld
  let replica: ServiceProcess
  let replicaPort: Int
  private let lossy: [Bool: FaultProxy]
  private let silent: [Bool: FaultProxy]
  private let isSilent = Mutexed(false)
  private let casesPool: Pool
  private let consentPool: Pool

  var site: Site { self.world.site }

  init() async throws {
    self.world = try await SmallWorld.shared()
    let site = self.world.site
    (self.replica, self.replicaPort) = try await site.replicaOfCases()
    func proxies(_ judge: () -> FaultProxy.Judge) throws -> [Bool: FaultProxy] {
      [
        false: try FaultProxy(to: .port(UInt16(site.port(of: .cases))), judge: judge()),
        true: try FaultProxy(to: .port(UInt16(site.port(of: .consent))), judge: judge()),
      ]
    }
    self.lossy = try proxies { Self.losing() }
    self.silent = try proxies { [isSilent] in
      { _, direction, _ in direction == .toClient && isSilent.value ? .swallow : .pass }
    }
    func pool(_ service: String) -> Pool {
      var settings = site.cluster.settings(database: "sluis_\(service)")
      settings.connectionCount = 1
      return Pool(settings)
    }
    self.casesPool = pool("cases")
    self.consentPool = pool("consent")
  }

  func close() async {
    for proxy in self.lossy.values { proxy.close() }
    for proxy in self.silent.values { proxy.close() }
    try? await self.replica.end()  // it ends with this process at the latest
    await self.world.anna.disconnect()
    await self.casesPool.close()
    await self.consentPool.close()
  }

  // ── Ways to a service ──────────────────────────────────────────────────────────────────────

  /// Of every five answers one is lost, after the request has arrived: the link is cut. What is
  /// said first, to make the connection, passes.
  private static func losing() -> FaultProxy.Judge {
    let counts = Mutex<[Int: Int]>([:])
    return { connection, direction, _ in
      guard direction == .toClient else { return .pass }
      let count = counts.withLock { counts in
        counts[connection, default: 0] += 1
        return counts[connection] ?? 0
      }
      return count > 3 && Int.random(in: 0..<5) == 0 ? .cut : .pass
    }
  }

  /// Makes a connection that says nothing from now on, though everything arrives.
  func silentPort(of command: RepeatedCommand) async throws -> Int {
    self.isSilent.set(false)
    let port = self.silent[command.isOfConsent].map { Int($0.port) } ?? 0
    let household = self.world.household
    if command.isOfConsent {
      _ = try await self.world.anna.call(
        ConsentV1.Grants.list, ConsentV1.ListGrantsRequest(household: household), at: .consent,
        Asking(port: port))
    } else {
      _ = try await self.world.anna.call(
        CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: household),
        Asking(port: port))
    }
    self.isSilent.set(true)
    return port
  }

  func lossyPorts(of command: RepeatedCommand) -> [Int] {
    let port = self.lossy[command.isOfConsent].map { Int($0.port) } ?? 0
    return command.isOfConsent ? [port] : [port, port, self.replicaPort]
  }

  func straightPorts(of command: RepeatedCommand) -> [Int] {
    command.isOfConsent
      ? [self.site.port(of: .consent)] : [self.site.port(of: .cases), self.replicaPort]
  }

  // ── Commands ───────────────────────────────────────────────────────────────────────────────

  func note(_ text: String, _ name: CommandName = CommandName()) -> RepeatedCommand {
    let request = CasesV1.AddNoteRequest(
      household: self.world.household, text: "Verzonnen notitie \(text)")
    return RepeatedCommand(name: name, isOfConsent: false) {
      [anna = self.world.anna] port throws(RPCError) in
      try await anna.call(
        CasesV1.Cases.addNote, request, at: .cases,
        Asking(command: name.id, within: .seconds(20), port: port)
      ).reply.encoded()
    }
  }

  /// A proposal, whose grant's id is drawn anew each time that it takes effect.
  func proposal(day: Int) -> RepeatedCommand {
    let request = ConsentV1.ProposeGrantRequest(
      household: self.world.household, organisation: SmallWorld.housing,
      purpose: .housingStability, categories: [.finances, .housing], until: Content.day(day),
      basis: .publicTask, kind: .secrecyWaiver)
    let name = CommandName()
    return RepeatedCommand(name: name, isOfConsent: true) {
      [anna = self.world.anna] port throws(RPCError) in
      try await anna.call(
        ConsentV1.Grants.propose, request, at: .consent,
        Asking(command: name.id, within: .seconds(20), port: port)
      ).reply.encoded()
    }
  }

  /// Sends a command until each way has answered it, and now and then twice at once.
  func insist(
    on command: RepeatedCommand, through ports: [Int], _ tally: Tally
  ) async throws -> Set<[UInt8]> {
    var answers: Set<[UInt8]> = []
    for port in ports {
      var isAnswered = false
      for _ in 0..<60 where !isAnswered {
        let isTwice = Int.random(in: 0..<5) == 0
        async let second = isTwice ? command.result(port) : nil
        for result in [await command.result(port), await second].compactMap({ $0 }) {
          switch result {
          case .success(let bytes):
            answers.insert(bytes)
            isAnswered = true
            tally.add(lost: false)
          case .failure(let error) where Self.isLoss(error):
            tally.add(lost: true)
          case .failure(let error): throw error
          }
        }
        // A connection that failed is not tried again at once.
        if !isAnswered { try await pass(.milliseconds(50)) }
      }
      guard isAnswered else { throw RPCError(.unavailable) }
    }
    return answers
  }

  /// Whether the caller cannot know what became of the command, or it was surely not begun.
  private static func isLoss(_ error: RPCError) -> Bool {
    [.unavailable, .deadlineExceeded, .aborted, .cancelled].contains(error.code)
  }

  // ── Effects ────────────────────────────────────────────────────────────────────────────────

  func effectCounts() async throws -> (notes: Int64, shares: Int64) {
    (
      notes: try await Self.count(self.casesPool, "SELECT count(*) FROM note"),
      shares: try await Self.count(self.consentPool, "SELECT count(*) FROM share")
    )
  }

  /// Whether its effect is committed.
  func isStored(_ command: RepeatedCommand) async throws -> Bool {
    let pool = command.isOfConsent ? self.consentPool : self.casesPool
    return try await Self.count(
      pool, "SELECT count(*) FROM command WHERE id = $1", .uuid(command.name.id)) == 1
  }

  private static func count(
    _ pool: Pool, _ query: StaticString, _ values: Value...
  ) async throws -> Int64 {
    try await pool.transaction(.readOnly, deadline: .now + .seconds(20)) {
      (tx) throws(PostgresError) in
      try tx.query(query, values).only { row throws(PostgresError) in try row.int8(0) }
    }
  }
}

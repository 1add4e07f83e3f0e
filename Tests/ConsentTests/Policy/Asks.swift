import Daemon
import Domain
import Foundation
import Postgres
import RPC
import TestKit
import Vault
import Wire

@testable import consent

/// A world with a log, and people of one family's case who ask for things in it.
struct Asks: Sendable {
  let world: PolicyWorld
  let family: PolicyFamily
  let change: PolicyChange

  var directory: Directory { Directory(change: self.change) }
  var grants: Grants { Grants(change: self.change) }

  static func run(_ test: (Asks) async throws -> Void) async throws {
    try await PolicyWorld.run { world in
      let family = try await PolicyFamily.settle(in: world)
      let log = try Self.log(world)
      try await test(
        Asks(world: world, family: family, change: PolicyChange(keys: world.keys, log: log)))
    }
  }

  static func log(_ world: PolicyWorld) throws -> AuditLog {
    let seed = FileManager.default.temporaryDirectory
      .appendingPathComponent("seed-\(UInt64.random(in: .min ... .max))").path
    guard
      FileManager.default.createFile(
        atPath: seed, contents: Data(Random.bytes(32)), attributes: [.posixPermissions: 0o600])
    else { throw PostgresError.unavailable }
    return AuditLog(
      service: "consent", pool: world.pool,
      identity: try LogIdentity(name: "team.sluis/consent", seedFile: seed),
      readingAddress: world.keys.reading.address)
  }

  /// Somebody of the family's case, asking `method` by a command.
  func asking(
    _ actor: UInt128, _ role: Domain.Role, _ method: String, command: UInt128 = Random.id(),
    body: [UInt8] = [1], peer: Domain.Peer = .caller, asked: String? = nil,
    purpose: String = "care_coordination", hat given: UInt128? = nil
  ) -> Asking {
    let hat =
      given != nil ? given ?? 0 : actor == self.family.coordinator
      ? self.family.hat : actor == self.family.gateway ? self.family.gatewayHat : actor
    let nowMs = WallClock.nowMs()
    let claims = ConsentV1.SessionClaims(
      session: Random.id(), actor: actor,
      organisation: actor == self.family.gateway ? self.family.partner : self.family.team,
      hat: hat, role: role.rawValue, certificate: Random.bytes(32), exchangeKey: Random.bytes(32),
      issuedAtMs: nowMs, expiresAtMs: nowMs + 600_000)
    let proof = RpcV1.CallerProof(
      audience: peer == .caller ? "consent" : peer == .service(.signals) ? "signals" : "cases",
      nonce: Random.id(), timeMs: nowMs,
      requestDigest: Random.bytes(32), mac: Random.bytes(32), method: asked ?? method,
      purpose: purpose)
    let caller = ProvenCaller(
      claims: claims, proof: proof, role: role, called: method, peer: peer,
      certificate: claims.certificate, peerURI: "sluis://team/user/test", trace: Trace())
    return Asking(
      caller: caller,
      command: Command(
        caller: actor, id: command, method: method,
        digest: RequestDigest.of(method: method, payload: body).bytes),
      deadline: PolicyWorld.soon)
  }

  /// Notes that a scope is to be erased, as the route does.
  func askErasure(of scope: UInt128, version: Int64) async throws {
    let (box, keys) = (Ids([scope]), self.world.keys)
    try await self.world.write { tx throws(PostgresError) in
      try ErasureRow.insert(box.ids[0], version, keys, &tx)
    }
  }

  /// What the partner would be permitted of a scope now.
  func partnerMay(_ scope: UInt128) async throws -> Bool {
    Self.partnerMay(scope, self.family, try await self.world.facts(self.family.subjects))
  }

  /// What a resident is permitted of a scope when they read it now; the reasons when nothing.
  func residentReads(
    _ category: Domain.Category, of scope: UInt128, as actor: UInt128
  ) async throws -> [ReasonCode] {
    var subjects = self.family.subjects
    subjects.actors.insert(actor)
    let facts = try await self.world.facts(subjects)
    let rule = MethodRule(
      name: "sluis.cases.v1.Cases/View", callers: [.person], effect: .read,
      purposes: [.subjectAccess])
    let table = ChainTable(
      methods: [rule],
      relays: [.init(service: .cases, called: ConsentV1.Gate.open.name, caller: .person)])
    let request = GateRequest(
      actor: ActorId(actor), hat: HatId(actor),
      chain: Chain(
        peer: .service(.cases), called: ConsentV1.Gate.open.name, audience: "cases",
        asked: rule.name, caller: .person),
      purpose: "subject_access", parts: [.init(scope: ScopeId(scope), category: category)])
    return Gate.decide(
      request,
      on: facts.gateFacts(
        actor: actor, organisation: self.family.team, household: self.family.household,
        chains: table)
    ).reasons
  }

  /// A resident with a credential that was vouched for, wherever they live.
  func addResident(_ person: UInt128) async throws -> UInt128 {
    let (family, actor) = (self.family, Random.id())
    let keys = self.world.keys
    let box = Ids([actor, person])
    try await self.world.write { tx throws(PostgresError) in
      tx.insertActor(
        .init(
          id: box.ids[0], organisation: family.team, uriIndex: Random.id(), kind: "resident",
          person: box.ids[1], fromUs: 0, untilUs: nil, sealed: [1],
          vouchedBy: family.coordinator))
      tx.insertHat(
        .init(
          actor: box.ids[0], id: box.ids[0], organisation: family.team, team: "",
          role: "resident", supervisor: nil, fromUs: 0, untilUs: nil))
      _ = try Heads.reseal(Subjects(actors: [box.ids[0]]), revision: 1, keys: keys, &tx)
    }
    return actor
  }

  /// A child of the household, with `guardians` who have custody.
  func addChild(born: Wire.Date, guardians: [UInt128]) async throws -> UInt128 {
    let child = Random.id()
    _ = try await self.directory.addMember(
      ConsentV1.AddMemberRequest(
        household: self.family.household,
        member: .init(
          person: child, birthDate: born,
          authorities: guardians.map { .init(holder: $0, kind: .custody) })),
      self.asking(
        self.family.coordinator, .generalist, ConsentV1.Directory.addMember.name,
        peer: .service(.cases), asked: CasesV1.Cases.addPerson.name))
    return child
  }

  static func partnerMay(_ scope: UInt128, _ family: PolicyFamily, _ facts: PolicyFacts) -> Bool {
    let rule = MethodRule(
      name: "sluis.cases.v1.Cases/View", callers: [.gateway], effect: .disclose,
      purposes: [.housingStability])
    let table = ChainTable(
      methods: [rule],
      relays: [.init(service: .cases, called: ConsentV1.Gate.open.name, caller: .gateway)])
    let request = GateRequest(
      actor: ActorId(family.gateway), hat: HatId(family.gatewayHat),
      chain: Chain(
        peer: .service(.cases), called: ConsentV1.Gate.open.name, audience: "cases",
        asked: rule.name, caller: .gateway),
      purpose: "housing_stability", parts: [.init(scope: ScopeId(scope), category: .housing)])
    return Gate.decide(
      request,
      on: facts.gateFacts(
        actor: family.gateway, organisation: family.partner, household: family.household,
        chains: table)
    ).verdict == .permit
  }
}

/// Something to be asked, with the ids that it is about: kept in a closure, as an async function
/// must not spill them (docs/decisions/0004).
struct Deed<Answer: Sendable>: Sendable {
  private let body: @Sendable () async throws -> Answer

  init(_ body: @escaping @Sendable () async throws -> Answer) { self.body = body }

  @discardableResult
  func done() async throws -> Answer { try await self.body() }
}

/// Ids, boxed: an async function must not spill them (docs/decisions/0004).
final class Ids: Sendable {
  let ids: [UInt128]

  init(_ ids: [UInt128]) { self.ids = ids }
}

/// The code of the error that `body` throws; nil when it throws none.
func refusal(_ body: () async throws -> Void) async -> StatusCode? {
  do {
    try await body()
    return nil
  } catch { return (error as? RPCError)?.code }
}

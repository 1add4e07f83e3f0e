import Daemon
import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// One way of giving less than before.
enum Narrower: String, CaseIterable, Sendable {
  case hat, contract, relation, handOver, member, authority, death, refusal, newMember
  case evaluation, organisation, credential, supervision, otherSupervisor, movedSignal, joint
  case withheldReporter

  var kind: Narrowing.Kind {
    switch self {
    case .hat: .hat
    case .contract: .contract
    case .relation, .handOver: .relation
    case .member: .member
    case .authority: .authority
    case .death: .member
    case .refusal: .refusal
    case .newMember, .evaluation: .grants
    case .organisation: .organisation
    case .credential: .credential
    case .supervision: .supervision
    case .otherSupervisor: .supervisor
    case .movedSignal: .team
    case .joint: .joint
    case .withheldReporter: .reporter
    }
  }
}

/// A family with a child of the other adult's, ring and database of one moment, and a backup.
struct NarrowingScene {
  let asks: Asks
  let child: Ids
  /// An intern whom the worker supervises, a signal of their team, and who triages there.
  let extra: Ids
  let backup: Backup
  let signers: [RPC.Peer]

  init(_ asks: Asks) async throws {
    self.asks = asks
    self.child = Ids([
      try await asks.addChild(
        born: Wire.Date(year: 2019, month: 1, day: 1), guardians: [asks.family.otherAdult])
    ])
    // The child's data needs nobody's yes to what is granted here.
    try await asks.world.tamper("UPDATE organisation SET name = 'wijkteam' WHERE tier = 'team'")
    try await asks.world.reseal(asks.family.subjects)
    self.extra = try await Self.addExtra(asks)
    let authority = try Authority()
    self.signers = try await [
      Self.signer("bea", "administrator", authority, asks),
      Self.signer("olga", "privacy_officer", authority, asks),
    ]
    let keys = asks.world.keys
    try await asks.world.write { tx throws(PostgresError) in
      try RingAgreement.bind(keys.ring, &tx)
    }
    self.backup = Backup(asks.world)
    try await self.backup.take()
  }

  private static func addExtra(_ asks: Asks) async throws -> Ids {
    let (family, keys) = (asks.family, asks.world.keys)
    let box = Ids([Random.id(), Random.id(), Random.id()])
    let workers = try await asks.world.facts(family.subjects).rows.actors[family.worker]?.hats
    let own = try #require(workers?.first)
    let today = try await asks.world.facts(Subjects()).moment.date
    try await asks.world.write { tx throws(PostgresError) in
      for (actor, role) in [(box.ids[0], Domain.Role.intern), (box.ids[2], .triage)] {
        tx.insertActor(
          .init(
            id: actor, organisation: family.team, uriIndex: Random.id(), kind: "user",
            person: nil, fromUs: 0, untilUs: nil, sealed: [1]))
        tx.insertHat(
          .init(
            actor: actor, id: actor, organisation: family.team, team: "north",
            role: role.rawValue, supervisor: nil, fromUs: 0, untilUs: nil))
      }
      tx.insertInternship(of: box.ids[0], hat: box.ids[0], track: "social")
      guard let key = try keys.newScopeKeys([box.ids[1]], &tx)?.first else {
        throw .unavailable
      }
      tx.insertScope(
        .init(
          id: box.ids[1], kind: .signal, household: box.ids[1], state: .open, key: key,
          team: "north", command: 7, openedBy: family.team, tellsReporter: true,
          agreement: ReporterCode.stored(consent: Self.word)))
      let actors: Set<UInt128> = [box.ids[0], box.ids[2]]
      let rows = try Heads.reseal(
        Subjects(actors: actors, households: [box.ids[1]]), revision: 1, keys: keys, &tx)
      guard let intern = rows.actors[box.ids[0]]?.hats.first else { throw .unavailable }
      tx.setSupervision(of: intern, by: own, day: Int32(today.dayNumber), isPresent: true)
      _ = try Heads.reseal(Subjects(actors: actors), revision: 1, keys: keys, &tx)
    }
    return box
  }

  /// What the reporter of the signal agrees with, and takes it back.
  private static let word = [UInt8](repeating: 7, count: 32)

  private static func signer(
    _ name: String, _ role: String, _ authority: Authority, _ asks: Asks
  ) async throws -> RPC.Peer {
    let (holder, box) = (try authority.issue("sluis://wijkteam/user/\(name)"), Ids([Random.id()]))
    let (team, keys) = (asks.family.team, asks.world.keys)
    try await asks.world.write { tx throws(PostgresError) in
      tx.insertActor(
        .init(
          id: box.ids[0], organisation: team,
          uriIndex: keys.lookup(.actorURI, Array(holder.uri.utf8)), kind: "user", person: nil,
          fromUs: 0, untilUs: nil, sealed: [1]))
      tx.insertHat(
        .init(
          actor: box.ids[0], id: box.ids[0], organisation: team, team: "", role: role,
          supervisor: nil, fromUs: 0, untilUs: nil))
      SeenCertificates.note(holder.hash.bytes, of: box.ids[0], keys, &tx)
      _ = try Heads.reseal(Subjects(actors: [box.ids[0]]), revision: 1, keys: keys, &tx)
    }
    return try holder.peer
  }

  /// As a process that starts now finds it: no session is opened unless it agrees.
  func start() async throws -> RingAgreement {
    let keys = self.asks.world.keys
    try keys.ring.reload()
    _ = try await Withdrawals(log: self.asks.change.log, keys: keys)
      .journal(.all, deadline: PolicyWorld.soon)
    return try await ConsentService.resume(try Asks.log(self.asks.world), keys)
  }

  /// When statements are made, but for the few seconds that tell them apart.
  static let madeAt = Int64(clamping: WallClock.nowMs() / 1_000) - 60

  func reconcile(
    _ atSeconds: Int64 = 1, keepsGrants: Bool = true
  ) async throws -> Result<Reconciliation.Outcome, Reconciliation.Fault> {
    let statement = RestoreStatement(
      organisation: "wijkteam", atSeconds: Self.madeAt + atSeconds,
      keepsGrants: keepsGrants, logs: [])
    let work = Reconciliation(
      keys: self.asks.world.keys, statement: statement,
      trace: Restore.trace(of: statement.text), signers: self.signers)
    // A log of its own: one that nobody sequences stops after five seconds.
    return try await Asks.log(self.asks.world).commit(deadline: PolicyWorld.soon) {
      (tx, recorder) throws(PostgresError) in try work.run(&tx, &recorder)
    }.answer
  }

  func narrow(_ way: Narrower) async throws {
    let (asks, family) = (self.asks, self.asks.family)
    func by(_ actor: UInt128, _ role: Domain.Role, _ method: String) -> Asking {
      asks.asking(actor, role, method)
    }
    let (directory, names) = (asks.directory, ConsentV1.Directory.self)
    switch way {
    case .hat:
      _ = try await directory.endHat(
        ConsentV1.EndHatRequest(hat: family.worker),
        by(family.administrator, .administrator, names.endHat.name))
    case .contract:
      _ = try await directory.endContract(
        ConsentV1.EndContractRequest(actor: family.worker),
        by(family.administrator, .administrator, names.endContract.name))
    case .relation:
      _ = try await directory.endRelation(
        ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
        by(family.coordinator, .generalist, names.endRelation.name))
    case .handOver:
      _ = try await directory.handOver(
        ConsentV1.HandOverRequest(household: family.household, to: family.worker),
        by(family.coordinator, .generalist, names.handOver.name))
    case .member:
      _ = try await directory.removeMember(
        ConsentV1.RemoveMemberRequest(household: family.household, person: family.otherAdult),
        by(family.coordinator, .generalist, names.removeMember.name))
    case .authority:
      _ = try await directory.endAuthority(
        ConsentV1.EndAuthorityRequest(
          household: family.household, person: self.child.ids[0], holder: family.otherAdult,
          kind: .custody),
        by(family.coordinator, .generalist, names.endAuthority.name))
    case .death:
      _ = try await directory.recordDeath(
        ConsentV1.RecordDeathRequest(household: family.household, person: family.otherAdult),
        by(family.coordinator, .generalist, names.recordDeath.name))
    default: try await self.narrowOtherwise(way)
    }
  }

  private func narrowOtherwise(_ way: Narrower) async throws {
    let (asks, family) = (self.asks, self.asks.family)
    let names = ConsentV1.Directory.self
    switch way {
    case .refusal:
      _ = try await asks.grants.deny(
        ConsentV1.DenyRequest(household: family.household, person: family.adult),
        asks.asking(family.resident, .resident, ConsentV1.Grants.deny.name))
    case .newMember:
      _ = try await asks.addChild(born: Wire.Date(year: 1990, month: 1, day: 1), guardians: [])
    case .evaluation:
      let today = try await asks.world.facts(Subjects()).moment.date
      _ = try await asks.directory.setEvaluation(
        ConsentV1.SetEvaluationRequest(
          household: family.household, evaluationOn: today.wire),
        asks.asking(
          family.coordinator, .generalist, names.setEvaluation.name, peer: .service(.cases),
          asked: CasesV1.Cases.setPlan.name))
    case .organisation:
      _ = try await asks.directory.endOrganisation(
        ConsentV1.EndOrganisationRequest(organisation: "daily_life-\(family.partner)"),
        asks.asking(family.administrator, .administrator, names.endOrganisation.name))
    case .supervision, .otherSupervisor:
      let isAbsent = way == .supervision
      _ = try await asks.directory.supervise(
        ConsentV1.SuperviseRequest(intern: self.extra.ids[0], isAbsent: isAbsent),
        isAbsent
          ? asks.asking(
            family.worker, .nurse, names.supervise.name, purpose: "supervision")
          : asks.asking(
            family.coordinator, .generalist, names.supervise.name, purpose: "supervision"))
    case .movedSignal:
      _ = try await asks.directory.moveScope(
        ConsentV1.MoveScopeRequest(scope: self.extra.ids[1], team: "zuid"),
        asks.asking(
          self.extra.ids[2], .triage, names.moveScope.name, peer: .service(.signals),
          asked: SignalsV1.Triage.route.name))
    case .withheldReporter:
      _ = try await asks.directory.tellReporter(
        ConsentV1.TellReporterRequest(
          scope: self.extra.ids[1], word: Self.word, withdraw: true),
        asks.asking(
          self.extra.ids[2], .triage, names.tellReporter.name, peer: .service(.signals),
          asked: SignalsV1.Signals.agreeToBeNamed.name))
    case .joint:
      _ = try await asks.grants.withdraw(
        ConsentV1.WithdrawRequest(grant: family.grant),
        asks.asking(family.resident, .resident, ConsentV1.Grants.withdraw.name))
      _ = try await asks.directory.removeMember(
        ConsentV1.RemoveMemberRequest(household: family.household, person: family.adult),
        asks.asking(family.coordinator, .generalist, names.removeMember.name))
    default:
      _ = try await asks.directory.vouchResident(
        ConsentV1.VouchResidentRequest(
          actor: family.resident, household: family.household,
          certificate: Random.bytes(32)),
        asks.asking(family.coordinator, .generalist, names.vouchResident.name))
    }
  }

  /// Whether what is narrowed gives what it gave.
  func gives(_ way: Narrower) async throws -> Bool {
    let family = self.asks.family
    var subjects = family.subjects
    subjects.actors.insert(self.extra.ids[0])
    subjects.households.insert(self.extra.ids[1])
    let facts = try await self.asks.world.facts(subjects)
    let now = facts.moment.instant
    let household = try #require(facts.households[family.household])
    #expect(household.headMatches)
    func works(_ actor: UInt128) -> Bool {
      household.relations.contains { $0.actor.value == actor && $0.period.contains(now) }
    }
    return switch way {
    case .hat, .contract:
      facts.actors[family.worker]?.hats.contains { $0.period.contains(now) } ?? false
    case .relation: works(family.worker)
    case .handOver: works(family.coordinator)
    case .member, .death:
      household.members.contains {
        $0.person.value == family.otherAdult && $0.membership.contains(now)
      }
    case .authority:
      household.members.first { $0.person.value == self.child.ids[0] }
        .map { !$0.authorities(.custody, at: now).isEmpty } ?? true
    case .credential: facts.actors[family.resident]?.isVouched ?? true
    case .supervision, .otherSupervisor:
      facts.rows.actors[self.extra.ids[0]]?.internship(of: self.extra.ids[0]).map {
        $0.isPresent && $0.supervisor == family.worker
      } ?? true
    case .movedSignal:
      facts.lone[self.extra.ids[1]].map { $0.headMatches && $0.team == "north" } ?? true
    case .withheldReporter:
      facts.rows.households[self.extra.ids[1]]?.scopes.contains { $0.tellsReporter == 1 } ?? true
    case .joint:
      facts.rows.households[family.household]?.shares.contains {
        $0.state == ShareRow.State.given.rawValue && !$0.isJointOver
      } ?? false
    case .refusal, .newMember, .evaluation, .organisation:
      Asks.partnerMay(family.adult, family, facts)
    }
  }
}

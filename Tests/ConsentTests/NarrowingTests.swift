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

/// Finding 4 of the review of restores: what was narrowed since a backup does not come back.
@Suite("What was narrowed since a backup")
struct NarrowingTests {
  /// One way of giving less than before.
  enum Way: String, CaseIterable, Sendable {
    case hat, contract, relation, handOver, member, authority, death, refusal, newMember
    case evaluation, organisation, credential

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
      }
    }
  }

  /// A family with a child of the other adult's, ring and database of one moment, and a backup.
  private struct Scene {
    let asks: Asks
    let child: Ids
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

    func reconcile(
      _ atSeconds: Int64 = 1, keepsGrants: Bool = true
    ) async throws -> Result<Reconciliation.Outcome, Reconciliation.Fault> {
      let statement = RestoreStatement(
        organisation: "wijkteam", atSeconds: atSeconds, keepsGrants: keepsGrants, logs: [])
      let work = Reconciliation(
        keys: self.asks.world.keys, statement: statement,
        trace: Restore.trace(of: statement.text), signers: self.signers)
      // A log of its own: one that nobody sequences stops after five seconds.
      return try await Asks.log(self.asks.world).commit(deadline: PolicyWorld.soon) {
        (tx, recorder) throws(PostgresError) in try work.run(&tx, &recorder)
      }.answer
    }

    func narrow(_ way: Way) async throws {
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

    private func narrowOtherwise(_ way: Way) async throws {
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
      default:
        _ = try await asks.directory.vouchResident(
          ConsentV1.VouchResidentRequest(
            actor: family.resident, household: family.household,
            certificate: Random.bytes(32)),
          asks.asking(family.coordinator, .generalist, names.vouchResident.name))
      }
    }

    /// Whether what is narrowed gives what it gave.
    func gives(_ way: Way) async throws -> Bool {
      let family = self.asks.family
      let facts = try await self.asks.world.facts(family.subjects)
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
      case .refusal, .newMember, .evaluation, .organisation:
        Asks.partnerMay(family.adult, family, facts)
      }
    }
  }

  @Test("shuts a database that came back, and is narrowed again when it is reconciled",
    arguments: Way.allCases)
  func comesBack(_ way: Way) async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      #expect(try await scene.start() == .agrees)
      #expect(try await scene.gives(way))
      try await scene.narrow(way)
      // The journal follows within the call, and the database with it.
      #expect(try await scene.start() == .agrees)
      try await scene.backup.putBack()
      #expect(try await scene.gives(way))
      guard case .disagrees = try await scene.start() else {
        Issue.record("a database of before agrees")
        return
      }
      let outcome = try await scene.reconcile().get()
      #expect(outcome.narrowed.contains { $0.kind == way.kind })
      #expect(outcome.brokenCount == 0)
      #expect(try await !scene.gives(way))
      #expect(try await scene.start() == .agrees)
      // And once only: what is given anew stays.
      #expect(try await scene.reconcile(2).get() == Reconciliation.Outcome())
    }
  }

  @Test("is in the journal too when the process died before it, from the next minute or start on")
  func killed() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let before = asks.world.keys.ring.tombstones.count
      do {
        let held = try asks.world.keys.ring.takeLease()
        try await scene.narrow(.relation)
        _ = consume held
      }
      #expect(asks.world.keys.ring.tombstones.count == before)
      #expect(try await scene.start() == .agrees)
      #expect(asks.world.keys.ring.tombstones.dropFirst(before).map(\.kind) == [.narrowed])
    }
  }

  @Test("what gives more than before is not among it")
  func widening() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let before = asks.world.keys.ring.tombstones.count
      _ = try await asks.directory.giveHat(
        ConsentV1.GiveHatRequest(
          actor: asks.family.worker, organisation: "wijkteam", role: "generalist"),
        asks.asking(
          asks.family.administrator, .administrator, ConsentV1.Directory.giveHat.name))
      #expect(asks.world.keys.ring.tombstones.count == before)
      #expect(try await scene.start() == .agrees)
    }
  }

  @Test("a statement is carried out once, also when the database comes back a second time")
  func once() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      try await scene.narrow(.relation)
      try await scene.backup.putBack()
      _ = try await scene.reconcile(7).get()
      #expect(try await scene.reconcile(7) == .failure(.used))
      try await scene.backup.putBack()
      #expect(try await scene.reconcile(7) == .failure(.used))
      #expect(try await scene.reconcile(8).get().narrowed.count == 1)
    }
  }

  @Test("the log says of each statement, in an entry of its own kind, that it was carried out")
  func logged() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      _ = try await scene.reconcile(3).get()
      let trace = Restore.trace(
        of: RestoreStatement(
          organisation: "wijkteam", atSeconds: 3, keepsGrants: true, logs: []
        ).text)
      let stored = try await asks.world.write { tx throws(PostgresError) in
        try tx.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
          try row.bytes(0)
        }
      }
      let headers = try stored.map { try Entry(decoding: $0).header }
      #expect(headers.filter { $0.kind == .restore }.map(\.trace) == [trace])
      #expect(headers.count { $0.trace == trace } > 1)
    }
  }

  @Test("nobody whose contract or hat ended since signs a restore")
  func signer() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let olga = try await asks.world.write { tx throws(PostgresError) in
        Ids([
          try tx.query(
            "SELECT actor FROM hat WHERE role = 'privacy_officer'"
          ).only { row throws(PostgresError) in try row.uuid(0) }
        ])
      }
      _ = try await asks.directory.endHat(
        ConsentV1.EndHatRequest(hat: olga.ids[0]),
        asks.asking(
          asks.family.administrator, .administrator, ConsentV1.Directory.endHat.name))
      try await scene.backup.putBack()
      #expect(try await scene.reconcile() == .failure(.signer(number: 2)))
    }
  }

  @Test("an erasure that the backup has in its middle does not make it agree")
  func erasure() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let (family, keys) = (asks.family, asks.world.keys)
      let bucket = ConsentKeys.bucket(of: family.adult)
      try await asks.world.tamper(
        """
        INSERT INTO erasure (scope, bucket, new_version, step)
        VALUES (\(family.adult.sqlText), \(bucket), 2, 0)
        """)
      var erasure = Erasure(log: asks.change.log, keys: keys)
      erasure.stops = { $0 == .rewrapped }
      let stopping = erasure
      await #expect(throws: Erasure.Failure.self) { try await stopping.resume() }
      let backup = Backup(asks.world, in: "middle")
      try await backup.take()
      // By itself it is finished at the start, and agrees.
      #expect(try await scene.start() == .agrees)
      try await scene.narrow(.hat)
      #expect(try await scene.start() == .agrees)
      try await backup.putBack()
      guard case .disagrees = try await scene.start() else {
        Issue.record("the end of an erasure made a database of before agree")
        return
      }
    }
  }

  @Test("two erasures of one bucket that are begun again rotate it twice")
  func bucket() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let (family, keys) = (asks.family, asks.world.keys)
      let second = Ids([(Random.id() & ~0xFF) | (family.adult & 0xFF)])
      let bucket = ConsentKeys.bucket(of: family.adult)
      try await asks.world.write { tx throws(PostgresError) in
        guard let key = try keys.newScopeKeys(second.ids, &tx)?.first else { throw .unavailable }
        tx.insertScope(
          .init(
            id: second.ids[0], kind: .person, household: family.household, state: .open, key: key,
            team: "north", command: 7, openedBy: family.coordinator))
        _ = try Heads.reseal(family.subjects, revision: 1, keys: keys, &tx)
      }
      try await asks.world.tamper(
        """
        INSERT INTO erasure (scope, bucket, new_version, step)
        VALUES (\(family.adult.sqlText), \(bucket), 2, 0);
        INSERT INTO erasure (scope, bucket, new_version, step)
        VALUES (\(second.ids[0].sqlText), \(bucket), 3, 0)
        """)
      _ = try await scene.reconcile().get()
      // What a dump between the two would hold of the second.
      var erasure = Erasure(log: asks.change.log, keys: keys)
      erasure.stops = { $0 == .retired }
      let stopping = erasure
      await #expect(throws: Erasure.Failure.self) { try await stopping.resume() }
      let between = try await asks.world.write { tx throws(PostgresError) in
        try tx.query(
          "SELECT bucket::int4, wrapped_key FROM scope WHERE id = $1", .uuid(second.ids[0])
        ).only { row throws(PostgresError) in
          WrappedKey(bucket: try row.int4(0), blob: try row.bytes(1))
        }
      }
      try await Erasure(log: asks.change.log, keys: keys).resume()
      #expect(throws: VaultError.doesNotOpen) {
        _ = try keys.dataKey(between, of: second.ids[0])
      }
      #expect(keys.ring.bucketVersions(UInt8(bucket)) == [3])
    }
  }
}

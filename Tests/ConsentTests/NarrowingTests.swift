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
  private typealias Scene = NarrowingScene

  @Test("shuts a database that came back, and is narrowed again when it is reconciled",
    arguments: Narrower.allCases)
  func comesBack(_ way: Narrower) async throws {
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

  @Test("is tried of every kind")
  func kinds() {
    #expect(Set(Narrower.allCases.map(\.kind)) == Set(Narrowing.Kind.allCases))
  }

  @Test("whoever said a no that is lost is asked before anything is shared again")
  func lostNo() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let family = asks.family
      try await scene.narrow(.refusal)
      try await scene.backup.putBack()
      _ = try await scene.reconcile().get()
      // A new grant, with the yes of all whom it needs.
      let today = try await asks.world.facts(Subjects()).moment.date
      let until = try #require(today.adding(months: 1))
      let proposed = try await asks.grants.propose(
        ConsentV1.ProposeGrantRequest(
          household: family.household, organisation: "daily_life-\(family.partner)",
          purpose: .housingStability, categories: [.identity, .housing], until: until.wire,
          basis: .consent, kind: .gdpr),
        asks.asking(family.coordinator, .generalist, ConsentV1.Grants.propose.name))
      let grant = Ids([proposed.grant])
      for (person, actor) in [
        (family.adult, family.resident), (family.otherAdult, family.otherResident),
      ] {
        _ = try await asks.grants.confirm(
          ConsentV1.ConfirmGrantRequest(
            grant: grant.ids[0], person: person, how: .residentCredential),
          asks.asking(actor, .resident, ConsentV1.Grants.confirm.name))
      }
      #expect(try await !asks.partnerMay(family.adult))
      #expect(try await !asks.partnerMay(family.otherAdult))
      // One of them says that it is over: their own opens, and nobody else's.
      let facts = try await asks.world.facts(family.subjects)
      let own = facts.households[family.household]?.denials.filter {
        $0.person == family.adult && $0.deny.target == .allPartners
      }
      for denial in Ids((own ?? []).map(\.deny.id.value)).ids {
        _ = try await asks.grants.endDenial(
          ConsentV1.EndDenialRequest(household: family.household, denial: denial),
          asks.asking(family.resident, .resident, ConsentV1.Grants.endDenial.name))
      }
      #expect(try await asks.partnerMay(family.adult))
      #expect(try await !asks.partnerMay(family.otherAdult))
    }
  }

  @Test("a lost no is nobody's who died, left or was erased since")
  func lostNoOfNobody() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let (family, keys) = (asks.family, asks.world.keys)
      func refusals() async throws -> [RefusalRow] {
        let rows = try await asks.world.facts(family.subjects).rows.households[family.household]
        return rows?.refusals ?? []
      }
      let before = try await refusals().map(\.id)
      try await scene.narrow(.refusal)
      try await scene.narrow(.death)
      try keys.append([
        Tombstone(kind: .erasedScope, id: scene.child.ids[0], atMs: WallClock.nowMs(), untilMs: 0)
      ])
      try await scene.backup.putBack()
      _ = try await scene.reconcile().get()
      let held = Set(try await refusals().filter { !before.contains($0.id) }.map(\.person))
      #expect(held.contains(family.adult))
      #expect(!held.contains(family.otherAdult) && !held.contains(scene.child.ids[0]))
    }
  }

  @Test("is unknown before the journal has it, and done by the same command sent again")
  func unknown() async throws {
    try await Asks.run { asks in
      let (family, keys) = (asks.family, asks.world.keys)
      _ = try await Scene(asks)
      let before = keys.ring.tombstones.count
      let command = Ids([Random.id()])
      // The same command with a proof of its own each time.
      let end = Deed {
        try await asks.directory.endRelation(
          ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
          asks.asking(
            family.coordinator, .generalist, ConsentV1.Directory.endRelation.name,
            command: command.ids[0]))
      }
      let upkeep = Upkeep(
        log: asks.change.log, replica: Replica(pool: asks.world.pool, keys: keys), keys: keys)
      do {
        // Somebody else has the ring: as good as a folder that cannot be written.
        let held = try keys.ring.takeLease()
        #expect(await refusal { try await end.done() } == .unavailable)
        #expect(keys.ring.tombstones.count == before)
        // Sent again it is as unknown as before.
        #expect(await refusal { try await end.done() } == .unavailable)
        _ = consume held
      }
      _ = try await end.done()
      #expect(keys.ring.tombstones.dropFirst(before).map(\.kind) == [.narrowed])
      await upkeep.journalWaiting()
      #expect(!upkeep.hasWaiting)
    }
  }

  @Test("G2 whoever withdraws waits for no room that narrowings have used up, nor does a start")
  func fullJournal() async throws {
    try await House.with { house in
      try await house.followRing()
      let keys = try house.keysOnDisk(
        TombstoneLimits(countMax: 10, reservedCount: 4, foldsFrom: 1_000))
      let now = Int64(WallClock.nowMs()) * 1_000
      try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
        let ids = (0..<7).map { _ in Random.id() }
        tx.insertTombstones(.narrowed, ids, atUs: now, untilUs: nil, keys)
        tx.insertTombstones(.withdrawnGrant, [Random.id()], atUs: now, untilUs: nil, keys)
      }
      let withdrawals = Withdrawals(log: house.log, keys: keys)
      try await withdrawals.settle([.withdrawnGrant])
      #expect(keys.ring.tombstones.map(\.kind) == [.withdrawnGrant])
      await #expect(throws: RPCError(.unavailable, Reason("outcome_unknown"))) {
        try await withdrawals.settle([.narrowed])
      }
      let look = try await withdrawals.journal(.all, deadline: House.soon)
      #expect(look.full == [.narrowed])
      #expect(try await ConsentService.resume(house.log, keys) == .agrees)
    }
  }

  @Test("a signal without a team is taken by one's own, and by nobody who has none")
  func teamless() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let (signal, triage) = (scene.extra.ids[1], Ids([scene.extra.ids[2]]))
      func move(to team: String) async throws {
        _ = try await asks.directory.moveScope(
          ConsentV1.MoveScopeRequest(scope: scene.extra.ids[1], team: team),
          asks.asking(
            triage.ids[0], .triage, ConsentV1.Directory.moveScope.name, peer: .service(.signals),
            asked: SignalsV1.Triage.route.name))
      }
      let subjects = Subjects(actors: [triage.ids[0]], households: [signal])
      try await asks.world.tamper("UPDATE scope SET team = '' WHERE kind = 3")
      try await asks.world.tamper("UPDATE hat SET team = '' WHERE role = 'triage'")
      try await asks.world.reseal(subjects)
      #expect(await refusal { try await move(to: "zuid") } == .permissionDenied)
      try await asks.world.tamper("UPDATE hat SET team = 'north' WHERE role = 'triage'")
      try await asks.world.reseal(subjects)
      #expect(await refusal { try await move(to: "zuid") } == .permissionDenied)
      try await move(to: "north")
    }
  }

  @Test("is told by health while the journal does not have it")
  func waiting() async throws {
    try await Asks.run { asks in
      let (world, keys) = (asks.world, asks.world.keys)
      let upkeep = Upkeep(
        log: asks.change.log, replica: Replica(pool: world.pool, keys: keys), keys: keys)
      let ago = Int64(WallClock.nowMs() - 6_000) * 1_000
      try await world.write { tx throws(PostgresError) in
        tx.insertTombstones(.narrowed, [Random.id()], atUs: ago, untilUs: nil, keys)
      }
      do {
        let held = try keys.ring.takeLease()
        await upkeep.journalWaiting()
        #expect(upkeep.hasWaiting)
        _ = consume held
      }
      await upkeep.journalWaiting()
      #expect(!upkeep.hasWaiting)
    }
  }

  @Test("is in the journal too when the process died before it, from the next minute or start on")
  func killed() async throws {
    try await Asks.run { asks in
      let scene = try await Scene(asks)
      let before = asks.world.keys.ring.tombstones.count
      do {
        let held = try asks.world.keys.ring.takeLease()
        #expect(await refusal { try await scene.narrow(.relation) } == .unavailable)
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
          organisation: "wijkteam", atSeconds: Scene.madeAt + 3, keepsGrants: true, logs: []
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
      try await asks.askErasure(of: family.adult, version: 2)
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
      try await asks.askErasure(of: family.adult, version: 2)
      try await asks.askErasure(of: second.ids[0], version: 3)
      // One that nobody of ours wrote, before them, is not counted with them.
      let foreign = Ids([(Random.id() & ~0xFF) | (family.adult & 0xFF)])
      try await asks.world.write { tx throws(PostgresError) in
        try tx.execute(
          """
          INSERT INTO erasure (scope, bucket, new_version, step, begun_at, code)
          VALUES ($1, $2::int4, 1, 0, timestamptz 'epoch', $3)
          """, .uuid(foreign.ids[0]), .int4(bucket), .bytes(Random.bytes(32)))
      }
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

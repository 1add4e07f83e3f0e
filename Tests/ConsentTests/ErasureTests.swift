import Daemon
import Domain
import Foundation
import Ledger
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent

@Suite("Erasing a scope")
struct ErasureTests {
  private func begin(_ scope: UInt128, _ house: House) async throws -> Erasure.Work {
    let bucket = ConsentKeys.bucket(of: scope)
    try await house.askErasure(of: scope, version: 2)
    return Erasure.Work(scope: scope, bucket: UInt8(bucket), newVersion: 2, step: 0)
  }

  private func stored(_ scope: UInt128, _ house: House) async throws -> WrappedKey? {
    try await house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query("SELECT bucket::int4, wrapped_key FROM scope WHERE id = $1", .uuid(scope)).only {
        row throws(PostgresError) in
        let bucket = try row.int4(0)
        return try row.optionalBytes(1).map { WrappedKey(bucket: bucket, blob: $0) }
      }
    }
  }

  @Test("goes on after a crash behind any step, and loses nobody else's key",
    arguments: [Erasure.Step.staged, .rewrapped, .confirmed, .retired])
  func crash(_ step: Erasure.Step) async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let scope = family.adult
      let before = try #require(try await self.stored(scope, house))
      // Another scope of the same bucket: its last byte is the same.
      let neighbour = (Random.id() & ~0xFF) | (scope & 0xFF)
      try await house.addOrganisation(neighbour, "buren", tier: "daily_life")

      let work = try await self.begin(scope, house)
      var erasure = Erasure(log: house.log, keys: house.keys)
      erasure.stops = { $0 == step }
      let stopping = erasure
      await #expect(throws: Erasure.Failure.self) { try await stopping.finish(work) }

      // A new process: the ring as it is on disk.
      let keys = try ConsentKeys.open(
        folder: house.folder.appendingPathComponent("ring").path,
        rootFile: house.folder.appendingPathComponent("root").path, mayCreate: false)
      try await Erasure(log: house.log, keys: keys).resume()
      #expect(try await self.stored(scope, house) == nil)
      // Not from a dump that was taken before, either.
      #expect(throws: VaultError.doesNotOpen) { _ = try keys.dataKey(before, of: scope) }
      let agreement = try await house.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in try RingAgreement.read(keys, &tx)
      }
      #expect(agreement == .agrees)
      #expect(
        try await house.count("SELECT count(*) FROM erasure WHERE done_at IS NOT NULL") == 1)
      let kept = try await house.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.query(
          "SELECT bucket::int4, wrapped_key FROM organisation WHERE id = $1", .uuid(neighbour)
        ).only { row throws(PostgresError) in
          WrappedKey(bucket: try row.int4(0), blob: try row.bytes(1))
        }
      }
      _ = try keys.dataKey(kept, of: neighbour)
    }
  }

  @Test("that nobody of ours asked for is an alarm, and erases nothing", arguments: [0, 2])
  func foreign(step: Int32) async throws {
    try await House.with { house in
      try await house.followRing()
      let family = try await house.addHousehold(try await house.addPerson("anna", .generalist))
      try await house.tamper(
        """
        INSERT INTO erasure (scope, bucket, new_version, step, code)
        VALUES ($1, $2::int4, 2, $3::int4, $4)
        """, .uuid(family.household), .int4(ConsentKeys.bucket(of: family.household)),
        .int4(step), .bytes(Random.bytes(32)))
      #expect(try await ConsentService.resume(house.log, house.keys) == .agrees)
      let keys = try house.keysOnDisk()
      let replica = Replica(pool: house.pool, keys: keys)
      #expect(await replica.renew())
      #expect(keys.ring.tombstones.isEmpty)
      let stored = try #require(try await self.stored(family.household, house))
      _ = try keys.dataKey(stored, of: family.household)
      let alarms = try await house.events("alarm")
      #expect(alarms.map(\.details) == [["erasure_mismatch", "rows_1"]])
    }
  }

  @Test("is not held up by rows that nobody of ours wrote, of its bucket or in its place")
  func foreignBefore() async throws {
    try await House.with { house in
      try await house.followRing()
      let family = try await house.addHousehold(try await house.addPerson("anna", .generalist))
      let bucket = ConsentKeys.bucket(of: family.household)
      for scope in Ids([family.household, Random.id() & ~0xFF | UInt128(bucket)]).ids {
        try await house.tamper(
          """
          INSERT INTO erasure (scope, bucket, new_version, step, code)
          VALUES ($1, $2::int4, 2, 0, $3)
          """, .uuid(scope), .int4(bucket), .bytes(Random.bytes(32)))
      }
      let administrator = try await house.addPerson("bea", .administrator)
      _ = try await Wish(house, to: family.household).erase(as: administrator)
      #expect(try await self.stored(family.household, house) == nil)
    }
  }

  @Test("is for administrators, happens once for a command, and shuts the gate")
  func route() async throws {
    try await House.with { house in
      let administrator = try await house.addPerson("bea", .administrator)
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let wish = Wish(house, to: family.household)
      await #expect(throws: RPCError.self) { try await wish.erase(as: worker) }
      await #expect(throws: RPCError(.invalidArgument, Reason("ground_malformed"))) {
        try await Wish(house, to: family.household, ground: "Jansen asked").erase(
          as: administrator)
      }
      #expect(try await house.count("SELECT count(*) FROM erasure") == 0)
      let first = try await wish.erase(as: administrator)
      #expect(try await wish.erase(as: administrator) == first)
      // Of a household everybody goes, the joint data last.
      #expect(try await house.count("SELECT count(*) FROM erasure") == 2)
      #expect(
        try await house.count(
          "SELECT count(*) FROM scope WHERE wrapped_key IS NOT NULL OR state <> 3") == 0)
      #expect(
        try await house.count(
          """
          SELECT (SELECT count(*) FROM member) + (SELECT count(*) FROM relation)
            + (SELECT count(*) FROM share) + (SELECT count(*) FROM confirmation)
          """) == 0)
      let asker = try await Asker(house, worker)
      #expect(try await asker.ask(family).reasons == ["no_relation"])
      await asker.leave()
    }
  }

  @Test("answers with a receipt, and sent again with the records of then")
  func receipts() async throws {
    try await House.with { house in
      try await house.followRing()
      let administrator = try await house.addPerson("bea", .administrator)
      let family = try await house.addHousehold(try await house.addPerson("anna", .generalist))
      let wish = Wish(house, to: family.household)
      let first = try await wish.send(as: administrator)
      let promised = try Self.entries(first.receipt, house)
      #expect(promised.count == 2 && promised.first == first.reply.entry)
      let again = try await wish.send(as: administrator)
      #expect(again.reply == first.reply)
      let entries = try Self.entries(again.receipt, house)
      // The decision of now stands before them.
      #expect(Array(entries.dropFirst()) == promised)
      #expect(entries.first != promised.first)
    }
  }

  private static func entries(_ receipt: [UInt8], _ house: House) throws -> [UInt128] {
    try Promise(verifying: receipt, key: house.log.identity.key, check: VaultCheck())
      .items.map(\.entry)
  }

  @Test("is for the administrators of the scope's own organisation, and of rows that are intact")
  func binding() async throws {
    try await House.with { house in
      let employer = Random.id()
      try await house.addOrganisation(employer, "werkgever", tier: "team")
      let stranger = try await house.addPerson(
        "cas", .administrator, of: employer, at: "sluis://werkgever/user/cas")
      let own = try await house.addPerson("bea", .administrator)
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      for scope in [family.household, family.adult, Random.id()] {
        // Another organisation's and one that does not exist are one answer.
        #expect(
          await refusal { _ = try await Wish(house, to: scope).erase(as: stranger) }
            == .failedPrecondition)
      }
      try await house.tamper("UPDATE scope SET team = 'zuid' WHERE id = household")
      #expect(
        await refusal { _ = try await Wish(house, to: family.adult).erase(as: own) }
          == .failedPrecondition)
      try await house.tamper("UPDATE scope SET team = 'noord' WHERE id = household")
      #expect(try await house.count("SELECT count(*) FROM erasure") == 0)
      _ = try await Wish(house, to: family.adult).erase(as: own)
      #expect(try await house.count("SELECT count(*) FROM erasure") == 1)
    }
  }

  @Test("of a household takes everybody of it, two of one bucket too, and goes on after a stop")
  func household() async throws {
    try await House.with { house in
      try await house.followRing()
      let administrator = try await house.addPerson("bea", .administrator)
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      // A second person in the adult's bucket.
      let second = (Random.id() & ~0xFF) | (family.adult & 0xFF)
      let box = Ids([family.household, second, worker.actor])
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        guard let key = try keys.newScopeKeys([box.ids[1]], &tx)?.first else {
          throw .unavailable
        }
        tx.insertScope(
          .init(
            id: box.ids[1], kind: .person, household: box.ids[0], state: .open, key: key,
            team: "noord", command: box.ids[0], openedBy: box.ids[2]))
        _ = try Heads.reseal(Subjects(households: [box.ids[0]]), revision: 1, keys: keys, &tx)
      }
      var before: [UInt128: WrappedKey] = [:]
      for scope in [family.household, family.adult, second] {
        before[scope] = try await self.stored(scope, house)
      }
      let wish = Wish(house, to: family.household)
      let first = try await wish.erase(as: administrator)
      #expect(try await wish.erase(as: administrator) == first)
      #expect(
        try await house.count("SELECT count(*) FROM erasure WHERE done_at IS NOT NULL") == 3)
      let keys = try house.keysOnDisk()
      #expect(try await house.agreement(keys) == .agrees)
      for (scope, wrapped) in before {
        #expect(throws: VaultError.self) { _ = try keys.dataKey(wrapped, of: scope) }
      }
    }
  }

  @Test("logs every row that it deletes or writes, so that no verification cries (G9)")
  func digests() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let housing = Random.id()
      try await house.addOrganisation(housing, "woonstad", tier: "daily_life")
      _ = try await house.share(family, with: housing, as: Random.id(), isGranted: true)
      let before = try await self.digests(family, house)
      let work = try await self.begin(family.adult, house)
      try await Erasure(log: house.log, keys: house.keys).finish(work)
      let after = try await self.digests(family, house)
      var logged: [LedgerV1.RowDigest] = []
      for event in try await house.events("erasure_begun") { logged += event.rows }
      let written = after.filter { !before.contains($0) }
      #expect(!written.isEmpty)
      for row in written { #expect(logged.contains(row)) }
      let gone = before.filter { row in
        !after.contains { $0.table == row.table && $0.row == row.row && $0.part == row.part }
      }
      #expect(gone.count >= 2)
      for row in gone {
        #expect(
          logged.contains {
            $0.removed && $0.table == row.table && $0.row == row.row && $0.part == row.part
          })
      }
    }
  }

  private func digests(
    _ family: Home, _ house: House
  ) async throws -> [LedgerV1.RowDigest] {
    try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
      let sent = PolicyRows.send(Subjects(households: [family.household]), &tx)
      return RowChanges.all(try PolicyRows(sent, &tx))
    }
  }

  @Test("seals nothing that somebody else wrote, and is not stopped by one broken key")
  func broken() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let neighbour = (Random.id() & ~0xFF) | (family.adult & 0xFF)
      try await house.addOrganisation(neighbour, "buren", tier: "daily_life")
      try await house.tamper(
        """
        UPDATE organisation
        SET wrapped_key = set_byte(wrapped_key, 60, 1 # get_byte(wrapped_key, 60)) WHERE id = $1
        """, .uuid(neighbour))
      let work = try await self.begin(family.adult, house)
      // After the wish, and before it is carried out.
      try await house.tamper("UPDATE relation SET from_at = from_at - interval '1 hour'")
      try await Erasure(log: house.log, keys: house.keys).finish(work)
      #expect(try await house.facts(of: family.household)?.headMatches == false)
      #expect(try await self.stored(family.adult, house) == nil)
      #expect(
        try await house.count("SELECT count(*) FROM erasure WHERE done_at IS NOT NULL") == 1)
    }
  }

  @Test("unfinished, keeps the gate shut until it is done")
  func unfinished() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      try await house.tamper(
        "UPDATE policy SET ring_generation = $1", .int8(Int64(house.keys.ring.generation)))
      func read() async throws -> RingAgreement {
        try await house.pool.transaction(.readOnly, deadline: House.soon) {
          (tx) throws(PostgresError) in try RingAgreement.read(house.keys, &tx)
        }
      }
      #expect(try await read() == .agrees)
      _ = try await self.begin(family.adult, house)
      #expect(try await read() == .disagrees(.erasureUnfinished))
      try await Erasure(log: house.log, keys: house.keys).resume()
      #expect(try await read() == .agrees)
    }
  }

  @Test("ring and database of different moments do not agree")
  func disagreement() async throws {
    try await House.with { house in
      try await house.tamper(
        "UPDATE policy SET ring_generation = $1", .int8(Int64(house.keys.ring.generation)))
      func read() async throws -> RingAgreement {
        try await house.pool.transaction(.readOnly, deadline: House.soon) {
          (tx) throws(PostgresError) in try RingAgreement.read(house.keys, &tx)
        }
      }
      #expect(try await read() == .agrees)
      try await house.tamper("UPDATE bucket SET version = 2 WHERE id = 7")
      #expect(try await read() == .disagrees(.bucket(7, ring: 1, database: 2)))
      try await house.tamper("UPDATE policy SET ring_generation = ring_generation + 1")
      #expect(
        try await read()
          == .disagrees(
            .generation(
              ring: house.keys.ring.generation, database: house.keys.ring.generation + 1)))
    }
  }
}

/// One command to erase a scope, sent as often as it is asked for.
private final class Wish: Sendable {
  let routes: Routes
  let request: ConsentV1.EraseRequest
  let command = Random.id()

  init(_ house: House, to scope: UInt128, ground: String = "own_request") {
    var routes = house.routes
    EraseRoute(log: house.log, keys: house.keys, verifier: house.verifier, isReady: { true })
      .add(to: &routes)
    self.routes = routes
    self.request = ConsentV1.EraseRequest(scope: scope, ground: ground)
  }

  func erase(as person: Person) async throws -> ConsentV1.Done {
    try await self.send(as: person).reply
  }

  func send(as person: Person) async throws -> Outcome<ConsentV1.Done> {
    let method = ConsentV1.Directory.erase.name
    let digest = RequestDigest.of(
      call: method, command: self.command, payload: self.request.encoded())
    let session = try await person.session(by: person.holder)
    let client = InProcess.client(
      of: self.routes, as: try person.holder.peer, group: EventLoops.shared)
    do {
      let outcome = try await client.call(
        ConsentV1.Directory.erase, self.request,
        session.options(method, of: "consent", digest: digest.bytes, command: self.command))
      await client.shutdown()
      return outcome
    } catch {
      await client.shutdown()
      throw error
    }
  }
}

import Daemon
import Domain
import Ledger
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent

@Suite("Reconciling a database from a backup")
struct ReconciliationTests {
  private func erase(_ scope: UInt128, _ house: House) async throws {
    let bucket = ConsentKeys.bucket(of: scope)
    let next = house.keys.ring.bucketVersion(UInt8(bucket)) + 1
    try await house.askErasure(of: scope, version: Int64(next))
    try await Erasure(log: house.log, keys: house.keys).resume()
  }

  /// What a household's rows are kept with, table by table.
  private static let keeping: [StaticString] = [
    "CREATE TABLE old_scope AS TABLE scope",
    "CREATE TABLE old_member AS TABLE member",
    "CREATE TABLE old_relation AS TABLE relation",
    "CREATE TABLE old_share AS TABLE share",
    "CREATE TABLE old_confirmation AS TABLE confirmation",
    "CREATE TABLE old_refusal AS TABLE refusal",
    "CREATE TABLE old_invitation AS TABLE invitation",
    "CREATE TABLE old_reference AS TABLE reference",
  ]
  private static let puttingBack: [StaticString] = [
    "DELETE FROM scope", "INSERT INTO scope SELECT * FROM old_scope",
    "DELETE FROM member", "INSERT INTO member SELECT * FROM old_member",
    "DELETE FROM relation", "INSERT INTO relation SELECT * FROM old_relation",
    "DELETE FROM share", "INSERT INTO share SELECT * FROM old_share",
    "DELETE FROM confirmation", "INSERT INTO confirmation SELECT * FROM old_confirmation",
    "DELETE FROM refusal", "INSERT INTO refusal SELECT * FROM old_refusal",
    "DELETE FROM invitation", "INSERT INTO invitation SELECT * FROM old_invitation",
    "DELETE FROM reference", "INSERT INTO reference SELECT * FROM old_reference",
  ]

  /// Keeps the tables that a backup would hold.
  private func backUp(_ house: House) async throws {
    for statement in Self.keeping { try await house.tamper(statement) }
    try await house.tamper("CREATE TABLE old_organisation AS TABLE organisation")
    try await house.tamper("CREATE TABLE old_bucket AS TABLE bucket")
    try await house.tamper("CREATE TABLE old_policy AS TABLE policy")
  }

  private func putBack(_ house: House) async throws {
    for statement in Self.puttingBack { try await house.tamper(statement) }
    try await house.tamper(
      """
      UPDATE organisation n SET wrapped_key = o.wrapped_key FROM old_organisation o
      WHERE n.id = o.id
      """)
    try await house.tamper(
      "UPDATE bucket n SET version = o.version FROM old_bucket o WHERE n.id = o.id")
    try await house.tamper(
      "UPDATE policy SET ring_generation = (SELECT ring_generation FROM old_policy)")
    try await house.tamper("DELETE FROM erasure")
  }

  private func agreement(_ house: House) async throws -> RingAgreement {
    let keys = house.keys
    return try await house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in try RingAgreement.read(keys, &tx)
    }
  }

  /// When statements are made, but for the few seconds that tell them apart.
  private static let madeAt = Int64(clamping: WallClock.nowMs() / 1_000) - 60

  private func reconcile(
    _ house: House, _ signers: [Person], keepsGrants: Bool = true, atSeconds: Int64 = 1,
    seen: Bool = true
  ) async throws -> Result<Reconciliation.Outcome, Reconciliation.Fault> {
    for signer in seen ? signers : [] {
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        SeenCertificates.note(signer.holder.hash.bytes, of: signer.actor, keys, &tx)
      }
    }
    let statement = RestoreStatement(
      organisation: House.organisation, atSeconds: Self.madeAt + atSeconds,
      keepsGrants: keepsGrants, logs: [])
    let work = Reconciliation(
      keys: house.keys, statement: statement, trace: Restore.trace(of: statement.text),
      signers: try signers.map { try $0.holder.peer })
    return try await house.log.commit(deadline: House.soon) {
      (tx, recorder) throws(PostgresError) in try work.run(&tx, &recorder)
    }.answer
  }

  /// Whether a scope's stored key opens.
  private func opens(_ scope: UInt128, _ house: House) async throws -> Bool {
    let wrapped = try await house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query("SELECT bucket::int4, wrapped_key FROM scope WHERE id = $1", .uuid(scope)).only {
        row throws(PostgresError) in
        let bucket = try row.int4(0)
        return try row.optionalBytes(1).map { WrappedKey(bucket: bucket, blob: $0) }
      }
    }
    guard let wrapped else { return false }
    do { _ = try house.keys.dataKey(wrapped, of: scope) } catch { return false }
    return true
  }

  @Test("erases again what was erased, and opens all else from the newest ring")
  func replays() async throws {
    try await House.with { house in
      let bea = try await house.addPerson("bea", .administrator)
      let olga = try await house.addPerson("olga", .privacyOfficer)
      let worker = try await house.addPerson("anna", .generalist)
      let families = [
        try await house.addHousehold(worker), try await house.addHousehold(worker),
        try await house.addHousehold(worker),
      ]
      // Of one bucket with what is erased: its key is only in the ring's file afterwards.
      let neighbour = (Random.id() & ~0xFF) | (families[0].adult & 0xFF)
      try await house.addOrganisation(neighbour, "buren", tier: "daily_life")
      try await self.backUp(house)
      try await self.erase(families[0].adult, house)
      try await self.erase(families[1].household, house)
      try await self.putBack(house)
      #expect(try await self.agreement(house) != .agrees)
      #expect(try await !self.opens(families[0].adult, house))

      let outcome = try await self.reconcile(house, [bea, olga]).get()
      #expect(outcome.erasedCount == 2)
      #expect(outcome.rewrappedCount >= 1)
      #expect(outcome.lostCount == 0)
      #expect(outcome.brokenCount == 0)
      #expect(try await self.agreement(house) == .agrees)
      #expect(try await !self.opens(families[0].adult, house))
      #expect(try await !self.opens(families[1].household, house))
      for scope in [families[0].household, families[1].adult, families[2].adult] {
        #expect(try await self.opens(scope, house))
      }
      let stored = try await house.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.query(
          "SELECT bucket::int4, wrapped_key FROM organisation WHERE id = $1", .uuid(neighbour)
        ).only { row throws(PostgresError) in
          WrappedKey(bucket: try row.int4(0), blob: try row.bytes(1))
        }
      }
      _ = try house.keys.dataKey(stored, of: neighbour)
      // What is done already changes nothing.
      let again = try await self.reconcile(house, [bea, olga], atSeconds: 2).get()
      #expect(again == Reconciliation.Outcome())
    }
  }

  @Test("needs signers who may do it, and a ring that is not older")
  func refuses() async throws {
    try await House.with { house in
      let bea = try await house.addPerson("bea", .administrator)
      let olga = try await house.addPerson("olga", .privacyOfficer)
      let worker = try await house.addPerson("anna", .generalist)
      #expect(
        try await self.reconcile(house, [bea, worker]) == .failure(.signer(number: 2)))
      // Two accounts of which one made the other are one person.
      let made = try await house.addPerson("bea2", .privacyOfficer, registeredBy: bea)
      for signers in [[bea, made], [made, bea], [olga, bea, made]] {
        let fault = try await self.reconcile(house, signers)
        #expect(fault == .failure(.signer(number: signers.count)))
      }
      try await house.tamper(
        "INSERT INTO revoked_certificate (certificate, reason) VALUES ($1, 'key_lost')",
        .bytes(olga.holder.hash.bytes))
      #expect(try await self.reconcile(house, [bea, olga]) == .failure(.signer(number: 2)))
      try await house.tamper("DELETE FROM revoked_certificate")
      // A certificate in her name that nobody saw here before the backup: whoever holds the
      // authority's key makes one. Nor is one seen that SQL says was.
      let unseen = try await house.addPerson("eva", .privacyOfficer)
      let fault = try await self.reconcile(house, [bea, unseen], seen: false)
      #expect(fault == .failure(.signer(number: 2)))
      try await house.tamper(
        "INSERT INTO seen_certificate (actor, certificate, code) VALUES ($1, $2, $3)",
        .uuid(unseen.actor), .bytes(unseen.holder.hash.bytes), .bytes(Random.bytes(32)))
      let forged = try await self.reconcile(house, [bea, unseen], seen: false)
      #expect(forged == .failure(.signer(number: 2)))
      // Revoked after the backup: its rows do not know, the ring does.
      let hugo = try await house.addPerson("hugo", .privacyOfficer)
      try house.keys.append([
        Tombstone(
          kind: .withdrawnGrant, id: Withdrawals.id(ofRevoked: hugo.holder.hash.bytes),
          atMs: WallClock.nowMs(), untilMs: 0)
      ])
      #expect(try await self.reconcile(house, [bea, hugo]) == .failure(.signer(number: 2)))
      try await house.tamper("UPDATE bucket SET version = 9 WHERE id = 7")
      #expect(
        try await self.reconcile(house, [bea, olga]) == .failure(.ringOlder(bucket: 7)))
    }
  }

  @Test("ends at the next start what it was killed before: no old key stays in the ring")
  func killed() async throws {
    try await House.with { house in
      try await house.followRing()
      let bea = try await house.addPerson("bea", .administrator)
      let olga = try await house.addPerson("olga", .privacyOfficer)
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let bucket = ConsentKeys.bucket(of: family.adult)
      try await self.backUp(house)
      let old = try await self.wrapped(family.adult, house)
      try await house.askErasure(of: family.adult, version: 2)
      var erasure = Erasure(log: house.log, keys: house.keys)
      erasure.stops = { $0 == .rewrapped }
      let stopping = erasure
      await #expect(throws: Erasure.Failure.self) { try await stopping.resume() }
      try await self.putBack(house)
      _ = try await self.reconcile(house, [bea, olga]).get()
      // Killed here: the old key is there, and consent is shut until it is not.
      let keys = try house.keysOnDisk()
      #expect(keys.ring.bucketVersions(UInt8(bucket)).count == 2)
      guard case .disagrees = try await house.agreement(keys) else {
        Issue.record("it serves with an old key in the ring")
        return
      }
      #expect(try await ConsentService.resume(house.log, keys) == .agrees)
      #expect(keys.ring.bucketVersions(UInt8(bucket)) == [2])
      let after = try house.keysOnDisk()
      #expect(throws: VaultError.self) { _ = try after.dataKey(old, of: family.adult) }
    }
  }

  @Test("is needed where an old key is in the ring and nothing says why")
  func left() async throws {
    try await House.with { house in
      try await house.followRing()
      do {
        let writer = try house.keys.ring.takeLease()
        _ = try writer.stageBucket(9, version: 2)
      }
      try await house.followRing()
      try await house.tamper("UPDATE bucket SET version = 2 WHERE id = 9")
      #expect(
        try await house.agreement(house.keys) == .disagrees(.oldKeyLeft(bucket: 9)))
    }
  }

  /// A scope's key as it is stored now.
  private func wrapped(_ scope: UInt128, _ house: House) async throws -> WrappedKey {
    let box = Ids([scope])
    return try await house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query(
        "SELECT bucket::int4, wrapped_key FROM scope WHERE id = $1", .uuid(box.ids[0])
      ).only { row throws(PostgresError) in
        WrappedKey(bucket: try row.int4(0), blob: try row.bytes(1))
      }
    }
  }

  @Test("is of a statement of this week, by the database's clock")
  func timely() async throws {
    try await House.with { house in
      let bea = try await house.addPerson("bea", .administrator)
      let olga = try await house.addPerson("olga", .privacyOfficer)
      try await house.followRing()
      let ages: [(Int64, isTimely: Bool)] = [
        (-7 * 86_400 - 3_600, false), (86_400, false), (Int64.min / 2, false),
        (Int64.max / 2, false), (-6 * 86_400, true), (200, true),
      ]
      for (seconds, isTimely) in ages {
        let answer = try await self.reconcile(house, [bea, olga], atSeconds: seconds)
        #expect((answer != .failure(.untimely)) == isTimely, "\(seconds)")
      }
    }
  }
}

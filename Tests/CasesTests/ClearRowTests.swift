import Daemon
import Domain
import Ledger
import Postgres
import RPC
import ServiceKit
import Testing
import Vault
import Wire

@testable import cases

/// What lies in clear is under the log's digests: the database's owner changes none of it unseen.
@Suite struct ClearRowTests {
  /// One of each row that cases stores.
  private static func fill(_ world: CasesWorld) async throws {
    let team = Coordinator(world)
    let (opened, plan) = try await team.planned()
    let household = opened.household
    _ = try await team.note("zonnebloem", of: household)
    _ = try await world.call(
      CasesV1.Cases.addContact,
      CasesV1.AddContactRequest(
        household: household, kind: .presence, time: .presence, minutes: 20,
        about: opened.people[0]), team.token)
    _ = try await world.call(
      CasesV1.Cases.addGoal,
      CasesV1.AddGoalRequest(
        household: household, plan: plan, owner: opened.people[0], wording: "rust",
        agreed: .notYet), team.token)
    _ = try await world.call(
      CasesV1.Cases.evaluatePlan,
      CasesV1.EvaluatePlanRequest(
        household: household, plan: plan, outcome: "goed",
        nextEvaluationOn: Coordinator.evaluationOn), team.token)
    let reference = Random.id()
    let gateway = world.consent.token(for: 300, as: .gateway, of: CasesWorld.housing)
    _ = try await world.partnerClient.call(
      CasesV1.Partner.acceptInvitation,
      CasesV1.AcceptInvitationRequest(code: household, reference: reference),
      world.options(CasesV1.Partner.acceptInvitation, gateway, purpose: "housing_stability"))
    world.consent.give(
      [.finances, .housing], for: .housingStability, of: household, to: CasesWorld.housing)
    _ = try await world.partnerClient.call(
      CasesV1.Partner.fetchShared,
      CasesV1.FetchSharedRequest(reference: reference, categories: [.finances]),
      world.options(CasesV1.Partner.fetchShared, gateway, purpose: "housing_stability"))
  }

  /// What is stored now, by every page of every table.
  private static func stored(
    _ transaction: inout Transaction
  ) throws(PostgresError) -> Set<LedgerV1.RowDigest> {
    var digests: Set<LedgerV1.RowDigest> = []
    for table in StoredRows.cases.tables {
      var cursor: [UInt8]?
      repeat {
        let page = try StoredRows.cases.page(table, cursor, &transaction)
        digests.formUnion(page.rows)
        cursor = page.next
      } while cursor != nil
    }
    return digests
  }

  /// What the log last said of each row.
  private static func logged(_ world: CasesWorld) async throws -> Set<LedgerV1.RowDigest> {
    struct Key: Hashable {
      let table: String
      let row: UInt128
      let part: UInt128?
    }
    let (stored, boxes) = try await world.pool.transaction(
      .readOnly, deadline: .now + .seconds(10)
    ) { (transaction) throws(PostgresError) in
      let stored = try transaction.query("SELECT stored FROM log_entry")
        .map { row throws(PostgresError) in try row.bytes(0) }
      let boxes = try transaction.query("SELECT epoch, sealed_key FROM log_epoch")
        .map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
      return (stored, Dictionary(boxes) { first, _ in first })
    }
    var last: [Key: LedgerV1.RowDigest] = [:]
    for bytes in stored {
      let entry = try Entry(decoding: bytes)
      guard entry.header.kind == .event, let box = boxes[entry.header.epoch] else { continue }
      let epoch = try EpochKey(
        opening: box, epoch: entry.header.epoch, of: "cases", with: world.consent.readingKey)
      let place = epoch.place(
        service: "cases", entry: entry.header.entry, kind: UInt32(entry.header.kind.rawValue))
      let body = try #require(try epoch.entryKey(entry.header.bytes).open(entry.body, at: place))
      for row in try LedgerV1.Event(decoding: body).rows {
        let key = Key(table: row.table, row: row.row, part: row.part)
        // The table is in no order: the later version stands, and what was removed stays so.
        if let known = last[key], known.version > row.version || known.removed { continue }
        last[key] = row
      }
    }
    return Set(last.values.filter { !$0.removed })
  }

  @Test func whatConsentErasedIsForgottenHere() async throws {  // G10
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let (opened, _) = try await team.planned(Fiction.family)
      let (household, person) = (opened.household, opened.people[0])
      _ = try await team.note("zonnebloem", of: household)
      for number in 0..<60 { _ = try await team.note("\(number)", of: household, about: person) }
      _ = try await world.call(
        CasesV1.Cases.addContact,
        CasesV1.AddContactRequest(
          household: household, kind: .presence, time: .presence, minutes: 5, about: person),
        team.token)
      world.consent.erase(person)
      try await Reconciler(world.read).reconcile(olderThan: .zero)
      #expect(
        try await world.count(
          """
          SELECT (SELECT count(*) FROM part WHERE scope = $1)
            + (SELECT count(*) FROM person_index WHERE person = $1)
            + (SELECT count(*) FROM person WHERE person = $1)
            + (SELECT count(*) FROM contact WHERE about = $1)
            + (SELECT count(*) FROM note) - 1
          """, .uuid(person)) == 0)
      let found = try await world.call(
        CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn("111222333")), team.token)
      #expect(found.reply.found.isEmpty)
      #expect(try await team.get(household).people.count == 2)
      // What is left is what the log says is left.
      func agrees() async throws -> Bool {
        let stored = try await world.pool.transaction(deadline: .now + .seconds(10)) {
          (transaction) throws(PostgresError) in try Self.stored(&transaction)
        }
        return try await Self.logged(world) == stored
      }
      #expect(try await agrees())
      for scope in [household] + opened.people { world.consent.erase(scope) }
      try await Reconciler(world.read).reconcile(olderThan: .zero)
      #expect(
        try await world.count(
          """
          SELECT (SELECT count(*) FROM part) + (SELECT count(*) FROM household)
            + (SELECT count(*) FROM person) + (SELECT count(*) FROM plan)
            + (SELECT count(*) FROM need) + (SELECT count(*) FROM note)
          """) == 0)
      #expect(try await agrees())
    }
  }

  private static let changes: [StaticString] = [
    "UPDATE household SET opened_at = opened_at - interval '1 day'",
    "UPDATE person SET identity_tag = person",
    "UPDATE need SET state = 3", "UPDATE need SET stated_version = 9",
    "UPDATE need SET clarified_version = 9", "UPDATE need SET at = at - interval '1 day'",
    "UPDATE need SET revision = 9",
    "UPDATE plan SET evaluation_on = evaluation_on + 1", "UPDATE plan SET state = 2",
    "UPDATE evaluation SET at = at - interval '1 day'", "DELETE FROM evaluation",
    "DELETE FROM goal",
    "UPDATE contact SET minutes = 1", "UPDATE contact SET kind = 1", "UPDATE contact SET time = 1",
    "UPDATE contact SET at = at - interval '1 day'", "UPDATE contact SET about = NULL",
    "DELETE FROM contact",
    "INSERT INTO contact SELECT household, gen_random_uuid(), kind, time, minutes, at FROM contact",
    "UPDATE note SET author = id", "UPDATE note SET standing = 2",
    "UPDATE note SET at = at - interval '1 day'",
    "UPDATE person_index SET point = sha256(point)", "UPDATE person_index SET person = household",
    "INSERT INTO person_index SELECT kind, sha256(point), household, person FROM person_index",
    "UPDATE partner_reference SET reference = gen_random_uuid()", "DELETE FROM partner_reference",
    "UPDATE part SET blob = sha256(blob)", "DELETE FROM part WHERE tbl = 'note'",
  ]

  @Test func everyChangeBehindTheServicesBackIsSeen() async throws {  // T6
    try await CasesWorld.with { world in
      try await Self.fill(world)
      let honest = try await world.pool.transaction(deadline: .now + .seconds(10)) {
        (transaction) throws(PostgresError) in try Self.stored(&transaction)
      }
      #expect(Set(honest.filter { $0.part == nil }.map(\.table)).count == 8)
      #expect(try await Self.logged(world) == honest)
      for change in Self.changes {
        let changed = try await world.pool.transaction(deadline: .now + .seconds(10)) {
          (transaction) throws(PostgresError) in
          try transaction.execute(change)
          let digests = try Self.stored(&transaction)
          transaction.abandon()
          return digests
        }
        #expect(changed != honest, "\(change)")
      }
    }
  }
}

import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("The officers' desk")
struct FindingTests {
  private static func facts(
    _ entries: [UInt128], of actor: UInt128 = 0xB
  ) -> ConsentV1.FindingFacts {
    ConsentV1.FindingFacts(
      actor: actor, organisation: 1, files: [7], fromMs: 1_000, untilMs: 2_000,
      count: UInt32(entries.count),
      records: entries.enumerated().map {
        ConsentV1.FindingRecord(log: "cases", index: UInt64($0), entry: $1)
      }, recordCount: UInt32(entries.count))
  }

  private static func file(
    _ desk: ReviewHouse, _ officer: Person, _ facts: ConsentV1.FindingFacts
  ) async throws -> ConsentV1.FindingReply {
    try await desk.ask(
      ConsentV1.Review.file, ConsentV1.FileFindingRequest(rule: "no_relation", facts: facts),
      as: officer)
  }

  private static func wrong(_ field: String) -> [String] {
    ["argument_invalid", "value_of_\(field)"]
  }

  private static func step(
    _ reply: ConsentV1.FindingReply, _ step: ConsentV1.FindingStep, _ note: String = ""
  ) -> ConsentV1.StepFindingRequest {
    ConsentV1.StepFindingRequest(
      finding: reply.finding, version: reply.version, step: step, note: note)
  }

  @Test("takes a finding once, closes it by two, and reopens it with more")
  func story() async throws {
    try await ReviewHouse.with { desk in
      let olga = try await desk.house.addPerson("olga", .privacyOfficer)
      let otto = try await desk.house.addPerson("otto", .privacyOfficer)
      let filed = try await Self.file(desk, olga, Self.facts([11, 12]))
      #expect(filed.isNew && filed.state == .new && filed.version == 1)
      let again = try await Self.file(desk, otto, Self.facts([11, 12]))
      #expect(!again.isNew && again.finding == filed.finding && again.version == 1)

      let looked = try await desk.ask(ConsentV1.Review.step, Self.step(filed, .look), as: olga)
      let silent = try await desk.refusal(
        ConsentV1.Review.step, Self.step(looked, .explain), as: olga)
      #expect(silent == ["reason_missing"])
      let said = try await desk.ask(
        ConsentV1.Review.step, Self.step(looked, .explain, "Waarneming, verzonnen."), as: olga)
      #expect(said.state == .explained)
      let alone = try await desk.refusal(
        ConsentV1.Review.step, Self.step(said, .close), as: olga)
      #expect(alone == ["same_person"])
      // Nor by an account that she made, or by whoever made hers.
      let made = try await desk.house.addPerson("olga2", .privacyOfficer, registeredBy: olga)
      #expect(
        try await desk.refusal(ConsentV1.Review.step, Self.step(said, .close), as: made)
          == ["same_person"])
      // What was looked at is what is closed.
      var stale = Self.step(said, .close)
      stale.version -= 1
      #expect(
        try await desk.refusal(ConsentV1.Review.step, stale, as: otto) == ["finding_changed"])
      let closed = try await desk.ask(ConsentV1.Review.step, Self.step(said, .close), as: otto)
      #expect(closed.state == .closed)

      let same = try await Self.file(desk, olga, Self.facts([11]))
      #expect(same.state == .closed && same.version == closed.version)
      let more = try await Self.file(desk, olga, Self.facts([11, 12, 13]))
      #expect(more.finding == filed.finding && more.state == .new)
      let seen = try await desk.ask(
        ConsentV1.Review.get, ConsentV1.GetFindingRequest(finding: filed.finding), as: otto)
      #expect(seen.finding?.facts?.records.map(\.entry) == [11, 12, 13])
      #expect(seen.finding?.outcome == nil && seen.finding?.proposedBy == nil)
      #expect(seen.notes.map(\.step) == [.close, .explain, .look])
      #expect(seen.notes[1].text == "Waarneming, verzonnen.")
      #expect(seen.notes[1].author == olga.actor)
      // Each step is in the log.
      for name in [
        "finding_filed", "finding_seen", "finding_looked_at", "finding_explained",
        "finding_closed", "finding_grew",
      ] {
        let count = try await desk.house.events(name).count
        #expect(count == (name == "finding_seen" ? 2 : 1), "\(name)")
      }
    }
  }

  @Test("is an officer's, and nobody else's", arguments: Role.allCases)
  func roles(role: Role) async throws {
    guard role != .service, role != .gateway, role != .partnerUser, role != .commissioner else {
      return
    }
    try await ReviewHouse.with { desk in
      let person = try await desk.house.addPerson("iemand", role)
      let isOfficer = role == .privacyOfficer
      let list = try await desk.refusal(
        ConsentV1.Review.list, ConsentV1.ListFindingsRequest(limit: 1), as: person)
      #expect((list == nil) == isOfficer)
      let file = try await desk.refusal(
        ConsentV1.Review.file,
        ConsentV1.FileFindingRequest(rule: "burst", facts: Self.facts([1])), as: person)
      #expect((file == nil) == isOfficer)
      let index = try await desk.refusal(
        ConsentV1.Review.index, ConsentV1.AuditIndexRequest(kind: .actor, id: 5), as: person)
      #expect((index == nil) == isOfficer)
    }
  }

  @Test("is not moved by the officer whom it is about")
  func own() async throws {
    try await ReviewHouse.with { desk in
      let olga = try await desk.house.addPerson("olga", .privacyOfficer)
      let filed = try await Self.file(desk, olga, Self.facts([5], of: olga.actor))
      #expect(
        try await desk.refusal(ConsentV1.Review.step, Self.step(filed, .look), as: olga)
          == ["own_finding"])
    }
  }

  @Test("stays of whom it is of, whoever files it again, and grows by nobody it is about")
  func actor() async throws {
    try await ReviewHouse.with { desk in
      let olga = try await desk.house.addPerson("olga", .privacyOfficer)
      let otto = try await desk.house.addPerson("otto", .privacyOfficer)
      let filed = try await Self.file(desk, otto, Self.facts([5, 6], of: olga.actor))
      func again(_ facts: ConsentV1.FindingFacts, as officer: Person) async throws -> [String]? {
        try await desk.refusal(
          ConsentV1.Review.file,
          ConsentV1.FileFindingRequest(rule: "no_relation", facts: facts), as: officer)
      }
      // One record more, and of nobody, of somebody else, or of another organisation.
      var nobody = Self.facts([5, 6, 7])
      nobody.actor = nil
      var elsewhere = Self.facts([5, 6, 7], of: olga.actor)
      elsewhere.organisation = 2
      for facts in [nobody, Self.facts([5, 6, 7]), elsewhere] {
        #expect(try await again(facts, as: olga) == ["finding_changed"])
        #expect(try await again(facts, as: otto) == ["finding_changed"])
      }
      let more = Self.facts([5, 6, 7], of: olga.actor)
      #expect(try await again(more, as: olga) == ["own_finding"])
      #expect(try await again(Self.facts([5, 6], of: olga.actor), as: olga) == nil)
      let grown = try await Self.file(desk, otto, more)
      #expect(grown.finding == filed.finding && grown.version == 2)
      #expect(
        try await desk.refusal(ConsentV1.Review.step, Self.step(grown, .look), as: olga)
          == ["own_finding"])
    }
  }

  @Test("rests on records of consent's own log that are there, and of whom it says")
  func ownLog() async throws {
    try await ReviewHouse.with { desk in
      let olga = try await desk.house.addPerson("olga", .privacyOfficer)
      let anna = try await desk.house.addPerson("anna", .generalist)
      // A no to anna stands in the log.
      _ = try await desk.refusal(
        ConsentV1.Review.list, ConsentV1.ListFindingsRequest(limit: 1), as: anna)
      try await desk.settle()
      let index = desk.house.keys.auditIndex(.actor, anna.actor)
      let records = try await desk.house.records(of: index)
      let record = try #require(records.first)
      func file(_ record: ConsentV1.FindingRecord, of actor: UInt128) async throws -> [String]? {
        var facts = Self.facts([record.entry], of: actor)
        facts.records = [record]
        return try await desk.refusal(
          ConsentV1.Review.file,
          ConsentV1.FileFindingRequest(rule: "no_relation", facts: facts), as: olga)
      }
      var moved = record
      moved.index += 1
      var unknown = record
      unknown.entry = Random.id()
      #expect(try await file(record, of: 0xB) == Self.wrong("records"))
      #expect(try await file(moved, of: anna.actor) == Self.wrong("records"))
      #expect(try await file(unknown, of: anna.actor) == Self.wrong("records"))
      #expect(try await file(record, of: anna.actor) == nil)
    }
  }

  @Test("gives its notes newest first, page by page, however many there are")
  func notes() async throws {
    try await ReviewHouse.with { desk in
      let olga = try await desk.house.addPerson("olga", .privacyOfficer)
      let filed = try await Self.file(desk, olga, Self.facts([31]))
      var last = try await desk.ask(ConsentV1.Review.step, Self.step(filed, .look), as: olga)
      last = try await desk.ask(
        ConsentV1.Review.step, Self.step(last, .explain, "Het eerste woord."), as: olga)
      // As if somebody had gone on for a long time.
      try await desk.house.tamper(
        """
        INSERT INTO finding_note (id, finding, organisation, sealed)
        SELECT gen_random_uuid(), finding, organisation, sealed
        FROM finding_note, generate_series(1, 120) WHERE number = 1
        """)
      last = try await desk.ask(ConsentV1.Review.step, Self.step(last, .look), as: olga)
      _ = try await desk.ask(
        ConsentV1.Review.step, Self.step(last, .breach, "Het laatste woord."), as: olga)
      let first = try await desk.ask(
        ConsentV1.Review.get, ConsentV1.GetFindingRequest(finding: filed.finding), as: olga)
      #expect(first.notes.first?.text == "Het laatste woord." && first.nextBefore > 0)
      let second = try await desk.ask(
        ConsentV1.Review.get,
        ConsentV1.GetFindingRequest(finding: filed.finding, before: first.nextBefore), as: olga)
      #expect(second.nextBefore == 0)
      #expect(second.notes.map(\.text).contains("Het eerste woord."))
    }
  }

  @Test("shows in the database neither who nor what was noted, and is named when SQL changes it")
  func stored() async throws {
    try await ReviewHouse.with { desk in
      let olga = try await desk.house.addPerson("olga", .privacyOfficer)
      let filed = try await Self.file(desk, olga, Self.facts([21]))
      let looked = try await desk.ask(ConsentV1.Review.step, Self.step(filed, .look), as: olga)
      _ = try await desk.ask(
        ConsentV1.Review.step, Self.step(looked, .breach, "Kanarie in een notitie"), as: olga)
      let hits = try await desk.house.count(
        """
        SELECT count(*) FROM finding f JOIN finding_note n ON n.finding = f.id
        WHERE position('Kanarie'::bytea IN f.sealed || n.sealed) > 0
        """)
      #expect(hits == 0)
      let before = try await self.digests(desk)
      // Closed with SQL, without a second person: the row is not the one that was logged.
      try await desk.house.tamper("UPDATE finding SET state = 5")
      let after = try await self.digests(desk)
      #expect(before.count == after.count && before != after)
      let logged = try await desk.house.events("finding_breach").flatMap(\.rows).map(\.digest)
      #expect(Set(before).isSuperset(of: logged))
      #expect(!Set(after).isSuperset(of: logged))
      // Sealed facts of another version do not open.
      try await desk.house.tamper("UPDATE finding SET version = version + 1")
      let shown = try await desk.ask(
        ConsentV1.Review.list, ConsentV1.ListFindingsRequest(limit: 10, withClosed: true),
        as: olga)
      #expect(shown.findings.map { $0.facts == nil } == [true])
    }
  }

  private func digests(_ desk: ReviewHouse) async throws -> [[UInt8]] {
    try await desk.house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try StoredFindings.rows.page("finding", nil, &tx).rows.map(\.digest)
        + StoredFindings.rows.page("finding_note", nil, &tx).rows.map(\.digest)
    }
  }

  @Test("refuses a rule nobody wrote, records of no log, and what makes no sense")
  func nonsense() async throws {
    try await ReviewHouse.with { desk in
      let olga = try await desk.house.addPerson("olga", .privacyOfficer)
      func refused(_ rule: String, _ change: (inout ConsentV1.FindingFacts) -> Void) async throws
        -> [String]?
      {
        var facts = Self.facts([1, 2])
        change(&facts)
        return try await desk.refusal(
          ConsentV1.Review.file, ConsentV1.FileFindingRequest(rule: rule, facts: facts), as: olga)
      }
      #expect(try await refused("detection") { _ in } == Self.wrong("rule"))
      #expect(try await refused("burst") { $0.records[0].log = "else" } == Self.wrong("records"))
      #expect(try await refused("burst") { $0.records[1].entry = 1 } == Self.wrong("records"))
      #expect(try await refused("burst") { $0.fromMs = 3_000 } == Self.wrong("from_ms"))
      #expect(try await refused("burst") { $0.recordCount = 1 } == Self.wrong("record_count"))
      // So many that no record found later would ever be one more.
      #expect(try await refused("burst") { $0.recordCount = .max } == Self.wrong("record_count"))
      // Nobody is accused of more than is on record.
      #expect(
        try await refused("burst") { $0.count = $0.recordCount + 1 } == Self.wrong("count"))
      #expect(try await refused("burst") { _ in } == nil)
    }
  }
}

@Suite("A finding that is found again")
struct FindingMergeTests {
  private static func facts(_ records: [(UInt64, UInt128)], count: Int? = nil)
    -> ConsentV1.FindingFacts
  {
    ConsentV1.FindingFacts(
      actor: 1, fromMs: 1, untilMs: 2, count: 1,
      records: records.map { ConsentV1.FindingRecord(log: "cases", index: $0, entry: $1) },
      recordCount: UInt32(count ?? records.count))
  }

  private static let many = (1...200).map { (UInt64($0) * 10, UInt128($0)) }

  @Test("grows once by a record that turns up between two hundred others")
  func between() throws {
    let known = Self.facts(Self.many, count: 200)
    #expect(FindingMerge.more(known, than: known) == nil)
    // One that lagged behind the first scan: the two hundredth is not named any more.
    for index: UInt64 in [505, 5_000] {
      var found = Self.many
      found.insert((index, 999), at: 50)
      let again = Self.facts(Array(found.prefix(200)), count: 201)
      let grown = try #require(FindingMerge.more(again, than: known))
      #expect(grown.records.count == 200 && grown.recordCount == 201)
      #expect(grown.records.first == known.records.first)
      #expect(FindingMerge.more(again, than: grown) == nil)
      #expect(FindingMerge.more(known, than: grown) == nil)
    }
  }

  @Test("keeps what a scan of fewer days lacks, and grows beyond two hundred by its count")
  func fewer() throws {
    let known = Self.facts([(1, 1), (2, 2)])
    let grown = try #require(FindingMerge.more(Self.facts([(1, 1), (3, 3)]), than: known))
    #expect(grown.records.map(\.entry) == [1, 2, 3] && grown.recordCount == 3)
    let full = Self.facts(Self.many, count: 200)
    #expect(FindingMerge.more(Self.facts(Self.many, count: 201), than: full)?.recordCount == 201)
  }

  @Test("counts what it names, and beyond two hundred no more than a scan reads")
  func counts() {
    #expect(FindingMerge.isCount(3, of: 3) && !FindingMerge.isCount(4, of: 3))
    #expect(FindingMerge.isCount(200, of: 200) && FindingMerge.isCount(1_000_000, of: 200))
    #expect(!FindingMerge.isCount(199, of: 200) && !FindingMerge.isCount(1_000_001, of: 200))
  }
}

extension House {
  /// The decisions of consent's own log about which the header says that this actor asked.
  fileprivate func records(of index: UInt128) async throws -> [ConsentV1.FindingRecord] {
    let asked = Index(index)
    return try await self.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query(
        "SELECT index, entry FROM log_leaf WHERE actor = $1 AND kind = 2 ORDER BY index",
        .uuid(asked.value)
      ).map { row throws(PostgresError) in
        ConsentV1.FindingRecord(
          log: "consent", index: UInt64(clamping: try row.int8(0)), entry: try row.uuid(1))
      }
    }
  }

  private final class Index: Sendable {
    let value: UInt128

    init(_ value: UInt128) { self.value = value }
  }
}

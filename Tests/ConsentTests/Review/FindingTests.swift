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
        ConsentV1.FindingRecord(log: "consent", index: UInt64($0), entry: $1)
      }, recordCount: UInt32(entries.count))
  }

  private static func file(
    _ desk: ReviewHouse, _ officer: Person, _ facts: ConsentV1.FindingFacts
  ) async throws -> ConsentV1.FindingReply {
    try await desk.ask(
      ConsentV1.Review.file, ConsentV1.FileFindingRequest(rule: "no_relation", facts: facts),
      as: officer)
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
      #expect(seen.notes.map(\.step) == [.look, .explain, .close])
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
      #expect(try await refused("detection") { _ in } == ["argument_invalid"])
      #expect(try await refused("burst") { $0.records[0].log = "else" } == ["argument_invalid"])
      #expect(try await refused("burst") { $0.records[1].entry = 1 } == ["argument_invalid"])
      #expect(try await refused("burst") { $0.fromMs = 3_000 } == ["argument_invalid"])
      #expect(try await refused("burst") { $0.recordCount = 1 } == ["argument_invalid"])
      #expect(try await refused("burst") { _ in } == nil)
    }
  }
}

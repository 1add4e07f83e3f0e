import Daemon
import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import cases
@testable import consent
@testable import signals

@Suite("A clear row of signals", .timeLimit(.minutes(2)))
struct AlteredRowTests {
  private static let map = "introduction"

  /// One of each row that signals stores, concerns aside.
  private static func fill(_ process: SignalsProcess, _ triage: PersonSession) async throws {
    let code = ReporterCode()
    let answered = Boxed(
      try await process.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(code: code), triage
      ).id)
    _ = try await process.call(
      SignalsV1.Triage.writeFeedback,
      SignalsV1.WriteFeedbackRequest(signal: answered.value, text: "Wij gaan langs."), triage)
    _ = try await process.call(
      SignalsV1.Signals.filePlace,
      SignalsV1.FilePlaceRequest(
        source: .ownObservation, theme: .nuisance, area: "1021", text: "De lamp is stuk."), triage)
    try await self.cutMove(process, triage)
    try await self.cutRoute(process, triage)
    try await self.round(process)
    _ = try await self.introduced(process)
    _ = try await ReleaseMaker(process.read.log, needs: nil).makeDue()
  }

  /// Leaves a signal moving.
  private static func cutMove(_ process: SignalsProcess, _ triage: PersonSession) async throws {
    let signal = try await process.agreed(triage)
    try await SignalsProcess.tamper(process.casesPool, MoveTests.cut)
    try await SignalsProcess.tamper(
      process.casesPool, "CREATE TRIGGER cut BEFORE INSERT ON household EXECUTE FUNCTION cut()")
    await #expect(throws: RPCError.self) {
      try await process.call(
        SignalsV1.Triage.openHousehold, SignalsProcess.opening(signal), triage)
    }
  }

  /// Leaves a signal on its way to another team.
  private static func cutRoute(_ process: SignalsProcess, _ triage: PersonSession) async throws {
    let signal = Boxed(
      try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
    try await SignalsProcess.tamper(process.pool, MoveTests.cut)
    try await SignalsProcess.tamper(
      process.pool, "CREATE TRIGGER cut BEFORE UPDATE ON signal EXECUTE FUNCTION cut()")
    await #expect(throws: RPCError.self) {
      try await process.call(
        SignalsV1.Triage.route,
        SignalsV1.RouteRequest(signal: signal.value, revision: 1, team: "zuid"), triage)
    }
    try await SignalsProcess.tamper(process.pool, "DROP TRIGGER cut ON signal")
  }

  /// A round that was debriefed, whose key is yet to go.
  private static func round(_ process: SignalsProcess) async throws {
    let walker = try await process.session("anna", .generalist)
    let newcomer = Boxed(try await process.house.addPerson("nieuw", .communityWorker).actor)
    let round = try await RoundTests.planned(process, walker, newcomer)
    try await RoundTests.announce(process, round, walker)
    _ = try await process.call(SignalsV1.Rounds.startRound, RoundTests.start(round), walker)
    _ = try await process.call(
      SignalsV1.Rounds.addDoor, RoundTests.door(round, "1", .talked), walker)
    try await SignalsProcess.tamper(process.house.pool, MoveTests.cut)
    try await SignalsProcess.tamper(
      process.house.pool, "CREATE TRIGGER cut BEFORE INSERT ON erasure EXECUTE FUNCTION cut()")
    _ = try await process.call(
      SignalsV1.Rounds.debrief,
      SignalsV1.DebriefRequest(round: round.value, lessons: RoundTests.lessons), walker)
  }

  /// An introduction that its owner accepted.
  static func introduced(
    _ process: SignalsProcess
  ) async throws -> (owner: PersonSession, asker: PersonSession) {
    let owner = try await process.session("aanbod", .communityWorker)
    let asker = try await process.session("wens", .nurse)
    let offer = Boxed(
      try await process.call(
        SignalsV1.SocialMap.addOffer,
        SignalsV1.AddOfferRequest(
          text: SignalsV1.OfferText(
            kind: .initiative, title: "Koffie", text: "Samen koffie.", contact: "In het huis.",
            themes: [.loneliness], areas: ["noord"], languages: ["nl"])), owner, purpose: self.map
      ).id)
    let introduction = Boxed(
      try await process.call(
        SignalsV1.SocialMap.propose, SignalsV1.ProposeRequest(offer: offer.value), asker,
        purpose: self.map
      ).id)
    _ = try await process.call(
      SignalsV1.SocialMap.accept,
      SignalsV1.AcceptRequest(
        introduction: introduction.value, address: BoxKey().address.bytes), owner,
      purpose: self.map)
    return (owner, asker)
  }

  /// What is stored now, by every page of every table.
  private static func stored(
    _ transaction: inout Transaction
  ) throws(PostgresError) -> Set<LedgerV1.RowDigest> {
    var digests: Set<LedgerV1.RowDigest> = []
    for table in signals.ClearRows.tables + ["door"] {
      var cursor: [UInt8]?
      repeat {
        let page = try StoredRows.signals.page(table, cursor, &transaction)
        digests.formUnion(page.rows)
        cursor = page.next
      } while cursor != nil
    }
    return digests
  }

  private static func stored(_ process: SignalsProcess) async throws -> Set<LedgerV1.RowDigest> {
    try await process.pool.transaction(.readOnly, deadline: House.soon) {
      (transaction) throws(PostgresError) in try Self.stored(&transaction)
    }
  }

  /// The events of signals' log, opened, in the order of their commits.
  static func events(_ process: SignalsProcess) async throws -> [LedgerV1.Event] {
    let (stored, boxes) = try await process.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      let stored = try tx.query("SELECT stored FROM log_entry ORDER BY xmin::text::bigint, ctid")
        .map { row throws(PostgresError) in try row.bytes(0) }
      let boxes = try tx.query("SELECT epoch, sealed_key FROM log_epoch").map {
        row throws(PostgresError) in (try row.uuid(0), try row.bytes(1))
      }
      return (stored, Dictionary(boxes, uniquingKeysWith: { first, _ in first }))
    }
    return try stored.compactMap { bytes -> LedgerV1.Event? in
      let entry = try Entry(decoding: bytes)
      guard entry.header.kind == .event else { return nil }
      let epoch = try EpochKey(
        opening: boxes[entry.header.epoch] ?? [], epoch: entry.header.epoch, of: "signals",
        with: process.house.keys.reading)
      let place = epoch.place(
        service: "signals", entry: entry.header.entry, kind: UInt32(entry.header.kind.rawValue))
      let body = try epoch.entryKey(entry.header.bytes).open(entry.body, at: place)
      return try LedgerV1.Event(decoding: try #require(body))
    }
  }

  /// What the log last said of each row.
  private static func logged(_ process: SignalsProcess) async throws -> Set<LedgerV1.RowDigest> {
    struct Key: Hashable {
      let table: String
      let row: UInt128
      let part: UInt128?
    }
    var last: [Key: LedgerV1.RowDigest] = [:]
    for event in try await self.events(process) {
      for row in event.rows { last[Key(table: row.table, row: row.row, part: row.part)] = row }
    }
    return Set(last.values.filter { !$0.removed })
  }

  private static let changes: [StaticString] = [
    "UPDATE signal SET about = 2, text = NULL WHERE about = 1", "UPDATE signal SET source = 1",
    "UPDATE signal SET theme = 8", "UPDATE signal SET area = 'zuid'",
    "UPDATE signal SET team = 'zuid'", "UPDATE signal SET state = 4",
    "UPDATE signal SET outcome = 8", "UPDATE signal SET revision = 9",
    "UPDATE signal SET filed_on = filed_on - 1", "UPDATE signal SET due_on = '2099-01-01'",
    "UPDATE signal SET closed_on = filed_on", "UPDATE signal SET taken_by = id",
    "UPDATE signal SET parent = id", "UPDATE signal SET text = 'Niets.' WHERE about = 1",
    "UPDATE signal SET household = id", "UPDATE signal SET text_tag = id",
    "UPDATE signal SET reporter = id", "UPDATE signal SET counts_once = true",
    "UPDATE signal SET erased_on = filed_on",
    "DELETE FROM signal WHERE about = 1",
    "UPDATE mailbox SET address = sha256(address)", "UPDATE mailbox SET stored = sha256(stored)",
    "UPDATE mailbox SET is_withheld = true", "UPDATE mailbox SET told_on = current_date",
    "DELETE FROM mailbox", "DELETE FROM feedback", "UPDATE feedback SET letter = sha256(letter)",
    "UPDATE feedback SET place = 9", "UPDATE feedback SET written_on = written_on - 1",
    "DELETE FROM move", "UPDATE move SET actor = command", "UPDATE move SET command = actor",
    "UPDATE move SET digest = sha256(digest)", "UPDATE move SET from_state = 2",
    "UPDATE move SET at = at - interval '1 day'",
    "DELETE FROM routing", "UPDATE routing SET team = 'noord'",
    "UPDATE routing SET actor = command", "UPDATE routing SET command = actor",
    "UPDATE routing SET digest = sha256(digest)",
    "UPDATE routing SET at = at - interval '1 day'",
    "DELETE FROM scope_to_erase", "UPDATE scope_to_erase SET command = scope",
    "UPDATE scope_to_erase SET ground = 'x'",
    "UPDATE scope_to_erase SET at = at - interval '1 day'",
    "INSERT INTO scope_to_erase SELECT id, id, 'x' FROM signal",
    "UPDATE round SET team = 'zuid'", "UPDATE round SET area = 'zuid'",
    "UPDATE round SET held_on = held_on - 1", "UPDATE round SET flyer_on = flyer_on - 1",
    "UPDATE round SET state = 1", "UPDATE round SET lessons = 'Niets.'",
    "UPDATE round SET debriefed_on = debriefed_on - 1", "UPDATE round SET revision = 9",
    "UPDATE round_pair SET newcomer = round", "DELETE FROM round_pair",
    "UPDATE round_street SET street = 'x' WHERE place = 0",
    "UPDATE round_count SET count = 99", "UPDATE round_count SET shown = 1",
    "UPDATE offer SET owner = id", "UPDATE offer SET kind = 2", "UPDATE offer SET title = 'x'",
    "UPDATE offer SET text = 'x'", "UPDATE offer SET contact = 'x'",
    "UPDATE offer SET themes = '{1}'", "UPDATE offer SET areas = '{}'",
    "UPDATE offer SET languages = '{fr}'", "UPDATE offer SET revision = 9",
    "UPDATE offer SET confirmed_on = confirmed_on - 1",
    "UPDATE offer SET withdrawn_on = confirmed_on", "DELETE FROM offer_change",
    "UPDATE introduction SET asker = id", "UPDATE introduction SET state = 4",
    "UPDATE introduction SET proposed_on = proposed_on - 1",
    "UPDATE introduction SET address = sha256(address)", "DELETE FROM introduction",
    "UPDATE release SET bytes = sha256(bytes)", "UPDATE release SET digest = sha256(digest)",
    "UPDATE release SET made_on = made_on - 1", "UPDATE release SET edition = 2",
    "DELETE FROM release", "UPDATE area SET name = 'x'", "UPDATE area SET team = 'x'",
    "DELETE FROM area_postcode", "INSERT INTO area_theme VALUES ('noord', 8, 'zuid')",
    "UPDATE part SET blob = sha256(blob)", "DELETE FROM part",
  ]

  @Test("T6 is seen by an auditor when somebody changes it behind the service's back")
  func seen() async throws {
    try await SignalsProcess.with { process, triage in
      try await Self.fill(process, triage)
      let honest = try await Self.stored(process)
      #expect(
        Set(honest.filter { $0.part == nil || $0.table == "feedback" }.map(\.table))
          == Set(signals.ClearRows.tables))
      #expect(try await Self.logged(process) == honest)
      for change in Self.changes {
        let changed = try await process.pool.transaction(deadline: House.soon) {
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

  @Test("T6 forges no basis for opening a household")
  func basis() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      try await process.take(filed, triage)
      let forgeries: [(StaticString, StaticString, SignalsV1.Basis)] = [
        ("UPDATE signal SET state = 4", "UPDATE signal SET state = 2", .agreement),
        ("UPDATE signal SET source = 1", "UPDATE signal SET source = 3", .request),
        ("UPDATE signal SET theme = 8", "UPDATE signal SET theme = 5", .vitalInterest),
        ("UPDATE signal SET vouched = NULL, state = 4", "SELECT 1", .agreement),
      ]
      for (forge, mend, basis) in forgeries {
        try await SignalsProcess.tamper(process.pool, forge)
        let reasons = try await process.reasons(
          SignalsV1.Triage.openHousehold,
          SignalsProcess.opening(
            filed, revision: 2, basis: basis, reason: "Er is dringend gevaar voor het leven."),
          triage)
        #expect(reasons == ["row_altered"], "\(basis)")
        try await SignalsProcess.tamper(process.pool, mend)
      }
      for method in [SignalsV1.Triage.take, SignalsV1.Triage.invite] {
        #expect(
          try await process.reasons(
            method, SignalsV1.StepRequest(signal: filed.value, revision: 2), triage)
            == ["row_altered"])
      }
      #expect(
        try await process.reasons(
          SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: filed.value), triage)
          == ["row_altered"])
      #expect(try await process.casesCount("SELECT count(*) FROM household") == 0)
      #expect(try await Self.events(process).filter { $0.name == "row_altered" }.count == 7)
      #expect(process.read.log.hasUnopened)
    }
  }

  @Test("T6 has nobody else answered, introduced or told what was never published")
  func answered() async throws {
    try await SignalsProcess.with { process, triage in
      let code = ReporterCode()
      let filed = Boxed(
        try await process.call(
          SignalsV1.Signals.filePerson, SignalsProcess.filing(code: code), triage
        ).id)
      try await SignalsProcess.tamper(
        process.pool, "UPDATE mailbox SET address = sha256(address)")
      #expect(
        try await process.reasons(
          SignalsV1.Triage.writeFeedback,
          SignalsV1.WriteFeedbackRequest(signal: filed.value, text: "Wij gaan langs."), triage)
          == ["row_altered"])
      #expect(try await process.count("SELECT count(*) FROM feedback") == 0)

      let (_, asker) = try await Self.introduced(process)
      try await SignalsProcess.tamper(
        process.pool, "UPDATE introduction SET address = sha256(address)")
      #expect(
        try await process.reasons(
          SignalsV1.SocialMap.listIntroductions, SignalsV1.ListIntroductionsRequest(), asker,
          purpose: Self.map) == ["row_altered"])

      let quarter = try #require(
        try await ReleaseMaker(process.read.log, needs: nil).makeDue().first)
      let request = SignalsV1.GetReleaseRequest(
        year: UInt32(quarter.year), quarter: UInt32(quarter.number))
      _ = try await process.call(
        SignalsV1.Analysis.getRelease, request, asker, purpose: "quality_evaluation")
      try await SignalsProcess.tamper(
        process.pool, "UPDATE release SET bytes = bytes || '\\x00', digest = sha256(digest)")
      #expect(
        try await process.reasons(
          SignalsV1.Analysis.getRelease, request, asker, purpose: "quality_evaluation")
          == ["release_altered"])
      // With a digest of its own it is as little what was published.
      let bytes = try await process.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.query("SELECT bytes FROM release").only { row throws(PostgresError) in
          try row.bytes(0)
        }
      }
      _ = try await process.pool.transaction(deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.execute("UPDATE release SET digest = $1", .bytes(ReleaseDigest.of(bytes)))
      }
      #expect(
        try await process.reasons(
          SignalsV1.Analysis.getRelease, request, asker, purpose: "quality_evaluation")
          == ["release_altered"])
    }
  }

  @Test("T6 destroys no key by a task that somebody else wrote")
  func task() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = Boxed(
        try await process.call(SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage).id)
      try await SignalsProcess.tamper(
        process.pool,
        """
        INSERT INTO scope_to_erase (scope, command, ground, vouched)
        SELECT id, gen_random_uuid(), 'moved_to_cases', vouched FROM signal
        """)
      await #expect(throws: RPCError.self) {
        try await SignalsReconciler(process.move).reconcile(olderThan: .zero)
      }
      let seen = try await process.call(
        SignalsV1.Triage.getSignal, SignalsV1.GetSignalRequest(signal: filed.value), triage)
      #expect(seen.person?.name == "Bram Verzonnen")
    }
  }
}

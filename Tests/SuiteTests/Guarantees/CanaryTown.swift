import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// An installation of its own into which thousands of made-up texts are entered through the real
/// services, and what a thief would find of it.
final class CanaryTown {
  let world: SmallWorld
  private(set) var canaries: Canaries
  /// A statement of nobody's data that PostgreSQL's log must hold, or nothing was logged at all.
  let clearStatement = "SELECT 'kontrolegezegde'"
  /// Each opened one household: how much of the index one worker may ask of an hour is limited.
  private var workers: [Caller] = []
  private var people: [CasesV1.NewPerson] = []
  private var households: [UInt128] = []
  private var log: CommittedLog

  init(seed: UInt64) async throws {
    let site = try await Site.start()
    self.world = try await SmallWorld(on: site)
    self.canaries = Canaries(seed: seed)
    self.log = CommittedLog(of: "cases", at: site)
  }

  private var site: Site { self.world.site }
  private var stolenFolder: String { "\(self.site.folder)/stolen" }

  func logEverything() async throws {
    let settings = [
      "log_statement = 'all'", "log_error_verbosity = 'verbose'",
      "log_min_error_statement = 'debug5'", "log_min_messages = 'debug1'",
      "log_parameter_max_length = -1", "log_parameter_max_length_on_error = -1",
      "log_duration = on", "track_activity_query_size = '100kB'",
    ]
    try await self.site.psql(
      "postgres",
      settings.map { "ALTER SYSTEM SET \($0);" }.joined(separator: "\n")
        + "\nSELECT pg_reload_conf() \\g /dev/null\n")
    try await self.site.psql("postgres", "\(self.clearStatement) \\g /dev/null")
  }

  // ── Entering ───────────────────────────────────────────────────────────────────────────────

  /// Opens households and fills every field of theirs that takes text.
  func enter() async throws {
    for number in 0..<6 {
      try await self.addWorker(number)
      try await self.enterHousehold(of: number)
    }
    try await self.addWorker(6)
    try await self.enterStaff()
    // One text, many times: what it becomes is different each time.
    let again = self.phrases(2)
    for _ in 0..<10 { try await self.addNote(again, of: 0) }
    var number = 0
    while self.canaries.texts.count < 10_000 {
      try await self.addNote(self.phrases(15_500), of: number % 6)
      number += 1
    }
  }

  private func addWorker(_ number: Int) async throws {
    let name = "kracht-\(number)"
    try await self.site.profiles([(name, "user", Site.organisation)])
    self.workers.append(
      try await SmallWorld.register(
        name, "user", as: "generalist", by: self.world.admin, self.site))
  }

  private func enterHousehold(of number: Int) async throws {
    let worker = self.workers[number]
    let people = (0..<28).map { _ in self.newPerson() }
    let opened = try await worker.call(
      CasesV1.Cases.openHousehold,
      CasesV1.OpenHouseholdRequest(people: people, relationships: [], team: "noord"),
      Self.change
    ).reply
    let household = opened.household
    self.people += people
    self.households.append(household)
    for domain in [LifeDomain.finances, .housing, .physicalHealth] {
      let need = try await worker.call(
        CasesV1.Cases.stateNeed,
        CasesV1.StateNeedRequest(
          household: household, domain: domain, subtype: .general, stated: self.phrases(3_800)),
        Self.change
      ).reply.id
      _ = try await worker.call(
        CasesV1.Cases.clarifyNeed,
        CasesV1.ClarifyNeedRequest(
          household: household, need: need, clarified: self.phrases(1_000)), Self.change)
    }
    let plan = try await worker.call(
      CasesV1.Cases.setPlan,
      CasesV1.SetPlanRequest(
        household: household, evaluationOn: Content.day(120), agreements: self.phrases(2_000)),
      Self.change
    ).reply.id
    _ = try await worker.call(
      CasesV1.Cases.addGoal,
      CasesV1.AddGoalRequest(
        household: household, plan: plan, owner: opened.people[0], wording: self.canaries.phrase(),
        agreed: .notYet), Self.change)
    _ = try await worker.call(
      CasesV1.Cases.addContact,
      CasesV1.AddContactRequest(
        household: household, kind: .homeVisit, time: .individual, minutes: 30,
        narrative: self.phrases(7_800)), Self.change)
  }

  private func newPerson() -> CasesV1.NewPerson {
    CasesV1.NewPerson(
      givenName: self.canaries.name(), familyName: self.canaries.name(),
      birthDate: Wire.Date(year: 1950 + UInt32.random(in: 0...40), month: 5, day: 6),
      bsn: self.canaries.bsn(),
      address: CasesV1.Address(
        street: self.canaries.street(), number: "1", postcode: "9999ZZ", place: "Nergenshuizen"),
      phone: self.canaries.phone(), email: self.canaries.email())
  }

  /// A professional's name is nobody's business either.
  private func enterStaff() async throws {
    for number in 0..<4 {
      _ = try await self.world.admin.call(
        ConsentV1.Directory.registerActor,
        ConsentV1.RegisterActorRequest(
          organisation: Site.organisation, kind: "user", name: "naam-\(number)",
          displayName: self.canaries.name(), contractFromMs: 0, contractUntilMs: 0),
        at: .consent, Self.change)
    }
  }

  private func addNote(_ text: String, of number: Int) async throws {
    _ = try await self.workers[number].call(
      CasesV1.Cases.addNote,
      CasesV1.AddNoteRequest(household: self.households[number], text: text), Self.change)
  }

  /// As many phrases as fit into so many bytes.
  private func phrases(_ byteCountMax: Int) -> String {
    var text = self.canaries.phrase()
    while text.utf8.count + 60 < byteCountMax { text += "\n\(self.canaries.phrase())" }
    return text
  }

  private static var change: Asking { .change(within: .seconds(30)) }

  // ── Asking, and making things go wrong ─────────────────────────────────────────────────────

  /// Reads, and looks for people by number and by name.
  func search() async throws {
    let worker = self.workers[0]
    for person in self.people.prefix(1) {
      _ = try await worker.call(
        CasesV1.Cases.findPerson, CasesV1.FindPersonRequest(by: .bsn(person.bsn)))
      _ = try await worker.call(
        CasesV1.Cases.findPerson,
        CasesV1.FindPersonRequest(
          by: .name(
            CasesV1.NameAndBirthDate(
              givenName: person.givenName, familyName: person.familyName,
              birthDate: person.birthDate))))
    }
    _ = try await worker.call(
      CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: self.households[0]))
  }

  /// Every way in which a value could slip into an error: refused rows, refused statements, refused
  /// requests. PostgreSQL writes a refused row out.
  func forceErrors() async throws {
    try await self.site.psql(
      "sluis_cases", "ALTER TABLE part ADD CONSTRAINT forced CHECK (version < 0) NOT VALID")
    try await self.site.psql(
      "sluis_consent", "ALTER TABLE member ADD CONSTRAINT forced CHECK (version < 0) NOT VALID")
    let (worker, household) = (self.workers[0], self.households[0])
    await self.refused { try await self.addNote(self.phrases(200), of: 0) }
    await self.refused { try await self.enterHousehold(of: 6) }
    await self.refused {
      _ = try await worker.call(
        CasesV1.Cases.setPlan,
        CasesV1.SetPlanRequest(
          household: household, evaluationOn: Content.day(9), agreements: self.phrases(200)),
        Self.change)
    }
    await self.refused { try await self.addNote("\u{1}\(self.phrases(200))", of: 0) }
    for other in [self.world.bram, self.world.anna] {
      await self.refused {
        _ = try await other.call(
          CasesV1.Cases.addNote,
          CasesV1.AddNoteRequest(household: household, text: self.phrases(200)), Self.change)
      }
    }
    try await self.site.psql("sluis_cases", "ALTER TABLE part DROP CONSTRAINT forced")
    try await self.site.psql("sluis_consent", "ALTER TABLE member DROP CONSTRAINT forced")
  }

  private func refused(_ ask: () async throws -> Void) async {
    do { try await ask() } catch { return }
    Issue.record("this was to be refused")
  }

  // ── What a thief finds ─────────────────────────────────────────────────────────────────────

  /// Keeps a temporary table of all sealed parts on PostgreSQL's disk, as a sort that does not fit
  /// its memory would.
  func spill(until isOver: Flag) async throws -> Task<Void, any Error> {
    let isThere = Flag()
    let log = self.log
    let task = Task {
      try await log.holding(
        "CREATE TEMPORARY TABLE spilled AS SELECT p.* FROM part p, generate_series(1, 6)"
      ) {
        isThere.raise()
        _ = try await eventually(within: .seconds(280)) { isOver.isRaised }
      }
    }
    try await eventually { isThere.isRaised }
    return task
  }

  /// A dump of everything, a base backup, the server's files as they are with write-ahead log and
  /// output, what it says of its sessions, the services' output, and the installation's folder.
  func steal() async throws -> [URL] {
    let server =
      "--host \(self.site.cluster.socketFolder) --port \(self.site.cluster.port) --username sluis"
    try await self.site.run("mkdir stolen && pg_dumpall \(server) > stolen/dump.sql")
    try await self.site.psql("postgres", "CHECKPOINT")
    try await self.site.run("pg_basebackup \(server) --wal-method stream -D stolen/backup")
    try await self.site.run(
      "psql \(server) postgres -c 'TABLE pg_stat_activity' -c 'TABLE pg_prepared_statements'"
        + " > stolen/activity")
    // What the services wrote beside their output lies in this process's temporary folder.
    let data = self.site.clusterFolder.appendingPathComponent("data").resolvingSymlinksInPath()
    return [URL(fileURLWithPath: self.site.folder), data].flatMap(CanarySearch.files).unique
  }

  /// A folder beside the installation for what the search itself writes.
  func scratch() throws -> URL {
    let folder = URL(fileURLWithPath: "\(self.site.folder)-search")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  struct SealedValue: Sendable {
    let bytes: [UInt8]
  }

  /// Every sealed part of cases, and every sealed fact of consent.
  func sealedValues() async throws -> [SealedValue] {
    var values: [SealedValue] = []
    let queries: [(String, StaticString)] = [
      ("sluis_cases", "SELECT blob FROM part"),
      (
        "sluis_consent",
        """
        SELECT sealed FROM member UNION ALL SELECT sealed FROM share
        UNION ALL SELECT sealed FROM actor
        """
      ),
    ]
    for (database, query) in queries {
      var settings = self.site.cluster.settings(database: database)
      settings.connectionCount = 1
      let pool = Pool(settings)
      values += try await pool.transaction(.readOnly, deadline: .now + .seconds(30)) {
        (tx) throws(PostgresError) in
        try tx.query(query).map { row throws(PostgresError) in
          SealedValue(bytes: try row.bytes(0))
        }
      }
      await pool.close()
    }
    return values.filter { !$0.bytes.isEmpty }
  }
}

extension [URL] {
  /// Each file once.
  fileprivate var unique: [URL] { Array(Set(self.map(\.standardizedFileURL))) }
}

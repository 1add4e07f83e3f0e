import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import cases
@testable import consent

@Suite("A birth date that consent and cases put right together")
struct BirthDateHalvesTests {
  static let wrong = CasesProcess.opening.people[0].birthDate
  static let right = Wire.Date(year: 1994, month: 3, day: 9)

  static let cut: StaticString = """
    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$
    """

  /// A household of one, whose birth date is to be put right by one command.
  final class Case: Sendable {
    let process: CasesProcess
    let session: PersonSession
    let opened: CasesV1.OpenHouseholdReply
    let command: UInt128

    init(
      _ process: CasesProcess, _ session: PersonSession, command: UInt128 = Random.id()
    ) async throws {
      self.command = command
      self.process = process
      self.session = session
      self.opened = try await process.open(session, command: Random.id())
    }

    func call<Request, Reply>(
      _ method: Method<Request, Reply>, _ request: Request, isNew: Bool = false
    ) async throws -> Reply {
      let client = InProcess.client(
        of: CasesDefinition.routes(self.process.read), as: try self.session.person.holder.peer,
        group: EventLoops.shared)
      let id = method.policy.changes ? (isNew ? Random.id() : self.command) : nil
      do {
        let reply = try await client.call(
          method, request, self.session.options(method.name, command: id)
        ).reply
        await client.shutdown()
        return reply
      } catch {
        await client.shutdown()
        throw error
      }
    }

    func correct(
      to date: Wire.Date? = BirthDateHalvesTests.right, isNew: Bool = false
    ) async throws -> CasesV1.BirthDateCorrected {
      try await self.call(
        CasesV1.Cases.correctBirthDate,
        CasesV1.CorrectBirthDateRequest(
          household: self.opened.household, person: self.opened.people[0], birthDate: date),
        isNew: isNew)
    }

    /// Uses the command id for another change, which is answered.
    func useElsewhere() async throws {
      _ = try await self.call(
        CasesV1.Cases.stateNeed,
        CasesV1.StateNeedRequest(
          household: self.opened.household, domain: .finances, subtype: .general,
          stated: "Ik wil rust in mijn geld."))
    }

    /// Another correction of the same person: they have a new number.
    func callElsewhere() async throws {
      _ = try await self.call(
        CasesV1.Cases.correctPerson,
        CasesV1.CorrectPersonRequest(
          household: self.opened.household, person: self.opened.people[0], reason: .changed,
          phone: "0687654321"), isNew: true)
    }

    /// How many a search by name and this birth date finds.
    func found(born date: Wire.Date?) async throws -> Int {
      try await self.call(
        CasesV1.Cases.findPerson,
        CasesV1.FindPersonRequest(
          by: .name(
            CasesV1.NameAndBirthDate(
              givenName: "Noor", familyName: "Verzonnen", birthDate: date)))
      ).found.count
    }

    /// The date in both services: as the gate has it, and as it is shown.
    func dates() async throws -> [Wire.Date?] {
      let facts = try await self.process.house.facts(of: self.opened.household)
      let shown = try await self.call(
        CasesV1.Cases.getHousehold,
        CasesV1.GetHouseholdRequest(household: self.opened.household))
      return [facts?.members.first?.birthDate?.wire, shown.people.first?.birthDate]
    }

    var stagedCount: Int64 {
      get async throws { try await self.process.count("SELECT count(*) FROM birth_date_staged") }
    }

    var stagedDigest: Int64 {
      get async throws {
        try await self.process.count(
          "SELECT ('x' || substr(md5(staged), 1, 15))::bit(60)::bigint FROM birth_date_staged")
      }
    }

    func reconcile() async throws {
      try await Reconciler(self.process.read).reconcile(olderThan: .zero)
    }

    /// A grant to which they said yes themselves.
    func share() async throws -> Ids {
      let (house, partner) = (self.process.house, Ids([Random.id(), Random.id()]))
      try await house.addOrganisation(
        partner.ids[0], "wonen-\(partner.ids[0])", tier: "daily_life")
      return Ids([
        try await house.share(
          Home(household: self.opened.household, adult: self.opened.people[0]),
          with: partner.ids[0], as: partner.ids[1], isGranted: true)
      ])
    }

    /// How many records of cases' log have these ids.
    func recorded(_ entries: Ids) async throws -> Int64 {
      try await self.process.count(
        "SELECT count(*) FROM log_entry WHERE entry = ANY($1)", .uuids(entries.ids))
    }
  }

  private static func reasons(_ body: () async throws -> Void) async -> [Reason] {
    do {
      try await body()
      return []
    } catch { return (error as? RPCError)?.reasons ?? [] }
  }

  static func with(_ test: (Case) async throws -> Void) async throws {
    try await CasesProcess.with { process, _, session in
      try await test(try await Case(process, session))
    }
  }

  @Test("is found by the right date and by the wrong one no more, once for its command (G4)")
  func whole() async throws {
    try await Self.with { one in
      let first = try await one.correct()
      #expect(try await one.correct() == first)
      #expect(first.version == 2)
      #expect(try await one.dates() == [Self.right, Self.right])
      #expect(try await one.found(born: Self.right) == 1)
      #expect(try await one.found(born: Self.wrong) == 0)
      #expect(try await one.stagedCount == 0)
      let same = await Self.reasons { _ = try await one.correct(isNew: true) }
      #expect(same == [Reason("nothing_changed")])
      #expect(try await one.stagedCount == 0)
      #expect(try await one.dates() == [Self.right, Self.right])
      // Whose yes it takes is who it was, which the record says for the officer.
      let events = try await one.process.house.events("birth_date_corrected")
      #expect(events.map(\.crossedAges) == [[]])
    }
  }

  @Test("is completed when cases was cut off behind consent, by nobody's proof")
  func completed() async throws {
    try await Self.with { one in
      try await one.process.tamper(Self.cut)
      try await one.process.tamper(
        "CREATE TRIGGER cut BEFORE DELETE ON person_index EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) { try await one.correct() }
      #expect(try await one.dates() == [Self.right, Self.wrong])
      // Nobody else corrects them meanwhile: what is staged would undo it.
      #expect(await refusal { try await one.callElsewhere() } == .aborted)
      // The same command goes on with what it staged before: whoever is at it finds that there.
      let staged = try await one.stagedDigest
      await #expect(throws: RPCError.self) { try await one.correct() }
      #expect(try await one.stagedDigest == staged)
      try await one.process.tamper("DROP TRIGGER cut ON person_index")
      // Too young to be anybody's remains.
      try await Reconciler(one.process.read).reconcile(olderThan: .seconds(3_600))
      #expect(try await one.stagedCount == 1)
      for _ in 0..<2 { try await one.reconcile() }
      #expect(try await one.stagedCount == 0)
      #expect(try await one.dates() == [Self.right, Self.right])
      #expect(try await one.found(born: Self.right) == 1)
      #expect(try await one.found(born: Self.wrong) == 0)
      // The same command again is answered, and done once.
      #expect(try await one.correct().version == 2)
      #expect(try await one.process.house.events("birth_date_corrected").count == 1)
    }
  }

  @Test("that consent refuses is answered the same when its command is sent again (G4)")
  func refusedAgain() async throws {
    try await Self.with { one in
      for _ in 0..<2 {
        let same = await Self.reasons { _ = try await one.correct(to: Self.wrong) }
        #expect(same == [Reason("nothing_changed")])
        #expect(try await one.stagedCount == 0)
      }
      // Not the same command: its id is taken.
      let other = await Self.reasons { _ = try await one.correct() }
      #expect(other == [.commandIDTaken])
      // Whatever was answered, it is over: another command does it.
      _ = try await one.correct(isNew: true)
      let then = await Self.reasons { _ = try await one.correct(to: Self.wrong) }
      #expect(then == [Reason("nothing_changed")])
      #expect(try await one.dates() == [Self.right, Self.right])
    }
  }

  @Test("is neither a yes nor a no while consent cannot say whether it was a yes before")
  func unknown() async throws {
    try await Self.with { one in
      try await one.process.house.tamper(Self.cut)
      try await one.process.house.tamper(
        "CREATE TRIGGER cut BEFORE INSERT ON command FOR EACH STATEMENT EXECUTE FUNCTION cut()")
      let unknown = await Self.reasons { _ = try await one.correct(to: Self.wrong) }
      #expect(unknown == [Reason("outcome_unknown")])
      #expect(try await one.stagedCount == 1)
      try await one.process.house.tamper("DROP TRIGGER cut ON command")
      for _ in 0..<2 {
        let same = await Self.reasons { _ = try await one.correct(to: Self.wrong) }
        #expect(same == [Reason("nothing_changed")])
      }
      #expect(try await one.stagedCount == 0)
    }
  }

  @Test("is dropped when consent never did it, whoever comes late")
  func dropped() async throws {
    try await Self.with { one in
      let house = one.process.house
      try await house.tamper(Self.cut)
      try await house.tamper(
        "CREATE TRIGGER cut BEFORE UPDATE ON member EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) { try await one.correct() }
      try await house.tamper("DROP TRIGGER cut ON member")
      #expect(try await one.stagedCount == 1)
      for _ in 0..<2 { try await one.reconcile() }
      #expect(try await one.stagedCount == 0)
      #expect(try await one.dates() == [Self.wrong, Self.wrong])
      // By consent, too: its id there is taken.
      let late = await refusal { _ = try await one.correct() }
      #expect(late == .aborted)
      _ = try await one.correct(isNew: true)
      #expect(try await one.dates() == [Self.right, Self.right])
    }
  }

  @Test("of somebody who is erased meanwhile is forgotten with them")
  func erased() async throws {
    try await Self.with { one in
      let house = one.process.house
      try await house.followRing()
      try await one.process.tamper(Self.cut)
      try await one.process.tamper(
        "CREATE TRIGGER cut BEFORE INSERT ON person_index EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) { try await one.correct() }
      #expect(try await one.stagedCount == 1)
      try await house.askErasure(of: one.opened.people[0], version: 2)
      try await Erasure(log: house.log, keys: house.keys).resume()
      // Storing it fails still; forgetting does not wait for that.
      await #expect(throws: RPCError.self) { try await one.reconcile() }
      #expect(try await one.stagedCount == 0)
      #expect(try await one.process.count("SELECT count(*) FROM person_index") == 0)
    }
  }

  @Test("that consent refuses leaves nothing half, and what somebody else staged is not stored")
  func refused() async throws {
    try await Self.with { one in
      let future = Wire.Date(year: 2200, month: 1, day: 1)
      let code = await refusal { _ = try await one.correct(to: future, isNew: true) }
      #expect(code == .failedPrecondition)
      #expect(try await one.stagedCount == 0)
      try await one.process.tamper(Self.cut)
      try await one.process.tamper(
        "CREATE TRIGGER cut BEFORE DELETE ON person_index EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) { try await one.correct() }
      try await one.process.tamper("DROP TRIGGER cut ON person_index")
      try await one.process.tamper(
        "UPDATE birth_date_staged SET signature = decode(repeat('00', 64), 'hex')")
      #expect(!one.process.read.log.hasUnopened)
      try await one.reconcile()
      #expect(try await one.stagedCount == 1)
      #expect(one.process.read.log.hasUnopened)
      #expect(try await one.found(born: Self.right) == 0)
      // It stands in nobody's way: not of another correction, and another command stages its own.
      try await one.callElsewhere()
      _ = try await one.correct(isNew: true)
      #expect(try await one.dates() == [Self.right, Self.right])
    }
  }

  @Test("that consent lost with its database is put right in both by the date that cases has")
  func consentRestored() async throws {
    try await Self.with { one in
      let house = one.process.house
      let signers = [
        try await house.addPerson("bea", .administrator),
        try await house.addPerson("olga", .privacyOfficer),
      ]
      let grant = try await one.share()
      let child = try #require(try await house.today().adding(months: -120)).wire
      let backup = Backup(PolicyWorld(pool: house.pool, keys: house.keys))
      try await backup.take()
      let first = try await one.correct(to: child)
      #expect(first.lapsed == grant.ids && first.toRenew.isEmpty)
      try await backup.putBack()
      let outcome = try await Self.reconcile(house, signers).get()
      #expect(outcome.narrowed.map(\.kind) == [.authority, .grants])
      #expect(outcome.suspendedCount == 1 && outcome.brokenCount == 0)
      #expect(try await one.dates() == [Self.wrong, child])
      // The grant waits for ever; a new one was given by the wrong date, and lapses as it did.
      let meanwhile = try await one.share()
      let again = try await one.correct(to: child, isNew: true)
      #expect(try await one.dates() == [child, child])
      #expect(again.lapsed == meanwhile.ids && again.toRenew.isEmpty)
      #expect(try await one.found(born: child) == 1)
      #expect(try await one.found(born: Self.wrong) == 0)
      #expect(try await one.stagedCount == 0)
      let events = try await house.events("birth_date_corrected")
      #expect(events.map(\.crossedAges) == [[12, 16, 18], [12, 16, 18]])
      #expect(try await one.recorded(Ids([first.entry, again.entry])) == 2)
      let same = await Self.reasons { _ = try await one.correct(to: child, isNew: true) }
      #expect(same == [Reason("nothing_changed")])
    }
  }

  @Test("that cases lost with its database is put right in both by the date that consent has")
  func casesRestored() async throws {
    try await Self.with { one in
      let process = one.process
      try await process.tamper("CREATE TABLE old_part AS TABLE part")
      try await process.tamper("CREATE TABLE old_person_index AS TABLE person_index")
      _ = try await one.correct()
      try await process.tamper("DELETE FROM part")
      try await process.tamper("INSERT INTO part SELECT * FROM old_part")
      try await process.tamper("DELETE FROM person_index")
      try await process.tamper("INSERT INTO person_index SELECT * FROM old_person_index")
      #expect(try await one.dates() == [Self.right, Self.wrong])
      let again = try await one.correct(isNew: true)
      #expect(again.version == 2 && again.lapsed.isEmpty && again.toRenew.isEmpty)
      #expect(try await one.dates() == [Self.right, Self.right])
      #expect(try await one.found(born: Self.right) == 1)
      #expect(try await process.house.events("birth_date_corrected").count == 2)
    }
  }

  /// As an operator does it after a restore: two people answer for keeping the grants.
  private static func reconcile(
    _ house: House, _ signers: [Person]
  ) async throws -> Result<Reconciliation.Outcome, Reconciliation.Fault> {
    for signer in signers {
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        SeenCertificates.note(signer.holder.hash.bytes, of: signer.actor, keys, &tx)
      }
    }
    let statement = RestoreStatement(
      organisation: House.organisation,
      atSeconds: Int64(clamping: WallClock.nowMs() / 1_000), keepsGrants: true, logs: [])
    let work = Reconciliation(
      keys: house.keys, statement: statement, trace: Restore.trace(of: statement.text),
      signers: try signers.map { try $0.holder.peer })
    return try await house.log.commit(deadline: House.soon) {
      (tx, recorder) throws(PostgresError) in try work.run(&tx, &recorder)
    }.answer
  }
}

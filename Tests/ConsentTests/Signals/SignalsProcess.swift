import Daemon
import Domain
import Foundation
import Postgres
import RPC
import TestKit
import Vault
import Wire

@testable import cases
@testable import consent
@testable import signals

/// The real code of signals and of cases, each on a database of its own, before the real code of
/// consent.
final class SignalsProcess: Sendable {
  let house: House
  let pool: Pool
  let casesPool: Pool
  let read: AuditedRead
  let casesRead: AuditedRead
  let move: MoveSignal
  let routes: Routes
  let holder: Holder
  /// To consent, and to cases, as signals.
  let consent: Client
  let casesClient: Client
  private let casesConsent: Client
  let consentRoutes: Routes
  let casesHolder: Holder

  /// Runs `test` in an installation with its areas, for a triage worker of the team "noord"; there
  /// is one of "zuid" too.
  static func with(_ test: (SignalsProcess, PersonSession) async throws -> Void) async throws {
    try await House.with { house in
      let cluster = try await TestCluster.running()
      let pool = Pool(try await cluster.database(with: SignalsSchema.migrations))
      let casesPool = Pool(try await cluster.database(with: cases.Schema.migrations))
      do {
        let process = try await SignalsProcess(house, pool, casesPool)
        try await process.setAreas()
        let triage = try await house.addPerson("tess", .triage)
        _ = try await house.addPerson("tim", .triage, team: "zuid")
        try await process.keepingLogs {
          try await test(process, try await triage.session(by: process.holder))
        }
        await process.leave()
        await pool.close()
        await casesPool.close()
      } catch {
        await pool.close()
        await casesPool.close()
        throw error
      }
    }
  }

  private init(_ house: House, _ pool: Pool, _ casesPool: Pool) async throws {
    self.house = house
    self.pool = pool
    self.casesPool = casesPool
    var consentRoutes = house.routes
    let change = PolicyChange(keys: house.keys, log: house.log)
    DirectoryRoutes(directory: Directory(change: change), verifier: house.verifier)
      .add(to: &consentRoutes)
    IndexRoute(log: house.log, keys: house.keys, verifier: house.verifier, isReady: { true })
      .add(to: &consentRoutes)
    ReviewRoutes(change: change, verifier: house.verifier).add(to: &consentRoutes)
    EraseRoute(log: house.log, keys: house.keys, verifier: house.verifier, isReady: { true })
      .add(to: &consentRoutes)
    let seed = house.folder.appendingPathComponent("seed").path
    func open(
      _ name: String, _ pool: Pool, _ holder: Holder
    ) async throws -> (AuditedRead, Client) {
      let client = InProcess.client(
        of: consentRoutes, as: try holder.peer, group: EventLoops.shared)
      let session = try await ServiceSession(with: client)
      let log = AuditLog(
        service: name, pool: pool,
        identity: try LogIdentity(name: "team.sluis/\(name)", seedFile: seed),
        readingAddress: session.readingAddress)
      let gate = GateClient(service: name, consent: client, session: session)
      return (AuditedRead(gate: gate, log: log), client)
    }
    self.consentRoutes = consentRoutes
    let casesHolder = try house.authority.issue("sluis://team/service/cases")
    self.casesHolder = casesHolder
    (self.casesRead, self.casesConsent) = try await open("cases", casesPool, casesHolder)
    var casesRoutes = CasesDefinition.routes(self.casesRead)
    IntakeService(CasesService(self.casesRead), organisation: House.organisation)
      .add(to: &casesRoutes)
    self.holder = try house.authority.issue("sluis://team/service/signals")
    (self.read, self.consent) = try await open("signals", pool, self.holder)
    self.casesClient = InProcess.client(
      of: casesRoutes, as: try self.holder.peer, group: EventLoops.shared)
    self.move = MoveSignal(read: self.read, cases: self.casesClient)
    var routes = Routes()
    let service = SignalsService(self.read)
    service.add(to: &routes)
    TriageService(signals: service, move: self.move).add(to: &routes)
    RoundsService(service, move: self.move).add(to: &routes)
    SocialMapService(self.read).add(to: &routes)
    AnalysisService(self.read, ReleaseMaker(self.read.log, needs: nil)).add(to: &routes)
    LogRoutes(self.read.log, rows: .none, reports: GateReports(self.read.gate)) {
      _ throws(RPCError) in throw RPCError(.permissionDenied)
    }.add(to: &routes)
    self.routes = routes
  }

  /// Runs `test` while the logs of all three services are sequenced and signed: without it
  /// nothing is committed any more once the first record has waited for some seconds, which a test
  /// of many calls takes on a busy machine.
  private func keepingLogs(_ test: () async throws -> Void) async throws {
    let keepers = [self.house.log, self.read.log, self.casesRead.log].map { log in
      Task { await LogKeeper(log).run() }
    }
    func end() async {
      for keeper in keepers { keeper.cancel() }
      for keeper in keepers { await keeper.value }
    }
    do { try await test() } catch {
      await end()
      throw error
    }
    await end()
  }

  private func leave() async {
    await self.consent.shutdown()
    await self.casesClient.shutdown()
    await self.casesConsent.shutdown()
  }

  private func setAreas() async throws {
    let administrator = try await self.house.addPerson("beheer", .administrator)
    _ = try await self.call(
      SignalsV1.Signals.setAreas,
      SignalsV1.SetAreasRequest(areas: [
        SignalsV1.Area(
          code: "noord", name: "Noord", team: "noord", postcodes: ["1021"]),
        SignalsV1.Area(code: "zuid", name: "Zuid", team: "zuid"),
      ]), try await administrator.session(by: self.holder))
  }

  /// A signal about somebody fictional, told by a fictional neighbour.
  static func filing(
    source: SignalsV1.Source = .socialEnvironment, theme: SignalsV1.Theme = .loneliness,
    tellsReporter: Bool = false
  ) -> SignalsV1.FilePersonRequest {
    SignalsV1.FilePersonRequest(
      source: source, theme: theme, area: "1021",
      text: "De gordijnen zijn al een week dicht, zegt de buurvrouw.", name: "Bram Verzonnen",
      address: "Bedachtestraat 4", phone: "0600000000", reporterName: "Ans Gefingeerd",
      reporterContact: "ans@voorbeeld.invalid", tellsReporter: tellsReporter)
  }

  /// The same, by somebody with a code.
  static func filing(code: borrowing ReporterCode) -> SignalsV1.FilePersonRequest {
    var request = Self.filing()
    request.mailbox = SignalsV1.Mailbox(
      stored: ReporterCode.stored(mailbox: code.mailbox), address: code.boxKey.address.bytes,
      agreement: ReporterCode.stored(consent: code.consent))
    return request
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ session: PersonSession,
    command: UInt128? = nil, purpose: String = "care_coordination"
  ) async throws -> Reply {
    let client = InProcess.client(
      of: self.routes, as: try session.person.holder.peer, group: EventLoops.shared)
    let options = session.options(
      method.name, of: "signals", purpose: purpose,
      command: method.policy.changes ? command ?? Random.id() : nil)
    do {
      let reply = try await client.call(method, request, options).reply
      await client.shutdown()
      return reply
    } catch {
      await client.shutdown()
      throw error
    }
  }

  /// Why a call is refused: its reasons; fails when it is answered.
  func reasons<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ session: PersonSession,
    command: UInt128? = nil, purpose: String = "care_coordination"
  ) async throws -> [String] {
    do {
      _ = try await self.call(method, request, session, command: command, purpose: purpose)
    } catch let error as RPCError {
      return error.reasons.map(\.description)
    }
    throw Unrefused()
  }

  /// The same of a call that may be answered: then there are none.
  func reasonsOrNone<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ session: PersonSession
  ) async throws -> [String] {
    do { return try await self.reasons(method, request, session) } catch is Unrefused { return [] }
  }

  struct Unrefused: Error {}

  func session(
    _ name: String, _ role: Role, team: String = "noord"
  ) async throws -> PersonSession {
    try await self.house.addPerson(name, role, team: team).session(by: self.holder)
  }

  /// Takes a signal up.
  func take(_ signal: Boxed, _ triage: PersonSession) async throws {
    _ = try await self.call(
      SignalsV1.Triage.take, SignalsV1.StepRequest(signal: signal.value, revision: 1), triage)
  }

  /// A signal whose person was invited and agreed, at revision 4.
  func agreed(
    _ triage: PersonSession, _ filing: SignalsV1.FilePersonRequest = SignalsProcess.filing()
  ) async throws -> Boxed {
    let filed = Boxed(try await self.call(SignalsV1.Signals.filePerson, filing, triage).id)
    try await self.take(filed, triage)
    _ = try await self.call(
      SignalsV1.Triage.invite, SignalsV1.StepRequest(signal: filed.value, revision: 2), triage)
    _ = try await self.call(
      SignalsV1.Triage.recordAnswer,
      SignalsV1.RecordAnswerRequest(signal: filed.value, revision: 3, agrees: true), triage)
    return filed
  }

  static func opening(
    _ signal: Boxed, revision: UInt32 = 4, basis: SignalsV1.Basis = .agreement, reason: String = ""
  ) -> SignalsV1.OpenHouseholdRequest {
    SignalsV1.OpenHouseholdRequest(
      signal: signal.value, revision: revision, basis: basis, reason: reason,
      household: CasesProcess.opening.encoded())
  }

  func count(_ sql: StaticString, _ values: Value...) async throws -> Int64 {
    try await self.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query(sql, values).only { row throws(PostgresError) in try row.int8(0) }
    }
  }

  func casesCount(_ sql: StaticString) async throws -> Int64 {
    try await self.casesPool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query(sql, []).only { row throws(PostgresError) in try row.int8(0) }
    }
  }

  /// Breaks or mends a database, as a crash in the middle of a commit would.
  static func tamper(_ pool: Pool, _ sql: StaticString) async throws {
    try await pool.transaction(deadline: House.soon) {
      (tx) throws(PostgresError) in _ = tx.send(sql, [])
    }
  }
}

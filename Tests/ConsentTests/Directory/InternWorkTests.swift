import Daemon
import Domain
import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent
@testable import panel
@testable import signals

@Suite("What an intern does beside households", .timeLimit(.minutes(2)))
struct InternWorkTests {
  private static func giveTrack(_ house: House, _ intern: Person) async throws {
    let keys = house.keys
    try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
      tx.insertInternship(of: intern.actor, hat: intern.hat, track: "social")
      _ = try Heads.reseal(Subjects(actors: [intern.actor]), revision: 1, keys: keys, &tx)
    }
  }

  private static func supervise(
    _ process: SignalsProcess, _ intern: Person, by worker: Person
  ) async throws {
    let client = InProcess.client(
      of: process.consentRoutes, as: try worker.holder.peer, group: EventLoops.shared)
    let session = try await worker.session(by: worker.holder)
    let request = ConsentV1.SuperviseRequest(intern: intern.actor, isAbsent: false)
    let (method, command) = (ConsentV1.Directory.supervise, Random.id())
    let digest = RequestDigest.of(
      call: method.name, command: command, payload: request.encoded())
    do {
      _ = try await client.call(
        method, request,
        session.options(
          method.name, of: "consent", purpose: "supervision", digest: digest.bytes,
          command: command))
      await client.shutdown()
    } catch {
      await client.shutdown()
      throw error
    }
  }

  /// The real panel before the same consent, for one call after another.
  private static func withPanel(
    _ process: SignalsProcess, _ test: (Routes) async throws -> Void
  ) async throws {
    let pool = Pool(try await TestCluster.running().database(with: PanelSchema.migrations))
    let holder = try process.house.authority.issue("sluis://team/service/panel")
    let client = InProcess.client(
      of: process.consentRoutes, as: try holder.peer, group: EventLoops.shared)
    do {
      let session = try await ServiceSession(with: client)
      let seed = process.house.folder.appendingPathComponent("seed").path
      let log = AuditLog(
        service: "panel", pool: pool,
        identity: try LogIdentity(name: "team.sluis/panel", seedFile: seed),
        readingAddress: session.readingAddress)
      let gate = GateClient(service: "panel", consent: client, session: session)
      var routes = Routes()
      PanelService(AuditedRead(gate: gate, log: log), keys: PanelKeys(root: SecretKey()))
        .add(to: &routes)
      try await test(routes)
      await client.shutdown()
      await pool.close()
    } catch {
      await client.shutdown()
      await pool.close()
      throw error
    }
  }

  /// Calls panel as somebody; what is refused is told by its reasons.
  private static func call<Request, Reply>(
    _ routes: Routes, _ method: Method<Request, Reply>, _ request: Request,
    _ session: PersonSession
  ) async throws -> Result<Reply, RPCError> {
    let client = InProcess.client(
      of: routes, as: try session.person.holder.peer, group: EventLoops.shared)
    let options = session.options(
      method.name, of: "panel", purpose: "quality_evaluation", command: Random.id())
    do throws(RPCError) {
      let reply = try await client.call(method, request, options).reply
      await client.shutdown()
      return .success(reply)
    } catch {
      await client.shutdown()
      return .failure(error)
    }
  }

  private static func reasons<Reply>(_ answer: Result<Reply, RPCError>) -> [String] {
    guard case .failure(let error) = answer else { return [] }
    return error.reasons.map(\.description)
  }

  @Test("is to signal an own observation, once they have a track and somebody supervises today")
  func signals() async throws {
    try await SignalsProcess.with { process, _ in
      let worker = try await process.house.addPerson("anna", .generalist)
      let intern = try await process.house.addPerson("ilse", .intern)
      let session = try await intern.session(by: process.holder)
      func file(_ source: SignalsV1.Source) async throws -> [String] {
        try await process.reasonsOrNone(
          SignalsV1.Signals.filePlace,
          SignalsV1.FilePlaceRequest(
            source: source, theme: .nuisance, area: "1021", text: "De lamp is stuk."), session)
      }
      #expect(try await file(.ownObservation) == ["role_never"])
      try await Self.giveTrack(process.house, intern)
      #expect(try await file(.ownObservation) == ["supervisor_missing"])
      try await Self.supervise(process, intern, by: worker)
      #expect(try await file(.ownObservation) == [])
      #expect(try await file(.round) == [])
      #expect(try await file(.resident) == ["not_for_role"])
    }
  }

  @Test("is to invite to a panel and prepare its round, and neither to found it nor to close it")
  func panels() async throws {
    try await SignalsProcess.with { process, _ in
      try await Self.withPanel(process) { routes in
        let worker = try await process.house.addPerson("anna", .generalist)
        let holder = try process.house.authority.issue("sluis://team/service/panel")
        let own = try await worker.session(by: holder)
        let founded = try await Self.call(
          routes, PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "Klantenpanel"), own)
        let panel = Boxed(try founded.get().id)

        let intern = try await process.house.addPerson("ilse", .intern)
        let session = try await intern.session(by: holder)
        func prepare() async throws -> Result<PanelV1.PrepareRoundReply, RPCError> {
          let now = WallClock.nowMs()
          return try await Self.call(
            routes, PanelV1.Panel.prepareRound,
            PanelV1.PrepareRoundRequest(
              panel: panel.value, kind: .panel, title: "Najaarsronde",
              questions: [PanelV1.Draft(kind: .open, wording: "Wat mist u in de buurt?")],
              opensAtMs: now + 3_600_000, closesAtMs: now + 90_000_000,
              closingAddress: BoxKey().address.bytes), session)
        }
        #expect(Self.reasons(try await prepare()) == ["role_never"])
        try await Self.giveTrack(process.house, intern)
        #expect(Self.reasons(try await prepare()) == ["supervisor_missing"])
        try await Self.supervise(process, intern, by: worker)
        let invited = try await Self.call(
          routes, PanelV1.Panel.invite,
          PanelV1.InviteRequest(panel: panel.value, codeDigest: Random.bytes(32)), session)
        #expect(Self.reasons(invited) == [])
        let prepared = try await prepare()
        #expect(Self.reasons(prepared) == [])
        let round = Boxed(try prepared.get().round)
        let second = try await Self.call(
          routes, PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "Ander"), session)
        #expect(Self.reasons(second) == ["role_never"])
        let closing = try await Self.call(
          routes, PanelV1.Panel.openClosing, PanelV1.OpenClosingRequest(round: round.value),
          session)
        #expect(Self.reasons(closing) == ["role_never"])
      }
    }
  }
}

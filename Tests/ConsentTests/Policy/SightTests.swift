import Daemon
import Domain
import Ledger
import Postgres
import TestKit
import Testing
import Vault
import Wire

@testable import RPC
@testable import consent

/// Whose eyes policy and logs are for (review of consent, 10, 12, 14).
@Suite("What of policy is shown")
struct SightTests {
  /// A house's routes with all that is asked of policy and of the log.
  private static func routes(_ house: House, isReady: @escaping @Sendable () -> Bool) -> Routes {
    var routes = house.routes
    let verifier = CallerVerifier(
      keys: house.keys, organisation: House.organisation, isReady: isReady)
    let change = PolicyChange(keys: house.keys, log: house.log)
    DirectoryRoutes(directory: Directory(change: change), verifier: verifier).add(to: &routes)
    GrantRoutes(grants: Grants(change: change), verifier: verifier).add(to: &routes)
    LogRoutes(house.log, rows: StoredPolicy.rows) { call async throws(RPCError) in
      try await change.reviewer(call, verifier)
    }.add(to: &routes)
    return routes
  }

  /// Asks a method as somebody with a session; the code of the error, nil for an answer.
  private static func ask<Request: Message, Reply: Message>(
    _ method: Method<Request, Reply>, _ request: Request, as person: Person, _ routes: Routes,
    purpose: String = "care_coordination"
  ) async throws -> Result<Reply, RPCError> {
    let session = try await person.session(by: person.holder)
    let client = InProcess.client(
      of: routes, as: try person.holder.peer, group: EventLoops.shared)
    let command = method.policy.changes ? Random.id() : nil
    let digest = RequestDigest.of(
      call: method.name, command: command, payload: request.encoded())
    let options = session.options(
      method.name, of: "consent", purpose: purpose, digest: digest.bytes, command: command)
    do {
      let reply = try await client.call(method, request, options).reply
      await client.shutdown()
      return .success(reply)
    } catch {
      await client.shutdown()
      return .failure(error)
    }
  }

  @Test("nothing is asked or changed while ring and database disagree")
  func ready() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let administrator = try await house.addPerson("bea", .administrator)
      let family = try await house.addHousehold(worker)
      for isReady in [true, false] {
        let routes = Self.routes(house) { isReady }
        let listed = try await Self.ask(
          ConsentV1.Grants.list, ConsentV1.ListGrantsRequest(household: family.household),
          as: worker, routes)
        let ended = try await Self.ask(
          ConsentV1.Directory.endContract, ConsentV1.EndContractRequest(actor: Random.id()),
          as: administrator, routes)
        let organisations = try await Self.ask(
          ConsentV1.Directory.listOrganisations, ConsentV1.ListOrganisationsRequest(),
          as: administrator, routes)
        if isReady {
          #expect((try? listed.get()) != nil && (try? organisations.get()) != nil)
          #expect(Self.code(ended) == .failedPrecondition)
        } else {
          let shut = [Self.code(listed), Self.code(ended), Self.code(organisations)]
          #expect(shut == [.unavailable, .unavailable, .unavailable])
        }
      }
    }
  }

  private static func code<Reply>(_ result: Result<Reply, RPCError>) -> StatusCode? {
    if case .failure(let error) = result { return error.code }
    return nil
  }

  @Test("a log is read by a privacy officer, and by no other role", arguments: Role.allCases)
  func logs(role: Role) async throws {
    guard role != .service, role != .gateway, role != .partnerUser, role != .commissioner else {
      return
    }
    try await House.with { house in
      let person = try await house.addPerson("iemand", role)
      if role == .resident { try await house.vouch(for: person) }
      let routes = Self.routes(house) { true }
      let session = try await person.session(by: person.holder)
      let client = InProcess.client(
        of: routes, as: try person.holder.peer, group: EventLoops.shared)
      let request = LedgerV1.QueryRequest()
      let digest = RequestDigest.of(
        call: LedgerV1.Log.query.name, command: nil, payload: request.encoded())
      var code: StatusCode?
      do {
        let options = session.options(
          LedgerV1.Log.query.name, of: "consent", purpose: "audit_review", digest: digest.bytes)
        for try await _ in try await client.stream(LedgerV1.Log.query, request, options) {}
      } catch { code = (error as? RPCError)?.code }
      await client.shutdown()
      #expect(code == (role == .privacyOfficer ? nil : .permissionDenied))
    }
  }

  @Test("C15 one resident reads nothing of another's yes or no, not as a reason either")
  func residents() async throws {
    try await Asks.run { asks in
      let family = asks.family
      _ = try await asks.grants.withdraw(
        ConsentV1.WithdrawRequest(grant: family.grant),
        asks.asking(family.resident, .resident, ConsentV1.Grants.withdraw.name))
      _ = try await asks.grants.deny(
        ConsentV1.DenyRequest(household: family.household, person: family.adult),
        asks.asking(family.resident, .resident, ConsentV1.Grants.deny.name))
      try await Self.refuse(asks)
      func reasons(_ actor: UInt128, _ role: Domain.Role) async throws -> Set<String> {
        let refusals = try await asks.grants.refusals(
          ConsentV1.ListRefusalsRequest(household: family.household),
          asks.asking(actor, role, ConsentV1.Grants.refusals.name)
        ).reply.refusals
        #expect(refusals.count == 1)
        return Set(refusals.flatMap(\.reasons))
      }
      // Who works with them reads why; the other adult does not.
      #expect(try await reasons(family.coordinator, .generalist).contains("adult_missing"))
      #expect(try await reasons(family.otherResident, .resident) == ["not_permitted"])
      let shown = try await asks.grants.list(
        ConsentV1.ListGrantsRequest(household: family.household),
        asks.asking(family.otherResident, .resident, ConsentV1.Grants.list.name)
      ).reply
      #expect(shown.grants.allSatisfy { $0.givenBy == [family.otherAdult] && $0.waitingFor == [] })
      #expect(shown.denials.allSatisfy { $0.person == family.otherAdult })
    }
  }

  /// Lets the partner ask for housing by way of the gate's own batch, which refuses and logs it.
  private static func refuse(_ asks: Asks) async throws {
    let family = asks.family
    let asking = asks.asking(
      family.gateway, .gateway, ConsentV1.Gate.open.name, peer: .service(.cases),
      asked: CasesV1.Partner.fetchShared.name, purpose: "housing_stability")
    var question = GateQuestion(caller: asking.caller, kind: .read)
    question.household = family.household
    question.asked = [.housing]
    let batch = GateBatch(questions: [question], keys: asks.world.keys)
    let verdict = try await asks.change.log.commit(deadline: PolicyWorld.soon) {
      (tx, recorder) throws(PostgresError) in try batch.decide(&tx, &recorder)
    }.answer
    #expect(verdict.map(\.isPermitted) == [false])
    // What the list reads is in the tree.
    try await asks.world.write { tx throws(PostgresError) in
      _ = try SequencerTables.sequence(&tx)
    }
  }
}

import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

/// An installation of its own with two processes of cases, sixteen readers, and people who take
/// rights away and give them anew.
///
/// PostgreSQL keeps commit times here, and holds each decision up to 40 ms between what it read and
/// its commit: a change that did not wait for it would return meanwhile. Without that the gap is
/// too short to be met by chance.
final class WithdrawalScene: Sendable {
  let world: SmallWorld
  let replica: ServiceProcess
  let replicaPort: Int
  private let pool: Pool

  init() async throws {
    let site = try await Site.start(configuration: "track_commit_timestamp = on")
    self.world = try await SmallWorld(on: site)
    (self.replica, self.replicaPort) = try await site.replicaOfCases()
    var settings = site.cluster.settings(database: "sluis_consent")
    settings.connectionCount = 1
    self.pool = Pool(settings)
    try await site.psql(
      "sluis_consent",
      """
      CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT FROM fresh WHERE get_byte(stored, 1) <> 2) THEN
          PERFORM pg_sleep(random() * 0.04);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER hold AFTER INSERT ON log_entry REFERENCING NEW TABLE AS fresh
        FOR EACH STATEMENT EXECUTE FUNCTION hold();
      """)
  }

  // ── Readers ────────────────────────────────────────────────────────────────────────────────

  /// Twelve fetches of the partner, half of them at each process of cases.
  var fetching: [Race.Reader] {
    (0..<12).map { [self] number in
      let port = number.isMultiple(of: 2) ? self.replicaPort + 1 : nil
      return {
        await Self.answer {
          _ = try await self.world.wonen.call(
            CasesV1.Partner.fetchShared, self.world.fetch, at: .partner,
            Asking(.housingStability, port: port))
        }
      }
    }
  }

  /// Four reads of the coordinator beside them, which nothing is taken from.
  var reading: [Race.Reader] {
    self.readers(as: self.world.anna).prefix(4).map { reader in
      { await reader() == .allowed ? .beside : .failed }
    }
  }

  func colleague() -> [Race.Reader] { self.readers(as: self.world.bram) }

  /// Sixteen reads of the household by one worker, half of them at each process of cases.
  func readers(as worker: Caller) -> [Race.Reader] {
    (0..<16).map { [self] number in
      let port = number.isMultiple(of: 2) ? self.replicaPort : nil
      return {
        await Self.answer {
          _ = try await worker.call(
            CasesV1.Cases.getHousehold,
            CasesV1.GetHouseholdRequest(household: self.world.household), Asking(port: port))
        }
      }
    }
  }

  private static func answer(_ ask: () async throws -> Void) async -> Race.Answer {
    do { try await ask() } catch let error as RPCError where error.code == .permissionDenied {
      return .refused
    } catch { return .failed }
    return .allowed
  }

  // ── Taking and giving ──────────────────────────────────────────────────────────────────────

  /// Withdraws what the partner may see; consent's entry says so.
  func withdraw() async throws -> UInt128 {
    try await self.world.jolanda.call(
      ConsentV1.Grants.withdraw,
      ConsentV1.WithdrawRequest(
        household: self.world.household, organisation: SmallWorld.housing),
      at: .consent, .change(.subjectAccess, within: .seconds(30))
    ).reply.entry
  }

  /// Proposes the grant again, and has the resident say yes.
  func grantAnew() async throws -> UInt128 {
    let proposed = try await self.world.anna.call(
      ConsentV1.Grants.propose,
      ConsentV1.ProposeGrantRequest(
        household: self.world.household, organisation: SmallWorld.housing,
        purpose: .housingStability, categories: [.finances, .housing], until: Content.day(119),
        basis: .publicTask, kind: .secrecyWaiver),
      at: .consent, .change()
    ).reply
    return try await self.world.jolanda.call(
      ConsentV1.Grants.confirm,
      ConsentV1.ConfirmGrantRequest(
        grant: proposed.grant, person: self.world.person, how: .residentCredential, evidence: []),
      at: .consent, .change(.subjectAccess)
    ).reply.entry
  }

  func relate(_ worker: Caller) async throws -> UInt128 {
    try await self.world.anna.call(
      ConsentV1.Directory.relate,
      ConsentV1.RelateRequest(
        household: self.world.household, actor: worker.actor, kind: .worker, untilMs: 0),
      at: .consent, .change()
    ).reply.entry
  }

  func endRelation(_ worker: Caller) async throws -> UInt128 {
    try await self.world.anna.call(
      ConsentV1.Directory.endRelation,
      ConsentV1.EndRelationRequest(household: self.world.household, actor: worker.actor),
      at: .consent, .change()
    ).reply.entry
  }

  func newColleague(_ name: String) async throws -> Caller {
    try await self.world.site.profiles([(name, "user", Site.organisation)])
    return try await SmallWorld.register(
      name, "user", as: "generalist", by: self.world.admin, self.world.site)
  }

  func endContract(_ worker: Caller) async throws -> UInt128 {
    try await self.world.admin.call(
      ConsentV1.Directory.endContract,
      ConsentV1.EndContractRequest(actor: worker.actor, atMs: 0), at: .consent, .change()
    ).reply.entry
  }

  /// An adult joins the household, as cases tells consent on the coordinator's behalf.
  func addAdult() async throws -> UInt128 {
    let request = ConsentV1.AddMemberRequest(
      household: self.world.household,
      member: ConsentV1.HouseholdMember(
        person: Random.id(), birthDate: Wire.Date(year: 1979, month: 2, day: 3)))
    let cases = try self.world.site.service("cases", to: .consent)
    // A proof for a change of cases' own, passed on as cases passes it on.
    let note = CasesV1.AddNoteRequest(household: self.world.household, text: "een volwassene")
    var options = self.world.anna.options(CasesV1.Cases.addNote, note, .cases, .change())
    options.commandID = Random.id()
    let entry = try await cases.call(ConsentV1.Directory.addMember, request, options).reply.entry
    await cases.shutdown()
    return entry
  }

  // ── Disturbing and judging ─────────────────────────────────────────────────────────────────

  func disturb(_ disturbance: Disturbance) throws {
    switch disturbance {
    case .none, .stopped: self.world.site.consentLink.fail(.none)
    case .held, .heldToo: self.world.site.consentLink.fail(.slow(milliseconds: 20))
    case .cut:
      self.world.site.consentLink.fail(
        .judged { _, _, _ in Int.random(in: 0..<200) == 0 ? .cut : .pass })
    }
  }

  /// Nothing late, by this process's clock and by the log.
  func check(
    _ results: [Race.Result], _ closings: [Closings.Closing], _ what: String
  ) async throws {
    let lateByClock = results.map(\.late.count).reduce(0, +)
    #expect(lateByClock == 0, "answered yes though begun after the reply")
    // Made now: a connection that nothing is asked of for a minute is closed.
    let officer = try await SessionClient(
      self.world.olga.profile, to: .consent, within: .seconds(30))
    let committed = try await CommittedDecisions(self.pool, officer: officer)
    await officer.connection.close()
    let late = try await Closings.late(closings, committed, self.pool)
    #expect(late.isEmpty, "\(late.count) of \(committed.decisions.count) decisions")
    let allowed = results.map(\.allowedCount).reduce(0, +)
    let refused = results.map(\.refusedAfterCount).reduce(0, +)
    let failed = results.map(\.failedCount).reduce(0, +)
    #expect(results.allSatisfy { $0.allowedCount > 0 && $0.refusedAfterCount > 0 })
    print(
      "G2: \(closings.count) \(what), \(committed.decisions.count) decisions, \(allowed) yes,",
      "\(refused) no afterwards, \(failed) without an answer, \(lateByClock + late.count) late")
  }
}

extension Site {
  /// A connection made with the certificate of one of the services: what a captured one could do.
  func service(_ name: String, to endpoint: Endpoint) throws -> Client {
    let own = "\(self.installation)/services/\(name)"
    guard
      let expected = RPC.Identity(
        uri: "sluis://\(Self.organisation)/service/\(endpoint.service.rawValue)")
    else { throw CocoaError(.coderInvalidValue) }
    return try Client(
      to: [RPC.Address(host: "localhost", port: self.port(of: endpoint))],
      credential: .certified(
        Credentials.load(
          certificate: "\(own)/cert.pem", key: "\(own)/key.pem", roots: "\(own)/ca.pem")),
      expecting: expected, group: EventLoops.shared)
  }
}

import Auditor
import Foundation
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import sluis

@Suite("An access report of all services (G17)", .serialized)
struct AccessReportTests {
  /// What the logs hold about a household, opened from the databases without any search column.
  private struct Truth {
    var decisions: [UInt128: LedgerV1.Decision] = [:]
    /// By entry, of every log.
    var accesses: [UInt128: LedgerV1.Access] = [:]

    init(_ world: SmallWorld) async throws {
      let officer = try await SessionClient(
        world.olga.profile, to: .consent, within: .seconds(10))
      let own: Set<UInt128> = [world.household, world.person]
      for service in Service.allCases {
        let log = CommittedLog(of: service.rawValue, at: world.site)
        let (rows, boxes) = try await log.pool.transaction(
          .readOnly, deadline: .now + .seconds(30)
        ) { (tx) throws(PostgresError) in
          let rows = try tx.query(
            "SELECT stored FROM log_entry WHERE get_byte(stored, 1) IN (2, 3)"
          ).map { row throws(PostgresError) in try row.bytes(0) }
          let boxes = try tx.query("SELECT epoch, sealed_key FROM log_epoch")
            .map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
          return (rows, boxes)
        }
        await log.pool.close()
        let sealed = rows.compactMap { stored in
          RecordHeader.read(stored[...]).map {
            OpenedBodies.Sealed(header: $0.header, body: Array($0.body))
          }
        }
        let opened = try await OpenedBodies(officer, purpose: "audit_review").open(
          sealed,
          of: OpenedBodies.Origin(
            service: service.rawValue,
            epochKeys: Dictionary(boxes, uniquingKeysWith: { first, _ in first })))
        for (item, body) in zip(sealed, opened) {
          let body = try #require(body)
          if item.header.kind == .decision {
            let said = try LedgerV1.Decision(decoding: body)
            // A report that goes on has its beginning in the trace of whom it is of.
            let goesOn =
              said.method == LedgerV1.Log.report.name && said.outcome == .permit
              && item.header.indexes.subject == nil
            if goesOn { continue }
            if !own.isDisjoint(with: said.scopes) { self.decisions[item.header.entry] = said }
          } else {
            let said = try LedgerV1.Access(decoding: body)
            if said.household == world.household || !own.isDisjoint(with: said.scopes) {
              self.accesses[item.header.entry] = said
            }
          }
        }
      }
      await officer.connection.close()
    }
  }

  private static func lines(
    _ world: SmallWorld, as caller: Caller, _ purpose: Wire.Purpose
  ) async throws -> [(service: Service, line: LedgerV1.ReportLine)] {
    var lines: [(service: Service, line: LedgerV1.ReportLine)] = []
    for service in Service.allCases {
      var query = LedgerV1.ReportQuery(household: world.household)
      repeat {
        let page = try await caller.call(
          LedgerV1.Log.report, query, at: service.endpoint, Asking(purpose)
        ).reply
        lines += page.lines.map { (service, $0) }
        query.fromIndex = page.nextIndex
      } while query.fromIndex > 0
    }
    return lines
  }

  /// Looks of every kind, and the logs with all of them in their trees.
  private static func looks(_ world: SmallWorld) async throws {
    _ = try await world.anna.call(
      CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: world.household))
    await #expect(throws: RPCError.self) {
      try await world.bram.call(
        CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: world.household))
    }
    _ = try await world.wonen.call(
      CasesV1.Partner.fetchShared, world.fetch, at: .partner, Asking(.housingStability))
    // Two people in one trace: the worker's client chose that of the partner, twice.
    let trace = Trace()
    _ = try await world.wonen.call(
      CasesV1.Partner.fetchShared, world.fetch, at: .partner,
      Asking(.housingStability, trace: trace))
    for purpose in [Wire.Purpose.debtAssistance, .careCoordination] {
      _ = try await world.anna.call(
        CasesV1.Cases.getHousehold, CasesV1.GetHouseholdRequest(household: world.household),
        Asking(purpose, trace: trace))
    }
    try await Self.settle(world)
  }

  private static func settle(_ world: SmallWorld) async throws {
    for service in Service.allCases {
      let log = CommittedLog(of: service.rawValue, at: world.site)
      let isSettled = try await eventually {
        try await log.pool.transaction(.readOnly, deadline: .now + .seconds(10)) {
          (tx) throws(PostgresError) in
          try tx.query("SELECT 1 FROM log_pending LIMIT 1").count == 0
        }
      }
      await log.pool.close()
      #expect(isSettled, "\(service.rawValue)")
    }
  }

  @Test("has every decision and every access of every log, to an officer and to the resident")
  func complete() async throws {
    let world = try await SmallWorld.shared()
    try await Self.looks(world)
    let truth = try await Truth(world)
    #expect(truth.decisions.count > 3 && truth.accesses.count > 3)
    try await Self.settle(world)
    let officer = try await Self.lines(world, as: world.olga, .auditReview)
    let decided = officer.filter { [.allowed, .refused].contains($0.line.kind) }
    #expect(Set(truth.decisions.keys).isSubset(of: decided.compactMap(\.line.entry)))
    // Line by line: each access is told for each scope it was to, as what it was and by whom.
    let looked = officer.map(\.line).filter { [.looked, .changed, .shared].contains($0.kind) }
    let scopes: Set<UInt128> = [world.household, world.person]
    for access in truth.accesses.values {
      for scope in scopes.intersection(access.scopes) {
        let told = looked.filter {
          $0.traceID == access.traceID && $0.spanID == access.spanID && $0.scope == scope
        }
        #expect(told.count == 1, "\(access.method)")
        #expect(told.allSatisfy { $0.says(access) }, "\(access.method)")
      }
    }
    #expect(officer.allSatisfy { $0.line.kind != .unknown && $0.line.role != "service" })

    let own = try await Self.lines(world, as: world.jolanda, .subjectAccess)
    // Of the truth, what the resident asked herself to read this is left out, and nothing else.
    let asked = { (method: String) in method == LedgerV1.Log.report.name }
    let expected = truth.decisions.filter { !asked($0.value.method) }
    #expect(
      Set(expected.keys).isSubset(
        of: own.filter { [.allowed, .refused].contains($0.line.kind) }.compactMap(\.line.entry)))
    #expect(own.allSatisfy { $0.line.actor == nil || $0.line.isOwn })
    let refused = own.filter { $0.line.kind == .refused && $0.line.role == "generalist" }
    #expect(!refused.isEmpty)
    let shared = own.filter { $0.line.kind == .shared && $0.line.role == "gateway" }
    #expect(!shared.isEmpty && shared.allSatisfy { $0.service == .cases })
    #expect(shared.contains { $0.line.categories.contains(.housing) })
    // Of the joint data, what was told in confidence is not even named.
    let joint = own.filter { $0.line.scope == world.household }.flatMap(\.line.categories)
    #expect(Set(joint).isDisjoint(with: [.narrative, .safety, .domesticRelations]))
  }

  @Test("proves each line offline, and reads as Dutch and as English")
  func proofs() async throws {
    let world = try await SmallWorld.shared()
    try await Self.looks(world)
    let id = Id(world.household).description
    let profile = world.jolanda.profile.folder
    let json = try await world.site.run(
      "sluis audit report --scope \(id) --json --proofs --profile \(profile)")
    #expect(json.status == 0, "\(json.errors)")
    let report = try JSONDecoder().decode(Printed.self, from: Data(json.output.utf8))
    #expect(report.lines.count > 3)
    for line in report.lines {
      let proof = try #require(line.proof)
      let key = try PinnedKey(text: proof.verifierKey)
      let file = try ProofText(Array(proof.file.utf8), key: key)
      // What a resident is given is the leaf: the entry's header has a value for each worker.
      #expect(line.stored.isEmpty)
      let leaf = try #require(Data(base64Encoded: line.leaf))
      #expect(file.index == line.index && file.shows(leaf: Array(leaf)))
      var other = Array(leaf)
      other[other.count - 1] ^= 1
      #expect(!file.shows(leaf: other) && !file.shows(leaf: []))
    }
    let dutch = try await world.site.run(
      "sluis audit report --scope \(id) --profile \(profile)")
    #expect(dutch.output.contains("bekeek gegevens") && dutch.output.contains("kreeg nee"))
    #expect(dutch.output.contains("deze persoon werkt met uw huishouden"))
    let english = try await world.site.run(
      "sluis audit report --scope \(id) --language en --profile \(profile)")
    #expect(english.output.contains("looked at data"))
    for name in ["anna", "bram"] + [world.anna, world.bram].map({ Id($0.actor).description }) {
      #expect(!dutch.output.contains(name) && !json.output.contains(name))
    }
    // Who has nothing to do with it asks in vain.
    let bram = try await Program.run(
      "sluis audit report --scope \(id) --profile \(world.bram.profile.folder)",
      in: world.site.folder)
    #expect(bram.status == 3)
  }

  private struct Printed: Decodable {
    let lines: [Line]

    struct Line: Decodable {
      let index: Int
      let stored: String
      let leaf: String
      let proof: Proof?
    }

    struct Proof: Decodable {
      let verifierKey: String
      let file: String
    }
  }
}

extension LedgerV1.ReportLine {
  /// Whether the line says what the access record says.
  fileprivate func says(_ access: LedgerV1.Access) -> Bool {
    let effect: LedgerV1.ReportKind =
      switch access.effect {
      case .read: .looked
      case .disclose: .shared
      case .change, .administer: .changed
      }
    return self.kind == effect && self.actor == access.actor && self.role == access.role
      && self.organisation == access.organisation && self.purpose == access.purpose
      && self.method == access.method && self.decision == access.decision
  }
}

@Suite("A yes in an access report")
struct ReportedYesTests {
  private static func line(
    _ service: Service, _ line: LedgerV1.ReportLine
  ) -> AccessReport.Line { AccessReport.Line(service: service, line: line) }

  private static func yes(
    _ entry: UInt128, in trace: UInt128, within span: UInt64?, as role: String = "generalist",
    atMs: UInt64 = 1_000_000
  ) -> AccessReport.Line {
    Self.line(
      .consent,
      LedgerV1.ReportLine(
        entry: entry, kind: .allowed, timeMs: atMs, scope: 7, traceID: trace, role: role,
        purpose: "care_coordination", spanID: span))
  }

  private static let look = Self.line(
    .cases,
    LedgerV1.ReportLine(
      entry: 1, kind: .looked, timeMs: 1_000_500, scope: 7, traceID: 5, decision: 10,
      role: "generalist", purpose: "care_coordination", spanID: 6))

  @Test("is told with the look that names it, and with that look's own call")
  func used() {
    let told = AccessReport.joined([
      Self.look, Self.yes(10, in: 5, within: nil), Self.yes(11, in: 5, within: 6),
    ])
    #expect(told.map(\.line.entry) == [1] && told.first?.decision?.entry == 10)
  }

  @Test("that nothing used is a line, though its trace was used, or its call by somebody else")
  func unused() {
    let unused = [
      Self.yes(11, in: 5, within: nil), Self.yes(12, in: 5, within: 8),
      Self.yes(13, in: 5, within: 6, as: "nurse"), Self.yes(14, in: 4, within: 6),
      Self.yes(15, in: 5, within: 6, atMs: 2_000_000),
    ]
    let told = AccessReport.joined([Self.look, Self.yes(10, in: 5, within: 6)] + unused)
    #expect(Set(told.compactMap(\.line.entry)) == [1, 11, 12, 13, 14, 15])
    // A look that names a yes which is nowhere stands for none.
    #expect(AccessReport.joined([Self.look, unused[0]]).count == 2)
  }
}

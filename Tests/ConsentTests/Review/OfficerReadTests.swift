import Daemon
import Domain
import Ledger
import NIOCore
import Postgres
import RPC
import Review
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("What an officer looked at")
struct OfficerReadTests {
  /// Of the register: everything of consent and of a log that a review is a purpose of.
  private static let methods = Methods.all.filter {
    $0.purposes.contains(.auditReview)
      && ($0.name.hasPrefix("sluis.consent.") || $0.name.hasPrefix("sluis.ledger."))
  }.map(\.name)

  /// Changes that leave events of their own names, and the names of all organisations.
  private static let others: Set<String> = [
    ConsentV1.Directory.revokeCertificate.name, ConsentV1.Directory.appointCoordinator.name,
    ConsentV1.Directory.giveHat.name, ConsentV1.Directory.listOrganisations.name,
  ]

  /// An officer, a household and a finding to look at.
  private final class Desk: Sendable {
    let house: ReviewHouse
    let home: Home
    let olga: Person

    init(_ house: ReviewHouse) async throws {
      let anna = try await house.house.addPerson("anna", .generalist)
      self.house = house
      self.home = try await house.house.addHousehold(anna)
      self.olga = try await house.house.addPerson("olga", .privacyOfficer)
    }

    func ask<Request: Message, Reply: Message>(
      _ method: Method<Request, Reply>, _ request: Request
    ) async throws -> Reply { try await self.house.ask(method, request, as: self.olga) }

    func stream<Request: Message, Reply: Message>(
      _ method: Method<Request, Reply>, _ request: Request
    ) async throws {
      let session = try await self.olga.session(by: self.olga.holder)
      let client = InProcess.client(
        of: self.house.routes, as: try self.olga.holder.peer, group: EventLoops.shared)
      let digest = RequestDigest.of(
        call: method.name, command: nil, payload: request.encoded())
      let options = session.options(
        method.name, of: "consent", purpose: "audit_review", digest: digest.bytes, command: nil)
      for try await _ in try await client.stream(method, request, options) {}
      await client.shutdown()
    }

    func finding() async throws -> ConsentV1.FindingReply {
      try await self.ask(
        ConsentV1.Review.file,
        ConsentV1.FileFindingRequest(
          rule: "burst",
          facts: ConsentV1.FindingFacts(
            fromMs: 1, untilMs: 2, count: 1,
            records: [ConsentV1.FindingRecord(log: "cases", index: 1, entry: 77)],
            recordCount: 1)))
    }

    /// Does what `method` is for, and says what is left behind: the event, and of what it is.
    func look(by method: String) async throws -> (read: OfficerRead, of: UInt128?) {
      let household = self.home.household
      switch method {
      case ConsentV1.Review.index.name:
        _ = try await self.ask(
          ConsentV1.Review.index, ConsentV1.AuditIndexRequest(kind: .subject, id: household))
        return (.indexAsked, household)
      case ConsentV1.Review.file.name: return (.findingFiled, try await self.finding().finding)
      case ConsentV1.Review.list.name:
        _ = try await self.ask(ConsentV1.Review.list, ConsentV1.ListFindingsRequest(limit: 1))
        return (.findingsListed, nil)
      case ConsentV1.Review.get.name:
        let finding = try await self.finding().finding
        _ = try await self.ask(
          ConsentV1.Review.get, ConsentV1.GetFindingRequest(finding: finding))
        return (.findingRead, finding)
      case ConsentV1.Review.step.name:
        let filed = try await self.finding()
        _ = try await self.ask(
          ConsentV1.Review.step,
          ConsentV1.StepFindingRequest(
            finding: filed.finding, version: filed.version, step: .look))
        return (.findingLookedAt, filed.finding)
      case ConsentV1.Grants.list.name:
        _ = try await self.ask(
          ConsentV1.Grants.list, ConsentV1.ListGrantsRequest(household: household))
        return (.grantsListed, household)
      case ConsentV1.Grants.refusals.name:
        _ = try await self.ask(
          ConsentV1.Grants.refusals, ConsentV1.ListRefusalsRequest(household: household))
        return (.refusalsListed, household)
      case ConsentV1.Directory.listActors.name:
        let reply = try await self.ask(
          ConsentV1.Directory.listActors, ConsentV1.ListActorsRequest(actors: [self.olga.actor]))
        #expect(reply.actors.map(\.hats.count) == [1])
        return (.peopleListed, self.olga.actor)
      case ConsentV1.Directory.listRelations.name:
        let reply = try await self.ask(
          ConsentV1.Directory.listRelations, ConsentV1.ListRelationsRequest(household: household))
        #expect(reply.relations.map(\.kind) == [.coordinator])
        return (.relationsListed, household)
      case ConsentV1.Gate.openLog.name: return try await self.openLog()
      default: return try await self.readLog(by: method)
      }
    }

    private func openLog() async throws -> (read: OfficerRead, of: UInt128?) {
      let epoch = EpochKey()
      let header = try EntryHeader(
        kind: .event, retention: 1, timeMs: 0, entry: Random.id(), epoch: epoch.epoch, trace: nil
      ).bytes
      _ = try await self.ask(
        ConsentV1.Gate.openLog,
        ConsentV1.OpenLogRequest(
          boxKey: BoxKey().address.bytes,
          bodies: [
            ConsentV1.LogBody(
              sealedEpochKey: try epoch.sealed(
                to: self.house.house.keys.reading.address, of: "cases"), header: header)
          ], service: "cases"))
      return (.logOpened, nil)
    }

    private func readLog(by method: String) async throws -> (read: OfficerRead, of: UInt128?) {
      switch method {
      case LedgerV1.Log.query.name:
        try await self.stream(LedgerV1.Log.query, LedgerV1.QueryRequest(subjectIndex: 5, limit: 1))
        return (.logQueried, nil)
      case LedgerV1.Log.rows.name:
        try await self.stream(LedgerV1.Log.rows, LedgerV1.RowsRequest(table: "finding"))
        return (.rowsQueried, nil)
      case LedgerV1.Log.report.name:
        _ = try await self.ask(
          LedgerV1.Log.report, LedgerV1.ReportQuery(household: self.home.household))
        return (.reportRead, self.home.household)
      default: throw Unknown()
      }
    }

    /// A method of the register that this test does not know.
    private struct Unknown: Error {}
  }

  @Test("is an event of the one list, for each method of the register", arguments: Self.methods)
  func events(method: String) async throws {
    guard !Self.others.contains(method) else { return }
    try await ReviewHouse.with { house in
      let desk = try await Desk(house)
      let left = try await desk.look(by: method)
      let events = try await house.house.events(left.read.rawValue)
      #expect(events.count == 1)
      let event = try #require(events.first)
      let isOlga = event.actor == desk.olga.actor
      #expect(isOlga)
      if let of = left.of {
        let isNamed = event.object == of || event.household == of
        #expect(isNamed)
      }
    }
  }

  @Test("of a resident is an access that names them and a line of the Logboek, and of nobody else")
  func resident() async throws {
    try await ReviewHouse.with { house in
      let desk = try await Desk(house)
      let jolanda = try await house.house.addPerson("jolanda", .resident)
      try await house.make(jolanda, residentOf: desk.home)
      for (person, count) in [(desk.olga, 0), (jolanda, 1)] {
        let before = try await Self.kinds(house)
        let reply = try await desk.ask(
          ConsentV1.Directory.listActors, ConsentV1.ListActorsRequest(actors: [person.actor]))
        #expect(reply.actors.count == 1)
        let after = try await Self.kinds(house)
        for kind in [RecordKind.access, .processing] {
          #expect(after.count { $0 == kind } - before.count { $0 == kind } == count)
        }
      }
    }
  }

  @Test("of several people at once is told with each of them, three to a detail")
  func several() async throws {
    try await ReviewHouse.with { house in
      let desk = try await Desk(house)
      let people = Ids(
        [
          desk.olga.actor, try await house.house.addPerson("bea", .nurse).actor,
          try await house.house.addPerson("carl", .nurse).actor,
          try await house.house.addPerson("dirk", .nurse).actor,
        ])
      let reply = try await desk.ask(
        ConsentV1.Directory.listActors, ConsentV1.ListActorsRequest(actors: people.ids))
      #expect(reply.actors.count == 4)
      let digits = people.ids.map { $0.sqlText.filter { $0 != "'" } }
      let expected = ["actors=4", "of=\(digits[..<3].joined(separator: " "))", "of=\(digits[3])"]
      #expect(try await house.house.events("people_listed").map(\.details) == [expected])
    }
  }

  @Test("shows no relation of a household whose rows are not those that were sealed")
  func altered() async throws {
    try await ReviewHouse.with { house in
      let desk = try await Desk(house)
      let request = ConsentV1.ListRelationsRequest(household: desk.home.household)
      let method = ConsentV1.Directory.listRelations
      #expect(try await house.refusal(method, request, as: desk.olga) == nil)
      try await house.house.pool.transaction(deadline: House.soon) {
        (tx) throws(PostgresError) in try tx.execute("UPDATE relation SET kind = 2")
      }
      #expect(try await house.refusal(method, request, as: desk.olga) == ["head_mismatch"])
      #expect(try await house.house.events("relations_listed").count == 1)
    }
  }

  private static func kinds(_ house: ReviewHouse) async throws -> [RecordKind] {
    try await house.house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
        try row.bytes(0)
      }
    }.map { try Entry(decoding: $0).header.kind }
  }

  @Test("of an index is told with its value, so that a search by it can be read")
  func index() async throws {
    try await ReviewHouse.with { house in
      let desk = try await Desk(house)
      let reply = try await desk.ask(
        ConsentV1.Review.index, ConsentV1.AuditIndexRequest(kind: .actor, id: 5))
      let details = try await house.house.events("index_asked").map(\.details)
      #expect(details == [["actor", "index=\(String(reply.index, radix: 16))"]])
    }
  }
}

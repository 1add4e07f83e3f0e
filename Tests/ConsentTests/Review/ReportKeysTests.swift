import Daemon
import Domain
import Ledger
import NIOCore
import Postgres
import RPC
import Synchronization
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("The keys of bodies for an access report")
struct ReportKeysTests {
  /// A service that asks for a resident, and entries that it has, or says it has.
  private final class Asked: Sendable {
    let desk: ReviewHouse
    let home: Home
    let resident: Person
    let asker: Asker
    /// What the report is gone on with by.
    private let report = Mutex<[UInt8]>([])
    private let epoch: OwnEpoch

    /// An epoch of a log, with its key sealed.
    private final class OwnEpoch: Sendable {
      let key = EpochKey()
      let box: [UInt8]

      init(_ house: House, of service: String) throws {
        self.box = try self.key.sealed(to: house.keys.reading.address, of: service)
      }
    }

    init(_ desk: ReviewHouse, epochOf service: String) async throws {
      let anna = try await desk.house.addPerson("anna", .generalist)
      self.desk = desk
      self.home = try await desk.house.addHousehold(anna)
      self.resident = try await desk.house.addPerson("jolanda", .resident)
      try await desk.make(self.resident, residentOf: self.home)
      self.asker = try await Asker(desk.house, anna)
      self.epoch = try OwnEpoch(desk.house, of: service)
    }

    var index: UInt128 { self.desk.house.keys.auditIndex(.subject, self.home.household) }

    func header(
      _ kind: RecordKind = .processing, about subject: UInt128?, trace: UInt128 = Random.id()
    ) throws -> EntryHeader {
      try EntryHeader(
        kind: kind, retention: 1, timeMs: 0, entry: Random.id(), epoch: self.epoch.key.epoch,
        trace: .init(trace: trace, span: 1), indexes: .init(subject: subject))
    }

    /// Whether a body opens that was sealed under `sealed`, asked for by `named` first of all.
    func ask(
      _ named: [EntryHeader], opening sealed: EntryHeader? = nil, _ options: CallOptions
    ) async throws -> (code: StatusCode?, isOpen: Bool) {
      let peer = try self.asker.cases.holder.peer
      let client = InProcess.client(of: self.desk.routes, as: peer, group: EventLoops.shared)
      let request = ConsentV1.ReportRequest(
        serviceSession: self.asker.cases.session, household: self.home.household,
        bodies: named.map { ConsentV1.LogBody(sealedEpochKey: self.epoch.box, header: $0.bytes) },
        report: self.report.withLock { $0 })
      var isOpen = false
      let code = await refusal {
        let reply = try await client.call(ConsentV1.Review.report, request, options).reply
        self.report.withLock { $0 = reply.report }
        guard let sealed else { return }
        let keys = try self.asker.cases.open(reply.keyBox, answering: request)
        let place = self.epoch.key.place(
          service: "cases", entry: sealed.entry, kind: UInt32(sealed.kind.rawValue))
        let blob = try self.epoch.key.entryKey(sealed.bytes).seal([7], at: place, padding: .fields)
        isOpen = (try? keys.open(with: 0, blob, at: place)) == [7]
      }
      await client.shutdown()
      return (code, isOpen)
    }

    func options(
      _ session: PersonSession, _ method: String = LedgerV1.Log.report.name,
      nonce: UInt128 = Random.id()
    ) -> CallOptions {
      session.options(method, purpose: "subject_access", nonce: nonce)
    }
  }

  private static func with(
    epochOf service: String = "cases", _ test: (Asked, PersonSession) async throws -> Void
  ) async throws {
    try await ReviewHouse.with { desk in
      let asked = try await Asked(desk, epochOf: service)
      let session = try await asked.resident.session(by: asked.asker.cases.holder)
      // Without a report that was begun no key is given.
      let line = try asked.header(about: asked.index)
      #expect(try await asked.ask([line], asked.options(session)).code == .invalidArgument)
      #expect(try await asked.ask([], asked.options(session)).code == nil)
      try await test(asked, session)
      await asked.asker.leave()
    }
  }

  @Test("are given three times with one proof, and which they are is in consent's log")
  func given() async throws {
    try await Self.with { asked, session in
      let line = try asked.header(about: asked.index, trace: 9)
      let access = try asked.header(.access, about: nil, trace: 9)
      let nonce = Random.id()
      let who = try await asked.ask([], asked.options(session, nonce: nonce))
      #expect(who.code == nil)
      let lines = try await asked.ask(
        [line], opening: line, asked.options(session, nonce: nonce))
      #expect(lines.code == nil && lines.isOpen)
      let accesses = try await asked.ask(
        [access, line], opening: access, asked.options(session, nonce: nonce))
      #expect(accesses.code == nil && accesses.isOpen)
      let fourth = try await asked.ask([line], asked.options(session, nonce: nonce))
      #expect(fourth.code == .unauthenticated)
      // A proof of another method is none.
      let other = try await asked.ask(
        [line], asked.options(session, "sluis.cases.v1.Cases/GetHousehold"))
      #expect(other.code == .permissionDenied)
      let opened = try await asked.desk.house.events("report_opened")
      #expect(opened.map(\.entries) == [[line.entry], [access.entry, line.entry]])
      #expect(opened.allSatisfy { $0.details == ["cases"] })
      let isOfHome = opened.allSatisfy { $0.household == asked.home.household }
      #expect(isOfHome)
    }
  }

  @Test("are of entries about those asked for, and of the accesses behind them")
  func about() async throws {
    try await Self.with { asked, session in
      let line = try asked.header(about: asked.index, trace: 9)
      for header in [
        try asked.header(about: Random.id()), try asked.header(about: nil),
        try asked.header(.exchange, about: asked.index),
        // An access of another trace, and one alone.
        try asked.header(.access, about: asked.index, trace: 8),
      ] {
        let answer = try await asked.ask([line, header], asked.options(session))
        #expect(answer.code == .invalidArgument)
      }
      // Somebody else's entry under the name of this household: a key that opens nothing.
      let theirs = try asked.header(about: Random.id())
      let renamed = try theirs.with(subject: asked.index)
      let lie = try await asked.ask([renamed], opening: theirs, asked.options(session))
      #expect(lie.code == nil && !lie.isOpen)
      #expect(try await asked.desk.house.events("report_opened").count == 1)
    }
  }

  @Test("of another service's log open nothing", arguments: ["panel", "signals", "consent"])
  func foreign(service: String) async throws {
    try await Self.with(epochOf: service) { asked, session in
      let line = try asked.header(about: asked.index)
      let answer = try await asked.ask([line], opening: line, asked.options(session))
      #expect(answer.code == nil && !answer.isOpen)
      // Nothing was opened, and the log says so.
      #expect(try await asked.desk.house.events("report_opened").map(\.entries) == [[]])
    }
  }

  @Test("of consent's own log are no service's")
  func own() async throws {
    try await Self.with { asked, session in
      let epochs = try await asked.desk.house.pool.transaction(.readOnly, deadline: House.soon) {
        (tx) throws(PostgresError) in
        try tx.query("SELECT epoch FROM log_epoch").map { row throws(PostgresError) in
          try row.uuid(0)
        }
      }
      #expect(!epochs.isEmpty)
      let line = try asked.header(about: asked.index)
      for epoch in epochs {
        let body = try line.with(epoch: epoch)
        #expect(try await asked.ask([body], asked.options(session)).code == .invalidArgument)
        #expect(try await asked.ask([line, body], asked.options(session)).code == .invalidArgument)
      }
    }
  }
}

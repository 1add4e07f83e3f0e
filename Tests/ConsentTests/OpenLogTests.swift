import Domain
import Ledger
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent

@Suite("The log's bodies")
struct OpenLogTests {
  private func ask(
    _ house: House, _ person: Person, _ bodies: [ConsentV1.LogBody], _ box: BoxAddress,
    of service: String = "consent"
  ) async throws -> (ConsentV1.OpenLogRequest, ConsentV1.OpenLogReply) {
    let client = try house.client(as: person.holder)
    let session = try await person.session(by: person.holder)
    let request = ConsentV1.OpenLogRequest(boxKey: box.bytes, bodies: bodies, service: service)
    let method = ConsentV1.Gate.openLog.name
    let digest = RequestDigest.of(call: method, command: nil, payload: request.encoded()).bytes
    let options = session.options(
      method, of: "consent", purpose: "audit_review", digest: digest)
    do {
      let reply = try await client.call(ConsentV1.Gate.openLog, request, options).reply
      await client.shutdown()
      return (request, reply)
    } catch {
      await client.shutdown()
      throw error
    }
  }

  @Test("are asked under the epoch of their own header, and under no other")
  func epochs() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let decision = try await asker.ask(family).decision
        let epochs = try await house.pool.transaction(.readOnly, deadline: House.soon) {
          (tx) throws(PostgresError) in
          try tx.query("SELECT epoch, sealed_key, kind::int4 FROM log_epoch ORDER BY kind").map {
            row throws(PostgresError) in
            (id: try row.uuid(0), box: try row.bytes(1), kind: try row.int4(2))
          }
        }
        let own = try #require(epochs.first { $0.kind == 2 })
        let other = try #require(epochs.first { $0.kind != 2 })
        let officer = try await house.addPerson("olga", .privacyOfficer)
        let box = BoxKey()
        let stored = try await house.header(of: decision)
        func ask(
          _ header: EntryHeader, _ key: [UInt8], of service: String = "consent"
        ) async -> StatusCode? {
          await refusal {
            _ = try await self.ask(
              house, officer, [ConsentV1.LogBody(sealedEpochKey: key, header: header.bytes)],
              box.address, of: service)
          }
        }
        #expect(await ask(stored, own.box) == nil)
        // Another epoch of this log, one of no log, an entry of no log, and another box.
        let moved = try stored.with(epoch: other.id)
        #expect(await ask(moved, other.box) == .permissionDenied)
        let lost = try stored.with(epoch: Random.id())
        #expect(await ask(lost, own.box) == .permissionDenied)
        let unknown = try stored.with(entry: Random.id())
        #expect(await ask(unknown, own.box) == .permissionDenied)
        #expect(await ask(stored, other.box) == .permissionDenied)
        // The same entry as if it were about somebody else.
        let renamed = try stored.with(subject: Random.id())
        #expect(await ask(renamed, own.box) == .permissionDenied)
        // Of another service's log consent knows neither: the body holds its place itself.
        let foreign = EpochKey()
        let sealed = try foreign.sealed(to: house.keys.reading.address, of: "cases")
        let theirs = try stored.with(entry: Random.id(), epoch: foreign.epoch)
        #expect(await ask(theirs, sealed, of: "cases") == nil)
        #expect(await ask(theirs, sealed, of: "nobody") == .invalidArgument)
      }
    }
  }

  @Test("open for a privacy officer, and for nobody else")
  func officer() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let decision = try await asker.ask(family).decision
        let (stored, sealed) = try await house.pool.transaction(
          .readOnly, deadline: House.soon
        ) { (tx) throws(PostgresError) in
          let stored = try tx.query(
            "SELECT stored FROM log_entry WHERE entry = $1", .uuid(decision)
          ).only { row throws(PostgresError) in try row.bytes(0) }
          let sealed = try tx.query("SELECT epoch, sealed_key FROM log_epoch WHERE kind = 2")
            .only { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
          return (stored, sealed)
        }
        let entry = try Entry(decoding: stored)
        let body = ConsentV1.LogBody(sealedEpochKey: sealed.1, header: entry.header.bytes)
        let box = BoxKey()
        let officer = try await house.addPerson("olga", .privacyOfficer)
        let (request, reply) = try await self.ask(house, officer, [body], box.address)
        let keys = try box.open(
          reply.keyBox,
          context: RequestDigest.of(
            method: ConsentV1.Gate.openLog.name, payload: request.encoded()
          ).bytes)
        let place = EpochKey(epoch: sealed.0).place(
          service: "consent", entry: decision, kind: 2)
        let opened = try #require(try keys.open(with: 0, entry.body, at: place))
        let record = try LedgerV1.Decision(decoding: opened)
        #expect(record.outcome == .permit)
        #expect(record.actor == asker.person.actor)
        #expect(record.method == GateTests.change)

        for role in [Role.generalist, .administrator, .resident] {
          let other = try await house.addPerson("x-\(role.rawValue.count)", role)
          if role == .resident { try await house.vouch(for: other) }
          await #expect(throws: RPCError.self) {
            try await self.ask(house, other, [body], box.address)
          }
        }
      }
    }
  }

  @Test("open a thousand in one call, and no more")
  func thousand() async throws {
    try await House.with { house in
      let officer = try await house.addPerson("olga", .privacyOfficer)
      let epoch = EpochKey()
      let sealed = try epoch.sealed(to: house.keys.reading.address, of: "cases")
      let box = BoxKey()
      func body(_ box: [UInt8] = []) throws -> ConsentV1.LogBody {
        ConsentV1.LogBody(
          sealedEpochKey: box,
          header: try EntryHeader(
            kind: .decision, retention: 1, timeMs: 0, entry: Random.id(), epoch: epoch.epoch,
            trace: .init(trace: 1, span: 1)
          ).bytes)
      }
      let bodies = try (0..<KeyBundle.keyCountMax).map { try body($0 == 0 ? sealed : []) }
      let (request, reply) = try await self.ask(
        house, officer, bodies, box.address, of: "cases")
      let keys = try box.open(
        reply.keyBox,
        context: RequestDigest.of(
          method: ConsentV1.Gate.openLog.name, payload: request.encoded()
        ).bytes)
      #expect(keys.count == bodies.count)
      let last = try EntryHeader(decoding: bodies[bodies.count - 1].header)
      let place = epoch.place(service: "cases", entry: last.entry, kind: 2)
      let blob = try epoch.entryKey(last.bytes).seal([7], at: place, padding: .fields)
      let opened = try keys.open(with: bodies.count - 1, blob, at: place)
      #expect(opened == [7])
      // As an entry about somebody else its key is another.
      let other = try epoch.entryKey(last.with(subject: 5).bytes)
        .seal([7], at: place, padding: .fields)
      #expect(throws: VaultError.doesNotOpen) {
        try keys.open(with: bodies.count - 1, other, at: place)
      }

      let more = bodies + [try body()]
      let status = await refusal {
        _ = try await self.ask(house, officer, more, box.address, of: "cases")
      }
      #expect(status == .invalidArgument)
    }
  }

  @Test("open where the key of an epoch is damaged or another log's: what lies beside it, alone")
  func damaged() async throws {
    try await House.with { house in
      let officer = try await house.addPerson("olga", .privacyOfficer)
      let whole = EpochKey()
      let damaged = EpochKey()
      let foreign = EpochKey()
      var box = try damaged.sealed(to: house.keys.reading.address, of: "cases")
      box[40] ^= 1
      let boxes = [
        try whole.sealed(to: house.keys.reading.address, of: "cases"), box,
        try foreign.sealed(to: house.keys.reading.address, of: "panel"),
      ]
      let headers = try [whole.epoch, damaged.epoch, foreign.epoch].map {
        try EntryHeader(
          kind: .event, retention: 1, timeMs: 0, entry: Random.id(), epoch: $0,
          trace: .init(trace: 1, span: 1))
      }
      let bodies = zip(headers, boxes).map {
        ConsentV1.LogBody(sealedEpochKey: $1, header: $0.bytes)
      }
      let key = BoxKey()
      let (request, reply) = try await self.ask(
        house, officer, bodies, key.address, of: "cases")
      let keys = try key.open(
        reply.keyBox,
        context: RequestDigest.of(
          method: ConsentV1.Gate.openLog.name, payload: request.encoded()
        ).bytes)
      func opens(_ number: Int, _ epoch: borrowing EpochKey) throws -> Bool {
        let place = epoch.place(service: "cases", entry: headers[number].entry, kind: 5)
        let blob = try epoch.entryKey(headers[number].bytes).seal([7], at: place, padding: .fields)
        return (try? keys.open(with: number, blob, at: place)) == [7]
      }
      let found = [try opens(0, whole), try opens(1, damaged), try opens(2, foreign)]
      #expect(found == [true, false, false])
    }
  }
}

extension House {
  /// The header of an entry of consent's own log.
  func header(of entry: UInt128) async throws -> EntryHeader {
    let named = Named(entry)
    let stored = try await self.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      try tx.query("SELECT stored FROM log_entry WHERE entry = $1", .uuid(named.entry))
        .only { row throws(PostgresError) in try row.bytes(0) }
    }
    return try Entry(decoding: stored).header
  }

  private final class Named: Sendable {
    let entry: UInt128

    init(_ entry: UInt128) { self.entry = entry }
  }
}

extension EntryHeader {
  /// The same with some of it otherwise.
  func with(
    entry: UInt128? = nil, epoch: UInt128? = nil, subject: UInt128? = nil
  ) throws -> EntryHeader {
    try EntryHeader(
      kind: self.kind, retention: self.retention, timeMs: self.coarseTimeMs,
      entry: entry ?? self.entry, epoch: epoch ?? self.epoch, trace: self.trace,
      indexes: Indexes(
        subject: subject ?? self.indexes.subject, actor: self.indexes.actor,
        organisation: self.indexes.organisation))
  }
}

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
    _ house: House, _ person: Person, _ bodies: [ConsentV1.LogBody], _ box: BoxAddress
  ) async throws -> (ConsentV1.OpenLogRequest, ConsentV1.OpenLogReply) {
    let client = try house.client(as: person.holder)
    let session = try await person.session(by: person.holder)
    let request = ConsentV1.OpenLogRequest(boxKey: box.bytes, bodies: bodies)
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
        func ask(_ entry: UInt128, _ epoch: UInt128, _ key: [UInt8]) async -> StatusCode? {
          await refusal {
            _ = try await self.ask(
              house, officer,
              [ConsentV1.LogBody(entry: entry, epoch: epoch, sealedEpochKey: key)], box.address)
          }
        }
        #expect(await ask(decision, own.id, own.box) == nil)
        // Another epoch of this log, one of no log, an entry of no log, and another box.
        #expect(await ask(decision, other.id, other.box) == .permissionDenied)
        #expect(await ask(decision, Random.id(), own.box) == .permissionDenied)
        #expect(await ask(Random.id(), own.id, own.box) == .permissionDenied)
        #expect(await ask(decision, own.id, other.box) == .permissionDenied)
        // Of another service's log consent knows neither: the body holds its place itself.
        let foreign = EpochKey()
        let sealed = try foreign.sealed(to: house.keys.reading.address)
        #expect(await ask(Random.id(), foreign.epoch, sealed) == nil)
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
        let body = ConsentV1.LogBody(
          entry: decision, epoch: sealed.0, sealedEpochKey: sealed.1)
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
      let sealed = try epoch.sealed(to: house.keys.reading.address)
      let box = BoxKey()
      let bodies = (0..<KeyBundle.keyCountMax).map { number in
        ConsentV1.LogBody(
          entry: Random.id(), epoch: epoch.epoch, sealedEpochKey: number == 0 ? sealed : [])
      }
      let (request, reply) = try await self.ask(house, officer, bodies, box.address)
      let keys = try box.open(
        reply.keyBox,
        context: RequestDigest.of(
          method: ConsentV1.Gate.openLog.name, payload: request.encoded()
        ).bytes)
      #expect(keys.count == bodies.count)
      let last = bodies[bodies.count - 1]
      let blob = try epoch.entryKey(last.entry).seal(
        [7], at: epoch.place(service: "cases", entry: last.entry, kind: 2), padding: .fields)
      let opened = try keys.open(
        with: bodies.count - 1, blob,
        at: epoch.place(service: "cases", entry: last.entry, kind: 2))
      #expect(opened == [7])

      let more = bodies + [
        ConsentV1.LogBody(entry: Random.id(), epoch: epoch.epoch, sealedEpochKey: [])
      ]
      let status = await refusal { _ = try await self.ask(house, officer, more, box.address) }
      #expect(status == .invalidArgument)
    }
  }
}

import Daemon
import Domain
import Ledger
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent

/// What is let out, to whom, and what is written down of it (review of consent, 7, 15, 16, 19).
@Suite("What consent lets out")
struct ReleaseTests {
  @Test("no key to write with goes with a question that only reads, and the no is logged")
  func writeKeys() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        #expect(try await asker.ask(family).outcome == 7)
        let reply = try await asker.ask(
          family, .housing, asker.session.options(GateTests.ask))
        #expect(reply.outcome == 1 && reply.reasons == ["write_not_asked"])
        #expect(reply.keyBox == [] && reply.released == [])
        #expect(
          try await house.count(
            "SELECT count(*) FROM log_entry WHERE entry = $1", .uuid(reply.decision)) == 1)
      }
    }
  }

  @Test("which bodies an officer opened is an entry of its own, with just their ids")
  func opened() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        var entries: [UInt128] = []
        for _ in 0..<3 { entries.append(try await asker.ask(family).decision) }
        let sealed = try await house.pool.transaction(.readOnly, deadline: House.soon) {
          (tx) throws(PostgresError) in
          try tx.query("SELECT epoch, sealed_key FROM log_epoch WHERE kind = 2")
            .only { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
        }
        var bodies: [ConsentV1.LogBody] = []
        for entry in entries {
          bodies.append(
            ConsentV1.LogBody(
              sealedEpochKey: sealed.1, header: try await house.header(of: entry).bytes))
        }
        let worker = try await Self.open(house, asker.person, bodies)
        #expect(worker == .permissionDenied)
        #expect(try await house.events("log_opened").isEmpty)
        let officer = try await house.addPerson("olga", .privacyOfficer)
        #expect(try await Self.open(house, officer, bodies) == nil)
        let opened = try await house.events("log_opened")
        #expect(opened.count == 1)
        #expect(opened.first?.entries == entries)
        let actor = opened.first?.actor
        #expect(actor == officer.actor)
      }
    }
  }

  private static func open(
    _ house: House, _ person: Person, _ bodies: [ConsentV1.LogBody]
  ) async throws -> StatusCode? {
    let client = try house.client(as: person.holder)
    let session = try await person.session(by: person.holder)
    let request = ConsentV1.OpenLogRequest(
      boxKey: BoxKey().address.bytes, bodies: bodies, service: "consent")
    let method = ConsentV1.Gate.openLog.name
    let digest = RequestDigest.of(call: method, command: nil, payload: request.encoded())
    let options = session.options(
      method, of: "consent", purpose: "audit_review", digest: digest.bytes)
    let code = await refusal { _ = try await client.call(ConsentV1.Gate.openLog, request, options) }
    await client.shutdown()
    return code
  }

  @Test("a revoked certificate stays revoked when its row is deleted, and its digest is logged")
  func revoked() async throws {
    try await House.with { house in
      try await house.worker { asker, family in
        let administrator = try await house.addPerson("bea", .administrator)
        let certificate = asker.person.holder.hash.bytes
        let done = try await Self.revoke(certificate, as: administrator, house)
        #expect(done == nil)
        let before = try await Self.stored(house)
        let logged = try await house.events("certificate_revoked").flatMap(\.rows)
        #expect(before.count == 1 && logged == before)
        #expect(await refusal { _ = try await asker.ask(family) } == .unauthenticated)

        try await house.tamper("DELETE FROM revoked_certificate")
        #expect(try await Self.stored(house).isEmpty)
        #expect(await refusal { _ = try await asker.ask(family) } == .unauthenticated)
        let upkeep = Upkeep(
          log: house.log, replica: Replica(pool: house.pool, keys: house.keys), keys: house.keys)
        await upkeep.readRevocations()
        #expect(upkeep.isRevoked(asker.person.holder.hash))
        #expect(!upkeep.isRevoked(administrator.holder.hash))
        // A process that starts anew knows it from the ring.
        #expect(try house.keysOnDisk().isRevoked(certificate))
      }
    }
  }

  private static func revoke(
    _ certificate: [UInt8], as person: Person, _ house: House
  ) async throws -> StatusCode? {
    var routes = house.routes
    DirectoryRoutes(
      directory: Directory(change: PolicyChange(keys: house.keys, log: house.log)),
      verifier: house.verifier
    ).add(to: &routes)
    let client = InProcess.client(
      of: routes, as: try person.holder.peer, group: EventLoops.shared)
    let session = try await person.session(by: person.holder)
    let request = ConsentV1.RevokeCertificateRequest(certificate: certificate, reason: "lost")
    let (method, command) = (ConsentV1.Directory.revokeCertificate, Random.id())
    let digest = RequestDigest.of(
      call: method.name, command: command, payload: request.encoded())
    let code = await refusal {
      _ = try await client.call(
        method, request,
        session.options(method.name, of: "consent", digest: digest.bytes, command: command))
    }
    await client.shutdown()
    return code
  }

  /// The digests of the list's rows, as an officer's comparison gets them.
  private static func stored(_ house: House) async throws -> [LedgerV1.RowDigest] {
    try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
      var rows: [LedgerV1.RowDigest] = []
      var cursor: [UInt8]?
      repeat {
        let page = try StoredPolicy.rows.page("policy", cursor, &tx)
        rows += page.rows.filter { $0.table == "revoked_certificate" }
        cursor = page.next
      } while cursor != nil
      return rows
    }
  }

  @Test("another replica's erasure is no tampering, and its bucket opens there too")
  func replica() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      // The other replica, as it started before the erasure of a neighbour in the bucket.
      let other = try house.keysOnDisk()
      let neighbour = (Random.id() & ~0xFF) | (family.household & 0xFF)
      let box = Ids([family.household, neighbour, worker.actor])
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        guard let key = try keys.newScopeKeys([box.ids[1]], &tx)?.first else {
          throw .unavailable
        }
        tx.insertScope(
          .init(
            id: box.ids[1], kind: .person, household: box.ids[0], state: .open, key: key,
            team: "noord", command: box.ids[0], openedBy: box.ids[2]))
        _ = try Heads.reseal(Subjects(households: [box.ids[0]]), revision: 1, keys: keys, &tx)
      }
      try await house.askErasure(of: neighbour, version: 2)
      try await Erasure(log: house.log, keys: house.keys).resume()
      let subjects = Subjects(households: [family.household])
      let matches = try await house.pool.transaction(deadline: House.soon) {
        (tx) throws(PostgresError) in
        try PolicyFacts.load(subjects, keys: other, &tx).households[box.ids[0]]?.headMatches
      }
      #expect(matches == true)
    }
  }
}

import Daemon
import Domain
import Ledger
import NIOCore
import Postgres
import Testing
import Vault
import Wire

@testable import RPC
@testable import consent

/// What a call must bring to have something erased, and what it takes away in its hands.
@Suite("Asking for an erasure")
struct ErasureAskingTests {
  private static func route(_ house: House) -> EraseRoute {
    EraseRoute(log: house.log, keys: house.keys, verifier: house.verifier, isReady: { true })
  }

  @Test("without the command's id it is none, also where the frame was let through")
  func unnamed() async throws {
    try await House.with { house in
      let administrator = try await house.addPerson("bea", .administrator)
      let family = try await house.addHousehold(administrator)
      let request = ConsentV1.EraseRequest(scope: family.household, ground: "own_request")
      let session = try await administrator.session(by: administrator.holder)
      let name = ConsentV1.Directory.erase.name
      func options() -> CallOptions {
        session.options(
          name, of: "consent",
          digest: RequestDigest.of(call: name, command: nil, payload: request.encoded()).bytes)
      }
      let route = Self.route(house)
      var routes = Routes()
      route.add(to: &routes)
      let client = InProcess.client(
        of: routes, as: try administrator.holder.peer, group: EventLoops.shared)
      let missing = RPCError(.invalidArgument, .commandIDMissing)
      await #expect(throws: missing) {
        try await client.call(ConsentV1.Directory.erase, request, options())
      }
      await client.shutdown()
      let envelope = options().envelope(
        call: 1, method: name, payload: request.encoded(), deadlineMs: 20_000, credit: 0)
      let call = Call(
        Incoming(envelope), peer: try administrator.holder.peer,
        deadline: Deadline(in: .seconds(20)))
      await #expect(throws: missing) { try await route.erase(request, call) }
      #expect(try await house.count("SELECT count(*) FROM erasure") == 0)
      #expect(try await house.count("SELECT count(*) FROM command") == 0)
    }
  }

  @Test("leaves no digest by which whoever reads the database finds what was erased, and why")
  func digest() async throws {
    try await SignalsProcess.with { process, triage in
      let house = process.house
      let filed = try await process.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage)
      let alone = ConsentV1.EraseScopeRequest(scope: filed.id, ground: "moved_to_cases")
      var options = CallOptions(lasting: .seconds(20))
      options.commandID = 7
      _ = try await process.consent.call(ConsentV1.Directory.eraseScope, alone, options)
      let administrator = try await house.addPerson("bea", .administrator)
      let family = try await house.addHousehold(administrator)
      let asked = ConsentV1.EraseRequest(scope: family.household, ground: "own_request")
      let name = ConsentV1.Directory.erase.name
      let plain = RequestDigest.of(call: name, command: 8, payload: asked.encoded()).bytes
      var routes = Routes()
      Self.route(house).add(to: &routes)
      let client = InProcess.client(
        of: routes, as: try administrator.holder.peer, group: EventLoops.shared)
      _ = try await client.call(
        ConsentV1.Directory.erase, asked,
        try await administrator.session(by: administrator.holder)
          .options(name, of: "consent", digest: plain, command: 8))
      await client.shutdown()
      let digests = [
        plain,
        RequestDigest.of(
          call: ConsentV1.Directory.eraseScope.name, command: 7, payload: alone.encoded()
        ).bytes,
      ]
      #expect(
        try await house.count("SELECT count(*) FROM command WHERE id = ANY($1)", .uuids([7, 8]))
          == 2)
      for digest in digests {
        #expect(
          try await house.count(
            "SELECT count(*) FROM command WHERE body_hash = $1", .bytes(digest)) == 0)
      }
    }
  }

  @Test("by signals alone it has a receipt, and the same records when it is sent again")
  func alone() async throws {
    try await SignalsProcess.with { process, triage in
      let filed = try await process.call(
        SignalsV1.Signals.filePerson, SignalsProcess.filing(), triage)
      let signal = Ids([filed.id])
      let command = Random.id()
      func erase(_ command: UInt128) async throws -> Outcome<ConsentV1.Done> {
        var options = CallOptions(lasting: .seconds(20))
        options.commandID = command
        return try await process.consent.call(
          ConsentV1.Directory.eraseScope,
          ConsentV1.EraseScopeRequest(scope: signal.ids[0], ground: "moved_to_cases"), options)
      }
      var promised: [[UInt128]] = []
      var replies: [ConsentV1.Done] = []
      for _ in 0..<2 {
        let outcome = try await erase(command)
        let promise = try Promise(
          verifying: outcome.receipt, key: process.house.log.identity.key, check: VaultCheck())
        promised.append(promise.items.map(\.entry))
        replies.append(outcome.reply)
      }
      #expect(replies[0] == replies[1])
      #expect(promised[0].count == 2 && promised[0].first == replies[0].entry)
      #expect(Array(promised[1].dropFirst()) == promised[0])
      #expect(try await process.house.events("erasure_asked").count == 1)
      // A no is recorded as well: of a scope that is gone by now, under another command.
      let before = try await process.house.count("SELECT count(*) FROM log_entry")
      let again = await #expect(throws: RPCError.self) { try await erase(Random.id()) }
      #expect(again?.reasons.map(\.description) == ["scope_unknown"])
      #expect(try await process.house.count("SELECT count(*) FROM log_entry") == before + 1)
    }
  }
}

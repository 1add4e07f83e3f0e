import Ledger
import Postgres
import RPC
import Testing
import Vault

@testable import Daemon

/// What carrying out a command once more came to.
enum Carried: Hashable, Sendable {
  case answered([UInt8])
  case taken
}

extension LogFixture {
  /// Carries `command` out as a service does: record, effect and reply in one transaction.
  ///
  /// - Parameter fails: whether the effect is followed by a statement that the server refuses.
  func carryOut(_ command: Command, reply: [UInt8], fails: Bool = false) async throws -> Carried {
    try await self.log.commit(deadline: .now + .seconds(20)) {
      (transaction, recorder) throws(PostgresError) -> Carried in
      switch try transaction.standing(of: command) {
      case .done(let stored): return .answered(stored)
      case .taken: return .taken
      case .new:
        recorder.record(Self.event())
        try transaction.remember(command, reply: reply)
        if fails { _ = transaction.send("SELECT 1 / 0") }
        return .answered(reply)
      }
    }.answer
  }

  /// How many effects there were: each leaves one record.
  func effectCount() async throws -> Int {
    try await self.log.pool.transaction(.readOnly, deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT entry FROM log_entry").count
    }
  }
}

@Suite("G4: a command")
struct CommandTests {
  private func command(
    caller: UInt128 = 1, id: UInt128, method: String = "a/B", body: UInt8 = 0
  ) -> Command {
    Command(
      caller: caller, id: id, method: method, digest: [UInt8](repeating: body, count: 32))
  }

  @Test("G4: takes effect once among 32 sends at once, and answers all of them the same")
  func once() async throws {
    let fixture = try await LogFixture.make()
    let command = self.command(id: Random.id())
    let answers = try await withThrowingTaskGroup(of: Carried.self) { group in
      for number in 0..<UInt8(32) {
        group.addTask { try await fixture.carryOut(command, reply: [number, 42]) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 32 && Set(answers).count == 1)
    #expect(try await fixture.effectCount() == 1)
    await fixture.log.pool.close()
  }

  @Test("with an answer that is longer than can be kept is not to be sent again")
  func tooLong() async throws {
    let fixture = try await LogFixture.make()
    let key = fixture.log.identity.commands
    let command = self.command(id: Random.id()).keyed(by: key)
    let kept = [UInt8](repeating: 7, count: 262_000)
    #expect(try await fixture.carryOut(command, reply: kept) == .answered(kept))
    let other = self.command(id: Random.id()).keyed(by: key)
    await #expect(throws: PostgresError.shape(column: 2)) {
      try await fixture.carryOut(other, reply: [UInt8](repeating: 7, count: 300_000))
    }
    #expect(try await fixture.effectCount() == 1)
    await fixture.log.pool.close()
  }

  @Test("G4: is answered with the same bytes by another process")
  func elsewhere() async throws {
    let fixture = try await LogFixture.make()
    let command = self.command(id: Random.id())
    let reply = (UInt8.min...UInt8.max).map { $0 }
    #expect(try await fixture.carryOut(command, reply: reply) == .answered(reply))
    await fixture.log.pool.close()
    let other = Pool(fixture.settings)
    let standing = try await other.transaction(deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in try transaction.standing(of: command)
    }
    guard case .done(reply) = standing else {
      Issue.record("the stored reply is not what was answered")
      return
    }
    await other.close()
  }

  @Test("G4: of before its digest was kept as a code is answered as it was")
  func former() async throws {
    let fixture = try await LogFixture.make()
    let (key, id) = (CommandKey(seed: SecretKey()), Random.id())
    let plain = self.command(id: id)
    #expect(try await fixture.carryOut(plain, reply: [1]) == .answered([1]))
    #expect(try await fixture.carryOut(plain.underWay(by: key), reply: [9]) == .answered([1]))
    let other = self.command(id: id, body: 1).underWay(by: key)
    #expect(try await fixture.carryOut(other, reply: [9]) == .taken)
    #expect(try await fixture.effectCount() == 1)
    await fixture.log.pool.close()
  }

  @Test("G6: kept under a key says neither whose it was nor what was answered, and happens once")
  func keyed() async throws {
    let fixture = try await LogFixture.make()
    let key = CommandKey(seed: SecretKey())
    let (caller, id) = (Random.id(), Random.id())
    let plain = self.command(caller: caller, id: id)
    let command = plain.keyed(by: key)
    let reply = Random.bytes(48)
    #expect(try await fixture.carryOut(command, reply: reply) == .answered(reply))
    // Sent again it is the same; with other contents it is taken; by somebody else it is another's.
    #expect(
      try await fixture.carryOut(plain.keyed(by: key), reply: [9]) == .answered(reply))
    let other = self.command(caller: caller, id: id, body: 1).keyed(by: key)
    #expect(try await fixture.carryOut(other, reply: [9]) == .taken)
    let foreign = self.command(caller: Random.id(), id: id).keyed(by: key)
    #expect(try await fixture.carryOut(foreign, reply: [8]) == .answered([8]))
    #expect(try await fixture.effectCount() == 2)
    let kept = try await fixture.log.pool.transaction(.readOnly, deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT caller, id, body_hash, reply FROM command").map {
        row throws(PostgresError) in
        (
          ids: try row.uuid(0).idBytes + row.uuid(1).idBytes, digest: try row.bytes(2),
          reply: try row.bytes(3)
        )
      }
    }
    for row in kept {
      for word in [caller.idBytes, id.idBytes, plain.digest, reply] {
        #expect(!row.ids.contains(word) && row.digest != word && !row.reply.contains(word))
      }
    }
    await fixture.log.pool.close()
  }

  @Test("G8: is answered again with a receipt of what it recorded the first time")
  func receipt() async throws {
    let fixture = try await LogFixture.make()
    let command = self.command(id: Random.id())
    func send() async throws -> (items: [Promise.Item], promise: [UInt8]) {
      let committed = try await fixture.log.commit(deadline: .now + .seconds(20)) {
        (transaction, recorder) throws(PostgresError) in
        guard case .new = try transaction.standing(of: command) else {
          return try recorder.repeats(command, in: &transaction)
        }
        for _ in 0..<3 { recorder.record(LogFixture.event()) }
        try transaction.remember(command, reply: [1], items: recorder.items)
      }
      let items = committed.items
      return (items, committed.receipt().promise())
    }
    let first = try await send()
    let again = try await send()
    #expect(again.items == first.items && first.items.count == 3)
    let promise = try Promise(
      verifying: again.promise, key: fixture.log.identity.key, check: VaultCheck())
    #expect(promise.items == first.items)
    #expect(try await fixture.effectCount() == 3)
    await fixture.log.pool.close()
  }

  @Test("G4: waits for no lock of one number, whatever its caller and id")
  func otherLocks() async throws {
    let fixture = try await LogFixture.make()
    // With one key space a caller could choose an id whose lock is the policy's or the migrator's.
    let kinds = try await fixture.log.pool.transaction(deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      _ = try transaction.standing(of: self.command(id: 7))
      return try transaction.query(
        "SELECT objsubid::int4 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
      ).map { row throws(PostgresError) in try row.int4(0) }
    }
    // 2 is PostgreSQL's mark of a key of two numbers, 1 of a single one.
    #expect(kinds == [2])
    await fixture.log.pool.close()
  }

  @Test("G4: of another body or method under a used id does nothing")
  func taken() async throws {
    let fixture = try await LogFixture.make()
    let id = Random.id()
    #expect(try await fixture.carryOut(self.command(id: id), reply: [1]) == .answered([1]))
    for other in [self.command(id: id, body: 1), self.command(id: id, method: "a/C")] {
      #expect(try await fixture.carryOut(other, reply: [2]) == .taken)
    }
    #expect(try await fixture.effectCount() == 1)
    await fixture.log.pool.close()
  }

  @Test("G4: of two bodies at once under one id does one of them")
  func race() async throws {
    let fixture = try await LogFixture.make()
    for _ in 0..<10 {
      let id = Random.id()
      async let first = fixture.carryOut(self.command(id: id, body: 1), reply: [1])
      async let second = fixture.carryOut(self.command(id: id, body: 2), reply: [2])
      let both = try await [first, second]
      #expect(both.count { $0 == .taken } == 1)
    }
    #expect(try await fixture.effectCount() == 10)
    await fixture.log.pool.close()
  }

  @Test("G4: of another caller is another command, whatever its id")
  func otherCaller() async throws {
    let fixture = try await LogFixture.make()
    let id = Random.id()
    for caller in UInt128(1)...3 {
      let reply = [UInt8(caller)]
      let carried = try await fixture.carryOut(self.command(caller: caller, id: id), reply: reply)
      #expect(carried == .answered(reply))
    }
    #expect(try await fixture.effectCount() == 3)
    await fixture.log.pool.close()
  }

  @Test("G4: is forgotten with an effect that was rolled back, and can be sent again")
  func rolledBack() async throws {
    let fixture = try await LogFixture.make()
    let command = self.command(id: Random.id())
    await #expect(throws: PostgresError.refused(SQLState("22012"))) {
      _ = try await fixture.carryOut(command, reply: [1], fails: true)
    }
    #expect(try await fixture.effectCount() == 0)
    #expect(try await fixture.carryOut(command, reply: [2]) == .answered([2]))
    #expect(try await fixture.effectCount() == 1)
    await fixture.log.pool.close()
  }
}

@Suite("G5: what a caller is told of a database that did not answer")
struct FailureTests {
  @Test(
    "G5: calls nothing undone that may have been done",
    arguments: [PostgresError.outcomeUnknown, .answerLost])
  func unknown(error: PostgresError) {
    let told = RPCError(error)
    #expect(!told.isNotExecuted)
    #expect(told.code == .unavailable)
    #expect(told.reasons == [Reason("outcome_unknown")])
  }

  @Test(
    "G5: says of what surely did not happen that it may be sent again",
    arguments: [PostgresError.deadline, .cancelled, .busy, .unavailable, .connectionLost, .closed])
  func surelyNot(error: PostgresError) {
    #expect(RPCError(error).isNotExecuted)
  }

  @Test(
    "G5: shows a peer no word of the database's",
    arguments: [
      PostgresError.refused(SQLState("23505")), .shape(column: 3), .rowCount(7),
    ])
  func words(error: PostgresError) {
    #expect(RPCError(error).message.isEmpty)
    #expect(RPCError(error).reasons == [Reason("database_refused")])
  }
}

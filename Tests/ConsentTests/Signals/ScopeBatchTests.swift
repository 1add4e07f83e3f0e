import Daemon
import Domain
import Postgres
import RPC
import Testing
import Vault
import Wire

@testable import consent

@Suite("Scopes that are begun together", .timeLimit(.minutes(1)))
struct ScopeBatchTests {
  /// What somebody asks by way of signals. Ids stay in the closure and the structure
  /// (docs/decisions/0004).
  private static func item(
    _ asks: Asks, _ scope: Ids, by actor: Ids? = nil, _ role: Role = .generalist,
    command: Ids = Ids([Random.id()]), kind: ConsentV1.ScopeKind = .signal
  ) -> ScopeBatch.Item {
    let asking = asks.asking(
      actor?.ids[0] ?? asks.family.coordinator, role, ConsentV1.Directory.beginScope.name,
      command: command.ids[0], peer: .service(.signals),
      asked: SignalsV1.Signals.filePerson.name)
    let request = Self.request(scope, kind)
    let method = ConsentV1.Directory.beginScope.name
    let sent = Command(
      caller: asking.caller.claims.actor, id: command.ids[0], method: method,
      digest: RequestDigest.of(method: method, payload: request.encoded()).bytes)
    return ScopeBatch.Item(
      request: request, caller: asking.caller, command: sent,
      kept: asks.change.kept(sent), organisation: "team-\(asks.family.team)")
  }

  private static func request(
    _ scope: Ids, _ kind: ConsentV1.ScopeKind = .signal
  ) -> ConsentV1.BeginScopeRequest {
    ConsentV1.BeginScopeRequest(
      scope: scope.ids[0], kind: kind, team: "noord", table: "signal",
      categories: [Domain.Category.identity, .narrative].map { UInt32($0.rawValue) })
  }

  private static func begin(
    _ items: [ScopeBatch.Item], _ asks: Asks
  ) async throws -> ScopeBatch.Ends {
    let batch = ScopeBatch(items: items, change: asks.change)
    return try await asks.change.log.commit(deadline: PolicyWorld.soon) {
      (tx, recorder) throws(PostgresError) in try batch.begin(&tx, &recorder)
    }.answer
  }

  private static func new() -> Ids { Ids([Random.id()]) }

  private static func count(_ asks: Asks, _ sql: StaticString) async throws -> Int64 {
    try await asks.world.write { tx throws(PostgresError) in
      try tx.query(sql, []).only { row throws(PostgresError) in try row.int8(0) }
    }
  }

  private static func why(_ end: PolicyChange.End?) -> [String] {
    guard case .refused(let error) = end else { return [] }
    return error.reasons.map(\.description)
  }

  private static func reply(_ end: PolicyChange.End?) throws -> ConsentV1.BeginScopeReply {
    try #require(end).reply()
  }

  @Test("are each decided for themselves, under one revision, with all their records")
  func together() async throws {
    try await Asks.run { asks in
      let scopes = (0..<2).map { _ in Self.new() }
      let first = Self.item(asks, scopes[0])
      var replayed = Self.item(asks, Self.new())
      replayed = ScopeBatch.Item(
        request: replayed.request, caller: first.caller, command: replayed.command,
        kept: replayed.kept, organisation: replayed.organisation)
      let items = [
        first, Self.item(asks, scopes[1], by: Ids([asks.family.worker]), .nurse), replayed,
        Self.item(asks, Ids([asks.family.household])), Self.item(asks, Ids([asks.family.adult])),
        Self.item(asks, Self.new(), by: Ids([asks.family.administrator]), .administrator),
        Self.item(asks, Self.new(), kind: .round),
      ]
      let revision = try await Self.count(asks, "SELECT revision FROM policy")
      let entries = try await Self.count(asks, "SELECT count(*) FROM log_entry")
      let ends = try await Self.begin(items, asks)
      let (one, other) = (try Self.reply(ends[0]), try Self.reply(ends[1]))
      #expect(one.addresses.map(\.category) == items[0].request.categories)
      // A category's address is one scope's.
      let addresses = (one.addresses + other.addresses).map(\.address)
      #expect(Set(addresses).count == 4)
      #expect(one.entry != other.entry)
      #expect(Self.why(ends[2]) == ["proof_replayed"])
      #expect(Self.why(ends[3]) == ["already_member"])
      #expect(Self.why(ends[4]) == ["already_member"])
      #expect(Self.why(ends[5]) == ["effect_not_for_role"])
      #expect(Self.why(ends[6]) == ["role_never"])
      #expect(try await Self.count(asks, "SELECT revision FROM policy") == revision + 1)
      // Of each that began the decision, the access, the line of the register and the event; of
      // each no the decision.
      let recorded = try await Self.count(asks, "SELECT count(*) FROM log_entry") - entries
      #expect(recorded == 2 * 4 + 5)
      let facts = try await asks.world.facts(
        Subjects(households: Set(scopes.map { $0.ids[0] })))
      for scope in scopes {
        let known = facts.lone[scope.ids[0]]
        #expect(known?.headMatches == true)
        #expect(known?.joint?.kind == .signal(.init(team: "noord", tellsReporter: false)))
      }
      #expect(try await Self.count(asks, "SELECT count(*) FROM scope WHERE kind IN (3, 4)") == 2)
    }
  }

  @Test("are begun once for one command, whatever else the batch holds")
  func once() async throws {
    try await Asks.run { asks in
      let (scope, command) = (Self.new(), Self.new())
      // The same command twice, and another command for the same scope.
      let items = [
        Self.item(asks, scope, command: command), Self.item(asks, scope, command: command),
        Self.item(asks, scope),
      ]
      let ends = try await Self.begin(items, asks)
      #expect(ends[1] == nil && ends[2] == nil)
      let later = try await Self.begin(
        [
          Self.item(asks, Self.new()), Self.item(asks, scope, command: command),
        ], asks)
      #expect(try Self.reply(later[1]) == Self.reply(ends[0]))
      #expect(Self.why(try await Self.begin([items[2]], asks)[0]) == ["already_member"])
      #expect(try await Self.count(asks, "SELECT count(*) FROM scope WHERE kind = 3") == 2)
      // The same id with another content is nobody's repetition.
      let taken = try await Self.begin([Self.item(asks, Self.new(), command: command)], asks)
      #expect(Self.why(taken[0]) == ["command_taken"])
    }
  }

  @Test("are answered for thirty-one days, and are refused after that as what there is already")
  func forgotten() async throws {
    try await Asks.run { asks in
      let (scope, command) = (Self.new(), Self.new())
      let begun = try await Self.begin([Self.item(asks, scope, command: command)], asks)
      // Of every method that is kept without a name, and of one that is kept as it is.
      let methods = PolicyChange.unnamed.sorted() + [ConsentV1.Grants.withdraw.name]
      try await asks.world.write { tx throws(PostgresError) in
        try tx.execute(
          """
          INSERT INTO command (caller, id, method, body_hash, reply, entries)
          SELECT gen_random_uuid(), gen_random_uuid(), method, sha256(''), '', '{}'
          FROM unnest($1::text[]) AS method
          """, .texts(methods))
      }
      let replica = Replica(pool: asks.world.pool, keys: asks.world.keys)
      let upkeep = Upkeep(log: asks.change.log, replica: replica, keys: asks.world.keys)
      for (days, count) in [(31, 1 + methods.count), (1, 1)] as [(Int32, Int)] {
        try await asks.world.write { tx throws(PostgresError) in
          try tx.execute("UPDATE command SET taken_on = taken_on - $1", .int4(days))
        }
        await upkeep.tidy()
        #expect(try await Self.count(asks, "SELECT count(*) FROM command") == Int64(count))
        let again = try await Self.begin([Self.item(asks, scope, command: command)], asks)
        if days == 31 {
          #expect(try Self.reply(again[0]) == Self.reply(begun[0]))
        } else {
          #expect(Self.why(again[0]) == ["already_member"])
        }
      }
      #expect(try await Self.count(asks, "SELECT count(*) FROM scope WHERE kind = 3") == 1)
    }
  }

  @Test("are answered each its own by the line, with every command sent twice at once")
  func line() async throws {
    try await Asks.run { asks in
      let line = ScopeLine(asks.change)
      let commands = (0..<12).map { _ in (scope: Self.new(), command: Self.new()) }
      let replies = try await withThrowingTaskGroup(
        of: (Int, ConsentV1.BeginScopeReply).self
      ) { group in
        for (place, sent) in (commands + commands).enumerated() {
          group.addTask {
            let asking = asks.asking(
              asks.family.coordinator, .generalist, ConsentV1.Directory.beginScope.name,
              command: sent.command.ids[0], peer: .service(.signals),
              asked: SignalsV1.Signals.filePerson.name)
            let reply = try await line.begin(
              Self.request(sent.scope), asking, of: "team-\(asks.family.team)")
            return (place % commands.count, reply)
          }
        }
        var replies: [Int: [ConsentV1.BeginScopeReply]] = [:]
        for try await (place, reply) in group { replies[place, default: []].append(reply) }
        return replies
      }
      #expect(replies.count == 12)
      #expect(replies.values.allSatisfy { $0.count == 2 && $0[0] == $0[1] })
      let entries = replies.values.map { $0[0].entry }
      #expect(Set(entries).count == 12)
      #expect(try await Self.count(asks, "SELECT count(*) FROM scope WHERE kind = 3") == 12)
    }
  }
}

import Ledger
import Postgres
import RPC
import Testing
import Vault

@testable import Daemon

@Suite("G9: what a service makes of its witness")
struct WitnessingTests {
  private static let soon: Duration = .seconds(20)
  private static let now: UInt64 = 1_767_225_600_000

  @Test("discloses without one only when it was told of none")
  func none() throws {
    #expect(Witnessing.none.isFresh)
    let witnessing = Witnessing(disclosingFor: .seconds(600))
    #expect(!witnessing.isFresh)
    #expect(throws: RPCError(.unavailable, .notExecuted, .notWitnessed)) {
      try witnessing.require()
    }
  }

  @Test("discloses as long as the time in the cosignature allows, whenever it arrived")
  func age() {
    let witnessing = Witnessing(disclosingFor: .seconds(600))
    witnessing.seen(atMs: Self.now - 600_000, nowMs: Self.now)
    #expect(!witnessing.isFresh)
    witnessing.seen(atMs: Self.now - 590_000, nowMs: Self.now)
    #expect(witnessing.isFresh)
    // An old one that comes late, from another replica's row, takes nothing away.
    witnessing.seen(atMs: 1_000, nowMs: Self.now)
    #expect(witnessing.isFresh)
    // A witness whose clock is a little ahead gives no more than the limit.
    let ahead = Witnessing(disclosingFor: .seconds(600))
    ahead.seen(atMs: Self.now + 120_000, nowMs: Self.now)
    #expect(ahead.isFresh)
    let never = Witnessing(disclosingFor: .zero)
    never.seen(atMs: Self.now + 120_000, nowMs: Self.now)
    #expect(!never.isFresh)
  }

  @Test("notes that it was stale for a while, also when nobody looked meanwhile, once")
  func lapse() {
    let witnessing = Witnessing(disclosingFor: .seconds(600))
    witnessing.seen(atMs: Self.now - 600_000, nowMs: Self.now)
    #expect(!witnessing.takeLapse())  // stale from the first: nothing ended
    witnessing.seen(atMs: Self.now - 590_000, nowMs: Self.now)
    #expect(witnessing.takeLapse())
    #expect(!witnessing.takeLapse())
    witnessing.seen(atMs: Self.now, nowMs: Self.now)
    #expect(!witnessing.takeLapse())  // fresh all along
    let other = Witnessing(disclosingFor: .seconds(600))
    other.seen(atMs: Self.now, nowMs: Self.now)
    #expect(!other.takeLapse())  // the first word ends nothing
  }

  @Test("takes a time that is yet to come for no time at all")
  func future() {
    for atMs in [Self.now + 120_001, Self.now + 3_600_000, .max] {
      let witnessing = Witnessing(disclosingFor: .seconds(600))
      witnessing.seen(atMs: atMs, nowMs: Self.now)
      #expect(!witnessing.isFresh)
    }
    #expect(UInt64.max.clampedMs == .max)
    #expect((UInt64.max / 1_000 + 1).clampedMs == .max)
  }

  @Test("judges a log by a proof that was made, never by one that is missing")
  func findings() throws {
    let leaves = (0..<9).map { Tree.leaf([UInt8($0)]) }
    func checkpoint(_ leaves: [TreeHash]) -> Checkpoint {
      Checkpoint(
        origin: "team.example.sluis/cases", size: leaves.count, root: Tree.root(of: leaves))
    }
    let (theirs, ours) = (checkpoint(Array(leaves[..<8])), checkpoint(leaves))
    let forked = checkpoint([Tree.leaf([99])] + leaves[1...])
    // From eight to nine: the ninth leaf, and the root of the eight is not sent.
    let path = [leaves[8]]
    #expect(WitnessLink.finding(theirs, ours, path) == nil)
    #expect(WitnessLink.finding(theirs, forked, path) == "log_forked")
    #expect(WitnessLink.finding(theirs, forked, []) == "log_forked")
    #expect(WitnessLink.finding(theirs, forked, nil) == nil)
    #expect(WitnessLink.finding(theirs, ours, nil) == nil)
    #expect(WitnessLink.finding(ours, theirs, []) == "log_behind_witness")
    #expect(WitnessLink.finding(ours, nil, nil) == "log_behind_witness")
  }

  @Test("keeps an alarm, the first one")
  func alarm() async throws {
    let fixture = try await LogFixture.make()
    func code() async throws -> String? {
      try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
        (tx) throws(PostgresError) in try AlarmTable.code(&tx)
      }
    }
    #expect(try await code() == nil)
    for alarm in ["log_forked", "log_behind_witness", "log_forked"] {
      try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
        (tx) throws(PostgresError) in try AlarmTable.store(alarm, &tx)
      }
    }
    #expect(try await code() == "log_forked")
    await fixture.log.pool.close()
  }

  @Test("believes a line only under its own note, by the key it was told of")
  func lines() throws {
    let log = Signer()
    func note(_ size: Int) throws -> Note {
      let key = try NoteKey(
        name: "team.example.sluis/cases", kind: .log, publicKey: log.signer.verifyingKey.bytes)
      return Checkpoint(origin: key.name, size: size, root: Tree.leaf([1]))
        .signed(as: key, with: log.signer)
    }
    let (witness, other) = (Signer(), Signer())
    let key = try witness.key()
    let five = try note(5)
    let good = try witness.line(five, at: 7)
    #expect(key.seconds(of: good, under: five) == 7)
    #expect(try key.seconds(of: good, under: note(6)) == nil)
    #expect(try key.seconds(of: other.line(five, at: 7), under: five) == nil)
    for wrong in ["", "\n", String(good.dropLast()), good + good, "\n" + good, "x\n\n" + good] {
      #expect(key.seconds(of: wrong, under: five) == nil)
    }
    for index in good.utf8.indices.dropLast() {
      var bad = Array(good.utf8)
      bad[good.utf8.distance(from: good.startIndex, to: index)] ^= 1
      #expect(key.seconds(of: String(decoding: bad, as: UTF8.self), under: five) == nil)
    }
  }

  @Test("keeps the latest line of a checkpoint, and shows it under the newest alone")
  func stored() async throws {
    let fixture = try await LogFixture.make()
    try await Self.append(fixture)
    let signer = Signer()
    let key = try signer.key()
    let lines = try await Self.lines(of: fixture, signer, at: [5, 9])
    for (seconds, line) in [(UInt64(9), lines[1]), (5, lines[0])] {
      try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
        (tx) throws(PostgresError) in
        try CosignatureTable.store(line, by: "w", ofSize: 1, atSeconds: seconds, &tx)
      }
    }
    let reader = LogReader(log: fixture.log)
    let shown = try #require(try await reader.checkpoint(deadline: .now + Self.soon))
    #expect(shown.hasSuffix(lines[1]))
    let note = try Note(parsing: Array(shown.utf8))
    let signers = try note.signers(among: [fixture.log.identity.key, key], check: VaultCheck())
    #expect(signers.map(\.seenAtSeconds) == [nil, 9])
    try await Self.append(fixture)
    let newer = try #require(try await reader.checkpoint(deadline: .now + Self.soon))
    #expect(newer.contains("\n2\n") && !newer.contains("— w "))
    let newest = try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (tx) throws(PostgresError) in try CosignatureTable.newest(by: "w", &tx)
    }
    #expect(newest?.size == 1)
    #expect(newest?.line == lines[1])
    await fixture.log.pool.close()
  }

  private static func append(_ fixture: LogFixture) async throws {
    _ = try await fixture.log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
    }.entry
    _ = try await fixture.sequence()
  }

  private static func lines(
    of fixture: LogFixture, _ signer: Signer, at times: [UInt64]
  ) async throws -> [String] {
    let stored = try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (tx) throws(PostgresError) in try CosignatureTable.note(ofSize: 1, &tx)
    }
    let note = try #require(stored)
    return try times.map { try signer.line(note, at: $0) }
  }
}

/// A witness's key.
private final class Signer: Sendable {
  let signer = SigningKey()

  func key() throws -> NoteKey {
    try NoteKey(name: "w", kind: .witness, publicKey: self.signer.verifyingKey.bytes)
  }

  func line(_ note: Note, at seconds: UInt64) throws -> String {
    var note = note
    note.cosign(as: try self.key(), at: seconds, with: self.signer)
    return String(note.textForm.split(separator: "\n").last ?? "") + "\n"
  }
}

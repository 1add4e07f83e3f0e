import Foundation
import Ledger
import Postgres
import TestKit
import Testing
import Vault
import Wire

@testable import Daemon

/// A log on a database of its own, with its key files and a reading key.
struct LogFixture {
  let log: AuditLog
  let readingKey: ReadingKey
  let settings: Postgres.Settings

  final class ReadingKey: Sendable {
    let key = BoxKey()
  }

  static func make(_ batch: AnonymousBatch = .hourly) async throws -> LogFixture {
    let settings = try await TestCluster.running().database(with: LogSchema.migrations)
    let seed = FileManager.default.temporaryDirectory.appending(path: "seed-\(UUID().uuidString)")
    try Data(Random.bytes(32)).write(to: seed)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: seed.path)
    defer { try? FileManager.default.removeItem(at: seed) }
    let readingKey = ReadingKey()
    let log = AuditLog(
      service: "cases", pool: Pool(settings),
      identity: try LogIdentity(name: "team.example.sluis/cases", seedFile: seed.path),
      readingAddress: readingKey.key.address, batch: batch)
    return LogFixture(log: log, readingKey: readingKey, settings: settings)
  }

  static func event(_ name: String = "tested", about subject: UInt128? = nil) -> Draft {
    Draft(
      LedgerV1.Event(traceID: Random.id(), spanID: 7, timeMs: 1, name: name),
      indexes: .init(subject: subject))
  }

  /// Takes the batch, when one is due, and runs the sequencer's two transactions once.
  func sequence(_ batch: AnonymousBatch = .hourly) async throws -> Int {
    let identity = self.log.identity
    _ = try await self.takeBatch(batch)
    let sequenced = try await self.log.pool.transaction(deadline: .now + .seconds(5)) {
      (transaction) throws(PostgresError) in try SequencerTables.sequence(&transaction)
    }
    let signed = try await self.log.pool.transaction(deadline: .now + .seconds(5)) {
      (transaction) throws(PostgresError) in
      try SequencerTables.sign(&transaction, as: identity)
    }
    guard case .committed(let count) = sequenced, signed == .done else { return -1 }
    return count
  }

  func takeBatch(_ batch: AnonymousBatch) async throws -> WaitingRows? {
    let identity = self.log.identity
    return try await self.log.pool.transaction(deadline: .now + .seconds(5)) {
      (transaction) throws(PostgresError) in
      try SequencerTables.takeBatch(&transaction, batch, identity)
    }
  }
}

@Suite("The log of a service")
struct AuditLogTests {
  static let soon: Duration = .seconds(10)

  @Test("holds the records of what was committed, provably, under a signature")
  func provable() async throws {
    let fixture = try await LogFixture.make()
    let committed = try await fixture.log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in
      for _ in 0..<20 { recorder.record(LogFixture.event()) }
    }
    let items = committed.items
    #expect(try await fixture.sequence() == 20)
    let reader = LogReader(log: fixture.log)
    for item in items {
      let proof = try #require(
        try await reader.prove(item.entry, deadline: .now + Self.soon))
      let checkpoint = try Checkpoint(
        verifying: proof.file.checkpoint, key: fixture.log.identity.key,
        check: VaultCheck())
      #expect(checkpoint.size == 20)
      #expect(proof.file.shows(item.leaf, in: checkpoint))
    }
    await fixture.log.pool.close()
  }

  @Test("rolls the effect back with its record, and the record with its effect")
  func atomic() async throws {
    let fixture = try await LogFixture.make()
    await #expect(throws: PostgresError.self) {
      _ = try await fixture.log.commit(deadline: .now + Self.soon) {
        (transaction, recorder) throws(PostgresError) in
        recorder.record(LogFixture.event())
        try transaction.execute("INSERT INTO log_head (one, size, frontier) VALUES (false, 0, '')")
      }.answer
    }
    let count = try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
      (transaction) throws(PostgresError) in
      try transaction.query("SELECT entry FROM log_entry").count
        + transaction.query("SELECT seq FROM log_pending").count
    }
    #expect(count == 0)
    await fixture.log.pool.close()
  }

  @Test("opens only with the reading key")
  func sealed() async throws {
    let fixture = try await LogFixture.make()
    let committed = try await fixture.log.commit(deadline: .now + Self.soon) {
      (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event("canary_code"))
    }
    let id = committed.entry
    #expect(try await fixture.sequence() == 1)
    let item = try #require(
      try await LogReader(log: fixture.log)
        .page(from: 0, below: 0, .init(), deadline: .now + Self.soon).first)
    #expect(!item.stored.contains(subsequence: Array("canary_code".utf8)))
    let entry = try Entry(decoding: item.stored)
    let epoch = try EpochKey(
      opening: item.sealedEpochKey, epoch: entry.header.epoch, of: "cases",
      with: fixture.readingKey.key)
    let place = epoch.place(
      service: "cases", entry: id, kind: UInt32(entry.header.kind.rawValue))
    let body = try #require(try epoch.entryKey(entry.header.bytes).open(entry.body, at: place))
    #expect(try LedgerV1.Event(decoding: body).name == "canary_code")
    await fixture.log.pool.close()
  }

  @Test("sequences what many writers commit at once into one line without gaps")
  func contiguous() async throws {
    let fixture = try await LogFixture.make()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<32 {
        group.addTask {
          _ = try await fixture.log.commit(deadline: .now + Self.soon) {
            (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
          }.entry
        }
      }
      group.addTask { for _ in 0..<5 { _ = try await fixture.sequence() } }
      try await group.waitForAll()
    }
    _ = try await fixture.sequence()
    let indexes = try await fixture.log.pool.transaction(
      .readOnly, deadline: .now + Self.soon
    ) { (transaction) throws(PostgresError) in
      try transaction.query("SELECT index FROM log_leaf ORDER BY index")
        .map { row throws(PostgresError) in try row.int8(0) }
    }
    #expect(indexes == Array(0..<32))
    await fixture.log.pool.close()
  }

  @Test("G9: stops when a leaf was changed under a signature")
  func broken() async throws {
    let fixture = try await LogFixture.make()
    let identity = fixture.log.identity
    func look(_ watch: TreeWatch) async throws -> (TreeWatch, TreeWatch.Look) {
      try await fixture.log.pool.transaction(.readOnly, deadline: .now + Self.soon) {
        (transaction) throws(PostgresError) in try watch.look(&transaction, as: identity)
      }
    }
    _ = try await fixture.sequence()
    var watch = try await fixture.log.startWatching(deadline: .now + Self.soon)
    for isHonest in [true, false] {
      let committed = try await fixture.log.commit(deadline: .now + Self.soon) {
        (_, recorder) throws(PostgresError) in recorder.record(LogFixture.event())
      }
      let leaves = committed.items.map(\.leaf)
      _ = try await fixture.sequence()
      if !isHonest {
        _ = try await fixture.log.pool.transaction(deadline: .now + Self.soon) {
          (transaction) throws(PostgresError) in
          try transaction.execute(
            "UPDATE log_leaf SET hash = sha256('other') WHERE index = 1")
        }
      }
      let (next, seen) = try await look(watch)
      watch = next
      switch seen {
      case .grown(let found): #expect(isHonest && found == leaves)
      case .broken: #expect(!isHonest)
      }
    }
    await fixture.log.pool.close()
  }
}

extension [UInt8] {
  func contains(subsequence other: [UInt8]) -> Bool {
    self.indices.contains { self[$0...].starts(with: other) }
  }
}

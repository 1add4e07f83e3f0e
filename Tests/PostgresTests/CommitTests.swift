import Foundation
import Glibc
import Postgres
import Synchronization
import TestKit
import Testing

/// What is lost around a COMMIT.
enum CommitFault: CaseIterable { case loses, keepsButLosesTheAnswer }

/// Cuts links at COMMIT while it is armed, each way once per arming.
final class CommitCutter: Sendable {
  private let armed = Mutex<CommitFault?>(nil)
  private let cuts = RunCounter()
  var cutCount: Int { self.cuts.count }
  func arm(_ fault: CommitFault?) { self.armed.withLock { $0 = fault } }

  /// The name under which each connection prepared COMMIT, with the NULs around it in a Bind.
  private let names = Mutex<[Int: [UInt8]]>([:])

  func judge(
    _ connection: Int, _ direction: FaultProxy.Direction, _ chunk: [UInt8]
  ) -> FaultProxy.Verdict {
    let bind = self.names.withLock { names in
      if direction == .toServer, let at = chunk.firstIndex(of: Array("COMMIT\0".utf8)) {
        // Parse is the name, a NUL and the text.
        names[connection] =
          [0] + chunk[..<(at - 1)].suffix(while: { (0x30...0x7A).contains($0) }) + [0]
      }
      return names[connection]
    }
    return self.armed.withLock { fault in
      switch (fault, direction) {
      // The tag of CommandComplete: 'C', length 11, "COMMIT" and a NUL.
      case (.keepsButLosesTheAnswer, .toClient)
      where chunk.holds([0x43, 0, 0, 0, 0x0B] + Array("COMMIT\0".utf8)): break
      case (.loses, .toServer) where bind.map { chunk.holds($0) } ?? false: break
      default: return .pass
      }
      fault = nil
      self.cuts.add()
      return .cut
    }
  }
}

extension [UInt8] {
  func holds(_ part: [UInt8]) -> Bool { self.firstIndex(of: part) != nil }

  func firstIndex(of part: [UInt8]) -> Int? {
    guard self.count >= part.count else { return nil }
    return (0...(self.count - part.count)).first {
      self[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while isPart: (UInt8) -> Bool) -> [UInt8] {
    Array(self.reversed().prefix(while: isPart).reversed())
  }
}

@Suite("G5: an unknown commit")
struct CommitTests {
  private static let cutCount = 100

  @Test(
    "G5: is never reported as failure or success", arguments: CommitFault.allCases, [false, true])
  func cutCommits(fault: CommitFault, hasProof: Bool) async throws {
    let direct = try await TestCluster.running().freshDatabase()
    let cutter = CommitCutter()
    let host = try #require(direct.hosts.first)
    let proxy = try FaultProxy(toSocket: "\(host.name)/.s.PGSQL.\(host.port)") {
      cutter.judge($0, $1, $2)
    }
    var proxied = direct
    proxied.hosts = [Settings.Host("127.0.0.1", port: proxy.port)]
    proxied.connectionCount = 1
    try await withPool(direct) { witness in
      try await witness.transaction(deadline: soon) { tx throws(PostgresError) in
        _ = try tx.query("CREATE TABLE mark (id int8 PRIMARY KEY)")
      }
      try await withPool(proxied) { pool in
        for id in 0..<Int64(Self.cutCount) {
          cutter.arm(fault)
          let proof: Settlement = .proof("SELECT 1 FROM mark WHERE id = $1", [.int8(id)])
          // Stored exactly once: a lost COMMIT is settled and, if it did not happen, run again.
          try await pool.transaction(
            deadline: soon, settlement: hasProof ? proof : .transactionID
          ) { tx throws(PostgresError) in
            _ = tx.send("INSERT INTO mark (id) VALUES ($1)", .int8(id))
          }
        }
      }
      let count = try await witness.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM mark").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(count == Int64(Self.cutCount))
      #expect(cutter.cutCount == Self.cutCount)
    }
    proxy.close()
  }

  @Test("G5: stays unknown when nobody can be asked before the deadline")
  func noSettlement() async throws {
    let direct = try await TestCluster.running().freshDatabase()
    let cutter = CommitCutter()
    let isDown = Mutex(false)
    let host = try #require(direct.hosts.first)
    let proxy = try FaultProxy(toSocket: "\(host.name)/.s.PGSQL.\(host.port)") {
      connection, direction, chunk in
      if isDown.withLock({ $0 }) { return .cut }
      let verdict = cutter.judge(connection, direction, chunk)
      if case .cut = verdict { isDown.withLock { $0 = true } }
      return verdict
    }
    var proxied = direct
    proxied.hosts = [Settings.Host("127.0.0.1", port: proxy.port)]
    proxied.connectionCount = 1
    try await withPool(proxied) { pool in
      // Connected before the time runs, which is for the COMMIT alone.
      try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
        _ = try tx.query("SELECT 1")
      }
      cutter.arm(.keepsButLosesTheAnswer)
      await #expect(throws: PostgresError.outcomeUnknown) {
        try await pool.transaction(deadline: .now + .seconds(2)) {
          tx throws(PostgresError) in try tx.execute("CREATE TABLE lost (id int8)")
        }
      }
    }
    proxy.close()
  }

  @Test("G5: of a transaction that the server had given up is no success")
  func abortedCommit() async throws {
    try await withDatabase { pool in
      await #expect(throws: PostgresError.refused(SQLState("22012"))) {
        try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
          _ = tx.send("SELECT 1 / 0")
        }
      }
    }
  }

  @Test(
    "G5: of a transaction whose own code swallowed a refusal is no success",
    arguments: [false, true])
  func swallowedRefusal(hasProof: Bool) async throws {
    try await withDatabase { pool in
      let proof: Settlement = .proof("SELECT 1", [])
      await #expect(throws: PostgresError.refused(SQLState("22012"))) {
        try await pool.transaction(deadline: soon, settlement: hasProof ? proof : .transactionID) {
          tx throws(PostgresError) in
          do throws(PostgresError) { _ = try tx.query("SELECT 1 / 0") } catch {
            // What careless code might do: go on as if nothing were the matter.
          }
        }
      }
    }
  }

  @Test("G5: cannot happen after it was settled", .timeLimit(.minutes(1)))
  func lateCommit() async throws {
    let direct = try await TestCluster.running().freshDatabase()
    let host = try #require(direct.hosts.first)
    let proxy = try FaultProxy(toSocket: "\(host.name)/.s.PGSQL.\(host.port)") { _, _, _ in .pass }
    var proxied = direct
    proxied.hosts = [Settings.Host("127.0.0.1", port: proxy.port)]
    proxied.connectionCount = 1
    try await withPool(direct) { witness in
      try await Self.makeSlowCommits(witness)
      let (locked, lock) = AsyncStream<Void>.makeStream()
      let release = DispatchSemaphore(value: 0)
      async let holder: Void = witness.transaction(deadline: soon) { tx throws(PostgresError) in
        _ = try tx.query("SELECT pg_advisory_xact_lock(7)")
        lock.yield()
        _ = release.wait(timeout: .now() + 15)
      }
      for await _ in locked { break }
      try await withPool(proxied) { pool in
        async let stored: Void = pool.transaction(
          deadline: soon, settlement: .proof("SELECT 1 FROM slow", [])
        ) { tx throws(PostgresError) in _ = tx.send("INSERT INTO slow VALUES (1)") }
        // The COMMIT has reached the server and waits there; now its sender is gone.
        let first = try await Self.waiter(witness, otherThan: 0)
        proxy.cutAll()
        // It was settled as not stored and is run again, whatever became of the first.
        _ = try await Self.waiter(witness, otherThan: first)
        release.signal()
        try await stored
      }
      try await holder
      let count = try await witness.transaction(deadline: soon) { tx throws(PostgresError) in
        try tx.query("SELECT 1 FROM slow").count
      }
      #expect(count == 1)
    }
    proxy.close()
  }

  /// A table whose COMMITs wait for advisory lock 7.
  private static func makeSlowCommits(_ pool: Pool) async throws {
    try await pool.transaction(deadline: soon) { tx throws(PostgresError) in
      try tx.execute("CREATE TABLE slow (id int8)")
      try tx.execute(
        """
        CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock_shared(7); RETURN NULL; END'
        """)
      try tx.execute(
        """
        CREATE CONSTRAINT TRIGGER slowly AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION wait()
        """)
    }
  }

  /// The server process that waits for lock 7, other than `known`; asks until there is one.
  private static func waiter(_ pool: Pool, otherThan known: Int32) async throws -> Int32 {
    while true {
      let found = try await pool.transaction(.readOnly, deadline: soon) {
        tx throws(PostgresError) in
        try tx.query(
          """
          SELECT pid FROM pg_locks, pg_sleep(0.02) WHERE locktype = 'advisory' AND objid = 7
            AND NOT granted AND pid <> $1
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          """, .int4(known)
        ).map { row throws(PostgresError) in try row.int4(0) }
      }
      if let pid = found.first { return pid }
    }
  }
}

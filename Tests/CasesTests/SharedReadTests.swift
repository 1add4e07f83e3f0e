import Daemon
import Postgres
import RPC
import ServiceKit
import Synchronization
import Testing
import Wire

@testable import cases

/// Reads that come together: one commit for many, and each its own answer.
@Suite struct SharedReadTests {
  /// Held and let go by different threads.
  private final class Latch: Sendable {
    private let state = Mutex((isHeld: false, isOpen: false))
    var isHeld: Bool { self.state.withLock { $0.isHeld } }
    var isOpen: Bool { self.state.withLock { $0.isOpen } }
    func hold() { self.state.withLock { $0.isHeld = true } }
    func open() { self.state.withLock { $0.isOpen = true } }
  }

  @Test func readsThatComeTogetherShareACommitAndNotTheirFates() async throws {  // G1
    try await CasesWorld.with { world in
      let team = Coordinator(world)
      let households = [
        try await team.open().household, try await team.open().household,
        try await team.open().household,
      ]
      let entries = try await world.count("SELECT count(*) FROM log_entry")
      let commits = try await world.count("SELECT count(DISTINCT xmin::text) FROM log_entry")
      let latch = Latch()
      async let holding: Void = Self.holdTheLog(of: world, latch)
      while !latch.isHeld { await Task.yield() }
      async let first = team.get(households[0])
      // The first read waits in its commit; the others gather behind it.
      while try await world.count("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0 {}
      async let others = withThrowingTaskGroup(of: (UInt128, Int).self) { group in
        for number in 1..<12 {
          let household = households[number % 3]
          group.addTask { (household, try await team.get(household).people.count) }
        }
        return try await group.reduce(into: [:]) { $0[$1.0, default: []].append($1.1) }
      }
      while world.read.waitingCount < 11 { await Task.yield() }
      // One household changes between the question and the record: it is looked at anew.
      try await world.tamper(
        "DELETE FROM part WHERE household = $1 AND tbl = 'person'", .uuid(households[2]))
      latch.open()
      let shown = try await others
      #expect(try await first.people.count == 1)
      try await holding
      #expect(shown[households[0]] == [1, 1, 1])
      #expect(shown[households[1]] == [1, 1, 1, 1])
      #expect(shown[households[2]] == [0, 0, 0, 0])
      // An access and a line for each data subject of each answer; none for what was asked anew.
      let written = try await world.count("SELECT count(*) FROM log_entry") - entries
      #expect(written == 8 * 3 + 4 * 2)
      // The first alone, the rest together, and the four that asked anew, which may come apart.
      // Each for itself they would be sixteen.
      let made = try await world.count("SELECT count(DISTINCT xmin::text) FROM log_entry") - commits
      #expect((3...6).contains(made))
    }
  }

  /// Keeps everybody from writing entries until `latch` opens.
  private static func holdTheLog(of world: CasesWorld, _ latch: Latch) async throws {
    _ = try await world.pool.transaction(deadline: .now + .seconds(20)) {
      (transaction) throws(PostgresError) in
      try transaction.execute("LOCK TABLE log_entry IN SHARE MODE")
      latch.hold()
      while !latch.isOpen { try transaction.execute("SELECT pg_sleep(0.005)") }
      return true
    }
  }
}

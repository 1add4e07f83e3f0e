internal import Ledger
internal import Postgres

/// Tamper-evident appends: each writer waits for the commit that contains its entry, then appends
/// the next, while a sequencer puts what was committed into the tree, as in a service.
///
/// The sequencer runs for as long as the writers do; what it leaves is sequenced before the
/// verdict, which is taken only when every acknowledged entry has its leaf.
enum AppendBench {
  static let usage = "bench append --socket FOLDER --database NAME --callers N --secs S"
  private static let warmup = Duration.milliseconds(300)

  static func run(_ arguments: [String]) async throws(BenchFailure) {
    let arguments = try Arguments(arguments, usage: Self.usage)
    let writerCount = try arguments.number("callers", Int.self)
    let duration = Duration.seconds(try arguments.number("secs", Double.self))
    var settings = Settings(
      socketFolder: try arguments.text("socket"), database: try arguments.text("database"),
      user: "sluis", applicationName: "sluis-bench")
    settings.connectionCount = 4
    let pool = Pool(settings)
    let log = BenchLog(pool)
    do throws(PostgresError) {
      let start = ContinuousClock.now + Self.warmup
      let seen = try await Self.append(log, writerCount, from: start, until: start + duration)
      try await Self.check(log, seen.total)
      seen.report(over: duration).print()
    } catch { throw .failed("the database failed: \(error)") }
    await pool.close()
  }

  /// Runs the writers and the sequencer beside them.
  private static func append(
    _ log: BenchLog, _ writerCount: Int, from start: ContinuousClock.Instant,
    until end: ContinuousClock.Instant
  ) async throws(PostgresError) -> Seen {
    do {
      return try await withThrowingTaskGroup(of: Seen.self) { tasks in
        for writer in 0..<writerCount {
          tasks.addTask { try await Self.write(log, as: writer, from: start, until: end) }
        }
        tasks.addTask {
          try await Self.sequence(log, until: end)
          return Seen()
        }
        var all = Seen()
        for try await outcome in tasks { all.add(outcome) }
        return all
      }
    } catch { throw error as? PostgresError ?? .unavailable }
  }

  /// One writer: an entry at a time, counted when acknowledged between `start` and `end`.
  private static func write(
    _ log: BenchLog, as writer: Int, from start: ContinuousClock.Instant,
    until end: ContinuousClock.Instant
  ) async throws(PostgresError) -> Seen {
    var seen = Seen()
    var now = ContinuousClock.now
    while now < end {
      try await log.append(writer: writer, number: seen.total)
      seen.total += 1
      let done = ContinuousClock.now
      if now >= start, done <= end { seen.latencies.append(done - now) }
      now = done
    }
    return seen
  }

  /// Sequences at the pace of a service.
  private static func sequence(
    _ log: BenchLog, until end: ContinuousClock.Instant
  ) async throws(PostgresError) {
    let start = ContinuousClock.now
    func nowMs() -> Int64 { Int64((ContinuousClock.now - start).seconds * 1_000) }
    var sequencer = Sequencer(atMs: 0)
    while ContinuousClock.now < end {
      switch sequencer.next(atMs: nowMs()) {
      case .sequence: sequencer.sequenced(try await log.sequence(), atMs: nowMs())
      // Two signatures a second are no part of what an append costs.
      case .sign: sequencer.signed(.done, atMs: nowMs())
      case .wait(let untilMs):
        try? await Task.sleep(for: .milliseconds(max(1, untilMs - nowMs())))  // never cancelled
      case .stop: throw .unavailable
      }
    }
  }

  private static func check(_ log: BenchLog, _ total: Int) async throws(PostgresError) {
    while try await log.sequence() != .committed(count: 0) {}
    let size = try await log.size()
    precondition(size == total, "acknowledged \(total), in the tree \(size)")
  }
}

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
      let outcome = try await Self.append(log, writerCount, from: start, until: start + duration)
      try await Self.check(log, outcome.total)
      outcome.report(over: duration).print()
    } catch { throw .failed("the database failed: \(error)") }
    await pool.close()
  }

  /// Runs the writers and the sequencer beside them.
  private static func append(
    _ log: BenchLog, _ writerCount: Int, from start: ContinuousClock.Instant,
    until end: ContinuousClock.Instant
  ) async throws(PostgresError) -> Outcome {
    do {
      return try await withThrowingTaskGroup(of: Outcome.self) { tasks in
        for writer in 0..<writerCount {
          tasks.addTask { try await Self.write(log, as: writer, from: start, until: end) }
        }
        tasks.addTask {
          while ContinuousClock.now < end { _ = try await log.sequence() }
          return Outcome()
        }
        var all = Outcome()
        for try await outcome in tasks { all.add(outcome) }
        return all
      }
    } catch { throw error as? PostgresError ?? .unavailable }
  }

  /// One writer: an entry at a time, counted when acknowledged between `start` and `end`.
  private static func write(
    _ log: BenchLog, as writer: Int, from start: ContinuousClock.Instant,
    until end: ContinuousClock.Instant
  ) async throws(PostgresError) -> Outcome {
    var outcome = Outcome()
    var now = ContinuousClock.now
    while now < end {
      try await log.append(writer: writer, number: outcome.total)
      outcome.total += 1
      let done = ContinuousClock.now
      if now >= start, done <= end { outcome.latencies.append(done - now) }
      now = done
    }
    return outcome
  }

  private static func check(_ log: BenchLog, _ total: Int) async throws(PostgresError) {
    while try await log.sequence() > 0 {}
    let size = try await log.size()
    precondition(size == total, "acknowledged \(total), in the tree \(size)")
  }
}

/// What the writers saw.
struct Outcome: Sendable {
  /// Acknowledged, the warm-up included.
  var total = 0
  /// Of those that are counted.
  var latencies: [Duration] = []

  mutating func add(_ other: Outcome) {
    self.total += other.total
    self.latencies += other.latencies
  }

  func report(over duration: Duration) -> Report {
    let sorted = self.latencies.sorted()
    func quantileMs(_ quantile: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[Int(quantile * Double(sorted.count - 1))].seconds * 1_000
    }
    var report = Report()
    report.add("per_s", Double(sorted.count) / duration.seconds)
    report.add("p50_ms", quantileMs(0.5))
    report.add("p99_ms", quantileMs(0.99))
    report.add("total", self.total)
    report.add("rss_mib", Report.residentMiB)
    return report
  }
}

/// A bounded number of connections to one database, each with a thread of its own.
///
/// A transaction is one closure that runs on a connection's thread: nothing can be awaited inside
/// it, and libpq, which blocks, is never on Swift's cooperative pool. A call is one hop to a thread
/// and one back. Callers wait in one line, first come first served, until their deadline.
package final class Pool: Sendable {
  private let line: Line<Job>
  private let exits: Exits
  package let settings: Settings

  /// Starts the threads. Connections are made when they are first needed.
  package init(_ settings: Settings) {
    self.settings = settings
    let line = Line<Job>(countMax: settings.waitingCountMax)
    let exits = Exits(count: settings.connectionCount + 1)
    self.line = line
    self.exits = exits
    let safeServers = SafeServers()
    for _ in 0..<settings.connectionCount {
      Thread.start {
        var session = Session(settings, interrupt: Interrupt(), safeServers: safeServers)
        while let job = line.next() { job.run(&session) }
        exits.leave()
      }
    }
    Thread.start {
      line.keepDeadlines()
      exits.leave()
    }
  }

  deinit { self.line.close() }

  /// Runs `body` in one transaction and commits it; returns only what is known to be stored.
  ///
  /// The closure is run again, at most five times, after a serialisation failure, a deadlock or a
  /// link that broke before anything was stored, so it changes nothing but the database. If it
  /// throws, or calls ``Transaction/abandon()``, the transaction is rolled back.
  ///
  /// - Parameters:
  ///   - deadline: when the caller stops waiting. It is kept in the line, on the server and on the
  ///     link. A cancelled task is the same as a deadline that passes.
  ///   - settlement: how a lost reply to COMMIT is settled; see ``Settlement``.
  @discardableResult
  package func transaction<Answer: Sendable>(
    _ access: Access = .readWrite, deadline: ContinuousClock.Instant,
    settlement: Settlement = .transactionID,
    _ body: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Answer
  ) async throws(PostgresError) -> Answer {
    try await self.perform(
      Work<Answer, Answer>(
        access: access, settlement: settlement, deadline: deadline, body: body,
        read: { (_, answer) throws(PostgresError) in answer }))
  }

  /// Runs statements whose answers are needed only once they are stored: all of it, BEGIN and
  /// COMMIT included, is one flight to the server when `settlement` is a proof.
  ///
  /// - Parameters:
  ///   - send: queues the statements and returns the places of their answers.
  ///   - read: reads the answers after the commit. What it cannot read is `.answerLost`.
  @discardableResult
  package func flight<Handles, Answer: Sendable>(
    _ access: Access = .readWrite, deadline: ContinuousClock.Instant,
    settlement: Settlement = .transactionID,
    send: @escaping @Sendable (inout Transaction) throws(PostgresError) -> Handles,
    read: @escaping @Sendable (Replies, Handles) throws(PostgresError) -> Answer
  ) async throws(PostgresError) -> Answer {
    try await self.perform(
      Work<Handles, Answer>(
        access: access, settlement: settlement, deadline: deadline, body: send, read: read))
  }

  /// Admits no new caller, serves those that wait, and returns when every connection is closed.
  package func close() async {
    self.line.close()
    await self.exits.wait()
  }

  private func perform<Handles, Answer: Sendable>(
    _ work: Work<Handles, Answer>
  ) async throws(PostgresError) -> Answer {
    let call = Call<Answer>()
    let job = Job(
      deadline: work.deadline, call,
      { session in
        guard call.start(session.interrupt) else { return }
        let result = session.run(work)
        call.finish(result)
        session.interrupt.clear()
        session.tidyUp()
      })
    return try await call.answer { self.line.add(job) }.get()
  }
}

/// A call in the pool's line, without its types.
final class Job: Waiting {
  let deadline: ContinuousClock.Instant
  private let isWaitingNow: @Sendable () -> Bool
  private let expireNow: @Sendable () -> Void
  private let runNow: @Sendable (inout Session) -> Void

  init<Answer>(
    deadline: ContinuousClock.Instant, _ call: Call<Answer>,
    _ run: @escaping @Sendable (inout Session) -> Void
  ) {
    self.deadline = deadline
    self.isWaitingNow = { call.isWaiting }
    self.expireNow = { call.expire() }
    self.runNow = run
  }

  var isWaiting: Bool { self.isWaitingNow() }
  func expire() { self.expireNow() }
  func run(_ session: inout Session) { self.runNow(&session) }
}

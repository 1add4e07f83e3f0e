/// Group commit: requests that arrive while a transaction is committing share the next one.
///
/// The time of a commit is the disk's, whether it stores one request or thirty-two. A request that
/// comes alone does not wait: its batch starts at once, and those that come while it runs are
/// gathered; where batches were shared lately, one waits a moment for more (``Gathering``). Each
/// caller gets its own answer after the commit is settled. When a shared transaction fails, its
/// requests are tried again one by one, so that one bad request harms no other.
///
/// A second batch starts beside a running one only when enough requests wait to make it worth its
/// statements: under load a few large batches cost far less than many small ones.
package final class Batcher<Request: Sendable, Answer: Sendable>: Sendable {
  /// Does a batch in one transaction: one answer per request, in order. It sees between one request
  /// and `countMax` of them, so it is best written as statements over arrays (`unnest`).
  package typealias Body =
    @Sendable (inout Transaction, [Request]) throws(PostgresError) -> [Answer]

  /// Does a batch in a transaction of its own making: returned means committed.
  package typealias Commit =
    @Sendable ([Request], ContinuousClock.Instant) async throws(PostgresError) -> [Answer]

  private let line: Line<Item>
  private let countMax: Int
  private let lanes: Lanes
  private let commit: Commit
  private let gathering: Gathering

  /// - Parameters:
  ///   - countMax: requests that share a transaction at most.
  ///   - laneCount: transactions that run at the same time. Two keep the disk busy while the next
  ///     batch is computed. Each lane after the first is for half a batch at least.
  ///   - waitingCountMax: callers that may wait; one more is told `.busy` at once.
  package convenience init(
    _ pool: Pool, _ access: Access = .readWrite, countMax: Int = 32, laneCount: Int = 2,
    waitingCountMax: Int = 1_024, _ body: @escaping Body
  ) {
    self.init(countMax: countMax, laneCount: laneCount, waitingCountMax: waitingCountMax) {
      requests, deadline throws(PostgresError) in
      try await pool.transaction(access, deadline: deadline) { (tx) throws(PostgresError) in
        try body(&tx, requests)
      }
    }
  }

  /// As ``init(_:_:countMax:laneCount:waitingCountMax:_:)``, for what commits by other means than a
  /// plain transaction.
  package convenience init(
    countMax: Int = 32, laneCount: Int = 2, waitingCountMax: Int = 1_024,
    committing commit: @escaping Commit
  ) {
    self.init(
      countMax: countMax, laneCount: laneCount, waitingCountMax: waitingCountMax,
      gathering: Gathering(), committing: commit)
  }

  init(
    countMax: Int, laneCount: Int, waitingCountMax: Int = 1_024, gathering: Gathering,
    committing commit: @escaping Commit
  ) {
    self.countMax = countMax
    self.gathering = gathering
    self.lanes = Lanes(count: laneCount)
    self.commit = commit
    let line = Line<Item>(countMax: waitingCountMax)
    self.line = line
    Thread.start { line.keepDeadlines() }
  }

  deinit { self.line.close() }

  /// Requests that no transaction has taken yet.
  package var waitingCount: Int { self.line.count }

  /// Runs a request in a transaction it may share; returns only what is known to be stored.
  package func submit(
    _ request: Request, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> Answer {
    let item = Item(request, deadline)
    let result = await item.call.answer {
      if let error = self.line.add(item) { return error }
      self.startLane()
      return nil
    }
    return try result.get()
  }

  private func startLane() {
    guard self.lanes.enter(orWhenOthersRun: self.line.count >= self.countMax / 2) else { return }
    // Owned by the batcher: a lane lives only while requests wait, and there are `laneCount` at
    // most.
    Task { await self.runLane() }
  }

  private func runLane() async {
    while true {
      await self.gathering.gather(self.countMax / 2) { self.line.count }
      let batch = self.line.take(self.countMax).filter { $0.call.start(nil) }
      if batch.isEmpty {
        self.lanes.leave()
        // One may have come between the look and the leaving, and found all lanes taken.
        if self.line.isEmpty || !self.lanes.enter(orWhenOthersRun: false) { return }
        continue
      }
      self.gathering.took(batch.count)
      await self.run(batch)
    }
  }

  private func run(_ batch: [Item]) async {
    // The last deadline is the batch's: one impatient caller must not cut short the work of the
    // others, who would then each pay for a commit alone.
    let deadline = batch.map(\.deadline).max() ?? .now
    do {
      try await self.runTogether(batch, until: deadline)
    } catch {
      let isOver = error == .outcomeUnknown || error == .answerLost || error == .closed
      for item in batch {
        if isOver || batch.count == 1 {
          item.call.finish(.failure(error))
        } else {
          do { try await self.runTogether([item], until: item.deadline) } catch {
            item.call.finish(.failure(error))
          }
        }
      }
    }
  }

  private func runTogether(
    _ batch: [Item], until deadline: ContinuousClock.Instant
  ) async throws(PostgresError) {
    let answers = try await self.commit(batch.map(\.request), deadline)
    precondition(answers.count == batch.count, "a batch answers each of its requests once")
    for (item, answer) in zip(batch, answers) { item.call.finish(.success(answer)) }
  }

  private final class Item: Waiting {
    let request: Request
    let deadline: ContinuousClock.Instant
    let call = Call<Answer>()

    init(_ request: Request, _ deadline: ContinuousClock.Instant) {
      self.request = request
      self.deadline = deadline
    }

    var isWaiting: Bool { self.call.isWaiting }
    func expire() { self.call.expire() }
  }
}

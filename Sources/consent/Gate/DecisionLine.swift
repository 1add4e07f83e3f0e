internal import Daemon
internal import Postgres

/// Group commit for decisions: questions that arrive while others are being committed share the
/// next transaction, 32 at most.
///
/// A question that comes alone does not wait. When a shared transaction fails, its questions are
/// decided again one by one, so that one of them harms no other.
actor DecisionLine {
  static let countMax = 32
  /// Transactions at the same time: two keep the disk busy while the next is computed.
  static let laneCount = 2
  static let waitingCountMax = 1_024

  private struct Item: Sendable {
    let question: GateQuestion
    let deadline: ContinuousClock.Instant
    let answer: CheckedContinuation<Result<GateVerdict, PostgresError>, Never>
  }

  let log: AuditLog
  private let keys: ConsentKeys
  private var waiting: [Item] = []
  private var laneCount = 0

  init(log: AuditLog, keys: ConsentKeys) {
    self.log = log
    self.keys = keys
  }

  /// Decides a question; returned means committed.
  func decide(
    _ question: GateQuestion, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> GateVerdict {
    guard self.waiting.count < Self.waitingCountMax else { throw .busy }
    let result = await withCheckedContinuation { answer in
      self.waiting.append(Item(question: question, deadline: deadline, answer: answer))
      self.startLane()
    }
    return try result.get()
  }

  private func startLane() {
    guard self.laneCount < Self.laneCount else { return }
    self.laneCount += 1
    // Owned by this line: a lane lives only while questions wait.
    Task { await self.runLane() }
  }

  private func runLane() async {
    while !self.waiting.isEmpty {
      let batch = Array(self.waiting.prefix(Self.countMax))
      self.waiting.removeFirst(batch.count)
      await self.run(batch)
    }
    self.laneCount -= 1
  }

  private func run(_ taken: [Item]) async {
    let now = ContinuousClock.now
    for item in taken where item.deadline <= now {
      item.answer.resume(returning: .failure(.deadline))
    }
    // The last deadline is the batch's: one impatient caller must not cut short the decisions of
    // the others, who would then each pay for a commit alone. Its own call ends in time all the
    // same, and a pass lives for two seconds only.
    let batch = taken.filter { $0.deadline > now }
    guard let deadline = batch.map(\.deadline).max() else { return }
    do throws(PostgresError) {
      let verdicts = try await self.commit(batch.map(\.question), deadline)
      for (item, verdict) in zip(batch, verdicts) {
        item.answer.resume(returning: .success(verdict))
      }
    } catch {
      let isOver = error == .outcomeUnknown || error == .answerLost || error == .closed
      for item in batch {
        if isOver || batch.count == 1 {
          item.answer.resume(returning: .failure(error))
        } else {
          await self.runAlone(item)
        }
      }
    }
  }

  private func runAlone(_ item: Item) async {
    do throws(PostgresError) {
      let verdicts = try await self.commit([item.question], item.deadline)
      item.answer.resume(returning: .success(verdicts[0]))
    } catch {
      item.answer.resume(returning: .failure(error))
    }
  }

  private func commit(
    _ questions: [GateQuestion], _ deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> [GateVerdict] {
    let batch = GateBatch(questions: questions, keys: self.keys)
    let committed = try await self.log.commit(deadline: deadline) {
      (transaction, recorder) throws(PostgresError) in
      try batch.decide(&transaction, &recorder)
    }
    precondition(committed.answer.count == questions.count, "one verdict for each question")
    return committed.answer
  }
}

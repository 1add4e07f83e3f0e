internal import Daemon
internal import Postgres

/// Group commit for decisions: questions that arrive while others are being committed share the
/// next transaction, 32 at most (``Postgres/Batcher``).
struct DecisionLine: Sendable {
  let log: AuditLog
  private let batcher: Batcher<GateQuestion, GateVerdict>

  init(log: AuditLog, keys: ConsentKeys) {
    self.log = log
    self.batcher = Batcher { questions, deadline throws(PostgresError) in
      let batch = GateBatch(questions: questions, keys: keys)
      let committed = try await log.commit(deadline: deadline) {
        (transaction, recorder) throws(PostgresError) in
        try batch.decide(&transaction, &recorder)
      }
      return committed.answer
    }
  }

  /// Decides a question; returned means committed.
  func decide(
    _ question: GateQuestion, deadline: ContinuousClock.Instant
  ) async throws(PostgresError) -> GateVerdict {
    try await self.batcher.submit(question, deadline: deadline)
  }
}

internal import Daemon
internal import Logging
internal import Postgres
internal import RPC
internal import ServiceLifecycle

/// Forgets each minute what says when somebody without a name came, whoever asks or does not.
///
/// In a town with one concern a month nobody else may come for weeks; what only the next caller
/// clears away would lie in every backup until then.
struct ConcernUpkeep: Service {
  static let pause: Duration = .seconds(60)

  private let pool: Pool
  private let logger = Logger(label: "sluis.signals.upkeep")

  init(_ pool: Pool) { self.pool = pool }

  func run() async {
    await Rounds.run(every: Self.pause, telling: self.logger, "not swept now") {
      () async throws(RPCError) in
      do throws(PostgresError) { try await self.sweep() } catch { throw RPCError(error) }
    }
  }

  /// One round: puzzles that are good no more, failed codes that count no more, commands that
  /// nobody sends again, and which entry of the log a message waited for.
  func sweep() async throws(PostgresError) {
    try await self.pool.transaction(deadline: .now + Self.pause) {
      (transaction) throws(PostgresError) in
      try Puzzles.forget(&transaction)
      try transaction.execute(
        "DELETE FROM failed_code WHERE at <= clock_timestamp() - interval '1 hour'")
      _ = try transaction.query("SELECT forget_commands()")
      try transaction.execute(
        """
        UPDATE concern_message m SET entry = NULL
        WHERE entry IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM log_waiting w WHERE w.entry = m.entry)
        """)
    }
  }
}

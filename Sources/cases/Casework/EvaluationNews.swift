internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// That a household's plan has another evaluation date, which consent must hear of: no grant may
/// last longer. Queued in the transaction of the change, and told until consent has it. Of a plan
/// that ended it hears a date that has passed: nothing new is granted on it.
struct EvaluationNews: Sendable {
  let household: UInt128
  let date: AmsterdamDate
  /// The command under which consent is told, the same each time.
  let command: UInt128

  var request: ConsentV1.SetEvaluationRequest {
    ConsentV1.SetEvaluationRequest(household: self.household, evaluationOn: self.date.onWire)
  }
}

extension Transaction {
  /// Queues the news; it replaces older news of the same household.
  mutating func queue(_ news: EvaluationNews) {
    _ = self.send(
      """
      INSERT INTO evaluation_to_tell (household, command, evaluation_on)
      VALUES ($1, $2, $3::text::date)
      ON CONFLICT (household) DO UPDATE
        SET command = excluded.command, evaluation_on = excluded.evaluation_on
      """, .uuid(news.household), .uuid(news.command), .text(news.date.text))
  }

  /// The next hundred, by household.
  mutating func evaluationNews(after household: UInt128) throws(PostgresError) -> [EvaluationNews] {
    try self.query(
      """
      SELECT household, command, evaluation_on::text FROM evaluation_to_tell
      WHERE household > $1 ORDER BY household LIMIT 100
      """, .uuid(household)
    ).map { row throws(PostgresError) in
      guard let date = AmsterdamDate(try row.text(2)) else { throw .shape(column: 2) }
      return EvaluationNews(household: try row.uuid(0), date: date, command: try row.uuid(1))
    }
  }

  /// Takes the news out of the queue, unless there is newer. When what consent was told just now
  /// is not the household's date any more, that is queued again: calls of two replicas may arrive
  /// in the wrong order, and the last of them then tells the truth.
  mutating func told(_ news: EvaluationNews) {
    self.drop(news)
    _ = self.send(
      """
      INSERT INTO evaluation_to_tell (household, command, evaluation_on)
      SELECT $1, $2, coalesce(plan.evaluation_on, now.today - 1)
      FROM (SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today) AS now
      LEFT JOIN plan ON plan.household = $1 AND plan.state = 1
      WHERE CASE WHEN plan.id IS NULL THEN $3::text::date >= now.today
        ELSE plan.evaluation_on <> $3::text::date END
      ON CONFLICT (household) DO NOTHING
      """, .uuid(news.household), .uuid(Random.id()), .text(news.date.text))
  }

  mutating func drop(_ news: EvaluationNews) {
    _ = self.send(
      "DELETE FROM evaluation_to_tell WHERE household = $1 AND command = $2",
      .uuid(news.household), .uuid(news.command))
  }
}

extension CasesService {
  /// Tells consent at once. What does not arrive now, ``Reconciler`` tells later: the plan stands.
  func tell(_ news: EvaluationNews, for call: Call) async {
    do {
      _ = try await self.gate.call(
        ConsentV1.Directory.setEvaluation, news.request, for: call, command: news.command)
      try await self.read.log.pool.transaction(deadline: call.instant) {
        (transaction) throws(PostgresError) in transaction.told(news)
      }
    } catch {
      // It stays in the queue.
    }
  }
}

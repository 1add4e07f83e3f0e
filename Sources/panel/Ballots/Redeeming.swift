internal import Postgres
internal import Wire

/// A question as an answer to it finds it.
struct OpenQuestion: Sendable {
  /// Nil once the round is closed.
  let wrapped: [UInt8]?
  let isOpen: Bool
}

extension Transaction {
  mutating func openQuestion(_ question: UInt128) throws(PostgresError) -> OpenQuestion? {
    try self.query(
      """
      SELECT q.wrapped_seed, r.closing IS NULL AND at >= r.opens_at AND at < r.closes_at
      FROM question q JOIN round r ON r.id = q.round, (SELECT clock_timestamp() AS at) AS now
      WHERE q.id = $1
      """, .uuid(question)
    ).optional { row throws(PostgresError) in
      OpenQuestion(wrapped: try row.optionalBytes(0), isOpen: try row.bool(1))
    }
  }

  /// Stores an answer unless its token is spent. The token was verified before.
  mutating func redeem(
    _ request: PanelV1.RedeemRequest, _ spent: [UInt8]
  ) throws(PostgresError) -> PanelV1.Redemption {
    // A closing that has begun is waited for, and one that begins now waits: no answer is taken
    // and not counted. The lock is a statement of its own; the clock is read once it is held.
    try self.execute(
      """
      SELECT 1 FROM round WHERE id = (SELECT round FROM question WHERE id = $1) FOR SHARE
      """, .uuid(request.question))
    guard try self.openQuestion(request.question)?.isOpen == true else { return .notOpen }
    let inserted = try self.execute(
      "INSERT INTO answer (question, spent, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      .uuid(request.question), .bytes(spent), .bytes(request.answer))
    if inserted == 1 { return .accepted }
    // The same answer again is a reply that was lost; another one is a second vote.
    let stored = try self.query(
      "SELECT 1 FROM answer WHERE question = $1 AND spent = $2 AND sealed = $3",
      .uuid(request.question), .bytes(spent), .bytes(request.answer))
    return stored.count == 1 ? .accepted : .spent
  }
}

/// What a transaction may do.
package enum Access: Sendable {
  case readOnly
  case readWrite
}

/// How it is found out whether a transaction is stored when the reply to its COMMIT was lost.
package enum Settlement: Sendable {
  /// By its transaction id, which is fetched before COMMIT is sent. Costs nothing when the closure
  /// waits for an answer after its last write, and else one round trip more.
  case transactionID
  /// By a query of the caller that answers at least one row exactly when the transaction is stored,
  /// such as a look-up of an id that only it inserts. BEGIN, all statements and COMMIT can then go
  /// out in one flight.
  case proof(StaticString, [Value])
}

/// The place of an answer in its transaction.
package struct Pending: Sendable {
  let number: Int
}

/// An open transaction, lent to one synchronous closure on the connection's own thread.
///
/// Statements queued with ``send(_:_:)`` go out together when the first answer is awaited, or with
/// COMMIT. A closure may run more than once (a deadlock, a broken link), so it must change nothing
/// but the database. Isolation is READ COMMITTED: what must not change under us is locked by name.
package struct Transaction: ~Copyable {
  enum Stage { case open, commitSent, committed, rolledBack }

  var connection: Connection
  let access: Access
  let settlement: Settlement
  let deadline: ContinuousClock.Instant
  var stage = Stage.open
  package private(set) var isAbandoned = false
  /// The transaction id, once the server has said it.
  private(set) var id: String?
  /// The last look at the transaction id, unless something was sent after it.
  private var idAnswer: Int?

  init(
    _ connection: consuming Connection, _ access: Access, _ settlement: Settlement,
    until deadline: ContinuousClock.Instant
  ) {
    self.connection = connection
    self.access = access
    self.settlement = settlement
    self.deadline = deadline
  }

  /// Queues a statement without waiting. Its answer is read with ``rows(_:)``, or not at all: a
  /// refusal of it still ends the transaction.
  package mutating func send(_ sql: StaticString, _ values: [Value]) -> Pending {
    self.idAnswer = nil
    return Pending(number: self.connection.send(sql, values))
  }

  package mutating func send(_ sql: StaticString, _ values: Value...) -> Pending {
    self.send(sql, values)
  }

  /// Waits for the answer of a statement, sending all that is queued.
  package mutating func rows(_ pending: Pending) throws(PostgresError) -> Rows {
    if self.connection.answers[pending.number] == nil {
      self.askForID()
      self.connection.requestFlush()
    }
    return try self.connection.answer(pending.number, .until(self.deadline))
  }

  /// Runs a statement and waits for its rows.
  package mutating func query(
    _ sql: StaticString, _ values: [Value]
  ) throws(PostgresError) -> Rows {
    try self.rows(self.send(sql, values))
  }

  package mutating func query(
    _ sql: StaticString, _ values: Value...
  ) throws(PostgresError) -> Rows {
    try self.rows(self.send(sql, values))
  }

  /// Runs a statement and waits for the number of rows it concerned.
  @discardableResult
  package mutating func execute(
    _ sql: StaticString, _ values: Value...
  ) throws(PostgresError) -> Int {
    try self.rows(self.send(sql, values)).affectedCount
  }

  /// Has what follows in this transaction planned for its very parameters.
  ///
  /// For statements whose parameters say which of their conditions count (`$1 IS NULL OR …`): the
  /// one plan that others are run by would read the whole table for them. Made for this once, it
  /// may also read a table whole where that is cheaper.
  package mutating func planForParameters() {
    _ = self.send(
      """
      SELECT set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('enable_seqscan', 'on', true)
      """)
  }

  /// Lets the transaction end with ROLLBACK; the closure's value is still returned.
  package mutating func abandon() { self.isAbandoned = true }

  consuming func end() -> Connection { self.connection }
}

extension Transaction {
  /// Queues BEGIN, and the deadline as `statement_timeout` when it is shorter than `timeoutMs`.
  ///
  /// - Returns: the time-out the session has once this transaction is committed.
  mutating func begin(timeoutMs: Int64) -> Int64 {
    self.connection.forgetAnswers()
    switch self.access {
    case .readOnly: _ = self.connection.send("BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY", [])
    case .readWrite: _ = self.connection.send("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", [])
    }
    // In powers of two, so that most transactions find the session's time-out right as it is. The
    // exact deadline is kept on this side.
    let wantedMs = Self.powerOfTwo(atLeast: (self.deadline - .now).milliseconds)
    if wantedMs != timeoutMs {
      _ = self.connection.send(
        "SELECT set_config('statement_timeout', $1, false)", [.text(String(wantedMs))])
    }
    return wantedMs
  }

  /// Learns the transaction id, when a lost COMMIT would be settled by it.
  mutating func settleID() throws(PostgresError) {
    guard self.access == .readWrite, case .transactionID = self.settlement else { return }
    self.askForID()
    guard let number = self.idAnswer, self.id == nil else { return }
    if self.connection.answers[number] == nil { self.connection.requestFlush() }
    self.id = try self.connection.answer(number, .until(self.deadline))
      .only { row throws(PostgresError) in try row.optionalText(0) }
  }

  private mutating func askForID() {
    guard self.access == .readWrite, case .transactionID = self.settlement, self.id == nil,
      self.idAnswer == nil
    else { return }
    self.idAnswer = self.connection.send("SELECT pg_current_xact_id_if_assigned()::text", [])
  }

  private static func powerOfTwo(atLeast ms: Int64) -> Int64 {
    var power: Int64 = 64
    while power < ms && power < 1 << 30 { power <<= 1 }
    return power
  }
}

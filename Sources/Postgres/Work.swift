/// One transaction to run: what is sent, how it is settled, and how its answers are read.
struct Work<Handles, Answer>: Sendable {
  let access: Access
  let settlement: Settlement
  let deadline: ContinuousClock.Instant
  let body: @Sendable (inout Transaction) throws(PostgresError) -> Handles
  /// Reads the answers once the transaction is stored.
  let read: @Sendable (Replies, Handles) throws(PostgresError) -> Answer
}

/// The answers of a transaction that is stored.
package struct Replies: Sendable {
  let answers: [Result<Rows, PostgresError>?]

  /// The answer of a statement. Throws `.answerLost` when it was lost with the link.
  package func rows(_ pending: Pending) throws(PostgresError) -> Rows {
    guard let answer = self.answers[pending.number] else { throw .answerLost }
    return try answer.get()
  }
}

/// How a transaction ended, as far as its own connection tells.
enum Ending<Handles, Answer> {
  case answered(Result<Answer, PostgresError>)
  /// COMMIT was sent and its reply did not come.
  case unsettled(Handles, Replies)
}

extension Work {
  /// Runs the transaction over its connection, up to the reply to COMMIT.
  func run(_ transaction: inout Transaction) -> Ending<Handles, Answer> {
    let handles: Handles
    do {
      handles = try self.body(&transaction)
      if transaction.isAbandoned {
        // The answers are read now: ROLLBACK is sent while tidying up.
        transaction.stage = .rolledBack
        return .answered(self.answer(transaction.replies, handles))
      }
      try transaction.settleID()
    } catch {
      return .answered(.failure(error))
    }
    let noticeCount = transaction.connection.noticeCount
    do {
      try transaction.commit()
    } catch .connectionLost {
      // Without an id nothing was written, so there is nothing to be lost.
      if transaction.hasNothingToSettle { return .answered(.failure(.connectionLost)) }
      return .unsettled(handles, transaction.replies)
    } catch {
      return .answered(.failure(error))
    }
    // A warning at COMMIT is how the server says that it stopped waiting for its standby.
    if transaction.connection.noticeCount != noticeCount && !transaction.hasNothingToSettle {
      return .unsettled(handles, transaction.replies)
    }
    return .answered(self.answer(transaction.replies, handles))
  }

  /// Reads the answers of a stored transaction. An answer that cannot be read is `.answerLost`: the
  /// reader's own error would say that nothing is stored.
  func answer(_ replies: Replies, _ handles: Handles) -> Result<Answer, PostgresError> {
    do { return .success(try self.read(replies, handles)) } catch { return .failure(.answerLost) }
  }
}

extension Transaction {
  var replies: Replies { Replies(answers: self.connection.answers) }

  var hasNothingToSettle: Bool {
    if self.access == .readOnly { return true }
    if case .transactionID = self.settlement { return self.id == nil }
    return false
  }

  /// How long to wait for the answer to a cancelled COMMIT before its outcome is called unknown.
  private static var cancelGrace: Duration { .milliseconds(50) }

  /// Sends COMMIT and reads its reply.
  ///
  /// Throws `.connectionLost` when there is no reply, `.outcomeUnknown` when the deadline ran out
  /// first, and else what the server said, in which case nothing is stored.
  mutating func commit() throws(PostgresError) {
    self.stage = .commitSent
    let number = self.connection.send("COMMIT", [])
    self.connection.sync()
    do {
      try self.connection.readAll(.until(self.deadline))
    } catch .deadline {
      try self.finishCommit(within: Self.cancelGrace, as: .deadline)
    } catch .cancelled {
      // What is sent cannot be unsent: stop it where it is, then hear how it ended.
      try self.finishCommit(within: max(self.deadline - .now, Self.cancelGrace), as: .cancelled)
    }
    // Every statement that was refused, this one included, shows here: COMMIT did not run.
    let reply = try self.connection.answer(number, .until(self.deadline))
    // COMMIT of a failed transaction succeeds with the tag ROLLBACK.
    guard reply.command == "COMMIT" else { throw .refused(SQLState("25P02")) }
    self.stage = .committed
  }

  private mutating func finishCommit(
    within grace: Duration, as reason: PostgresError
  ) throws(PostgresError) {
    self.connection.cancel()
    do {
      try self.connection.readAll(.atMost(grace))
    } catch .deadline {
      throw .outcomeUnknown
    }
    if case .failure(.refused(.queryCanceled)) = self.connection.answers.last ?? nil {
      throw reason
    }
  }
}

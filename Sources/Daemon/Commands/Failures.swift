package import Postgres
package import RPC

extension RPCError {
  /// What a caller is told when the database did not do something.
  ///
  /// An unknown outcome is neither a failure nor a success: the same command id, sent again, tells.
  package init(_ error: PostgresError) {
    switch error {
    case .outcomeUnknown: self.init(.unavailable, Reason("outcome_unknown"))
    case .answerLost: self.init(.unavailable, Reason("outcome_unknown"))
    case .deadline: self.init(.deadlineExceeded, .notExecuted)
    case .cancelled: self.init(.cancelled, .notExecuted)
    case .busy: self.init(.resourceExhausted, .notExecuted, Reason("database_busy"))
    case .unavailable, .connectionLost, .closed:
      self.init(.unavailable, .notExecuted, Reason("database_unreachable"))
    case .refused, .shape, .rowCount, .settings, .migration:
      self.init(.internal, Reason("database_refused"))
    }
  }
}

extension RPCError {
  /// The same, said of a call for which the gate decided already.
  ///
  /// A decision is logged and the caller's proof is spent: that is not nothing, so the call was not
  /// "not executed", and it is not sent again as it is.
  package var afterDecision: RPCError {
    var error = self
    error.reasons.removeAll { $0 == .notExecuted }
    return error
  }
}

extension Call {
  /// The deadline on the clock that the database's callers use.
  package var instant: ContinuousClock.Instant {
    .now + .milliseconds(Int64(self.deadline.remainingMs() ?? 0))
  }
}

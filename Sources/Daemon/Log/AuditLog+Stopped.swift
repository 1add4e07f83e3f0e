package import RPC

extension AuditLog {
  /// Has `routes` refuse everything once the log has stopped itself, but the reading of the log:
  /// what the database says then may be older than what was answered from it, and what is public
  /// needs no entry to be shown.
  package func answersNothing(of routes: inout Routes) {
    routes.refuse(exceptOf: ["sluis.ledger.v1.Log"]) {
      self.isStopped ? RPCError(.unavailable, .notExecuted, .logStopped) : nil
    }
  }
}

extension Reason {
  /// The log is not the one that was vouched for: nothing is done until an operator has looked.
  package static let logStopped = Reason("log_stopped")
}

package import RPC

extension AuditLog {
  /// Has `routes` refuse everything once the log has stopped itself, but the reading of the log and
  /// of consent's list of revoked certificates: what the database says then may be older than what
  /// was answered from it, and what is public needs no entry to be shown. The list is signed, and
  /// whoever knows a newer one takes none that is older; without it every service would refuse
  /// every certificate after half a minute, and nobody could see why.
  ///
  /// It is asked again before an answer leaves: what was read meanwhile may be as old.
  package func answersNothing(of routes: inout Routes) {
    routes.refuse(exceptOf: ["sluis.ledger.v1.Log", "sluis.consent.v1.Revocations"]) {
      self.isStopped ? RPCError(.unavailable, .notExecuted, .logStopped) : nil
    }
  }
}

extension Reason {
  /// The log is not the one that was vouched for: nothing is done until an operator has looked.
  package static let logStopped = Reason("log_stopped")
}

internal import RPC

/// Why somebody is not whom a call claims, or asks it no more.
///
/// The first half is found before anything is looked up and answered `UNAUTHENTICATED`; the second
/// takes the database's clock or its nonces, and is decided, logged and answered like any no.
enum CallerRefusal: String, Error, CaseIterable {
  case tokenMissing = "token_missing"
  case tokenInvalid = "token_invalid"
  case proofMissing = "proof_missing"
  case proofInvalid = "proof_invalid"
  /// Token or service session of another certificate than the connection's.
  case certificateMismatch = "certificate_mismatch"
  /// The proof is about other bytes than were sent.
  case digestMismatch = "digest_mismatch"
  case serviceSessionInvalid = "service_session_invalid"

  case tokenExpired = "token_expired"
  case serviceSessionExpired = "service_session_expired"
  /// Made more than a minute ago, or ahead of time.
  case proofStale = "proof_stale"
  case proofReplayed = "proof_replayed"
  case certificateRevoked = "certificate_revoked"
  /// A log entry was asked for under another epoch than its own.
  case entryNotOfEpoch = "entry_not_of_epoch"
  /// A key to write with, for a method that writes nothing.
  case writeNotAsked = "write_not_asked"
  /// More searches in an hour than one person needs.
  case tooManySearches = "too_many_searches"

  var error: RPCError { RPCError(.unauthenticated, self.reason) }

  var reason: Reason {
    switch self {
    case .tokenMissing: Reason("token_missing")
    case .tokenInvalid: Reason("token_invalid")
    case .proofMissing: Reason("proof_missing")
    case .proofInvalid: Reason("proof_invalid")
    case .certificateMismatch: .certificateMismatch
    case .digestMismatch: Reason("digest_mismatch")
    case .serviceSessionInvalid: Reason("service_session_invalid")
    case .tokenExpired: Reason("token_expired")
    case .serviceSessionExpired: Reason("service_session_expired")
    case .proofStale: Reason("proof_stale")
    case .proofReplayed: Reason("proof_replayed")
    case .certificateRevoked: .certificateRevoked
    case .entryNotOfEpoch: Reason("entry_not_of_epoch")
    case .writeNotAsked: Reason("write_not_asked")
    case .tooManySearches: Reason("too_many_searches")
    }
  }
}

extension Reason {
  static let certificateMismatch = Reason("certificate_mismatch")
}

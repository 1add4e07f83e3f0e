internal import RPC
internal import Wire

extension Refusal {
  /// Says why a call did not succeed, with the reason codes and how each is mended.
  init(
    _ error: RPCError, of method: MethodPolicy, at service: String, command: UInt128?,
    trace: UInt128
  ) {
    let reasons = error.reasons.map(\.description)
    // The sentence says in words which value it is.
    let said = reasons.filter { !$0.hasPrefix(Self.fieldPrefix) }
    let codes = said.isEmpty ? "" : ": \(said.joined(separator: ", "))"
    let fate = Self.fate(of: error, changes: method.changes)
    let advice: String =
      switch fate {
      case .unknownOutcome:
        command.map { "Repeat it with --command-id \(Id($0)); it happens once" } ?? ""
      case .unreachable: "Nothing was done; try again, or ask: sluis health"
      case .tampering: "Tell the privacy officer, and keep everything as it is"
      default: Self.advice(for: error)
      }
    self.init(
      status: fate, sentence: Self.words(error, fate, at: service) + codes, advice: advice,
      reasons: reasons, trace: Id(trace).description, method: method.name)
  }

  private static func fate(of error: RPCError, changes: Bool) -> ExitStatus {
    switch error.code {
    case .permissionDenied, .failedPrecondition, .unauthenticated: .refused
    case .dataLoss: .tampering
    // Nothing was done, and trying again changes nothing.
    case .unavailable where error.reasons.contains(.certificateRevoked) && error.isNotExecuted:
      .refused
    case .unavailable where error.reasons.contains(where: { $0.description == "outcome_unknown" }):
      .unknownOutcome
    case .unavailable where error.reasons.contains(.connectionLost):
      changes ? .unknownOutcome : .unreachable
    case .unavailable: .unreachable
    case .deadlineExceeded, .unknown: changes ? .unknownOutcome : .unreachable
    default: .cannot
    }
  }

  private static func words(_ error: RPCError, _ fate: ExitStatus, at service: String) -> String {
    switch error.code {
    case .permissionDenied: "\(service) refuses"
    case .failedPrecondition: "\(service) cannot do this now"
    case .unauthenticated where error.isFor("too_many_searches"):
      "\(service) takes no more of these now"
    case .unauthenticated where error.isFor(Self.notOfSession):
      "\(service) does not accept the call"
    case .unauthenticated: "\(service) does not accept the session"
    case .invalidArgument where error.isFor("hat_ambiguous"): "you wear more than one hat"
    case .invalidArgument where error.wrongField != nil:
      "\(service) does not understand the value of `\(error.wrongField ?? "")`"
    case .invalidArgument: "\(service) does not understand a value"
    case .notFound: "\(service) does not know it"
    case .alreadyExists where error.isFor("command_id_taken", "command_taken"):
      "this command id was used for something else"
    case .alreadyExists: "\(service) has this already"
    case .resourceExhausted: "\(service) takes no more of these now"
    case .dataLoss: "\(service) found data that is not as it was stored"
    case .deadlineExceeded where fate == .unknownOutcome:
      "\(service) did not answer in time, and may have done it"
    case .deadlineExceeded: "\(service) did not answer in time"
    case .unavailable where error.reasons.contains(.peerUnexpected):
      "whoever listens at the address of \(service) is not \(service)"
    case .unavailable where fate == .refused: "\(service) does not take your certificate"
    case .unavailable where fate == .unknownOutcome: "\(service) may or may not have done it"
    case .unavailable: "\(service) cannot be reached"
    default: "\(service) failed (\(error.code))"
    }
  }

  /// What a code begins with that names a field of the request, and never what is in it.
  fileprivate static let fieldPrefix = "value_of_"

  /// Why a call is not believed that comes under a good session.
  private static let notOfSession = [
    "proof_stale", "proof_replayed", "certificate_revoked", "service_session_invalid",
    "service_session_expired",
  ]

  private static func advice(for error: RPCError) -> String {
    switch error.code {
    // Another session would be refused for the same.
    case .unauthenticated where error.isFor(["too_many_searches"] + Self.notOfSession): ""
    case .unauthenticated: "Run: sluis session open"
    case .resourceExhausted: "Try again later"
    default: ""
    }
  }
}

extension RPCError {
  /// The field whose value the service does not understand; nil where it does not say.
  fileprivate var wrongField: String? {
    self.reasons.map(\.description).first { $0.hasPrefix(Refusal.fieldPrefix) }
      .map { String($0.dropFirst(Refusal.fieldPrefix.count)) }
  }

  /// Whether one of these codes is among the reasons.
  fileprivate func isFor(_ codes: String...) -> Bool { self.isFor(codes) }

  fileprivate func isFor(_ codes: [String]) -> Bool {
    self.reasons.contains { codes.contains($0.description) }
  }
}

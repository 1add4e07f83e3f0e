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
    let fate = Self.fate(of: error, mayTakeEffect: method.mayTakeEffect)
    let advice: Phrase =
      switch fate {
      case .unknownOutcome:
        command.map {
          Phrase(
            "Herhaal het met --command-id \(Id($0)); het gebeurt één keer",
            "Repeat it with --command-id \(Id($0)); it happens once")
        }
          ?? Mend.again[method.name] ?? .none
      case .unreachable:
        Phrase(
          "Er is niets gedaan; probeer het nog eens, of vraag het: sluis health",
          "Nothing was done; try again, or ask: sluis health")
      case .tampering:
        Phrase(
          "Zeg het de functionaris gegevensbescherming, en laat alles zoals het is",
          "Tell the privacy officer, and keep everything as it is")
      default: Self.advice(for: error)
      }
    let words = Self.words(error, fate, at: service)
    self.init(
      status: fate, Phrase(words.dutch + codes, words.english + codes), advice, reasons: reasons,
      trace: Id(trace).description, method: method.name)
  }

  private static func fate(of error: RPCError, mayTakeEffect: Bool) -> ExitStatus {
    switch error.code {
    case .permissionDenied, .failedPrecondition, .unauthenticated: .refused
    case .dataLoss: .tampering
    // Nothing was done, and trying again changes nothing.
    case .unavailable where error.reasons.contains(.certificateRevoked) && error.isNotExecuted:
      .refused
    case .unavailable where error.reasons.contains(where: { $0.description == "outcome_unknown" }):
      .unknownOutcome
    case .unavailable where error.reasons.contains(.connectionLost):
      mayTakeEffect ? .unknownOutcome : .unreachable
    case .unavailable: .unreachable
    case .deadlineExceeded, .unknown: mayTakeEffect ? .unknownOutcome : .unreachable
    default: .cannot
    }
  }

  private static func words(
    _ error: RPCError, _ fate: ExitStatus, at service: String
  ) -> Phrase {
    switch error.code {
    case .permissionDenied: Phrase("\(service) weigert dit", "\(service) refuses")
    case .failedPrecondition:
      Phrase("\(service) kan dit nu niet doen", "\(service) cannot do this now")
    case .unauthenticated: Self.unauthenticated(error, service)
    case .invalidArgument: Self.argument(error, service)
    case .notFound: Phrase("\(service) kent het niet", "\(service) does not know it")
    case .alreadyExists where error.isFor("command_id_taken", "command_taken"):
      Phrase(
        "dit --command-id is al voor iets anders gebruikt",
        "this command id was used for something else")
    case .alreadyExists: Phrase("\(service) heeft dit al", "\(service) has this already")
    case .resourceExhausted:
      Phrase("\(service) neemt hier nu niet meer van aan", "\(service) takes no more of these now")
    case .dataLoss:
      Phrase(
        "\(service) vond gegevens die niet meer zijn zoals ze zijn bewaard",
        "\(service) found data that is not as it was stored")
    case .deadlineExceeded where fate == .unknownOutcome:
      Phrase(
        "\(service) antwoordde niet op tijd, en heeft het misschien wel gedaan",
        "\(service) did not answer in time, and may have done it")
    case .deadlineExceeded:
      Phrase("\(service) antwoordde niet op tijd", "\(service) did not answer in time")
    case .unavailable: Self.unavailable(error, fate, service)
    default:
      Phrase(
        "bij \(service) ging iets mis (\(error.code))", "\(service) failed (\(error.code))")
    }
  }

  private static func unauthenticated(_ error: RPCError, _ service: String) -> Phrase {
    if error.isFor("too_many_searches") {
      return Phrase(
        "\(service) neemt hier nu niet meer van aan", "\(service) takes no more of these now")
    }
    if error.isFor(Self.notOfSession) {
      return Phrase("\(service) neemt deze vraag niet aan", "\(service) does not accept the call")
    }
    return Phrase(
      "\(service) neemt deze sessie niet aan", "\(service) does not accept the session")
  }

  private static func argument(_ error: RPCError, _ service: String) -> Phrase {
    if error.isFor("hat_ambiguous") {
      return Phrase("u heeft meer dan één pet op", "you wear more than one hat")
    }
    guard let field = error.wrongField else {
      return Phrase(
        "\(service) begrijpt een waarde niet", "\(service) does not understand a value")
    }
    return Phrase(
      "\(service) begrijpt de waarde van `\(field)` niet",
      "\(service) does not understand the value of `\(field)`")
  }

  private static func unavailable(
    _ error: RPCError, _ fate: ExitStatus, _ service: String
  ) -> Phrase {
    if error.reasons.contains(.peerUnexpected) {
      return Phrase(
        "wie op het adres van \(service) luistert, is niet \(service)",
        "whoever listens at the address of \(service) is not \(service)")
    }
    if fate == .refused {
      return Phrase(
        "\(service) neemt uw certificaat niet aan", "\(service) does not take your certificate")
    }
    if fate == .unknownOutcome {
      return Phrase(
        "\(service) heeft het misschien wel en misschien niet gedaan",
        "\(service) may or may not have done it")
    }
    return Phrase("\(service) is niet te bereiken", "\(service) cannot be reached")
  }

  /// What a code begins with that names a field of the request, and never what is in it.
  fileprivate static let fieldPrefix = "value_of_"

  /// Why a call is not believed that comes under a good session.
  private static let notOfSession = [
    "proof_stale", "proof_replayed", "certificate_revoked", "service_session_invalid",
    "service_session_expired",
  ]

  private static func advice(for error: RPCError) -> Phrase {
    switch error.code {
    // Another session would be refused for the same.
    case .unauthenticated where error.isFor(["too_many_searches"] + Self.notOfSession): .none
    case .unauthenticated: Phrase("Doe: sluis session open", "Run: sluis session open")
    case .resourceExhausted: Phrase("Probeer het later nog eens", "Try again later")
    default: .none
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

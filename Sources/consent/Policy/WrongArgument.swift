internal import RPC

/// Which field of a request it is that makes no sense: its name in the schema, and nothing of what
/// it holds. Whoever called hears it beside `argument_invalid`.
enum WrongArgument: String, CaseIterable, Sendable {
  case authorities, basis, birthDate = "birth_date", bodies, categories, certificate
  case contractUntilMs = "contract_until_ms", count, displayName = "display_name"
  case evaluationOn = "evaluation_on", facts, from, fromMs = "from_ms", grant, hat, household, kind
  case member, members, name, note, person, purpose, reason, recordCount = "record_count", records
  case report, rule, serviceSession = "service_session", team, tier, track, until
  case untilMs = "until_ms"

  var error: RPCError {
    guard let field = Reason(reading: "value_of_\(self.rawValue)") else {
      preconditionFailure("the name of a field is lower case, digits and _")
    }
    return RPCError(.invalidArgument, Reason("argument_invalid"), field)
  }
}

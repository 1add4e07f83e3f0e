internal import RPC

/// Which field of a request it is that makes no sense: its name in the schema, and nothing of what
/// it holds. Whoever called hears it beside `argument_invalid`.
enum WrongArgument: String, CaseIterable, Sendable {
  case basis, birthDate = "birth_date", categories, certificate, contractUntil = "contract_until_ms"
  case displayName = "display_name", evaluationOn = "evaluation_on", guardians, kind, members, name
  case note, person, purpose, reason, team, tier, track, until

  var error: RPCError {
    guard let field = Reason(reading: "value_of_\(self.rawValue)") else {
      preconditionFailure("the name of a field is lower case, digits and _")
    }
    return RPCError(.invalidArgument, Reason("argument_invalid"), field)
  }
}

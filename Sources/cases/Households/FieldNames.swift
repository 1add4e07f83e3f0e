internal import RPC

/// The names that consent has for fields which are called otherwise here.
enum FieldNames {
  static let own: [Reason: Reason] = [
    Reason("value_of_authorities"): Reason("value_of_guardians"),
    Reason("value_of_member"): Reason("value_of_person"),
    Reason("value_of_members"): Reason("value_of_people"),
  ]
}

extension RPCError {
  /// The same for whoever asked here: of what consent does not understand they read the name that
  /// their own message has.
  var inOwnNames: RPCError {
    var error = self
    error.reasons = error.reasons.map { FieldNames.own[$0] ?? $0 }
    return error
  }
}

package import Domain
internal import Logging
package import RPC

extension Reason {
  /// A part has another version than the one that was asked for: ask again.
  package static let versionChanged = Reason("version_changed")
  /// The two seconds of a pass were over: ask again.
  package static let passExpired = Reason("pass_expired")
  /// A part does not open where it lies: moved, altered or cut.
  package static let partDoesNotOpen = Reason("part_does_not_open")
  package static let commandIDTaken = Reason("command_id_taken")
}

extension RPCError {
  /// A refusal of the gate, in the words that consent chose for whoever asked.
  ///
  /// Who has no relation learns that and no more: which parts were refused for another reason would
  /// say which life domains are in use.
  package static func refused(_ reasons: [String]) -> RPCError {
    for alone in [ReasonCode.noRelation, .notOwnData] where reasons.contains(alone.rawValue) {
      return RPCError(.permissionDenied, reasons: [alone.rawValue])
    }
    let told = reasons.isEmpty ? [ReasonCode.notPermitted.rawValue] : reasons
    return RPCError(.permissionDenied, reasons: Array(told.prefix(16)))
  }

  /// A refusal by a rule of the house.
  package static func precondition(_ reasons: [ReasonCode]) -> RPCError {
    RPCError(.failedPrecondition, reasons: reasons.prefix(16).map(\.rawValue))
  }

  /// What a pass did not do with a part. One that does not open in its place is an alarm: somebody
  /// else than this service wrote it.
  package init(_ refusal: Pass.Refusal, of ref: PartRef) {
    switch refusal {
    case .expired: self.init(.aborted, .passExpired)
    case .notReleased: self.init(.permissionDenied, Reason("not_permitted"))
    case .cannotSeal: self.init(.resourceExhausted, Reason("cannot_seal"))
    case .doesNotOpen:
      Logger(label: "sluis.access").critical(
        "a stored part does not open in its place",
        metadata: ["table": "\(ref.table)", "row": "\(String(ref.row, radix: 16))"])
      self.init(.dataLoss, .partDoesNotOpen)
    }
  }
}

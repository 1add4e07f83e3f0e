internal import Wire

/// Why a call did not succeed: the one error of this module's calls.
///
/// A handler throws it and the caller catches it, so it holds only what a peer may see: a code,
/// reasons for programs and at most one sentence for a log. Nothing of a lower layer is passed on.
package struct RPCError: Error, Sendable, Hashable {
  package var code: StatusCode
  package var reasons: [Reason]
  /// One sentence of ours, never data. At most 512 bytes.
  package var message: String

  /// Traps when the code is OK: that is not an error.
  package init(_ code: StatusCode, _ reasons: Reason..., message: String = "") {
    precondition(code != .ok, "an error is not OK")
    self.code = code
    self.reasons = reasons
    self.message = message
  }

  /// Whether the server surely did nothing, so that the call may be sent elsewhere.
  package var isNotExecuted: Bool { self.reasons.contains(.notExecuted) }
}

extension RPCError: CustomStringConvertible {
  package var description: String {
    let reasons = self.reasons.map(\.description).joined(separator: " ")
    return reasons.isEmpty ? "\(self.code)" : "\(self.code) (\(reasons))"
  }
}

extension RPCError {
  /// The status as it travels.
  var status: RpcV1.Status {
    RpcV1.Status(
      code: self.code.rawValue, message: self.message,
      reasons: self.reasons.prefix(16).map(\.description))
  }

  /// Reads the status a server sent; nil for OK. An unknown code is `UNKNOWN`, a reason that is
  /// not one is left out.
  init?(_ status: RpcV1.Status?) {
    guard let status, status.code != StatusCode.ok.rawValue else { return nil }
    self.code = StatusCode(rawValue: status.code) ?? .unknown
    self.reasons = status.reasons.compactMap { Reason(reading: $0) }
    self.message = status.message
  }
}

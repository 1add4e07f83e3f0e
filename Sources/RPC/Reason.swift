/// A machine-readable reason beside a status code: 1 to 64 bytes of `a-z`, `0-9` and `_`.
package struct Reason: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// Reads a reason that a peer sent; nil when it is not one.
  package init?(reading text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.allows) else { return nil }
    self.description = text
  }

  /// A reason of ours. Traps when the literal is not one.
  package init(_ literal: StaticString) {
    guard let reason = Reason(reading: "\(literal)") else {
      preconditionFailure("a reason is 1 to 64 bytes of a-z, 0-9 and _")
    }
    self = reason
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Reason {
  /// The server did nothing for this call: it may be sent again, elsewhere too.
  package static let notExecuted = Reason("not_executed")
  /// It may have been done or not: the same command, sent again, tells.
  package static let outcomeUnknown = Reason("outcome_unknown")
  package static let draining = Reason("draining")
  package static let idle = Reason("idle")
  package static let tooSlow = Reason("too_slow")
  package static let commandIDMissing = Reason("command_id_missing")
  package static let payloadMalformed = Reason("payload_malformed")
  package static let frameEmpty = Reason("frame_empty")
  package static let frameTooLarge = Reason("frame_too_large")
  package static let envelopeMalformed = Reason("envelope_malformed")
  package static let callIDReused = Reason("call_id_reused")
  package static let callerNotAllowed = Reason("caller_not_allowed")
  package static let certificateRevoked = Reason("certificate_revoked")
  package static let tooManyCalls = Reason("too_many_calls")
  package static let tooManyConnections = Reason("too_many_connections")
  package static let tooManyPings = Reason("too_many_pings")
  package static let tooManyCancels = Reason("too_many_cancels")
  package static let readerTooSlow = Reason("reader_too_slow")
  package static let methodUnknown = Reason("method_unknown")
  package static let versionUnknown = Reason("version_unknown")
  /// Said by a client, never sent: no connection, or one that ended with the call open.
  package static let unreachable = Reason("unreachable")
  package static let connectionLost = Reason("connection_lost")
  package static let peerUnexpected = Reason("peer_unexpected")
  package static let replyMalformed = Reason("reply_malformed")
  package static let payloadTooLarge = Reason("payload_too_large")
}

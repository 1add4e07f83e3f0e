/// What a peer did, or a clock did to it, that ends its connection; docs/protocol.md §8.
enum Fault: Sendable, Hashable, CaseIterable {
  case frameEmpty
  case frameTooLarge
  case envelopeMalformed
  case versionUnknown
  case callIDReused
  case tooManyPings
  case tooManyCancels
  case tooManyConnections
  case tooSlow
  case readerTooSlow
  case idle
  case certificateRevoked

  /// What the goaway says.
  var error: RPCError {
    switch self {
    case .frameEmpty: RPCError(.invalidArgument, .frameEmpty)
    case .frameTooLarge: RPCError(.resourceExhausted, .frameTooLarge)
    case .envelopeMalformed: RPCError(.invalidArgument, .envelopeMalformed)
    case .versionUnknown: RPCError(.unimplemented, .versionUnknown)
    case .callIDReused: RPCError(.invalidArgument, .callIDReused)
    case .tooManyPings: RPCError(.resourceExhausted, .tooManyPings)
    case .tooManyCancels: RPCError(.resourceExhausted, .tooManyCancels)
    case .tooManyConnections: RPCError(.resourceExhausted, .tooManyConnections)
    case .tooSlow: RPCError(.unavailable, .tooSlow)
    case .readerTooSlow: RPCError(.resourceExhausted, .readerTooSlow)
    case .idle: RPCError(.unavailable, .idle)
    case .certificateRevoked: RPCError(.permissionDenied, .certificateRevoked)
    }
  }

  init(_ fault: Frame.Fault) {
    switch fault {
    case .empty: self = .frameEmpty
    case .tooLarge: self = .frameTooLarge
    }
  }
}

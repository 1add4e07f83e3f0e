package import NIOCore

/// What a connection may cost, each bound named; docs/protocol.md states the same numbers.
///
/// Everything a peer says about sizes, counts or times is held against one of these before it is
/// used.
package struct Limits: Sendable {
  /// Bytes of a request or reply message.
  package static let payloadByteCountMax = 1_048_576
  /// Bytes of an envelope: a payload and 16 KiB around it.
  package static let frameByteCountMax = Self.payloadByteCountMax + 16_384
  /// Items of a stream that may be granted and not yet sent.
  package static let creditMax: UInt32 = 1_024
  /// Certificates a peer may present, and bytes of each.
  package static let chainCountMax = 4
  package static let certificateByteCountMax = 8_192

  /// Time from accept to the end of the TLS handshake, and what may arrive in it.
  package var handshake = TimeAmount.seconds(5)
  package var handshakeByteCountMax = 16_384
  /// Time from the first byte of a frame until its length, and until its end.
  package var frameHeader = TimeAmount.seconds(5)
  package var frameBody = TimeAmount.seconds(15)
  /// Time without open calls and frames after which a connection ends.
  package var idle = TimeAmount.seconds(60)
  /// The longest a call may take, whatever its caller asks.
  package var deadline = TimeAmount.seconds(30)
  /// Time a reader may leave more than a mebibyte waiting, and the most that may wait at all.
  package var write = TimeAmount.seconds(10)
  package var writeHighByteCount = 1_048_576
  package var writeByteCountMax = 16_777_216

  /// Calls of one identity that may be open at once, over all its connections.
  package var callsPerIdentityMax = 100
  /// The same for a service: it calls on behalf of many.
  package var callsPerServiceMax = 1_000
  /// Connections of one identity.
  package var connectionsPerIdentityMax = 64
  /// Calls and connections of callers without a certificate, from one address and calls in all.
  package var callsPerAddressMax = 32
  package var callsAnonymousMax = 512
  package var connectionsPerAddressMax = 32
  /// Calls of such callers that one address begins in one ``window``.
  package var callsPerAddressWindowMax = 600
  /// Connections in all, and those of them that have not yet shown a certificate.
  package var connectionsMax = 4_096
  package var handshakesMax = 512

  /// Pings and cancels that a peer may send in one ``window``.
  package var window = TimeAmount.seconds(10)
  package var pingsPerWindowMax = 30
  package var cancelsPerWindowMax = 1_000

  package init() {}
}

internal import NIOCore
package import Wire

/// The envelope of every call, as proto/sluis/rpc.proto defines it and docs/protocol.md explains
/// it.
typealias Envelope = RpcV1.Envelope
package typealias CallerProof = RpcV1.CallerProof

/// An envelope that arrived. Some hundred bytes, so it is handed on without being copied.
final class Incoming: Sendable {
  let envelope: Envelope

  init(_ envelope: Envelope) { self.envelope = envelope }

  /// Decodes the envelope of a frame: the plain ones on the short way, which decides nothing.
  init(reading bytes: borrowing ByteBuffer, lastMethod: String = "") throws(WireError) {
    if let plain = Envelope(plain: bytes.readableBytesSpan, lastMethod: lastMethod) {
      self.envelope = plain
    } else {
      self.envelope = try Envelope(decoding: bytes.readableBytesSpan)
    }
  }
}

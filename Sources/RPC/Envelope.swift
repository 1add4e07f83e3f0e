internal import NIOCore
package import Wire

/// The envelope of every call, as proto/sluis/rpc.proto defines it and docs/protocol.md explains
/// it.
typealias Envelope = RpcV1.Envelope
package typealias CallerProof = RpcV1.CallerProof

extension Envelope {
  /// Decodes the envelope of a frame: the plain ones on the short way, which decides nothing.
  init(reading bytes: borrowing ByteBuffer, lastMethod: String = "") throws(WireError) {
    if let plain = Envelope(plain: bytes.readableBytesSpan, lastMethod: lastMethod) {
      self = plain
    } else {
      try self.init(decoding: bytes.readableBytesSpan)
    }
  }
}

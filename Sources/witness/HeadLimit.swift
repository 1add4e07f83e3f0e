internal import NIOCore

/// Ends a connection whose request's head is longer than any of ours: what parses it bounds fields,
/// and keeps a request line of any length.
///
/// Confined to its connection's event loop.
final class HeadLimit: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// A request line, 32 fields of 4 KiB, and what is read with them of a body at one go.
  static let byteCountMax = 4_096 + 32 * 4_096 + 65_536

  private var byteCount = 0
  /// Whether a head is being read.
  private var isReading = true

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if self.isReading {
      self.byteCount += self.unwrapInboundIn(data).readableBytes
      guard self.byteCount <= Self.byteCountMax else { return context.close(promise: nil) }
    }
    context.fireChannelRead(data)
  }

  /// The head is whole; what follows is its body.
  func wasRead() { self.isReading = false }

  /// The next head may come.
  func expect() {
    self.isReading = true
    self.byteCount = 0
  }
}

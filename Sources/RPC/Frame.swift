package import NIOCore
internal import Wire

/// A frame: four bytes of length, big-endian, and that many bytes of envelope.
package enum Frame {
  package static let headerByteCount = 4

  /// Why bytes are not frames of ours. The connection that sent them cannot go on.
  package enum Fault: Error, Sendable, Hashable {
    case empty
    case tooLarge
  }

  /// Appends one frame around `envelope`. Traps above the maximum: our own replies are checked
  /// before they get here.
  package static func write(_ envelope: RawSpan, into buffer: inout ByteBuffer) {
    precondition(envelope.byteCount <= Limits.frameByteCountMax, "an envelope over the frame limit")
    buffer.writeInteger(UInt32(envelope.byteCount))
    buffer.writeBytes(envelope)
  }

  /// Appends one frame around `envelope`, as above.
  static func write(_ envelope: borrowing Envelope, into buffer: inout ByteBuffer) {
    guard let byteCount = envelope.plainByteCount else {
      return envelope.withEncoded { Self.write($0, into: &buffer) }
    }
    Self.begin(byteCount, in: &buffer)
    // The envelope writes into the buffer's own room; it traps when that is too little.
    unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: byteCount) { room in
      unsafe envelope.writePlain(to: room)
      return byteCount
    }
  }

  static func write(_ reply: borrowing PlainReply, into buffer: inout ByteBuffer) {
    let byteCount = reply.byteCount
    Self.begin(byteCount, in: &buffer)
    // As above.
    unsafe buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: byteCount) { room in
      unsafe reply.write(to: room)
      return byteCount
    }
  }

  private static func begin(_ byteCount: Int, in buffer: inout ByteBuffer) {
    precondition(byteCount <= Limits.frameByteCountMax, "an envelope over the frame limit")
    buffer.reserveCapacity(minimumWritableBytes: Self.headerByteCount + byteCount)
    buffer.writeInteger(UInt32(byteCount))
  }

  /// Cuts a stream of bytes into envelopes: bytes in, envelopes out, no channel.
  ///
  /// It never reserves memory for a length: the buffer holds what has arrived, and a length that is
  /// too large is refused when its four bytes are there.
  package struct Decoder: Sendable {
    private var buffer = ByteBuffer()

    package init() {}

    /// What waits for the rest of its frame.
    package enum Pending: Sendable, Hashable {
      case nothing
      case header
      case body
    }

    /// Takes bytes as they arrived.
    package mutating func append(_ bytes: consuming ByteBuffer) {
      if self.buffer.readableBytes == 0 {
        self.buffer = bytes  // The common case: whole frames, no copy.
      } else {
        self.buffer.writeBuffer(&bytes)
      }
    }

    /// The next whole envelope, nil when it has not arrived yet.
    package mutating func next() throws(Fault) -> ByteBuffer? {
      guard
        let length = self.buffer.getInteger(at: self.buffer.readerIndex, as: UInt32.self)
      else { return nil }
      guard length > 0 else { throw .empty }
      guard length <= UInt32(Limits.frameByteCountMax) else { throw .tooLarge }
      let frameByteCount = Self.frameByteCount(length)
      guard self.buffer.readableBytes >= frameByteCount else { return nil }
      let start = self.buffer.readerIndex + Frame.headerByteCount
      let envelope = self.buffer.getSlice(at: start, length: Int(length))
      self.buffer.moveReaderIndex(forwardBy: frameByteCount)
      return envelope
    }

    package var pending: Pending {
      switch self.buffer.readableBytes {
      case 0: .nothing
      case ..<Frame.headerByteCount: .header
      default: .body
      }
    }

    /// Lets go of consumed bytes. Call when a burst has been read.
    package mutating func compact() {
      if self.buffer.readableBytes == 0 {
        self.buffer = ByteBuffer()
      } else {
        self.buffer.discardReadBytes()
      }
    }

    private static func frameByteCount(_ length: UInt32) -> Int {
      Frame.headerByteCount + Int(length)
    }
  }
}

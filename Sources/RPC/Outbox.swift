internal import NIOCore
internal import Wire

/// Frames that wait for the end of the current burst, so that they leave in few writes.
///
/// A write per frame is a system call and a TLS record per frame: this is most of what makes the
/// difference between 20,000 and 80,000 calls a second.
struct Outbox {
  /// Storage that is kept for the next burst; what a larger one took is given back.
  private static let keptByteCountMax = 32_768
  /// Frames after which a burst's first ones leave: the peer works on them while we go on.
  private static let fullFrameCount = 32

  private var buffer = ByteBuffer()
  /// What the channel is done with.
  private var spare = ByteBuffer()
  /// Set while a burst is read, or when a flush is already on its way.
  var isHeld = false

  private var frameCount = 0

  var isEmpty: Bool { self.buffer.readableBytes == 0 }
  /// Whether to write now, without waiting for the end of the burst.
  var isFull: Bool { self.frameCount >= Self.fullFrameCount }
  var byteCount: Int { self.buffer.readableBytes }

  mutating func append(_ envelope: borrowing Envelope) {
    self.frameCount += 1
    Frame.write(envelope, into: &self.buffer)
  }

  mutating func append(_ reply: borrowing PlainReply) {
    self.frameCount += 1
    Frame.write(reply, into: &self.buffer)
  }

  /// Everything that waits. Frames may be appended again while the channel writes it.
  mutating func take() -> ByteBuffer {
    let taken = self.buffer
    self.frameCount = 0
    self.buffer = self.spare
    self.spare = ByteBuffer()
    return taken
  }

  /// Keeps the storage of what was written. When the channel still holds it this takes none.
  mutating func reuse(_ written: consuming ByteBuffer) {
    guard written.capacity <= Self.keptByteCountMax else { return }
    written.clear(minimumCapacity: 0)
    self.spare = written
  }
}

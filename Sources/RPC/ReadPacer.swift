internal import NIOCore

/// Reads a connection's next bytes when it is time: a moment later where ``ReadPace`` says so, and
/// not at all while the peer does not read our answers.
///
/// It sits between TLS and ``ServerChannel``, which tells it what a burst of bytes held.
final class ReadPacer: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer

  private var pace = ReadPace()
  private var context: ChannelHandlerContext?
  private var isPausing = false
  /// A read was asked for and not let through.
  private var isHeld = false

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  /// A request of the burst that is being read was taken.
  func took() { self.pace.took() }

  func read(context: ChannelHandlerContext) {
    self.isHeld = true
    if !self.isPausing, let instant = self.pace.burstEnded(at: context.eventLoop.now) {
      self.pause(until: instant, context)
    }
    self.readOn(context)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    self.readOn(context)
    context.fireChannelWritabilityChanged()
  }

  private func readOn(_ context: ChannelHandlerContext) {
    guard self.isHeld, !self.isPausing, context.channel.isWritable else { return }
    self.isHeld = false
    context.read()
  }

  private func pause(until instant: NIODeadline, _ context: ChannelHandlerContext) {
    let end = PauseEnd(pacer: NIOLoopBound(self, eventLoop: context.eventLoop))
    // A loop that takes no callbacks any more is ending; then reading on does no harm.
    self.isPausing = (try? context.eventLoop.scheduleCallback(at: instant, handler: end)) != nil
  }

  /// Costs less than a task of the loop's would.
  private struct PauseEnd: NIOScheduledCallbackHandler, Sendable {
    let pacer: NIOLoopBound<ReadPacer>

    func handleScheduledCallback(eventLoop: some EventLoop) {
      let pacer = self.pacer.value
      pacer.isPausing = false
      if let context = pacer.context { pacer.readOn(context) }
    }
  }
}

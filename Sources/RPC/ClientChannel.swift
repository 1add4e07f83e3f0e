internal import NIOCore
internal import Wire

/// One connection to a server: the shell that performs what ``ClientConnection`` decides.
final class ClientChannel: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var machine = ClientConnection<PendingCall>(now: .now())
  private var decoder = Frame.Decoder()
  private var outbox = Outbox()
  private var context: ChannelHandlerContext?
  private let loop: any EventLoop
  /// Writes each call by itself, as independent callers would. For measurements.
  private let flushesEachCall: Bool
  private var timer: Scheduled<Void>?
  private var timerAt = NIODeadline.distantFuture
  private var isClosed = false
  let liveness = Liveness()

  init(loop: any EventLoop, flushesEachCall: Bool) {
    self.loop = loop
    self.flushesEachCall = flushesEachCall
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.lost()
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.lost()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    self.lost()
    context.close(promise: nil)
  }

  /// Opens a call. Ends `pending` at once when the connection takes none.
  func begin(
    _ method: String, _ payload: [UInt8], _ options: CallOptions, credit: UInt32?,
    pending: PendingCall
  ) {
    let deadline = options.deadline
    let now = NIODeadline.now()
    guard !pending.isCancelled else { return pending.end(.failure(RPCError(.cancelled))) }
    guard let remainingMs = deadline.remainingMs(at: now) else {
      return pending.end(.failure(RPCError(.deadlineExceeded, .notExecuted)))
    }
    guard !self.isClosed,
      let number = self.machine.begin(pending, deadline: deadline, credit: credit, now: now)
    else { return pending.end(.failure(RPCError(.unavailable, .notExecuted, .connectionLost))) }
    pending.number = number
    self.send(
      options.envelope(
        call: number, method: method, payload: payload, deadlineMs: remainingMs,
        credit: credit ?? 0))
    self.arm(by: min(deadline.instant, now + ClientConnection<PendingCall>.pingAfter))
  }

  /// The caller wants no more. A call that has not begun finds that out when it does.
  func cancel(_ pending: PendingCall) {
    guard let number = pending.number, self.machine.forget(number) else { return }
    self.send(Envelope(version: 1, kind: .cancel, call: number))
    pending.end(.failure(RPCError(.cancelled)))
    self.closeIfDone()
  }

  func grant(_ items: UInt32, to pending: PendingCall) {
    guard let number = pending.number, self.machine.grant(items, to: number) else { return }
    self.send(Envelope(version: 1, kind: .credit, call: number, credit: items))
  }

  func close() {
    self.flush()
    self.context?.close(promise: nil)
  }

  /// After the server's goodbye nobody else will close what no call needs any more.
  private func closeIfDone() {
    if self.machine.isGoingAway && self.machine.isEmpty && !self.isClosed { self.close() }
  }

  private func lost() {
    guard !self.isClosed else { return }
    self.isClosed = true
    self.liveness.end()
    self.timer?.cancel()
    for pending in self.machine.lost() {
      pending.end(.failure(RPCError(.unavailable, .connectionLost)))
    }
  }
}

// MARK: Reading

extension ClientChannel {
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !self.isClosed else { return }
    self.outbox.isHeld = true
    self.decoder.append(self.unwrapInboundIn(data))
    let now = NIODeadline.now()
    do throws(Frame.Fault) {
      while !self.isClosed, let bytes = try self.decoder.next() { self.receive(bytes, now: now) }
    } catch { self.fault() }
    self.decoder.compact()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    self.outbox.isHeld = false
    self.flush()
    context.fireChannelReadComplete()
  }

  private func receive(_ bytes: ByteBuffer, now: NIODeadline) {
    if let reply = PlainReply(bytes.readableBytesSpan) { return self.receive(reply, now: now) }
    let envelope: Envelope
    do { envelope = try Incoming(reading: bytes).envelope } catch { return self.fault() }
    switch self.machine.receive(envelope, now: now) {
    case .ignore: break
    case .reply(let pending):
      if let error = RPCError(envelope.status) {
        pending.end(.failure(error))
      } else {
        pending.end(.success(UnaryReply(payload: envelope.payload, receipt: envelope.receipt)))
      }
      self.closeIfDone()
    case .item(let pending): pending.item(envelope)
    case .pong(let number): self.send(Envelope(version: 1, kind: .pong, call: number))
    case .goAway(let notExecuted):
      self.liveness.end()
      let error = RPCError(envelope.status) ?? RPCError(.unavailable, .draining)
      for pending in notExecuted { pending.end(.failure(error.notExecuted)) }
      self.closeIfDone()
    case .fault: self.fault()
    }
  }

  private func receive(_ reply: PlainReply, now: NIODeadline) {
    switch self.machine.reply(to: reply.call, now: now) {
    case .reply(let pending):
      pending.end(.success(UnaryReply(payload: reply.payload, receipt: reply.receipt)))
      self.closeIfDone()
    case .fault: self.fault()
    case .ignore, .item, .pong, .goAway: break
    }
  }

  private func fault() {
    self.lost()
    self.context?.close(promise: nil)
  }
}

// MARK: Writing and time

extension ClientChannel {
  private func send(_ envelope: borrowing Envelope) {
    guard !self.isClosed else { return }
    self.outbox.append(envelope)
    if self.flushesEachCall || self.outbox.isFull { return self.flush() }
    guard !self.outbox.isHeld else { return }
    self.outbox.isHeld = true
    let bound = NIOLoopBound(self, eventLoop: self.loop)
    self.loop.execute {
      bound.value.outbox.isHeld = false
      bound.value.flush()
    }
  }

  private func flush() {
    guard let context = self.context, !self.outbox.isEmpty else { return }
    let frames = self.outbox.take()
    context.writeAndFlush(self.wrapOutboundOut(frames), promise: nil)
    self.outbox.reuse(frames)
  }

  private func arm(by instant: NIODeadline) {
    guard instant < self.timerAt, !self.isClosed else { return }
    self.timer?.cancel()
    self.timerAt = instant
    let bound = NIOLoopBound(self, eventLoop: self.loop)
    self.timer = self.loop.scheduleTask(deadline: instant) { bound.value.timePassed() }
  }

  private func timePassed() {
    self.timerAt = .distantFuture
    let due = self.machine.due(at: .now())
    if due.isDead { return self.fault() }
    if due.sendsPing { self.send(Envelope(version: 1, kind: .ping, call: 0)) }
    for expired in due.expired {
      self.send(Envelope(version: 1, kind: .cancel, call: expired.call))
      expired.waiter.end(.failure(RPCError(.deadlineExceeded)))
    }
    self.closeIfDone()
    self.arm(by: self.machine.nextDue())
  }
}

extension RPCError {
  /// The same error, said of a call that was surely not executed.
  fileprivate var notExecuted: RPCError {
    var error = self
    if error.code != .unavailable { error.code = .unavailable }
    if !error.reasons.contains(.notExecuted) { error.reasons.append(.notExecuted) }
    return error
  }
}

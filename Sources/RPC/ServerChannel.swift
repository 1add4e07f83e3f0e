internal import NIOCore
internal import Wire

/// One accepted connection: the shell that performs what ``ServerConnection`` decides.
final class ServerChannel: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// What the server asks of its connections from outside their loops.
  enum Event: Sendable {
    case drain
    /// Do not wait for open calls any longer.
    case end
    /// The peer's certificate is no longer good.
    case revoked
  }

  private let routes: Routes
  private let limits: Limits
  private let peer: Peer
  private let occupancy: Occupancy
  private let executor: LoopExecutor
  private let pacer: ReadPacer
  private var machine: ServerConnection<ServerCall>
  private var decoder = Frame.Decoder()
  private var outbox = Outbox()
  private var context: ChannelHandlerContext?
  private var timer: Scheduled<Void>?
  private var timerAt = NIODeadline.distantFuture
  private var isClosing = false
  /// The method of the last call, which is likely the next one's too.
  private var last: (method: String, route: Routes.Route, allowsPeer: Bool)?
  /// Open streams: only these can have items that wait, and most connections have none.
  private var streamCount = 0

  init(
    routes: Routes, limits: Limits, peer: Peer, occupancy: Occupancy, executor: LoopExecutor,
    pacer: ReadPacer
  ) {
    self.routes = routes
    self.limits = limits
    self.peer = peer
    self.occupancy = occupancy
    self.executor = executor
    self.pacer = pacer
    self.machine = ServerConnection(limits: limits, now: .now())
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    self.arm(by: self.machine.nextDue())
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.timer?.cancel()
    self.stopAll()
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.isClosing = true
    self.stopAll()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Whatever failed below us, the connection is over; details stay here.
    self.isClosing = true
    self.stopAll()
    context.close(promise: nil)
  }

  private func stopAll() {
    for call in self.machine.abandon() { call.stop() }
  }
}

// MARK: Reading

extension ServerChannel {
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !self.isClosing else { return }
    self.outbox.isHeld = true
    self.decoder.append(self.unwrapInboundIn(data))
    let now = NIODeadline.now()
    var tookFrames = false
    do throws(Frame.Fault) {
      while !self.isClosing, let bytes = try self.decoder.next() {
        tookFrames = true
        self.receive(bytes, now: now)
      }
    } catch { self.fail(Fault(error)) }
    self.decoder.compact()
    self.machine.readEnded(pending: self.decoder.pending, tookFrames: tookFrames, now: now)
    if self.decoder.pending != .nothing { self.arm(by: self.machine.nextDue()) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    self.outbox.isHeld = false
    self.flush()
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    let isWritable = context.channel.isWritable
    self.machine.writable(isWritable, now: .now())
    if isWritable {
      for call in self.machine.allWork { self.release(call.value, call: call.key) }
    } else {
      self.arm(by: self.machine.nextDue())
    }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      if self.machine.inputClosed() { self.closeIfDone() } else { self.end() }
    case Event.drain: self.drain(RPCError(.unavailable, .draining))
    case Event.end: self.end()
    case Event.revoked: self.fail(.certificateRevoked)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  private func receive(_ bytes: ByteBuffer, now: NIODeadline) {
    let incoming: Incoming
    do { incoming = try Incoming(reading: bytes, lastMethod: self.last?.method ?? "") } catch {
      switch Salvage(bytes) {
      case .envelope(let traceless): incoming = Incoming(traceless)
      case .refusal(let call, let error):
        return self.perform(self.machine.refuse(call, error, now: now), call: call)
      case .nothing: return self.fail(.envelopeMalformed)
      }
    }
    let occupancy = self.occupancy
    let number = incoming.envelope.call
    switch self.machine.receive(incoming.envelope, now: now, takesCall: { occupancy.enterCall() }) {
    case .ignore: break
    case .start(let deadline):
      self.pacer.took()
      self.start(incoming, deadline: deadline)
    case .refuse(let error): self.reply(number, .failure(error))
    case .cancel(let call): self.machine.work(of: call)?.stop()
    case .grant(let call, let items):
      guard let work = self.machine.work(of: call) else { break }
      work.grant(items)
      self.release(work, call: call)
    case .pong(let number): self.send(Envelope(version: 1, kind: .pong, call: number))
    case .fault(let fault): self.fail(fault)
    }
  }

  /// What becomes of a request that was not read whole.
  private func perform(_ action: ServerConnection<ServerCall>.Action, call: UInt64) {
    switch action {
    case .refuse(let error): self.reply(call, .failure(error))
    case .fault(let fault): self.fail(fault)
    case .ignore, .start, .cancel, .grant, .pong: break
    }
  }
}

// MARK: Calls

extension ServerChannel {
  private func start(_ incoming: Incoming, deadline: Deadline) {
    let number = incoming.envelope.call
    let route: Routes.Route
    switch self.route(of: incoming.envelope) {
    case .failure(let error): return self.ended(number, .failure(error))
    case .success(let found): route = found
    }
    let call = Call(incoming, peer: self.peer, deadline: deadline)
    if case .atOnce(let body) = route.handler {
      return self.ended(number, Self.answer(call, body))
    }
    let work = ServerCall(credit: call.credit)
    self.machine.attach(work, to: number)
    self.arm(by: deadline.instant)
    let bound = NIOLoopBound(self, eventLoop: self.executor.loop)
    let loop = self.executor.loop
    if route.isStream { self.streamCount += 1 }
    // Owned by `work`, which the connection stops when the call or the connection ends. The handler
    // runs at once as far as it gets without waiting; the answers of a burst still leave together.
    let task = Task.immediate(executorPreference: self.executor) {
      let result: Result<Routes.Answer?, RPCError>
      if deadline.isOver() {
        result = .failure(RPCError(.deadlineExceeded, .notExecuted))
      } else {
        result = await route.handler.run(call) {
          ItemSink(loop: loop, channel: bound, call: number)
        }
      }
      if route.isStream { bound.value.streamCount -= 1 }
      bound.value.ended(number, result)
    }
    work.runs(task)
  }

  /// What a handler answers that waits for nothing; nobody can cancel it in between.
  private static func answer(
    _ call: Call, _ body: (Call) throws(RPCError) -> Routes.Answer
  ) -> Result<Routes.Answer?, RPCError> {
    guard !call.deadline.isOver() else {
      return .failure(RPCError(.deadlineExceeded, .notExecuted))
    }
    do throws(RPCError) { return .success(try body(call)) } catch { return .failure(error) }
  }

  /// What answers a request, or why nothing does.
  private func route(of envelope: borrowing Envelope) -> Result<Routes.Route, RPCError> {
    if self.last?.method != envelope.method {
      guard let route = self.routes[envelope.method] else {
        return .failure(RPCError(.unimplemented, .methodUnknown))
      }
      self.last = (envelope.method, route, route.allows(self.peer))
    }
    guard let last else { return .failure(RPCError(.unimplemented, .methodUnknown)) }
    if let refusal = last.route.refusal(of: envelope, allowsPeer: last.allowsPeer) {
      return .failure(refusal)
    }
    return .success(last.route)
  }

  /// The work of a call is over, whether or not somebody still waits for its answer.
  private func ended(_ number: UInt64, _ result: Result<Routes.Answer?, RPCError>) {
    self.occupancy.leaveCall()
    if self.machine.end(number) { self.reply(number, result) }
    self.closeIfDone()
  }

  private func reply(_ number: UInt64, _ result: Result<Routes.Answer?, RPCError>) {
    switch result {
    case .success(let answer):
      guard !self.isClosing else { return }
      self.outbox.append(
        PlainReply(call: number, payload: answer?.payload ?? [], receipt: answer?.receipt ?? []))
      if self.outbox.isFull { self.flush() } else { self.flushSoon() }
    case .failure(let error):
      self.send(Envelope(version: 1, kind: .reply, call: number, status: error.status))
    }
  }

  /// Sends an item, or keeps it until there is credit and room.
  func send(_ item: Routes.Answer, call: UInt64, sent: CheckedContinuation<Bool, Never>) {
    guard let work = self.machine.work(of: call), !work.isStopped, !self.isClosing else {
      return sent.resume(returning: false)
    }
    precondition(work.waiting == nil, "two tasks send to one stream")
    work.waiting = ServerCall.Waiting(item: item, sent: sent)
    self.release(work, call: call)
  }

  private func release(_ work: ServerCall, call: UInt64) {
    guard let waiting = work.waiting, let context = self.context, context.channel.isWritable,
      self.outbox.byteCount < self.limits.writeHighByteCount, work.spend()
    else { return }
    work.waiting = nil
    self.send(
      Envelope(
        version: 1, kind: .item, call: call, payload: waiting.item.payload,
        receipt: waiting.item.receipt))
    waiting.sent.resume(returning: true)
  }
}

// MARK: Writing and ending

extension ServerChannel {
  private func send(_ envelope: borrowing Envelope) {
    guard !self.isClosing else { return }
    self.outbox.append(envelope)
    self.flushSoon()
  }

  private func flushSoon() {
    guard !self.outbox.isHeld else { return }
    // Answers that become ready in one turn of the loop leave together.
    self.outbox.isHeld = true
    let bound = NIOLoopBound(self, eventLoop: self.executor.loop)
    self.executor.loop.execute {
      bound.value.outbox.isHeld = false
      bound.value.flush()
    }
  }

  private func flush() {
    guard let context = self.context, !self.outbox.isEmpty else { return }
    let frames = self.outbox.take()
    context.writeAndFlush(self.wrapOutboundOut(frames), promise: nil)
    self.outbox.reuse(frames)
    guard !context.channel.isWritable else {
      guard self.streamCount > 0 else { return }
      for call in self.machine.allWork where call.value.waiting != nil {
        self.release(call.value, call: call.key)
      }
      return
    }
    let waiting = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
    if let waiting, waiting > self.limits.writeByteCountMax { self.fail(.readerTooSlow) }
  }

  /// Says goodbye with what `fault` is and ends, at once unless open calls deserve their answers.
  private func fail(_ fault: Fault) {
    if fault == .callIDReused { return self.drain(fault.error) }
    self.goAway(fault.error)
    self.end()
  }

  private func drain(_ error: RPCError) {
    if !self.machine.isDraining {
      self.goAway(error)
      self.machine.drain()
    }
    self.closeIfDone()
  }

  private func goAway(_ error: RPCError) {
    self.send(
      Envelope(version: 1, kind: .goaway, status: error.status, lastCall: self.machine.lastCall))
  }

  private func closeIfDone() {
    if self.machine.isDone { self.end() }
  }

  /// Writes what waits, stops all work and closes.
  private func end() {
    guard !self.isClosing else { return }
    self.isClosing = true
    self.flush()
    self.stopAll()
    self.context?.closeForGood()
  }

  private func arm(by instant: NIODeadline) {
    guard instant < self.timerAt else { return }
    self.timer?.cancel()
    self.timerAt = instant
    let bound = NIOLoopBound(self, eventLoop: self.executor.loop)
    self.timer = self.executor.loop.scheduleTask(deadline: instant) { bound.value.timePassed() }
  }

  private func timePassed() {
    self.timerAt = .distantFuture
    guard !self.isClosing else { return }
    let due = self.machine.due(at: .now())
    for call in due.calls {
      self.reply(call, .failure(RPCError(.deadlineExceeded)))
      self.machine.work(of: call)?.stop()
    }
    if let fault = due.fault { self.fail(fault) }
    self.arm(by: self.machine.nextDue())
  }
}

extension Routes.Handler {
  /// Runs the handler. A stream ends without a payload of its own.
  fileprivate nonisolated(nonsending) func run(
    _ call: Call, _ sink: () -> ItemSink
  ) async -> Result<Routes.Answer?, RPCError> {
    do throws(RPCError) {
      switch self {
      case .atOnce(let body): return .success(try body(call))
      case .unary(let body): return .success(try await body(call))
      case .stream(let body):
        try await body(call, sink())
        return .success(nil)
      }
    } catch { return .failure(error) }
  }
}

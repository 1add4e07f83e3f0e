internal import NIOCore
internal import Wire

/// The server's side of one connection as a state machine: what arrived in, what to do out.
///
/// It knows no channel, no task and no clock; `Work` is whatever the shell runs for a call. Every
/// method takes the time, so that time-outs are tested without waiting.
///
/// Invariants: a call is in `open` from its acceptance until its work has ended, answered or not,
/// so that the limit on open calls bounds work and not only replies; each call is answered at most
/// once.
struct ServerConnection<Work> {
  /// What to do about an envelope.
  enum Action: Equatable {
    case ignore
    /// Begin the call; it counts from now on.
    case start(Deadline)
    /// Answer the call with this error; nothing was begun.
    case refuse(RPCError)
    /// Stop the call's work.
    case cancel(call: UInt64)
    /// More items may be sent.
    case grant(call: UInt64, items: UInt32)
    case pong(UInt64)
    /// Say goodbye and end, at once or, where the fault says so, when open calls are answered.
    case fault(Fault)
  }

  /// What a passing moment asks for.
  struct Due {
    /// Calls whose deadline is over: answer them and stop their work.
    var calls: [UInt64] = []
    var fault: Fault?
  }

  private struct OpenCall {
    let deadline: Deadline
    var isAnswered = false
    var work: Work?
  }

  private let limits: Limits
  private var open: [UInt64: OpenCall] = [:]
  /// The greatest call number taken.
  private(set) var lastCall: UInt64 = 0
  private(set) var isDraining = false
  private var isInputClosed = false
  private var pings: RateWindow
  private var cancels: RateWindow
  private var lastFrameAt: NIODeadline
  private var pending = Frame.Decoder.Pending.nothing
  private var pendingSince: NIODeadline
  private var blockedSince: NIODeadline?

  init(limits: Limits, now: NIODeadline) {
    self.limits = limits
    self.pings = RateWindow(countMax: limits.pingsPerWindowMax, length: limits.window)
    self.cancels = RateWindow(countMax: limits.cancelsPerWindowMax, length: limits.window)
    self.lastFrameAt = now
    self.pendingSince = now
  }

  var openCallCount: Int { self.open.count }
  /// Whether nothing is left to do on a connection that takes no more calls.
  var isDone: Bool { (self.isDraining || self.isInputClosed) && self.open.isEmpty }

  /// Judges an envelope.
  ///
  /// - Parameter takesCall: asked when all else allows the call; the shell counts the identity's
  ///   calls over all its connections.
  mutating func receive(
    _ envelope: borrowing Envelope, now: NIODeadline, takesCall: () -> Bool
  ) -> Action {
    self.lastFrameAt = now
    guard envelope.version == 1 else { return .fault(.versionUnknown) }
    switch envelope.kind {
    case .request:
      return self.request(
        envelope.call, deadlineMs: envelope.deadlineMs, now: now, takesCall: takesCall)
    case .cancel:
      guard self.cancels.admits(at: now) else { return .fault(.tooManyCancels) }
      guard self.answer(envelope.call) else { return .ignore }
      return .cancel(call: envelope.call)
    case .credit:
      return .grant(call: envelope.call, items: envelope.credit)
    case .ping:
      guard self.pings.admits(at: now) else { return .fault(.tooManyPings) }
      return .pong(envelope.call)
    case .pong:
      return .ignore
    case .reply, .item, .goaway:
      return .fault(.envelopeMalformed)
    }
  }

  /// Refuses a request of which only the number could be read.
  mutating func refuse(_ call: UInt64, _ error: RPCError, now: NIODeadline) -> Action {
    self.lastFrameAt = now
    return self.number(call) ?? .refuse(error)
  }

  /// Takes the number of a request; what to do when that cannot be done.
  private mutating func number(_ call: UInt64) -> Action? {
    guard call > 0 else { return .fault(.envelopeMalformed) }
    guard call > self.lastCall else { return .fault(.callIDReused) }
    guard !self.isDraining else {
      return .refuse(RPCError(.unavailable, .notExecuted, .draining))
    }
    self.lastCall = call
    return nil
  }

  private mutating func request(
    _ call: UInt64, deadlineMs: UInt32?, now: NIODeadline, takesCall: () -> Bool
  ) -> Action {
    if let refusal = self.number(call) { return refusal }
    guard deadlineMs != 0 else { return .refuse(RPCError(.deadlineExceeded, .notExecuted)) }
    guard takesCall() else { return .refuse(RPCError(.resourceExhausted, .tooManyCalls)) }
    let deadline = Deadline(remainingMs: deadlineMs, cap: self.limits.deadline, from: now)
    self.open[call] = OpenCall(deadline: deadline)
    return .start(deadline)
  }

  /// Remembers what runs for a call that was just started.
  mutating func attach(_ work: Work, to call: UInt64) { self.open[call]?.work = work }

  func work(of call: UInt64) -> Work? { self.open[call]?.work }

  /// Whether `call` still waits for its answer; from now on it does not.
  mutating func answer(_ call: UInt64) -> Bool {
    guard let index = self.open.index(forKey: call), !self.open.values[index].isAnswered else {
      return false
    }
    self.open.values[index].isAnswered = true
    return true
  }

  /// The work of `call` has ended. True when its result is still to be sent.
  mutating func end(_ call: UInt64) -> Bool {
    guard let ended = self.open.removeValue(forKey: call) else { return false }
    return !ended.isAnswered
  }

  /// Takes no more calls.
  mutating func drain() { self.isDraining = true }

  /// The caller has sent its last byte. False when it left in the middle of a frame.
  mutating func inputClosed() -> Bool {
    self.isInputClosed = true
    return self.pending == .nothing
  }

  /// What of a frame is left after a burst of bytes.
  ///
  /// The clock of a frame starts with its first byte and is not set back by later ones: a byte
  /// every few seconds buys no time.
  mutating func readEnded(pending: Frame.Decoder.Pending, tookFrames: Bool, now: NIODeadline) {
    if pending != .nothing && (tookFrames || self.pending == .nothing) { self.pendingSince = now }
    self.pending = pending
  }

  /// Whether the peer takes what we write.
  mutating func writable(_ isWritable: Bool, now: NIODeadline) {
    self.blockedSince = isWritable ? nil : self.blockedSince ?? now
  }

  /// The work of every open call, by its number.
  var allWork: [(key: UInt64, value: Work)] {
    self.open.compactMap { call, open in open.work.map { (call, $0) } }
  }

  /// All work, for a connection that ends.
  mutating func abandon() -> [Work] {
    for index in self.open.values.indices { self.open.values[index].isAnswered = true }
    return self.open.values.compactMap(\.work)
  }
}

extension ServerConnection {
  /// What is due at `now`: calls over their deadline, a frame or a reader too slow, an idle end.
  mutating func due(at now: NIODeadline) -> Due {
    var due = Due()
    if let fault = self.timedOut(at: now) {
      due.fault = fault
      return due
    }
    for (call, open) in self.open where !open.isAnswered && open.deadline.isOver(at: now) {
      due.calls.append(call)
    }
    for call in due.calls { _ = self.answer(call) }
    return due
  }

  private func timedOut(at now: NIODeadline) -> Fault? {
    switch self.pending {
    case .nothing: break
    case .header where now >= self.pendingSince + self.limits.frameHeader: return .tooSlow
    case .body where now >= self.pendingSince + self.limits.frameBody: return .tooSlow
    case .header, .body: break
    }
    if let blockedSince, now >= blockedSince + self.limits.write { return .readerTooSlow }
    if self.open.isEmpty && now >= self.lastFrameAt + self.limits.idle { return .idle }
    return nil
  }

  /// When ``due(at:)`` is next worth asking.
  func nextDue() -> NIODeadline {
    var next = NIODeadline.distantFuture
    switch self.pending {
    case .nothing: break
    case .header: next = self.pendingSince + self.limits.frameHeader
    case .body: next = self.pendingSince + self.limits.frameBody
    }
    if let blockedSince { next = min(next, blockedSince + self.limits.write) }
    if self.open.isEmpty { next = min(next, self.lastFrameAt + self.limits.idle) }
    for call in self.open.values where !call.isAnswered {
      next = min(next, call.deadline.instant)
    }
    return next
  }
}

internal import NIOCore
internal import Wire

/// The caller's side of one connection as a state machine; the mirror of ``ServerConnection``.
struct ClientConnection<Waiter> {
  enum Action {
    case ignore
    /// The call is over; nobody waits for it any more.
    case reply(Waiter)
    case item(Waiter)
    case pong(UInt64)
    /// The server takes no more calls; these were not executed.
    case goAway(notExecuted: [Waiter])
    /// The server broke the protocol.
    case fault
  }

  /// What a passing moment asks for.
  struct Due {
    var expired: [(call: UInt64, waiter: Waiter)] = []
    var sendsPing = false
    /// The server answers nothing, pings included.
    var isDead = false
  }

  /// Silence, with calls open, after which we ping, and after which the connection is dead.
  static var pingAfter: TimeAmount { .seconds(10) }
  static var deadAfter: TimeAmount { .seconds(20) }

  private struct OpenCall {
    let deadline: Deadline
    let waiter: Waiter
    /// Items granted and not yet received; nil for unary calls.
    var credit: UInt32?
  }

  private var open: [UInt64: OpenCall] = [:]
  private var lastCall: UInt64 = 0
  private(set) var isGoingAway = false
  private var lastFrameAt: NIODeadline
  private var hasPinged = false

  init(now: NIODeadline) { self.lastFrameAt = now }

  var isEmpty: Bool { self.open.isEmpty }

  /// Numbers a new call; nil when the server takes no more.
  mutating func begin(
    _ waiter: Waiter, deadline: Deadline, credit: UInt32?, now: NIODeadline
  ) -> UInt64? {
    guard !self.isGoingAway else { return nil }
    if self.open.isEmpty {
      // Silence counts from the first open call on.
      self.lastFrameAt = now
      self.hasPinged = false
    }
    self.lastCall += 1
    self.open[self.lastCall] = OpenCall(deadline: deadline, waiter: waiter, credit: credit)
    return self.lastCall
  }

  /// What a reply to `number` means.
  mutating func reply(to number: UInt64, now: NIODeadline) -> Action {
    self.lastFrameAt = now
    self.hasPinged = false
    guard number <= self.lastCall else { return .fault }
    guard let call = self.open.removeValue(forKey: number) else { return .ignore }
    return .reply(call.waiter)
  }

  mutating func receive(_ envelope: borrowing Envelope, now: NIODeadline) -> Action {
    self.lastFrameAt = now
    self.hasPinged = false
    guard envelope.version == 1 else { return .fault }
    switch envelope.kind {
    case .reply: return self.reply(to: envelope.call, now: now)
    case .item:
      guard envelope.call <= self.lastCall else { return .fault }
      guard let index = self.open.index(forKey: envelope.call) else { return .ignore }
      // More than was granted, or an item of a unary call, would fill our memory at the server's
      // will.
      guard let credit = self.open.values[index].credit, credit > 0 else { return .fault }
      self.open.values[index].credit = credit - 1
      return .item(self.open.values[index].waiter)
    case .ping: return .pong(envelope.call)
    case .pong: return .ignore
    case .goaway:
      self.isGoingAway = true
      return .goAway(notExecuted: self.remove { $0 > envelope.lastCall })
    case .request, .cancel, .credit: return .fault
    }
  }

  /// Grants more items; false when the call is over.
  mutating func grant(_ items: UInt32, to call: UInt64) -> Bool {
    guard let index = self.open.index(forKey: call), let credit = self.open.values[index].credit
    else { return false }
    self.open.values[index].credit = credit + items
    return true
  }

  /// Nobody waits for `call` any more. False when it was over already.
  mutating func forget(_ call: UInt64) -> Bool { self.open.removeValue(forKey: call) != nil }

  /// The connection is gone: everything that still waits.
  mutating func lost() -> [Waiter] {
    self.isGoingAway = true
    return self.remove { _ in true }
  }

  mutating func due(at now: NIODeadline) -> Due {
    var due = Due()
    guard !self.open.isEmpty else { return due }
    if now >= self.lastFrameAt + Self.deadAfter {
      due.isDead = true
      return due
    }
    if now >= self.lastFrameAt + Self.pingAfter && !self.hasPinged {
      self.hasPinged = true
      due.sendsPing = true
    }
    for (number, call) in self.open where call.deadline.isOver(at: now) {
      due.expired.append((number, call.waiter))
    }
    for expired in due.expired { self.open[expired.call] = nil }
    return due
  }

  func nextDue() -> NIODeadline {
    guard !self.open.isEmpty else { return .distantFuture }
    let silence = self.lastFrameAt + (self.hasPinged ? Self.deadAfter : Self.pingAfter)
    return self.open.values.reduce(silence) { min($0, $1.deadline.instant) }
  }

  private mutating func remove(where isMeant: (UInt64) -> Bool) -> [Waiter] {
    let numbers = self.open.keys.filter(isMeant).sorted()
    return numbers.compactMap { self.open.removeValue(forKey: $0)?.waiter }
  }
}

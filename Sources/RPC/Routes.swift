package import Wire

/// The methods a server serves, each with the function that answers it.
///
/// How a method may be answered follows from its descriptor, and a mismatch traps at start-up: a
/// reply that can hold personal data is only ever taken from a handler that spent a receipt on it.
package struct Routes: Sendable {
  /// An encoded reply or item.
  struct Answer: Sendable {
    let payload: [UInt8]
    let receipt: [UInt8]
  }

  enum Handler: Sendable {
    case atOnce(@Sendable (Call) throws(RPCError) -> Answer)
    case unary(@Sendable (Call) async throws(RPCError) -> Answer)
    case stream(@Sendable (Call, ItemSink) async throws(RPCError) -> Void)
  }

  final class Route: Sendable {
    private let policy: MethodPolicy
    let handler: Handler

    init(_ policy: MethodPolicy, _ handler: Handler) {
      self.policy = policy
      self.handler = handler
    }

    var isStream: Bool {
      if case .stream = self.handler { true } else { false }
    }

    /// The same, answered only while `refusal` has nothing to say: when it is begun, and when its
    /// answer would leave.
    func refused(by refusal: @escaping @Sendable () -> RPCError?) -> Route {
      let mayTakeEffect = self.policy.mayTakeEffect
      let handler: Handler =
        switch self.handler {
        case .atOnce(let body):
          .atOnce { (call: Call) throws(RPCError) -> Answer in
            if let error = refusal() { throw error }
            let answer: Answer
            do throws(RPCError) { answer = try body(call) } catch {
              throw refusal()?.late(mayTakeEffect, insteadOf: error) ?? error
            }
            if let error = refusal() { throw error.late(mayTakeEffect) }
            return answer
          }
        case .unary(let body):
          .unary { (call: Call) async throws(RPCError) -> Answer in
            if let error = refusal() { throw error }
            let answer: Answer
            do throws(RPCError) { answer = try await body(call) } catch {
              throw refusal()?.late(mayTakeEffect, insteadOf: error) ?? error
            }
            if let error = refusal() { throw error.late(mayTakeEffect) }
            return answer
          }
        case .stream(let body):
          .stream { (call: Call, sink: ItemSink) async throws(RPCError) in
            if let error = refusal() { throw error }
            do throws(RPCError) { try await body(call, sink) } catch {
              throw refusal()?.late(mayTakeEffect, insteadOf: error) ?? error
            }
            // What was sent is gone; that it was all is not said.
            if let error = refusal() { throw error.late(mayTakeEffect) }
          }
        }
      return Route(self.policy, handler)
    }
  }

  private var routes: [String: Route] = [:]

  package init() {}

  subscript(method: String) -> Route? { self.routes[method] }

  /// Answers `method`, whose replies hold nothing personal.
  package mutating func answer<Request, Reply>(
    _ method: Method<Request, Reply>,
    with body: @escaping @Sendable (Request, Call) async throws(RPCError) -> Outcome<Reply>
  ) {
    precondition(!method.policy.isStreaming, "a streaming method")
    precondition(
      method.policy.replyCategories.isEmpty, "a reply with personal data needs a receipt")
    self.add(
      method,
      .unary { (call: Call) async throws(RPCError) -> Answer in
        let outcome = try await body(Self.request(of: call), call)
        return try Self.encode(outcome.reply, receipt: outcome.receipt)
      })
  }

  /// Answers `method`, whose replies hold nothing personal, without waiting for anything.
  ///
  /// `body` runs on the connection's event loop, and no task is made for it. It must be quick:
  /// while it computes, the loop's other calls wait.
  package mutating func answerAtOnce<Request, Reply>(
    _ method: Method<Request, Reply>,
    with body: @escaping @Sendable (Request, Call) throws(RPCError) -> Outcome<Reply>
  ) {
    precondition(!method.policy.isStreaming, "a streaming method")
    precondition(
      method.policy.replyCategories.isEmpty, "a reply with personal data needs a receipt")
    self.add(
      method,
      .atOnce { (call: Call) throws(RPCError) -> Answer in
        let outcome = try body(Self.request(of: call), call)
        return try Self.encode(outcome.reply, receipt: outcome.receipt)
      })
  }

  /// Answers `method`, whose replies may hold personal data, each against a receipt.
  package mutating func disclose<Request, Reply>(
    _ method: Method<Request, Reply>,
    with body: @escaping @Sendable (Request, Call) async throws(RPCError) -> Receipted<Reply>
  ) {
    precondition(!method.policy.isStreaming, "a streaming method")
    self.add(
      method,
      .unary { (call: Call) async throws(RPCError) -> Answer in
        let receipted = try await body(Self.request(of: call), call)
        return try Self.encode(receipted.reply, receipt: receipted.promise)
      })
  }

  /// Answers `method` with items that hold nothing personal.
  package mutating func stream<Request, Item>(
    _ method: Method<Request, Item>,
    with body: @escaping @Sendable (Request, Call, ReplyStream<Item>) async throws(RPCError) -> Void
  ) {
    precondition(method.policy.isStreaming, "a unary method")
    precondition(
      method.policy.replyCategories.isEmpty, "an item with personal data needs a receipt")
    self.add(
      method,
      .stream { (call: Call, sink: ItemSink) async throws(RPCError) in
        try await body(Self.request(of: call), call, ReplyStream(sink: sink))
      })
  }

  /// Answers `method` with items that may hold personal data, each against a receipt.
  package mutating func discloseStream<Request, Item>(
    _ method: Method<Request, Item>,
    with body:
      @escaping @Sendable (Request, Call, ReceiptedStream<Item>) async throws(RPCError) -> Void
  ) {
    precondition(method.policy.isStreaming, "a unary method")
    self.add(
      method,
      .stream { (call: Call, sink: ItemSink) async throws(RPCError) in
        try await body(Self.request(of: call), call, ReceiptedStream(sink: sink))
      })
  }

  /// Asks `refusal` before each method is begun, and again before its answer leaves or its stream
  /// ends, but those of `services`.
  ///
  /// A change may have taken effect by then: the same command, sent again when it is answered,
  /// tells what came of it.
  ///
  /// - Parameters:
  ///   - services: by full name: `sluis.ledger.v1.Log`.
  ///   - refusal: why nothing is answered now; nil when it is.
  package mutating func refuse(
    exceptOf services: Set<String>, _ refusal: @escaping @Sendable () -> RPCError?
  ) {
    for (name, route) in self.routes
    where !services.contains(String(name.prefix { $0 != "/" })) {
      self.routes[name] = route.refused(by: refusal)
    }
  }

  private mutating func add<Request, Reply>(_ method: Method<Request, Reply>, _ handler: Handler) {
    precondition(self.routes[method.name] == nil, "two handlers for one method")
    self.routes[method.name] = Route(method.policy, handler)
  }

  private static func request<Request: Message>(of call: Call) throws(RPCError) -> Request {
    do { return try Request(decoding: call.payload) } catch {
      throw RPCError(.invalidArgument, .payloadMalformed)
    }
  }

  static func encode(_ reply: some Message, receipt: [UInt8]) throws(RPCError) -> Answer {
    let payload = reply.encoded()
    guard payload.count <= Limits.payloadByteCountMax else {
      throw RPCError(.resourceExhausted, .payloadTooLarge)
    }
    return Answer(payload: payload, receipt: receipt)
  }
}

extension Routes.Route {
  /// Whether the method is for callers such as `peer`.
  func allows(_ peer: Peer) -> Bool { self.policy.callers.contains { $0.allows(peer) } }

  /// Why `envelope` does not reach the handler; nil when it does.
  ///
  /// - Parameter allowsPeer: what ``allows(_:)`` says of who sent it.
  func refusal(of envelope: borrowing Envelope, allowsPeer: Bool) -> RPCError? {
    guard allowsPeer else { return RPCError(.permissionDenied, .callerNotAllowed) }
    guard !self.policy.changes || envelope.commandID.count == 16 else {
      return RPCError(.invalidArgument, .commandIDMissing)
    }
    return nil
  }
}

extension RPCError {
  /// The same, said at the end of a call: what was done is done, and is not said to be nothing.
  ///
  /// - Parameters:
  ///   - mayTakeEffect: whether the method is one that does something.
  ///   - ended: what the call ended with by itself; nil for an answer.
  fileprivate func late(_ mayTakeEffect: Bool, insteadOf ended: RPCError? = nil) -> RPCError {
    if ended?.isNotExecuted == true { return self }
    var error = self
    error.reasons.removeAll { $0 == .notExecuted }
    if mayTakeEffect { error.reasons.append(.outcomeUnknown) }
    return error
  }
}

extension Caller {
  /// Whether a peer of this kind is such a caller at all. What it may see is the gate's question.
  func allows(_ peer: Peer) -> Bool {
    switch (self, peer.identity?.kind) {
    case (.anonymous, nil): true
    case (.certified, .some): true
    case (.service, .service): true
    case (.gateway, .gateway): true
    case (.person, .user), (.person, .resident), (.person, .committee): true
    default: false
    }
  }
}

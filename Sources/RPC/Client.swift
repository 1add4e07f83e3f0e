package import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import Synchronization
package import Wire

/// Calls to one service over one connection, made when it is needed and made again when it is lost.
///
/// Any number of tasks may call at once; their calls share the connection. A call that a connection
/// surely did not deliver is sent once more, to the next address. Any other lost call throws
/// `UNAVAILABLE` `connection_lost`, and only the caller knows whether to repeat it.
///
/// After an attempt to connect that failed the next one waits a little. A call waits with it as
/// long as its deadline allows; when nobody answers then either it throws `UNAVAILABLE`
/// `unreachable`, which is `not_executed`.
package final class Client: Sendable {
  /// What we show.
  package enum Credential: Sendable {
    case certified(Credentials)
    case anonymous(Roots)
  }

  private struct State {
    var link: Link?
    var attempt: (connecting: Connecting, task: Task<Void, Never>)?
    var backoff = Backoff()
    var nextAddress = 0
    var isShutDown = false
  }

  private let connector: any Connector
  private let state = Mutex(State())

  /// - Parameters:
  ///   - addresses: tried in turn. Not empty.
  ///   - expecting: the `sluis://` identity the server must show, beside the name in its address.
  ///   - flushesEachCall: writes each call by itself, as independent callers would. For
  ///     measurements: calls of one turn otherwise leave together.
  package convenience init(
    to addresses: [Address], credential: Credential, expecting: Identity,
    group: any EventLoopGroup, flushesEachCall: Bool = false
  ) throws(CredentialError) {
    var connector = try TLSConnector(
      addresses: addresses, credential: credential, expecting: expecting, group: group)
    connector.flushesEachCall = flushesEachCall
    self.init(connector: connector)
  }

  init(connector: any Connector) { self.connector = connector }

  /// Calls a unary method.
  package nonisolated(nonsending) func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions = CallOptions()
  ) async throws(RPCError) -> Outcome<Reply> {
    precondition(!method.policy.isStreaming, "a streaming method")
    let answer = try await self.exchange(method.name, request.encoded(), options)
    do { return Outcome(try Reply(decoding: answer.payload), receipt: answer.receipt) } catch {
      throw RPCError(.internal, .replyMalformed)
    }
  }

  /// The part of a call that does not depend on its messages' types.
  private nonisolated(nonsending) func exchange(
    _ method: String, _ payload: [UInt8], _ options: CallOptions
  ) async throws(RPCError) -> UnaryReply {
    do throws(RPCError) {
      return try await self.link(by: options.deadline).call(method, payload, options)
    } catch {
      guard error.isUndelivered else { throw error }
      return try await self.link(by: options.deadline).call(method, payload, options)
    }
  }

  /// Calls a streaming method. Errors of the call arrive when the items are read.
  package func stream<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, _ options: CallOptions = CallOptions()
  ) async throws(RPCError) -> ReplyItems<Reply> {
    precondition(method.policy.isStreaming, "a unary method")
    let link = try await self.link(by: options.deadline)
    return ReplyItems(
      handle: link.stream(
        method.name, request.encoded(), options, window: ReplyItems<Reply>.window))
  }

  /// Closes the connection. Open calls end as lost; later ones are refused.
  package func shutdown() async {
    let task = self.state.withLock { state in
      state.isShutDown = true
      return state.attempt?.task
    }
    task?.cancel()
    await task?.value
    let link = self.state.withLock { $0.link.take() }
    await link?.close()
  }

  /// The connection in use, or a new one. Callers that arrive while one is made wait for it
  /// together, each no longer than its deadline and its task allow.
  private nonisolated(nonsending) func link(by deadline: Deadline) async throws(RPCError) -> Link {
    if let link = self.liveLink { return link }
    let (link, connecting) = try self.state.withLock {
      state throws(RPCError) -> (Link?, Connecting?) in
      guard !state.isShutDown else { throw RPCError(.cancelled, .notExecuted) }
      if let link = state.link, link.isLive { return (link, nil) }
      if let attempt = state.attempt { return (nil, attempt.connecting) }
      let notBefore = state.backoff.nextAttemptAt
      guard notBefore < deadline.instant else { throw Self.unreachable }
      let first = state.nextAddress
      state.nextAddress &+= 1
      let connecting = Connecting(timer: self.connector.timer)
      // Owned by this client: `shutdown` waits for it.
      state.attempt = (
        connecting, Task { connecting.end(await self.connect(first: first, notBefore: notBefore)) }
      )
      return (nil, connecting)
    }
    if let link { return link }
    guard let connecting else { throw Self.unreachable }
    return try await connecting.link(by: deadline)
  }

  private var liveLink: Link? {
    self.state.withLock { $0.isShutDown ? nil : $0.link.flatMap { $0.isLive ? $0 : nil } }
  }

  private static var unreachable: RPCError {
    RPCError(.unavailable, .notExecuted, .unreachable)
  }

  private func connect(first: Int, notBefore: NIODeadline) async -> Result<Link, RPCError> {
    let pause = notBefore - .now()
    // A cancelled pause is a client that is shut down.
    try? await Task.sleep(for: .nanoseconds(max(0, pause.nanoseconds)))
    let result: Result<Link, RPCError>
    do throws(RPCError) {
      guard !Task.isCancelled else { throw RPCError(.cancelled, .notExecuted) }
      result = .success(try await self.connector.connect(first: first))
    } catch { result = .failure(error) }
    self.state.withLock { state in
      state.attempt = nil
      switch result {
      case .success(let link):
        state.link = link
        state.backoff.succeeded()
      case .failure: state.backoff.failed(at: .now())
      }
    }
    return result
  }
}

extension RPCError {
  /// Whether the connection, and not whoever answered on it, is why the call was not executed.
  ///
  /// A handler's `not_executed` is not repeated here: what goes with the call may be good for one
  /// use, such as a proof.
  fileprivate var isUndelivered: Bool {
    let ends: [Reason] = [.draining, .idle, .connectionLost]
    return self.isNotExecuted && self.reasons.contains(where: ends.contains)
  }
}

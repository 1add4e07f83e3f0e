import NIOCore
import NIOPosix
import Synchronization

@testable import RPC
@testable import Wire

typealias Request = RpcV1.HealthRequest
typealias Reply = RpcV1.HealthReply

/// Methods of no service, with the policies that the tests are about.
enum TestMethods {
  static let echo = unary("test.v1.Test/Echo")
  static let change = unary("test.v1.Test/Change", changes: true)
  static let forServices = unary("test.v1.Test/ForServices", callers: [.service])
  static let personal = unary("test.v1.Test/Personal", replies: [.identity])
  static let hang = unary("test.v1.Test/Hang")
  /// Ends when it is cancelled, and not before.
  static let wait = unary("test.v1.Test/Wait")
  /// The same, for callers without a certificate.
  static let waitAnybody = unary("test.v1.Test/WaitAnybody", callers: [.anonymous])
  static let unavailable = unary("test.v1.Test/Unavailable")
  /// Fails before it did anything, and says so.
  static let busy = unary("test.v1.Test/Busy")
  static let missing = unary("test.v1.Test/Missing")
  static let count = Method<Request, Reply>(policy("test.v1.Test/Count", isStreaming: true))

  static func unary(
    _ name: String, callers: Set<Caller> = [.certified], changes: Bool = false,
    effect: Effect = .read, replies: CategorySet = []
  ) -> Method<Request, Reply> {
    Method(policy(name, callers: callers, changes: changes, effect: effect, replies: replies))
  }

  private static func policy(
    _ name: String, callers: Set<Caller> = [.certified], changes: Bool = false,
    effect: Effect = .read, replies: CategorySet = [], isStreaming: Bool = false
  ) -> MethodPolicy {
    MethodPolicy(
      name: name, isStreaming: isStreaming, callers: callers, activity: "test", effect: effect,
      purposes: [], changes: changes, requestCategories: [], replyCategories: replies)
  }
}

/// Waits and counts without sleeping.
final class Gate: Sendable {
  private struct State {
    var count = 0
    var waiters: [(Int, CheckedContinuation<Void, Never>)] = []
  }
  private let state = Mutex(State())

  var count: Int { self.state.withLock { $0.count } }

  func pass() {
    let ready = self.state.withLock { state in
      state.count += 1
      let count = state.count
      let ready = state.waiters.filter { $0.0 <= count }
      state.waiters.removeAll { $0.0 <= count }
      return ready
    }
    for waiter in ready { waiter.1.resume() }
  }

  /// Returns when `count` have passed.
  func passed(_ count: Int = 1) async {
    await withCheckedContinuation { continuation in
      let isReady = self.state.withLock { state in
        if state.count >= count { return true }
        state.waiters.append((count, continuation))
        return false
      }
      if isReady { continuation.resume() }
    }
  }
}

/// What happened in the handlers.
struct Probe: Sendable {
  let handled = Gate()
  let cancelled = Gate()
  let sent = Gate()
  /// Handlers that began to wait to be cancelled, and those that were.
  let waited = Gate()
  let stopped = Gate()

  var routes: Routes {
    var routes = Routes()
    let probe = self
    for method in [TestMethods.echo, TestMethods.change, TestMethods.forServices] {
      routes.answer(method) { request, call throws(RPCError) in
        probe.handled.pass()
        return Outcome(Reply(state: .serving, reasons: [request.service], version: "1"))
      }
    }
    routes.answer(TestMethods.hang) { _, _ throws(RPCError) in
      probe.handled.pass()
      await withTaskCancellationHandler {
        await probe.cancelled.passed()
      } onCancel: { probe.cancelled.pass() }
      throw RPCError(.cancelled)
    }
    for method in [TestMethods.wait, TestMethods.waitAnybody] {
      routes.answer(method) { _, _ throws(RPCError) in
        probe.waited.pass()
        let cancelled = Gate()
        await withTaskCancellationHandler {
          await cancelled.passed()
        } onCancel: { cancelled.pass() }
        probe.stopped.pass()
        throw RPCError(.cancelled)
      }
    }
    routes.answer(TestMethods.unavailable) { _, _ throws(RPCError) in
      throw RPCError(.unavailable)
    }
    routes.answer(TestMethods.busy) { _, _ throws(RPCError) in
      probe.handled.pass()
      throw RPCError(.unavailable, .notExecuted)
    }
    routes.disclose(TestMethods.personal) { _, _ throws(RPCError) in
      Receipted(Reply(state: .serving, version: "1"), proof: TestProof())
    }
    routes.stream(TestMethods.count) { request, _, items throws(RPCError) in
      for index in 0..<(Int(request.service) ?? 0) {
        do throws(RPCError) {
          try await items.send(Reply(state: .serving, version: String(index + 1)))
        } catch {
          probe.cancelled.pass()
          throw error
        }
        probe.sent.pass()
      }
    }
    return routes
  }
}

struct TestProof: ReceiptProof, ~Copyable {
  consuming func promise() -> [UInt8] { [7, 7] }
}

let testGroup = MultiThreadedEventLoopGroup(numberOfThreads: 1)
let anna = Peer.certified(
  Identity(organisation: "team", kind: .user, name: "anna"), CertificateHash(der: [1]))

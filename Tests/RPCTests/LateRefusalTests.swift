import Synchronization
import Testing

@testable import RPC
@testable import Wire

/// What a server refuses that it began to answer: nothing of it leaves.
@Suite("A call during which nothing is answered any more")
struct LateRefusalTests {
  private static let change = TestMethods.unary("test.v1.Late/Change", changes: true)
  /// As what nobody in particular sends: it changes something, and has no command id.
  private static let nameless = TestMethods.unary("test.v1.Late/Nameless", effect: .change)
  private static let read = TestMethods.unary("test.v1.Late/Read")
  private static let atOnce = TestMethods.unary("test.v1.Late/AtOnce")
  private static let failing = TestMethods.unary("test.v1.Late/Failing")
  private static let busy = TestMethods.unary("test.v1.Late/Busy", changes: true)
  private static let free = TestMethods.unary("test.v1.Free/Read")

  private final class Stop: Sendable {
    private let isStopped = Mutex(false)

    func stop() { self.isStopped.withLock { $0 = true } }
    func goOn() { self.isStopped.withLock { $0 = false } }
    var refusal: RPCError? {
      self.isStopped.withLock { $0 ? RPCError(.unavailable, .notExecuted, Reason("stopped")) : nil }
    }
  }

  /// Every method stops the server while it answers.
  private static func routes(_ stop: Stop) -> Routes {
    var routes = Routes()
    let reply = Reply(state: .serving, version: "1")
    for method in [Self.change, Self.nameless, Self.read, Self.free] {
      routes.answer(method) { _, _ throws(RPCError) in
        stop.stop()
        return Outcome(reply)
      }
    }
    routes.answerAtOnce(Self.atOnce) { _, _ throws(RPCError) in
      stop.stop()
      return Outcome(reply)
    }
    routes.answer(Self.failing) { _, _ throws(RPCError) in
      stop.stop()
      throw RPCError(.failedPrecondition, Reason("read_from_the_database"))
    }
    routes.answer(Self.busy) { _, _ throws(RPCError) in
      stop.stop()
      throw RPCError(.unavailable, .notExecuted, Reason("busy"))
    }
    routes.stream(TestMethods.count) { _, _, items throws(RPCError) in
      try await items.send(reply)
      stop.stop()
    }
    routes.refuse(exceptOf: ["test.v1.Free"]) { stop.refusal }
    return routes
  }

  @Test("is not answered, and is not said to be undone")
  func late() async throws {
    let stop = Stop()
    let client = InProcess.client(of: Self.routes(stop), as: anna, group: testGroup)
    func told(_ method: Method<Request, Reply>) async -> RPCError? {
      stop.goOn()
      var options = CallOptions()
      options.commandID = 1
      do throws(RPCError) {
        _ = try await client.call(method, Request(service: "x"), options)
        return nil
      } catch { return error }
    }
    let stopped = Reason("stopped")
    #expect(await told(Self.read) == RPCError(.unavailable, stopped))
    #expect(await told(Self.atOnce) == RPCError(.unavailable, stopped))
    // It may have taken effect: the same command, sent again, tells.
    #expect(await told(Self.change) == RPCError(.unavailable, stopped, .outcomeUnknown))
    #expect(await told(Self.nameless) == RPCError(.unavailable, stopped, .outcomeUnknown))
    // A no may be read from the same database; and nothing was done where nothing was.
    #expect(await told(Self.failing) == RPCError(.unavailable, stopped))
    #expect(await told(Self.busy) == RPCError(.unavailable, .notExecuted, stopped))
    #expect(await told(Self.free) == nil)
    await client.shutdown()
  }

  @Test("does not end a stream as if it were whole")
  func stream() async throws {
    let stop = Stop()
    let client = InProcess.client(of: Self.routes(stop), as: anna, group: testGroup)
    var count = 0
    await #expect(throws: RPCError(.unavailable, Reason("stopped"))) {
      for try await _ in try await client.stream(TestMethods.count, Request(service: "x")) {
        count += 1
      }
    }
    #expect(count == 1)
    await client.shutdown()
  }
}

import NIOCore
import Testing

@testable import RPC
@testable import Wire

@Suite("A call")
struct CallTests {
  let probe = Probe()

  private func client(as peer: Peer = anna, limits: Limits = Limits()) -> Client {
    InProcess.client(of: self.probe.routes, as: peer, limits: limits, group: testGroup)
  }

  @Test("is answered with the handler's reply")
  func unary() async throws {
    let client = client()
    let replies = try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<50 {
        group.addTask {
          try await client.call(TestMethods.echo, Request(service: "\(index)")).reply.reasons[0]
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(replies == Set((0..<50).map(String.init)))
    await client.shutdown()
  }

  @Test("E01 of an unknown method is refused and the connection lives")
  func unknown() async throws {
    let client = client()
    await #expect(throws: RPCError(.unimplemented, .methodUnknown)) {
      try await client.call(TestMethods.missing, Request())
    }
    _ = try await client.call(TestMethods.echo, Request(service: "x"))
    await client.shutdown()
  }

  @Test("E03 that changes something needs a command id of sixteen bytes")
  func commandID() async throws {
    let client = client()
    await #expect(throws: RPCError(.invalidArgument, .commandIDMissing)) {
      try await client.call(TestMethods.change, Request(service: "x"))
    }
    #expect(self.probe.handled.count == 0)
    var options = CallOptions()
    options.commandID = 1
    _ = try await client.call(TestMethods.change, Request(service: "x"), options)
    #expect(self.probe.handled.count == 1)
    await client.shutdown()
  }

  @Test("N03 of a method for others is refused unhandled", arguments: Identity.Kind.allCases)
  func callers(kind: Identity.Kind) async throws {
    let peer = Peer.certified(
      Identity(organisation: "o", kind: kind, name: "n"), CertificateHash(der: [2]))
    let client = client(as: peer)
    if kind == .service {
      _ = try await client.call(TestMethods.forServices, Request(service: "x"))
    } else {
      await #expect(throws: RPCError(.permissionDenied, .callerNotAllowed)) {
        try await client.call(TestMethods.forServices, Request(service: "x"))
      }
      #expect(self.probe.handled.count == 0)
    }
    await client.shutdown()
  }

  @Test("with personal data carries the receipt that was spent on it")
  func receipt() async throws {
    let client = client()
    #expect(try await client.call(TestMethods.personal, Request()).receipt == [7, 7])
    await client.shutdown()
  }

  @Test("ends at its deadline, and its handler is cancelled")
  func deadline() async throws {
    let client = client()
    // The connection is made first: its time is not the call's that is tested.
    _ = try await client.call(TestMethods.echo, Request(service: "x"))
    // On a busy machine the time may be over before the call is sent. Then there is no handler to
    // wait for, and a call with twice the time is made.
    var error: RPCError?
    var patienceMs: Int64 = 20
    repeat {
      let options = CallOptions(within: .milliseconds(patienceMs))
      error = await #expect(throws: RPCError.self) {
        try await client.call(TestMethods.hang, Request(), options)
      }
      patienceMs *= 2
    } while error?.isNotExecuted == true
    #expect(error == RPCError(.deadlineExceeded))
    await self.probe.cancelled.passed()
    await client.shutdown()
  }

  @Test("that is cancelled cancels its handler")
  func cancel() async throws {
    let client = client()
    let task = Task { try await client.call(TestMethods.hang, Request()) }
    await self.probe.handled.passed()
    task.cancel()
    await #expect(throws: RPCError(.cancelled)) { try await task.value }
    await self.probe.cancelled.passed()
    await client.shutdown()
  }

  @Test("whose time is over is not sent")
  func late() async throws {
    let client = client()
    await #expect(throws: RPCError(.deadlineExceeded, .notExecuted)) {
      try await client.call(TestMethods.echo, Request(), CallOptions(within: .nanoseconds(1)))
    }
    #expect(self.probe.handled.count == 0)
    await client.shutdown()
  }

  @Test("that streams delivers every item in order")
  func stream() async throws {
    let client = client()
    var versions: [Int] = []
    for try await item in try await client.stream(TestMethods.count, Request(service: "100")) {
      versions.append(Int(item.reply.version) ?? 0)
    }
    #expect(versions == Array(1...100))
    await client.shutdown()
  }

  @Test("that streams waits for its reader, and ends when the reader leaves")
  func backpressure() async throws {
    let client = client()
    do {
      let items = try await client.stream(TestMethods.count, Request(service: "1000"))
      var iterator = items.makeAsyncIterator()
      _ = try await iterator.next()
      await self.probe.sent.passed(16)
    }
    await self.probe.cancelled.passed()
    #expect(self.probe.sent.count == 16)
    await client.shutdown()
  }

  @Test("F12 above the identity's limit is refused at once")
  func tooMany() async throws {
    var limits = Limits()
    limits.callsPerIdentityMax = 1
    let client = client(limits: limits)
    let hanging = Task { try await client.call(TestMethods.hang, Request()) }
    await self.probe.handled.passed()
    await #expect(throws: RPCError(.resourceExhausted, .tooManyCalls)) {
      try await client.call(TestMethods.echo, Request(service: "x"))
    }
    hanging.cancel()
    _ = await hanging.result
    await client.shutdown()
  }

  @Test("that ends UNAVAILABLE says nothing of its connection, which the next call uses")
  func unavailable() async throws {
    let connector = CountingConnector(routes: self.probe.routes)
    let client = Client(connector: connector)
    for _ in 0..<3 {
      await #expect(throws: RPCError(.unavailable)) {
        try await client.call(TestMethods.unavailable, Request())
      }
    }
    #expect(connector.begun.count == 1)
    await client.shutdown()
  }

  @Test("waits for its connection no longer than its deadline")
  func slowConnection() async throws {
    let connector = SilentConnector()
    let client = Client(connector: connector)
    await #expect(throws: RPCError(.deadlineExceeded, .notExecuted)) {
      try await client.call(
        TestMethods.echo, Request(), CallOptions(within: .milliseconds(20)))
    }
    connector.letGo.pass()
    await client.shutdown()
  }

  @Test("to nobody was not executed, and the next one waits until somebody may be asked again")
  func backoff() async throws {
    let connector = ReturningConnector(routes: self.probe.routes, failureCount: 1)
    let client = Client(connector: connector)
    let unreachable = RPCError(.unavailable, .notExecuted, .unreachable)
    await #expect(throws: unreachable) {
      try await client.call(TestMethods.echo, Request(service: "x"))
    }
    // It cannot be reached before this one is over, so nobody waits.
    await #expect(throws: unreachable) {
      try await client.call(
        TestMethods.echo, Request(service: "x"), CallOptions(within: .milliseconds(1)))
    }
    #expect(connector.begun.count == 1)
    _ = try await client.call(TestMethods.echo, Request(service: "x"))
    #expect(connector.begun.count == 2)
    await client.shutdown()
  }

  @Test("E12 that its handler did not execute is not repeated behind the caller's back")
  func notRepeated() async throws {
    let client = client()
    await #expect(throws: RPCError(.unavailable, .notExecuted)) {
      try await client.call(TestMethods.busy, Request())
    }
    #expect(self.probe.handled.count == 1)
    await client.shutdown()
  }

  @Test("E12 to nobody shares its one attempt to connect with all that are made meanwhile")
  func sharedAttempt() async throws {
    let connector = SilentConnector()
    let client = Client(connector: connector)
    await withTaskGroup { group in
      for _ in 0..<100 {
        group.addTask {
          await #expect(throws: RPCError(.deadlineExceeded, .notExecuted)) {
            try await client.call(
              TestMethods.echo, Request(), CallOptions(within: .milliseconds(50)))
          }
        }
      }
    }
    #expect(connector.begun.count == 1)
    connector.letGo.pass()
    await client.shutdown()
  }

  @Test("waits for its connection no longer than its task is wanted")
  func cancelledConnection() async throws {
    let connector = SilentConnector()
    let client = Client(connector: connector)
    let task = Task { try await client.call(TestMethods.echo, Request()) }
    await connector.begun.passed()
    task.cancel()
    await #expect(throws: RPCError(.cancelled, .notExecuted)) { try await task.value }
    connector.letGo.pass()
    await client.shutdown()
  }
}

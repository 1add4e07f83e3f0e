import NIOCore
import NIOPosix
import Testing

@testable import RPC
@testable import Wire

/// Peers that keep to TLS and to nothing else.
@Suite("A hostile peer", .timeLimit(.minutes(1)))
struct HostileTests {
  private func request(_ method: String, call: UInt64 = 1, credit: UInt32 = 0) -> Envelope {
    Envelope(
      version: 1, kind: .request, call: call, method: method, deadlineMs: 5_000,
      payload: Request(service: "100").encoded(), credit: credit)
  }

  @Test("F10 that connects and says nothing makes room for those who speak")
  func silent() async throws {
    var limits = Limits()
    limits.handshakesMax = 4
    let house = try await House(limits: limits)
    var silent: [any Channel] = []
    for _ in 0..<20 {
      silent.append(
        try await ClientBootstrap(group: testGroup)
          .connect(host: "127.0.0.1", port: house.server.port).get())
    }
    // The oldest went when the limit was reached.
    for channel in silent.prefix(16) { try await channel.closeFuture.get() }
    let client = try house.client(house.authority.credentials(.init()))
    #expect(try await house.echo(client) == "x")
    await client.shutdown()
    await house.server.shutdown(within: .zero)
    for channel in silent { try await channel.closeFuture.get() }
  }

  @Test("F16 that closes its half after a request still gets the reply")
  func halfClose() async throws {
    let house = try await House()
    let peer = try await RawPeer(to: house)
    // An end that arrives before the server has verified who this is ends the handshake.
    try await peer.send(self.request(TestMethods.echo.name))
    try await peer.answered.get()
    try await peer.send(self.request(TestMethods.echo.name, call: 2))
    try await peer.channel.close(mode: .output)
    let envelopes = try await peer.envelopes()
    #expect(envelopes.map(\.kind) == [.reply, .reply])
    #expect(envelopes.map(\.call) == [1, 2])
    await house.server.shutdown(within: .zero)
  }

  @Test("F19 that leaves while the server writes hurts nobody else")
  func leaves() async throws {
    let house = try await House()
    for _ in 0..<20 {
      let peer = try await RawPeer(to: house)
      try await peer.send(self.request(TestMethods.count.name, credit: 1_000))
      try await peer.answered.get()
      try await peer.vanish()
    }
    let client = try house.client(house.authority.credentials(.init()))
    #expect(try await house.echo(client) == "x")
    await client.shutdown()
    await house.server.shutdown(within: .zero)
  }

  /// Sends `odd` as call 2 between two good ones on one connection, and returns the replies.
  private func between(_ odd: Envelope, in house: House) async throws -> [Envelope] {
    let peer = try await RawPeer(to: house)
    try await peer.send(self.request(TestMethods.echo.name))
    try await peer.answered.get()
    try await peer.send(odd, self.request(TestMethods.echo.name, call: 3))
    try await peer.channel.close(mode: .output)
    return try await peer.envelopes().sorted { $0.call < $1.call }
  }

  @Test(
    "E01 that names a method no service can have is told so, and its other calls go on",
    arguments: ["", "a\nb", "test.v1.Test/Echo\r\n", String(repeating: "m", count: 65_536)])
  func methodNames(method: String) async throws {
    let house = try await House()
    let replies = try await self.between(self.request(method, call: 2), in: house)
    #expect(replies.map(\.call) == [1, 2, 3])
    #expect(
      replies.map { RPCError($0.status) }
        == [nil, RPCError(.unimplemented, .methodUnknown), nil])
    #expect(house.probe.handled.count == 2)
    await house.server.shutdown(within: .zero)
  }

  @Test(
    "E10 that sends a trace over every limit has its call served under a trace of its own",
    arguments: ["a\r\nb", "\u{1b}[2J", String(repeating: "u", count: 1_000_000)])
  func traces(url: String) async throws {
    let house = try await House()
    var odd = self.request(TestMethods.echo.name, call: 2)
    odd.trace = RpcV1.TraceContext(traceID: 7, parentSpanID: 8, callerURL: url)
    let replies = try await self.between(odd, in: house)
    #expect(replies.map { RPCError($0.status) } == [nil, nil, nil])
    #expect(house.probe.handled.count == 3)
    await house.server.shutdown(within: .zero)
  }

  @Test(
    "E02 E03 that sends one value out of bounds loses that call alone",
    arguments: ["deadline", "command", "purpose"])
  func bounds(value: String) async throws {
    let house = try await House()
    var odd = self.request(TestMethods.change.name, call: 2)
    let error: RPCError
    switch value {
    case "deadline":
      odd.deadlineMs = 0
      error = RPCError(.deadlineExceeded, .notExecuted)
    case "command":
      odd.commandID = [UInt8](repeating: 1, count: 1_024)
      error = RPCError(.invalidArgument, .commandIDMissing)
    default:
      odd.purpose = String(repeating: "p", count: 1_000)
      error = RPCError(.invalidArgument, .envelopeMalformed)
    }
    let replies = try await self.between(odd, in: house)
    #expect(replies.map { RPCError($0.status) } == [nil, error, nil])
    #expect(house.probe.handled.count == 2)
    await house.server.shutdown(within: .zero)
  }

  @Test("E01 that writes a method in another case is refused")
  func methodCase() async throws {
    let house = try await House()
    let client = try house.client(house.authority.credentials(.init()))
    let shouted = TestMethods.unary("TEST.V1.TEST/ECHO")
    await #expect(throws: RPCError(.unimplemented, .methodUnknown)) {
      try await client.call(shouted, Request())
    }
    await client.shutdown()
    await house.server.shutdown(within: .zero)
  }
}

@Suite("A trace")
struct TraceTests {
  @Test(
    "E10 keeps nothing that a peer composed for a log",
    arguments: ["a\r\nb", "\u{1b}[2J", "a b", "é", String(repeating: "u", count: 257)])
  func replaced(url: String) {
    let trace = Trace(
      RpcV1.TraceContext(traceID: 7, parentSpanID: 8, flags: 1, callerURL: url))
    #expect(trace.callerURL == "" && trace.id == 7 && trace.parent == 8)
  }

  @Test("E10 has an id of its own where the peer's is absent")
  func absent() {
    let trace = Trace(
      RpcV1.TraceContext(traceID: 0, parentSpanID: 8, flags: 1, callerURL: "https://a.example"))
    #expect(trace.id != 0 && trace.parent == nil && trace.callerURL == "" && trace.flags == 0)
  }
}

import Glibc
import NIOCore
import NIOPosix
import TestKit
import Testing

@testable import RPC
@testable import Wire

/// What keeps the door for partners from being the door for everybody: an address of its own.
@Suite("A server listens", .timeLimit(.minutes(1)))
struct ListeningTests {
  /// Whether a TCP connection to `host` is taken.
  private func answers(_ host: String, _ port: Int) async throws -> Bool {
    do {
      let channel = try await ClientBootstrap(group: testGroup).connect(host: host, port: port)
        .get()
      try await channel.close()
      return true
    } catch is NIOConnectionError {
      return false
    } catch let error as IOError where error.errnoCode == ECONNREFUSED {
      return false
    }
  }

  @Test("Z16 at each address that it was given, and at no other of the machine")
  func addresses() async throws {
    let port = try Ports.base(count: 1)
    let house = try await House(
      on: ["127.0.0.1", "127.0.0.2"].map { Address(host: $0, port: port) })
    for (host, isGiven) in [("127.0.0.1", true), ("127.0.0.2", true), ("127.0.0.3", false)] {
      #expect(try await self.answers(host, port) == isGiven, "\(host)")
    }
    let client = try house.client(house.authority.credentials(.init()))
    #expect(try await house.echo(client) == "x")
    await client.shutdown()
    await house.server.shutdown(within: .seconds(1))
    for host in ["127.0.0.1", "127.0.0.2"] {
      #expect(try await !self.answers(host, port), "\(host) after the end")
    }
  }

  @Test("F20 with one set of limits for all its addresses")
  func limits() async throws {
    var limits = Limits()
    limits.connectionsPerIdentityMax = 1
    let port = try Ports.base(count: 1)
    let house = try await House(
      limits: limits, on: ["127.0.0.2", "127.0.0.1"].map { Address(host: $0, port: port) },
      named: [1, 2])
    let first = try await RawPeer(to: house, at: "127.0.0.2")
    try await first.send(
      Envelope(
        version: 1, kind: .request, call: 1, method: TestMethods.echo.name, deadlineMs: 5_000,
        payload: Request(service: "x").encoded()))
    try await first.answered.get()
    // The same identity, at the other address.
    let second = try house.client(house.authority.credentials(.init()))
    await #expect(throws: RPCError.self) { try await house.echo(second) }
    await second.shutdown()
    try await first.vanish()
    await house.server.shutdown(within: .zero)
  }

  @Test(
    "everywhere or nowhere, and says what is wrong",
    arguments: [
      ("nowhere.invalid", "the name stands for no address here"),
      ("192.0.2.1", "it is no address of this machine"),
      ("127.0.0.1", "is another one running?"),
    ])
  func refusals(host: String, words: String) async throws {
    let port = try Ports.base(count: 1)
    let wrong = Address(host: host, port: port)
    let error = await #expect(throws: ListenError.self) {
      _ = try await House(on: [Address(host: "127.0.0.1", port: port), wrong])
    }
    #expect(error?.description == "cannot listen on \(host) port \(port): \(words)")
    #expect(try await !self.answers("127.0.0.1", port))
  }
}

import NIOCore
import TestKit
import Testing

@testable import RPC

@Suite("An idle connection", .timeLimit(.minutes(1)))
struct IdleTests {
  @Test("is ended by the server, and made again by the next call, which loses nothing")
  func madeAgain() async throws {
    var limits = Limits()
    limits.idle = .milliseconds(100)
    let house = try await House(limits: limits)
    let client = try house.client(house.authority.credentials(.init("sluis://team/user/bob")))
    for round in 1...3 {
      #expect(try await house.echo(client) == "x")
      #expect(house.probe.handled.count == round)
      #expect(try await eventually { house.server.connectionCount == 0 })
    }
    await client.shutdown()
    await house.server.shutdown(within: .zero)
  }
}

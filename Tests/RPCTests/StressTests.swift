import NIOCore
import NIOPosix
import Testing

@testable import RPC
@testable import Wire

/// That nobody waits for ever: callers, handlers and connections, whatever happens to them.
@Suite("Every call", .timeLimit(.minutes(1)))
struct StressTests {
  /// One caller's random fortunes; each ends with an answer or an error, in order.
  private func caller(
    _ client: Client, _ house: House, random: inout SplitMix, count: Int
  ) async {
    for _ in 0..<count {
      let options = CallOptions(within: .milliseconds(Int64.random(in: 1...40, using: &random)))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: _ = try? await client.call(TestMethods.wait, Request(), options)
      case 1:
        let task = Task { try await client.call(TestMethods.wait, Request()) }
        for _ in 0..<Int.random(in: 0..<20, using: &random) { await Task.yield() }
        task.cancel()
        _ = await task.result
      case 2:
        let wanted = Int.random(in: 0..<60, using: &random)
        guard
          let items = try? await client.stream(TestMethods.count, Request(service: "40"), options)
        else { break }
        var iterator = items.makeAsyncIterator()
        for _ in 0..<wanted { guard (try? await iterator.next()) != nil else { break } }
      case 3 where Int.random(in: 0..<8, using: &random) == 0:
        // Every connection is cut, then let in again.
        house.revoked.holdsAll(true)
        house.server.revocationsChanged()
        house.revoked.holdsAll(false)
      default: _ = try? await client.call(TestMethods.echo, Request(service: "x"), options)
      }
    }
  }

  @Test("ends, whatever befalls its caller, its time and its connection")
  func stress() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let house = try await House(group: group)
    let clients = try (0..<4).map { _ in
      try house.client(house.authority.credentials(.init()), group: group)
    }
    await withTaskGroup { tasks in
      for index in 0..<16 {
        tasks.addTask {
          var random = SplitMix(seed: seed &+ UInt64(index))
          await self.caller(clients[index % 4], house, random: &random, count: 40)
        }
      }
    }
    for client in clients { await client.shutdown() }
    await house.server.shutdown(within: .zero)
    // Everything that began to wait was told to stop.
    await house.probe.stopped.passed(house.probe.waited.count)
    #expect(house.server.connectionCount == 0)
    try await group.shutdownGracefully()
  }
}

/// Steele, Lea and Flood's generator: a seed is all its state.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { self.state = seed }

  mutating func next() -> UInt64 {
    self.state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = self.state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

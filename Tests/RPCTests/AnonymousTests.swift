import NIOCore
import NIOPosix
import Testing

@testable import RPC
@testable import Wire

/// Callers without a certificate have no identity to hold limits against.
@Suite("Callers without a certificate", .timeLimit(.minutes(1)))
struct AnonymousTests {
  private func waiting(_ call: UInt64) -> Envelope {
    Envelope(version: 1, kind: .request, call: call, method: TestMethods.waitAnybody.name)
  }

  @Test("F12 are limited by address, and all together")
  func addresses() async throws {
    var limits = Limits()
    limits.callsPerAddressMax = 1
    limits.callsAnonymousMax = 2
    let house = try await House(listener: .anonymous, limits: limits)
    let first = try await RawPeer(to: house, from: "127.0.0.1")
    try await first.send(self.waiting(1))
    await house.probe.waited.passed(1)
    try await first.send(self.waiting(2))
    try await first.answered.get()
    // Another address is not touched by what the first one holds.
    let second = try await RawPeer(to: house, from: "127.0.0.2")
    try await second.send(self.waiting(1))
    await house.probe.waited.passed(2)
    // But there is an end to it.
    let third = try await RawPeer(to: house, from: "127.0.0.3")
    try await third.send(self.waiting(1))
    try await third.answered.get()
    #expect(house.probe.waited.count == 2)
    for peer in [first, second, third] { try await peer.vanish() }
    for (peer, call) in [(first, UInt64(2)), (third, 1)] {
      let replies = try await peer.envelopes()
      #expect(replies.map(\.call) == [call])
      #expect(RPCError(replies[0].status) == RPCError(.resourceExhausted, .tooManyCalls))
    }
    await house.probe.stopped.passed(2)
    await house.server.shutdown(within: .zero)
  }

  @Test("F12 begin so many calls in ten seconds, and no more by connecting anew")
  func pace() async throws {
    var limits = Limits()
    limits.callsPerAddressWindowMax = 2
    limits.window = .hours(1)
    let house = try await House(listener: .anonymous, limits: limits)
    for _ in 0..<2 {
      let peer = try await RawPeer(to: house, from: "127.0.0.1")
      try await peer.send(self.waiting(1))
      try await peer.vanish()
    }
    await house.probe.stopped.passed(2)
    let again = try await RawPeer(to: house, from: "127.0.0.1")
    try await again.send(self.waiting(1))
    try await again.answered.get()
    // Another address begins as many as it may.
    let other = try await RawPeer(to: house, from: "127.0.0.2")
    try await other.send(self.waiting(1))
    await house.probe.waited.passed(3)
    for peer in [again, other] { try await peer.vanish() }
    let replies = try await again.envelopes()
    #expect(replies.map(\.call) == [1])
    #expect(RPCError(replies[0].status) == RPCError(.resourceExhausted, .tooManyCalls))
    await house.probe.stopped.passed(3)
    await house.server.shutdown(within: .zero)
  }

  @Test("is forgotten with its calls and its seconds, and not before")
  func forgotten() {
    let over = Occupancy(callsMax: 9, pace: RateWindow(countMax: 9, length: .zero))
    let lasting = Occupancy(callsMax: 9, pace: RateWindow(countMax: 9, length: .hours(1)))
    for occupancy in [over, lasting] {
      #expect(occupancy.isForgettable)
      #expect(occupancy.enterCall())
      #expect(!occupancy.isForgettable)
      occupancy.leaveCall()
    }
    #expect(over.isForgettable)
    #expect(!lasting.isForgettable)
  }

  @Test("are forgotten some time after they left, also when a call ran on and nobody else comes")
  func lingering() async throws {
    var limits = Limits()
    limits.window = .milliseconds(5)
    let connections = Connections(limits: limits)
    // Any channel will do: it lends its identity and its loop.
    let channel = try await DatagramBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .bind(host: "127.0.0.1", port: 0).get()
    func windows(_ count: Int64) async throws {
      try await channel.eventLoop.scheduleTask(in: .milliseconds(5 * count)) {}.futureResult.get()
    }
    func connect() throws -> Occupancy {
      #expect(connections.accept(channel))
      return try #require(connections.open(channel, peer: .anonymous))
    }
    let held = try connect()
    #expect(held.enterCall())
    // Coming and going in between neither forgets it nor times it twice.
    connections.remove(channel)
    #expect(try connect() === held)
    connections.remove(channel)
    try await windows(4)
    #expect(connections.holderCount == 1)
    held.leaveCall()
    for _ in 0..<1_000 where connections.holderCount > 0 { try await windows(1) }
    #expect(connections.holderCount == 0)
    // Whoever did nothing leaves nothing behind.
    _ = try connect()
    connections.remove(channel)
    #expect(connections.holderCount == 0)
    try await channel.close()
  }

  @Test("F20 are cut by address when they connect too often")
  func connections() async throws {
    var limits = Limits()
    limits.connectionsPerAddressMax = 1
    let house = try await House(listener: .anonymous, limits: limits)
    let first = try await RawPeer(to: house, from: "127.0.0.1")
    try await first.send(self.waiting(1))
    await house.probe.waited.passed(1)
    let second = try await RawPeer(to: house, from: "127.0.0.1")
    let goodbye = try #require(try await second.envelopes().first)
    #expect(RPCError(goodbye.status) == RPCError(.resourceExhausted, .tooManyConnections))
    let other = try await RawPeer(to: house, from: "127.0.0.2")
    try await other.send(self.waiting(1))
    await house.probe.waited.passed(2)
    for peer in [first, other] { try await peer.vanish() }
    await house.server.shutdown(within: .zero)
  }

  @Test("are one caller for each IPv4 address and each IPv6 network, however it is written")
  func holders() throws {
    func holder(_ address: String) throws -> Holder {
      Holder(.anonymous, at: try SocketAddress(ipAddress: address, port: 1))
    }
    #expect(try holder("192.0.2.1") != holder("192.0.2.2"))
    #expect(try holder("192.0.2.1") == holder("::ffff:192.0.2.1"))
    #expect(try holder("2001:db8:1:2::1") == holder("2001:db8:1:2:3:4:5:6"))
    #expect(try holder("2001:db8:1:2::1") != holder("2001:db8:1:3::1"))
    let named = Holder(anna, at: try SocketAddress(ipAddress: "192.0.2.1", port: 1))
    #expect(named == Holder(anna, at: nil))
  }
}

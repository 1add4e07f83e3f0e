import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import RPC
@testable import Wire

/// G12 in small: many who connect and hold on, beside one who wants to work.
@Suite("A crowd of hostile connections", .timeLimit(.minutes(1)))
struct CrowdTests {
  private static let silentCount = 200
  private static let slowCount = 40

  /// Bytes of memory that this process has, and its open descriptors.
  private var usage: (bytes: Int, descriptors: Int) {
    get throws {
      let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
        separator: " ")
      return (
        (Int(pages[1]) ?? 0) * 4_096,
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      )
    }
  }

  @Test("G12 F04 F05 F10 F11 leaves a good caller its answers, and nothing behind")
  func crowd() async throws {
    var limits = Limits()
    limits.handshakesMax = Self.silentCount / 2
    limits.connectionsPerIdentityMax = 4 * Self.slowCount
    let house = try await House(limits: limits)
    let client = try house.client(house.authority.credentials(.init("sluis://team/user/bob")))
    #expect(try await house.echo(client) == "x")
    let before = try self.usage

    var silent: [any Channel] = []
    for _ in 0..<Self.silentCount {
      silent.append(
        try await ClientBootstrap(group: testGroup)
          .connect(host: "127.0.0.1", port: house.server.port).get())
    }
    var slow: [RawPeer] = []
    for index in 0..<Self.slowCount {
      let peer = try await RawPeer(to: house)
      switch index % 4 {
      case 0: try await peer.send([0, 0])  // Half a length.
      case 1: try await peer.send([0, 16, 64, 0, 8, 1])  // The largest length, and two bytes of it.
      case 2: try await peer.send(self.request(TestMethods.hang, call: 1))
      default:  // Asks for much and takes nothing.
        try await peer.send(self.request(TestMethods.echo, call: 1))
        try await peer.answered.get()
        try await peer.channel.setOption(ChannelOptions.autoRead, value: false).get()
        for call in 2...20 as ClosedRange<UInt64> {
          try await peer.send(self.request(TestMethods.count, call: call))
        }
      }
      slow.append(peer)
    }
    for _ in 0..<50 { #expect(try await house.echo(client) == "x") }
    let during = try self.usage
    // Nothing is reserved for a length that was only announced: 240 connections of a mebibyte each
    // would be seen.
    #expect(during.bytes - before.bytes < 100 << 20)

    for peer in slow { try await peer.vanish() }
    for channel in silent { try? await channel.close().get() }
    #expect(try await house.echo(client) == "x")
    await client.shutdown()
    await house.server.shutdown(within: .zero)
    #expect(house.server.connectionCount == 0)
    // What was still in its handshake is closed in this turn of the loop or the last.
    try await testGroup.next().submit {}.get()
    #expect(try self.usage.descriptors <= before.descriptors)
  }

  private func request(_ method: Method<Request, Reply>, call: UInt64) -> Envelope {
    Envelope(
      version: 1, kind: .request, call: call, method: method.name,
      payload: Request(service: "1000").encoded(), credit: 1_000)
  }
}

import NIOCore
import NIOEmbedded
import Testing
import Wire

@testable import RPC

@Suite("How long a connection leaves what comes next unread")
struct ReadPaceTests {
  private static let tickNs: UInt64 = 64_000

  /// When bytes are read again after a burst of `requestCount` that ended at `now`.
  private func next(after requestCount: Int, at now: UInt64) -> UInt64? {
    var pace = ReadPace()
    for _ in 0..<requestCount { pace.took() }
    return pace.burstEnded(at: .uptimeNanoseconds(now))?.uptimeNanoseconds
  }

  @Test("is not at all after none, after one, and after a large burst", arguments: [0, 1, 16, 500])
  func none(requestCount: Int) {
    #expect(self.next(after: requestCount, at: 1_000_000) == nil)
  }

  @Test("is 8 µs for each request, up to the next whole tick of 64 µs")
  func pauses() {
    #expect(self.next(after: 2, at: 10 * Self.tickNs) == 11 * Self.tickNs)
    #expect(self.next(after: 2, at: 11 * Self.tickNs - 16_000) == 11 * Self.tickNs)
    #expect(self.next(after: 2, at: 11 * Self.tickNs - 15_999) == 12 * Self.tickNs)
    #expect(self.next(after: 9, at: 10 * Self.tickNs) == 12 * Self.tickNs)
  }

  @Test("is never 0.2 ms")
  func bound() throws {
    for requestCount in 2..<16 {
      for now in stride(from: UInt64(0), to: 2 * Self.tickNs, by: 999) {
        let next = try #require(self.next(after: requestCount, at: now))
        #expect(next > now && next - now < 200_000)
      }
    }
  }

  @Test("counts each burst for itself")
  func bursts() {
    var pace = ReadPace()
    pace.took()
    pace.took()
    #expect(pace.burstEnded(at: .uptimeNanoseconds(0)) != nil)
    pace.took()
    #expect(pace.burstEnded(at: .uptimeNanoseconds(0)) == nil)
  }
}

@Suite("A connection's reads")
struct ReadPacerTests {
  /// Counts the reads that come through to the socket.
  private final class Socket: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    var readCount = 0
    func read(context: ChannelHandlerContext) { self.readCount += 1 }
  }

  private let socket = Socket()
  private let pacer = ReadPacer()
  private let channel: EmbeddedChannel

  init() throws {
    self.channel = EmbeddedChannel(handlers: [self.socket, self.pacer])
    // An embedded channel asks for bytes when it becomes active.
    try self.channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    self.socket.readCount = 0
  }

  private func take(_ requestCount: Int) { for _ in 0..<requestCount { self.pacer.took() } }

  @Test("come through at once when a caller waits for each answer")
  func single() {
    for round in 1...3 {
      self.take(1)
      self.channel.pipeline.read()
      #expect(self.socket.readCount == round)
    }
  }

  @Test("come through a moment after several requests, once however often they are asked for")
  func paused() {
    self.take(3)
    self.channel.pipeline.read()
    self.channel.pipeline.read()
    self.channel.embeddedEventLoop.advanceTime(by: .microseconds(23))
    #expect(self.socket.readCount == 0)
    self.channel.embeddedEventLoop.advanceTime(by: .microseconds(64))
    #expect(self.socket.readCount == 1)
    self.channel.pipeline.read()
    #expect(self.socket.readCount == 2)
  }

  @Test("wait for the reader of our answers, whether a pause is over or not")
  func unwritable() {
    self.channel.isWritable = false
    self.take(2)
    self.channel.pipeline.read()
    self.channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
    #expect(self.socket.readCount == 0)
    self.channel.isWritable = true
    self.channel.pipeline.fireChannelWritabilityChanged()
    #expect(self.socket.readCount == 1)

    self.take(2)
    self.channel.pipeline.read()
    self.channel.pipeline.fireChannelWritabilityChanged()
    #expect(self.socket.readCount == 1)
    self.channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
    #expect(self.socket.readCount == 2)
  }

  @Test("are not made when the connection ended in the pause")
  func ended() throws {
    self.take(2)
    self.channel.pipeline.read()
    _ = try self.channel.finish()
    self.channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
    #expect(self.socket.readCount == 0)
  }

  @Test("come a moment later when a server has taken two requests from one", arguments: [1, 2])
  func server(requestCount: Int) throws {
    let server = ServerChannel(
      routes: Routes(), limits: Limits(), peer: .anonymous, occupancy: Occupancy(callsMax: 9),
      executor: LoopExecutor(self.channel.eventLoop), pacer: self.pacer)
    try self.channel.pipeline.syncOperations.addHandler(server)
    var burst = ByteBuffer()
    for call in 1...requestCount {
      Frame.write(
        Envelope(version: 1, kind: .request, call: UInt64(call), method: "a/b"), into: &burst)
    }
    try self.channel.writeInbound(burst)
    #expect(try self.channel.readOutbound(as: ByteBuffer.self) != nil)
    self.channel.pipeline.read()
    #expect(self.socket.readCount == (requestCount == 1 ? 1 : 0))
    self.channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
    #expect(self.socket.readCount == 1)
    try self.channel.close().wait()
  }
}

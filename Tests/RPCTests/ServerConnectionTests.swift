import NIOCore
import Testing

@testable import RPC
@testable import Wire

/// Holds a connection, because an expectation cannot call a mutating method.
private final class Driver {
  private var connection: ServerConnection<String>
  private let start: NIODeadline

  init(_ limits: Limits, start: NIODeadline) {
    self.connection = ServerConnection(limits: limits, now: start)
    self.start = start
  }

  var openCallCount: Int { self.connection.openCallCount }
  var isDone: Bool { self.connection.isDone }
  var lastCall: UInt64 { self.connection.lastCall }

  func receive(
    _ kind: RpcV1.Kind, call: UInt64 = 0, version: UInt32 = 1, deadlineMs: UInt32? = nil,
    at now: NIODeadline? = nil, takes: Bool = true
  ) -> ServerConnection<String>.Action {
    self.connection.receive(
      Envelope(version: version, kind: kind, call: call, deadlineMs: deadlineMs),
      now: now ?? self.start, takesCall: { takes })
  }

  func refuse(_ call: UInt64, _ error: RPCError) -> ServerConnection<String>.Action {
    self.connection.refuse(call, error, now: self.start)
  }
  func due(at now: NIODeadline) -> ServerConnection<String>.Due { self.connection.due(at: now) }
  func nextDue() -> NIODeadline { self.connection.nextDue() }
  func end(_ call: UInt64) -> Bool { self.connection.end(call) }
  func drain() { self.connection.drain() }
  func inputClosed() -> Bool { self.connection.inputClosed() }
  func writable(_ isWritable: Bool, now: NIODeadline) {
    self.connection.writable(isWritable, now: now)
  }
  func readEnded(pending: Frame.Decoder.Pending, tookFrames: Bool, now: NIODeadline) {
    self.connection.readEnded(pending: pending, tookFrames: tookFrames, now: now)
  }
}

@Suite("The server's side of a connection")
struct ServerConnectionTests {
  let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
  let limits = Limits()

  private func connection() -> Driver { Driver(self.limits, start: self.start) }

  @Test("F04 ends when a length is not whole in five seconds, however steadily it drips")
  func drippingHeader() {
    let connection = self.connection()
    connection.readEnded(pending: .header, tookFrames: false, now: self.start)
    connection.readEnded(pending: .header, tookFrames: false, now: self.start + .seconds(4))
    #expect(connection.due(at: self.start + .milliseconds(4_999)).fault == nil)
    #expect(connection.nextDue() == self.start + .seconds(5))
    #expect(connection.due(at: self.start + .seconds(5)).fault == .tooSlow)
  }

  @Test("F05 ends when a frame is not whole in fifteen seconds")
  func drippingBody() {
    let connection = self.connection()
    connection.readEnded(pending: .header, tookFrames: false, now: self.start)
    connection.readEnded(pending: .body, tookFrames: false, now: self.start + .seconds(1))
    #expect(connection.due(at: self.start + .milliseconds(14_999)).fault == nil)
    #expect(connection.due(at: self.start + .seconds(15)).fault == .tooSlow)
  }

  @Test("F06 tells a half frame from an end")
  func halfFrame() {
    let whole = self.connection()
    #expect(whole.inputClosed())
    let half = self.connection()
    half.readEnded(pending: .body, tookFrames: false, now: self.start)
    #expect(!half.inputClosed())
  }

  @Test("F09 refuses another version", arguments: [0, 2, UInt32.max])
  func version(version: UInt32) {
    let connection = self.connection()
    #expect(connection.receive(.request, call: 1, version: version) == .fault(.versionUnknown))
  }

  @Test("F12 refuses the call that is one too many and stays")
  func tooManyCalls() {
    let connection = self.connection()
    let refusal = RPCError(.resourceExhausted, .tooManyCalls)
    #expect(connection.receive(.request, call: 1, takes: false) == .refuse(refusal))
    #expect(connection.openCallCount == 0)
    guard case .start = connection.receive(.request, call: 2) else {
      Issue.record("refused")
      return
    }
  }

  @Test("F13 counts cancels, and a cancelled call until its work has ended")
  func rapidReset() {
    let connection = self.connection()
    for call in 1...UInt64(self.limits.cancelsPerWindowMax) {
      _ = connection.receive(.request, call: call)
      #expect(connection.receive(.cancel, call: call) == .cancel(call: call))
    }
    #expect(connection.openCallCount == self.limits.cancelsPerWindowMax)
    #expect(connection.receive(.cancel, call: 1) == .fault(.tooManyCancels))
  }

  @Test("F14 refuses a number that was used, and answers the first once")
  func reusedNumber() {
    let connection = self.connection()
    _ = connection.receive(.request, call: 5)
    #expect(connection.receive(.request, call: 5) == .fault(.callIDReused))
    #expect(connection.receive(.request, call: 4) == .fault(.callIDReused))
    #expect(connection.end(5))
    #expect(!connection.end(5))
  }

  @Test("F15 refuses what only servers send", arguments: [RpcV1.Kind.reply, .item, .goaway])
  func serverKinds(kind: RpcV1.Kind) {
    let connection = self.connection()
    #expect(connection.receive(kind, call: 1) == .fault(.envelopeMalformed))
  }

  @Test("F17 marks a call after the goaway as not executed")
  func drained() {
    let connection = self.connection()
    _ = connection.receive(.request, call: 1)
    connection.drain()
    #expect(
      connection.receive(.request, call: 2)
        == .refuse(RPCError(.unavailable, .notExecuted, .draining)))
    #expect(!connection.isDone && connection.lastCall == 1)
    #expect(connection.end(1) && connection.isDone)
  }

  @Test("F18 ends a flood of pings, window by window")
  func pings() {
    let connection = self.connection()
    for ping in 1...UInt64(self.limits.pingsPerWindowMax) {
      #expect(connection.receive(.ping, call: ping) == .pong(ping))
    }
    #expect(connection.receive(.ping) == .fault(.tooManyPings))
    #expect(connection.receive(.ping, at: self.start + .seconds(10)) == .pong(0))
  }

  @Test("E02 refuses a call without any time unexecuted, and goes on with the next")
  func noTime() {
    let connection = self.connection()
    #expect(
      connection.receive(.request, call: 1, deadlineMs: 0)
        == .refuse(RPCError(.deadlineExceeded, .notExecuted)))
    #expect(connection.openCallCount == 0)
    #expect(
      connection.receive(.request, call: 2)
        == .start(Deadline(in: self.limits.deadline, from: self.start)))
  }

  @Test("E01 takes the number of a request that it cannot read, as of any other")
  func unreadable() {
    let connection = self.connection()
    let error = RPCError(.unimplemented, .methodUnknown)
    #expect(connection.refuse(3, error) == .refuse(error))
    #expect(connection.refuse(3, error) == .fault(.callIDReused))
    #expect(connection.receive(.request, call: 2) == .fault(.callIDReused))
    connection.drain()
    #expect(connection.refuse(4, error) == .refuse(RPCError(.unavailable, .notExecuted, .draining)))
  }

  @Test("E02 answers an overdue call once, and drops what its work returns")
  func overdue() {
    let connection = self.connection()
    _ = connection.receive(.request, call: 1, deadlineMs: 20)
    _ = connection.receive(.request, call: 2, deadlineMs: 50)
    #expect(connection.nextDue() == self.start + .milliseconds(20))
    #expect(connection.due(at: self.start + .milliseconds(20)).calls == [1])
    #expect(connection.due(at: self.start + .milliseconds(21)).calls == [])
    #expect(!connection.end(1))
    #expect(connection.end(2))
  }

  @Test("ends an idle connection, but not one with an open call")
  func idle() {
    let connection = self.connection()
    #expect(connection.due(at: self.start + .milliseconds(59_999)).fault == nil)
    #expect(connection.due(at: self.start + .seconds(60)).fault == .idle)
    _ = connection.receive(.request, call: 1)
    #expect(connection.due(at: self.start + .seconds(60)).fault == nil)
  }

  @Test("F11 ends a reader that does not read")
  func blockedReader() {
    let connection = self.connection()
    connection.writable(false, now: self.start)
    connection.writable(false, now: self.start + .seconds(9))
    #expect(connection.due(at: self.start + .seconds(10)).fault == .readerTooSlow)
    connection.writable(true, now: self.start + .seconds(10))
    #expect(connection.due(at: self.start + .seconds(11)).fault == nil)
  }
}

@Suite("The caller's side of a connection")
struct ClientConnectionTests {
  let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

  private func opened(credit: UInt32? = nil) -> ClientConnection<String> {
    var connection = ClientConnection<String>(now: self.start)
    for name in ["a", "b", "c"] {
      _ = connection.begin(
        name, deadline: Deadline(in: .seconds(60), from: self.start), credit: credit,
        now: self.start)
    }
    return connection
  }

  @Test("names the calls a goaway did not reach")
  func goAway() {
    var connection = opened()
    guard
      case .goAway(let lost) = connection.receive(
        Envelope(version: 1, kind: .goaway, lastCall: 1), now: self.start)
    else {
      Issue.record("not a goaway")
      return
    }
    #expect(lost == ["b", "c"] && !connection.isEmpty)
    let late = connection.begin(
      "d", deadline: Deadline(in: .seconds(1)), credit: nil, now: self.start)
    #expect(late == nil)
  }

  @Test("refuses more items than it granted, and items of a unary call")
  func items() {
    var stream = opened(credit: 1)
    let item = Envelope(version: 1, kind: .item, call: 1)
    guard case .item("a") = stream.receive(item, now: self.start) else {
      Issue.record("no item")
      return
    }
    guard case .fault = stream.receive(item, now: self.start) else {
      Issue.record("took an item without credit")
      return
    }
    var unary = opened()
    guard case .fault = unary.receive(item, now: self.start) else {
      Issue.record("took an item of a unary call")
      return
    }
  }

  @Test("pings a silent server, then gives it up")
  func silence() {
    var connection = opened()
    var due = connection.due(at: self.start + .seconds(9))
    #expect(!due.sendsPing)
    due = connection.due(at: self.start + .seconds(10))
    #expect(due.sendsPing)
    due = connection.due(at: self.start + .seconds(11))
    #expect(!due.sendsPing)
    due = connection.due(at: self.start + .seconds(20))
    #expect(due.isDead)
  }

  @Test("refuses a reply to a call it never made")
  func strayReply() {
    var connection = opened()
    guard
      case .fault = connection.receive(
        Envelope(version: 1, kind: .reply, call: 9), now: self.start)
    else {
      Issue.record("took it")
      return
    }
  }

  @Test("waits longer after each failed attempt, up to two seconds")
  func backoff() {
    var backoff = Backoff()
    for expectedMs in [50, 100, 200, 400, 800, 1_600, 2_000, 2_000] {
      backoff.failed(at: self.start, jitter: 1)
      #expect(!backoff.allows(at: self.start + .milliseconds(Int64(expectedMs) - 1)))
      #expect(backoff.allows(at: self.start + .milliseconds(Int64(expectedMs))))
    }
  }
}

import Synchronization
import TestKit

/// The network between two processes, which can be made to fail and to heal again.
final class SiteLink: Sendable {
  /// What is wrong with the link.
  enum Fault: Sendable {
    case none
    /// Connections are accepted and end at their first byte.
    case down
    /// Nobody listens.
    case refused
    /// Nothing arrives, in either direction, until it heals; then it goes on where it stood.
    case blackHole
    /// Everything arrives, each chunk so much later.
    case slow(milliseconds: Int)
    /// The server's bytes arrive as others.
    case garbage
    /// Somebody else answers.
    case other(FaultProxy.Target)
    /// The test judges each chunk.
    case judged(FaultProxy.Judge)
  }

  let port: UInt16
  private let home: FaultProxy.Target
  private let proxy: FaultProxy
  private let current: Current

  private final class Current: Sendable {
    private let fault = Mutex<(fault: Fault, number: Int)>((.none, 0))
    var now: Fault { self.fault.withLock { $0.fault } }
    var number: Int { self.fault.withLock { $0.number } }
    func set(_ fault: Fault) { self.fault.withLock { $0 = (fault, $0.number + 1) } }
  }

  /// Leads from a free port to `home`.
  init(to home: FaultProxy.Target) throws {
    let current = Current()
    self.home = home
    self.current = current
    self.proxy = try FaultProxy(to: home) { connection, direction, chunk in
      switch current.now {
      case .none, .other, .refused: return .pass
      case .down: return .cut
      case .blackHole:
        let number = current.number
        block(until: { current.number != number })
        return .pass
      case .slow(let milliseconds): return .delay(microseconds: UInt32(milliseconds) * 1_000)
      case .garbage:
        guard direction == .toClient else { return .pass }
        return .replace((0..<max(64, chunk.count)).map { _ in UInt8.random(in: .min ... .max) })
      case .judged(let judge): return judge(connection, direction, chunk)
      }
    }
    self.port = self.proxy.port
  }

  /// Makes the link fail this way from now on, on connections that stand too.
  func fail(_ fault: Fault) {
    self.current.set(fault)
    switch fault {
    case .refused: self.proxy.refuse()
    case .down: self.proxy.cutAll()
    case .other(let target):
      self.proxy.lead(to: target)
      self.proxy.cutAll()
    case .none, .blackHole, .slow, .garbage, .judged: break
    }
  }

  /// Ends the fault. What was cut stays cut: whoever uses the link connects again.
  func heal() throws {
    self.current.set(.none)
    self.proxy.lead(to: self.home)
    try self.proxy.listenAgain()
  }

  /// Cuts what stands, once.
  func cut() { self.proxy.cutAll() }
}

import NIOCore

@testable import RPC

/// Connects to nobody until it is let go: an address that swallows what is sent to it.
struct SilentConnector: Connector {
  let begun = Gate()
  let letGo = Gate()
  var timer: any EventLoop { testGroup.any() }

  func connect(first: Int) async throws(RPCError) -> Link {
    self.begun.pass()
    await self.letGo.passed()
    throw RPCError(.unavailable, .notExecuted, .unreachable)
  }
}

/// Reaches nobody the first times, then connects in process.
struct ReturningConnector: Connector {
  let begun = Gate()
  let failureCount: Int
  private let pair: PairConnector
  var timer: any EventLoop { self.pair.timer }

  init(routes: Routes, failureCount: Int) {
    self.failureCount = failureCount
    self.pair = PairConnector(routes: routes, peer: anna, limits: Limits(), group: testGroup)
  }

  func connect(first: Int) async throws(RPCError) -> Link {
    self.begun.pass()
    guard self.begun.count > self.failureCount else {
      throw RPCError(.unavailable, .notExecuted, .unreachable)
    }
    return try await self.pair.connect(first: first)
  }
}

/// Connects in process, and counts how often.
struct CountingConnector: Connector {
  let begun = Gate()
  private let pair: PairConnector
  var timer: any EventLoop { self.pair.timer }

  init(routes: Routes) {
    self.pair = PairConnector(routes: routes, peer: anna, limits: Limits(), group: testGroup)
  }

  func connect(first: Int) async throws(RPCError) -> Link {
    self.begun.pass()
    return try await self.pair.connect(first: first)
  }
}

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
    throw RPCError(.unavailable, .unreachable)
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

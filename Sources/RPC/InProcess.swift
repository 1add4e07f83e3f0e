internal import Glibc
package import NIOCore
internal import NIOPosix

/// A client and a server of the same handlers over a pair of sockets inside one process, without
/// TLS: for tests. Codec, flow control and state machines are the real ones.
package enum InProcess {
  /// A client whose calls `routes` answers as if `peer` had connected.
  package static func client(
    of routes: Routes, as peer: Peer, limits: Limits = Limits(), group: any EventLoopGroup
  ) -> Client {
    Client(connector: PairConnector(routes: routes, peer: peer, limits: limits, group: group))
  }
}

struct PairConnector: Connector {
  let routes: Routes
  let peer: Peer
  let limits: Limits
  let group: any EventLoopGroup

  var timer: any EventLoop { self.group.any() }

  func connect(first: Int) async throws(RPCError) -> Link {
    do { return try await self.connect() } catch {
      throw RPCError(.unavailable, .notExecuted, .unreachable)
    }
  }

  private func connect() async throws -> Link {
    var sockets: [CInt] = [-1, -1]
    // NIO takes a socket as a descriptor; there is no other way to make a connected pair.
    guard unsafe socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &sockets) == 0 else {
      throw RPCError(.unavailable, .notExecuted, .unreachable)
    }
    let executors = LoopExecutors(self.group)
    _ = try await ClientBootstrap(group: self.group)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pacer = ReadPacer()
          let server = ServerChannel(
            routes: self.routes, limits: self.limits, peer: self.peer,
            occupancy: Occupancy(callsMax: self.limits.callsPerIdentityMax),
            executor: executors[channel.eventLoop], pacer: pacer)
          try channel.pipeline.syncOperations.addHandlers(pacer, server)
        }
      }
      .withConnectedSocket(sockets[0]).get()
    let ready = self.group.next().makePromise(of: Link.self)
    _ = try await ClientBootstrap(group: ready.futureResult.eventLoop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let handler = ClientChannel(loop: channel.eventLoop, flushesEachCall: false)
          try channel.pipeline.syncOperations.addHandler(handler)
          ready.succeed(Link(channel: channel, handler: handler))
        }
      }
      .withConnectedSocket(sockets[1]).get()
    return try await ready.futureResult.get()
  }
}

internal import NIOCore
internal import Synchronization

/// The connections of one server, and what each identity occupies.
final class Connections: Sendable {
  private struct Entry {
    let channel: any Channel
    let peer: Peer
  }

  private struct State {
    var isClosed = false
    /// Connections that have not shown who they are, oldest first.
    var handshakes: [(id: ObjectIdentifier, channel: any Channel)] = []
    var open: [ObjectIdentifier: Entry] = [:]
    var occupancies: [Identity?: (occupancy: Occupancy, connectionCount: Int)] = [:]
    /// Identities without connections whose handlers may still run: they keep their count, or
    /// connecting anew would be a way round the limit on calls.
    var lingering: [Identity?] = []

    mutating func forgetIdle() {
      self.lingering.removeAll { identity in
        guard let held = self.occupancies[identity], held.connectionCount == 0 else { return true }
        guard held.occupancy.isEmpty else { return false }
        self.occupancies[identity] = nil
        return true
      }
    }
  }

  private let limits: Limits
  private let state = Mutex(State())

  init(limits: Limits) { self.limits = limits }

  /// Counts a connection that was just accepted. False when there are too many in all.
  ///
  /// When too many are in their handshake the oldest of those makes room: whoever connects and says
  /// nothing cannot keep others out.
  func accept(_ channel: any Channel) -> Bool {
    let (isAccepted, evicted) = self.state.withLock { state -> (Bool, (any Channel)?) in
      guard !state.isClosed,
        state.open.count + state.handshakes.count < self.limits.connectionsMax
      else { return (false, nil) }
      let evicted =
        state.handshakes.count >= self.limits.handshakesMax ? state.handshakes.removeFirst() : nil
      state.handshakes.append((ObjectIdentifier(channel), channel))
      return (true, evicted?.channel)
    }
    evicted?.close(promise: nil)
    return isAccepted
  }

  /// The handshake is over: counts the connection for `peer`; nil when the peer has too many.
  func open(_ channel: any Channel, peer: Peer) -> Occupancy? {
    self.state.withLock { state in
      state.handshakes.removeAll { $0.id == ObjectIdentifier(channel) }
      var held =
        state.occupancies[peer.identity] ?? (Occupancy(callsMax: self.callsMax(of: peer)), 0)
      guard !state.isClosed, held.connectionCount < self.limits.connectionsPerIdentityMax else {
        return nil
      }
      held.connectionCount += 1
      state.occupancies[peer.identity] = held
      state.open[ObjectIdentifier(channel)] = Entry(channel: channel, peer: peer)
      return held.occupancy
    }
  }

  func remove(_ channel: any Channel) {
    self.state.withLock { state in
      state.handshakes.removeAll { $0.id == ObjectIdentifier(channel) }
      guard let entry = state.open.removeValue(forKey: ObjectIdentifier(channel)) else { return }
      let identity = entry.peer.identity
      state.occupancies[identity]?.connectionCount -= 1
      if state.occupancies[identity]?.connectionCount == 0 { state.lingering.append(identity) }
      state.forgetIdle()
    }
  }

  /// The connections whose peer's certificate is in question.
  func channels(where isMeant: (CertificateHash) -> Bool) -> [any Channel] {
    self.state.withLock { state in
      state.open.values.filter { $0.peer.certificate.map(isMeant) ?? false }.map(\.channel)
    }
  }

  /// Takes no more connections; returns those in their handshake and those that are open.
  func close() -> (handshakes: [any Channel], open: [any Channel]) {
    self.state.withLock { state in
      state.isClosed = true
      return (state.handshakes.map(\.channel), state.open.values.map(\.channel))
    }
  }

  var openCount: Int { self.state.withLock { $0.open.count } }

  private func callsMax(of peer: Peer) -> Int {
    peer.identity?.kind == .service
      ? self.limits.callsPerServiceMax : self.limits.callsPerIdentityMax
  }
}

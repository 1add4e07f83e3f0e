internal import NIOCore
internal import Synchronization

/// The connections of one server, and what each identity, or each address of the anonymous,
/// occupies.
final class Connections: Sendable {
  private struct Entry {
    let channel: any Channel
    let peer: Peer
    let holder: Holder
  }

  private struct State {
    var isClosed = false
    /// Connections that have not shown who they are, oldest first.
    var handshakes: [(id: ObjectIdentifier, channel: any Channel)] = []
    var open: [ObjectIdentifier: Entry] = [:]
    var held: [Holder: Held] = [:]

    /// Forgets a holder without connections, unless its handlers may still run or its calls still
    /// count: then it keeps its place, or connecting anew would be a way round the limits.
    ///
    /// - Returns: whether it keeps it.
    mutating func isLingering(_ holder: Holder) -> Bool {
      guard let held = self.held[holder], held.connectionCount == 0 else { return false }
      guard held.occupancy.isForgettable else { return true }
      self.held[holder] = nil
      return false
    }
  }

  private struct Held {
    let occupancy: Occupancy
    var connectionCount = 0
    /// Whether a timer runs that looks at it again.
    var isTimed = false
  }

  private let limits: Limits
  private let state = Mutex(State())
  /// The calls of all who have no certificate.
  private let anonymous: Occupancy

  init(limits: Limits) {
    self.limits = limits
    self.anonymous = Occupancy(callsMax: limits.callsAnonymousMax)
  }

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
    let holder = Holder(peer, at: channel.remoteAddress)
    return self.state.withLock { state in
      state.handshakes.removeAll { $0.id == ObjectIdentifier(channel) }
      var held = state.held[holder] ?? Held(occupancy: self.occupancy(of: peer))
      let countMax =
        peer.identity == nil
        ? self.limits.connectionsPerAddressMax : self.limits.connectionsPerIdentityMax
      guard !state.isClosed, held.connectionCount < countMax else { return nil }
      held.connectionCount += 1
      state.held[holder] = held
      state.open[ObjectIdentifier(channel)] = Entry(channel: channel, peer: peer, holder: holder)
      return held.occupancy
    }
  }

  func remove(_ channel: any Channel) {
    let lingering = self.state.withLock { state -> Holder? in
      state.handshakes.removeAll { $0.id == ObjectIdentifier(channel) }
      guard let holder = state.open.removeValue(forKey: ObjectIdentifier(channel))?.holder else {
        return nil
      }
      state.held[holder]?.connectionCount -= 1
      guard state.isLingering(holder), state.held[holder]?.isTimed == false else { return nil }
      state.held[holder]?.isTimed = true
      return holder
    }
    if let lingering { self.forgetLater(lingering, on: channel.eventLoop) }
  }

  /// One timer for each holder, that looks at it alone: a crowd of addresses that come and go costs
  /// each of them one look a window.
  private func forgetLater(_ holder: Holder, on loop: any EventLoop) {
    loop.scheduleTask(in: self.limits.window) {
      let isLingering = self.state.withLock { state in
        let isLingering = state.isLingering(holder)
        state.held[holder]?.isTimed = isLingering
        return isLingering
      }
      if isLingering { self.forgetLater(holder, on: loop) }
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

  /// How many hold something, connected or not.
  var holderCount: Int { self.state.withLock { $0.held.count } }

  private func occupancy(of peer: Peer) -> Occupancy {
    switch peer.identity?.kind {
    case nil:
      Occupancy(
        callsMax: self.limits.callsPerAddressMax, within: self.anonymous,
        pace: RateWindow(
          countMax: self.limits.callsPerAddressWindowMax, length: self.limits.window))
    case .service: Occupancy(callsMax: self.limits.callsPerServiceMax)
    case .some: Occupancy(callsMax: self.limits.callsPerIdentityMax)
    }
  }
}

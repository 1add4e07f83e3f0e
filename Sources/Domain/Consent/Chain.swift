/// A service of the installation, by its name in certificates and in method names.
package enum ServiceName: String, CaseIterable, Hashable, Sendable {
  case cases, consent, signals, panel

  /// The service that answers `method`: `cases` for `sluis.cases.v1.Cases/GetHousehold`.
  package init?(ofMethod method: String) {
    let parts = method.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].elementsEqual("sluis".utf8) else { return nil }
    self.init(rawValue: String(decoding: parts[1], as: UTF8.self))
  }
}

/// What the register says of one method; the rules of ``Gate`` come from it and not from a caller.
package struct MethodRule: Hashable, Sendable {
  /// The full name, such as `sluis.cases.v1.Cases/GetHousehold`.
  package let name: String
  package let callers: Set<Caller>
  package let effect: Effect
  package let purposes: Set<Purpose>

  package init(name: String, callers: Set<Caller>, effect: Effect, purposes: Set<Purpose>) {
    self.name = name
    self.callers = callers
    self.effect = effect
    self.purposes = purposes
  }
}

/// Who sits at the other end of the connection, by certificate.
package enum Peer: Hashable, Sendable {
  /// A person or a gateway, directly.
  case caller
  case service(ServiceName)
}

/// One call as the gate sees it: what the proof asks of whom, and which way it came.
package struct Chain: Hashable, Sendable {
  package let peer: Peer
  /// The method that is being called here, now.
  package let called: String
  /// The service and method named in the caller's proof.
  package let audience: String
  package let asked: String
  /// On whose behalf.
  package let caller: Caller

  package init(peer: Peer, called: String, audience: String, asked: String, caller: Caller) {
    self.peer = peer
    self.called = called
    self.audience = audience
    self.asked = asked
    self.caller = caller
  }
}

/// Which chains are allowed: a closed table, filled from the register when a service starts.
package struct ChainTable: Hashable, Sendable {
  /// That a service may call a method of another on behalf of such a caller.
  package struct Relay: Hashable, Sendable {
    package let service: ServiceName
    package let called: String
    package let caller: Caller

    package init(service: ServiceName, called: String, caller: Caller) {
      self.service = service
      self.called = called
      self.caller = caller
    }
  }

  /// That a service may call a method of another for one method that the caller asked, of this
  /// service or of a third one that asked it to: a proof for anything else does not serve.
  package struct Onward: Hashable, Sendable {
    package let service: ServiceName
    package let called: String
    package let caller: Caller
    /// What the proof asks.
    package let asked: String

    package init(service: ServiceName, called: String, caller: Caller, asked: String) {
      self.service = service
      self.called = called
      self.caller = caller
      self.asked = asked
    }
  }

  private let methods: [String: MethodRule]
  private let relays: Set<Relay>
  private let onward: Set<Onward>

  /// A method named twice keeps neither rule: an ambiguous table allows nothing.
  package init(methods: [MethodRule], relays: Set<Relay>, onward: Set<Onward> = []) {
    self.methods = Dictionary(grouping: methods, by: \.name)
      .compactMapValues { $0.count == 1 ? $0.first : nil }
    self.relays = relays
    self.onward = onward
  }

  package func rule(for method: String) -> MethodRule? { self.methods[method] }

  /// Why the chain is not allowed; nil when it is.
  ///
  /// Directly, one calls what the proof asks. By way of a service, the proof must be meant for that
  /// very service and ask a method of its own, and the table must list the relay: so that a proof
  /// made for one service is of no use to another. By way of two, or where the table binds what is
  /// called to what is asked, it must list the very method that is asked.
  package func refusal(of chain: Chain) -> ReasonCode? {
    guard let asked = self.methods[chain.asked],
      let answering = ServiceName(ofMethod: chain.asked)
    else { return .methodUnknown }
    guard asked.callers.contains(chain.caller) else { return .callerNotForMethod }
    guard answering.rawValue == chain.audience else { return .chainNotAllowed }
    switch chain.peer {
    case .caller:
      return chain.called == chain.asked ? nil : .chainNotAllowed
    case .service(let service):
      let onward = Onward(
        service: service, called: chain.called, caller: chain.caller, asked: chain.asked)
      if self.onward.contains(onward) { return nil }
      guard service == answering else { return .chainNotAllowed }
      let relay = Relay(service: service, called: chain.called, caller: chain.caller)
      return self.relays.contains(relay) ? nil : .chainNotAllowed
    }
  }
}

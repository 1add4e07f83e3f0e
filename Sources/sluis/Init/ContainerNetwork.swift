/// The networks of compose/compose.yaml that services listen on, each for other callers.
///
/// A service has a name of its own on each, which means its address there and nowhere else: it
/// listens at those names, so that who stands on one network reaches what is for that network.
/// The database's network is none of them.
enum ContainerNetwork: String, CaseIterable, Sendable {
  /// The services among each other.
  case inner
  /// Staff and residents; and whatever is published comes in here, as this one alone leads out.
  case staff
  case partner
  /// Who shows no certificate.
  case anonymous

  /// The name of `service` on it, as compose.yaml gives it. Traps when the two make no host name.
  func name(of service: Service) -> HostName {
    guard let name = HostName(argument: "\(service.rawValue)-\(self.rawValue)") else {
      preconditionFailure("a service and a network make a name")
    }
    return name
  }

  /// Those that whoever calls `endpoint` may stand on.
  static func reaching(_ endpoint: Endpoint) -> [Self] {
    if endpoint.isForPartners { return [.partner, .staff] }
    return endpoint.isAnonymous ? [.anonymous, .staff] : [.inner, .staff]
  }

  /// All names of `service`: of its certificate. The first is what each network calls it, and the
  /// last what a health check does where somebody made it listen everywhere.
  static func names(of service: Service) -> [HostName] {
    let networks = Self.allCases.filter { network in
      Endpoint.allCases.contains {
        $0.service == service && Self.reaching($0).contains(network)
      }
    }
    return [HostName(argument: service.rawValue)].compactMap(\.self)
      + networks.map { $0.name(of: service) } + [.loopback]
  }
}

internal import ArgumentParser

/// Something that listens: the four services, the ports of `cases` and `signals` that partners use,
/// and those of `panel` and `signals` that anybody may use.
enum Endpoint: String, CaseIterable, Sendable {
  case consent, cases, partner, signals, panel, ballot, concerns, filing

  /// The service that listens there.
  var service: Service {
    switch self {
    case .consent: .consent
    case .cases, .partner: .cases
    case .signals, .concerns, .filing: .signals
    case .panel, .ballot: .panel
    }
  }

  /// Places above the installation's base port: consent 7401, cases 7402, partner 7403 and so on.
  var portOffset: Int {
    switch self {
    case .consent: 0
    case .cases: 1
    case .partner: 2
    case .signals: 3
    case .panel: 4
    case .ballot: 5
    case .concerns: 6
    case .filing: 7
    }
  }

  /// Whether it is for partners alone, on the network that they reach.
  var isForPartners: Bool { self == .partner || self == .filing }

  /// Whether it asks nobody for a certificate, and answers nothing but what it is for.
  var isAnonymous: Bool { self == .ballot || self == .concerns }
}

/// The four programs.
enum Service: String, CaseIterable, Sendable, ExpressibleByArgument {
  case consent, cases, signals, panel

  /// Its name in certificates. Every raw value is a label, which the tests hold.
  func identity(in organisation: Label) -> Identity {
    guard let name = Label(argument: self.rawValue) else {
      preconditionFailure("a service's name is a label")
    }
    return Identity(organisation: organisation, kind: .service, name: name)
  }
}

/// The `config.json` of one service: nested members are read as `listen.port` by
/// swift-configuration.
///
/// Paths are relative to the file. It holds no secret, only where each is kept.
struct ServiceConfiguration: Sendable {
  let service: Service
  let plan: InstallationPlan
  /// The witness's verifier key.
  let witnessKey: String

  var json: JSON {
    var members: [JSON.Member] = [
      .init(name: "service", value: .string(self.service.rawValue)),
      .init(name: "organisation", value: .string(self.plan.organisation.description)),
      .init(name: "identity", value: .string(self.plan.identity(of: self.service).uri)),
      .init(name: "listen", value: self.listener(at: self.service.endpoint)),
    ]
    for endpoint in Endpoint.allCases
    where endpoint.isForPartners && endpoint.service == self.service {
      members.append(.init(name: "partner", value: self.listener(at: endpoint)))
    }
    if let endpoint = self.service.anonymousEndpoint {
      members.append(.init(name: "anonymous", value: self.anonymous(at: endpoint)))
    }
    members += [
      .init(name: "tls", value: self.tls),
      .init(name: "database", value: self.database),
    ]
    if self.service == .consent {
      members.append(
        .init(
          name: "administrators",
          value: .array(self.plan.administrators.map { .string($0.description) })))
    } else {
      members.append(.init(name: "consent", value: self.plan.innerAddress(of: .consent).json))
    }
    if self.service == .signals {
      members.append(.init(name: "cases", value: self.plan.innerAddress(of: .cases).json))
    }
    members += [
      .init(name: "witness", value: self.witness),
      .init(name: "registerURI", value: "urn:sluis:register:"),
      .init(name: "keys", value: self.keys),
      .init(name: "limits", value: Self.limits),
    ]
    return .object(members)
  }

  /// What is filed as nobody comes into the log once an hour; a ballot leaves no record of its own.
  private func anonymous(at endpoint: Endpoint) -> JSON {
    guard self.service == .signals, case .object(let members) = self.listener(at: endpoint) else {
      return self.listener(at: endpoint)
    }
    return .object(members + [.init(name: "batchMs", value: 3_600_000)])
  }

  private func listener(at endpoint: Endpoint) -> JSON {
    ["host": self.hosts(of: endpoint), "port": .integer(Int64(self.plan.port(of: endpoint)))]
  }

  private func hosts(of endpoint: Endpoint) -> JSON {
    switch self.plan.layout {
    case .machine: .string(self.plan.listenAddress.description)
    case .containers:
      .array(
        ContainerNetwork.reaching(endpoint).map {
          .string($0.name(of: endpoint.service).description)
        })
    }
  }

  /// Ten minutes without a cosignature, and nothing is disclosed any more.
  private var witness: JSON {
    let address = self.plan.innerWitnessAddress
    return [
      "host": .string(address.host.description),
      "port": .integer(Int64(address.port)),
      "identity": .string(address.identity.uri),
      "verifierKey": .string(self.witnessKey),
      "disclosesForMs": 600_000,
    ]
  }

  private var tls: JSON {
    [
      "certificateFile": "cert.pem",
      "keyFile": .string(self.place(ofSecret: "key.pem", in: nil)),
      "authoritiesFile": "ca.pem",
    ]
  }

  /// The path of a secret as the configuration names it.
  private func place(ofSecret name: String, in folder: String?) -> String {
    switch self.plan.layout {
    case .machine: folder.map { "\($0)/\(name)" } ?? name
    case .containers: "\(ContainerFiles.secrets)/\(name)"
    }
  }

  private func place(of secret: SecretFile) -> JSON {
    .string(self.place(ofSecret: secret.rawValue, in: "secrets"))
  }

  private var database: JSON {
    let name = DatabaseName(service: self.service)
    return [
      "host": .string(self.plan.databaseHost),
      "port": .integer(Int64(self.plan.databasePort)),
      "name": .string(name.name),
      "user": .string(name.runtime),
      "passwordFile": self.place(of: .databasePassword),
      "ownerUser": .string(name.owner),
      "ownerPasswordFile": self.place(of: .databaseOwnerPassword),
      "authoritiesFile": "ca.pem",
      "sessionCountMax": 8,
    ]
  }

  private var keys: JSON {
    let log = JSON.Member(name: "logSigningSeedFile", value: self.place(of: .logSigningSeed))
    if self.service == .panel {
      return .object([log, .init(name: "issuingRootFile", value: self.place(of: .issuingRoot))])
    }
    if self.service == .cases {
      return .object([log, .init(name: "countingRootFile", value: self.place(of: .countingRoot))])
    }
    guard self.service == .consent else { return .object([log]) }
    return .object([
      log,
      .init(name: "rootKeyFile", value: self.place(of: .rootKey)),
      // Consent makes this folder at its first start.
      .init(
        name: "ringFolder",
        value: .string(self.plan.layout == .machine ? "ring" : ContainerFiles.ring)),
    ])
  }

  /// The defaults of docs/protocol.md, written out so that an operator sees what can be lowered.
  private static let limits: JSON = [
    "frameByteCountMax": 1_048_576,
    "connectionsPerIdentityMax": 64,
    "callsInFlightMax": 100,
    "deadlineMsMax": 30_000,
    "handshakeTimeoutMs": 5_000,
    "idleTimeoutMs": 60_000,
    "drainTimeoutMs": 10_000,
  ]
}

extension Service {
  /// Where anybody reaches it, without a certificate; nil for most.
  var anonymousEndpoint: Endpoint? {
    switch self {
    case .panel: .ballot
    case .signals: .concerns
    case .consent, .cases: nil
    }
  }

  /// Where its own organisation reaches it.
  var endpoint: Endpoint {
    switch self {
    case .consent: .consent
    case .cases: .cases
    case .signals: .signals
    case .panel: .panel
    }
  }
}

/// What a new installation is asked to be.
struct InstallationPlan: Sendable {
  static let basePortDefault = 7_401
  static let basePorts = 1_024...65_526
  /// The witness's place above the base port; the ones below are for the services.
  static let witnessPortOffset = 9

  let organisation: Label
  /// The address every service listens on.
  let listenAddress: HostName
  /// The names each service is reached under; the first one goes into the others' addresses.
  let hosts: [Service: [HostName]]
  /// The names the witness is reached under.
  let witnessHosts: [HostName]
  let basePort: Int
  /// A host name, or the folder of the server's socket.
  let databaseHost: String
  let databasePort: Int
  /// Users who may do what an administrator does from the first start on.
  let administrators: [Label]
  let leafDays: Int
  let authorityDays: Int
  var layout = Layout.machine

  /// Where the parts of the installation find each other.
  enum Layout: Sendable {
    /// Services read their own folder, wherever it is moved.
    case machine
    /// compose/compose.yaml puts each file where it is read: see ``ContainerFiles``.
    case containers
  }

  func port(of endpoint: Endpoint) -> Int { self.basePort + endpoint.portOffset }

  func identity(of service: Service) -> Identity { service.identity(in: self.organisation) }

  /// Who the witness is in its certificate. The word is a label, which the tests hold.
  var witness: Identity {
    guard let name = Label(argument: "witness") else {
      preconditionFailure("a word of small letters is a label")
    }
    return Identity(organisation: self.organisation, kind: .witness, name: name)
  }

  var witnessAddress: Addresses.Address {
    guard let host = self.witnessHosts.first else {
      preconditionFailure("a plan names a host for the witness")
    }
    return Addresses.Address(
      host: host, port: self.basePort + Self.witnessPortOffset, identity: self.witness)
  }

  /// Where the services find it: in containers under its own name.
  var innerWitnessAddress: Addresses.Address {
    let address = self.witnessAddress
    guard self.layout == .containers, let host = HostName(argument: ContainerFiles.witness) else {
      return address
    }
    return Addresses.Address(host: host, port: address.port, identity: address.identity)
  }

  /// Names of `service`. Traps when the plan was made without any.
  func hosts(of service: Service) -> [HostName] {
    guard let hosts = self.hosts[service], !hosts.isEmpty else {
      preconditionFailure("a plan names a host for every service")
    }
    return hosts
  }

  func address(of endpoint: Endpoint) -> Addresses.Address {
    Addresses.Address(
      host: self.hosts(of: endpoint.service)[0], port: self.port(of: endpoint),
      identity: self.identity(of: endpoint.service))
  }

  /// Where the services find each other: in containers on the network that is for that.
  func innerAddress(of endpoint: Endpoint) -> Addresses.Address {
    let address = self.address(of: endpoint)
    guard self.layout == .containers else { return address }
    return Addresses.Address(
      host: ContainerNetwork.inner.name(of: endpoint.service), port: address.port,
      identity: address.identity)
  }

  /// Where people and partners find them.
  var addresses: Addresses {
    var endpoints: [Endpoint: Addresses.Address] = [:]
    for endpoint in Endpoint.allCases { endpoints[endpoint] = self.address(of: endpoint) }
    return Addresses(organisation: self.organisation, endpoints: endpoints)
  }
}

internal import Foundation

/// Where the services of an installation listen and who they must prove to be: `sluis.json`.
///
/// ```json
/// { "version": 1, "organisation": "buurtteam-noord",
///   "endpoints": { "cases": { "host": "localhost", "port": 7402,
///                             "identity": "sluis://buurtteam-noord/service/cases" } } }
/// ```
///
/// Members, endpoints and versions that are not known are refused, because a misspelt one would be
/// a setting that silently does not hold.
struct Addresses: Hashable, Sendable {
  static let version = 1
  static let byteCountMax = 16_384

  let organisation: Label
  let endpoints: [Endpoint: Address]

  struct Address: Hashable, Sendable {
    let host: HostName
    /// 1 to 65,535.
    let port: Int
    /// Who must be at the other end, whatever the name says.
    let identity: Identity
  }

  init(organisation: Label, endpoints: [Endpoint: Address]) {
    self.organisation = organisation
    self.endpoints = endpoints
  }

  /// Reads a file that ``json`` wrote.
  init(file path: String) throws(Refusal) {
    let bytes = try GuardedFile.read(path, .open, byteCountMax: Self.byteCountMax)
    guard let addresses = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
      throw .cannot(
        "\(path) does not name the services' addresses as docs/cli.md says",
        "Copy sluis.json from the installation again")
    }
    self = addresses
  }

  /// What the holder of `identity` may reach: a gateway only the partners' ports, which alone are
  /// on its network.
  func visible(to identity: Identity) -> Addresses {
    Addresses(
      organisation: self.organisation,
      endpoints: self.endpoints.filter { endpoint, _ in
        identity.kind != .gateway || endpoint.isForPartners
      })
  }

  var json: JSON {
    let members = Endpoint.allCases.compactMap { endpoint in
      self.endpoints[endpoint].map { JSON.Member(name: endpoint.rawValue, value: $0.json) }
    }
    return [
      "version": .integer(Int64(Self.version)),
      "organisation": .string(self.organisation.description),
      "endpoints": .object(members),
    ]
  }
}

extension Addresses.Address {
  var json: JSON {
    [
      "host": .string(self.host.description),
      "port": .integer(Int64(self.port)),
      "identity": .string(self.identity.uri),
    ]
  }
}

extension Addresses: Decodable {
  /// A member's name, any at all, so that unknown ones can be seen.
  fileprivate struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Why the text is no ``Addresses``; the caller says it in a sentence with the file's name.
  fileprivate struct Unknown: Error {}

  init(from decoder: any Decoder) throws {
    let members = try Self.members(of: decoder, ["version", "organisation", "endpoints"])
    guard try members.decode(Int.self, forKey: Name(stringValue: "version")) == Self.version,
      let organisation = Label(
        argument: try members.decode(String.self, forKey: Name(stringValue: "organisation")))
    else { throw Unknown() }
    let decoded = try members.decode(
      [String: Address].self, forKey: Name(stringValue: "endpoints"))
    var endpoints: [Endpoint: Address] = [:]
    for (name, address) in decoded {
      guard let endpoint = Endpoint(rawValue: name) else { throw Unknown() }
      endpoints[endpoint] = address
    }
    self.init(organisation: organisation, endpoints: endpoints)
  }

  fileprivate static func members(of decoder: any Decoder, _ known: Set<String>) throws
    -> KeyedDecodingContainer<Name>
  {
    let members = try decoder.container(keyedBy: Name.self)
    guard Set(members.allKeys.map(\.stringValue)) == known else { throw Unknown() }
    return members
  }
}

extension Addresses.Address: Decodable {
  init(from decoder: any Decoder) throws {
    let members = try Addresses.members(of: decoder, ["host", "port", "identity"])
    let port = try members.decode(Int.self, forKey: .init(stringValue: "port"))
    guard (1...65_535).contains(port),
      let host = HostName(
        argument: try members.decode(String.self, forKey: .init(stringValue: "host"))),
      let identity = Identity(
        uri: try members.decode(String.self, forKey: .init(stringValue: "identity")))
    else { throw Addresses.Unknown() }
    self.init(host: host, port: port, identity: identity)
  }
}

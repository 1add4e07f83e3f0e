/// Who is in: how many connections there are, and whose.
///
/// A *newcomer* has asked nothing yet and may be anybody. When there are too many, the one that
/// came first from the address that most came from goes: holding connections open keeps nobody out,
/// because asking takes a moment, and knocking quickly shows out those who knock beside one.
/// A *guest* has asked, with a certificate of the house, and has places by its identity.
struct Guests {
  static let newcomerCountMax = 64
  static let guestCountMax = 64
  /// Replicas of one service have one identity.
  static let guestsPerIdentityMax = 8
  /// Of all guests, those that are no service: a verifier asks once, a service all day.
  static let othersMax = 32

  /// Whom a certificate names.
  struct Identity: Hashable, Sendable {
    /// Its URI; empty where there are no certificates.
    let uri: String

    /// The organisation of a service, by a URI that is exactly `sluis://ORGANISATION/service/NAME`.
    var serviceOf: String? {
      let parts = self.uri.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 5, parts[0] == "sluis:", parts[1].isEmpty, !parts[2].isEmpty,
        parts[3] == "service", !parts[4].isEmpty
      else { return nil }
      return String(parts[2])
    }
  }

  /// Of which organisations services are ours: those whose logs are witnessed.
  private let organisations: Set<String>
  private var lastID = 0
  /// In the order of arrival, with the address each came from.
  private var newcomers: [(id: Int, address: String)] = []
  private var guests: [Int: Identity] = [:]

  init(organisations: Set<String>) { self.organisations = organisations }

  private func isService(_ identity: Identity) -> Bool {
    identity.uri.isEmpty || identity.serviceOf.map(self.organisations.contains) == true
  }

  /// Lets one in; `out` has to go for it.
  mutating func arrive(from address: String) -> (id: Int, out: Int?) {
    self.lastID += 1
    self.newcomers.append((self.lastID, address))
    guard self.newcomers.count > Self.newcomerCountMax else { return (self.lastID, nil) }
    let counts = Dictionary(self.newcomers.map { ($0.address, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    let place = self.newcomers.firstIndex { counts[$0.address] == most } ?? 0
    return (self.lastID, self.newcomers.remove(at: place).id)
  }

  /// Whether a newcomer that has asked may stay. One that has stayed before may.
  mutating func settle(_ id: Int, as identity: Identity) -> Bool {
    guard self.guests[id] == nil else { return true }
    guard let place = self.newcomers.firstIndex(where: { $0.id == id }) else { return false }
    self.newcomers.remove(at: place)
    let ofIdentity = self.guests.values.count { $0 == identity }
    let others = self.guests.values.count { !self.isService($0) }
    // Without certificates nobody is known from another, and only the machine itself comes in.
    guard self.guests.count < Self.guestCountMax,
      identity.uri.isEmpty || ofIdentity < Self.guestsPerIdentityMax,
      self.isService(identity) || others < Self.othersMax
    else { return false }
    self.guests[id] = identity
    return true
  }

  mutating func leave(_ id: Int) {
    self.newcomers.removeAll { $0.id == id }
    self.guests[id] = nil
  }
}

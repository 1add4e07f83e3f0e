/// Who is in: how many connections there are, and whose.
///
/// A *newcomer* has asked nothing yet and may be anybody. When there are too many, the one that
/// came first goes: holding connections open keeps nobody out, because asking takes a moment.
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

    var isService: Bool { self.uri.isEmpty || self.uri.contains("/service/") }
  }

  private var lastID = 0
  /// In the order of arrival.
  private var newcomers: [Int] = []
  private var guests: [Int: Identity] = [:]

  /// Lets one in; `out` has to go for it.
  mutating func arrive() -> (id: Int, out: Int?) {
    self.lastID += 1
    self.newcomers.append(self.lastID)
    let isFull = self.newcomers.count > Self.newcomerCountMax
    return (self.lastID, isFull ? self.newcomers.removeFirst() : nil)
  }

  /// Whether a newcomer that has asked may stay. One that has stayed before may.
  mutating func settle(_ id: Int, as identity: Identity) -> Bool {
    guard self.guests[id] == nil else { return true }
    guard let place = self.newcomers.firstIndex(of: id) else { return false }
    self.newcomers.remove(at: place)
    let ofIdentity = self.guests.values.count { $0 == identity }
    let others = self.guests.values.count { !$0.isService }
    // Without certificates nobody is known from another, and only the machine itself comes in.
    guard self.guests.count < Self.guestCountMax,
      identity.uri.isEmpty || ofIdentity < Self.guestsPerIdentityMax,
      identity.isService || others < Self.othersMax
    else { return false }
    self.guests[id] = identity
    return true
  }

  mutating func leave(_ id: Int) {
    self.newcomers.removeAll { $0 == id }
    self.guests[id] = nil
  }
}

internal import Foundation
internal import Vault
internal import Wire

/// The session of a profile between two runs: `session.json`, and beside it the exchange key.
///
/// The secret itself is never written. It follows from the exchange key, a file of 32 raw bytes and
/// mode 0600 that is read straight into locked memory, and from what `session.json` says.
struct SessionStore {
  /// A session that ends sooner is not begun with: a call may take 30 s.
  static let remainingMsMin: UInt64 = 35_000

  private let profile: Profile
  private var path: String { "\(self.profile.folder)/session.json" }

  init(_ profile: Profile) { self.profile = profile }

  /// Where consent is reached: of a partner it is on no network, and its port relays.
  private var relay: Endpoint {
    self.profile.addresses.endpoints[.consent] == nil ? .partner : .consent
  }

  /// The stored session while it lasts, or a new one under the same hat.
  func current(within: Duration, by endpoint: Endpoint) async throws(Refusal) -> Session {
    let stored = self.stored
    if let stored, stored.expiresAtMs > SessionClient.nowMs + Self.remainingMsMin,
      let session = try? self.session(of: stored)
    {
      return session
    }
    return try await self.open(hat: stored?.hat ?? "", within: within)
  }

  /// Opens a new session and forgets the stored one.
  func open(hat: String, within: Duration) async throws(Refusal) -> Session {
    let connection = try ServiceConnection(self.profile, to: self.relay, within: within)
    let keyFile = "session-\(Entropy.name()).key"
    try self.write(Entropy.bytes(count: 32), as: keyFile)
    do throws(Refusal) {
      let exchange = try self.exchangeKey(in: keyFile)
      let opening = SessionOpening(profile: self.profile, hat: hat)
      let opened = try await opening.open(exchange.publicBytes, through: connection)
      let stored = StoredSession(opened, hat: hat, keyFile: keyFile)
      let session = try self.session(of: stored)
      let old = self.stored
      try self.write(Array(stored.json.text.utf8), as: "session.json")
      if let old { self.remove(old.keyFile) }
      await connection.close()
      return session
    } catch {
      self.remove(keyFile)
      await connection.close()
      guard error.reasons.contains("hat_ambiguous") else { throw error }
      throw await self.naming(error, within: within)
    }
  }

  /// The hats that the profile's holder wears now. No session is needed, and none is opened.
  func hats(within: Duration) async throws(Refusal) -> [ConsentV1.WornHat] {
    let connection = try ServiceConnection(self.profile, to: self.relay, within: within)
    do throws(Refusal) {
      // Nothing is agreed under it: an opening has one.
      let hats = try await SessionOpening(profile: self.profile, hat: SessionOpening.listing)
        .hats(Entropy.bytes(count: 32), through: connection)
      await connection.close()
      return hats
    } catch {
      await connection.close()
      throw error
    }
  }

  /// The refusal of who wears several hats, with what they are.
  private func naming(_ refusal: Refusal, within: Duration) async -> Refusal {
    // Without the list the refusal still says how to get it.
    let hats = (try? await self.hats(within: within)) ?? []
    let code = refusal.reasons[0]
    return Refusal(
      status: refusal.status,
      Phrase("u heeft meer petten: \(code)", "you wear several hats: \(code)"),
      Phrase(
        "Zeg welke: sluis session open --hat ID, zoals sluis hat list laat zien",
        "Say which one: sluis session open --hat ID, as sluis hat list shows"),
      reasons: refusal.reasons,
      details: hats.map { HatAnswer($0).words }.map { Phrase($0, $0) })
  }

  /// Forgets the session. What consent signed ends by itself.
  func forget() -> Bool {
    guard let stored = self.stored else { return false }
    self.remove("session.json")
    self.remove(stored.keyFile)
    return true
  }

  /// What is stored, when it is ours, well formed and for this certificate.
  var stored: StoredSession? {
    guard
      let bytes = try? GuardedFile.read(
        self.path, .secret, byteCountMax: StoredSession.byteCountMax),
      let stored = try? JSONDecoder().decode(StoredSession.self, from: Data(bytes)),
      let fingerprint = try? PEM.fingerprint(of: self.profile.certificate),
      stored.certificate == fingerprint, stored.isWellFormed
    else { return nil }
    return stored
  }

  private func session(of stored: StoredSession) throws(Refusal) -> Session {
    let exchange = try self.exchangeKey(in: stored.keyFile)
    guard let id = Id(argument: stored.session), let actor = Id(argument: stored.actor),
      let certificate = Hexadecimal.bytes(stored.certificate),
      let consent = Data(base64Encoded: stored.exchangeKey),
      let token = Data(base64Encoded: stored.token),
      let secret = try? exchange.agree(
        with: Array(consent), as: .initiator, context: id.bytes + certificate)
    else { throw FileRefusals.noSession(self.path) }
    return Session(
      id: id.number, token: Array(token), expiresAtMs: stored.expiresAtMs, role: stored.role,
      actor: actor.number, hat: stored.hat, secret: secret)
  }

  private func exchangeKey(in file: String) throws(Refusal) -> ExchangeKey {
    do { return ExchangeKey(key: try KeyFile.load("\(self.profile.folder)/\(file)")) } catch {
      throw .cannot("\(self.profile.folder)/\(file) cannot be used: \(error)")
    }
  }

  private func write(_ bytes: [UInt8], as name: String) throws(Refusal) {
    try GuardedFile.replace("\(self.profile.folder)/\(name)", with: bytes)
  }

  private func remove(_ name: String) {
    // A file that stays is useless without the other, and the session ends within minutes.
    try? FileManager.default.removeItem(atPath: "\(self.profile.folder)/\(name)")
  }
}

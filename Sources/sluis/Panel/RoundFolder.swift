internal import Foundation
internal import Vault
internal import Wire

/// What a member's machine keeps of a round, in the profile: `rounds/<round>/`.
///
/// ```
/// secret       32 bytes, mode 0600: serials and blinds follow from it
/// manifest     the round as it was announced when the tokens were collected
/// round.json   the tokens, and the answers that wait, each sealed already
/// ```
///
/// Whoever reads it can say which ballots are this member's. `sluis panel send` removes an answer
/// once it is sent, and the folder with the last one.
struct RoundFolder: Sendable {
  /// A token for one question, and its answer when there is one.
  struct Ticket: Codable, Hashable, Sendable {
    let question: String
    let token: String
    /// Sealed to the closing key, in base64.
    var answer: String?
    /// When it is sent, in milliseconds since 1970: drawn when it was answered.
    var dueMs: UInt64?
    var isSent: Bool
  }

  private static let byteCountMax = 1_048_576
  /// As `GetRoundReply.manifest` has it.
  private static let manifestByteCountMax = 65_536

  let round: Id
  let path: String

  init(_ round: Id, of profile: Profile) {
    self.round = round
    self.path = "\(profile.folder)/rounds/\(round)"
  }

  private var ticketFile: String { "\(self.path)/round.json" }
  private var secretFile: String { "\(self.path)/secret" }
  private var manifestFile: String { "\(self.path)/manifest" }

  /// The round as it was checked when its tokens were collected; nil when none were collected here.
  ///
  /// Nobody is asked for it again: a question in the time of answering would say who answers.
  func manifest() throws(Refusal) -> PanelV1.Manifest? {
    guard FileManager.default.fileExists(atPath: self.manifestFile) else { return nil }
    let bytes = try GuardedFile.read(
      self.manifestFile, .secret, byteCountMax: Self.manifestByteCountMax)
    guard let manifest = try? PanelV1.Manifest(decoding: bytes),
      manifest.round == self.round.number
    else { throw PanelRefusals.foreignFile(self.manifestFile) }
    return manifest
  }

  /// The secret of this round: the one of an earlier try, or a new one that is on the disk.
  func secret() throws(Refusal) -> TokenSecret {
    if !FileManager.default.fileExists(atPath: self.secretFile) {
      let parent = (self.path as NSString).deletingLastPathComponent
      if !FileManager.default.fileExists(atPath: parent) {
        try NewFolder.make(at: parent) { _ throws(Refusal) in }
      }
      try NewFolder.make(at: self.path) { folder throws(Refusal) in
        try folder.add(Entropy.bytes(count: 32), as: "secret", .secret)
      }
    }
    do throws(VaultError) { return TokenSecret(try KeyFile.load(self.secretFile)) } catch {
      throw .cannot("\(self.secretFile): \(error)")
    }
  }

  /// The tickets; nil when none were collected here.
  func tickets() throws(Refusal) -> [Ticket]? {
    guard FileManager.default.fileExists(atPath: self.ticketFile) else { return nil }
    let bytes = try GuardedFile.read(
      self.ticketFile, .secret, byteCountMax: Self.byteCountMax)
    guard let tickets = try? JSONDecoder().decode([Ticket].self, from: Data(bytes)) else {
      throw PanelRefusals.foreignFile(self.ticketFile)
    }
    return tickets
  }

  func save(_ tickets: [Ticket]) throws(Refusal) {
    guard let bytes = try? JSONEncoder().encode(tickets) else {
      throw PanelRefusals.unwrittenTokens
    }
    try GuardedFile.replace(self.ticketFile, with: Array(bytes))
  }

  /// Keeps the round with its tokens: its bytes as they were announced, first.
  func save(_ tickets: [Ticket], of manifest: [UInt8]) throws(Refusal) {
    try GuardedFile.replace(self.manifestFile, with: manifest)
    try self.save(tickets)
  }

  /// Forgets the round: nothing here says any more which ballots were sent from here.
  func remove() throws(Refusal) {
    do { try FileManager.default.removeItem(atPath: self.path) } catch {
      throw PanelRefusals.unremoved(self.path)
    }
  }
}

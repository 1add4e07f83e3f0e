internal import Auditor
internal import Foundation

/// What a profile remembers of a log: its key, and the last checkpoint that was verified.
///
/// The first time, what the service says is believed and said to be; from then on another key, a
/// shorter log or another history is found. Compare the key once with what the operator publishes.
struct PinnedLog: Codable, Hashable, Sendable {
  let verifierKey: String
  let checkpoint: String
  /// When the log was asked for it, by this machine's clock: it was the newest then, or later. Nil
  /// of what an earlier version remembered, which kept a later moment under another name.
  let savedAtSeconds: Int64?
  /// Statements of restore that this checkpoint lies behind, and with which entry the log went on:
  /// each excuses one lost range, once. Both in hexadecimal.
  let passed: [String: String]?

  private enum CodingKeys: String, CodingKey {
    case verifierKey, checkpoint, passed
    case savedAtSeconds = "askedAtSeconds"
  }

  /// Of a log that was seen before there is ``advanced(to:at:)``: what it forgets of the restores
  /// that were passed, a second lost range would be excused by.
  init(
    verifierKey: String, checkpoint: String, savedAtSeconds: Int64?, passed: [String: String]?
  ) {
    self.verifierKey = verifierKey
    self.checkpoint = checkpoint
    self.savedAtSeconds = savedAtSeconds
    self.passed = passed
  }

  /// The same log at a later checkpoint.
  func advanced(to checkpoint: String, at askedAtSeconds: Int64?) -> PinnedLog {
    PinnedLog(
      verifierKey: self.verifierKey, checkpoint: checkpoint, savedAtSeconds: askedAtSeconds,
      passed: self.passed)
  }

  /// What a log is remembered as of when it is asked now. Read before the question: of a time after
  /// the answer the log may have signed more, and nothing would have been its newest then.
  static var nowSeconds: Int64 { Int64(Date().timeIntervalSince1970) }

  /// What is remembered, or nil for a log never seen.
  static func load(_ service: String, _ profile: Profile) throws(Refusal) -> PinnedLog? {
    try Self.load(service, in: profile.folder)
  }

  /// What is remembered in a folder.
  static func load(_ service: String, in folder: String) throws(Refusal) -> PinnedLog? {
    let path = Self.path(service, folder)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = try GuardedFile.read(path, .open, byteCountMax: 131_072)
    guard let pinned = try? JSONDecoder().decode(PinnedLog.self, from: Data(bytes)) else {
      throw .cannot(
        "\(path) is not what this program wrote",
        "Find out why before removing it: without it an older history goes unnoticed")
    }
    return pinned
  }

  /// Remembers a log that was found intact.
  func save(_ service: String, _ profile: Profile) throws(Refusal) {
    try self.save(service, in: profile.folder)
  }

  func save(_ service: String, in folder: String) throws(Refusal) {
    let path = Self.path(service, folder)
    let passed = (self.passed ?? [:]).sorted { $0.key < $1.key }
    let json: JSON = [
      "verifierKey": .string(self.verifierKey), "checkpoint": .string(self.checkpoint),
      "askedAtSeconds": self.savedAtSeconds.map { .integer($0) } ?? .null,
      "passed": .object(passed.map { JSON.Member(name: $0.key, value: .string($0.value)) }),
    ]
    do {
      try Data(json.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch { throw .cannot("\(path) could not be written", "Check the profile's owner") }
  }

  /// The remembered checkpoint, when its signature is good.
  func tree() throws(Refusal) -> SignedTree {
    do {
      return try SignedTree(
        note: Array(self.checkpoint.utf8)[...], key: PinnedKey(text: self.verifierKey))
    } catch { throw .cannot("a remembered checkpoint is not signed by its log") }
  }

  private static func path(_ service: String, _ folder: String) -> String {
    "\(folder)/log-\(service).json"
  }
}

internal import Auditor
internal import Foundation
internal import Wire

/// The receipt that came with an answer: a log's signed word that its entries will be in its tree
/// (docs/formats/log.md §4).
///
/// One exists only when it is of a log that may answer here, and, where the profile knows that
/// log's key, signed by it: whatever else comes accuses whoever answered.
///
/// A class: ids in long async argument lists are decision 0004.
final class HeldReceipt: Sendable {
  /// What to keep: with the log's key it is decided offline whether the word was kept.
  let bytes: [UInt8]
  /// Whose log it is of: not always the service that was asked, which may only have passed it on.
  let service: Service
  let entries: [UInt128]
  /// Nil where the profile knows no key of that log, and the signature was not checked.
  let key: PinnedKey?
  private let leaves: [UInt128: [UInt8]]

  /// Reads the receipt of an answer; nil where there is none and none is due.
  ///
  /// - Parameters:
  ///   - isDue: whether an answer without one is not to be believed: it held personal data.
  ///   - endpoint: where it came from.
  /// - Throws: with ``ExitStatus/tampering`` for anything but such a receipt.
  init?(
    _ bytes: [UInt8], isDue: Bool, from endpoint: Endpoint, of organisation: String,
    keys: LogKeys
  ) throws(Refusal) {
    guard !bytes.isEmpty else {
      guard isDue else { return nil }
      throw Self.unbelieved("\(endpoint.service.rawValue) answered without a receipt")
    }
    guard let promised = PromisedEntries(bytes),
      let service = Self.services(behind: endpoint).first(where: {
        promised.origin == LogKeys.origin(of: $0, in: organisation)
      })
    else {
      throw Self.unbelieved(
        "\(endpoint.service.rawValue) answered with what is no receipt of a log of its own")
    }
    let key = try keys.key(of: service)
    if let key {
      guard (try? Receipt(bytes, key: key)) != nil else {
        throw Self.unbelieved(
          "\(endpoint.service.rawValue) answered with a receipt that the log's key did not sign")
      }
    }
    self.bytes = bytes
    self.service = service
    self.entries = promised.entries
    self.key = key
    self.leaves = promised.leaves
  }

  /// Whether an answer without a receipt is not to be believed: it holds personal data, or says
  /// that policy was changed.
  static func isDue(of method: MethodPolicy, from endpoint: Endpoint) -> Bool {
    !method.replyCategories.isEmpty || Self.namesRecord(method, from: endpoint)
  }

  /// Whether the answer names the record of a change of policy. Of commands, the port for partners
  /// has only those that it passes on to consent.
  static func namesRecord(_ method: MethodPolicy, from endpoint: Endpoint) -> Bool {
    method.changes && [.consent, .partner].contains(endpoint)
  }

  /// Whether a proof file of the log shows the promised entry: true where no key is known.
  func shows(_ proof: String, _ entry: UInt128, at index: UInt64) -> Bool {
    guard let key, let leaf = self.leaves[entry] else { return true }
    guard let file = try? ProofText(Array(proof.utf8), key: key) else { return false }
    return UInt64(file.index) == index && file.shows(leaf: leaf)
  }

  /// The port for partners passes on what consent promised.
  static func services(behind endpoint: Endpoint) -> [Service] {
    endpoint == .partner ? [.cases, .consent] : [endpoint.service]
  }

  static func unbelieved(_ sentence: String) -> Refusal {
    Refusal(
      status: .tampering, sentence: sentence,
      advice: "Tell the privacy officer; what was asked may have been done")
  }
}

/// The keys of logs that a profile knows: its policy's, and of a log that it verified before.
struct LogKeys: Sendable {
  private let profile: Profile
  private let policy: PolicyText?

  init(of profile: Profile) throws(Refusal) {
    self.profile = profile
    self.policy = try WitnessCheck(policy: try profile.policy(), within: nil).policy
  }

  /// Nil for a log that the profile knows nothing of.
  func key(of service: Service) throws(Refusal) -> PinnedKey? {
    let origin = Self.origin(of: service, in: self.profile.addresses.organisation.description)
    if let key = self.policy?.logs[origin] { return key }
    guard let pinned = try PinnedLog.load(service.rawValue, self.profile) else { return nil }
    do { return try PinnedKey(text: pinned.verifierKey) } catch {
      throw .cannot("the remembered key of the log of \(service.rawValue) is none")
    }
  }

  static func origin(of service: Service, in organisation: String) -> String {
    "\(organisation).sluis/\(service.rawValue)"
  }
}

/// What a receipt says, read from its bytes; whether it is signed is ``HeldReceipt``'s to check.
struct PromisedEntries: Hashable, Sendable {
  /// The log's name.
  let origin: String
  let entries: [UInt128]
  /// What each entry hashes to.
  let leaves: [UInt128: [UInt8]]

  /// Nil for anything but a receipt.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 2, bytes[0] == 1 else { return nil }
    let countPlace = 2 + Int(bytes[1]) + 4 + 8 + 4
    guard bytes.count > countPlace, (1...16).contains(bytes[countPlace]) else { return nil }
    let count = Int(bytes[countPlace])
    guard bytes.count == countPlace + 1 + count * 48 + 64 else { return nil }
    self.origin = String(decoding: bytes[2..<(2 + Int(bytes[1]))], as: UTF8.self)
    let items = (0..<count).map { number in
      let start = countPlace + 1 + number * 48
      let entry = bytes[start..<(start + 16)].reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      return (entry, Array(bytes[(start + 16)..<(start + 48)]))
    }
    self.entries = items.map(\.0)
    self.leaves = Dictionary(items) { first, _ in first }
  }
}

internal import Domain
internal import Synchronization
internal import Vault

/// Texts of rounds and advice, as everybody may read them.
///
/// What is written from now on is looked at when it is written; what is stored may be from before
/// that. Nobody is to wait for the same text to be looked at again, and whoever asks is anybody:
/// what was found is kept, as a digest of the text and a word.
final class ToldTexts: Sendable {
  /// Of 32 bytes and a little more each.
  private static let countMax = 20_000

  private let namesNobody = Mutex<[[UInt8]: Bool]>([:])

  /// Whether `rule` accepts the text, and nobody is found in it.
  func isTold(_ text: String, _ rule: TextRule) -> Bool {
    guard rule.accepts(text) else { return false }
    let digest = RequestDigest.of(method: "sluis.panel.told", payload: Array(text.utf8)).bytes
    if let known = self.namesNobody.withLock({ $0[digest] }) { return known }
    let isTold = Screening.all(in: text).isEmpty
    self.namesNobody.withLock { known in
      if known.count >= Self.countMax { known = [:] }
      known[digest] = isTold
    }
    return isTold
  }

  /// The text, or none where somebody is found in it.
  func told(_ text: String, _ rule: TextRule) -> String { self.isTold(text, rule) ? text : "" }
}

internal import Synchronization
internal import Vault

/// The keys of this process: the root that issuing keys are stored under, those in use, and the one
/// to which a round's closing key is boxed.
final class PanelKeys: Sendable {
  /// An issuing key that is shared; dictionaries hold no noncopyable values.
  final class Held: Sendable {
    let key: IssuingKey

    init(_ key: consuming IssuingKey) { self.key = key }
  }

  /// Rounds of a few panels at once; beyond it the oldest is made again when it is asked for.
  private static let heldCountMax = 256

  let process = BoxKey()
  private let root: SecretKey
  private let held = Mutex<[UInt128: Held]>([:])

  init(root: consuming SecretKey) { self.root = root }

  func draw(for question: UInt128) throws(VaultError) -> WrappedIssuingKey {
    try IssuingKey.draw(for: question, under: self.root)
  }

  /// The issuing key of a question, from memory or from its wrapped seed.
  func issuing(_ question: UInt128, wrapped: [UInt8]) throws(VaultError) -> Held {
    if let held = self.held.withLock({ $0[question] }) { return held }
    let made = Held(try IssuingKey(unwrapping: wrapped, of: question, under: self.root))
    self.held.withLock { held in
      if held.count >= Self.heldCountMax { held.removeAll() }
      held[question] = made
    }
    return made
  }

  /// Forgets the keys of a round that is closed.
  func forget(_ questions: [UInt128]) {
    self.held.withLock { held in for question in questions { held[question] = nil } }
  }
}

internal import Daemon
internal import RPC
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

  /// A call as a command, by words that mean something under the root key alone.
  ///
  /// Commands are kept. Whoever reads the table, and knows who was invited or sent what, must not
  /// find there who came with which invitation, or who collected tokens.
  func command(of actor: UInt128, _ call: Call) -> Command {
    let caller = self.root.mac("sluis.panel.command-caller.v1", [actor.idBytes])
    return Command(
      caller: caller.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }, id: call.commandID ?? 0,
      method: call.method,
      digest: self.root.mac(
        "sluis.panel.command.v1",
        [actor.idBytes, RequestDigest.of(method: call.method, payload: call.payload).bytes]))
  }

  /// Forgets the keys of a round that is closed.
  func forget(_ questions: [UInt128]) {
    self.held.withLock { held in for question in questions { held[question] = nil } }
  }
}

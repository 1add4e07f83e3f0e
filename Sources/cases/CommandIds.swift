internal import Vault

/// Ids that follow from a command, so that the same command, sent again, means the same things.
///
/// They are no secrets and name nothing: 128 bits of a hash over who asked and under which id.
struct CommandIds: Sendable {
  private let seed: [UInt8]

  init(actor: UInt128, command: UInt128) {
    self.seed = actor.idBytes + command.idBytes
  }

  /// The id of the thing in this place of the command.
  func id(_ place: UInt32) -> UInt128 {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: place >> UInt32(24 - 8 * $0)) }
    return Self.number(RequestDigest.of(method: "sluis.cases.id", payload: self.seed + bytes))
  }

  /// The command under which another service is told of it: each call of a command has its own.
  func command(_ step: String) -> UInt128 {
    Self.number(
      RequestDigest.of(method: "sluis.cases.step", payload: self.seed + Array(step.utf8)))
  }

  private static func number(_ digest: RequestDigest) -> UInt128 {
    digest.bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}

internal import Vault

/// Ids that follow from a command, so that the same command, sent again, means the same things.
///
/// They are no secrets and name nothing: 128 bits of a hash over who asked and under which id.
package struct CommandIds: Sendable {
  private let service: String
  private let seed: [UInt8]

  /// - Parameter service: whose ids they are; the same command is other things to another service.
  package init(service: String, actor: UInt128, command: UInt128) {
    self.service = service
    self.seed = actor.idBytes + command.idBytes
  }

  /// The id of the thing in this place of the command.
  package func id(_ place: UInt32) -> UInt128 {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: place >> UInt32(24 - 8 * $0)) }
    return Self.number(
      RequestDigest.of(method: "sluis.\(self.service).id", payload: self.seed + bytes))
  }

  /// The command under which another service is told of it: each call of a command has its own.
  package func command(_ step: String) -> UInt128 {
    Self.number(
      RequestDigest.of(
        method: "sluis.\(self.service).step", payload: self.seed + Array(step.utf8)))
  }

  /// The same of what is asked, too: two that are sent under one id at once are two to the other
  /// service, which tells of each what became of it.
  ///
  /// - Parameter digest: of what is asked, as a command has it that is under way.
  package func command(_ step: String, of digest: [UInt8]) -> UInt128 {
    self.command("\(step) \(Digits.of(digest))")
  }

  private static func number(_ digest: RequestDigest) -> UInt128 {
    UInt128(leading: digest.bytes)
  }
}

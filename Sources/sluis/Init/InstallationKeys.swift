internal import Auditor
internal import Crypto

/// The signing keys of a new installation's logs and of its witness, and what is told of them.
struct InstallationKeys: Sendable {
  /// By service: the seed, which goes into one secret file, and the verifier key.
  private let logs: [Service: (seed: [UInt8], key: String)]
  let witnessSeed: [UInt8]
  let witnessKey: String

  init(of plan: InstallationPlan) throws(Refusal) {
    var logs: [Service: (seed: [UInt8], key: String)] = [:]
    for service in Service.allCases {
      logs[service] = try Self.make("\(plan.organisation).sluis/\(service.rawValue)", false)
    }
    self.logs = logs
    (self.witnessSeed, self.witnessKey) = try Self.make(Self.witnessName(of: plan), true)
  }

  /// What the witness signs as.
  static func witnessName(of plan: InstallationPlan) -> String {
    "\(plan.organisation).sluis/witness"
  }

  func logSeed(of service: Service) -> [UInt8] { self.logs[service]?.seed ?? [] }

  /// The verifier keys of the logs, in the order of the services.
  var logKeys: [String] { Service.allCases.compactMap { self.logs[$0]?.key } }

  /// Whose signatures a log of this installation must bear (docs/formats/witness.md §4).
  func policy(of plan: InstallationPlan) -> String {
    let address = plan.witnessAddress
    let logs = self.logKeys.map { "log \($0)\n" }.joined()
    return """
      # Made by sluis init: whose signatures the logs must bear (docs/formats/witness.md).
      \(logs)witness witness \(self.witnessKey) https://\(address.host):\(address.port)
      quorum witness

      """
  }

  private static func make(
    _ name: String, _ isWitness: Bool
  ) throws(Refusal) -> (seed: [UInt8], key: String) {
    let seed = Entropy.bytes(count: 32)
    do {
      let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed).publicKey
      let pinned = try PinnedKey(
        name: name, isWitness: isWitness, publicKey: Array(key.rawRepresentation))
      return (seed, pinned.text)
    } catch { throw .cannot("the key of \(name) could not be made") }
  }
}

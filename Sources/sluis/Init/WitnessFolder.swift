internal import Auditor
internal import Crypto
internal import Foundation
internal import X509

/// The witness's own folder in a new installation, which moves to another administrator whole.
struct WitnessFolder: Sendable {
  let plan: InstallationPlan
  let keys: InstallationKeys

  func add(
    to folder: inout NewFolder, signedBy authority: Authority, _ now: Date
  ) throws(Refusal) {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try authority.issue(
      Leaf(identity: self.plan.witness, hosts: self.plan.witnessHosts), for: key.publicKey,
      validFor: self.plan.leafDays, now: now)
    let text = try PEM.text(of: certificate)
    try folder.add(folder: "witness")
    try folder.add(self.configuration.utf8, as: "witness/witness.conf", .open)
    try folder.add(PEM.text(of: key).utf8, as: "witness/key.pem", .secret, owner: self.owner)
    try folder.add(text.utf8, as: "witness/cert.pem", .open)
    try folder.add(PEM.text(of: authority.certificate).utf8, as: "witness/ca.pem", .open)
    try folder.add(text.utf8, as: "ca/issued/\(PEM.fingerprint(of: certificate)).pem", .open)
    try folder.add(folder: "witness/secrets")
    try folder.add(
      self.keys.witnessSeed, as: "witness/secrets/witness-seed", .secret,
      owner: self.owner)
    try folder.add(folder: "witness/state", owner: self.owner)
    for service in Service.allCases {
      let place = Cosigning.place(of: "\(self.plan.organisation).sluis/\(service.rawValue)")
      // Empty: nothing was cosigned yet. The witness makes no such file itself.
      try folder.add([], as: "witness/state/\(place).checkpoint", .secret, owner: self.owner)
    }
  }

  /// Whose its secrets and its state are; nil for who makes the installation.
  private var owner: UInt32? {
    self.plan.layout == .containers ? ContainerFiles.witnessUser : nil
  }

  private var configuration: String {
    let isContained = self.plan.layout == .containers
    let host =
      isContained ? ContainerFiles.everyAddress : self.plan.listenAddress.description
    let key = isContained ? "\(ContainerFiles.secrets)/key.pem" : "key.pem"
    let seed =
      isContained ? "\(ContainerFiles.secrets)/witness-seed" : "secrets/witness-seed"
    let logs = self.keys.logKeys.map { "log \($0)\n" }.joined()
    return """
      # Made by sluis init. docs/operating.md says what each line is.
      name \(InstallationKeys.witnessName(of: self.plan))
      listen \(host) \(self.plan.witnessAddress.port)
      tls cert.pem \(key) ca.pem
      key \(seed)
      state \(isContained ? ContainerFiles.witnessState : "state")
      \(logs)
      """
  }
}

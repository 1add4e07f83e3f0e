internal import Crypto
internal import Foundation
internal import X509

/// A folder with everything a new installation starts from.
///
/// ```
/// DIR/README            what is what, and who may have it
/// DIR/sluis.json        where the services listen
/// DIR/ca/               the authority: cert.pem, key.pem, issued/<SHA-256>.pem
/// DIR/postgres/         bootstrap.sql
/// DIR/services/NAME/    config.json, cert.pem, key.pem, ca.pem, secrets/
/// DIR/witness/          witness.conf, cert.pem, key.pem, ca.pem, secrets/, state/
/// DIR/policy            whose signatures a log must bear
/// ```
enum Installation {
  /// Makes the folder at `path`, all of it or nothing.
  static func make(at path: String, _ plan: InstallationPlan, now: Date) throws(Refusal) {
    let authority = try Authority.make(
      for: plan.organisation, validFor: plan.authorityDays, now: now)
    try NewFolder.make(at: path) { folder throws(Refusal) in
      try folder.add(Readme.installation.utf8, as: "README", .open)
      try folder.add(plan.addresses.json.text.utf8, as: "sluis.json", .open)
      try folder.add(folder: "ca")
      try folder.add(folder: "ca/issued")
      try folder.add(Readme.authority.utf8, as: "ca/README", .open)
      try folder.add(PEM.text(of: authority.certificate).utf8, as: "ca/cert.pem", .open)
      try folder.add(authority.keyText().utf8, as: "ca/key.pem", .secret)
      let keys = try InstallationKeys(of: plan)
      try folder.add(keys.policy(of: plan).utf8, as: "policy", .open)
      try WitnessFolder(plan: plan, keys: keys).add(to: &folder, signedBy: authority, now)
      try folder.add(folder: "services")
      var accesses: [Bootstrap.Access] = []
      for service in Service.allCases {
        accesses.append(
          try Self.add(service, of: plan, keys, signedBy: authority, now, to: &folder))
      }
      try folder.add(folder: "postgres")
      let isContained = plan.layout == .containers
      try folder.add(
        Bootstrap.sql(for: accesses).utf8, as: "postgres/bootstrap.sql", .secret,
        owner: isContained ? ContainerFiles.databaseUser : nil)
      if isContained {
        try ContainerSite.addDatabase(plan, signedBy: authority, now, to: &folder)
      }
    }
  }

  private static func add(
    _ service: Service, of plan: InstallationPlan, _ keys: InstallationKeys,
    signedBy authority: Authority, _ now: Date, to folder: inout NewFolder
  ) throws(Refusal) -> Bootstrap.Access {
    let own = "services/\(service.rawValue)"
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try authority.issue(
      Leaf(identity: plan.identity(of: service), hosts: plan.hosts(of: service)),
      for: key.publicKey, validFor: plan.leafDays, now: now)
    let configuration = ServiceConfiguration(
      service: service, plan: plan, witnessKey: keys.witnessKey)
    let text = try PEM.text(of: certificate)
    let owner = plan.layout == .containers ? ContainerFiles.user(of: service) : nil

    try folder.add(folder: own)
    try folder.add(configuration.json.text.utf8, as: "\(own)/config.json", .open)
    try folder.add(PEM.text(of: key).utf8, as: "\(own)/key.pem", .secret, owner: owner)
    try folder.add(text.utf8, as: "\(own)/cert.pem", .open)
    try folder.add(PEM.text(of: authority.certificate).utf8, as: "\(own)/ca.pem", .open)
    try folder.add(
      text.utf8, as: "ca/issued/\(PEM.fingerprint(of: certificate)).pem", .open)
    return try Self.addSecrets(of: service, keys, in: "\(own)/secrets", owner, to: &folder)
  }

  private static func addSecrets(
    of service: Service, _ keys: InstallationKeys, in place: String, _ user: UInt32?,
    to folder: inout NewFolder
  ) throws(Refusal) -> Bootstrap.Access {
    let runtime = Entropy.password()
    let owner = Entropy.password()
    try folder.add(folder: place)
    for secret in SecretFile.allCases where secret.belongs(to: service) {
      let bytes =
        switch secret {
        case .rootKey, .issuingRoot, .countingRoot: Entropy.bytes(count: 32)
        case .logSigningSeed: keys.logSeed(of: service)
        case .databasePassword: Array(runtime.utf8)
        case .databaseOwnerPassword: Array(owner.utf8)
        }
      try folder.add(bytes, as: "\(place)/\(secret.rawValue)", .secret, owner: user)
    }
    return Bootstrap.Access(
      database: DatabaseName(service: service),
      ownerVerifier: Self.verifier(of: owner), runtimeVerifier: Self.verifier(of: runtime))
  }

  private static func verifier(of password: String) -> String {
    ScramVerifier.text(
      password: password, salt: Entropy.bytes(count: ScramVerifier.saltByteCount))
  }
}

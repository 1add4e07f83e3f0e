internal import Crypto
internal import Foundation
internal import Glibc
internal import X509

/// An installation in containers: `site/` and `.env` beside a compose.yaml that exists.
///
/// ```
/// DIR/compose.yaml   was there before, and is not touched
/// DIR/.env           addresses and ports; no secret
/// DIR/site/          what Installation makes, each file owned by the user that reads it, and
///                    postgres/{cert,key,ca}.pem for the database
/// ```
enum ContainerSite {
  static let site = "site"
  static let environment = ".env"

  /// Makes both, or refuses before anything is written.
  static func make(in folder: String, _ plan: InstallationPlan, now: Date) throws(Refusal) {
    guard geteuid() == 0 else {
      throw .cannot(
        "the files of containers belong to other users, which only root can arrange",
        "Run it with sudo")
    }
    guard FileManager.default.fileExists(atPath: "\(folder)/compose.yaml") else {
      throw .cannot("\(folder) has no compose.yaml", "Name the folder compose/ of Sluis, or a copy")
    }
    let environment = "\(folder)/\(Self.environment)"
    guard !FileManager.default.fileExists(atPath: environment) else {
      throw .cannot("\(environment) already exists and nothing is overwritten", "Move it away")
    }
    try Installation.make(at: "\(folder)/\(Self.site)", plan, now: now)
    do {
      try Data(Self.variables(of: plan).utf8).write(
        to: URL(fileURLWithPath: environment), options: .withoutOverwriting)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: environment)
      try NewFolder.synchronise(environment)
    } catch {
      throw .cannot("\(environment) could not be written", "Remove \(Self.site) and repeat")
    }
  }

  /// The database's own certificate, into `postgres/`. Its superuser has no password: nobody enters
  /// as one but the container's own user, through the socket.
  static func addDatabase(
    _ plan: InstallationPlan, signedBy authority: Authority, _ now: Date,
    to folder: inout NewFolder
  ) throws(Refusal) {
    guard let name = Label(argument: "postgres"), let host = HostName(argument: plan.databaseHost)
    else { throw .cannot("the database's name makes no certificate") }
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try authority.issue(
      Leaf(
        identity: Identity(organisation: plan.organisation, kind: .service, name: name),
        hosts: [host]),
      for: key.publicKey, validFor: plan.leafDays, now: now)
    let text = try PEM.text(of: certificate)
    let user = ContainerFiles.databaseUser
    try folder.add(PEM.text(of: key).utf8, as: "postgres/key.pem", .secret, owner: user)
    try folder.add(text.utf8, as: "postgres/cert.pem", .open)
    try folder.add(PEM.text(of: authority.certificate).utf8, as: "postgres/ca.pem", .open)
    try folder.add(text.utf8, as: "ca/issued/\(PEM.fingerprint(of: certificate)).pem", .open)
  }

  private static func variables(of plan: InstallationPlan) -> String {
    var lines = [
      "# Made by sluis init --compose; read by docker compose. No secret is in it.",
      "SLUIS_VERSION=\(Version.text)",
      "# The addresses of this machine: for staff and residents, for partners, and for who shows",
      "# no certificate.",
      "SLUIS_STAFF_ADDRESS=\(plan.listenAddress)",
      "SLUIS_PARTNER_ADDRESS=\(plan.listenAddress)",
      "SLUIS_ANONYMOUS_ADDRESS=\(plan.listenAddress)",
    ]
    for endpoint in Endpoint.allCases {
      lines.append("SLUIS_\(endpoint.rawValue.uppercased())_PORT=\(plan.port(of: endpoint))")
    }
    lines.append("SLUIS_WITNESS_PORT=\(plan.witnessAddress.port)")
    return lines.joined(separator: "\n") + "\n"
  }
}

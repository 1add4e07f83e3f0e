internal import Auditor
internal import Foundation
internal import RPC
internal import X509

/// What somebody needs who is nobody: where an installation listens, and whom to trust for it.
///
/// A folder with `ca.pem` and `sluis.json`, as the installation hands it out to everybody. A
/// profile is one too; its certificate is not looked at, let alone shown.
struct PublicAccess: Sendable {
  let folder: String
  let addresses: Addresses
  private let authorities: [Certificate]

  init(folder: String) throws(Refusal) {
    guard FileManager.default.fileExists(atPath: folder) else {
      throw FileRefusals.noPublicFolder(folder)
    }
    try GuardedFile.checkFolder(folder)
    self.folder = folder
    self.authorities = try PEM.certificates(
      "\(folder)/ca.pem", countMax: Profile.authorityCountMax)
    self.addresses = try Addresses(file: "\(folder)/sluis.json")
  }

  /// Whose signatures a log must bear, as text; nil for a folder that was made without.
  func policy() throws(Refusal) -> [UInt8]? {
    let path = "\(self.folder)/policy"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try GuardedFile.read(path, .open, byteCountMax: PolicyText.byteCountMax)
  }

  /// A connection without a certificate, for one call that says nothing of who made it.
  func connection(
    to endpoint: Endpoint, within: Duration
  ) throws(Refusal) -> ServiceConnection {
    guard let address = self.addresses.endpoints[endpoint] else {
      throw FileRefusals.noAddress(self.folder, of: endpoint.rawValue)
    }
    var text = ""
    for authority in self.authorities { text += try PEM.text(of: authority) }
    let roots: Roots
    do { roots = try Roots(pem: text) } catch {
      throw FileRefusals.noAuthority(self.folder)
    }
    return try ServiceConnection(anonymously: roots, at: address, to: endpoint, within: within)
  }
}

internal import Auditor
internal import Foundation
internal import X509

/// An installation's authority with its register of what it signed and the addresses it hands out.
struct Registry: Sendable {
  let authority: Authority
  let addresses: Addresses
  /// Whose signatures a log must bear; nil in an installation that was made without.
  let policy: [UInt8]?
  /// Where the authority's key and register are.
  let authorityFolder: String
  private let folder: String

  /// Opens the folder that `sluis init` made.
  ///
  /// - Parameter place: the authority's folder, when it was moved off the machine and is only
  ///   brought near; nil for the installation's own.
  init(installation: String, authority place: String? = nil) throws(Refusal) {
    try GuardedFile.checkFolder(installation)
    self.addresses = try Addresses(file: "\(installation)/sluis.json")
    let policy = "\(installation)/policy"
    self.policy =
      FileManager.default.fileExists(atPath: policy)
      ? try GuardedFile.read(policy, .open, byteCountMax: PolicyText.byteCountMax) : nil
    self.authorityFolder = place ?? "\(installation)/ca"
    self.authority = try Authority.load(from: self.authorityFolder)
    self.folder = "\(self.authorityFolder)/issued"
    try GuardedFile.checkFolder(self.folder)
  }

  /// Signs a certificate and records it, before anybody can have it.
  ///
  /// A service's certificate is only for the installation's own organisation: what it names, the
  /// others trust with what they send.
  func issue(_ leaf: Leaf, for key: Certificate.PublicKey, validFor days: Int, now: Date)
    throws(Refusal) -> Certificate
  {
    guard
      leaf.identity.kind != .service || leaf.identity.organisation == self.addresses.organisation
    else {
      throw .cannot("a service belongs to \(self.addresses.organisation), the installation's own")
    }
    let certificate = try self.authority.issue(leaf, for: key, validFor: days, now: now)
    let path = "\(self.folder)/\(try PEM.fingerprint(of: certificate)).pem"
    let text = try PEM.text(of: certificate)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      try FileManager.default.setAttributes(
        [.posixPermissions: NewFolder.Mode.open.rawValue], ofItemAtPath: path)
      try NewFolder.synchronise(path)
      try NewFolder.synchronise(self.folder)
    } catch { throw .cannot("\(path) could not be written, so nothing was issued") }
    return certificate
  }

  /// Whether it signed exactly this certificate.
  func hasIssued(_ certificate: Certificate) throws(Refusal) -> Bool {
    let folder = try CertificateFolder(self.folder)
    let name = "\(try PEM.fingerprint(of: certificate)).pem"
    guard folder.has(name) else { return false }
    return try folder.certificate(name, .open) == certificate
  }

  /// Every certificate recorded in an authority's folder, the one that ends first in front.
  ///
  /// Needs no key: whoever may read the folder may list it.
  static func issued(in authorityFolder: String) throws(Refusal) -> [CertificateSummary] {
    let folder = "\(authorityFolder)/issued"
    let names = try Self.names(in: folder)
    let held = try CertificateFolder(folder)
    var summaries: [CertificateSummary] = []
    for name in names where name.hasSuffix(".pem") {
      summaries.append(try CertificateSummary(held.certificate(name, .open)))
    }
    return summaries.sorted { ($0.notAfter, $0.fingerprint) < ($1.notAfter, $1.fingerprint) }
  }

  private static func names(in folder: String) throws(Refusal) -> [String] {
    try GuardedFile.checkFolder(folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .cannot("\(folder) could not be read", "Check who owns it")
    }
    return names
  }

  /// The SHA-256 of each certificate that services, witness and database of an installation have.
  static func inUse(in installation: String) throws(Refusal) -> Set<String> {
    var found: Set<String> = []
    for subject in Renewable.allCases where subject != .authority {
      let folder = "\(installation)/\(subject.folder)"
      do { _ = try FileManager.default.attributesOfItem(atPath: "\(folder)/cert.pem") } catch {
        // Not there, it runs on another machine. Any other fault is told by the reading below.
        if (error as? CocoaError)?.code == .fileReadNoSuchFile { continue }
      }
      let certificate = try CertificateFolder(folder).certificate("cert.pem", .foreign)
      found.insert(try PEM.fingerprint(of: certificate))
    }
    return found
  }
}

// What nobody will renew: of a service that is gone, say.
extension Registry {
  private static let mark = ".forgotten"

  /// The SHA-256 of each certificate that the register was told to keep quiet about.
  static func forgotten(in authorityFolder: String) throws(Refusal) -> Set<String> {
    Set(
      try Self.names(in: "\(authorityFolder)/issued").filter { $0.hasSuffix(Self.mark) }
        .map { String($0.dropLast(Self.mark.count)) })
  }

  /// Keeps quiet about a certificate from now on. It stays in the register; done again, it is done.
  static func forget(
    _ summary: CertificateSummary, in authorityFolder: String
  ) throws(Refusal) {
    let folder = "\(authorityFolder)/issued"
    let path = "\(folder)/\(summary.fingerprint)\(Self.mark)"
    guard try !Self.forgotten(in: authorityFolder).contains(summary.fingerprint) else { return }
    do {
      try Data().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      try FileManager.default.setAttributes(
        [.posixPermissions: NewFolder.Mode.open.rawValue], ofItemAtPath: path)
      try NewFolder.synchronise(folder)
    } catch { throw .cannot("\(path) could not be written", "Check who owns the folder") }
  }
}

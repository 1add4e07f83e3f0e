internal import Crypto
internal import Foundation
internal import X509

/// The next certificate of something that others connect to: a new key, the same names, in files of
/// the same owners and modes.
struct Renewal {
  let subject: Renewable
  /// What ends now, to be revoked.
  let old: CertificateSummary
  private let leaf: Leaf
  private let key: SuccessorFile
  private let certificate: SuccessorFile
  private let authorities: AuthoritiesFile

  /// Looks at what is there, and writes nothing.
  ///
  /// The names are those of a certificate that is in the authority's register, and of no other: the
  /// authority signs for none that asks by lying in a folder.
  init(_ subject: Renewable, in installation: String, _ registry: Registry) throws(Refusal) {
    let folder = "\(installation)/\(subject.folder)"
    self.key = try SuccessorFile(of: "\(folder)/key.pem", .secret)
    self.certificate = try SuccessorFile(of: "\(folder)/cert.pem", .open)
    self.authorities = try AuthoritiesFile("\(folder)/ca.pem")
    let found = try self.certificate.certificates(countMax: 1)[0]
    guard try registry.hasIssued(found) else {
      throw .cannot(
        "\(folder)/cert.pem is not in the register of this installation's authority",
        "Make one with: sluis certificate issue")
    }
    self.old = try CertificateSummary(found)
    let hosts = self.old.hosts.compactMap { HostName(argument: $0) }
    guard let identity = self.old.identity, hosts.count == self.old.hosts.count, !hosts.isEmpty,
      identity == subject.identity(in: registry.addresses.organisation)
    else { throw .cannot("\(folder)/cert.pem is not the certificate of \(subject.rawValue)") }
    self.subject = subject
    self.leaf = Leaf(identity: identity, hosts: hosts)
  }

  /// Issues the next one and puts it in place.
  ///
  /// The key comes first: killed in between, the two do not belong together, which the program says
  /// when it starts, and doing it again mends it.
  func carryOut(
    by registry: Registry, validFor days: Int, now: Date
  ) throws(Refusal) -> CertificateSummary {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try registry.issue(
      self.leaf, for: key.publicKey, validFor: days, now: now)
    try self.key.write(Array(PEM.text(of: key).utf8))
    try self.certificate.write(Array(PEM.text(of: certificate).utf8))
    try self.authorities.write(registry.authority.certificate)
    return try CertificateSummary(certificate)
  }
}

/// The authority's own certificate, made anew over the key that it has: what it signed stays good.
struct AuthorityRenewal {
  let old: CertificateSummary
  private let authority: Authority
  let own: SuccessorFile
  /// Each `ca.pem` that is in the installation.
  private let copies: [AuthoritiesFile]
  /// The `ca.pem` that are not there: of what runs on another machine.
  let missing: [String]

  /// Looks at what is there, and writes nothing.
  init(_ installation: String, _ registry: Registry) throws(Refusal) {
    self.authority = registry.authority
    self.old = try CertificateSummary(registry.authority.certificate)
    self.own = try SuccessorFile(of: "\(registry.authorityFolder)/cert.pem", .open)
    var copies: [AuthoritiesFile] = []
    var missing: [String] = []
    for subject in Renewable.allCases where subject != .authority {
      let path = "\(installation)/\(subject.folder)/ca.pem"
      guard FileManager.default.fileExists(atPath: path) else {
        // A database that the authority signed nothing for trusts nobody by it either.
        if subject != .database || Renewable.isContained(installation) { missing.append(path) }
        continue
      }
      copies.append(try AuthoritiesFile(path))
    }
    self.copies = copies
    self.missing = missing
  }

  /// The files that ``carryOut(validFor:now:)`` writes.
  var written: [String] { [self.own.path] + self.copies.map(\.path) }

  func carryOut(validFor days: Int, now: Date) throws(Refusal) -> CertificateSummary {
    let next = try self.authority.renewed(validFor: days, now: now)
    for copy in self.copies { try copy.write(next.certificate) }
    // Its own last: killed before, it is still to be done, and is done again.
    try self.own.write(Array(PEM.text(of: next.certificate).utf8))
    return try CertificateSummary(next.certificate)
  }
}

/// `ca.pem` of something: whom it trusts, this installation's authority and maybe others.
private struct AuthoritiesFile {
  private let file: SuccessorFile
  private let found: [Certificate]

  var path: String { self.file.path }

  init(_ path: String) throws(Refusal) {
    self.file = try SuccessorFile(of: path, .open)
    self.found = try self.file.certificates(countMax: Profile.authorityCountMax)
  }

  /// Puts `authority` in the place of each certificate over its key; the others stay as they are.
  func write(_ authority: Certificate) throws(Refusal) {
    let others = self.found.filter { $0.publicKey != authority.publicKey }
    var text = ""
    for certificate in [authority] + others { text += try PEM.text(of: certificate) }
    try self.file.write(Array(text.utf8))
  }
}

extension SuccessorFile {
  /// The 1 to `countMax` certificates that it holds now.
  fileprivate func certificates(countMax: Int) throws(Refusal) -> [Certificate] {
    try PEM.certificates(
      in: self.text(byteCountMax: PEM.certificateByteCountMax), of: self.path, countMax: countMax)
  }
}

internal import Auditor
internal import Foundation
internal import X509

/// Who somebody is to the services, in one folder: `key.pem`, `cert.pem`, `ca.pem`, `sluis.json`.
///
/// A profile that exists is usable: nobody else could have read the key or changed the rest, the
/// key belongs to the certificate, the certificate carries one identity, has begun and has not
/// ended.
struct Profile: Sendable {
  /// Certificates in `ca.pem`: the present authority, and others while one is being replaced.
  static let authorityCountMax = 4

  let folder: String
  let identity: Identity
  let certificate: Certificate
  let key: Certificate.PrivateKey
  let authorities: [Certificate]
  let addresses: Addresses

  /// Loads and checks the profile in `folder`.
  init(folder: String, now: Date = Date()) throws(Refusal) {
    guard FileManager.default.fileExists(atPath: folder) else {
      throw FileRefusals.noProfile(folder)
    }
    try GuardedFile.checkFolder(folder)
    let certificates = try PEM.certificates("\(folder)/cert.pem", countMax: 1)
    guard let certificate = certificates.first,
      let identity = CertificateSummary.identity(of: certificate)
    else { throw .cannot("\(folder)/cert.pem does not carry one sluis:// identity") }
    self.folder = folder
    self.identity = identity
    self.certificate = certificate
    self.key = try PEM.key("\(folder)/key.pem")
    self.authorities = try PEM.certificates(
      "\(folder)/ca.pem", countMax: Self.authorityCountMax)
    self.addresses = try Addresses(file: "\(folder)/sluis.json")
    try self.check(now: now)
  }

  /// Where `endpoint` listens, for those who may reach it.
  func address(of endpoint: Endpoint) throws(Refusal) -> Addresses.Address {
    guard let address = self.addresses.endpoints[endpoint] else {
      throw .cannot(
        "\(self.folder)/sluis.json has no address of \(endpoint.rawValue)",
        "Use a profile that may reach it, or copy sluis.json from the installation again")
    }
    return address
  }

  /// Whose signatures a log must bear, as text; nil for a profile that was made without.
  func policy() throws(Refusal) -> [UInt8]? {
    let path = "\(self.folder)/policy"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try GuardedFile.read(path, .open, byteCountMax: PolicyText.byteCountMax)
  }

  private func check(now: Date) throws(Refusal) {
    guard self.key.publicKey == self.certificate.publicKey else {
      throw .cannot("\(self.folder)/key.pem does not belong to cert.pem")
    }
    guard now >= self.certificate.notValidBefore else {
      throw .cannot("\(self.folder)/cert.pem is not valid yet", "Check this machine's clock")
    }
    guard now < self.certificate.notValidAfter else {
      throw FileRefusals.ended(self.folder, on: "\(self.certificate.notValidAfter.day)")
    }
    let issuers = self.authorities.filter { authority in
      authority.publicKey.isValidSignature(self.certificate.signature, for: self.certificate)
    }
    guard !issuers.isEmpty else {
      throw .cannot("\(self.folder)/cert.pem was not signed by an authority in ca.pem")
    }
  }
}

extension Date {
  /// The day in UTC, `2026-07-01`.
  var day: String { String(self.instant.prefix(10)) }

  /// The second in UTC, `2026-07-01T12:00:00Z`.
  var instant: String { self.ISO8601Format() }
}

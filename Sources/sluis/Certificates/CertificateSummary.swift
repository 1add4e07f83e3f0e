internal import Crypto
internal import Foundation
internal import SwiftASN1
internal import X509

/// What a certificate says, read for people and scripts. Nothing in it is trusted.
struct CertificateSummary: Sendable {
  let subject: String
  /// nil where the certificate does not carry exactly one well-formed `sluis://` URI.
  let identity: Identity?
  let hosts: [String]
  let issuer: String
  let serialNumber: String
  let notBefore: Date
  let notAfter: Date
  let isAuthority: Bool
  let usages: [String]
  let key: String
  /// SHA-256 of the DER, hexadecimal.
  let fingerprint: String

  init(_ certificate: Certificate) throws(Refusal) {
    let extensions = certificate.extensions
    self.subject = certificate.subject.description
    self.identity = Self.identity(of: certificate)
    self.hosts = Self.names(of: certificate).compactMap(Self.host)
    self.issuer = certificate.issuer.description
    self.serialNumber = Hexadecimal.text(certificate.serialNumber.bytes)
    self.notBefore = certificate.notValidBefore
    self.notAfter = certificate.notValidAfter
    if case .isCertificateAuthority? = try? extensions.basicConstraints {
      self.isAuthority = true
    } else {
      self.isAuthority = false
    }
    // An extension that does not decode is shown as absent.
    self.usages = (try? extensions.extendedKeyUsage).map { $0.map(Self.name) } ?? []
    self.key = P256.Signing.PublicKey(certificate.publicKey) == nil ? "other" : "ECDSA P-256"
    self.fingerprint = try PEM.fingerprint(of: certificate)
  }

  /// The one identity of a certificate, or nil when it has none, several, or one that is misspelt.
  static func identity(of certificate: Certificate) -> Identity? {
    let uris = Self.names(of: certificate).compactMap { name -> String? in
      if case .uniformResourceIdentifier(let uri) = name { uri } else { nil }
    }
    return uris.count == 1 ? uris.first.flatMap { Identity(uri: $0) } : nil
  }

  private static func names(of certificate: Certificate) -> [GeneralName] {
    // Names that do not decode are no names.
    (try? certificate.extensions.subjectAlternativeNames).map(Array.init) ?? []
  }

  private static func host(_ name: GeneralName) -> String? {
    switch name {
    case .dnsName(let dns): dns
    case .ipAddress(let address): HostName.text(ofAddress: Array(address.bytes))
    default: nil
    }
  }

  private static func name(of usage: ExtendedKeyUsage.Usage) -> String {
    switch usage {
    case .serverAuth: "server"
    case .clientAuth: "client"
    default: "other"
    }
  }
}

extension CertificateSummary {
  var fields: [Report.Field] {
    [
      .init("Identity", self.identity?.uri ?? (self.isAuthority ? "(an authority)" : "(none)")),
      .init("Subject", self.subject),
      .init("Hosts", self.hosts.isEmpty ? "(none)" : self.hosts.joined(separator: ", ")),
      .init("Valid", "\(self.notBefore.instant) to \(self.notAfter.instant)"),
      .init("For", self.isAuthority ? "signing" : self.usages.joined(separator: ", ")),
      .init("Key", self.key),
      .init("Issuer", self.issuer),
      .init("Serial", self.serialNumber),
      .init("SHA-256", self.fingerprint),
    ]
  }

  /// What a script reads in a list.
  func json(standing: CertificateStanding) -> JSON {
    guard case .object(let members) = self.json else { return self.json }
    return .object(members + [.init(name: "standing", value: .string(standing.code))])
  }

  var json: JSON {
    [
      "identity": self.identity.map { .string($0.uri) } ?? .null,
      "subject": .string(self.subject),
      "hosts": .array(self.hosts.map { .string($0) }),
      "notBefore": .string(self.notBefore.instant),
      "notAfter": .string(self.notAfter.instant),
      "isAuthority": .bool(self.isAuthority),
      "usages": .array(self.usages.map { .string($0) }),
      "key": .string(self.key),
      "issuer": .string(self.issuer),
      "serialNumber": .string(self.serialNumber),
      "fingerprint": .string(self.fingerprint),
    ]
  }
}

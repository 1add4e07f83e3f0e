internal import SwiftASN1
internal import X509

/// What a certificate will say about its holder.
struct Leaf: Sendable {
  let identity: Identity
  /// Names a service is reached under; empty for everybody else, who only calls.
  let hosts: [HostName]

  /// Organisation and name, for people who read certificates; programs read only the URI.
  func subject() throws(Refusal) -> DistinguishedName {
    do {
      return try DistinguishedName {
        OrganizationName(self.identity.organisation.description)
        CommonName(self.identity.name.description)
      }
    } catch { throw .cannot("the certificate's subject could not be written") }
  }

  /// The URI first, then the names.
  var alternativeNames: SubjectAlternativeNames {
    SubjectAlternativeNames(
      [.uniformResourceIdentifier(self.identity.uri)]
        + self.hosts.map { host in
          switch host.form {
          case .dns: .dnsName(host.description)
          case .address(let bytes): .ipAddress(ASN1OctetString(contentBytes: bytes[...]))
          }
        })
  }

  var usages: [ExtendedKeyUsage.Usage] {
    self.identity.kind.isCalled ? [.serverAuth, .clientAuth] : [.clientAuth]
  }
}

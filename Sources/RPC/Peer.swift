internal import Crypto

/// Who is at the other end of a connection, as the channel proved it.
package enum Peer: Sendable, Hashable {
  /// Somebody on a listener without client certificates.
  case anonymous
  /// The holder of a certificate that one of our roots vouches for.
  case certified(Identity, CertificateHash)

  package var identity: Identity? {
    switch self {
    case .anonymous: nil
    case .certified(let identity, _): identity
    }
  }

  package var certificate: CertificateHash? {
    switch self {
    case .anonymous: nil
    case .certified(_, let hash): hash
    }
  }
}

/// SHA-256 over a certificate's DER: what tokens are bound to and revocation lists hold.
package struct CertificateHash: Sendable, Hashable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// Nil unless `bytes` are 32.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  package init(der: [UInt8]) { self.bytes = Array(SHA256.hash(data: der)) }
}

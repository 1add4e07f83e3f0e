internal import RPC

/// When a service's own certificate ends, which health says in time: after it nobody believes the
/// service, and it starts no session of its own.
struct CertificateEnd: Sendable {
  /// Milliseconds since 1970.
  let endsAtMs: UInt64

  /// How long before its end health says so; `sluis certificate list --within 30` has the same.
  static let noticeMs: UInt64 = 30 * 86_400_000

  init(endsAtMs: UInt64) { self.endsAtMs = endsAtMs }

  init(of credentials: Credentials) { self.init(endsAtMs: credentials.endsAtMs) }

  /// `certificate_ends` from thirty days before, and behind it.
  func warnings(at nowMs: UInt64) -> [String] {
    self.endsAtMs <= nowMs + Self.noticeMs ? ["certificate_ends"] : []
  }
}

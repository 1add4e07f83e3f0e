/// The secrets of a service, each a file of its own, mode 0600, exact size, no newline.
enum SecretFile: String, CaseIterable, Sendable {
  /// consent only: 32 bytes; everything in the key ring is sealed under it.
  case rootKey = "root-key"
  /// panel only: 32 bytes; the keys that panel tokens are issued with are stored under it.
  case issuingRoot = "issuing-root"
  /// cases only: 32 bytes; what is counted for the neighbourhood analysis is kept under it.
  case countingRoot = "counting-root"
  /// 32 bytes, an Ed25519 seed (RFC 8032): the service's log signs its checkpoints with it.
  case logSigningSeed = "log-signing-seed"
  /// 43 characters, the runtime role's.
  case databasePassword = "database-password"
  /// 43 characters, the role's that runs migrations.
  case databaseOwnerPassword = "database-owner-password"

  /// Whether `service` has one.
  func belongs(to service: Service) -> Bool {
    switch self {
    case .rootKey: service == .consent
    case .issuingRoot: service == .panel
    case .countingRoot: service == .cases
    case .logSigningSeed, .databasePassword, .databaseOwnerPassword: true
    }
  }
}

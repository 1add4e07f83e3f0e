/// Where compose/compose.yaml puts things inside the containers, and whose the files are outside.
///
/// A secret from a file is a bind mount: owner and mode of the file itself count, and what the
/// compose file says of them does not. So each file belongs to the user its container runs as.
enum ContainerFiles {
  /// `secrets` of a compose file are mounted here.
  static let secrets = "/run/secrets"
  /// The volume that only consent has.
  static let ring = "/var/lib/sluis/ring"
  /// The witness's container, and the folder of its state in it: the one of the installation, so
  /// that all of `witness/` moves to another administrator's machine.
  static let witness = "witness"
  static let witnessState = "/var/lib/sluis/state"
  static let witnessUser: UInt32 = 10_005
  /// PostgreSQL's container, under whose name the services reach it.
  static let database = "db"
  /// The user of the public PostgreSQL image.
  static let databaseUser: UInt32 = 999
  /// Every address of the witness's container, which is on no network that it is not for.
  static let everyAddress = "0.0.0.0"

  /// The user that a service runs as, in its image and in compose.yaml.
  static func user(of service: Service) -> UInt32 {
    switch service {
    case .consent: 10_001
    case .cases: 10_002
    case .signals: 10_003
    case .panel: 10_004
    }
  }
}

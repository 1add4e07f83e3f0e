internal import ArgumentParser
internal import Foundation

/// What of an installation has a certificate of its own, in a folder of its own.
enum Renewable: String, CaseIterable, Hashable, Sendable, ExpressibleByArgument {
  case consent, cases, signals, panel, witness, database
  /// The certificate that all the others are trusted by.
  case authority

  static let list = Self.allCases.map(\.rawValue).joined(separator: ", ")

  /// Where it lies in the folder that `sluis init` made.
  var folder: String {
    switch self {
    case .consent, .cases, .signals, .panel: "services/\(self.rawValue)"
    case .witness: "witness"
    case .database: "postgres"
    case .authority: "ca"
    }
  }

  /// The name of its container in compose.yaml; nil for what runs nowhere.
  var container: String? {
    switch self {
    case .consent, .cases, .signals, .panel, .witness: self.rawValue
    case .database: ContainerFiles.database
    case .authority: nil
    }
  }

  /// Whether an installation is for containers: only there does the authority sign for a database.
  static func isContained(_ installation: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(installation)/\(Self.database.folder)/cert.pem")
  }

  /// Who its certificate must say it is.
  func identity(in organisation: Label) -> Identity? {
    let name = self == .database ? "postgres" : self.rawValue
    guard self != .authority, let label = Label(argument: name) else { return nil }
    return Identity(
      organisation: organisation, kind: self == .witness ? .witness : .service, name: label)
  }
}

internal import ArgumentParser
internal import Foundation

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("profile"),
    help: ArgumentHelp(
      "Folder with your certificate, key and addresses (default: $SLUIS_PROFILE or ./.sluis).",
      valueName: "dir"),
    completion: .directory)
  var profileFolder: String?

  @Flag(name: .customLong("json"), help: "Print the answer as JSON.")
  var isJSON = false

  @Option(
    help: ArgumentHelp("How long a call may take, 1ms to 30s.", valueName: "duration"))
  var timeout = Timeout(duration: .seconds(10))

  var output: Output { Output(isJSON: self.isJSON, terminal: .standard) }

  /// The folder that was named, or the usual one.
  var folder: String {
    let named = ProcessInfo.processInfo.environment["SLUIS_PROFILE"] ?? ""
    return self.profileFolder ?? (named.isEmpty ? ".sluis" : named)
  }

  /// Loads the profile this command acts with.
  func profile() throws(Refusal) -> Profile { try Profile(folder: self.folder) }
}

/// How long a call may take: at least a millisecond, at most the 30 s that services accept.
struct Timeout: ExpressibleByArgument, Hashable, CustomStringConvertible {
  let duration: Duration

  init(duration: Duration) { self.duration = duration }

  /// Reads `250ms` or `10s`; anything else, other bounds included, is nil.
  init?(argument: String) {
    let unitCount = argument.hasSuffix("ms") ? 2 : argument.hasSuffix("s") ? 1 : 0
    let digits = argument.dropLast(unitCount)
    guard unitCount > 0, (1...5).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int64(digits)
    else { return nil }
    let milliseconds = unitCount == 2 ? count : count * 1_000
    guard (1...30_000).contains(milliseconds) else { return nil }
    self.duration = .milliseconds(milliseconds)
  }

  var description: String {
    let (seconds, attoseconds) = self.duration.components
    return attoseconds == 0 ? "\(seconds)s" : "\(self.duration / .milliseconds(1))ms"
  }

  var defaultValueDescription: String { self.description }
}

internal import ArgumentParser

/// The version of this program and of what it writes.
enum Version {
  static let text = "0.1.0"
}

/// `sluis version`
struct VersionCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Prints the version of this program.")

  @OptionGroup var global: GlobalOptions

  func report() async throws(Refusal) -> Report {
    Report(json: ["version": .string(Version.text)], .line("sluis \(Version.text)"))
  }
}

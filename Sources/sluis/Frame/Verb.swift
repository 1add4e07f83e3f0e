internal import ArgumentParser

/// A command that does something and reports it: `sluis <noun> <verb>`.
///
/// A new one is a struct with its options, `@OptionGroup var global: GlobalOptions`, and
/// ``report()``; it is then named in its noun's `subcommands`.
protocol Verb: AsyncParsableCommand {
  var global: GlobalOptions { get }

  /// Does the work. Nothing is printed in here: what is found out is returned, and no is thrown.
  func report() async throws(Refusal) -> Report
}

extension Verb {
  func run() async throws {
    let report = try await self.report()
    try self.global.output.show(report)
    if let ending = report.ending { throw ending }
  }
}

/// A command that only groups others; alone it is wrong usage.
protocol Noun: ParsableCommand {}

extension Noun {
  func run() throws {
    let words = Self.configuration.subcommands.map { $0._commandName }
    throw ValidationError("Say what to do: \(words.joined(separator: ", "))")
  }
}

internal import ArgumentParser
internal import Review

extension Language: ExpressibleByArgument {}

/// In which language sentences are.
struct LanguageOptions: ParsableArguments {
  @Option(help: "Of the sentences: nl or en.")
  var language = Language.dutch
}

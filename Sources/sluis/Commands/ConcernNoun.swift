internal import ArgumentParser

/// `sluis concern`
struct ConcernNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "concern",
    abstract: "Tells the committee, as nobody, that privacy is not kept, and proves what became.",
    subcommands: [
      ConcernFile.self, ConcernRead.self, ConcernWrite.self, ConcernFigures.self,
      ConcernProve.self,
    ])
}

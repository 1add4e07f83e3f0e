internal import ArgumentParser
internal import Wire

/// `sluis analysis`
struct AnalysisNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "analysis",
    abstract: "Shows what is published of the neighbourhoods, a quarter at a time.",
    subcommands: [
      AnalysisList.self, AnalysisShow.self, AnalysisExport.self, AnalysisCorrect.self,
    ])
}

/// Which release is meant.
struct ReleaseOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The quarter, such as 2026-Q3.", valueName: "quarter"))
  var quarter: QuarterName

  @Option(help: ArgumentHelp("Its edition; the newest when not given.", valueName: "number"))
  var edition: UInt32?

  func fetch(
    _ global: GlobalOptions, _ session: SessionOptions
  ) async throws(Refusal) -> (reading: ReleaseReading, answer: Answer<SignalsV1.GetReleaseReply>) {
    let answer = try await global.read(
      SignalsV1.Analysis.getRelease,
      SignalsV1.GetReleaseRequest(
        year: self.quarter.year, quarter: self.quarter.number, edition: self.edition ?? 0),
      at: .signals, for: .qualityEvaluation, session)
    return (try ReleaseReading(answer.reply), answer)
  }
}

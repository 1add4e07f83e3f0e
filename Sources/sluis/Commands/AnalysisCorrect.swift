internal import ArgumentParser
internal import Wire

/// `sluis analysis correct`
struct AnalysisCorrect: Verb {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Makes a new edition of a quarter, as a privacy officer.",
    discussion: "What an earlier edition withheld stays withheld.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The quarter, such as 2026-Q3.", valueName: "quarter"))
  var quarter: QuarterName

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Analysis.correct,
      SignalsV1.CorrectRequest(year: self.quarter.year, quarter: self.quarter.number),
      at: .signals, for: .auditReview, self.session, self.change, entry: { $0.entry })
    return Report(
      json: [
        "quarter": .string(self.quarter.description),
        "edition": .integer(Int64(answer.reply.edition)),
        "record": answer.recordJSON(answer.reply.entry),
      ],
      .fields(
        [
          .init("Quarter", self.quarter.description),
          .init("Edition", String(answer.reply.edition)),
        ] + answer.recordFields(answer.reply.entry)))
  }
}

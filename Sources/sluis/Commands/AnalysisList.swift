internal import ArgumentParser
internal import Wire

/// `sluis analysis list`
struct AnalysisList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the releases, newest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Analysis.listReleases, SignalsV1.ListReleasesRequest(), at: .signals,
      for: .qualityEvaluation, self.session)
    var table = Table("Quarter", "Edition", "Made on", "Digest")
    var json: [JSON] = []
    for line in answer.reply.releases {
      let quarter = QuarterName(year: line.year, number: line.quarter).description
      let digest = Hexadecimal.text(line.digest)
      table.add(quarter, String(line.edition), Day(line.madeOn).description, digest)
      json.append([
        "quarter": .string(quarter), "edition": .integer(Int64(line.edition)),
        "madeOn": .string(Day(line.madeOn).description), "digest": .string(digest),
        "entry": .id(line.entry),
      ])
    }
    return Report(json: ["releases": .array(json)], .table(table))
  }
}

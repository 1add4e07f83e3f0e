internal import ArgumentParser
internal import Wire

/// `sluis analysis show`
struct AnalysisShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows the release of a quarter.",
    discussion: """
      <10 is fewer than ten persons, none among them; · is withheld so that no other number gives \
      one away. What is not shown cannot be computed from what is. Of rounds, · is where no \
      debrief could publish anything.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var release: ReleaseOptions

  @Option(help: ArgumentHelp("Only this area and its themes.", valueName: "code"))
  var area: String?

  func report() async throws(Refusal) -> Report {
    let (reading, answer) = try await self.release.fetch(self.global, self.session)
    if let code = self.area, !reading.release.areas.contains(where: { $0.code == code }) {
      throw .cannot("the release has no such area")
    }
    var blocks: [Report.Block] = [
      .fields([
        .init("Quarter", reading.quarter.description),
        .init("Edition", String(reading.release.edition)),
        .init("Made on", Day(reading.release.madeOn).description),
        .init("Digest", Hexadecimal.text(reading.digest)),
      ])
    ]
    for table in reading.release.tables {
      var lines = Table("Area", "Theme", "Number")
      for (area, row) in zip(reading.release.areas, table.rows) {
        if let code = self.area, area.code != code { continue }
        for (theme, cell) in zip(table.themes + ["all"], row.cells) {
          lines.add(
            reading.name(of: area), Words.of(theme),
            PublishedCell(cell, of: table.population).text(k: table.k))
        }
      }
      blocks += [
        .line(""), .line("Counted: \(Words.of(optional: table.population))"), .table(lines),
      ]
    }
    return Report(
      json: ["release": ReleaseText.json(reading), "record": answer.recordJSON()],
      blocks: blocks + [.line(""), .fields(answer.recordFields())])
  }
}

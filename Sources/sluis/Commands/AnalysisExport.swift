internal import ArgumentParser
internal import Wire

/// `sluis analysis export`
struct AnalysisExport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a release into a new folder: JSON, CSV and SVG, and its bytes.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var release: ReleaseOptions

  @Option(
    help: ArgumentHelp("The folder; it must not exist.", valueName: "folder"),
    completion: .directory)
  var out: String

  func report() async throws(Refusal) -> Report {
    let (reading, answer) = try await self.release.fetch(self.global, self.session)
    var files: [(name: String, bytes: [UInt8])] = [
      ("release.pb", reading.bytes), ("release.json", Array(ReleaseText.json(reading).text.utf8)),
    ]
    for table in reading.release.tables {
      let name = Words.of(optional: table.population)
      files.append(("\(name).csv", Array(ReleaseText.csv(table, reading).utf8)))
      files.append(("\(name).svg", Array(ReleaseChart(table, of: reading).text.utf8)))
    }
    let written = files
    try NewFolder.make(at: self.out) { folder throws(Refusal) in
      for file in written { try folder.add(file.bytes, as: file.name, .open) }
    }
    return Report(
      json: [
        "folder": .string(self.out), "files": .array(written.map { .string($0.name) }),
        "digest": .string(Hexadecimal.text(reading.digest)), "record": answer.recordJSON(),
      ],
      .line("Wrote \(written.map(\.name).joined(separator: ", ")) to \(self.out)."),
      .fields(answer.recordFields()))
  }
}

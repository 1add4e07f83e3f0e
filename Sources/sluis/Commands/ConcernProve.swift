internal import ArgumentParser
internal import Auditor

/// `sluis concern prove`
struct ConcernProve: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Judges a reporter's evidence, offline; anybody may.",
    discussion: """
      It asks nobody and needs no profile. Compare the log's key with the one that the operator \
      publishes, or that a witness knows: the evidence is about whoever holds that key. Exit \
      status 6 means that the operator broke its word.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("The evidence.", valueName: "file"), completion: .file())
  var file: String

  func report() async throws(Refusal) -> Report {
    let evidence = try EvidenceFile(file: self.file)
    let view = try ConcernVerdictView(try evidence.makeCase())
    return try view.report(
      [
        .init(name: "verifierKey", value: .string(evidence.verifierKey)),
        .init(name: "sightings", value: .integer(Int64(evidence.sightings.count))),
      ],
      [
        .init("Log's key", evidence.verifierKey),
        .init("Looks into the log", String(evidence.sightings.count)),
      ])
  }
}

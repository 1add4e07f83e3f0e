internal import ArgumentParser
internal import Auditor
internal import Review
internal import Wire

/// `sluis concern prove`
struct ConcernProve: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Judges a reporter's evidence, offline; anybody may.",
    discussion: """
      It asks nobody. Exit status 6 means that the operator broke its word, and is given only \
      against a key that somebody other than the evidence names: with --log-key, with a policy, or \
      because the profile remembers that log.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Option(
    name: .customLong("log-key"),
    help: ArgumentHelp("The log's key, as the operator publishes it.", valueName: "key"))
  var logKey: String?

  @Option(
    help: ArgumentHelp(
      "A witness policy: its key of the log is believed, and so are its witnesses' times.",
      valueName: "file"),
    completion: .file())
  var policy: String?

  @Argument(
    help: ArgumentHelp("The evidence.", valueName: "file"), completion: .file())
  var file: String

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let evidence = try EvidenceFile(file: self.file)
    let policy = try self.policyText()
    let view = try ConcernVerdictView(
      try evidence.makeCase(witnesses: policy?.witnesses.map(\.key) ?? []),
      isKeyKnown: try self.knows(evidence.verifierKey, policy))
    return try view.report(
      [
        .init(name: "verifierKey", value: .string(evidence.verifierKey)),
        .init(name: "sightings", value: .integer(Int64(evidence.sightings.count))),
      ],
      [
        .init(ConcernWords.logKey, language, evidence.verifierKey),
        .init(ConcernWords.sightings, language, String(evidence.sightings.count)),
      ], in: language)
  }

  /// Whether somebody else names the evidence's key.
  ///
  /// - Throws: when somebody names another one: the evidence is about another log.
  private func knows(_ key: String, _ policy: PolicyText?) throws(Refusal) -> Bool {
    let pinned = try PinnedLog.load(Service.signals.rawValue, in: self.global.folder)
    // What is no key names no log, and a policy knows none of that name.
    let origin = (try? PinnedKey(text: key))?.name ?? ""
    let known = self.logKey ?? policy?.logs[origin]?.text ?? pinned?.verifierKey
    guard known == nil || known == key else {
      throw EvidenceRefusals.otherKey
    }
    return known != nil
  }

  private func policyText() throws(Refusal) -> PolicyText? {
    guard let path = self.policy else { return nil }
    let bytes = try GuardedFile.read(path, .open, byteCountMax: PolicyText.byteCountMax)
    return try WitnessCheck(policy: bytes, within: nil).policy
  }
}

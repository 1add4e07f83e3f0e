internal import ArgumentParser
internal import Auditor
internal import Wire

/// `sluis audit verify`
struct AuditVerify: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Verifies whole logs, and names the first bad entry.",
    discussion: """
      Without --log and --file, the logs of all services. Logs found intact are remembered \
      in the profile, so that a shorter log, another history or another key is found later. \
      Tampering ends with status 6.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(name: .customLong("log"), help: "Only this log; may be repeated.")
  var services: [Service] = []

  @Option(
    name: .customLong("file"),
    help: ArgumentHelp("An export instead of a service; may be repeated.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("key"),
    help: ArgumentHelp("The verifier key of an export; one for each file.", valueName: "key"))
  var keys: [String] = []

  @Option(
    help: ArgumentHelp(
      "Whose signatures the logs must bear; without it the profile's own policy, if it has one.",
      valueName: "file"), completion: .file())
  var policy: String?

  @Option(
    help: ArgumentHelp(
      "How long ago the witness may have seen a log; 10m for services, any time for files.",
      valueName: "time"))
  var witnessedWithin: TimeSpan?

  @Option(
    name: .customLong("restored"),
    help: ArgumentHelp(
      "A statement of a restore; the end of a log that it declares lost may be.",
      valueName: "file"),
    completion: .file())
  var restores: [String] = []

  @Flag(
    help: """
      Also open bodies: compare every stored row with what was logged of it, and every look and \
      exchange with the decision that it names.
      """)
  var rows = false

  @Option(help: ArgumentHelp("Why you ask.", valueName: "purpose"))
  var purpose: PurposeName?

  func validate() throws {
    guard self.files.count == self.keys.count else {
      throw ValidationError("Give one --key for each --file")
    }
    guard
      self.files.isEmpty
        || (self.services.isEmpty && !self.rows && self.restores.isEmpty)
    else { throw ValidationError("Name --file, or --log, --restored and --rows") }
  }

  /// What is asked of the witness.
  private func witnesses() throws(Refusal) -> WitnessCheck {
    var text: [UInt8]?
    if let path = self.policy {
      text = try GuardedFile.read(path, .open, byteCountMax: PolicyText.byteCountMax)
    } else if self.files.isEmpty {
      text = try self.global.profile().policy()
    }
    let within = self.witnessedWithin?.duration ?? (self.files.isEmpty ? .seconds(600) : nil)
    return try WitnessCheck(
      policy: text, within: within, isAgeAsked: self.witnessedWithin != nil)
  }

  func report() async throws(Refusal) -> Report {
    var audit = Audit(
      global: self.global, purpose: self.purpose?.text ?? Purpose.auditReview.wireName,
      comparesRows: self.rows, witnesses: try self.witnesses())
    for file in self.restores { try await audit.admit(restore: file) }
    if self.files.isEmpty {
      let services = self.services.isEmpty ? Service.allCases : self.services
      // Consent's last: a look that stands in another log rests on a decision that stands in it.
      for service in services where service != .consent { try await audit.verify(service) }
      if services.contains(.consent) { try await audit.verify(.consent) }
      audit.join(isWhole: services.contains(.consent))
    } else {
      for (file, key) in zip(self.files, self.keys) { try audit.verify(file: file, key: key) }
    }
    return try audit.report()
  }
}

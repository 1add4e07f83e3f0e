internal import ArgumentParser
internal import Crypto
internal import Wire

/// `sluis share confirm`
struct ShareConfirm: Verb {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Records one person's yes to a grant.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  private static let formByteCountMax = 16_777_216

  @Argument(help: ArgumentHelp("The grant's id.", valueName: "grant"))
  var grant: Id

  @Option(help: ArgumentHelp("Whose data it is about.", valueName: "person"))
  var person: Id

  @Option(
    help: ArgumentHelp("Who said yes for them, when somebody did.", valueName: "person"))
  var signer: Id?

  @Option(
    help: ArgumentHelp(
      "The scanned form, which a second worker confirms too; without it you say yes yourself.",
      valueName: "file"),
    completion: .file())
  var form: String?

  func report() async throws(Refusal) -> Report {
    var evidence: [UInt8] = []
    if let form = self.form {
      let scan = try GuardedFile.read(form, .foreign, byteCountMax: Self.formByteCountMax)
      evidence = Array(SHA256.hash(data: scan))
    }
    let answer = try await self.global.change(
      ConsentV1.Grants.confirm,
      ConsentV1.ConfirmGrantRequest(
        grant: self.grant.number, person: self.person.number,
        how: self.form == nil ? .residentCredential : .witnessedPaper, evidence: evidence,
        signer: self.signer?.number),
      at: .consent, for: self.form == nil ? .subjectAccess : .careCoordination, self.session,
      self.change, entry: { $0.entry })
    return GrantAnswer(answer.reply, isResident: try self.global.isResident).report(
      record: answer.recordJSON(answer.reply.entry), answer.recordFields(answer.reply.entry))
  }
}

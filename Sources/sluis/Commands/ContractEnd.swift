internal import ArgumentParser
internal import Wire

/// `sluis contract end`
struct ContractEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends somebody's contract, and with it every hat and session.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The actor's id.", valueName: "actor"))
  var actor: Id

  @Option(help: ArgumentHelp("The last day; without it the contract ends now.", valueName: "day"))
  var at: Moment?

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.endContract,
      ConsentV1.EndContractRequest(actor: self.actor.number, atMs: self.at?.ms ?? 0),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The contract ends.", answer.reply.entry)
  }
}

internal import ArgumentParser
internal import Wire

/// `sluis hat supervise`
struct HatSupervise: Verb {
  static let configuration = CommandConfiguration(
    commandName: "supervise",
    abstract: "Takes an intern under your supervision for the rest of today, or ends it.",
    discussion: """
      A professional says it of themselves, every day anew, for an intern of their own team. Until \
      then the intern sees nothing and can do nothing.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The intern's actor id.", valueName: "actor"))
  var intern: Id

  @Flag(help: "End it: you are away, or hand over.")
  var absent = false

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.supervise,
      ConsentV1.SuperviseRequest(intern: self.intern.number, isAbsent: self.absent),
      at: .consent, for: .supervision, self.session, self.change, entry: { $0.entry })
    return answer.done(
      self.absent ? "You no longer supervise the intern." : "You supervise the intern today.",
      answer.reply.entry)
  }
}

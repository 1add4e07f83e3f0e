internal import ArgumentParser
internal import Wire

/// `sluis hat end`
struct HatEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends a hat now.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The hat's id.", valueName: "hat"))
  var hat: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      ConsentV1.Directory.endHat,
      ConsentV1.EndHatRequest(hat: self.hat.number),
      at: .consent, self.session, self.change, entry: { $0.entry })
    return answer.done("The hat has ended.", answer.reply.entry)
  }
}

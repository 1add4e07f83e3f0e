internal import ArgumentParser
internal import Wire

/// `sluis committee acknowledge`
struct CommitteeAcknowledge: Verb {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "Says that the committee has a concern in hand.",
    discussion: "Due within seven days of the filing; later is late for everybody to see.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The concern, as fetch shows it.", valueName: "concern"))
  var concern: Id

  func report() async throws(Refusal) -> Report {
    try await self.global.move(
      SignalsV1.Committee.acknowledge, SignalsV1.MoveConcernRequest(mark: self.concern.number),
      self.session, self.change)
  }
}

/// `sluis committee close`
struct CommitteeClose: Verb {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes a concern that was answered.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The concern, as fetch shows it.", valueName: "concern"))
  var concern: Id

  func report() async throws(Refusal) -> Report {
    try await self.global.move(
      SignalsV1.Committee.close, SignalsV1.MoveConcernRequest(mark: self.concern.number),
      self.session, self.change)
  }
}

/// `sluis committee delete`
struct CommitteeDelete: Verb {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Asks for a letter's deletion, or does what another member asked.",
    discussion: """
      Two members, each with a certificate of their own, give the same reason. The letter goes; \
      its commitment, the day, both members and the reason stay.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The concern, as fetch shows it.", valueName: "concern"))
  var concern: Id

  @Option(help: "no_concern, reporters_wish, unlawful or time_over.")
  var reason: Word<SignalsV1.ConcernDeletion>

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Committee.delete,
      SignalsV1.DeleteConcernRequest(mark: self.concern.number, reason: self.reason.value),
      at: .signals, for: GlobalOptions.committeePurpose, self.session, self.change,
      entry: { $0.entry })
    let (state, entry) = (Words.of(optional: answer.reply.state), answer.reply.entry)
    let isDone = answer.reply.state == .deleted
    return Report(
      json: [
        "state": .string(state), "needsAnother": .bool(!isDone),
        "record": answer.recordJSON(entry),
      ], .fields([.init("State", state)] + answer.recordFields(entry)),
      .line(
        isDone
          ? ""
          : "Nothing is deleted yet: another member must say the same, for the same reason, within"
            + " fourteen days."))
  }
}

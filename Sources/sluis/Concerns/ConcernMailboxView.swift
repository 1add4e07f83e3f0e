internal import Review
internal import Wire

/// What a reporter finds in the mailbox of a concern.
struct ConcernMailboxView: Sendable {
  let state: SignalsV1.ConcernState
  /// What the committee wrote, in its order; nil for an answer that is not the committee's.
  let answers: [String?]
  /// How many messages of the reporter's the service has.
  let messageCount: Int

  var json: [JSON.Member] {
    [
      .init(name: "state", value: .string(Words.of(self.state))),
      .init(
        name: "answers",
        value: .array(self.answers.map { .string($0 ?? ConcernWords.notTheirs.english) })),
      .init(name: "messages", value: .integer(Int64(self.messageCount))),
    ]
  }

  func fields(in language: Language) -> [Report.Field] {
    [
      Report.Field(ConcernWords.stateLabel, language, ConcernWords.state(self.state)),
      Report.Field(ConcernWords.messages, language, String(self.messageCount)),
    ]
  }

  /// The answers as they were written, in lines; nothing where there are none.
  func letters(in language: Language) -> [Report.Block] {
    guard !self.answers.isEmpty else { return [] }
    var table = Table([ConcernWords.number, ConcernWords.answer], language, prose: true)
    for (place, answer) in self.answers.enumerated() {
      table.add("\(place + 1)", answer ?? ConcernWords.notTheirs.in(language))
    }
    return [.line(""), .table(table)]
  }
}

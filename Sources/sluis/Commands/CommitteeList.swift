internal import ArgumentParser
internal import Wire

/// `sluis committee list`
struct CommitteeList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the words for a deletion that wait for another member's.",
    discussion: """
      A letter goes when another member says the same, for the same reason, before it lapses: \
      sluis committee delete CONCERN --reason REASON. Which member's a word is, is not told.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Committee.listDeletions, SignalsV1.ListDeletionsRequest(), at: .signals,
      for: GlobalOptions.committeePurpose, self.session)
    var table = Table("Concern", "Reason", "Whose word", "Until")
    var json: [JSON] = []
    for waiting in answer.reply.deletions {
      let until = String(Moment(ms: waiting.lapsesDayMs).description.prefix(10))
      table.add(
        Id(waiting.mark).description, Words.of(waiting.reason),
        waiting.isMine ? "mine" : "another's", until)
      json.append([
        "concern": .id(waiting.mark), "reason": .word(waiting.reason),
        "isMine": .bool(waiting.isMine), "until": .string(until),
      ])
    }
    return Report(json: ["deletions": .array(json)], .table(table))
  }
}

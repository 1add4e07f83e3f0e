internal import ArgumentParser
internal import Wire

/// `sluis round doors`
struct RoundDoors: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doors",
    abstract: "Lists the doors of a round, until its debrief.",
    discussion: "On the day of the round those that your own pair has walked by; from the day"
      + " after it all of them, for the professionals of its team.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.read(
      SignalsV1.Rounds.listDoors, SignalsV1.RoundRequest(round: self.round.number), at: .signals,
      self.session)
    var table = Table("Street", "Number", "Outcome")
    for door in answer.reply.doors {
      table.add(door.street, door.number, Words.of(optional: door.outcome))
    }
    return Report(
      json: [
        "doors": .array(
          answer.reply.doors.map {
            [
              "street": .string($0.street), "number": .string($0.number),
              "outcome": .word($0.outcome),
            ]
          }), "record": answer.recordJSON(),
      ], .table(table))
  }
}

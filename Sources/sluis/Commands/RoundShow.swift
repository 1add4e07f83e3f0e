internal import ArgumentParser
internal import Wire

/// `sluis round show`
struct RoundShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a round: its day, flyer, streets, pairs and counts.",
    discussion: """
      Who walks with whom is told to the round's own team. Its doors are with round doors, each \
      for the pair that walked by and until the debrief; afterwards there are counts, of ten and \
      more.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  func report() async throws(Refusal) -> Report {
    let reply = try await self.global.read(
      SignalsV1.Rounds.getRound, SignalsV1.RoundRequest(round: self.round.number), at: .signals,
      self.session
    ).reply
    let round = reply.round
    let fields: [Report.Field] = [
      .init("Round", Id(round.id).description), .init("On", Day(round.heldOn).description),
      .init("Area", round.area), .init("Team", round.team),
      .init("State", Words.of(round.state)), .init("Flyer", Day.text(reply.flyerOn)),
      .init("Debriefed", Day.text(reply.debriefedOn)),
    ]
    var pairs = Table("Experienced", "Newcomer")
    for pair in reply.pairs {
      pairs.add(Id(pair.experienced).description, Id(pair.newcomer).description)
    }
    var streets = Table("Street", "Outcome", "Doors")
    for street in reply.streets {
      if street.counts.isEmpty { streets.add(street.street, "-", "-") }
      for count in street.counts {
        streets.add(street.street, count.outcome.map { Words.of($0) } ?? "all", count.text)
      }
    }
    let lessons = round.lessons.isEmpty ? [] : [Report.Field("Lessons", round.lessons)]
    return Report(
      json: Self.json(reply),
      blocks: [.fields(fields + lessons)]
        + (reply.pairs.isEmpty ? [] : [.line(""), .table(pairs)])
        + [.line(""), .table(streets)])
  }

  private static func json(_ reply: SignalsV1.GetRoundReply) -> JSON {
    let round = reply.round
    return [
      "round": .id(round.id), "heldOn": .day(round.heldOn), "area": .string(round.area),
      "team": .string(round.team), "state": .word(round.state), "flyerOn": .day(reply.flyerOn),
      "debriefedOn": .day(reply.debriefedOn), "lessons": .text(round.lessons),
      "pairs": .array(
        reply.pairs.map {
          ["experienced": .id($0.experienced), "newcomer": .id($0.newcomer)]
        }),
      "streets": .array(
        reply.streets.map { street in
          [
            "street": .string(street.street),
            "counts": .array(
              street.counts.map {
                ["outcome": .word($0.outcome), "doors": .string($0.text)]
              }),
          ]
        }),
    ]
  }
}

internal import ArgumentParser
internal import Wire

/// `sluis signal set-areas`
struct SignalSetAreas: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set-areas", abstract: "Replaces the list of neighbourhoods. For administrators.",
    discussion: """
      The file is {"areas": [{"code": "…", "name": "…", "parent": "…", "team": "…", "postcodes": \
      ["1021"], "themes": {"debts": "…"}}]}. An area with areas in it has no team. Teams in which \
      nobody triages are named, and neighbourhoods that left the list with open signals, offers \
      or wishes, or whose rounds under way are of another team.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Option(
    help: ArgumentHelp("A JSON file; - reads standard input.", valueName: "file"),
    completion: .file())
  var file: ContentFile

  func report() async throws(Refusal) -> Report {
    let answer = try await self.global.change(
      SignalsV1.Signals.setAreas, try self.file.json(AreasFile.self).request(), at: .signals,
      self.session, self.change, entry: { $0.entry })
    return answer.areasSet()
  }
}

extension Answer where Reply == SignalsV1.AreasSet {
  /// What was set, and what of it nobody will see.
  fileprivate func areasSet() -> Report {
    let (without, left) = (self.reply.withoutTriage, self.reply.left)
    var lines = ["\(self.reply.count) areas are set."]
    if !without.isEmpty {
      lines.append(
        "Nobody triages in \(without.joined(separator: ", ")): what is filed for them waits until"
          + " somebody wears that hat there.")
    }
    lines += left.flatMap(Self.sentences)
    return Report(
      json: [
        "count": .integer(Int64(self.reply.count)),
        "withoutTriage": .array(without.map { .string($0) }),
        "left": .array(
          left.map {
            [
              "area": .string($0.area), "listed": .bool($0.isListed),
              "open": .integer(Int64($0.open)), "rounds": .integer(Int64($0.rounds)),
              "offers": .integer(Int64($0.offers)), "wishes": .integer(Int64($0.wishes)),
            ]
          }),
        "record": self.recordJSON(self.reply.entry),
      ], blocks: lines.map { .line($0) } + [.fields(self.recordFields(self.reply.entry))])
  }

  /// What goes on in a neighbourhood that the list does not lead to, and who can do what about it.
  private static func sentences(_ area: SignalsV1.LeftArea) -> [String] {
    var lines: [String] = []
    if area.open > 0 {
      lines.append(
        "\(area.area) is not on the list any more and has \(area.open) open signals, which stay"
          + " with the team that they have.")
    }
    if area.rounds > 0 {
      lines.append(
        "\(area.area) \(area.isListed ? "is another team's" : "is not on the list any more"):"
          + " \(area.rounds) rounds that are not debriefed stay with the team that planned them.")
    }
    if area.offers > 0 {
      lines.append(
        "\(area.area) is not on the list any more: \(area.offers) offers name it and are not found"
          + " there, with \(area.wishes) open wishes. Have their owners change them.")
    }
    return lines
  }
}

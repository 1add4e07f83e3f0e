internal import ArgumentParser
internal import Wire

/// `sluis signal set-areas`
struct SignalSetAreas: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set-areas", abstract: "Replaces the list of neighbourhoods. For administrators.",
    discussion: """
      The file is {"areas": [{"code": "…", "name": "…", "parent": "…", "team": "…", "postcodes": \
      ["1021"], "themes": {"debts": "…"}}]}. An area with areas in it has no team. Teams in which \
      nobody triages are named, and neighbourhoods that left the list with open signals \
      or offers, or that have another team than their rounds under way, or none.
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
    lines += left.flatMap(SignalSetAreas.sentences)
    return Report(
      json: [
        "count": .integer(Int64(self.reply.count)),
        "withoutTriage": .array(without.map { .string($0) }),
        "left": .array(
          left.map {
            [
              "area": .string($0.area), "listed": .bool($0.isListed),
              "open": .integer(Int64($0.open)), "rounds": .integer(Int64($0.rounds)),
              "offers": .integer(Int64($0.offers)),
            ]
          }),
        "record": self.recordJSON(self.reply.entry),
      ], blocks: lines.map { .line($0) } + [.fields(self.recordFields(self.reply.entry))])
  }
}

extension SignalSetAreas {
  /// What goes on in a neighbourhood that the list does not lead to, and who can do what about it.
  static func sentences(_ area: SignalsV1.LeftArea) -> [String] {
    let left = "\(area.area) is not on the list any more"
    var lines: [String] = []
    if area.open > 0 {
      lines.append(
        left
          + (area.open == 1
            ? " and has 1 open signal, which stays with the team that it has."
            : " and has \(area.open) open signals, which stay with the team that they have."))
    }
    if area.rounds > 0 {
      lines.append(
        (area.isListed ? "\(area.area) has another team now, or none: " : "\(left): ")
          + (area.rounds == 1
            ? "1 round that is not debriefed stays with the team that planned it."
            : "\(area.rounds) rounds that are not debriefed stay with the team that planned them."))
    }
    if area.offers > 0 {
      lines.append(
        "\(left): "
          + (area.offers == 1
            ? "1 offer names it and is not found there. Have its owner change it."
            : "\(area.offers) offers name it and are not found there. Have their owners"
              + " change them."))
    }
    return lines
  }
}

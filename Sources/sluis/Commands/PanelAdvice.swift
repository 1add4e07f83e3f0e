internal import ArgumentParser
internal import RPC
internal import Review
internal import Wire

/// `sluis panel advice`
struct PanelAdvice: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "advice",
    abstract: "Lists a panel's advice and what was answered; anybody may ask, as nobody.",
    discussion: """
      It takes no certificate: a folder with ca.pem and sluis.json is enough for --profile.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let connection = try PublicAccess(folder: self.global.folder)
      .connection(to: .ballot, within: self.global.timeout.duration)
    let advice: [PanelV1.Advice]
    do throws(Refusal) {
      advice = try await connection.call(
        PanelV1.Ballot.listAdvice, PanelV1.ListAdviceRequest(panel: self.panel.number),
        connection.options
      ).reply.advice
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
    let json = advice.map { item -> JSON in
      [
        "advice": .id(item.id), "text": .string(item.text), "respondBy": .day(item.respondBy),
        "response": .text(item.response), "respondedOn": .day(item.respondedOn),
        "isLate": .bool(item.isLate),
      ]
    }
    return Report(json: ["advice": .array(json)], blocks: Self.blocks(advice, in: language))
  }

  /// One table for each advice: what was said and done about it keeps its lines.
  static func blocks(_ advice: [PanelV1.Advice], in language: Language) -> [Report.Block] {
    guard !advice.isEmpty else { return [.line(PanelWords.noAdvice, language)] }
    var blocks: [Report.Block] = []
    for item in advice {
      if !blocks.isEmpty { blocks.append(.line("")) }
      let due = Day.words(item.respondBy)
      var table = Table(
        [PanelWords.advice.in(language), Id(item.id).description], prose: true)
      table.add(
        PanelWords.answerBy.in(language),
        (item.isLate ? PanelWords.late(due) : due).in(language))
      table.add(PanelWords.answeredOn.in(language), Day.words(item.respondedOn).in(language))
      let (said, done) = Self.texts(of: item, in: language)
      table.add(PanelWords.youSaid.in(language), said)
      table.add(PanelWords.weDid.in(language), done)
      blocks.append(.table(table))
    }
    return blocks
  }

  /// What was said and what was done; where panel keeps one back, that it does.
  private static func texts(
    of item: PanelV1.Advice, in language: Language
  ) -> (said: String, done: String) {
    let keptBack = PanelWords.keptBack.in(language)
    let done = item.response.isEmpty && item.respondedOn != nil ? keptBack : item.response
    return (item.text.isEmpty ? keptBack : item.text, done.isEmpty ? "-" : done)
  }
}

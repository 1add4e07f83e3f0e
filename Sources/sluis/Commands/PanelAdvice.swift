internal import ArgumentParser
internal import RPC
internal import Wire

/// `sluis panel advice`
struct PanelAdvice: Verb {
  static let configuration = CommandConfiguration(
    commandName: "advice",
    abstract: "Lists a panel's advice and what was answered; anybody may ask, as nobody.",
    discussion: """
      It takes no certificate: a folder with ca.pem and sluis.json is enough for --profile.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  func report() async throws(Refusal) -> Report {
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
    var table = Table("Advice", "Answer by", "Answered", "Late", "You said", "We did")
    for item in advice {
      table.add(
        Id(item.id).description, Day.text(item.respondBy), Day.text(item.respondedOn),
        item.isLate ? "late" : "-", item.text, item.response.isEmpty ? "-" : item.response)
    }
    let json = advice.map { item -> JSON in
      [
        "advice": .id(item.id), "text": .string(item.text), "respondBy": .day(item.respondBy),
        "response": .text(item.response), "respondedOn": .day(item.respondedOn),
        "isLate": .bool(item.isLate),
      ]
    }
    return Report(json: ["advice": .array(json)], .table(table))
  }
}

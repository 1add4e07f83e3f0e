internal import ArgumentParser
internal import Wire

/// `sluis panel`
struct PanelNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: "Asks a panel, answers as one of it, and shows what is published.",
    subcommands: [
      PanelFound.self, PanelInvite.self, PanelJoin.self, PanelLeave.self, PanelPrepare.self,
      PanelRounds.self, PanelShow.self, PanelCollect.self, PanelAnswer.self, PanelSend.self,
      PanelClose.self, PanelResult.self, PanelPublished.self, PanelAdvise.self, PanelRespond.self,
      PanelAdvice.self,
    ])
}

/// The purpose of everything a panel does.
extension GlobalOptions {
  static let panelPurpose = Purpose.qualityEvaluation
}

internal import ArgumentParser
internal import Wire

/// `sluis panel prepare`
struct PanelPrepare: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Fixes a round: its questions, times and closing key.",
    discussion: """
      The closing key is drawn into a new folder on this machine. Without it the round can never \
      be counted, and with it nobody can look before the round ends: keep it apart from panel.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The panel's id.", valueName: "panel"))
  var panel: Id

  @Option(
    help: ArgumentHelp(
      "A JSON file with the round, as docs/cli.md shows; - reads standard input.",
      valueName: "file"),
    completion: .file())
  var file: ContentFile

  @Option(
    help: ArgumentHelp("A new folder for the closing key.", valueName: "dir"),
    completion: .directory)
  var closingKey: String

  func report() async throws(Refusal) -> Report {
    var request = try self.file.json(RoundFile.self).request(for: self.panel)
    // What these find wrong is found before a key is drawn.
    _ = try (self.global.profile(), self.session.receiptFile())
    let key = ClosingKeyFile(path: self.closingKey)
    // The one that is printed when nobody knows whether it was carried out.
    var change = self.change
    let command = change.id
    change.commandID = Id(command)
    let isRepeated = key.isDrawn(for: command)
    request.closingAddress = isRepeated ? try key.address() : try key.draw(for: command)
    let answer = try await self.prepare(request, change) {
      // A key of before may be that of a round.
      if !isRepeated { key.discard() }
    }
    return Report(
      json: [
        "round": .id(answer.reply.round),
        "questions": .array(answer.reply.questions.map { .id($0) }),
        "record": answer.recordJSON(answer.reply.announcement),
      ],
      .fields(
        [.init("Round", Id(answer.reply.round).description)]
          + answer.recordFields(answer.reply.announcement)))
  }

  /// Asks for the round.
  ///
  /// - Parameter undo: done when there is surely no round. One that there may be is counted with
  ///   its key, or never.
  private func prepare(
    _ request: PanelV1.PrepareRoundRequest, _ change: ChangeOptions, undo: () -> Void
  ) async throws(Refusal) -> Answer<PanelV1.PrepareRoundReply> {
    var isPrepared = false
    do throws(Refusal) {
      return try await self.global.change(
        PanelV1.Panel.prepareRound, request, at: .panel, for: GlobalOptions.panelPurpose,
        self.session, change,
        entry: { reply in
          isPrepared = true
          return reply.announcement
        })
    } catch {
      if !isPrepared, error.isSurelyUndone { undo() }
      throw error
    }
  }
}

extension Refusal {
  /// Whether panel surely prepared nothing: it said no, or was not asked.
  fileprivate var isSurelyUndone: Bool {
    switch self.status {
    case .refused, .unreachable: true
    // A service gives a reason; what went wrong on this machine may have done so afterwards.
    // An answer that this program cannot read is one.
    case .cannot: !self.reasons.isEmpty && !self.reasons.contains("reply_malformed")
    case .done, .usage, .unknownOutcome, .tampering: false
    }
  }
}

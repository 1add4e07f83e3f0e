internal import ArgumentParser
internal import Vault
internal import Wire

/// `sluis household erase`
struct HouseholdErase: Verb {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Destroys the keys of households or people, so that nobody reads them again.",
    discussion: """
      Done when it returns, for backups of the databases too. Each is a change of its own: where \
      one is refused, those before it stay erased, and those behind it are not begun. Repeated \
      with its --command-id, each happens once.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("Ids of households or people.", valueName: "scope"))
  var scopes: [Id]

  @Option(help: ArgumentHelp("Why, as a code: a to z and _.", valueName: "code"))
  var ground: String

  func validate() throws {
    // A file holds one receipt, and a second answer would have none.
    guard self.session.receipt == nil || self.scopes.count == 1 else {
      throw ValidationError("--receipt keeps one receipt: name one scope")
    }
  }

  func report() async throws(Refusal) -> Report {
    let command = self.change.id
    let carried = try await self.global.changeEach(
      ConsentV1.Directory.erase, self.wishes(under: command), at: .consent, self.session,
      entry: { $0.entry })
    let answers = carried.answers
    if let refusal = carried.refusal {
      throw Self.refusal(refusal, behind: answers.count, under: command)
    }
    return Report(
      json: [
        "erased": .array(answers.map { .id($0.reply.entry) }),
        "records": .array(answers.map { $0.recordJSON($0.reply.entry) }),
      ],
      .line("\(answers.count) erased."),
      .fields(answers.flatMap { $0.recordFields($0.reply.entry) }))
  }

  /// One command for each scope, whose id follows from the command typed and the scope: in another
  /// order, or without those that are erased, it is the same.
  private func wishes(under command: UInt128) -> [GlobalOptions.Wish<ConsentV1.EraseRequest>] {
    self.scopes.map { scope in
      .init(
        ConsentV1.EraseRequest(scope: scope.number, ground: self.ground),
        sent: Self.id(of: scope.number, under: command), shown: command)
    }
  }

  static func id(of scope: UInt128, under command: UInt128) -> UInt128 {
    UInt128(
      leading: RequestDigest.of(
        call: "sluis household erase", command: command, payload: scope.idBytes
      ).bytes)
  }

  /// Why not all was erased, with the id that repeats it: the one typed, not the one of the scope.
  static func refusal(
    _ refusal: Refusal, behind count: Int, under command: UInt128
  ) -> Refusal {
    guard refusal.status != .tampering, refusal.status == .unknownOutcome || count > 0 else {
      return refusal
    }
    let before = count > 0 ? "\(count) erased before it; " : ""
    return Refusal(
      status: refusal.status, sentence: before + refusal.sentence,
      advice: "Repeat it with --command-id \(Id(command)); each happens once",
      reasons: refusal.reasons, details: refusal.details, excerpts: refusal.excerpts,
      trace: refusal.trace)
  }
}

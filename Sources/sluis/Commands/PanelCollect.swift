internal import ArgumentParser
internal import Review
internal import Vault
internal import Wire

/// `sluis panel collect`
struct PanelCollect: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Collects your tokens for a whole round, before it opens.",
    discussion: """
      It checks that panel's log announces this one round to everybody, and that your tokens were \
      made with its keys. The round and the tokens stay in your profile: answering asks nobody.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    let folder = RoundFolder(self.round, of: profile)
    if try folder.tickets() != nil {
      throw PanelRefusals.collectedAlready
    }
    let check = try await RoundCheck(self.round, self.global)
    let secret = try folder.secret()
    let request = PanelV1.CollectRequest(
      round: self.round.number, blinded: try Self.blinded(check.manifest, secret))
    let answer = try await self.global.change(
      PanelV1.Panel.collect, request, at: .panel, for: GlobalOptions.panelPurpose, self.session,
      self.change, entry: { _ in nil })
    let tickets = try Self.tickets(check.manifest, secret, request, answer.reply)
    try folder.save(tickets, of: check.bytes)
    return Report(
      json: ["tokens": .integer(Int64(tickets.count)), "record": answer.recordJSON()],
      .line(PanelWords.collected(tickets.count), language),
      .fields(answer.recordFields(in: language)))
  }

  private static func blinded(
    _ manifest: PanelV1.Manifest, _ secret: borrowing TokenSecret
  ) throws(Refusal) -> [[UInt8]] {
    var blinded: [[UInt8]] = []
    for question in manifest.questions {
      do throws(VaultError) { blinded.append(try secret.blinding(question.id).point.bytes) } catch {
        throw PanelRefusals.unblinded
      }
    }
    return blinded
  }

  /// Takes the blinding off, after the proof of each question held.
  private static func tickets(
    _ manifest: PanelV1.Manifest, _ secret: borrowing TokenSecret,
    _ request: PanelV1.CollectRequest, _ reply: PanelV1.CollectReply
  ) throws(Refusal) -> [RoundFolder.Ticket] {
    var tickets: [RoundFolder.Ticket] = []
    let isWhole =
      reply.evaluated.count == manifest.questions.count
      && reply.proofs.count == manifest.questions.count
    for (place, question) in manifest.questions.enumerated() where isWhole {
      do throws(VaultError) {
        let proven = try TokenProof(reply.proofs[place]).verify(
          IndexPoint(question.publicKey), blinded: [IndexPoint(request.blinded[place])],
          evaluated: [IndexPoint(reply.evaluated[place])])
        guard let element = proven?.first else { throw VaultError.notAPoint }
        let token = try secret.blinding(question.id).finalize(element)
        tickets.append(
          RoundFolder.Ticket(
            question: Id(question.id).description, token: Hexadecimal.text(token), isSent: false))
      } catch { break }
    }
    guard tickets.count == manifest.questions.count else {
      throw PanelRefusals.foreignKey
    }
    return tickets
  }
}

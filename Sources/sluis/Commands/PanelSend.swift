internal import ArgumentParser
internal import Foundation
internal import RPC
internal import Review
internal import Vault
internal import Wire

/// `sluis panel send`
struct PanelSend: ResidentVerb {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Sends the answers that are due, each as nobody.",
    discussion: """
      Each answer goes by itself, over a connection of its own without a certificate, in random \
      order. What is not due yet waits; the answer says until when.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var session: SessionOptions

  @Argument(help: ArgumentHelp("The round's id.", valueName: "round"))
  var round: Id

  @Flag(help: "Send all now. Who watches the network may see that they came together.")
  var atOnce = false

  @Flag(help: "Keep nothing that finds your votes in the published list later.")
  var forget = false

  var spoken: Language { self.language.language }

  func told(in language: Language) async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    let folder = RoundFolder(self.round, of: profile)
    guard var tickets = try folder.tickets() else {
      throw PanelRefusals.noTokens
    }
    let now = UInt64(Foundation.Date().timeIntervalSince1970 * 1_000)
    let due = tickets.indices.filter { place in
      !tickets[place].isSent && tickets[place].answer != nil
        && (self.atOnce || (tickets[place].dueMs ?? .max) <= now)
    }
    let secret = try folder.secret()
    let votes = self.forget ? nil : VoteFile(self.round, of: profile)
    for place in due.shuffled() {
      let request = try Self.request(tickets[place], secret)
      try await self.send(request, by: profile)
      try votes?.keep(
        Token.spent(question: request.question, serial: request.serial), of: request.question)
      tickets[place].isSent = true
      // What was sent is not kept: it would say which ballot was this member's.
      tickets[place].answer = nil
      try folder.save(tickets)
    }
    let waiting = tickets.filter { $0.answer != nil }.compactMap(\.dueMs).sorted()
    let isDone = tickets.allSatisfy(\.isSent)
    if isDone { try folder.remove() }
    let next = waiting.first.map { Moment(ms: $0) }
    return Report(
      json: [
        "sent": .integer(Int64(due.count)), "waiting": .integer(Int64(waiting.count)),
        "next": next.map { .string($0.description) } ?? .null,
      ],
      .line(PanelWords.sent(due.count, waiting: waiting.count, next: next), language))
  }

  private static func request(
    _ ticket: RoundFolder.Ticket, _ secret: borrowing TokenSecret
  ) throws(Refusal) -> PanelV1.RedeemRequest {
    guard let question = Id(argument: ticket.question),
      let token = Hexadecimal.bytes(ticket.token),
      let answer = ticket.answer.flatMap({ Data(base64Encoded: $0) })
    else { throw PanelRefusals.foreignTokens }
    return PanelV1.RedeemRequest(
      question: question.number, serial: secret.serial(question.number), token: token,
      answer: Array(answer))
  }

  private func send(
    _ request: PanelV1.RedeemRequest, by profile: Profile
  ) async throws(Refusal) {
    let connection = try ServiceConnection(
      anonymously: profile, to: .ballot, within: self.global.timeout.duration)
    let redemption: PanelV1.Redemption
    do throws(Refusal) {
      // No trace of this run: its answers would be known to belong together.
      redemption = try await connection.call(
        PanelV1.Ballot.redeem, request, CallOptions(lasting: self.global.timeout.duration)
      ).reply.redemption
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
    switch redemption {
    case .accepted: return
    case .notOpen: throw PanelRefusals.notOpen
    case .spent: throw PanelRefusals.spent
    case .invalid: throw PanelRefusals.unknownToken
    }
  }
}

import Domain
import Postgres
import RPC
import ServiceKit
import TestKit
import Vault
import Wire

@testable import panel

/// A round with its people, each step as their machines take it.
final class Round: Sendable {
  let world: PanelWorld
  let panel: UInt128
  let id: UInt128
  let manifest: PanelV1.Manifest
  let worker: [UInt8]

  private init(
    _ world: PanelWorld, panel: UInt128, _ manifest: PanelV1.Manifest, worker: [UInt8]
  ) {
    self.world = world
    self.panel = panel
    self.id = manifest.round
    self.manifest = manifest
    self.worker = worker
  }

  static let single = PanelV1.Draft(
    kind: .single, wording: "Hoe vaak komt u in het buurthuis?",
    choices: ["nooit", "soms", "vaak"])
  static let open = PanelV1.Draft(kind: .open, wording: "Wat mist u in de buurt?")

  static func request(
    _ panel: UInt128, _ questions: [PanelV1.Draft], closing: [UInt8],
    groups: [String] = [], kind: PanelV1.RoundKind = .panel
  ) -> PanelV1.PrepareRoundRequest {
    let now = WallClockMs.now
    return PanelV1.PrepareRoundRequest(
      panel: panel, kind: kind, title: "Najaarsronde", agenda: ["Het inloopuur"], groups: groups,
      questions: questions, opensAtMs: now + 3_600_000, closesAtMs: now + 7_200_000,
      closingAddress: closing)
  }

  /// A round that is announced, with a panel of its own.
  static func announced(
    _ world: PanelWorld, _ questions: [PanelV1.Draft] = [Round.single], groups: [String] = [],
    kind: PanelV1.RoundKind = .panel
  ) async throws -> Round {
    let worker = world.consent.token(for: 100, as: .generalist)
    let intern = world.consent.token(for: 101, as: .intern)
    let panel = try await world.call(
      PanelV1.Panel.foundPanel, PanelV1.FoundPanelRequest(name: "Klantenpanel Noord"), worker
    ).id
    let prepared = try await world.call(
      PanelV1.Panel.prepareRound,
      Self.request(
        panel, questions, closing: world.closing.address, groups: groups, kind: kind), intern)
    try await world.sequence()
    let reply = try await world.ask(
      PanelV1.Ballot.getRound, PanelV1.GetRoundRequest(round: prepared.round))
    return Round(
      world, panel: panel, try PanelV1.Manifest(decoding: reply.manifest), worker: worker)
  }

  /// A new member, by an invitation's code.
  func join(_ actor: UInt128) async throws -> [UInt8] {
    let code = Random.id()
    _ = try await self.world.call(
      PanelV1.Panel.invite,
      PanelV1.InviteRequest(
        panel: self.panel, codeDigest: PanelDigest.invitation(code.idBytes)), self.worker)
    let token = self.world.consent.token(for: actor, as: .panelMember)
    let joined = try await self.world.call(
      PanelV1.Panel.join, PanelV1.JoinRequest(code: code), token)
    guard joined.id == self.panel else { throw Unexpected(description: "another panel") }
    return token
  }

  /// What a member's machine holds after collecting: for each question a token.
  struct Tokens: Sendable {
    let serials: [[UInt8]]
    let outputs: [[UInt8]]
  }

  /// What is blinded for each question.
  static func blinded(_ secret: borrowing TokenSecret, _ manifest: PanelV1.Manifest) throws
    -> [[UInt8]]
  {
    var points: [[UInt8]] = []
    for question in manifest.questions {
      points.append(try secret.blinding(question.id).point.bytes)
    }
    return points
  }

  func collect(_ member: [UInt8]) async throws -> Tokens {
    let secret = TokenSecret(SecretKey())
    let blinded = try Self.blinded(secret, self.manifest)
    let reply = try await self.world.call(
      PanelV1.Panel.collect, PanelV1.CollectRequest(round: self.id, blinded: blinded), member)
    var outputs: [[UInt8]] = []
    var serials: [[UInt8]] = []
    for (place, question) in self.manifest.questions.enumerated() {
      let blinding = try secret.blinding(question.id)
      let point = blinding.point
      let proven = try TokenProof(reply.proofs[place]).verify(
        IndexPoint(question.publicKey), blinded: [point],
        evaluated: [IndexPoint(reply.evaluated[place])])
      guard let element = proven?.first else { throw Unexpected(description: "no proof") }
      outputs.append(try blinding.finalize(element))
      serials.append(secret.serial(question.id))
    }
    return Tokens(serials: serials, outputs: outputs)
  }

  func request(
    _ tokens: Tokens, _ answer: PanelV1.Answer, question place: Int = 0
  ) throws -> PanelV1.RedeemRequest {
    let question = self.manifest.questions[place].id
    return PanelV1.RedeemRequest(
      question: question, serial: tokens.serials[place], token: tokens.outputs[place],
      answer: try SealedAnswer.seal(
        answer.encoded(), question: question, round: self.id,
        to: BoxAddress(self.manifest.closingAddress)))
  }

  func redeem(_ request: PanelV1.RedeemRequest) async throws(RPCError) -> PanelV1.Redemption {
    try await self.world.ask(PanelV1.Ballot.redeem, request).redemption
  }

  /// Moves the round in time, as waiting would.
  func open() async throws {
    try await self.world.tamper(
      "UPDATE round SET opens_at = clock_timestamp() - interval '1 minute' WHERE id = $1",
      .uuid(self.id))
  }

  func end() async throws {
    try await self.world.tamper(
      "UPDATE round SET closes_at = clock_timestamp() WHERE id = $1", .uuid(self.id))
  }

  func close(with key: PanelWorld.ClosingKey? = nil) async throws -> PanelV1.CloseReply {
    let address = try await self.world.call(
      PanelV1.Panel.openClosing, PanelV1.OpenClosingRequest(round: self.id), self.worker
    ).address
    let box = try (key ?? self.world.closing).box(to: address, for: self.id)
    return try await self.world.call(
      PanelV1.Panel.close, PanelV1.CloseRequest(round: self.id, keyBox: box), self.worker)
  }

  func result() async throws -> PanelV1.Result {
    let reply = try await self.world.call(
      PanelV1.Panel.getResult, PanelV1.GetResultRequest(round: self.id), self.worker)
    return try PanelV1.Result(decoding: reply.result)
  }
}

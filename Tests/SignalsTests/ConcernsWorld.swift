import Auditor
import Daemon
import Domain
import Foundation
import Postgres
import RPC
import ServiceKit
import TestKit
import Vault
import Wire

@testable import signals

/// Concerns on a real database: as nobody, and as members of a committee whose key signals lacks.
struct ConcernsWorld: Sendable {
  /// Easy, so that tests do not work for minutes; how hard it is really is a test of its own.
  static let difficulty = 3

  let signals: SignalsWorld
  let nobody: Client
  let concerns: ConcernsService
  let committee = CommitteeKey()
  private let committeeRoutes: Routes

  /// The committee's private key, which is on its own machine.
  final class CommitteeKey: Sendable {
    let key = BoxKey()
    let signer = SigningKey()

    var publicKey: CommitteePublicKey {
      CommitteePublicKey(address: self.key.address, verifying: self.signer.verifyingKey)
    }
  }

  init(_ signals: SignalsWorld, daysAhead: Int32 = 0) {
    self.signals = signals
    var anonymous = Routes()
    // Small pages, so that every test goes over their ends.
    self.concerns = ConcernsService(
      log: signals.log, difficulty: Self.difficulty, daysAhead: daysAhead, pageCountMax: 1,
      pace: Pace(window: .seconds(3_600)))
    self.concerns.add(to: &anonymous)
    self.nobody = InProcess.client(of: anonymous, as: .anonymous, group: EventLoops.shared)
    var routes = Routes()
    CommitteeService(signals.read, fetchCountMax: 2, daysAhead: daysAhead).add(to: &routes)
    self.committeeRoutes = routes
  }

  static func with(
    batch: AnonymousBatch = AnonymousBatch(periodMs: 50),
    _ test: (ConcernsWorld) async throws -> Void
  ) async throws {
    try await SignalsWorld.with(batch: batch) { try await test(ConcernsWorld($0)) }
  }

  func ask<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request
  ) async throws(RPCError) -> Reply {
    try await self.nobody.call(method, request, CallOptions(lasting: .seconds(20))).reply
  }

  /// As a member of the committee, with a certificate of that name.
  func act<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request, as actor: UInt128,
    role: Role = .committeeMember, certificate: String? = nil, person: UInt128? = nil
  ) async throws(RPCError) -> Reply {
    let identity = Identity(
      organisation: "team", kind: .committee, name: certificate ?? "member-\(actor)")
    let client = InProcess.client(
      of: self.committeeRoutes, as: SignalsWorld.peer(identity), group: EventLoops.shared)
    let token = self.signals.consent.token(for: actor, as: role, person: person)
    return try await client.call(method, request, self.options(method, token)).reply
  }

  /// All that the log has, one call after the other.
  func fetch(as actor: UInt128) async throws(RPCError) -> [SignalsV1.FetchedConcern] {
    var fetched: [SignalsV1.FetchedConcern] = []
    while true {
      let more = try await self.fetch(as: actor, after: fetched.last?.position ?? 0)
      guard !more.isEmpty else { return fetched }
      fetched += more
    }
  }

  /// What one call tells.
  func fetch(
    as actor: UInt128, after position: UInt64
  ) async throws(RPCError) -> [SignalsV1.FetchedConcern] {
    let identity = Identity(organisation: "team", kind: .committee, name: "member-\(actor)")
    let client = InProcess.client(
      of: self.committeeRoutes, as: SignalsWorld.peer(identity), group: EventLoops.shared)
    let token = self.signals.consent.token(for: actor, as: .committeeMember)
    let method = SignalsV1.Committee.fetch
    let items = try await client.stream(
      method, SignalsV1.FetchConcernsRequest(after: position), self.options(method, token))
    var fetched: [SignalsV1.FetchedConcern] = []
    var iterator = items.makeAsyncIterator()
    while let item = try await iterator.next() { fetched.append(item.reply) }
    return fetched
  }

  private func options<Request, Reply>(
    _ method: Method<Request, Reply>, _ token: [UInt8]
  ) -> CallOptions {
    var options = CallOptions(lasting: .seconds(20))
    options.token = token
    options.purpose = "audit_review"
    options.commandID = method.policy.changes ? Random.id() : nil
    options.proof = CallerProof(
      audience: "signals", nonce: Random.id(), timeMs: 1,
      requestDigest: [UInt8](repeating: 1, count: 32), mac: [UInt8](repeating: 2, count: 32),
      method: method.name, purpose: "audit_review")
    return options
  }

  /// Waits until the log has everything under a checkpoint.
  func sequence() async throws {
    let isDone = try await eventually {
      try await self.signals.count(
        """
        SELECT (SELECT count(*) FROM log_pending) + (SELECT count(*) FROM log_waiting)
          + (SELECT h.size - coalesce((SELECT max(size) FROM log_checkpoint), -1) FROM log_head h)
        """) == 0
    }
    guard isDone else { throw Unexpected(description: "the log has not signed") }
  }
}

/// A reporter's machine: seven words, and whatever they choose to keep.
struct Reporter: Sendable {
  let code = ReceiptCode()
  let keys: Keys
  var receipt: SignalsV1.ConcernReceipt?

  /// Shared, because a key is not copied.
  final class Keys: Sendable {
    let keys: ConcernKeys
    init(_ keys: consuming ConcernKeys) { self.keys = keys }
  }

  init() throws { self.keys = Keys(try ConcernKeys(self.code)) }

  var mailbox: UInt128 { self.keys.keys.mailbox }
  var mark: UInt128 { self.keys.keys.mark }

  /// A request that is whole but for its puzzle.
  func request(
    _ text: String, to world: ConcernsWorld, about: [String] = []
  ) throws -> SignalsV1.FileConcernRequest {
    let letter = SignalsV1.ConcernLetter(topic: .lookedAt, text: text, about: about)
    let address = self.keys.keys.address.bytes
    return SignalsV1.FileConcernRequest(
      challenge: 0, solution: 0, mailbox: self.mailbox, address: address,
      writingTag: self.keys.keys.writingTag, mark: self.mark,
      letter: try SealedLetter.seal(
        letter.encoded(), .concern(mailbox: self.mailbox, address: address),
        to: world.committee.key.address))
  }

  /// Files, keeps what came back, and waits until the log has it.
  mutating func file(_ text: String, in world: ConcernsWorld) async throws {
    try await self.send(text, in: world)
    try await world.sequence()
  }

  /// Files, and keeps what came back.
  mutating func send(_ text: String, in world: ConcernsWorld) async throws {
    let request = try await world.solved(try self.request(text, to: world))
    let reply = try await world.ask(SignalsV1.Concerns.file, request)
    guard let plaintext = try self.keys.keys.open(receipt: reply.receipt) else {
      throw Unexpected(description: "the receipt is another's")
    }
    self.receipt = try SignalsV1.ConcernReceipt(decoding: plaintext)
  }

  /// What lies in the mailbox; nil when it does not open.
  func read(_ world: ConcernsWorld) async throws -> SignalsV1.ConcernMailbox? {
    let reply = try await world.ask(
      SignalsV1.Concerns.read, SignalsV1.ReadConcernRequest(mailbox: self.mailbox))
    return try self.keys.keys.open(mailbox: reply.sealed).map {
      try SignalsV1.ConcernMailbox(decoding: $0)
    }
  }

  func write(
    _ text: String, in world: ConcernsWorld, with writingKey: [UInt8]? = nil
  ) async throws -> UInt128 {
    let id = Random.id()
    let proof = try self.keys.keys.proof(
      of: Array(text.utf8), id: id, to: world.committee.key.address)
    let sealed = try SealedLetter.seal(
      SignalsV1.ConcernText(text: text, proof: proof).encoded(),
      .message(id, mailbox: self.mailbox), to: world.committee.key.address)
    let request = SignalsV1.WriteConcernRequest(
      challenge: 0, solution: 0, mailbox: self.mailbox,
      writingKey: writingKey ?? self.keys.keys.writingKey, id: id, letter: sealed)
    _ = try await world.ask(SignalsV1.Concerns.write, try await world.solved(request))
    return id
  }

  /// What the operator shows now, as an offline judge reads it.
  func sighting(
    _ world: ConcernsWorld, since oldSize: Int = 0
  ) async throws -> ConcernCase.Sighting {
    let header = self.receipt.flatMap { RecordHeader.read($0.entry[...])?.header }
    let reply = try await world.ask(
      SignalsV1.Concerns.prove,
      SignalsV1.ProveConcernRequest(
        mark: self.mark, entry: header?.entry, oldSize: UInt64(oldSize)))
    let key = try PinnedKey(text: reply.verifierKey)
    func logged(_ part: SignalsV1.LoggedConcern?) -> ConcernCase.Logged? {
      part.map {
        ConcernCase.Logged(stored: $0.stored, proofFile: Array($0.proof.utf8), key: key)
      }
    }
    return try ConcernCase.Sighting(
      tree: SignedTree(note: Array(reply.note.utf8)[...], key: key),
      filing: logged(reply.filing), tombstone: logged(reply.tombstone),
      answer: reply.answer.map { answer in
        try ConcernCase.Answer(
          id: answer.id.idBytes, digest: answer.digest, signature: answer.signature,
          key: answer.key,
          announcement: ConcernCase.Logged(
            stored: answer.announcement.stored,
            proofFile: Array(answer.announcement.proof.utf8), key: key),
          announcedAs: ConcernDigest.committee(answer.key))
      },
      held: Held(reply.holding, key: key), consistency: reply.consistency.compactMap { Hash($0) })
  }

  /// The case as the reporter can make it, with the receipt or with the words alone.
  func makeCase(_ sightings: [ConcernCase.Sighting]) throws -> ConcernCase {
    let taken = try self.receipt.map { receipt in
      try ConcernCase.Taken(
        entry: receipt.entry,
        promise: Receipt(receipt.promise, key: PinnedKey(text: receipt.verifierKey)),
        commitment: receipt.commitment)
    }
    return ConcernCase(
      mark: self.mark, taken: taken, sightings: sightings,
      tombstoneTrace: ConcernDigest.state(self.mark, Held.deletedState))
  }
}

extension ConcernsWorld {
  func solved(
    _ request: SignalsV1.FileConcernRequest
  ) async throws -> SignalsV1.FileConcernRequest {
    var request = request
    let digest = ConcernDigest.commitment(
      mailbox: request.mailbox, address: request.address, writingTag: request.writingTag,
      mark: request.mark, letter: request.letter)
    (request.challenge, request.solution) = try await self.work(for: digest)
    return request
  }

  func solved(
    _ request: SignalsV1.WriteConcernRequest
  ) async throws -> SignalsV1.WriteConcernRequest {
    var request = request
    let digest = ConcernDigest.message(
      mailbox: request.mailbox, writingKey: request.writingKey, id: request.id,
      letter: request.letter)
    (request.challenge, request.solution) = try await self.work(for: digest)
    return request
  }

  private func work(for digest: [UInt8]) async throws -> (UInt128, UInt128) {
    let puzzle = try await self.ask(
      SignalsV1.Concerns.getChallenge, SignalsV1.GetChallengeRequest())
    let solution = Puzzle.solve(
      challenge: puzzle.challenge.idBytes, digest: digest, difficulty: Int(puzzle.difficulty)
    ) { false }
    guard let solution, let number = UInt128(idBytes: solution) else {
      throw Unexpected(description: "no solution")
    }
    return (puzzle.challenge, number)
  }
}

internal import Auditor
internal import RPC
internal import Vault
internal import Wire

/// Calls about concerns as nobody: each over a connection of its own, without a trace, so that
/// nothing ties two of them together but what is said in them.
struct ConcernCalls: Sendable {
  /// How often a puzzle is tried again because it became harder, or an hour ended.
  private static let tryCountMax = 5

  let access: PublicAccess
  let within: Duration

  init(_ global: GlobalOptions) throws(Refusal) {
    self.access = try PublicAccess(folder: global.folder)
    self.within = global.timeout.duration
  }

  func call<Request, Reply>(
    _ method: Method<Request, Reply>, _ request: Request
  ) async throws(Refusal) -> Reply {
    let connection = try self.access.connection(to: .concerns, within: self.within)
    do throws(Refusal) {
      let reply = try await connection.call(method, request, CallOptions(lasting: self.within))
        .reply
      await connection.close()
      return reply
    } catch {
      await connection.close()
      throw error
    }
  }

  /// Calls a method that asks for work, and does the work.
  ///
  /// - Parameters:
  ///   - digest: of the request, which the work is bound to.
  ///   - request: the request with a challenge and its solution.
  func call<Request, Reply>(
    _ method: Method<Request, Reply>, workingFor digest: [UInt8],
    _ request: (UInt128, UInt128) -> Request
  ) async throws(Refusal) -> Reply {
    var tryCount = 0
    while true {
      let puzzle = try await self.call(
        SignalsV1.Concerns.getChallenge, SignalsV1.GetChallengeRequest())
      guard puzzle.difficulty <= UInt32(Puzzle.difficultyMax) else {
        throw ConcernRefusals.tooMuchWork
      }
      let found = Puzzle.solve(
        challenge: puzzle.challenge.idBytes, digest: digest, difficulty: Int(puzzle.difficulty)
      ) { Task.isCancelled }
      guard let solution = found.flatMap({ UInt128(idBytes: $0) }) else {
        throw ConcernRefusals.unsolved
      }
      tryCount += 1
      do throws(Refusal) {
        return try await self.call(method, request(puzzle.challenge, solution))
      } catch {
        guard error.reasons.contains("puzzle_unsolved"), tryCount < Self.tryCountMax else {
          throw error
        }
      }
    }
  }

  /// The committee's public key, once the log shows that it was announced to everybody.
  ///
  /// - Parameter fingerprint: the words of the key as the committee makes them known elsewhere; nil
  ///   to believe the log.
  func committee(_ fingerprint: String?) async throws(Refusal) -> CommitteePublicKey {
    let askedAtSeconds = PinnedLog.nowSeconds
    let told = try await self.call(
      SignalsV1.Concerns.getCommittee, SignalsV1.GetCommitteeRequest())
    let digest = ConcernDigest.committee(told.key)
    let pinned = try PinnedLog.load(Service.signals.rawValue, in: self.access.folder)
    let keyText = pinned?.verifierKey ?? told.verifierKey
    guard let header = RecordHeader.read(told.announcement[...])?.header, header.kind == .event,
      header.trace?.idBytes == Array(digest.prefix(16)),
      header.indexes.subject?.idBytes == Array(digest.suffix(16)),
      let key = try? PinnedKey(text: keyText),
      let proof = try? ProofText(Array(told.proof.utf8), key: key),
      proof.shows(told.announcement), let committee = try? CommitteePublicKey(told.key)
    else { throw ConcernRefusals.unannounced }
    if let fingerprint {
      let words = ReceiptCode.fingerprint(ofCommittee: told.key)
      let given = fingerprint.lowercased().split { !$0.isLetter }.map(String.init)
      guard given == words else {
        throw ConcernRefusals.otherCommittee
      }
    }
    if pinned == nil {
      let note = String(decoding: Array(told.proof.utf8).noteOfProof, as: UTF8.self)
      try PinnedLog(
        verifierKey: keyText, checkpoint: note, savedAtSeconds: askedAtSeconds, passed: nil
      ).save(Service.signals.rawValue, in: self.access.folder)
    }
    return committee
  }

  /// What the operator shows of a filing now.
  func sighting(_ mark: UInt128, _ evidence: EvidenceFile) async throws(Refusal) -> [UInt8] {
    try await self.call(
      SignalsV1.Concerns.prove,
      SignalsV1.ProveConcernRequest(
        mark: mark, entry: evidence.entry, oldSize: evidence.newestSize)
    ).encoded()
  }
}

extension [UInt8] {
  /// The checkpoint in a proof file: what stands behind the first empty line.
  fileprivate var noteOfProof: [UInt8] {
    let cut = self.indices.dropFirst().first { self[$0] == 0x0A && self[$0 - 1] == 0x0A }
    return cut.map { Array(self[($0 + 1)...]) } ?? []
  }
}

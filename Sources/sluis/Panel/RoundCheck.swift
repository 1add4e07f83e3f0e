internal import Auditor
internal import RPC
internal import Vault
internal import Wire

/// A round as panel tells it, held against panel's log before anything is asked of it: the keys
/// that tokens are proven with must be the ones that everybody is told.
struct RoundCheck: Sendable {
  let manifest: PanelV1.Manifest
  let state: PanelV1.RoundState

  /// Asks for a round as nobody, without looking into the log.
  static func told(
    _ round: Id, by profile: Profile, within: Duration
  ) async throws(Refusal) -> PanelV1.GetRoundReply {
    let connection = try ServiceConnection(anonymously: profile, to: .ballot, within: within)
    do throws(Refusal) {
      let reply = try await connection.call(
        PanelV1.Ballot.getRound, PanelV1.GetRoundRequest(round: round.number), connection.options
      ).reply
      await connection.close()
      return reply
    } catch {
      await connection.close()
      throw error
    }
  }

  /// Asks for a round and proves that the log has announced these very keys.
  init(_ round: Id, _ global: GlobalOptions) async throws(Refusal) {
    let profile = try global.profile()
    let reply = try await Self.told(round, by: profile, within: global.timeout.duration)
    guard !reply.announcement.isEmpty else {
      throw .cannot("the log has not announced the round yet", "Try again in a second")
    }
    guard let manifest = try? PanelV1.Manifest(decoding: reply.manifest),
      manifest.round == round.number
    else { throw Self.tampering("panel told another round than it was asked for") }
    let digest = PanelDigest.manifest(reply.manifest)
    guard let header = RecordHeader.read(reply.announcement[...])?.header, header.kind == .event,
      header.trace?.idBytes == Array(digest.prefix(16)),
      header.indexes.subject?.idBytes == Array(digest.suffix(16))
    else { throw Self.tampering("the round is not the one that its log entry announces") }
    try await Self.prove(reply.announcement, header.entry, global)
    self.manifest = manifest
    self.state = reply.state
  }

  /// Proves that the log has `stored`, under a history that this profile has seen or now pins.
  private static func prove(
    _ stored: [UInt8], _ entry: UInt128, _ global: GlobalOptions
  ) async throws(Refusal) {
    let profile = try global.profile()
    let pinned = try PinnedLog.load(Service.panel.rawValue, profile)
    try await global.askingLog(of: .panel) { log throws(Refusal) in
      let newest = try await log.checkpoint()
      let proof = try await log.proof(of: entry)
      let keyText = pinned?.verifierKey ?? newest.verifierKey
      guard let key = try? PinnedKey(text: keyText),
        let tree = try? SignedTree(note: Array(newest.note.utf8)[...], key: key),
        let text = try? ProofText(Array(proof.proof.utf8), key: key), text.shows(stored)
      else { throw Self.tampering("the log does not prove that it announced the round") }
      // What is proven, what is newest and what was pinned must be one history.
      var states = [text.tree.state, tree.state]
      if let pinned { states.append(try pinned.tree().state) }
      states.sort { $0.size < $1.size }
      for (older, newer) in zip(states, states.dropFirst()) {
        let path = try await log.consistency(from: older.size, to: newer.size)
        guard TreeProof.extends(older, to: newer, path: path.compactMap { Hash($0) }) else {
          throw Self.tampering("panel's log has another history than before")
        }
      }
      try PinnedLog(verifierKey: keyText, checkpoint: newest.note)
        .save(Service.panel.rawValue, profile)
    }
  }

  private static func tampering(_ sentence: String) -> Refusal {
    Refusal(
      status: .tampering, sentence: sentence,
      advice: "Do not answer; tell the privacy officer, and keep everything as it is")
  }
}

extension LogQuestion {
  /// The hashes that show how one size of the log grew into another; none for the same size.
  fileprivate func consistency(from old: Int, to new: Int) async throws(Refusal) -> [[UInt8]] {
    guard old < new else { return [] }
    return try await self.connection.call(
      LedgerV1.Log.consistency,
      LedgerV1.ConsistencyRequest(oldSize: UInt64(old), newSize: UInt64(new)),
      self.connection.options
    ).reply.hashes
  }
}

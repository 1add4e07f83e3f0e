internal import ArgumentParser
internal import Auditor
internal import Foundation
internal import Wire

/// `sluis audit prove`
struct AuditProve: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Fetches the proof that a log includes an entry.",
    discussion: """
      The file is a C2SP tlog-proof: with the entry and the log's key anyone can check it offline. \
      With --receipt the log is asked for all that it promised, and its word is judged: included, \
      not due yet, not shown, or broken, which is exit status 6.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var log: LogOptions

  @Argument(help: ArgumentHelp("The entry's id, as replies show it.", valueName: "entry"))
  var entry: Id?

  @Option(
    help: ArgumentHelp("A receipt that was kept, in place of an entry.", valueName: "file"),
    completion: .file())
  var receipt: String?

  @Option(help: ArgumentHelp("Where to write the proof.", valueName: "file"), completion: .file())
  var out: String?

  func validate() throws {
    guard (self.entry == nil) != (self.receipt == nil) else {
      throw ValidationError("Name an entry or a receipt")
    }
    guard self.out == nil || self.receipt == nil else {
      throw ValidationError("Name an entry with --out: a receipt may promise several")
    }
  }

  func report() async throws(Refusal) -> Report {
    let profile = try self.global.profile()
    let endpoint = self.log.service.nearestEndpoint(in: profile.addresses)
    if let receipt { return try await self.judge(receipt, profile, at: endpoint) }
    guard let entry else { throw .usage("Name an entry", command: "sluis audit prove") }
    let known = try LogKeys(of: profile).key(of: self.log.service)
    let seen = try PinnedLog.load(self.log.service.rawValue, profile)?.tree().state
    let (reply, proof) = try await self.global.askingLog(of: endpoint) { log throws(Refusal) in
      let reply = try await log.proof(of: entry.number)
      let newest = try await log.checkpoint()
      // A log of which nothing is known is believed the first time; a key that is none is no key.
      guard let key = known ?? (try? PinnedKey(text: newest.verifierKey)),
        let proof = try? ProofText(Array(reply.proof.utf8), key: key),
        UInt64(proof.index) == reply.index
      else { throw Self.tampering("the proof is not signed by the log's key") }
      let tree = try Self.tree(newest, key)
      for older in [proof.tree.state, seen].compactMap(\.self) {
        try await log.hold(tree.state, after: older)
      }
      return (reply, proof)
    }
    if let out = self.out {
      do {
        try Data(reply.proof.utf8).write(
          to: URL(fileURLWithPath: out), options: .withoutOverwriting)
      } catch { throw .cannot("\(out) could not be written", "Name a new file") }
    }
    return Report(
      json: [
        "index": .integer(Int64(proof.index)), "size": .integer(Int64(proof.tree.state.size)),
        "origin": .string(proof.tree.origin), "proof": .string(reply.proof),
      ],
      .fields([
        .init("Log", proof.tree.origin), .init("Index", String(proof.index)),
        .init("In a tree of", String(proof.tree.state.size)),
        .init("Steps", String(proof.path.count)),
      ]))
  }

  /// Asks the log for everything that a receipt promises, and says whether it kept its word.
  private func judge(
    _ path: String, _ profile: Profile, at endpoint: Endpoint
  ) async throws(Refusal) -> Report {
    let bytes = try ReceiptFile.read(path)
    guard let key = try LogKeys(of: profile).key(of: self.log.service) else {
      throw .cannot(
        "this profile knows no key of the log of \(self.log.service.rawValue)",
        "Copy policy from the installation into \(profile.folder)")
    }
    guard let receipt = try? Receipt(bytes, key: key) else {
      throw .cannot(
        "\(path) is no receipt that the log of \(self.log.service.rawValue) signed",
        "A receipt of another log is judged with that --log; any other accuses nobody")
    }
    let pinned = try PinnedLog.load(self.log.service.rawValue, profile)
    let seen = try pinned?.tree().state
    let (shown, tree, seenAtMs) = try await self.global.askingLog(of: endpoint) {
      log throws(Refusal) in
      let (shown, trees) = try await Self.shown(receipt, by: log, key)
      // Asked for now, it is no older than now.
      let seenAtMs = SessionClient.nowMs
      let tree = try Self.tree(try await log.checkpoint(), key)
      for older in trees.union(seen.map { [$0] } ?? []) {
        try await log.hold(tree.state, after: older)
      }
      return (shown, tree, seenAtMs)
    }
    // A smaller tree that was the newest at a time shows that this one was made after it.
    var madeAfterMs: UInt64 = 0
    if let pinned, let seen, seen.size < tree.state.size {
      madeAfterMs = UInt64(max(0, pinned.savedAtSeconds ?? 0)) * 1_000
    }
    let verdict = receipt.verdict(inLogOf: shown, seenAtMs: seenAtMs, madeAfterMs: madeAfterMs)
    return ReceiptVerdict(receipt, verdict).report
  }

  /// What the log shows of the promised leaves, and the trees that it shows them in, each signed.
  private static func shown(
    _ receipt: Receipt, by log: LogQuestion, _ key: PinnedKey
  ) async throws(Refusal) -> (leaves: Set<Hash>, trees: Set<TreeState>) {
    var shown: Set<Hash> = []
    var trees: Set<TreeState> = []
    for (entry, leaf) in receipt.entries {
      let reply: LedgerV1.ProveReply
      do throws(Refusal) { reply = try await log.proof(of: entry) } catch {
        // No proof is an answer: whether one was due is the verdict's to say.
        guard error.reasons.contains("not_sequenced_yet") else { throw error }
        continue
      }
      guard let proof = try? ProofText(Array(reply.proof.utf8), key: key) else {
        throw Self.tampering("the proof is not signed by the log's key")
      }
      guard proof.shows(leaf: leaf.bytes) else {
        throw Self.tampering("the log shows another entry in the place of one that it promised")
      }
      shown.insert(leaf)
      trees.insert(proof.tree.state)
    }
    return (shown, trees)
  }

  private static func tree(
    _ newest: LedgerV1.CheckpointReply, _ key: PinnedKey
  ) throws(Refusal) -> SignedTree {
    guard let tree = try? SignedTree(note: Array(newest.note.utf8)[...], key: key) else {
      throw Self.tampering("the checkpoint is not signed by the log's key")
    }
    return tree
  }

  private static func tampering(_ sentence: String) -> Refusal {
    Refusal(
      status: .tampering, sentence: sentence,
      advice: "Tell the privacy officer, and keep everything as it is")
  }
}

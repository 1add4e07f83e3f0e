internal import Auditor
internal import Wire

/// What the auditor found about one log.
struct LogVerdict: Sendable {
  let service: String
  let report: Verifier.Report
  /// The first entry that is not as it was written, as exactly as it can be told.
  let firstBadIndex: Int?
  /// Whether the key was believed because it was seen for the first time.
  let isFirstSight: Bool

  var isIntact: Bool { self.report.isIntact }

  /// Verifies a copy against what the profile remembers.
  static func of(
    _ copy: LogCopy, pinned: PinnedLog?, visit: (Verifier.Visit) -> Void
  ) throws(Refusal) -> LogVerdict {
    var verifier = try Self.verifier(
      key: pinned?.verifierKey ?? copy.verifierKey, pinned: pinned.map { [$0] } ?? [])
    try copy.pieces { piece throws(Refusal) in verifier.read(piece, visit: visit) }
    let report = verifier.finish()
    return LogVerdict(
      service: copy.service, report: report, firstBadIndex: report.firstBadIndex,
      isFirstSight: pinned == nil)
  }

  /// A verifier that trusts `key` and the remembered checkpoints.
  static func verifier(key: String, pinned: [PinnedLog]) throws(Refusal) -> Verifier {
    var trees: [SignedTree] = []
    for pin in pinned { trees.append(try pin.tree()) }
    do { return try Verifier(key: key, pinned: trees) } catch {
      throw .cannot("the log's key is not a verifier key", "Give the one the operator publishes")
    }
  }

  /// Narrows the first bad entry down with proofs of consistency, when only the root told.
  ///
  /// The tree of the first m entries, computed here, either is a beginning of the signed tree or is
  /// not; the largest m for which it is one stands before the bad entry. Where leaves were changed
  /// along with their entries the service can prove nothing, and the bound stays.
  func narrowed(_ copy: LogCopy, by log: LogQuestion) async -> LogVerdict {
    guard let key = try? PinnedKey(text: copy.verifierKey),
      let signed = try? SignedTree(note: Array(copy.checkpoint.utf8)[...], key: key),
      !self.isIntact, self.firstBadIndex != nil,
      self.report.findings.contains(where: { if case .rewritten = $0 { true } else { false } })
    else { return self }
    var good = 0
    var bad = copy.entries.count
    while bad - good > 1 {
      let middle = (good + bad) / 2
      if await Self.isBeginning(middle, of: signed.state, copy, log) {
        good = middle
      } else {
        bad = middle
      }
    }
    // An entry that is missing altogether was named exactly already.
    let named = max(good, self.firstBadIndex ?? 0)
    return LogVerdict(
      service: self.service, report: self.report, firstBadIndex: named,
      isFirstSight: self.isFirstSight)
  }

  private static func isBeginning(
    _ size: Int, of signed: TreeState, _ copy: LogCopy, _ log: LogQuestion
  ) async -> Bool {
    var tree = GrowingTree()
    for stored in copy.entries.prefix(size) { tree.add(Hash.ofEntry(stored[...])) }
    guard
      let reply = try? await log.consistency(from: UInt64(size), to: UInt64(signed.size))
    else { return false }
    let path = reply.hashes.compactMap { Hash($0) }
    return path.count == reply.hashes.count
      && TreeProof.extends(TreeState(size: size, root: tree.root), to: signed, path: path)
  }

  var json: JSON {
    [
      "intact": .bool(self.isIntact), "entries": .integer(Int64(self.report.entryCount)),
      "firstBadIndex": self.firstBadIndex.map { .integer(Int64($0)) } ?? .null,
      "findings": .array(self.report.findings.map { .string(Self.words($0)) }),
      "firstSight": .bool(self.isFirstSight),
    ]
  }

  /// A finding as a sentence without its full stop.
  static func words(_ finding: Finding) -> String {
    switch finding {
    case .unreadable(let count): "it breaks off after \(count) good entries"
    case .otherLog: "it is another log, or signed by another key"
    case .changed(let index): "entry \(index) is gone, or not the one that was logged"
    case .notAnEntry(let index): "entry \(index) is not one"
    case .rewritten(let from, let upTo):
      "something from entry \(from) up to \(upTo - 1) is not what was signed"
    case .unsigned(let size): "the checkpoint of \(size) entries is not signed by the log"
    case .misplaced(let stated, let size):
      "a checkpoint of \(stated) entries stands behind \(size)"
    case .forked(let agreed, let size):
      "its history differs from the one seen before, between entry \(agreed) and \(size)"
    case .cut(let before, let size): "it has \(size) entries and had \(before) before"
    }
  }
}

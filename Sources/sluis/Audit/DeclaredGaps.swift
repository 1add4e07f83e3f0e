internal import Auditor
internal import RPC

/// The ends of logs that were lost, as two people declared (docs/formats/restore.md §4).
///
/// A declaration counts when two people of the organisation signed it, what the log goes on from is
/// in its tree, and consent's log records, once, that it carried the statement out: in an entry of
/// a kind that nobody's request leads to, and behind that point. It excuses one lost range, once:
/// what was remembered of the log since, and what was seen beyond the range, still accuses.
struct DeclaredGaps: Sendable {
  private var restores: [SignedRestore] = []
  /// How often consent's log says that a statement was carried out.
  private var recordCounts: [UInt128: Int] = [:]
  /// What a remembered checkpoint was given up for.
  private var used: [Use] = []

  private struct Use: Sendable {
    let trace: UInt128
    let gap: SignedRestore.Gap
    let signers: [String]
    /// The first entry of the new branch, once it was read.
    var first: UInt128?
  }

  mutating func admit(_ restore: SignedRestore) throws(Refusal) {
    guard restore.isSignedByTwoPeople else {
      throw .cannot(
        "the statement of a restore is not signed by two people of the organisation, and by nobody"
          + " else")
    }
    self.restores.append(restore)
  }

  /// The checkpoint that must be in the log's tree: what was remembered, or where the log went on
  /// from when the remembered one lies in a lost range.
  mutating func expected(
    of service: String, remembering pin: PinnedLog
  ) throws(Refusal) -> PinnedLog {
    let own = try pin.tree().state
    for restore in self.restores {
      for (gap, log) in zip(restore.gaps, restore.statement.logs) where gap.service == service {
        let (restored, seen) = (gap.restored.state, gap.seen.state)
        guard own.size > restored.size, own.size < seen.size || own == seen else { continue }
        // What was remembered behind the gap, or since the statement, is of the new branch: it is
        // not what the statement says was lost. Of what nobody knows when, that may be.
        guard pin.passed?[Id(restore.trace).description] == nil,
          let savedAtSeconds = pin.savedAtSeconds, savedAtSeconds < restore.statement.atSeconds
        else { continue }
        self.used.append(
          Use(
            trace: restore.trace, gap: gap,
            signers: restore.signers.compactMap { $0.peer.identity?.description }))
        return pin.advanced(to: String(decoding: log.restored, as: UTF8.self), at: nil)
      }
    }
    return pin
  }

  /// Looks at an entry while a log is read.
  mutating func visit(_ service: String, _ index: Int, _ header: RecordHeader) {
    for number in self.used.indices
    where self.used[number].gap.service == service
      && self.used[number].gap.restored.state.size == index
    {
      self.used[number].first = header.entry
    }
    guard service == "consent", header.kind == .restore else { return }
    for restore in self.restores
    where restore.trace == header.trace && restore.span == header.span {
      let own = restore.gaps.first { $0.service == service }
      if own.map({ index >= $0.restored.state.size }) ?? true {
        self.recordCounts[restore.trace, default: 0] += 1
      }
    }
  }

  /// Takes over what was found while a log was read. A log that is not intact records nothing: what
  /// it says may be anybody's.
  mutating func add(_ read: DeclaredGaps, isIntact: Bool) {
    if isIntact { self = read }
  }

  /// What is to be remembered beside a log's newest checkpoint: the statements it lies behind.
  func passed(_ service: String, _ before: PinnedLog?) -> [String: String] {
    var passed = before?.passed ?? [:]
    for use in self.used where use.gap.service == service {
      passed[Id(use.trace).description] = use.first.map { Id($0).description } ?? ""
    }
    return passed
  }

  /// Whether what is found of a log now may take the place of what was remembered: not while it
  /// was given up for a statement that does not count.
  func mayRemember(_ service: String) -> Bool {
    self.used.allSatisfy { $0.gap.service != service || self.recordCounts[$0.trace] == 1 }
  }

  /// What is declared and recorded nowhere, or twice.
  var complaints: [String] {
    self.used.compactMap { use in
      switch self.recordCounts[use.trace] ?? 0 {
      case 0:
        "the log of \(use.gap.service) lost its end, and consent's log does not record that the"
          + " statement which declares it was carried out"
      case 1: nil
      default:
        "the log of \(use.gap.service) lost its end, and consent's log records that the statement"
          + " which declares it was carried out more than once"
      }
    }
  }

  /// What is declared, one sentence for each log.
  var sentences: [String] {
    self.used.filter { self.recordCounts[$0.trace] == 1 }.map { use in
      "Declared gap in the log of \(use.gap.service): after \(use.gap.restored.state.size) entries,"
        + " up to \(use.gap.lostCount) were lost; it goes on with "
        + (use.first.map { "entry \(Id($0).description)" } ?? "nothing yet")
        + "; signed by \(use.signers.joined(separator: ", "))."
    }
  }
}

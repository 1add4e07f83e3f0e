internal import Auditor
internal import RPC

/// The ends of logs that were lost, as two people declared (docs/formats/restore.md §4).
///
/// A declaration counts when both signatures are good, what the log goes on from is in its tree,
/// and consent's log records the statement behind that point. What was seen beyond the lost range
/// still accuses.
struct DeclaredGaps: Sendable {
  private var restores: [SignedRestore] = []
  /// Statements that stand in consent's log.
  private var recorded: Set<UInt128> = []
  /// What a remembered checkpoint was given up for.
  private var used: [Use] = []

  private struct Use: Sendable {
    let trace: UInt128
    let gap: SignedRestore.Gap
    let signers: [String]
  }

  mutating func admit(_ restore: SignedRestore) throws(Refusal) {
    guard restore.signers.count >= 2 else {
      throw .cannot("the statement of a restore is signed by fewer than two people")
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
        self.used.append(
          Use(
            trace: restore.trace, gap: gap,
            signers: restore.signers.compactMap { $0.peer.identity?.description }))
        return PinnedLog(
          verifierKey: pin.verifierKey,
          checkpoint: String(decoding: log.restored, as: UTF8.self))
      }
    }
    return pin
  }

  /// Looks at an entry while a log is read.
  mutating func visit(_ service: String, _ visit: Verifier.Visit) {
    guard service == "consent", let trace = visit.header.trace, visit.header.kind == .event else {
      return
    }
    for restore in self.restores where restore.trace == trace {
      let own = restore.gaps.first { $0.service == service }
      if own.map({ visit.index >= $0.restored.state.size }) ?? true { self.recorded.insert(trace) }
    }
  }

  /// What is declared and recorded nowhere.
  var complaints: [String] {
    self.used.filter { !self.recorded.contains($0.trace) }.map { use in
      "the log of \(use.gap.service) lost its end, and consent's log does not record the statement"
        + " that declares it"
    }
  }

  /// What is declared, one sentence for each log.
  var sentences: [String] {
    self.used.filter { self.recorded.contains($0.trace) }.map { use in
      "Declared gap in the log of \(use.gap.service): after \(use.gap.restored.state.size) entries,"
        + " up to \(use.gap.lostCount) were lost; signed by \(use.signers.joined(separator: ", "))."
    }
  }
}

/// What a reporter holds of a privacy concern, and what the operator showed of it since: decided
/// offline, by anybody (docs/formats/concerns.md §5).
package struct ConcernCase: Sendable {
  /// What the service gave when it took the letter in. Who kept nothing has it from the mailbox, or
  /// not at all, and can still show what the log has under the mark.
  package struct Taken: Sendable {
    /// The log's entry, as it was stored then.
    package let entry: [UInt8]
    package let promise: Receipt
    /// Of the letter; the entry's body says the same, which who has its key checks.
    package let commitment: [UInt8]
    /// Of the entry, as the promise names it.
    package let entryId: UInt128

    /// - Throws: ``AuditError/malformed`` when the promise is not about that entry.
    package init(
      entry: [UInt8], promise: Receipt, commitment: [UInt8]
    ) throws(AuditError) {
      let leaf = Hash.ofEntry(entry[...])
      guard let item = promise.entries.first(where: { $0.leaf == leaf }), commitment.count == 32
      else { throw .malformed }
      self.entryId = item.entry
      self.entry = entry
      self.promise = promise
      self.commitment = commitment
    }
  }

  /// One answer of the operator, whole: its newest tree, and what it showed and said under it.
  package struct Sighting: Sendable {
    package let tree: SignedTree
    /// The filing's entry as it was told, and where it is; nil when there was none.
    package let filing: Logged?
    package let tombstone: Logged?
    package let held: Held
    /// What shows that the committee answered; nil when nothing was told.
    package let answer: Answer?
    /// That this tree continues the one that was asked for.
    package let consistency: [Hash]

    /// - Throws: ``AuditError/notTheLogs`` when the log did not sign these parts together: who put
    ///   them together, or left one out, accuses nobody.
    package init(
      tree: SignedTree, filing: Logged?, tombstone: Logged?, answer: Answer? = nil, held: Held,
      consistency: [Hash]
    ) throws(AuditError) {
      guard UInt64(exactly: tree.state.size) == held.treeSize,
        held.told(
          filing: filing, tombstone: tombstone, answer: answer, consistency: consistency)
      else { throw .notTheLogs }
      self.tree = tree
      self.filing = filing
      self.tombstone = tombstone
      self.answer = answer
      self.held = held
      self.consistency = consistency
    }

    /// When that tree was the newest, by the log's own word or that of a witness who is known.
    /// Nobody else is believed: the file is the reporter's.
    package var seenAtMs: UInt64 {
      let witnessed = self.tree.seenAtSeconds.values.max() ?? 0
      return max(self.held.saidAtMs, witnessed < 1 << 43 ? witnessed * 1_000 : 0)
    }
  }

  /// An entry as it is stored now, empty when its bytes are gone, and its proof file, empty when it
  /// is not under the newest checkpoint.
  package struct Logged: Sendable {
    package let stored: [UInt8]
    package let proofFile: [UInt8]
    /// Nil when there is none, or when it is not of that log.
    package let proof: ProofText?

    package init(stored: [UInt8], proofFile: [UInt8], key: PinnedKey) {
      self.stored = stored
      self.proofFile = proofFile
      // A proof that does not hold shows nothing, for and against.
      self.proof = try? ProofText(proofFile, key: key)
    }
  }

  /// Whether the log has the filing.
  package enum Inclusion: Hashable, Sendable {
    case included, brokenPromise, notShown, notYetDue
    /// Nothing was ever promised, as far as anybody can show.
    case unknown
  }

  /// What the operator did, shown by its own signatures.
  package enum Finding: Hashable, Sendable {
    /// The letter is not held, and nobody deleted it as two must.
    case letterGone
    /// Another letter, or another mailbox, is held.
    case letterAltered
    /// The service knows nothing of a filing that its log has.
    case mailboxGone
    /// It says that the committee answered, and nothing that the committee signed shows it.
    case answeredByNobody
    /// It says that two members deleted it, and its log does not.
    case deletedWithoutTombstone
    /// Two members of the committee deleted it, and left the tombstone: nothing wrong by itself.
    case deleted
    /// The bytes of the log's entry are others now, or gone.
    case entryAltered, entryGone
    /// The tree does not continue one that was seen before.
    case historyRewritten
  }

  package let mark: UInt128
  package let taken: Taken?
  /// Answers about this concern, in the order in which they were asked for.
  package let sightings: [Sighting]
  /// The trace of a tombstone's header for this mark.
  package let tombstoneTrace: UInt128

  package init(mark: UInt128, taken: Taken?, sightings: [Sighting], tombstoneTrace: UInt128) {
    self.mark = mark
    self.taken = taken
    // An answer to another question says nothing of this filing, whatever is not in it.
    self.sightings = sightings.filter { sighting in
      sighting.held.mark == mark
        && (sighting.held.askedEntry == nil || sighting.held.askedEntry == taken?.entryId)
    }
    self.tombstoneTrace = tombstoneTrace
  }

  /// How far apart two answers are of which one is certainly the later: times are whole hours, and
  /// one may have been under way while the other was asked for.
  private static let laterMs: UInt64 = 7_200_000

  /// Whether the log has the filing, from the first proof on that holds.
  package func inclusion() throws(AuditError) -> Inclusion {
    if self.sightings.contains(where: { self.isIncluded($0) }) { return .included }
    guard let taken = self.taken, let last = self.sightings.last else {
      return self.taken == nil ? .unknown : .notYetDue
    }
    // A smaller tree that was seen as the newest shows that the last one was made after it.
    let madeAfterMs = self.sightings
      .filter { $0.tree.state.size < last.tree.state.size }.map(\.seenAtMs).max()
    let verdict = try taken.promise.verdict(
      in: last.tree, seenAtMs: last.seenAtMs, madeAfterMs: madeAfterMs ?? 0, places: [:])
    switch verdict {
    case .included: return .included
    case .brokenPromise: return .brokenPromise
    case .notShown: return .notShown
    case .notYetDue: return .notYetDue
    }
  }

  /// What the last sighting shows against, or about, the operator; each once.
  package func findings() -> [Finding] {
    var findings: [Finding] = []
    for (older, newer) in zip(self.sightings, self.sightings.dropFirst())
    where Self.isRewritten(older, newer) {
      findings.append(.historyRewritten)
      break
    }
    // What an answer that is older than the filing does not hold was never there.
    guard let last = self.sightings.last,
      self.sightings.contains(where: {
        self.isIncluded($0) && $0.tree.state.size <= last.tree.state.size
      })
    else { return findings }
    findings += self.findings(in: last)
    if let taken = self.taken {
      if last.filing?.stored.isEmpty ?? true {
        findings.append(.entryGone)
      } else if last.filing?.stored != taken.entry {
        findings.append(.entryAltered)
      }
    }
    return findings
  }

  /// Whether the log's own words show that it does not continue a tree it showed before.
  ///
  /// A smaller tree than before is one only when the log itself says that it came later: whoever
  /// asks may name any size, and may keep an answer for a while.
  private static func isRewritten(_ older: Sighting, _ newer: Sighting) -> Bool {
    let (before, after) = (older.tree.state, newer.tree.state)
    guard before.size > 0, newer.held.askedOlderSize == UInt64(before.size) else { return false }
    if after.size < before.size {
      return newer.held.saidAtMs >= older.held.saidAtMs + Self.laterMs
    }
    return !TreeProof.extends(before, to: after, path: newer.consistency)
  }

  private func findings(in last: Sighting) -> [Finding] {
    var findings = self.heldFindings(in: last)
    if last.held.isAnswered, last.answer?.isSigned(for: self.mark, in: last.tree) != true {
      findings.append(.answeredByNobody)
    }
    return findings
  }

  private func heldFindings(in last: Sighting) -> [Finding] {
    switch last.held.state {
    case 0: return [.mailboxGone]
    case Held.deletedState:
      let isTombstone = self.isTombstone(last.tombstone, in: last.tree)
      return [isTombstone ? .deleted : .deletedWithoutTombstone]
    default:
      guard let commitment = last.held.commitment else { return [.letterGone] }
      if let taken = self.taken, taken.commitment != commitment { return [.letterAltered] }
      return []
    }
  }

  /// Whether a sighting proves that the filing is in its tree: the entry that was promised, or,
  /// for who has only the mark, one that bears it.
  private func isIncluded(_ sighting: Sighting) -> Bool {
    guard let filing = sighting.filing, let proof = filing.proof, proof.isOf(sighting.tree) else {
      return false
    }
    if let taken = self.taken { return proof.shows(taken.entry) }
    guard let header = RecordHeader.read(filing.stored[...])?.header, header.kind == .event,
      header.trace == nil, header.indexes.subject == self.mark
    else { return false }
    return proof.shows(filing.stored)
  }

  private func isTombstone(_ logged: Logged?, in tree: SignedTree) -> Bool {
    guard let logged, let proof = logged.proof, proof.isOf(tree),
      let header = RecordHeader.read(logged.stored[...])?.header, header.kind == .event,
      header.trace == self.tombstoneTrace, header.indexes.subject == self.mark
    else { return false }
    return proof.shows(logged.stored)
  }
}

extension ProofText {
  /// Whether the proof is in this very tree; who cosigned it since does not matter.
  func isOf(_ tree: SignedTree) -> Bool {
    self.tree.state == tree.state && self.tree.origin.utf8.elementsEqual(tree.origin.utf8)
  }
}

extension Promise {
  /// Whether the log kept its word.
  package enum Verdict: Hashable, Sendable {
    /// Every entry is in the tree.
    case included
    /// An entry is not shown to be in a tree that was made when it was due, or later.
    case brokenPromise(entry: UInt128)
    /// An entry is not shown, but the newest tree may be older than the promise: a house that stood
    /// still has broken no word yet. Ask it again.
    case notShown(entry: UInt128)
    /// An entry is not shown, but it was not due when the tree was seen.
    case notYetDue(entry: UInt128)
  }

  /// Where in a tree a leaf is said to be.
  package struct Place: Hashable, Sendable {
    package let index: Int
    package let path: [TreeHash]

    package init(index: Int, path: [TreeHash]) {
      self.index = index
      self.path = path
    }
  }

  /// What the verdict rests on.
  package struct Evidence: Sendable {
    /// A checkpoint of the promised log, whose signature the caller has verified.
    package let checkpoint: Checkpoint
    /// When a witness, or the caller itself, saw that checkpoint; milliseconds since 1970.
    package let seenAtMs: UInt64
    /// When a smaller checkpoint was seen as the newest, which shows that this one was made after
    /// it; 0 when nobody saw one.
    package let madeAfterMs: UInt64
    /// What the operator answered when it was asked for proofs, by entry.
    package let places: [UInt128: Place]

    package init(
      checkpoint: Checkpoint, seenAtMs: UInt64, madeAfterMs: UInt64 = 0, places: [UInt128: Place]
    ) {
      self.checkpoint = checkpoint
      self.seenAtMs = seenAtMs
      self.madeAfterMs = madeAfterMs
      self.places = places
    }
  }

  /// Decides, offline, whether the promise was kept.
  ///
  /// - Throws: ``LedgerError/untrusted(_:)`` when the checkpoint is another log's.
  package func verdict(on evidence: Evidence) throws(LedgerError) -> Verdict {
    let checkpoint = evidence.checkpoint
    guard checkpoint.origin.utf8.elementsEqual(self.origin.utf8) else { throw .untrusted(.promise) }
    for item in self.items {
      if let place = evidence.places[item.entry],
        Tree.includes(
          item.leaf, at: place.index, path: place.path, size: checkpoint.size,
          root: checkpoint.root)
      {
        continue
      }
      if evidence.madeAfterMs >= self.dueAtMs { return .brokenPromise(entry: item.entry) }
      return evidence.seenAtMs >= self.dueAtMs
        ? .notShown(entry: item.entry) : .notYetDue(entry: item.entry)
    }
    return .included
  }
}

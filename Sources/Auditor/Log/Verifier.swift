/// Verifies one log from its export, front to back, in flat memory.
///
/// It trusts the pinned key and checkpoints that the caller has seen before, nothing in the file.
package struct Verifier {
  /// What was found; intact when there are no findings.
  package struct Report: Hashable, Sendable {
    package let entryCount: Int
    package let checkpointCount: Int
    /// The last checkpoint, which covers every entry of an intact log; to be pinned next time.
    package let last: SignedTree?
    /// The largest tree under which the signatures stand that the policy asks for.
    package let witnessed: Witnessed?
    /// In the order of the file, at most ``findingCountMax``.
    package let findings: [Finding]

    package var isIntact: Bool { self.findings.isEmpty && self.last != nil }

    /// How many entries from the first on are under a signed root that fits. Between these and the
    /// first that is named wrong nothing says of any entry what it is.
    package let shownCount: Int

    /// The first entry that is wrong, ``FirstBad/index``, or from which on one is.
    package let firstBad: FirstBad?

    package var firstBadIndex: Int? { self.firstBad?.index }
  }

  /// What others than the log vouch for.
  package struct Witnessed: Hashable, Sendable {
    package let size: Int
    /// Since 1970: when enough of them had seen it.
    package let seenAtSeconds: UInt64
  }

  /// One good entry, as handed to the caller.
  package struct Visit {
    package let index: Int
    package let leaf: Hash
    package let header: RecordHeader
    /// Sealed.
    package let body: ArraySlice<UInt8>
  }

  package static let findingCountMax = 100

  private let key: PinnedKey
  private let keyText: String
  private let witnesses: [PinnedKey]
  private let policy: PolicyText?
  private let seenSinceSeconds: UInt64?
  private let seenUntilSeconds: UInt64?
  private var witnessed: Witnessed?
  private var pinned: [SignedTree]

  private var reader = ExportReader()
  private var tree = GrowingTree()
  // Over what the entries hash to, once one of them is not its leaf's: where this tree has the root
  // that was signed, the leaves were changed and nothing else.
  private var stored: GrowingTree?
  private var findings: [Finding] = []
  private var checkpointCount = 0
  private var last: SignedTree?
  private var doubts = Doubts()
  // How many entries the checkpoints show to be right, and how many the pinned ones.
  private var shownCount = 0
  private var agreedSize = 0
  // Behind a wrong root every later root is wrong, which would say nothing new.
  private var isRewritten = false
  // The entry read last, while its search columns may follow; of a wrong entry without a header.
  private var described: (index: Int, header: RecordHeader?)?
  // The leaf before, where it is its entry's.
  private var before: Hash?
  private var isEnded = false
  private var isBroken = false

  /// - Parameters:
  ///   - key: the log's verifier key, from elsewhere than the export.
  ///   - policy: whose signatures a checkpoint must bear beside the log's.
  ///   - pinned: checkpoints of this log that were verified before, or that a witness shows.
  ///   - seenSinceSeconds: since 1970: the newest of what they signed is no older.
  ///   - seenUntilSeconds: since 1970: it is no newer either. A time that is yet to come says
  ///     nothing of how old it is.
  /// - Throws: ``AuditError/notTheLogs`` when a pinned checkpoint is another log's.
  package init(
    key: String, policy: PolicyText? = nil, pinned: [SignedTree] = [],
    seenSinceSeconds: UInt64? = nil, seenUntilSeconds: UInt64? = nil
  ) throws(AuditError) {
    self.key = try PinnedKey(text: key)
    self.keyText = key
    self.policy = policy
    self.witnesses = policy?.witnesses.map(\.key) ?? []
    self.seenSinceSeconds = seenSinceSeconds
    self.seenUntilSeconds = seenUntilSeconds
    let name = self.key.name
    guard !self.key.isWitness, pinned.allSatisfy({ $0.origin.utf8.elementsEqual(name.utf8) })
    else { throw .notTheLogs }
    self.pinned = pinned.sorted { $0.state.size > $1.state.size }
    self.comparePinned()
  }

  /// Reads a piece of the export, of any length, and shows each good entry to `visit`.
  package mutating func read(_ piece: [UInt8], visit: (Visit) -> Void = { _ in }) {
    guard !self.isBroken else { return }
    self.reader.append(piece)
    while !self.isBroken, let part = self.reader.next() {
      guard !self.isEnded else { return self.breakOff() }
      let described = self.described.take()
      switch part {
      case .title(let origin, let key):
        if !origin.elementsEqual(self.key.name.utf8) || !key.elementsEqual(self.keyText.utf8) {
          self.found(.otherLog)
        }
      case .entry(let leaf, let stored): self.entry(leaf, stored, visit)
      case .columns(let columns): self.columns(columns, of: described)
      case .checkpoint(let note): self.checkpoint(note)
      case .end(let entryCount):
        self.isEnded = true
        // The last entries must be under a signature too.
        if entryCount != UInt64(self.tree.entryCount)
          || self.last?.state.size != self.tree.entryCount
        {
          self.isBroken = true
          self.found(.uncovered(from: self.shownCount, upTo: self.tree.entryCount))
        }
      case .broken: self.breakOff()
      }
    }
  }

  /// Concludes, when the whole file was read.
  package mutating func finish() -> Report {
    if !self.isBroken, !self.isEnded || !self.reader.isEmpty { self.breakOff() }
    if let missing = self.pinned.first {
      self.found(.cut(pinnedSize: missing.state.size, size: self.tree.entryCount))
    }
    self.judgeWitnessed()
    return Report(
      entryCount: self.tree.entryCount, checkpointCount: self.checkpointCount, last: self.last,
      witnessed: self.witnessed, findings: self.findings, shownCount: self.shownCount,
      firstBad: self.doubts.firstBad)
  }
}

extension Verifier {
  private mutating func entry(
    _ leaf: ArraySlice<UInt8>, _ stored: ArraySlice<UInt8>, _ visit: (Visit) -> Void
  ) {
    let index = self.tree.entryCount
    self.described = (index, nil)
    let hash = Hash.ofEntry(stored)
    let claimed = Hash(leaf)
    // The tree goes on with the leaf as stored: when only the entry was changed, every other entry
    // is still shown to be right.
    if hash != claimed, self.stored == nil { self.stored = self.tree }
    self.tree.add(claimed ?? hash)
    self.stored?.add(hash)
    guard hash == claimed else {
      self.before = nil
      let isGone = stored.elementsEqual([0]) && leaf.allSatisfy { $0 == 0 }
      self.found(isGone ? .gone(index: index) : .changed(index: index))
      return self.comparePinned()
    }
    self.comparePinned()
    // No two entries are one: each has an id of its own.
    if hash == self.before { self.found(.repeated(index: index)) }
    self.before = hash
    guard let record = RecordHeader.read(stored) else {
      return self.found(.notAnEntry(index: index))
    }
    self.described = (index, record.header)
    visit(Visit(index: index, leaf: hash, header: record.header, body: record.body))
  }

  private mutating func columns(
    _ columns: SearchColumns, of described: (index: Int, header: RecordHeader?)?
  ) {
    // They stand behind their entry, once.
    guard let described else { return self.breakOff() }
    // What is wrong with an entry without a header was said already.
    guard let header = described.header, !columns.repeats(header) else { return }
    self.found(.indexed(index: described.index))
  }

  private mutating func checkpoint(_ note: ArraySlice<UInt8>) {
    let size = self.tree.entryCount
    // Malformed or not the log's: either way it vouches for nothing.
    guard let signed = try? SignedTree(note: note, key: self.key, witnesses: self.witnesses) else {
      return self.found(.unsigned(atSize: size))
    }
    guard signed.state.size == size else {
      return self.found(.misplaced(checkpointSize: signed.state.size, atSize: size))
    }
    self.checkpointCount += 1
    self.last = signed
    guard !self.isRewritten else { return }
    if signed.state.root == self.tree.root {
      self.shownCount = size
      self.vouched(signed)
    } else {
      self.isRewritten = true
      self.found(
        .rewritten(from: self.shownCount, upTo: size),
        isExplained: self.stored?.root == signed.state.root)
      // It fits the entries themselves: a leaf alone was changed.
      if self.stored?.root == signed.state.root { self.shownCount = size }
    }
  }

  private mutating func comparePinned() {
    while let next = self.pinned.last, next.state.size == self.tree.entryCount {
      if next.state.root == self.tree.root {
        self.agreedSize = next.state.size
        self.vouched(next)
      } else {
        self.found(
          .forked(agreedSize: self.agreedSize, pinnedSize: next.state.size),
          isExplained: self.stored?.root == next.state.root)
      }
      self.pinned.removeLast()
    }
  }

  /// Takes in a tree that is of this log, for what others signed under it.
  private mutating func vouched(_ tree: SignedTree) {
    guard let seconds = self.policy?.seenAtSeconds(tree) else { return }
    let size = tree.state.size
    // Of two with one size the later says more.
    if let known = self.witnessed, (known.size, known.seenAtSeconds) > (size, seconds) { return }
    self.witnessed = Witnessed(size: size, seenAtSeconds: seconds)
  }

  private mutating func judgeWitnessed() {
    guard self.policy?.asksForWitnesses == true else { return }
    guard let witnessed = self.witnessed else {
      return self.found(.notWitnessed(size: self.tree.entryCount))
    }
    if let until = self.seenUntilSeconds, witnessed.seenAtSeconds > until {
      self.found(.witnessedAhead(size: witnessed.size, seenAtSeconds: witnessed.seenAtSeconds))
    }
    guard let since = self.seenSinceSeconds, witnessed.seenAtSeconds < since else { return }
    self.found(
      .witnessedLongAgo(size: witnessed.size, seenAtSeconds: witnessed.seenAtSeconds))
  }

  private mutating func breakOff() {
    self.isBroken = true
    self.found(.unreadable(entryCount: self.tree.entryCount))
  }

  private mutating func found(_ finding: Finding, isExplained: Bool = false) {
    self.doubts.add(finding, shownCount: self.shownCount, isExplained: isExplained)
    if self.findings.count < Self.findingCountMax { self.findings.append(finding) }
  }
}

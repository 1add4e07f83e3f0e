/// Where a log is first wrong.
package struct FirstBad: Hashable, Sendable {
  /// Counted from 0.
  package let index: Int
  /// Whether this very entry is named. Otherwise it is this one or one behind it: checkpoints bound
  /// the place and nothing names it.
  package let isExact: Bool

  package init(index: Int, isExact: Bool) {
    self.index = index
    self.isExact = isExact
  }
}

/// What findings say of the first entry that is wrong.
///
/// Some name their entry. A root that differs names a stretch, in which an entry that is gone or is
/// no entry explains it: then nothing more is known to be wrong there. An entry that is named and
/// whose leaf may be right explains no root, so beside it the stretch has a fault of its own. What
/// concerns the log as a whole counts only when nothing else does, because an entry that is gone
/// leaves the rest without the signatures too.
struct Doubts {
  private var named: Int?
  /// The first entry by which every root behind it is another.
  private var explaining: Int?
  /// Where the file ends or makes no sense, which explains nothing that was found before it.
  private var brokenAt: Int?
  private var stretches: [Range<Int>] = []
  private var isWholeDoubted = false

  /// - Parameters:
  ///   - shownCount: entries that a checkpoint of the file showed to be right.
  ///   - isExplained: of a root that differs, that it is right over what the entries hash to: only
  ///     leaves were changed, and each of these entries is named.
  mutating func add(_ finding: Finding, shownCount: Int, isExplained: Bool = false) {
    switch finding {
    case .changed(let index), .indexed(let index): self.name(index)
    // Neither was ever logged: the roots of the log do not have it.
    case .gone(let index), .notAnEntry(let index), .repeated(let index):
      self.name(index)
      self.explaining = min(index, self.explaining ?? index)
    case .unreadable(let entryCount): self.brokenAt = entryCount
    case .cut(_, let size): self.brokenAt = min(size, self.brokenAt ?? size)
    case .rewritten(let from, let upTo): if !isExplained { self.doubt(from, upTo) }
    case .uncovered(let from, let upTo): self.doubt(from, upTo)
    case .forked(let agreedSize, let pinnedSize):
      if !isExplained { self.doubt(agreedSize, pinnedSize) }
    case .unsigned(let size): self.doubt(shownCount, size)
    case .misplaced(let stated, let size): self.doubt(shownCount, max(stated, size))
    case .otherLog, .notWitnessed: self.isWholeDoubted = true
    // Every entry may be what it was; only nobody else has said so lately.
    case .witnessedLongAgo, .witnessedAhead: break
    }
  }

  private mutating func name(_ index: Int) { self.named = min(index, self.named ?? index) }

  private mutating func doubt(_ from: Int, _ upTo: Int) {
    // They are few unless somebody made them many, and then the first says it.
    guard self.stretches.count < Verifier.findingCountMax else { return }
    self.stretches.append(from..<max(upTo, from + 1))
  }

  var firstBad: FirstBad? {
    let unexplained = self.stretches.filter { stretch in
      // A wrong entry before the stretch makes its root wrong too.
      self.explaining.map { $0 >= stretch.upperBound } ?? true
    }.map(\.lowerBound).min()
    let exact = [self.named, self.brokenAt].compactMap(\.self).min()
    if let unexplained, unexplained < exact ?? .max {
      return FirstBad(index: unexplained, isExact: false)
    }
    if let exact { return FirstBad(index: exact, isExact: true) }
    return self.isWholeDoubted ? FirstBad(index: 0, isExact: false) : nil
  }
}

/// Something wrong with a log, by where it was seen.
package enum Finding: Hashable, Sendable {
  /// Not an export, or broken off: what is wrong stands behind `entryCount` entries.
  case unreadable(entryCount: Int)
  /// The export ends, and the entries in `from..<upTo` are under no checkpoint, or it states
  /// another count of entries than it has.
  case uncovered(from: Int, upTo: Int)
  /// The export names another log or another key than the one pinned.
  case otherLog
  /// There is no entry: an exporter writes zeros in its place.
  case gone(index: Int)
  /// The entry is not the one that its leaf hashes: one of the two was changed.
  case changed(index: Int)
  /// The entry is the one before it once more.
  case repeated(index: Int)
  /// The entry is in the tree, but is not one.
  case notAnEntry(index: Int)
  /// The entry is right, but the columns that searches go by are not those of its header: somebody
  /// hid it from a search.
  case indexed(index: Int)
  /// A signed checkpoint has another root: an entry in `from..<upTo` was changed, added, removed or
  /// moved, together with its leaf.
  case rewritten(from: Int, upTo: Int)
  /// A checkpoint is not signed by the log, or not well formed.
  case unsigned(atSize: Int)
  /// A checkpoint stands at another place than its size says.
  case misplaced(checkpointSize: Int, atSize: Int)
  /// The log is not the one whose checkpoint was pinned: at that size it has another root. Up to
  /// `agreedSize`, an earlier pinned checkpoint, it is.
  case forked(agreedSize: Int, pinnedSize: Int)
  /// The log is shorter than it was when a checkpoint was pinned.
  case cut(pinnedSize: Int, size: Int)
  /// None of its checkpoints bears the signatures that the policy asks for.
  case notWitnessed(size: Int)
  /// The last that does was seen too long ago: what was cut back or restored gets no newer one.
  case witnessedLongAgo(size: Int, seenAtSeconds: UInt64)
  /// The witness states a time that is yet to come: it says nothing of how old its word is.
  case witnessedAhead(size: Int, seenAtSeconds: UInt64)
}

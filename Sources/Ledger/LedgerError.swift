/// Why the ledger could not do what it was asked.
package enum LedgerError: Error, Hashable, Sendable {
  /// Bytes or text that our encoder would not have written.
  case malformed(Format)
  /// More than the format allows. Nothing was written.
  case tooLarge(Format, count: Int, countMax: Int)
  /// Well formed, but a known key's signature is wrong or the log's own is missing.
  case untrusted(Format)
  /// An index or a size that the tree does not have.
  case outOfRange
  /// Stored nodes or heads that contradict each other: someone changed the database.
  case inconsistent
  /// The store failed; what it was asked to do may have happened or not.
  case unavailable

  /// Which of the formats of `docs/formats/log.md` is meant.
  package enum Format: Hashable, Sendable {
    case entry, batch, hash, key, note, checkpoint, proof, promise
  }
}

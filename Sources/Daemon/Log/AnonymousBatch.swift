/// How long the records of anonymous calls wait, so that the tree does not tell when one came.
///
/// They lie in `log_waiting` until the database's clock passes a whole period, and then come into
/// the log all at once, in the order of their ids, which are drawn: entries, queue and tree are
/// written in that order, and with the same checkpoint (docs/formats/log.md §6). `SequencerTables`
/// takes them.
package struct AnonymousBatch: Sendable {
  /// One hour: what a receipt may say without saying more than the day.
  package static let periodMsDefault: Int64 = 3_600_000
  /// What an operator may choose. A receipt's promise holds for twice the longest.
  package static let periodMs = 1_000...3_600_000

  /// How long taking an hour's records may last: nobody waits for it.
  static let takingMs: Int64 = 60_000

  package static let hourly = AnonymousBatch(periodMs: Self.periodMsDefault)

  package let periodMs: Int64

  package init(periodMs: Int64) {
    precondition(periodMs > 0, "a batch has a length")
    self.periodMs = periodMs
  }
}


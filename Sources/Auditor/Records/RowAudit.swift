/// Compares stored rows with what the log last said of them (`sluis audit verify --rows`).
///
/// A row that was rolled back together with its version column opens without complaint; only the
/// log knows better. Memory grows with the number of rows.
package struct RowAudit {
  package enum Finding: Hashable, Sendable {
    /// The row is not the one last logged.
    case differs(LoggedRow.Key, loggedVersion: UInt64, storedVersion: UInt64)
    /// The row was logged, never logged as removed, and is gone.
    case missing(LoggedRow.Key)
    /// The row was never logged, or was logged as removed.
    case unlogged(LoggedRow.Key)

    package var key: LoggedRow.Key {
      switch self {
      case .differs(let key, _, _), .missing(let key), .unlogged(let key): key
      }
    }
  }

  private var logged: [LoggedRow.Key: (row: LoggedRow, order: Int)] = [:]
  private var seen: Set<LoggedRow.Key> = []
  private var count = 0

  package init() {}

  /// Takes in what an event recorded, in the order of the log: the last one stands, and of two
  /// versions the greater. A log from before entries were sequenced in the order of their commits
  /// may have two changes of one row the wrong way round.
  package mutating func logged(_ row: LoggedRow) {
    if let known = self.logged[row.key]?.row, !known.isRemoved, !row.isRemoved,
      known.version > row.version
    {
      return
    }
    self.logged[row.key] = (row, self.count)
    self.count += 1
  }

  /// Compares a row as it is stored now; `nil` when the log agrees.
  package mutating func stored(_ row: LoggedRow) -> Finding? {
    self.seen.insert(row.key)
    guard let logged = self.logged[row.key]?.row, !logged.isRemoved else {
      return .unlogged(row.key)
    }
    guard logged.version == row.version, logged.digest == row.digest else {
      return .differs(row.key, loggedVersion: logged.version, storedVersion: row.version)
    }
    return nil
  }

  /// What is gone, when all stored rows were compared; the earliest logged first.
  package func missing() -> [Finding] {
    self.logged.values
      .filter { !$0.row.isRemoved && !self.seen.contains($0.row.key) }
      .sorted { $0.order < $1.order }
      .map { .missing($0.row.key) }
  }
}

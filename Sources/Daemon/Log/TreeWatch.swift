internal import Ledger
internal import Postgres

/// This replica's own copy of the tree's edge, grown from the stored leaves and held against each
/// signed checkpoint.
///
/// It starts where the head was when the process started and hashes every leaf from there on, so
/// what it reports as seen is in the signed tree, whatever a proof would have said.
struct TreeWatch: Sendable {
  /// How a look at the newest checkpoint ended.
  enum Look: Sendable {
    /// The tree grew, or not; these leaves are in it.
    case grown([TreeHash])
    /// The stored leaves do not lead to what was signed.
    case broken
  }

  /// Leaves read in one look.
  private static let leafCountMax: Int64 = 8_192

  private var frontier: Frontier
  /// The largest signed size that was found to be of this tree.
  private var signedSize = 0

  /// Leaves whose root is not yet under a checkpoint: seen, but not yet vouched for.
  private var unsigned: [TreeHash] = []

  /// Begins at the head as it is now. A wrong head shows at the first checkpoint after it.
  init(at transaction: inout Transaction) throws(PostgresError) {
    let (size, roots) = try transaction.query("SELECT size, frontier FROM log_head")
      .only { row throws(PostgresError) in (try row.int8(0), try row.bytes(1)) }
    // A head that is none leads to no checkpoint, and the first look says so.
    self.frontier = Frontier(size: size, stored: roots) ?? Frontier()
  }

  /// Reads on from where the last look ended.
  ///
  /// - Returns: the next state and what was seen; the caller keeps the state when the transaction
  ///   is known to have ended.
  func look(
    _ transaction: inout Transaction, as identity: LogIdentity
  ) throws(PostgresError) -> (TreeWatch, Look) {
    guard let stored = try SequencerTables.lastNote(&transaction) else {
      return (self, self.signedSize > 0 ? .broken : .grown([]))
    }
    let signed: Checkpoint
    do {
      signed = try Checkpoint(
        verifying: try Note(parsing: Array(stored.utf8)), key: identity.key,
        check: VaultCheck())
    } catch { return (self, .broken) }
    var frontier = self.frontier
    // Checkpoints only grow; where one was seen and a smaller one is the newest, some were removed.
    guard signed.size >= self.signedSize else { return (self, .broken) }
    guard frontier.size < signed.size else {
      guard frontier.size == signed.size else { return (self, .grown([])) }
      guard frontier.root == signed.root else { return (self, .broken) }
      var next = self
      next.signedSize = signed.size
      next.unsigned = []
      return (next, .grown(self.unsigned))
    }
    let end = min(Int64(signed.size), Int64(frontier.size) + Self.leafCountMax)
    let leaves = try transaction.query(
      "SELECT hash FROM log_leaf WHERE index >= $1 AND index < $2 ORDER BY index",
      .int8(Int64(frontier.size)), .int8(end)
    ).hashes()
    guard leaves.count == Int(end) - frontier.size else { return (self, .broken) }
    frontier.append(leaves)
    var next = self
    next.frontier = frontier
    next.unsigned += leaves
    guard frontier.size == signed.size else { return (next, .grown([])) }
    guard frontier.root == signed.root else { return (self, .broken) }
    let seen = next.unsigned
    next.unsigned = []
    next.signedSize = signed.size
    return (next, .grown(seen))
  }
}

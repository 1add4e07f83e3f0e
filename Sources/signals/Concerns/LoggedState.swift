internal import Daemon
internal import Ledger
internal import Postgres
internal import Vault
internal import Wire

extension Transaction {
  /// The state of a concern as the log has it, whatever its row says.
  ///
  /// - Parameters:
  ///   - burial: the entry of its deletion, if two members deleted it: ``burial(of:_:)``.
  ///   - hasPending: whether entries count that wait to be taken into the tree. Only the committee
  ///     asks for them: how many wait is nobody else's to find out by the time it takes.
  mutating func loggedState(
    of mark: UInt128, _ burial: UInt128?, hasPending: Bool = false
  ) throws(PostgresError) -> SignalsV1.ConcernState {
    if burial != nil { return .deleted }
    // First what waits: what is taken into the tree in between is found there.
    var traces = Set(hasPending ? try self.pendingTraces(of: mark) : [])
    traces.formUnion(
      try self.query(
        "SELECT DISTINCT trace FROM log_leaf WHERE kind = 5 AND subject = $1 AND trace IS NOT NULL",
        .uuid(mark)
      ).map { row throws(PostgresError) in try row.uuid(0) })
    return [SignalsV1.ConcernState.closed, .answered, .acknowledged].first {
      traces.contains(ConcernDigest.state(mark, UInt8(clamping: $0.rawValue)))
    } ?? .filed
  }

  private mutating func pendingTraces(of mark: UInt128) throws(PostgresError) -> [UInt128] {
    try self.query(
      "SELECT e.stored FROM log_pending p JOIN log_entry e ON e.entry = ANY (p.entries)"
    ).map { row throws(PostgresError) -> UInt128? in
      // What cannot be read is the sequencer's to complain of.
      guard let header = (try? Entry(decoding: try row.bytes(0)))?.header,
        header.indexes.subject == mark
      else { return nil }
      return header.trace?.trace
    }.compactMap { $0 }
  }
}

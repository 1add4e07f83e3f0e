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
        """
        SELECT e.stored, l.hash FROM log_leaf l JOIN log_entry e USING (entry)
        WHERE l.kind = 5 AND l.subject = $1 AND l.trace IS NOT NULL
        """, .uuid(mark)
      ).map { row throws(PostgresError) in
        let header = LoggedHeader(try row.bytes(0), leaf: try row.bytes(1))
        return header?.subject == mark ? header?.trace : nil
      }.compactMap { $0 })
    return [SignalsV1.ConcernState.closed, .answered, .acknowledged].first {
      traces.contains(ConcernDigest.state(mark, UInt8(clamping: $0.rawValue)))
    } ?? .filed
  }

  private mutating func pendingTraces(of mark: UInt128) throws(PostgresError) -> [UInt128] {
    // The expression is that of the index log_entry_subject.
    try self.query(
      """
      SELECT e.stored FROM log_entry e
      WHERE get_byte(e.stored, 3) & 1 = 1 AND substring(
          e.stored FROM CASE WHEN get_byte(e.stored, 3) & 8 = 8 THEN 69 ELSE 45 END FOR 16
        ) = $1 AND EXISTS (SELECT 1 FROM log_pending p WHERE e.entry = ANY (p.entries))
      """, .bytes(mark.idBytes)
    ).map { row throws(PostgresError) in
      // What cannot be read is the sequencer's to complain of.
      let header = LoggedHeader(try row.bytes(0), leaf: nil)
      return header?.subject == mark ? header?.trace : nil
    }.compactMap { $0 }
  }
}

/// What an entry says of itself. The columns beside the tree say it too, for searching: whoever
/// writes to them with SQL must not close a concern by it.
struct LoggedHeader: Sendable {
  let subject: UInt128?
  let trace: UInt128?
  let dayMs: UInt64
  private let organisation: UInt128?
  private let kind: RecordKind

  /// Nil for what is no entry, or not the one whose leaf is in the tree.
  ///
  /// - Parameter leaf: nil for one that waits for its leaf.
  init?(_ stored: [UInt8], leaf: [UInt8]?) {
    guard let header = (try? Entry(decoding: stored))?.header,
      leaf.map({ $0 == Tree.leaf(stored).bytes }) ?? true
    else { return nil }
    self.subject = header.indexes.subject
    self.trace = header.trace?.trace
    self.organisation = header.indexes.organisation
    self.kind = header.kind
    self.dayMs = header.coarseTimeMs / ConcernLife.dayMs * ConcernLife.dayMs
  }

  /// The digest of the committee's key that it announces; nil for what announces none.
  var announced: [UInt8]? {
    guard self.kind == .event, self.organisation == ConcernDigest.announcement,
      let trace = self.trace, let subject = self.subject
    else { return nil }
    return trace.idBytes + subject.idBytes
  }
}

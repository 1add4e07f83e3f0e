internal import Domain
internal import Postgres
internal import Wire

/// A round as it is stored, with its state by the database's clock.
struct RoundRow: Sendable {
  let panel: UInt128
  let id: UInt128
  let kind: PanelRound.Kind
  let state: PanelV1.RoundState
  let manifest: [UInt8]
  let announcement: UInt128
  let closingAddress: [UInt8]
  let closing: UInt128?
  let result: [UInt8]?

  /// What was fixed when it was prepared.
  func fixed() throws(WireError) -> PanelV1.Manifest {
    try PanelV1.Manifest(decoding: self.manifest)
  }
}

/// The seed of a question's issuing key, as it is stored.
struct WrappedSeed: Sendable {
  let question: UInt128
  let wrapped: [UInt8]
}

extension Transaction {
  /// Reads a round; nil when there is none.
  ///
  /// - Parameter isLocked: whether it keeps others from closing it until this transaction ends.
  mutating func round(
    _ id: UInt128, isLocked: Bool = false
  ) throws(PostgresError) -> RoundRow? {
    // The lock is a statement of its own: the clock is read once it is held.
    if isLocked {
      try self.execute("SELECT 1 FROM round WHERE id = $1 FOR UPDATE", .uuid(id))
    }
    return try self.query(
      """
      SELECT panel, kind::int4, manifest, announcement, closing_address, closing, result,
        CASE WHEN closing IS NOT NULL THEN 5
          WHEN at >= closes_at THEN 4
          WHEN at >= opens_at THEN 3
          WHEN EXISTS (SELECT FROM log_leaf WHERE entry = announcement) THEN 2
          ELSE 1 END
      FROM round, (SELECT clock_timestamp() AS at) AS now WHERE id = $1
      """, .uuid(id)
    ).optional { row throws(PostgresError) in
      guard let kind = PanelRound.Kind(rawValue: try row.int4(1)),
        let state = PanelV1.RoundState(rawValue: try row.int4(7))
      else { throw .shape(column: 1) }
      return RoundRow(
        panel: try row.uuid(0), id: id, kind: kind, state: state, manifest: try row.bytes(2),
        announcement: try row.uuid(3), closingAddress: try row.bytes(4),
        closing: try row.optionalUUID(5), result: try row.optionalBytes(6))
    }
  }

  /// The wrapped seeds of a round's issuing keys, in the order of its questions.
  mutating func seeds(of round: UInt128) throws(PostgresError) -> [WrappedSeed] {
    try self.query(
      """
      SELECT id, wrapped_seed FROM question
      WHERE round = $1 AND wrapped_seed IS NOT NULL ORDER BY place
      """, .uuid(round)
    ).map { row throws(PostgresError) in
      WrappedSeed(question: try row.uuid(0), wrapped: try row.bytes(1))
    }
  }
}

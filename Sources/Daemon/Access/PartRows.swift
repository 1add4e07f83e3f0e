internal import Ledger
package import Postgres
package import Wire

/// The table `part` that every service with sealed data has: the newest version of each part.
extension Transaction {
  /// Reads the parts of `refs` at exactly these versions.
  ///
  /// - Returns: the blobs in the order of `refs`; nil when one of them is not stored any more.
  package mutating func blobs(of refs: [PartRef]) throws(PostgresError) -> [[UInt8]]? {
    try self.blobs(ofEach: [refs])[0]
  }

  /// Reads the parts of each list at exactly these versions, all lists in one statement.
  ///
  /// - Returns: for each list the blobs in its order; nil when one of them is not stored any more.
  mutating func blobs(ofEach lists: [[PartRef]]) throws(PostgresError) -> [[[UInt8]]?] {
    let refs = lists.flatMap(\.self)
    var blobs = [[UInt8]?](repeating: nil, count: refs.count)
    // One look-up for each, whatever the planner believes of the table: OFFSET keeps it from a join
    // that reads all of it.
    let rows = try self.query(
      """
      SELECT r.place, p.blob
      FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::int[])
        WITH ORDINALITY AS r (scope, tbl, id, tag, version, place)
      CROSS JOIN LATERAL (
        SELECT blob FROM part
        WHERE scope = r.scope AND tbl = r.tbl AND id = r.id AND tag = r.tag
          AND version = r.version OFFSET 0
      ) AS p
      """, Self.places(of: refs)
    ).map { row throws(PostgresError) in (try row.int8(0), try row.bytes(1)) }
    for (place, blob) in rows { blobs[Int(place) - 1] = blob }
    var start = 0
    return lists.map { list in
      defer { start += list.count }
      let own = blobs[start..<start + list.count].compactMap(\.self)
      return own.count == list.count ? own : nil
    }
  }

  /// Stores parts: first versions where there is none yet, else each over the version before it.
  ///
  /// - Returns: false when somebody else wrote one of them meanwhile; the caller then abandons the
  ///   transaction.
  package mutating func store(
    _ parts: [SealedPart], household: UInt128
  ) throws(PostgresError) -> Bool {
    guard !parts.isEmpty else { return true }
    let first = parts.filter { $0.ref.version == 1 }
    let later = parts.filter { $0.ref.version > 1 }
    let inserted =
      first.isEmpty
      ? 0 : try self.rows(self.sendFirst(first.map { ($0, household) })).affectedCount
    // A later version without the one before it would leave a hole that no log explains.
    let updated =
      later.isEmpty
      ? 0
      : try self.query(
        """
        UPDATE part AS p SET version = r.version, blob = r.blob
        FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::int[], $6::bytea[])
          AS r (scope, tbl, id, tag, version, blob)
        WHERE p.scope = r.scope AND p.tbl = r.tbl AND p.id = r.id AND p.tag = r.tag
          AND p.version = r.version - 1
        """, Self.rows(later)
      ).affectedCount
    return inserted == first.count && updated == later.count
  }

  /// Queues the insertion of first versions, of as many households as there are. Its answer is how
  /// many were not there yet.
  package mutating func sendFirst(_ parts: [(part: SealedPart, household: UInt128)]) -> Pending {
    self.send(
      """
      INSERT INTO part (scope, tbl, id, tag, version, household, blob)
      SELECT r.scope, r.tbl, r.id, r.tag, r.version, r.household, r.blob
      FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::int[], $6::bytea[],
        $7::uuid[]) AS r (scope, tbl, id, tag, version, blob, household)
      ON CONFLICT (scope, tbl, id, tag) DO NOTHING
      """, Self.rows(parts.map(\.part)) + [.uuids(parts.map(\.household))])
  }

  private static func rows(_ parts: [SealedPart]) -> [Value] {
    Self.places(of: parts.map(\.ref)) + [.bytesArray(parts.map(\.blob))]
  }

  private static func places(of refs: [PartRef]) -> [Value] {
    [
      .uuids(refs.map(\.scope)), .texts(refs.map(\.table)), .uuids(refs.map(\.row)),
      .uuids(refs.map(\.tag)), .int4s(refs.map { Int32(clamping: $0.version) }),
    ]
  }
}

extension SealedPart {
  /// What the log says of the row: SHA-256 over the stored blob.
  package var digest: LedgerV1.RowDigest {
    LedgerV1.RowDigest(
      table: self.ref.table, row: self.ref.row, part: self.ref.tag, version: self.ref.version,
      digest: RowHash.of(self.blob))
  }
}

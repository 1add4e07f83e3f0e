internal import Daemon
internal import Ledger
internal import Postgres
internal import Vault

/// The committee's newest key, as the log has it.
struct AnnouncedCommittee: Sendable {
  let key: CommitteePublicKey
  /// The entry that announced it, and its bytes as they are stored.
  let announcement: LoggedEntry
}

extension Transaction {
  /// What the log says of the committee's key.
  enum CommitteeKnown: Sendable {
    case announced(AnnouncedCommittee)
    /// None was ever announced, in the tree.
    case none
    /// The newest that was announced is not in the table: somebody took it away, or put another
    /// there.
    case missing
  }

  /// The key that was announced last. A row of an older one, put back, is not it.
  mutating func committee() throws(PostgresError) -> CommitteeKnown {
    let newest = try self.query(
      """
      SELECT l.entry, l.trace, l.subject, coalesce(e.stored, ''), coalesce(k.key, '')
      FROM log_leaf l LEFT JOIN log_entry e USING (entry)
        LEFT JOIN committee_key k ON k.announcement = l.entry
      WHERE l.organisation = $1 AND l.kind = 5 ORDER BY l.index DESC LIMIT 1
      """, .uuid(ConcernDigest.announcement)
    ).optional { row throws(PostgresError) in
      (
        entry: LoggedEntry(entry: try row.uuid(0), stored: try row.bytes(3)),
        digest: (try row.optionalUUID(1)?.idBytes ?? []) + (try row.optionalUUID(2)?.idBytes ?? []),
        key: try row.bytes(4)
      )
    }
    guard let newest else { return .none }
    guard ConcernDigest.committee(newest.key) == newest.digest,
      let key = try? CommitteePublicKey(newest.key)
    else { return .missing }
    return .announced(AnnouncedCommittee(key: key, announcement: newest.entry))
  }

  /// The digests of all keys that were announced, in the tree or on the way into it: who empties
  /// the table makes nobody the first.
  mutating func announcedCommittees() throws(PostgresError) -> [[UInt8]] {
    // First what waits: what is taken into the tree in between is found there.
    let pending = try self.query(
      "SELECT e.stored FROM log_pending p JOIN log_entry e ON e.entry = ANY (p.entries)"
    ).map { row throws(PostgresError) -> [UInt8]? in
      // What cannot be read is the sequencer's to complain of.
      guard let header = (try? Entry(decoding: try row.bytes(0)))?.header,
        header.indexes.organisation == ConcernDigest.announcement, header.kind == .event
      else { return nil }
      return (header.trace?.trace.idBytes ?? []) + (header.indexes.subject?.idBytes ?? [])
    }.compactMap { $0 }
    let known = try self.query(
      """
      SELECT trace, subject FROM log_leaf
      WHERE organisation = $1 AND kind = 5 AND trace IS NOT NULL AND subject IS NOT NULL
      """, .uuid(ConcernDigest.announcement)
    ).map { row throws(PostgresError) in try row.uuid(0).idBytes + (try row.uuid(1).idBytes) }
    return known + pending.filter { !known.contains($0) }
  }
}

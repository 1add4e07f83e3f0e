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

  /// The key that was announced last. A row of an older one, put back, is not it, and neither is
  /// an entry that only the columns beside the tree call an announcement.
  mutating func committee() throws(PostgresError) -> CommitteeKnown {
    let newest = try self.announcements().first
    guard let newest else { return .none }
    guard ConcernDigest.committee(newest.key) == newest.digest,
      let key = try? CommitteePublicKey(newest.key)
    else { return .missing }
    return .announced(AnnouncedCommittee(key: key, announcement: newest.entry))
  }

  /// The announcements that the tree holds, the newest first.
  private mutating func announcements() throws(PostgresError) -> [Announcement] {
    try self.query(
      """
      SELECT l.entry, l.hash, coalesce(e.stored, ''), coalesce(k.key, '')
      FROM log_leaf l LEFT JOIN log_entry e USING (entry)
        LEFT JOIN committee_key k ON k.announcement = l.entry
      WHERE l.organisation = $1 AND l.kind = 5 ORDER BY l.index DESC LIMIT 1000
      """, .uuid(ConcernDigest.announcement)
    ).map { row throws(PostgresError) -> Announcement? in
      let (stored, key) = (try row.bytes(2), try row.bytes(3))
      let entry = LoggedEntry(entry: try row.uuid(0), stored: stored)
      guard let digest = LoggedHeader(stored, leaf: try row.bytes(1))?.announced else { return nil }
      return Announcement(entry: entry, digest: digest, key: key)
    }.compactMap { $0 }
  }

  /// The digests of all keys that were announced, in the tree or on the way into it: who empties
  /// the table makes nobody the first.
  mutating func announcedCommittees() throws(PostgresError) -> [[UInt8]] {
    // First what waits: what is taken into the tree in between is found there.
    let pending = try self.query(
      "SELECT e.stored FROM log_pending p JOIN log_entry e ON e.entry = ANY (p.entries)"
    ).map { row throws(PostgresError) in
      // What cannot be read is the sequencer's to complain of.
      LoggedHeader(try row.bytes(0), leaf: nil)?.announced
    }.compactMap { $0 }
    let known = try self.announcements().map(\.digest)
    return known + pending.filter { !known.contains($0) }
  }
}

/// An announcement in the tree, with the row that says whose key it was.
private struct Announcement: Sendable {
  let entry: LoggedEntry
  let digest: [UInt8]
  let key: [UInt8]
}

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

  /// The keys of the table, held against what the log announced.
  mutating func committeeRows() throws(PostgresError) -> CommitteeRows {
    let rows = try self.query("SELECT number, key, announcement FROM committee_key").map {
      row throws(PostgresError) in
      (
        key: CommitteeKeyRow(number: try row.int4(0), key: try row.bytes(1)),
        announcement: try row.uuid(2)
      )
    }
    return CommitteeRows(rows, try self.announcedCommittees())
  }

  /// All keys that were announced, in the tree or on the way into it, with the entry that did.
  private mutating func announcedCommittees() throws(PostgresError) -> [AnnouncedKey] {
    // First what waits: what is taken into the tree in between is found there.
    let pending = try self.query(
      "SELECT e.entry, e.stored FROM log_pending p JOIN log_entry e ON e.entry = ANY (p.entries)"
    ).map { row throws(PostgresError) -> AnnouncedKey? in
      // What cannot be read is the sequencer's to complain of.
      guard let digest = LoggedHeader(try row.bytes(1), leaf: nil)?.announced else { return nil }
      return AnnouncedKey(entry: try row.uuid(0), digest: digest)
    }.compactMap { $0 }
    let known = try self.announcements().map {
      AnnouncedKey(entry: $0.entry.entry, digest: $0.digest)
    }
    return known + pending.filter { !known.contains($0) }
  }
}

/// The rows of the committee's keys, held against the log.
struct CommitteeRows: Sendable {
  /// Altered rows that one publishing puts into the log.
  static let namedCountMax = 16

  fileprivate typealias Row = (key: CommitteeKeyRow, announcement: UInt128)

  private let announced: [AnnouncedKey]
  private let numbers: Set<Int32>
  /// Those that an entry of the log announced.
  let sound: [CommitteeKeyRow]
  /// Of another key, or of another entry: they keep nobody from a key.
  let altered: [CommitteeKeyRow]

  fileprivate init(_ rows: [Row], _ announced: [AnnouncedKey]) {
    func isSound(_ row: Row) -> Bool {
      let digest = ConcernDigest.committee(row.key.key)
      return announced.contains(AnnouncedKey(entry: row.announcement, digest: digest))
    }
    self.announced = announced
    self.numbers = Set(rows.map(\.key.number))
    self.sound = rows.filter(isSound).map(\.key)
    self.altered = rows.filter { !isSound($0) }.map(\.key)
  }

  /// Whether there never was a key, by log and table: an emptied table makes nobody the first.
  var isFirst: Bool { self.announced.isEmpty && self.numbers.isEmpty }

  /// A row for a key that is announced next: its number is the log's, and the next that is free.
  func next(_ key: CommitteePublicKey) -> CommitteeKeyRow {
    var number = Int32(clamping: self.announced.count + 1)
    while self.numbers.contains(number) { number += 1 }
    return CommitteeKeyRow(number: number, key: key.bytes)
  }
}

/// That the log announced a key: by which entry, and the key's digest.
struct AnnouncedKey: Hashable, Sendable {
  let entry: UInt128
  let digest: [UInt8]
}

/// An announcement in the tree, with the row that says whose key it was.
private struct Announcement: Sendable {
  let entry: LoggedEntry
  let digest: [UInt8]
  let key: [UInt8]
}

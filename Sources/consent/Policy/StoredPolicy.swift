internal import Daemon
internal import Postgres
internal import RPC
internal import Wire

/// The digests of the policy rows that are stored now, which an officer compares with those logged.
enum StoredPolicy {
  /// Subjects read in one page.
  private static let subjectCount: Int64 = 64

  /// What a page is about, in the order in which pages come.
  private enum Kind: UInt8 {
    case organisations, actors, households, revocations

    /// The ids behind one id, at most ``subjectCount``.
    var query: StaticString {
      switch self {
      case .organisations: "SELECT id FROM organisation WHERE id > $1 ORDER BY id LIMIT $2"
      case .actors: "SELECT id FROM actor WHERE id > $1 ORDER BY id LIMIT $2"
      case .households:
        "SELECT id FROM scope WHERE id > $1 AND id = household ORDER BY id LIMIT $2"
      case .revocations:
        """
        SELECT certificate, reason FROM revoked_certificate
        WHERE certificate > $1 ORDER BY certificate LIMIT $2
        """
      }
    }

    func subjects(_ ids: Set<UInt128>) -> Subjects {
      switch self {
      case .organisations: Subjects(organisations: ids)
      case .actors: Subjects(actors: ids)
      case .households: Subjects(households: ids)
      case .revocations: Subjects()
      }
    }
  }

  static let rows = StoredRows(tables: ["policy"]) { _, cursor, tx throws(PostgresError) in
    var kind = cursor?.first.flatMap { Kind(rawValue: $0) } ?? .organisations
    if kind == .revocations {
      return try Self.revocations(after: Array((cursor ?? []).dropFirst()), &tx)
    }
    let last = cursor.map { $0.dropFirst().reduce(0) { $0 << 8 | UInt128($1) } } ?? 0
    let ids = try tx.query(kind.query, .uuid(last), .int8(Self.subjectCount))
      .map { row throws(PostgresError) in try row.uuid(0) }
    let sent = PolicyRows.send(kind.subjects(Set(ids)), &tx)
    let found = try PolicyRows(sent, &tx)
    let digests = found.canonical.map { RowChanges.digest($0.key, $0.value, removed: false) }
    if let end = ids.last, ids.count == Int(Self.subjectCount) {
      return (digests, [kind.rawValue] + Self.bytes(end))
    }
    guard let next = Kind(rawValue: kind.rawValue + 1) else { return (digests, nil) }
    kind = next
    return (digests, [kind.rawValue] + Self.bytes(0))
  }

  /// A page of those behind a certificate, whose 32 bytes the cursor holds.
  private static func revocations(
    after certificate: [UInt8], _ tx: inout Transaction
  ) throws(PostgresError) -> (rows: [LedgerV1.RowDigest], next: [UInt8]?) {
    let rows = try tx.query(
      Kind.revocations.query, .bytes(certificate), .int8(Self.subjectCount)
    ).map { row throws(PostgresError) in try RevocationRow(reading: row) }
    let digests = rows.map { RowChanges.digest($0.place, $0.canonical, removed: false) }
    guard let end = rows.last, rows.count == Int(Self.subjectCount) else { return (digests, nil) }
    return (digests, [Kind.revocations.rawValue] + end.certificate)
  }

  private static func bytes(_ id: UInt128) -> [UInt8] {
    stride(from: 120, through: 0, by: -8).map { UInt8(truncatingIfNeeded: id >> UInt128($0)) }
  }
}

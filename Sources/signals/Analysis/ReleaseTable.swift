internal import Daemon
internal import Domain
internal import Postgres
internal import Vault
internal import Wire

/// A release as it is stored.
struct StoredRelease: Sendable {
  let quarter: Quarter
  let edition: Int32
  let madeOn: AmsterdamDate
  let digest: [UInt8]
  let entry: UInt128
  let bytes: [UInt8]
  let vouched: [UInt8]

  /// What the log's key signs of a release: its moment, its digest, and the record that has it.
  static func signed(
    _ quarter: Quarter, _ edition: Int32, _ digest: [UInt8], _ entry: UInt128
  ) -> [UInt8] {
    Array("release \(quarter.text) \(edition) ".utf8) + digest + entry.idBytes
  }

  /// Whether it is what was published: the bytes have the digest, and this log's key says so of it.
  func isAsPublished(_ identity: LogIdentity) -> Bool {
    self.digest == ReleaseDigest.of(self.bytes)
      && identity.vouched(
        for: Self.signed(self.quarter, self.edition, self.digest, self.entry),
        with: self.vouched)
  }
}

extension Transaction {
  /// The releases of one quarter, first edition first.
  mutating func releases(of quarter: Quarter) throws(PostgresError) -> [StoredRelease] {
    guard let firstDay = quarter.firstDay else { return [] }
    return try self.query(
      """
      SELECT first_day::text, edition, made_on::text, digest, entry, bytes, vouched
      FROM release WHERE first_day = $1::text::date ORDER BY edition
      """, .text(firstDay.text)
    ).map { row throws(PostgresError) in try StoredRelease(row) }
  }

  /// All of them, newest first, without their bytes.
  mutating func releases(limit: Int64) throws(PostgresError) -> [StoredRelease] {
    try self.query(
      """
      SELECT first_day::text, edition, made_on::text, digest, entry, ''::bytea, vouched
      FROM release ORDER BY first_day DESC, edition DESC LIMIT $1
      """, .int8(limit)
    ).map { row throws(PostgresError) in try StoredRelease(row) }
  }

  /// The quarter whose release is to be made now; nil when there is none.
  ///
  /// It is the one after the newest release, from the 15th day after it on, by the days of
  /// Amsterdam; where there is no release yet, the newest one whose day has come.
  mutating func dueQuarter() throws(PostgresError) -> Quarter? {
    let (newest, last) = try self.query(
      """
      SELECT max(q.day)::text, (SELECT max(first_day)::text FROM release)
      FROM (
        SELECT (date_trunc('quarter', clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')
          - make_interval(months => 3 * n))::date AS day
        FROM generate_series(1, 3) AS n
      ) AS q
      WHERE release_moment(q.day) <= clock_timestamp()
      """
    ).only { row throws(PostgresError) in
      (AmsterdamDate(try row.text(0)), try row.optionalText(1).flatMap { AmsterdamDate($0) })
    }
    guard let due = newest.flatMap(Quarter.init) else { return nil }
    guard let next = last.flatMap(Quarter.init)?.next else { return due }
    return next <= due ? next : nil
  }

  /// The date in Amsterdam.
  mutating func today() throws(PostgresError) -> AmsterdamDate {
    let date = try self.query(
      "SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date::text"
    ).only { row throws(PostgresError) in AmsterdamDate(try row.text(0)) }
    guard let date else { throw .shape(column: 0) }
    return date
  }

  /// The digest of a release as it will be stored, by the formula of ``ClearRows``: its record has
  /// it, and is written before it.
  mutating func digest(
    of release: PreparedRelease
  ) throws(PostgresError) -> [LedgerV1.RowDigest] {
    guard let firstDay = release.quarter.firstDay else { return [] }
    return try self.query(
      """
      SELECT r.id, sha256(convert_to(jsonb_build_array('release', r.id, NULL, 1,
        jsonb_build_array($3::text::date, encode($4, 'hex'), encode(sha256($5), 'hex'))
      )::text, 'UTF8'))
      FROM (SELECT encode(substring(sha256(convert_to($1::text::date || '/' || $2::int4, 'UTF8'))
        FROM 1 FOR 16), 'hex')::uuid AS id) AS r
      """, .text(firstDay.text), .int4(release.edition), .text(release.madeOn.text),
      .bytes(release.digest), .bytes(release.bytes)
    ).map { row throws(PostgresError) in
      LedgerV1.RowDigest(
        table: "release", row: try row.uuid(0), version: 1, digest: try row.bytes(1))
    }
  }

  /// - Parameter vouched: by the log's key, see ``StoredRelease/signed(_:_:)``.
  /// - Returns: false when that edition is there already.
  mutating func insert(
    _ release: PreparedRelease, entry: UInt128, vouched: [UInt8]
  ) throws(PostgresError) -> Bool {
    guard let firstDay = release.quarter.firstDay else { return false }
    return try self.execute(
      """
      INSERT INTO release (first_day, edition, made_on, digest, entry, bytes, vouched)
      VALUES ($1::text::date, $2, $3::text::date, $4, $5, $6, $7) ON CONFLICT DO NOTHING
      """, .text(firstDay.text), .int4(release.edition), .text(release.madeOn.text),
      .bytes(release.digest), .uuid(entry), .bytes(release.bytes),
      .bytes(vouched)) == 1
  }
}

extension StoredRelease {
  fileprivate init(_ row: borrowing Row) throws(PostgresError) {
    guard let quarter = AmsterdamDate(try row.text(0)).flatMap(Quarter.init),
      let madeOn = AmsterdamDate(try row.text(2))
    else { throw .shape(column: 0) }
    self.init(
      quarter: quarter, edition: try row.int4(1), madeOn: madeOn, digest: try row.bytes(3),
      entry: try row.uuid(4), bytes: try row.bytes(5), vouched: try row.bytes(6))
  }
}

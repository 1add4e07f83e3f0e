import Auditor
import Postgres
import Wire

@testable import sluis

/// The decisions of consent's log in the order in which PostgreSQL committed them.
///
/// The cluster keeps commit times (`track_commit_timestamp`). A commit is stamped before its locks
/// are let go, so of two transactions of which one waited for the other the stamps are in order.
struct CommittedDecisions: Sendable {
  struct Decision: Sendable {
    let committedUs: Int64
    let record: LedgerV1.Decision
  }

  let decisions: [Decision]

  private struct Row: Sendable {
    let entry: UInt128
    let stored: [UInt8]
    let committedUs: Int64
  }

  /// Reads all decisions, as somebody with the database, and opens them, as the officer.
  ///
  /// - Parameters:
  ///   - pool: consent's database, as its superuser.
  ///   - officer: at consent.
  init(_ pool: Pool, officer: SessionClient) async throws {
    let (rows, epochKeys) = try await pool.transaction(
      .readOnly, deadline: .now + .seconds(30)
    ) { (tx) throws(PostgresError) in
      let rows = try tx.query(
        """
        SELECT entry, stored,
          (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::int8
        FROM log_entry WHERE get_byte(stored, 1) = 2
        """
      ).map { row throws(PostgresError) in
        Row(entry: try row.uuid(0), stored: try row.bytes(1), committedUs: try row.int8(2))
      }
      let keys = try tx.query("SELECT epoch, sealed_key FROM log_epoch")
        .map { row throws(PostgresError) in (try row.uuid(0), try row.bytes(1)) }
      return (rows, keys)
    }
    let origin = OpenedBodies.Origin(
      service: "consent",
      epochKeys: Dictionary(epochKeys) { first, _ in first })
    let sealed = rows.compactMap { row in
      RecordHeader.read(row.stored[...]).map {
        OpenedBodies.Sealed(header: $0.header, body: Array($0.body))
      }
    }
    let bodies = OpenedBodies(officer, purpose: Purpose.auditReview.wireName)
    let opened = try await bodies.open(sealed, of: origin)
    guard opened.count == rows.count else { throw Unreadable() }
    self.decisions = try zip(rows, opened).map { row, body in
      guard let body else { throw Unreadable() }
      return Decision(
        committedUs: row.committedUs, record: try LedgerV1.Decision(decoding: body))
    }
  }

  /// A decision that does not open: then nothing is shown.
  struct Unreadable: Error {}

  /// When the transaction of an entry was committed, of any kind.
  static func committedUs(_ entries: [UInt128], _ pool: Pool) async throws -> [UInt128: Int64] {
    let pairs = try await pool.transaction(.readOnly, deadline: .now + .seconds(30)) {
      (tx) throws(PostgresError) in
      try tx.query(
        """
        SELECT entry, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::int8
        FROM log_entry WHERE entry = ANY($1)
        """, .uuids(entries)
      ).map { row throws(PostgresError) in (try row.uuid(0), try row.int8(1)) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

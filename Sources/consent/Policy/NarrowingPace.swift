internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// How much one actor narrows in a day: what is narrowed stays in the key ring's journal for years,
/// which has room for so much and no more.
enum NarrowingPace {
  /// More than any day of work; a year of it is two thirds of the journal.
  static let countMaxPerDay: Int32 = 300

  /// Counts a change of `caller` that narrowed something.
  ///
  /// A resident's no is never too many, nor what is said or withdrawn in their name: it leaves one
  /// tombstone however often it is said.
  ///
  /// - Returns: whether it is one too many today.
  static func isSpent(
    by caller: ProvenCaller, for method: String, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    guard caller.role != .resident, !Self.unlimited.contains(method) else { return false }
    // The row is locked by the update: two at once cannot both find the last free place.
    let count = try tx.query(
      """
      INSERT INTO narrowing_count (actor, day, count)
      VALUES ($1, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, 1)
      ON CONFLICT (actor, day) DO UPDATE SET count = narrowing_count.count + 1
      RETURNING count
      """, .uuid(caller.claims.actor)
    ).only { row throws(PostgresError) in try row.int4(0) }
    return count > Self.countMaxPerDay
  }

  static func refusal(to listener: Listener) -> RPCError {
    RPCError(.resourceExhausted, told: Domain.Refusal(.tooManyNarrowed), to: listener)
  }

  private static let unlimited: Set<String> = [
    ConsentV1.Grants.deny.name, ConsentV1.Grants.withdraw.name,
    ConsentV1.Directory.revokeCertificate.name, ConsentV1.Directory.tellReporter.name,
  ]
}

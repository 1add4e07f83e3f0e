internal import Domain
internal import Postgres
internal import RPC
internal import Wire

/// How much one actor makes and ends again in a day: what is narrowed stays in the key ring's
/// journal for years, which has room for so much and no more.
///
/// Nothing that ends access is ever refused for its number: there is no more to end than there is.
/// What is bounded is making more of it. Who has narrowed very much today makes nothing new until
/// tomorrow, so that nobody fills the journal by giving and taking away.
struct NarrowingPace: Sendable {
  /// More than any day of work; a year of it is two thirds of the journal.
  static let countMaxPerDay: Int32 = 300

  let caller: ProvenCaller
  let method: String

  /// Counts a change that narrowed something, and holds one that made something against the count.
  ///
  /// What hands over ends as it makes, and is not held against it. A resident's no is never too
  /// many, nor what is said or withdrawn in their name: it leaves one tombstone however often it is
  /// said.
  ///
  /// - Returns: whether it is one too many today.
  func isSpent(
    by written: PolicyChange.Written, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    guard self.caller.role != .resident, !Self.unlimited.contains(self.method) else { return false }
    if written.isNarrower { try self.count(&tx) }
    guard !written.made.isSubset(of: written.narrowed) else { return false }
    let spent = try tx.query(
      """
      SELECT 1 FROM narrowing_count
      WHERE actor = $1 AND day = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
        AND count > $2::int4
      """, .uuid(self.caller.claims.actor), .int4(Self.countMaxPerDay))
    return spent.count > 0
  }

  private func count(_ tx: inout Transaction) throws(PostgresError) {
    try tx.execute(
      """
      INSERT INTO narrowing_count (actor, day, count)
      VALUES ($1, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, 1)
      ON CONFLICT (actor, day) DO UPDATE SET count = narrowing_count.count + 1
      """, .uuid(self.caller.claims.actor))
  }

  static func refusal(to listener: Listener) -> RPCError {
    RPCError(.resourceExhausted, told: Domain.Refusal(.tooManyNarrowed), to: listener)
  }

  private static let unlimited: Set<String> = [
    ConsentV1.Grants.deny.name, ConsentV1.Grants.withdraw.name,
    ConsentV1.Directory.revokeCertificate.name, ConsentV1.Directory.tellReporter.name,
  ]
}

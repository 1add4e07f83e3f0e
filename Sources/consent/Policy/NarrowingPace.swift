internal import Domain
internal import Postgres
internal import Wire

/// How much one actor makes, and ends again, in a day: what is narrowed stays in the key ring's
/// journal for years, which has room for so much and no more.
///
/// Nothing that ends access is ever refused for its number: there is no more to end than there is.
/// What is bounded is making more of it, by two numbers. Who has narrowed very much today makes
/// nothing new until tomorrow, and neither does who has made very much: so nobody fills the journal
/// by giving and taking away, nor by giving today what is to be taken away tomorrow.
struct NarrowingPace: Sendable {
  /// Changes that narrowed something: more than any day of work; a year of it is two thirds of the
  /// journal.
  static let countMaxPerDay: Int32 = 300
  /// Things made that have a name of their own in the journal once they end: more than anybody
  /// types in a day, and 86 days of it are one journal.
  static let madeMaxPerDay: Int32 = 2_000

  let caller: ProvenCaller
  let method: String

  /// Counts what a change narrowed and made, and holds one that made something against the counts.
  ///
  /// What hands over ends as it makes: it is counted, and not held against the counts. A resident's
  /// no is never too many, nor what is said or withdrawn in their name: it leaves one tombstone
  /// however often it is said.
  ///
  /// - Returns: of what it is too much today; nil when it is not. Then the transaction is to be
  ///   abandoned, and what was made is not counted, as it is not made.
  func spent(
    by written: PolicyChange.Written, _ tx: inout Transaction
  ) throws(PostgresError) -> ReasonCode? {
    guard self.caller.role != .resident, !Self.unlimited.contains(self.method) else { return nil }
    let madeCount = Int32(clamping: written.madeCount)
    guard written.isNarrower || madeCount > 0 else { return nil }
    let (count, made) = try tx.query(
      """
      INSERT INTO narrowing_count (actor, day, count, made)
      VALUES ($1, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, $2::int4, $3::int4)
      ON CONFLICT (actor, day) DO UPDATE SET count = narrowing_count.count + EXCLUDED.count,
        made = narrowing_count.made + EXCLUDED.made
      RETURNING count, made
      """, .uuid(self.caller.claims.actor), .int4(written.isNarrower ? 1 : 0), .int4(madeCount)
    ).only { row throws(PostgresError) in (try row.int4(0), try row.int4(1)) }
    guard !written.isReplacing else { return nil }
    if count > Self.countMaxPerDay { return .tooManyNarrowed }
    return made > Self.madeMaxPerDay ? .tooManyMade : nil
  }

  private static let unlimited: Set<String> = [
    ConsentV1.Grants.deny.name, ConsentV1.Grants.withdraw.name,
    ConsentV1.Directory.revokeCertificate.name, ConsentV1.Directory.tellReporter.name,
  ]
}

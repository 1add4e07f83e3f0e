internal import Domain
internal import Postgres
internal import Vault
internal import Wire

/// A report that somebody began: what its pages, of whichever log, are asked by
/// (docs/formats/review.md §3).
///
/// One report is recorded about its household once and counts once, however many pages it has.
/// Nothing is stored of it but the count: the code says that consent began it, for whom, and of
/// whom.
struct BegunReport: Sendable {
  /// How many reports a resident begins in an hour.
  static let countMaxPerHour: Int32 = 12
  /// How many pages of all of them a resident asks in an hour.
  static let pageCountMaxPerHour: Int32 = 1_200
  /// How long its pages may take: then it is recorded anew.
  static let lifeMs: UInt64 = 3_600_000

  /// 64 bytes: id, end in ms since 1970, code.
  let bytes: [UInt8]
  /// Whether it was begun before.
  let goesOn: Bool

  /// Goes on with the report that `asked` names, when it is the caller's and of the same people, or
  /// begins one.
  static func of(
    _ household: UInt128, _ person: UInt128?, asked: [UInt8], _ situation: Situation,
    _ tx: inout Transaction
  ) throws(PostgresError) -> Ruling<BegunReport> {
    let nowMs = situation.facts.moment.instant.ms
    let goesOn = Self.isBegun(asked, household, person, situation)
    if situation.asker.hat.role == .resident,
      try !Self.count(situation.caller.claims.actor, goesOn: goesOn, &tx)
    {
      return .refused(Domain.Refusal(.tooManyReports))
    }
    guard !goesOn else { return .accepted(BegunReport(bytes: asked, goesOn: true)) }
    let id = Random.id().idBytes[...]
    return .accepted(
      BegunReport(
        bytes: Self.bytes(id, nowMs + Self.lifeMs, household, person, situation), goesOn: false))
  }

  /// Whether `asked` is a report that the caller began, of these people, within the hour.
  static func isBegun(
    _ asked: [UInt8], _ household: UInt128, _ person: UInt128?, _ situation: Situation
  ) -> Bool {
    guard let endMs = Self.endMs(asked), situation.facts.moment.instant.ms < endMs else {
      return false
    }
    return ConstantTime.isEqual(
      asked, Self.bytes(asked.prefix(16), endMs, household, person, situation))
  }

  /// Counts one page, and a report with the first.
  ///
  /// - Returns: whether it is still within the limits.
  private static func count(
    _ actor: UInt128, goesOn: Bool, _ tx: inout Transaction
  ) throws(PostgresError) -> Bool {
    // The row is locked by the update: two at once cannot both find the last free place.
    try tx.query(
      """
      INSERT INTO report_count (actor, hour, begun, pages)
      VALUES ($1, date_trunc('hour', clock_timestamp()), $2::int4, 1)
      ON CONFLICT (actor, hour) DO UPDATE
      SET begun = report_count.begun + $2::int4, pages = report_count.pages + 1
      RETURNING begun, pages
      """, .uuid(actor), .int4(goesOn ? 0 : 1)
    ).only { row throws(PostgresError) in
      let (begun, pages) = (try row.int4(0), try row.int4(1))
      return (goesOn || begun <= Self.countMaxPerHour) && pages <= Self.pageCountMaxPerHour
    }
  }

  private static func bytes(
    _ id: ArraySlice<UInt8>, _ endMs: UInt64, _ household: UInt128, _ person: UInt128?,
    _ situation: Situation
  ) -> [UInt8] {
    let said = id + UInt128(endMs).idBytes
    return said
      + situation.keys.code(ofReport: [
        Array(said), situation.caller.claims.actor.idBytes, household.idBytes,
        (person ?? 0).idBytes,
      ])
  }

  private static func endMs(_ bytes: [UInt8]) -> UInt64? {
    guard bytes.count == 64 else { return nil }
    return UInt64(exactly: bytes[16..<32].reduce(UInt128(0)) { $0 << 8 | UInt128($1) })
  }
}

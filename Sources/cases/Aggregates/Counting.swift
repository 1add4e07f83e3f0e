internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Vault
internal import Wire

/// Keeps what is counted of needs, sealed, until a quarter's table is made of it.
final class Counting: Sendable {
  private let key: CountingKey

  init(_ key: consuming CountingKey) { self.key = key }

  /// What is kept of a need; nil when nobody said where it is to be counted.
  func sealed(
    _ request: CasesV1.StateNeedRequest, need: UInt128
  ) throws(RPCError) -> [UInt8]? {
    guard !request.area.isEmpty else { return nil }
    let counted = CasesV1.CountedNeed(
      area: request.area, domain: request.domain, about: request.about)
    do throws(VaultError) {
      return try self.key.seal(counted.encoded(), need: need, household: request.household)
    } catch { throw RPCError(.resourceExhausted, Reason("counting")) }
  }

  /// Nil for what nobody here sealed.
  func open(_ row: CountedRow) throws(PostgresError) -> CasesV1.CountedNeed? {
    do throws(VaultError) {
      let bytes = try self.key.open(row.sealed, need: row.need, household: row.household)
      return try? CasesV1.CountedNeed(decoding: bytes)
    } catch {
      // Want of locked memory is no fault of a row: nothing is counted then.
      guard error != .noLockedMemory else { throw .busy }
      return nil
    }
  }
}

/// A need that is counted, with everybody who lives there now.
struct CountedRow: Sendable {
  let household: UInt128
  let need: UInt128
  let sealed: [UInt8]
  let members: [UInt128]
}

extension Transaction {
  /// Counts a need in the quarter that it is now.
  mutating func count(_ sealed: [UInt8], need: UInt128, of household: UInt128) {
    _ = self.send(
      """
      INSERT INTO counted (household, need, first_day, sealed)
      VALUES ($1, $2,
        date_trunc('quarter', clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, $3)
      """, .uuid(household), .uuid(need), .bytes(sealed))
  }

  mutating func counted(from firstDay: AmsterdamDate) throws(PostgresError) -> [CountedRow] {
    try self.query(
      """
      SELECT c.household, c.need, c.sealed,
        ARRAY(SELECT p.person FROM person AS p WHERE p.household = c.household ORDER BY p.person)
      FROM counted AS c WHERE c.first_day = $1::text::date ORDER BY c.need
      """, .text(firstDay.text)
    ).map { row throws(PostgresError) in
      CountedRow(
        household: try row.uuid(0), need: try row.uuid(1), sealed: try row.bytes(2),
        members: try row.uuids(3))
    }
  }

  /// Whether a quarter's table may be made: on the 15th day after it, by the days of Amsterdam.
  mutating func isDue(_ firstDay: AmsterdamDate) throws(PostgresError) -> Bool {
    try self.query(
      """
      SELECT clock_timestamp() >=
        ($1::text::date + interval '3 months 14 days')::timestamp AT TIME ZONE 'Europe/Amsterdam'
      """, .text(firstDay.text)
    ).only { row throws(PostgresError) in try row.bool(0) }
  }
}

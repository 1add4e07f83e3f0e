internal import Daemon
internal import Domain
internal import Postgres
internal import Vault

/// Who files, as far as it is kept: pseudonyms under the log's key (docs/formats/statistics.md §5).
struct Filer: Sendable {
  private let actor: [UInt8]
  private let role: Role
  private let identity: LogIdentity

  init(_ admitted: Admitted, _ identity: LogIdentity) {
    self.actor = admitted.actor.idBytes
    self.role = admitted.role
    self.identity = identity
  }

  var countsOnce: Bool { self.role.reportsThemselves }

  /// The same for all that they file in one quarter, and for nothing else.
  func reporter(on day: AmsterdamDate) -> UInt128 {
    self.identity.pseudonym(of: Array("quarter \(Quarter(day)?.text ?? "") ".utf8) + self.actor)
  }

  /// Counts one filing of today in, unless there were as many as one may file.
  ///
  /// - Returns: why it is not filed.
  func count(in transaction: inout Transaction) throws(PostgresError) -> SignalRefusal? {
    let day = try transaction.today()
    let filer = self.identity.pseudonym(of: Array("day \(day.text) ".utf8) + self.actor)
    // Of a day that is over nothing is kept. In one order, or two at midnight wait for each other.
    try transaction.execute(
      """
      DELETE FROM filed WHERE (filer, on_day) IN (
        SELECT filer, on_day FROM filed WHERE on_day < $1::text::date
        ORDER BY filer FOR UPDATE SKIP LOCKED)
      """, .text(day.text))
    let count = try transaction.query(
      """
      INSERT INTO filed (filer, on_day, count) VALUES ($1, $2::text::date, 1)
      ON CONFLICT (filer, on_day) DO UPDATE SET count = filed.count + 1 RETURNING count
      """, .uuid(filer), .text(day.text)
    ).only { row throws(PostgresError) in try row.int4(0) }
    return count <= self.role.filedCountMax ? nil : .tooManyFiled
  }
}

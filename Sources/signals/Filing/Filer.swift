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

  /// The same for all that they file on one day, and for nothing else.
  func pseudonym(of day: AmsterdamDate) -> UInt128 {
    self.identity.pseudonym(of: Array("day \(day.text) ".utf8) + self.actor)
  }

  /// Counts one filing of `day` in, unless there were as many as one may file.
  ///
  /// - Returns: why it is not filed.
  func count(
    on day: AmsterdamDate, in transaction: inout Transaction
  ) throws(PostgresError) -> SignalRefusal? {
    let count = try transaction.query(
      """
      INSERT INTO filed (filer, on_day, count) VALUES ($1, $2::text::date, 1)
      ON CONFLICT (filer, on_day) DO UPDATE SET count = filed.count + 1 RETURNING count
      """, .uuid(self.pseudonym(of: day)), .text(day.text)
    ).only { row throws(PostgresError) in try row.int4(0) }
    if count == 1 { transaction.forgetFiled() }
    return self.refusal(having: count - 1)
  }

  /// Why no more is filed by who filed `count` of a day already.
  func refusal(having count: Int32) -> SignalRefusal? {
    count < self.role.filedCountMax ? nil : .tooManyFiled
  }
}

extension Transaction {
  /// Forgets how much anybody filed on a day that is over: with the first filing of a day and by
  /// the reconciler.
  mutating func forgetFiled() {
    // In one order and around what is locked: two may do it at once.
    _ = self.send(
      """
      DELETE FROM filed WHERE (filer, on_day) IN (
        SELECT filer, on_day FROM filed
        WHERE on_day < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
        ORDER BY filer FOR UPDATE SKIP LOCKED)
      """)
  }
}

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

  /// Why no more is filed by who filed `count` of a day already.
  func refusal(having count: Int32) -> SignalRefusal? {
    count < self.role.filedCountMax ? nil : .tooManyFiled
  }
}

extension Transaction {
  /// Counts filings of `day` in, unless there were as many as one may file.
  ///
  /// - Returns: in their order why each is not filed, or nil.
  mutating func count(
    _ filers: [Filer], on day: AmsterdamDate
  ) throws(PostgresError) -> [SignalRefusal?] {
    let names = filers.map { $0.pseudonym(of: day) }
    let wanted = Dictionary(names.map { ($0, Int32(1)) }, uniquingKeysWith: +)
    let sorted = wanted.keys.sorted()
    // In one order, or two transactions would wait for each other.
    let counts = try self.query(
      """
      INSERT INTO filed (filer, on_day, count)
      SELECT u.filer, $1::text::date, u.count
      FROM unnest($2::uuid[], $3::int4[]) AS u (filer, count) ORDER BY u.filer
      ON CONFLICT (filer, on_day) DO UPDATE SET count = filed.count + excluded.count
      RETURNING filer, count
      """, .text(day.text), .uuids(sorted), .int4s(sorted.map { wanted[$0] ?? 0 })
    ).map { row throws(PostgresError) in (try row.uuid(0), try row.int4(1)) }
    var filed: [UInt128: Int32] = [:]
    for (name, count) in counts { filed[name] = count - (wanted[name] ?? 0) }
    if filed.values.contains(0) { self.forgetFiled() }
    var refused: Set<UInt128> = []
    let refusals = zip(filers, names).map { filer, name -> SignalRefusal? in
      if let refusal = filer.refusal(having: filed[name] ?? 0) {
        refused.insert(name)
        return refusal
      }
      filed[name, default: 0] += 1
      return nil
    }
    // What is refused does not count.
    for name in refused.sorted() {
      _ = self.send(
        "UPDATE filed SET count = $3 WHERE filer = $1 AND on_day = $2::text::date", .uuid(name),
        .text(day.text), .int4(filed[name] ?? 0))
    }
    return refusals
  }

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

internal import Daemon
internal import Domain
internal import Postgres
internal import RPC
internal import Wire

extension Transaction {
  /// The time now, by the only clock that decides anything, and its date in Amsterdam.
  mutating func moment() throws(PostgresError) -> Moment {
    let moment = try self.query(
      """
      SELECT at, (at AT TIME ZONE 'Europe/Amsterdam')::date::text
      FROM (SELECT clock_timestamp() AS at) AS now
      """
    ).only { row throws(PostgresError) -> Moment? in
      guard let date = AmsterdamDate(try row.text(1)) else { return nil }
      return Moment(instant: Instant(microseconds: try row.timestamp(0)), date: date)
    }
    guard let moment else { throw .shape(column: 1) }
    return moment
  }
}

extension AmsterdamDate {
  /// Reads a date from the wire; nil when it does not exist.
  init?(_ date: Date) {
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  var onWire: Date {
    Date(year: UInt32(self.year), month: UInt32(self.month), day: UInt32(self.day))
  }

  /// Reads a date that must be one.
  static func reading(_ date: Date) throws(RPCError) -> AmsterdamDate {
    guard let date = AmsterdamDate(date) else {
      throw RPCError(.invalidArgument, Reason("date_invalid"))
    }
    return date
  }
}

extension Ruling {
  /// The accepted value, or `FAILED_PRECONDITION` with the reasons.
  func get() throws(RPCError) -> Value {
    switch self {
    case .accepted(let value): return value
    case .refused(let refusal): throw .precondition(refusal.reasons)
    }
  }

  /// Why not, as an error; nil when accepted.
  var error: RPCError? { self.refusal.map { .precondition($0.reasons) } }
}

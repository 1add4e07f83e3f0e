internal import Postgres

/// What an intern's hat adds: the track, and who supervises them on one day.
///
/// Read beside its hat, so that a question costs no statement more.
struct InternshipRow: PolicyRow {
  static let table: StaticString = "internship"

  let actor: UInt128
  let hat: UInt128
  let track: String
  let supervisor: UInt128?
  let supervisorHat: UInt128?
  /// Days since 1970, in Amsterdam.
  let day: Int32?
  let isPresent: Bool

  /// Reads the columns behind those of the hat; nil when there is no row.
  init?(of actor: UInt128, hat: UInt128, _ row: borrowing Row) throws(PostgresError) {
    guard let track = try row.optionalText(8) else { return nil }
    self.actor = actor
    self.hat = hat
    self.track = track
    self.supervisor = try row.optionalUUID(9)
    self.supervisorHat = try row.optionalUUID(10)
    self.day = try row.optionalInt4(11)
    self.isPresent = try row.bool(12)
  }

  /// Of a row that is read by itself, in the order of ``columns``.
  init(reading row: borrowing Row) throws(PostgresError) {
    self.actor = try row.uuid(0)
    self.hat = try row.uuid(1)
    self.track = try row.text(2)
    self.supervisor = try row.optionalUUID(3)
    self.supervisorHat = try row.optionalUUID(4)
    self.day = try row.optionalInt4(5)
    self.isPresent = try row.bool(6)
  }

  var columns: [PolicyColumn] {
    [
      .uuid(self.actor), .uuid(self.hat), .text(self.track), .uuid(self.supervisor),
      .uuid(self.supervisorHat), .int4(self.day), .int2(self.isPresent ? 1 : 0),
    ]
  }

  var place: PolicyRowPlace { PolicyRowPlace(Self.table, self.hat, part: self.actor) }
}

internal import Domain
internal import Postgres
internal import Wire

/// Who supervises interns: found before the locks, as others whose facts decide.
enum Supervisors {
  /// The supervisors of those of `callers` who are interns. Of nobody else's question it costs a
  /// statement.
  static func of(
    _ callers: [ProvenCaller], _ tx: inout Transaction
  ) throws(PostgresError) -> Subjects {
    let interns = Set(callers.filter { $0.role == .intern }.map(\.claims.actor))
    guard !interns.isEmpty else { return Subjects() }
    let supervisors = try tx.query(
      "SELECT supervisor FROM internship WHERE actor = ANY($1) AND supervisor IS NOT NULL",
      .uuids(interns.sorted())
    ).map { row throws(PostgresError) in try row.uuid(0) }
    return Subjects(actors: Set(supervisors))
  }
}

extension PolicyFacts {
  /// Who supervises the intern that wears `hat`; nil when nobody does, or when they were named
  /// after the locks were taken: what moved in between is a no.
  func supervision(of actor: UInt128, wearing hat: UInt128) -> Supervision? {
    guard let row = self.rows.actors[actor]?.internship(of: hat),
      let supervisor = row.supervisor.flatMap({ self.actors[$0] }), let hat = row.supervisorHat,
      let date = row.day.flatMap({ AmsterdamDate(dayNumber: Int($0)) })
    else { return nil }
    return Supervision(
      supervisor: supervisor, hat: HatId(hat), date: date, isPresent: row.isPresent)
  }
}

internal import Domain
internal import Postgres

/// Whose a scope is that somebody wants erased.
///
/// It belongs to the organisation of whoever coordinates its household or, where nobody does now,
/// of whoever opened it: an administrator erases for their own organisation and for no other of the
/// installation.
struct ErasureScope: Sendable {
  /// Nil when there is no such scope.
  let household: UInt128?
  /// Who may have to do with it.
  let subjects: Subjects

  /// Found before the locks, from what never changes or is only added to.
  static func find(
    _ scope: UInt128, _ tx: inout Transaction
  ) throws(PostgresError) -> ErasureScope {
    let household = try tx.query("SELECT household FROM scope WHERE id = $1", .uuid(scope))
      .optional { row throws(PostgresError) in try row.uuid(0) }
    guard let household else { return ErasureScope(household: nil, subjects: Subjects()) }
    let people = try tx.query(
      """
      SELECT opened_by FROM scope WHERE id = $1
      UNION SELECT actor FROM relation WHERE household = $1 AND kind = 1
      """, .uuid(household)
    ).map { row throws(PostgresError) in try row.uuid(0) }
    return ErasureScope(
      household: household, subjects: Subjects(actors: Set(people), households: [household]))
  }

  /// Why `organisation` may not have it erased; nil when it may.
  func refusal(
    of organisation: UInt128, _ facts: PolicyFacts, _ keys: ConsentKeys
  ) -> ReasonCode? {
    guard let household, let rows = facts.rows.households[household] else { return .scopeUnknown }
    // On rows that nobody of ours wrote nothing is decided that cannot be undone.
    guard Heads.matches(rows, of: household, keys) else { return .headMismatch }
    // A signal belongs to the installation's organisation: who told it stands nowhere here.
    if let lone = rows.scopes.first(where: { $0.id == household }), lone.isLone {
      return lone.openedBy == organisation ? nil : .noRelation
    }
    let nowUs = facts.moment.instant.microseconds
    let coordinators = rows.relations.filter {
      $0.kind == RelationRow.Kind.coordinator.rawValue && ($0.untilUs.map { $0 > nowUs } ?? true)
    }.map(\.actor)
    let opener = rows.scopes.first { $0.id == household }.map { [$0.openedBy] } ?? []
    let responsible = coordinators.isEmpty ? opener : coordinators
    let isOwn = responsible.contains { id in
      guard let actor = facts.actors[id], actor.headMatches else { return false }
      return actor.hats.contains { $0.organisation.value == organisation }
    }
    return isOwn ? nil : .noRelation
  }
}

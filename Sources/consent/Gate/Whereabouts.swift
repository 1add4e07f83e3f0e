internal import Postgres
internal import Vault
internal import Wire

/// Which household a scope belongs to, and which one a partner means by a reference.
///
/// Looked up twice: before the locks, to know what to lock, and in the rows that are read under
/// them, to know what is true. The same statements run for every question with a reference, so that
/// a made-up one does the work of a known one; a question that names its household needs neither.
struct Whereabouts: Sendable {
  let scopes: [UInt128: UInt128]
  let references: [ReferenceKey: UInt128]

  struct Sent {
    /// Nil when every question of the batch says whose its parts are.
    fileprivate let scopes: Pending?
    /// Nil when no question of the batch names one.
    fileprivate let references: Pending?
  }

  static func send(_ questions: [GateQuestion], _ transaction: inout Transaction) -> Sent {
    let unplaced = questions.filter { $0.household == nil && $0.reference == nil }
    let scopes = Set(unplaced.flatMap { $0.parts.map(\.scope) }).sorted()
    let references = Set(questions.compactMap(\.reference))
    return Sent(
      scopes: scopes.isEmpty ? nil : transaction.send(
        "SELECT id, household FROM scope WHERE id = ANY($1)", .uuids(scopes)),
      references: references.isEmpty ? nil : transaction.send(
        """
        SELECT r.organisation, r.reference_index, r.household FROM reference r
        JOIN unnest($1::uuid[], $2::uuid[]) AS a(organisation, index)
          ON r.organisation = a.organisation AND r.reference_index = a.index
        """,
        .uuids(references.map(\.organisation)), .uuids(references.map(\.index))))
  }

  init(_ sent: Sent, _ transaction: inout Transaction) throws(PostgresError) {
    let scopes = try sent.scopes.map { pending throws(PostgresError) in
      try transaction.rows(pending).map { row throws(PostgresError) in
        (try row.uuid(0), try row.uuid(1))
      }
    } ?? []
    let references = try sent.references.map { pending throws(PostgresError) in
      try transaction.rows(pending).map { row throws(PostgresError) in
        (ReferenceKey(organisation: try row.uuid(0), index: try row.uuid(1)), try row.uuid(2))
      }
    } ?? []
    self.scopes = Dictionary(scopes, uniquingKeysWith: { first, _ in first })
    self.references = Dictionary(references, uniquingKeysWith: { first, _ in first })
  }

  /// Of the households whose rows these are: what lies elsewhere by now is not known here.
  init(_ rows: PolicyRows) {
    var scopes: [UInt128: UInt128] = [:]
    var references: [ReferenceKey: UInt128] = [:]
    for (id, household) in rows.households {
      for scope in household.scopes { scopes[scope.id] = id }
      for row in household.references {
        references[ReferenceKey(organisation: row.organisation, index: row.referenceIndex)] = id
      }
    }
    self.scopes = scopes
    self.references = references
  }

  /// The households that a question is about. An unknown reference stands for a household that does
  /// not exist: it is locked and read like any other.
  func households(of question: GateQuestion) -> Set<UInt128> {
    if let household = question.household { return [household] }
    if let reference = question.reference {
      return [self.references[reference] ?? reference.index]
    }
    return Set(question.parts.compactMap { self.scopes[$0.scope] })
  }
}

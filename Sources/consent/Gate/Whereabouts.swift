internal import Postgres
internal import Vault
internal import Wire

/// Which household a scope belongs to, and which one a partner means by a reference.
///
/// Read twice: before the locks, to know what to lock, and after them, to know what is true. The
/// same statements run for every question, so that a made-up reference does the work of a known
/// one.
struct Whereabouts: Sendable {
  let scopes: [UInt128: UInt128]
  let references: [ReferenceKey: UInt128]

  struct Sent {
    fileprivate let scopes: Pending
    fileprivate let references: Pending
  }

  static func send(_ questions: [GateQuestion], _ transaction: inout Transaction) -> Sent {
    let scopes = Set(questions.flatMap { $0.parts.map(\.scope) }).sorted()
    let references = Set(questions.compactMap(\.reference))
    return Sent(
      scopes: transaction.send(
        "SELECT id, household FROM scope WHERE id = ANY($1)", .uuids(scopes)),
      references: transaction.send(
        """
        SELECT r.organisation, r.reference_index, r.household FROM reference r
        JOIN unnest($1::uuid[], $2::uuid[]) AS a(organisation, index)
          ON r.organisation = a.organisation AND r.reference_index = a.index
        """,
        .uuids(references.map(\.organisation)), .uuids(references.map(\.index))))
  }

  init(_ sent: Sent, _ transaction: inout Transaction) throws(PostgresError) {
    let scopes = try transaction.rows(sent.scopes).map { row throws(PostgresError) in
      (try row.uuid(0), try row.uuid(1))
    }
    let references = try transaction.rows(sent.references).map { row throws(PostgresError) in
      (ReferenceKey(organisation: try row.uuid(0), index: try row.uuid(1)), try row.uuid(2))
    }
    self.scopes = Dictionary(scopes, uniquingKeysWith: { first, _ in first })
    self.references = Dictionary(references, uniquingKeysWith: { first, _ in first })
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

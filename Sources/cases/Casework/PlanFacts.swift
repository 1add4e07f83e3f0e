internal import Domain
internal import Postgres
internal import Wire

extension Transaction {
  /// What the rules of plans look at, with the household locked until the transaction ends: two
  /// changes of one household's plan come one after the other.
  mutating func lockPlans(of household: UInt128) throws(PostgresError) -> [Plan] {
    try self.execute(
      "SELECT 1 FROM household WHERE household = $1 FOR UPDATE", .uuid(household))
    let plans = self.send(
      """
      SELECT id, state::int, evaluation_on::text FROM plan WHERE household = $1 ORDER BY id
      """, .uuid(household))
    let goals = self.send(
      "SELECT id, plan FROM goal WHERE household = $1 ORDER BY id", .uuid(household))
    var goalsOfPlan: [UInt128: [Goal]] = [:]
    for (id, plan) in try self.rows(goals).map(Self.pair) {
      // Whose goal it is lies sealed, and no rule here asks for it.
      goalsOfPlan[plan, default: []].append(Goal(id: GoalId(id), owner: PersonId(0)))
    }
    return try self.rows(plans).map { row throws(PostgresError) in
      let id = try row.uuid(0)
      guard let state = CasesV1.PlanState(rawValue: try row.int4(1)) else {
        throw .shape(column: 1)
      }
      guard let date = AmsterdamDate(try row.text(2)) else { throw .shape(column: 2) }
      return Plan(
        id: PlanId(id), evaluatesOn: date, goals: goalsOfPlan[id] ?? [], pausedUntil: nil,
        state: state == .active ? .active : .closed(at: Instant(microseconds: 0)))
    }
  }

  /// The needs of a household that are not closed, as far as the rules of plans look at them.
  mutating func openNeeds(of household: UInt128) throws(PostgresError) -> [Need] {
    try self.query(
      "SELECT id, state::int, clarified_version FROM need WHERE household = $1 AND state <> 4",
      .uuid(household)
    ).map { row throws(PostgresError) in
      guard let state = CasesV1.NeedState(rawValue: try row.int4(1)) else {
        throw .shape(column: 1)
      }
      // Its domain lies sealed; a plan asks only whether it is clear.
      return Need(
        id: NeedId(try row.uuid(0)), domain: .participation, subtype: nil, deadline: nil,
        statedVersion: 1, clarification: .init(state, version: Int(try row.int4(2))))
    }
  }

  mutating func members(of household: UInt128) throws(PostgresError) -> [Member] {
    let always = Period(from: Instant(microseconds: .min), until: nil)
    return try self.query(
      "SELECT person FROM person WHERE household = $1", .uuid(household)
    ).map { row throws(PostgresError) in
      Member(person: PersonId(try row.uuid(0)), birthDate: nil, membership: always)
    }
  }

  private static func pair(_ row: borrowing Row) throws(PostgresError) -> (UInt128, UInt128) {
    (try row.uuid(0), try row.uuid(1))
  }
}

import Domain
import Postgres
import Testing
import Wire

@testable import consent

@Suite("What is taken away")
struct StrictnessTests {
  /// What one question was answered, in a form that many can be gathered in.
  private struct Answer: Sendable {
    let isPermitted: Bool
    let decision: UInt128
  }

  @Test("is permitted by no decision that commits after the change returned")
  func strict() async throws {
    // Of a log that nobody numbers nothing is committed after five seconds.
    try await ReviewHouse.with { kept in
      let house = kept.house
      try await self.holdDecisions(house)
      try await house.worker { asker, family in
        async let readers = self.ask(asker, family)
        let first = try await asker.ask(family)
        #expect(first.outcome == 7)
        try await self.takeAway(family, house)
        // Everything that was committed when the change had returned, and nothing later.
        let committed = try await self.entries(house)
        let answers = try await readers
        let permitted = answers.filter(\.isPermitted).map(\.decision)
        #expect(answers.count == 16 * 12)
        #expect(committed.isSuperset(of: permitted))
        #expect(try await asker.ask(family).reasons == ["no_relation"])
        #expect(permitted.count < answers.count, "the change came while they asked")
      }
    }
  }

  /// Holds every decision between what it read and its commit: a change that did not wait for it
  /// would return meanwhile. Without this the gap is too short to be met.
  private func holdDecisions(_ house: House) async throws {
    try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
      try tx.execute(
        """
        CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM pg_sleep(0.1); RETURN NULL; END $$
        """)
      try tx.execute(
        """
        CREATE TRIGGER hold AFTER INSERT ON log_entry FOR EACH STATEMENT EXECUTE FUNCTION hold()
        """)
    }
  }

  private func ask(_ asker: Asker, _ family: Home) async throws -> [Answer] {
    try await withThrowingTaskGroup(of: [Answer].self) { group in
      for _ in 0..<16 {
        group.addTask {
          var answers: [Answer] = []
          for _ in 0..<12 {
            let reply = try await asker.ask(family)
            answers.append(Answer(isPermitted: reply.outcome == 7, decision: reply.decision))
          }
          return answers
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// As a handler of Directory would: exclusive locks, the rows, the head.
  private func takeAway(_ family: Home, _ house: House) async throws {
    let household = Subjects(households: [family.household])
    try await house.pool.transaction(deadline: House.soon) {
      [keys = house.keys] (tx) throws(PostgresError) in
      Locks.exclude(household, &tx)
      try tx.execute("DELETE FROM relation WHERE household = $1", .uuid(family.household))
      _ = try Heads.reseal(household, revision: 2, keys: keys, &tx)
    }
  }

  private func entries(_ house: House) async throws -> Set<UInt128> {
    try await house.pool.transaction(.readOnly, deadline: House.soon) {
      (tx) throws(PostgresError) in
      Set(
        try tx.query("SELECT entry FROM log_entry").map { row throws(PostgresError) in
          try row.uuid(0)
        })
    }
  }
}

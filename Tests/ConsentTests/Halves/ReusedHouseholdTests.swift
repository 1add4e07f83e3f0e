import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import cases

@Suite("A household under a command id that stands for something else")
struct ReusedHouseholdTests {
  private typealias Halves = BirthDateHalvesTests

  private static func scopes(_ one: Halves.Case) async throws -> Int64 {
    try await one.process.house.count("SELECT count(*) FROM scope WHERE wrapped_key IS NOT NULL")
  }

  @Test("is refused before consent hears of it, and so is a person")
  func before() async throws {
    try await Halves.with { one in
      try await one.useElsewhere()
      let before = try await Self.scopes(one)
      let code = await refusal {
        _ = try await one.process.open(one.session, command: one.command)
      }
      #expect(code == .alreadyExists)
      let added = await refusal {
        _ = try await one.call(
          CasesV1.Cases.addPerson,
          CasesV1.AddPersonRequest(
            household: one.opened.household, person: CasesProcess.opening.people[0]))
      }
      #expect(added == .alreadyExists)
      #expect(try await Self.scopes(one) == before)
    }
  }

  @Test("is undone in consent when the id was used for something else meanwhile")
  func meanwhile() async throws {
    try await Halves.with { one in
      let before = try await Self.scopes(one)
      try await one.process.tamper(Halves.cut)
      try await one.process.tamper(
        "CREATE TRIGGER cut BEFORE INSERT ON household EXECUTE FUNCTION cut()")
      _ = await refusal { _ = try await one.process.open(one.session, command: one.command) }
      #expect(try await Self.scopes(one) > before)
      try await one.process.tamper("DROP TRIGGER cut ON household")
      try await one.useElsewhere()
      for _ in 0..<2 { try await one.reconcile() }
      #expect(try await Self.scopes(one) == before)
    }
  }
}

import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import cases

@Suite("A correction of a birth date whose command id stands for something else meanwhile")
struct BirthDateReuseTests {
  private typealias Halves = BirthDateHalvesTests

  @Test("is stored when consent did it, and never answered under that id")
  func stored() async throws {
    try await Halves.with { one in
      try await one.process.tamper(Halves.cut)
      try await one.process.tamper(
        "CREATE TRIGGER cut BEFORE DELETE ON person_index EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) { try await one.correct() }
      try await one.process.tamper("DROP TRIGGER cut ON person_index")
      try await one.useElsewhere()
      try await one.reconcile()
      #expect(try await one.stagedCount == 0)
      #expect(try await one.dates() == [Halves.right, Halves.right])
      #expect(await refusal { _ = try await one.correct() } == .alreadyExists)
    }
  }

  @Test("is dropped when consent did not, and keeps no other correction waiting")
  func dropped() async throws {
    try await Halves.with { one in
      let house = one.process.house
      try await house.tamper(Halves.cut)
      try await house.tamper(
        "CREATE TRIGGER cut BEFORE UPDATE ON member EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) { try await one.correct() }
      try await house.tamper("DROP TRIGGER cut ON member")
      try await one.useElsewhere()
      try await one.reconcile()
      #expect(try await one.stagedCount == 0)
      #expect(try await one.dates() == [Halves.wrong, Halves.wrong])
      _ = try await one.correct(isNew: true)
      #expect(try await one.dates() == [Halves.right, Halves.right])
    }
  }

  @Test("by another correction is done or not as consent says of that one")
  func two() async throws {
    try await Halves.with { one in
      let other = try await Halves.Case(one.process, one.session, command: one.command)
      try await one.process.tamper(Halves.cut)
      try await one.process.tamper(
        "CREATE TRIGGER cut BEFORE DELETE ON person_index EXECUTE FUNCTION cut()")
      await #expect(throws: RPCError.self) { try await one.correct() }
      await #expect(throws: RPCError.self) { try await other.correct() }
      try await one.process.tamper("DROP TRIGGER cut ON person_index")
      for _ in 0..<2 { try await one.reconcile() }
      #expect(try await one.stagedCount == 0)
      for each in [one, other] {
        let dates = try await each.dates()
        #expect(dates[0] == dates[1])
      }
    }
  }

  @Test("confirms no guess of the date to whoever reads the database")
  func digests() async throws {
    try await Halves.with { one in
      _ = await refusal { _ = try await one.correct(to: Halves.wrong) }
      _ = try await one.correct(isNew: true)
      for date in [Halves.wrong, Halves.right] {
        let request = CasesV1.CorrectBirthDateRequest(
          household: one.opened.household, person: one.opened.people[0], birthDate: date)
        let digest = RequestDigest.of(
          method: CasesV1.Cases.correctBirthDate.name, payload: request.encoded()).bytes
        #expect(
          try await one.process.count(
            """
            SELECT (SELECT count(*) FROM command WHERE body_hash = $1)
              + (SELECT count(*) FROM abandoned WHERE digest = $1)
            """, .bytes(digest)) == 0)
      }
      #expect(try await one.process.count("SELECT count(*) FROM abandoned WHERE digest <> ''") == 1)
    }
  }
}

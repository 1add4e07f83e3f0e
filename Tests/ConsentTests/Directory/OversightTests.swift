import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// One administrator alone must not make the second pair of eyes (G20).
@Suite("A hat that watches over others")
struct OversightTests {
  /// Adds somebody, with a hat or none.
  private static func add(
    _ asks: Asks, _ role: Domain.Role?, registeredBy maker: UInt128? = nil
  ) async throws -> Ids {
    let (family, keys) = (asks.family, asks.world.keys)
    let box = Ids([Random.id(), maker ?? 0])
    try await asks.world.write { tx throws(PostgresError) in
      tx.insertActor(
        .init(
          id: box.ids[0], organisation: family.team, uriIndex: Random.id(), kind: "user",
          person: nil, fromUs: 0, untilUs: nil, sealed: [1],
          registeredBy: box.ids[1] == 0 ? nil : box.ids[1]))
      if let role {
        tx.insertHat(
          .init(
            actor: box.ids[0], id: box.ids[0], organisation: family.team, team: "",
            role: role.rawValue, supervisor: nil, fromUs: 0, untilUs: nil))
      }
      _ = try Heads.reseal(Subjects(actors: [box.ids[0]]), revision: 1, keys: keys, &tx)
    }
    return box
  }

  /// Says a word: whether it waits for another, and for which hat.
  private static func name(
    _ asks: Asks, _ actor: Ids, _ role: String, by asker: Ids,
    as own: Domain.Role = .administrator
  ) async throws -> (hat: Ids, isWaiting: Bool) {
    let reply = try await asks.directory.giveHat(
      ConsentV1.GiveHatRequest(
        actor: actor.ids[0], organisation: "team-\(asks.family.team)", role: role),
      asks.asking(
        asker.ids[0], own, ConsentV1.Directory.giveHat.name,
        purpose: own == .privacyOfficer ? "audit_review" : "care_coordination"))
    return (Ids([reply.id]), reply.isWaiting)
  }

  private static func roles(_ asks: Asks, _ actor: Ids) async throws -> [Domain.Role] {
    let facts = try await asks.world.facts(Subjects(actors: [actor.ids[0]]))
    let found = try #require(facts.actors[actor.ids[0]])
    #expect(found.headMatches)
    return found.hats.filter { $0.period.contains(facts.moment.instant) }.map(\.role)
  }

  @Test("takes the word of two", arguments: Domain.Role.allCases.filter(\.isOversight))
  func twoWords(_ role: Domain.Role) async throws {
    try await Asks.run { asks in
      let first = Ids([asks.family.administrator])
      let second = try await Self.add(asks, .administrator)
      let someone = try await Self.add(asks, nil, registeredBy: first.ids[0])
      let word = try await Self.name(asks, someone, role.rawValue, by: first)
      #expect(word.isWaiting)
      #expect(try await Self.roles(asks, someone) == [])
      // Nobody says both.
      #expect(
        await refusal { _ = try await Self.name(asks, someone, role.rawValue, by: first) }
          == .failedPrecondition)
      let given = try await Self.name(asks, someone, role.rawValue, by: second)
      #expect(!given.isWaiting && given.hat.ids == word.hat.ids)
      #expect(try await Self.roles(asks, someone) == [role])
      // A third word is for another hat, and waits.
      #expect(try await Self.name(asks, someone, role.rawValue, by: first).isWaiting)
      #expect(try await Self.roles(asks, someone) == [role])
    }
  }

  @Test("is not given by oneself, nor with whom one registered, nor by whom one registered")
  func oneself() async throws {
    try await Asks.run { asks in
      let first = Ids([asks.family.administrator])
      let made = try await Self.add(asks, .administrator, registeredBy: first.ids[0])
      // Somebody else who could, and does not.
      _ = try await Self.add(asks, .privacyOfficer)
      let officer = "privacy_officer"
      let someone = try await Self.add(asks, nil)
      _ = try await Self.name(asks, someone, officer, by: first)
      for (actor, asker) in [(someone, made), (first, first), (first, made)] {
        let code = await refusal { _ = try await Self.name(asks, actor, officer, by: asker) }
        #expect(code == .failedPrecondition)
      }
      // The other way round as well.
      let other = try await Self.add(asks, nil)
      _ = try await Self.name(asks, other, officer, by: made)
      #expect(
        await refusal { _ = try await Self.name(asks, other, officer, by: first) }
          == .failedPrecondition)
      #expect(try await Self.roles(asks, someone) == [])
      #expect(try await Self.roles(asks, other) == [])
      #expect(try await Self.roles(asks, first) == [.administrator])
    }
  }

  @Test("is an officer's word too, and no other hat is")
  func officers() async throws {
    try await Asks.run { asks in
      let officer = try await Self.add(asks, .privacyOfficer)
      let someone = try await Self.add(asks, nil)
      func name(_ role: String) async throws -> Bool {
        try await Self.name(asks, someone, role, by: officer, as: .privacyOfficer).isWaiting
      }
      #expect(await refusal { _ = try await name("generalist") } == .permissionDenied)
      #expect(try await name("administrator"))
      let first = Ids([asks.family.administrator])
      #expect(try await !Self.name(asks, someone, "administrator", by: first).isWaiting)
      #expect(try await Self.roles(asks, someone) == [.administrator])
    }
  }

  @Test("leaves whoever it is for as they were when a second word is refused")
  func refusedWord() async throws {
    try await Asks.run { asks in
      let first = Ids([asks.family.administrator])
      // Somebody who could say the second word, and does not.
      _ = try await Self.add(asks, .privacyOfficer)
      let someone = try await Self.add(asks, nil)
      _ = try await Self.name(asks, someone, "administrator", by: first)
      #expect(try await Self.name(asks, someone, "privacy_officer", by: first).isWaiting)
      try await asks.world.tamper(
        "UPDATE hat SET from_at = from_at - interval '7 days' WHERE role = 'administrator'"
          + " AND named_by IS NOT NULL")
      try await asks.world.reseal(Subjects(actors: [someone.ids[0]]))
      // Their first word is too old to count; the second is not another person's.
      #expect(
        await refusal { _ = try await Self.name(asks, someone, "privacy_officer", by: first) }
          == .failedPrecondition)
      #expect(try await Self.roles(asks, someone) == [])
    }
  }

  @Test("forgets the word of whoever wears no such hat any more")
  func hatTaken() async throws {
    try await Asks.run { asks in
      let first = Ids([asks.family.administrator])
      let second = try await Self.add(asks, .administrator)
      _ = try await Self.add(asks, .privacyOfficer)
      let someone = try await Self.add(asks, nil)
      #expect(try await Self.name(asks, someone, "administrator", by: second).isWaiting)
      _ = try await asks.directory.endHat(
        ConsentV1.EndHatRequest(hat: second.ids[0]),
        asks.asking(first.ids[0], .administrator, ConsentV1.Directory.endHat.name))
      #expect(try await Self.name(asks, someone, "administrator", by: first).isWaiting)
      #expect(try await Self.roles(asks, someone) == [])
    }
  }

  @Test("forgets a word after a week, and that of whoever has left")
  func stale() async throws {
    try await Asks.run { asks in
      let first = Ids([asks.family.administrator])
      let second = try await Self.add(asks, .administrator)
      _ = try await Self.add(asks, .privacyOfficer)
      let someone = try await Self.add(asks, nil)
      let old = try await Self.name(asks, someone, "administrator", by: first)
      try await asks.world.tamper(
        "UPDATE hat SET from_at = from_at - interval '7 days' WHERE seconded_by IS NULL"
          + " AND named_by IS NOT NULL")
      try await asks.world.reseal(Subjects(actors: [someone.ids[0]]))
      let again = try await Self.name(asks, someone, "administrator", by: second)
      #expect(again.isWaiting && again.hat.ids != old.hat.ids)
      // Whose contract is over has no word any more.
      _ = try await asks.directory.endContract(
        ConsentV1.EndContractRequest(actor: second.ids[0]),
        asks.asking(
          first.ids[0], .administrator, ConsentV1.Directory.endContract.name))
      let own = try await Self.name(asks, someone, "administrator", by: first)
      #expect(own.isWaiting)
      // It can be taken back, and then said again.
      _ = try await asks.directory.endHat(
        ConsentV1.EndHatRequest(hat: own.hat.ids[0]),
        asks.asking(first.ids[0], .administrator, ConsentV1.Directory.endHat.name))
      #expect(try await Self.name(asks, someone, "administrator", by: first).isWaiting)
      #expect(try await Self.roles(asks, someone) == [])
    }
  }

  @Test("is not begun where nobody could say the second word, and the administrator hears why")
  func alone() async throws {
    try await Asks.run { asks in
      let first = Ids([asks.family.administrator])
      let someone = try await Self.add(asks, nil)
      // Nor may whom one registered, whoever is named, or somebody whose contract is over.
      _ = try await Self.add(asks, .administrator, registeredBy: first.ids[0])
      _ = try await Self.add(asks, .administrator, registeredBy: someone.ids[0])
      let gone = try await Self.add(asks, .administrator)
      func reasons(_ actor: Ids) async throws -> [String] {
        do {
          _ = try await Self.name(asks, actor, "administrator", by: first)
          return []
        } catch let error as RPCError { return error.reasons.map(\.description) }
      }
      // While there is one more, the word is waited for.
      #expect(try await reasons(someone) == [])
      try await asks.world.tamper("DELETE FROM hat WHERE named_by IS NOT NULL")
      try await asks.world.reseal(Subjects(actors: [someone.ids[0]]))
      _ = try await asks.directory.endContract(
        ConsentV1.EndContractRequest(actor: gone.ids[0]),
        asks.asking(first.ids[0], .administrator, ConsentV1.Directory.endContract.name))
      #expect(try await reasons(someone) == ["nobody_to_second"])
      #expect(try await reasons(first) == ["same_person"])
      #expect(try await Self.roles(asks, someone) == [])
    }
  }

  @Test("as any hat is ended three hundred times a day by one actor")
  func pace() async throws {
    try await Asks.run { asks in
      let first = Ids([asks.family.administrator])
      let second = try await Self.add(asks, .administrator)
      let hats = [try await Self.add(asks, .generalist), try await Self.add(asks, .nurse)]
      func end(_ hat: Ids, by asker: Ids) async throws -> [String] {
        do {
          _ = try await asks.directory.endHat(
            ConsentV1.EndHatRequest(hat: hat.ids[0]),
            asks.asking(asker.ids[0], .administrator, ConsentV1.Directory.endHat.name))
          return []
        } catch { return error.reasons.map(\.description) }
      }
      #expect(try await end(hats[0], by: first) == [])
      try await asks.world.tamper("UPDATE narrowing_count SET count = 300")
      #expect(try await end(hats[1], by: first) == ["too_many_narrowed"])
      // Nothing of it stands; that it was refused does.
      #expect(try await Self.roles(asks, hats[1]) == [.nurse])
      let waiting = try await asks.world.write { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM tombstone WHERE until_at IS NULL").only {
          row throws(PostgresError) in try row.int8(0)
        }
      }
      #expect(waiting == 0)
      let count = try await asks.world.write { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM log_entry").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(try await end(hats[1], by: first) == ["too_many_narrowed"])
      let after = try await asks.world.write { tx throws(PostgresError) in
        try tx.query("SELECT count(*) FROM log_entry").only { row throws(PostgresError) in
          try row.int8(0)
        }
      }
      #expect(after == count + 1)
      // It is each one's own, and another day's.
      #expect(try await end(hats[1], by: second) == [])
    }
  }
}

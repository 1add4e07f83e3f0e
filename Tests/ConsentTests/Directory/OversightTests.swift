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

  @Test("as any hat is ended however many were today, and nothing is given by who ended so many")
  func pace() async throws {
    try await Asks.run { asks in
      let (family, directory) = (asks.family, asks.directory)
      let first = Ids([family.administrator])
      let second = try await Self.add(asks, .administrator)
      let hats = [try await Self.add(asks, .generalist), try await Self.add(asks, .nurse)]
      func reasons(_ body: () async throws -> Void) async -> [String] {
        do {
          try await body()
          return []
        } catch { return (error as? RPCError)?.reasons.map(\.description) ?? ["\(error)"] }
      }
      func end(_ hat: Ids) async -> [String] {
        await reasons {
          _ = try await directory.endHat(
            ConsentV1.EndHatRequest(hat: hat.ids[0]),
            asks.asking(first.ids[0], .administrator, ConsentV1.Directory.endHat.name))
        }
      }
      func give(_ actor: Ids, by asker: Ids) async -> [String] {
        await reasons {
          _ = try await directory.giveHat(
            ConsentV1.GiveHatRequest(
              actor: actor.ids[0], organisation: "team-\(family.team)", role: "generalist"),
            asks.asking(asker.ids[0], .administrator, ConsentV1.Directory.giveHat.name))
        }
      }
      func count(_ sql: StaticString) async throws -> Int64 {
        try await asks.world.write { tx throws(PostgresError) in
          try tx.query(sql, []).only { row throws(PostgresError) in try row.int8(0) }
        }
      }
      #expect(await end(hats[0]) == [])
      try await asks.world.tamper("UPDATE narrowing_count SET count = 300")
      // The last that may still be given: it ended nothing.
      #expect(await give(hats[0], by: first) == [])
      #expect(await end(hats[1]) == [])
      #expect(try await Self.roles(asks, hats[1]) == [])
      let isCounted: StaticString = "SELECT count(*) FROM narrowing_count WHERE count = 301"
      #expect(try await count(isCounted) == 1)
      // Nothing of what is refused stands; that it was refused does.
      let entries = try await count("SELECT count(*) FROM log_entry")
      let given = try await count("SELECT count(*) FROM hat")
      #expect(await give(hats[1], by: first) == ["too_many_narrowed"])
      #expect(try await count("SELECT count(*) FROM hat") == given)
      #expect(try await count("SELECT count(*) FROM log_entry") == entries + 1)
      // Ended already it is no narrowing, and no count.
      #expect(await end(hats[1]) == [])
      #expect(try await count(isCounted) == 1)
      // It is each one's own, and another day's.
      #expect(await give(hats[1], by: second) == [])
      try await asks.world.tamper("UPDATE narrowing_count SET day = day - 1")
      #expect(await give(hats[1], by: first) == [])
    }
  }

  @Test("as any hat is not given by who made 2,000 things today, and ended however many they made")
  func made() async throws {
    try await Asks.run { asks in
      let directory = asks.directory
      let first = Ids([asks.family.administrator])
      let second = try await Self.add(asks, .administrator)
      let actors = [
        try await Self.add(asks, .nurse), try await Self.add(asks, nil),
        try await Self.add(asks, nil),
      ]
      func give(_ actor: Ids, by asker: Ids) async -> (hat: Ids, reasons: [String]) {
        do {
          let reply = try await directory.giveHat(
            ConsentV1.GiveHatRequest(
              actor: actor.ids[0], organisation: "team-\(asks.family.team)", role: "generalist"),
            asks.asking(asker.ids[0], .administrator, ConsentV1.Directory.giveHat.name))
          return (Ids([reply.id]), [])
        } catch { return (Ids([0]), error.reasons.map(\.description)) }
      }
      func end(_ hat: Ids) async -> StatusCode? {
        await refusal {
          _ = try await directory.endHat(
            ConsentV1.EndHatRequest(hat: hat.ids[0]),
            asks.asking(first.ids[0], .administrator, ConsentV1.Directory.endHat.name))
        }
      }
      func counts() async throws -> [[Int32]] {
        try await asks.world.write { tx throws(PostgresError) in
          try tx.query("SELECT made, count FROM narrowing_count WHERE made > 0 ORDER BY made").map {
            row throws(PostgresError) in [try row.int4(0), try row.int4(1)]
          }
        }
      }
      let made = await give(actors[0], by: first)
      #expect(made.reasons == [])
      #expect(try await counts() == [[1, 0]])
      try await asks.world.tamper("UPDATE narrowing_count SET made = 1999")
      // The last one; and of what is refused nothing stands, nor is it counted.
      let last = await give(actors[1], by: first)
      #expect(last.reasons == [])
      #expect(await give(actors[2], by: first).reasons == ["too_many_made"])
      #expect(try await Self.roles(asks, actors[2]) == [])
      #expect(try await counts() == [[2_000, 0]])
      // Whatever was made can be ended: by the same one, on the same day.
      #expect(await end(made.hat) == nil)
      #expect(await end(last.hat) == nil)
      #expect(try await Self.roles(asks, actors[1]) == [])
      #expect(try await counts() == [[2_000, 2]])
      // It is each one's own, and another day's.
      #expect(await give(actors[2], by: second).reasons == [])
      try await asks.world.tamper("UPDATE narrowing_count SET day = day - 1")
      #expect(await give(actors[1], by: first).reasons == [])
    }
  }

  @Test("a household is handed over by who ended so many, and gets nobody new from them")
  func handedOver() async throws {
    try await Asks.run { asks in
      let (family, directory) = (asks.family, asks.directory)
      try await asks.world.write { tx throws(PostgresError) in
        try tx.execute(
          """
          INSERT INTO narrowing_count (actor, day, count, made)
          VALUES ($1, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, 301, 2001)
          """, .uuid(family.coordinator))
      }
      func by(_ method: String) -> Asking { asks.asking(family.coordinator, .generalist, method) }
      let adding = await refusal {
        _ = try await asks.addChild(born: Wire.Date(year: 1990, month: 1, day: 1), guardians: [])
      }
      #expect(adding == .resourceExhausted)
      _ = try await directory.endRelation(
        ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
        by(ConsentV1.Directory.endRelation.name))
      // A no is never too many, and counts as none, whoever writes it down.
      _ = try await asks.grants.deny(
        ConsentV1.DenyRequest(household: family.household, person: family.adult),
        by(ConsentV1.Grants.deny.name))
      let counts = try await asks.world.write { tx throws(PostgresError) in
        try tx.query("SELECT count FROM narrowing_count").map { row throws(PostgresError) in
          try row.int4(0)
        }
      }
      #expect(counts == [302])
      let colleague = try await Self.add(asks, .generalist)
      let relating = await refusal {
        _ = try await directory.relate(
          ConsentV1.RelateRequest(
            household: family.household, actor: colleague.ids[0], kind: .worker),
          by(ConsentV1.Directory.relate.name))
      }
      #expect(relating == .resourceExhausted)
      _ = try await directory.handOver(
        ConsentV1.HandOverRequest(household: family.household, to: colleague.ids[0]),
        by(ConsentV1.Directory.handOver.name))
      let facts = try await asks.world.facts(family.subjects)
      let coordinators = facts.rows.households[family.household]?.relations.filter {
        $0.kind == RelationRow.Kind.coordinator.rawValue && $0.untilUs == nil
      }
      #expect(coordinators?.map(\.actor) == [colleague.ids[0]])
    }
  }
}

import Daemon
import Domain
import Postgres
import TestKit
import Testing
import Vault
import Wire

@testable import RPC
@testable import consent

@Suite("Lists of the directory")
struct ListTests {
  private static let people = ConsentV1.Directory.listActors.name
  private static let relations = ConsentV1.Directory.listRelations.name

  private static func actors(
    _ asks: Asks, _ request: ConsentV1.ListActorsRequest = ConsentV1.ListActorsRequest()
  ) async throws -> ConsentV1.ListActorsReply {
    try await asks.directory.listActors(
      request, asks.asking(asks.family.administrator, .administrator, Self.people)
    ).reply
  }

  @Test("name who may act, with their hats, and no resident, to an administrator alone")
  func people() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await asks.world.tamper("UPDATE organisation SET name = 'wijkteam' WHERE tier = 'team'")
      try await asks.world.reseal(family.subjects)
      let made = try await asks.directory.registerActor(
        ConsentV1.RegisterActorRequest(
          organisation: "wijkteam", kind: "user", name: "nieuw", displayName: "Nieuw (fictional)"),
        asks.asking(
          family.administrator, .administrator, ConsentV1.Directory.registerActor.name))
      let listed = try await Self.actors(asks).actors
      let ids = listed.map(\.id)
      #expect(ids == ids.sorted() && listed.count == 5)
      let new = try #require(listed.first { $0.displayName == "Nieuw (fictional)" })
      let isNew = new.id == made.id
      #expect(isNew && new.uri == "sluis://wijkteam/user/nieuw" && new.hats.isEmpty)
      let coordinator = try #require(listed.first { $0.hats.map(\.role) == ["generalist"] })
      let isHat = coordinator.id == family.coordinator && coordinator.hats[0].id == family.hat
      #expect(isHat && coordinator.hats[0].organisation == "wijkteam")
      #expect(coordinator.hats[0].team == "north" && !coordinator.isAltered)
      let residents = [family.resident, family.otherResident]
      #expect(ids.allSatisfy { !residents.contains($0) })
      // Nor by their ids.
      for resident in residents {
        #expect(
          try await Self.actors(asks, .init(actors: [resident])).actors.isEmpty)
      }
      for (actor, role) in [
        (family.coordinator, Domain.Role.generalist), (family.gateway, .gateway),
        (family.resident, .resident),
      ] {
        let code = await refusal {
          _ = try await asks.directory.listActors(
            ConsentV1.ListActorsRequest(), asks.asking(actor, role, Self.people))
        }
        #expect(code == .permissionDenied)
      }
    }
  }

  @Test("go on behind an id, one page at a time, and say whose rows were altered")
  func pages() async throws {
    try await Asks.run { asks in
      let keys = asks.world.keys
      let (family, box) = (asks.family, Ids((0..<Directory.pageCount).map { _ in Random.id() }))
      try await asks.world.write { tx throws(PostgresError) in
        for id in box.ids {
          tx.insertActor(
            .init(
              id: id, organisation: family.team, uriIndex: Random.id(), kind: "user", person: nil,
              fromUs: 0, untilUs: nil, sealed: [1]))
        }
        _ = try Heads.reseal(Subjects(actors: Set(box.ids)), revision: 1, keys: keys, &tx)
      }
      try await asks.world.tamper(
        "UPDATE hat SET role = 'administrator' WHERE actor = \(family.worker.sqlText)")
      let first = try await Self.actors(asks)
      #expect(first.actors.count == Directory.pageCount)
      let next = try #require(first.next)
      let isLast = next == first.actors.last?.id
      #expect(isLast)
      let second = try await Self.actors(asks, ConsentV1.ListActorsRequest(after: next))
      #expect(second.next == nil && second.actors.count == 4)
      let all = first.actors + second.actors
      #expect(Set(all.map(\.id)).count == Directory.pageCount + 4)
      let altered = all.filter(\.isAltered).map(\.id)
      #expect(altered == [family.worker])
    }
  }

  @Test("mark organisations whose row somebody altered, what they are called included")
  func organisations() async throws {
    try await Asks.run { asks in
      func altered() async throws -> [String] {
        try await asks.directory.listOrganisations(
          ConsentV1.ListOrganisationsRequest(),
          asks.asking(
            asks.family.administrator, .administrator,
            ConsentV1.Directory.listOrganisations.name)
        ).reply.organisations.filter(\.isAltered).map(\.displayName)
      }
      #expect(try await altered().isEmpty)
      try await asks.world.tamper(
        "UPDATE organisation SET display_name = 'Huisartsenpost' WHERE tier <> 'team'")
      #expect(Set(try await altered()) == ["Huisartsenpost"])
    }
  }

  @Test("read nothing for who may not ask")
  func unread() async throws {
    try await Asks.run { asks in
      let family = asks.family
      // A row that nobody can read: who reads it fails, and is not refused.
      try await asks.world.tamper("ALTER TABLE actor ALTER organisation DROP NOT NULL")
      try await asks.world.tamper(
        """
        INSERT INTO actor (id, uri_index, kind, contract_from, sealed, revision, head)
        SELECT gen_random_uuid(), gen_random_uuid(), kind, contract_from, sealed, revision, head
        FROM actor WHERE id = \(family.worker.sqlText)
        """)
      for (actor, role, code) in [
        (family.worker, Domain.Role.nurse, StatusCode.permissionDenied),
        (family.administrator, .administrator, .internal),
      ] {
        let refused = await refusal {
          _ = try await asks.directory.listActors(
            ConsentV1.ListActorsRequest(), asks.asking(actor, role, Self.people))
        }
        #expect(refused == code)
      }
    }
  }

  @Test("say who works with a household, to those who do and who live there")
  func relations() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let request = ConsentV1.ListRelationsRequest(household: family.household)
      func list(
        _ actor: UInt128, _ role: Domain.Role, purpose: String = "care_coordination"
      ) async throws -> [ConsentV1.ListedRelation] {
        try await asks.directory.listRelations(
          request, asks.asking(actor, role, Self.relations, purpose: purpose)
        ).reply.relations
      }
      for (actor, role, purpose) in [
        (family.coordinator, Domain.Role.generalist, "care_coordination"),
        (family.worker, .nurse, "care_coordination"),
        (family.resident, .resident, "subject_access"),
      ] {
        let listed = try await list(actor, role, purpose: purpose)
        let coordinator = listed.filter { $0.kind == .coordinator }.map(\.actor)
        let worker = listed.filter { $0.kind == .worker }.map(\.actor)
        #expect(coordinator == [family.coordinator] && worker == [family.worker])
      }
      // Of households an administrator is told nothing.
      let administrator = await refusal {
        _ = try await list(family.administrator, .administrator)
      }
      #expect(administrator == .permissionDenied)
      // A word for a coordinator to be is no relation yet, neither here nor to whoever it is for.
      try await asks.world.tamper(
        """
        INSERT INTO relation (household, actor, kind, from_at, said_by)
        SELECT household, \(family.gateway.sqlText), 3, from_at, actor FROM relation WHERE kind = 1
        """)
      try await asks.world.reseal(family.subjects)
      #expect(try await list(family.coordinator, .generalist).count == 2)
      // Whose relation has ended is in no list and gets none.
      _ = try await asks.directory.endRelation(
        ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
        asks.asking(family.coordinator, .generalist, ConsentV1.Directory.endRelation.name))
      #expect(try await list(family.coordinator, .generalist).count == 1)
      #expect(await refusal { _ = try await list(family.worker, .nurse) } == .permissionDenied)
    }
  }

  @Test("say which households are one's own, while they are")
  func households() async throws {
    try await Asks.run { asks in
      let family = asks.family
      func own(_ actor: UInt128, _ role: Domain.Role) async throws -> [ConsentV1.ListedRelation] {
        try await asks.directory.listRelations(
          ConsentV1.ListRelationsRequest(), asks.asking(actor, role, Self.relations)
        ).reply.relations
      }
      let mine = try await own(family.coordinator, .generalist)
      let isMine = mine.map(\.household) == [family.household]
      #expect(isMine && mine.map(\.kind) == [.coordinator])
      #expect(try await own(family.worker, .nurse).map(\.kind) == [.worker])
      // Neither by a word alone, nor before it begins, nor of a household that runs no more.
      for (column, now, then) in [
        ("kind", "3", "2"), ("from_at", "from_at + interval '1 day'", "from_at - interval '1 day'"),
      ] {
        let theirs = "WHERE actor = \(family.worker.sqlText)"
        try await asks.world.tamper("UPDATE relation SET \(column) = \(now) \(theirs)")
        #expect(try await own(family.worker, .nurse).isEmpty, "\(column)")
        try await asks.world.tamper("UPDATE relation SET \(column) = \(then) \(theirs)")
      }
      let scope = "WHERE id = \(family.household.sqlText)"
      try await asks.world.tamper("UPDATE scope SET state = 1 \(scope)")
      #expect(try await own(family.worker, .nurse).isEmpty)
      try await asks.world.tamper("UPDATE scope SET state = 2 \(scope)")
      #expect(try await own(family.administrator, .administrator).isEmpty)
      _ = try await asks.directory.endRelation(
        ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
        asks.asking(family.coordinator, .generalist, ConsentV1.Directory.endRelation.name))
      #expect(try await own(family.worker, .nurse).isEmpty)
    }
  }

  @Test("tell whoever opens a household which team has one that somebody lives in, and no more")
  func known() async throws {
    try await Asks.run { asks in
      let family = asks.family  // and no id of it alone: docs/decisions/0004
      func known(
        _ actor: UInt128, _ role: Domain.Role, asked: String = CasesV1.Cases.openHousehold.name
      ) async throws -> [ConsentV1.KnownWithTeam] {
        try await asks.directory.listKnown(
          ConsentV1.ListKnownRequest(
            people: [
              ConsentV1.KnownPerson(household: family.household, person: family.otherAdult),
              // Neither somebody who lives elsewhere, nor a household that is none.
              ConsentV1.KnownPerson(household: family.household, person: Random.id()),
              ConsentV1.KnownPerson(household: Random.id(), person: family.otherAdult),
            ]),
          asks.asking(
            actor, role, ConsentV1.Directory.listKnown.name, peer: .service(.cases),
            asked: asked)
        ).reply.people
      }
      let people = try await known(family.coordinator, .generalist)
      let isAdult = people.map(\.person) == [family.otherAdult]
      #expect(isAdult && people.map(\.team) == ["north"])
      // A proof that they made to read a household does not serve.
      let other = await refusal {
        _ = try await known(
          family.coordinator, .generalist, asked: CasesV1.Cases.getHousehold.name)
      }
      #expect(other == .permissionDenied)
      for (actor, role) in [
        (family.administrator, Domain.Role.administrator), (family.resident, .resident),
        (family.gateway, .gateway),
      ] {
        #expect(await refusal { _ = try await known(actor, role) } == .permissionDenied)
      }
      _ = try await asks.directory.removeMember(
        ConsentV1.RemoveMemberRequest(household: family.household, person: family.otherAdult),
        asks.asking(family.coordinator, .generalist, ConsentV1.Directory.removeMember.name))
      #expect(try await known(family.coordinator, .generalist).isEmpty)
    }
  }

  @Test("tell nobody of a household that does not run, or is not as it was sealed")
  func unknown() async throws {
    try await Asks.run { asks in
      let family = asks.family  // and no id of it alone: docs/decisions/0004
      func known() async throws -> Int {
        try await asks.directory.listKnown(
          ConsentV1.ListKnownRequest(
            people: [
              ConsentV1.KnownPerson(household: family.household, person: family.otherAdult)
            ]),
          asks.asking(
            family.coordinator, .generalist, ConsentV1.Directory.listKnown.name,
            peer: .service(.cases), asked: CasesV1.Cases.openHousehold.name)
        ).reply.people.count
      }
      #expect(try await known() == 1)
      let scope = "WHERE id = \(family.household.sqlText)"
      try await asks.world.tamper("UPDATE scope SET team = 'south' \(scope)")
      #expect(try await known() == 0)
      try await asks.world.tamper("UPDATE scope SET team = 'north', state = 1 \(scope)")
      try await asks.world.reseal(family.subjects)
      #expect(try await known() == 0)
      try await asks.world.tamper("UPDATE scope SET state = 2 \(scope)")
      try await asks.world.reseal(family.subjects)
      #expect(try await known() == 1)
    }
  }

  @Test("of a grant to an organisation that has ended say that it gives nothing")
  func ended() async throws {
    try await Asks.run { asks in
      let family = asks.family
      func states() async throws -> [ConsentV1.GrantState] {
        try await asks.grants.list(
          ConsentV1.ListGrantsRequest(household: family.household),
          asks.asking(family.coordinator, .generalist, ConsentV1.Grants.list.name)
        ).reply.grants.map(\.state)
      }
      #expect(try await states() == [.active])
      _ = try await asks.directory.endOrganisation(
        ConsentV1.EndOrganisationRequest(organisation: "daily_life-\(family.partner)"),
        asks.asking(
          family.administrator, .administrator, ConsentV1.Directory.endOrganisation.name))
      #expect(try await states() == [.ended])
    }
  }
}

@Suite("Several hats")
struct HatListTests {
  @Test("are listed to whoever signs for it, where no session can be opened for not knowing them")
  func several() async throws {
    try await House.with { house in
      let anna = try await house.addPerson("anna", .generalist)
      try await house.pool.transaction(deadline: House.soon) {
        [keys = house.keys] (tx) throws(PostgresError) in
        for (role, until) in [("nurse", nil), ("triage", "2020-01-01")] {
          try tx.execute(
            """
            INSERT INTO hat (actor, id, organisation, team, role, from_at, until_at)
            VALUES ($1, gen_random_uuid(), $2, 'zuid', $3, now() - interval '9 years',
              $4::text::timestamptz)
            """, .uuid(anna.actor), .uuid(anna.organisation), .text(role),
            until.map { .text($0) } ?? .null)
        }
        _ = try Heads.reseal(Subjects(actors: [anna.actor]), revision: 2, keys: keys, &tx)
      }
      let client = try house.client(as: anna.holder)
      let exchange = ExchangeKey()
      func open(_ hat: String) async -> StatusCode? {
        await refusal {
          _ = try await client.call(
            ConsentV1.Session.open, try anna.opening(hat: hat, exchange: exchange))
        }
      }
      #expect(await open("") == .invalidArgument)
      let hats = try await client.call(
        ConsentV1.Session.listHats, try anna.opening(hat: "list", exchange: exchange)
      ).reply.hats
      // The one that ended is worn no longer.
      #expect(Set(hats.map(\.role)) == ["generalist", "nurse"])
      #expect(Set(hats.map(\.team)) == ["noord", "zuid"])
      #expect(hats.allSatisfy { $0.organisation == "team" && !$0.isWaiting })
      for hat in hats {
        let digits = String(hat.id, radix: 16)
        #expect(await open(String(repeating: "0", count: 32 - digits.count) + digits) == nil)
      }
      // What was signed for the one opens nothing by the other.
      #expect(await open("list") == .permissionDenied)
      let wrong = await refusal {
        _ = try await client.call(
          ConsentV1.Session.listHats, try anna.opening(exchange: exchange))
      }
      #expect(wrong == .invalidArgument)
      // Nor twice, nor for whom nobody knows.
      let request = try anna.opening(hat: "list", exchange: exchange)
      _ = try await client.call(ConsentV1.Session.listHats, request)
      let again = await refusal { _ = try await client.call(ConsentV1.Session.listHats, request) }
      #expect(again == .unauthenticated)
      await client.shutdown()
      let stranger = Person(
        house: house, holder: try house.authority.issue("sluis://team/user/niemand"),
        actor: 0, hat: 0, organisation: 0)
      let other = try house.client(as: stranger.holder)
      let unknown = await refusal {
        _ = try await other.call(
          ConsentV1.Session.listHats, try stranger.opening(hat: "list", exchange: exchange))
      }
      #expect(unknown == .permissionDenied)
      await other.shutdown()
      #expect(try await house.events("hats_listed").count == 2)
    }
  }
}

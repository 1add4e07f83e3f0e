import Daemon
import Domain
import Ledger
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// Finding 5: who registers credentials makes nobody a resident of any household.
@Suite("A resident's credential")
struct ResidentTests {
  private static let registering = ConsentV1.Directory.registerActor.name
  private static let vouching = ConsentV1.Directory.vouchResident.name

  private static func named(_ asks: Asks) async throws {
    try await asks.world.tamper("UPDATE organisation SET name = 'wijkteam' WHERE tier = 'team'")
    try await asks.world.reseal(asks.family.subjects)
  }

  private static func register(
    _ asks: Asks, _ person: UInt128, _ name: String = "nieuw", household: UInt128? = nil
  ) -> Deed<ConsentV1.Created> {
    Deed {
      try await asks.directory.registerActor(
        ConsentV1.RegisterActorRequest(
          organisation: "wijkteam", kind: "resident", name: name, person: person,
          household: household),
        asks.asking(asks.family.administrator, .administrator, Self.registering))
    }
  }

  private static let certificate = [UInt8](repeating: 7, count: 32)

  private static func vouch(
    _ asks: Asks, for actor: UInt128, in household: UInt128? = nil, as worker: UInt128? = nil,
    _ role: Domain.Role = .generalist, certificate: [UInt8] = Self.certificate
  ) -> Deed<ConsentV1.Done> {
    Deed {
      try await asks.directory.vouchResident(
        ConsentV1.VouchResidentRequest(
          actor: actor, household: household ?? asks.family.household, certificate: certificate),
        asks.asking(worker ?? asks.family.coordinator, role, Self.vouching))
    }
  }

  /// A resident's only credential ends, so that another may be made.
  private static func endOld(_ asks: Asks) async throws {
    _ = try await asks.directory.endContract(
      ConsentV1.EndContractRequest(actor: asks.family.resident),
      asks.asking(
        asks.family.administrator, .administrator, ConsentV1.Directory.endContract.name))
  }

  @Test("opens nothing before somebody who works with the household has vouched for it")
  func vouching() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.named(asks)
      try await Self.endOld(asks)
      let actor = try await Self.register(asks, family.adult).done().id
      let hat = try await asks.directory.giveHat(
        ConsentV1.GiveHatRequest(actor: actor, organisation: "wijkteam", role: "resident"),
        asks.asking(
          family.administrator, .administrator, ConsentV1.Directory.giveHat.name)
      ).id
      func list() async -> StatusCode? {
        await refusal {
          _ = try await asks.grants.list(
            ConsentV1.ListGrantsRequest(household: family.household),
            asks.asking(
              actor, .resident, ConsentV1.Grants.list.name, purpose: "subject_access", hat: hat))
        }
      }
      #expect(await list() == .permissionDenied)
      // Not the administrator who made it, nor a resident; and not by way of another household.
      for (worker, role) in [
        (family.administrator, Domain.Role.administrator), (family.otherResident, .resident),
      ] {
        #expect(
          await refusal { try await Self.vouch(asks, for: actor, as: worker, role).done() }
            == .permissionDenied)
      }
      #expect(
        await refusal { try await Self.vouch(asks, for: actor, in: Random.id()).done() }
          == .permissionDenied)
      #expect(await list() == .permissionDenied)
      try await Self.vouch(asks, for: actor, as: family.worker, .nurse).done()
      #expect(await list() == nil)
      #expect(
        await refusal { try await Self.vouch(asks, for: actor).done() } == .failedPrecondition)
    }
  }

  @Test("is not vouched for by who registered it, nor by who could have, under whatever hat")
  func registrar() async throws {
    try await Asks.run { asks in
      let (family, keys) = (asks.family, asks.world.keys)
      try await Self.named(asks)
      try await Self.endOld(asks)
      let actor = try await Self.register(asks, family.adult).done().id
      // The administrator is a worker of the household by now, and wears that hat only.
      for (hat, role) in [(family.administrator, "nurse")] {
        try await asks.world.tamper("DELETE FROM hat WHERE actor = \(hat.sqlText)")
        let box = Ids([hat])
        try await asks.world.write { tx throws(PostgresError) in
          tx.insertHat(
            .init(
              actor: box.ids[0], id: box.ids[0], organisation: family.team, team: "north",
              role: role, supervisor: nil, fromUs: 0, untilUs: nil))
          tx.insertRelation(.worker, box.ids[0], to: family.household, fromUs: 1)
          _ = try Heads.reseal(family.subjects, revision: 1, keys: keys, &tx)
        }
      }
      #expect(
        await refusal {
          try await Self.vouch(asks, for: actor, as: family.administrator, .nurse).done()
        } == .permissionDenied)
      // A worker who registers too, though not this one.
      let other = Random.id()
      let box = Ids([other])
      try await asks.world.write { tx throws(PostgresError) in
        tx.insertHat(
          .init(
            actor: family.worker, id: box.ids[0], organisation: family.team, team: "",
            role: "administrator", supervisor: nil, fromUs: 0, untilUs: nil))
        _ = try Heads.reseal(family.subjects, revision: 1, keys: keys, &tx)
      }
      #expect(
        await refusal { try await Self.vouch(asks, for: actor, as: family.worker, .nurse).done() }
          == .permissionDenied)
      try await Self.vouch(asks, for: actor).done()
    }
  }

  @Test("stands for one certificate: another one of the same name opens no session")
  func certificate() async throws {
    try await House.with { house in
      let person = try await house.addPerson("jolanda", .resident, at: "sluis://team/resident/j")
      let relay = try house.authority.issue("sluis://team/service/cases")
      let second = Person(
        house: house, holder: try house.authority.issue("sluis://team/resident/j"),
        actor: person.actor, hat: person.hat, organisation: person.organisation)
      let no = RPCError(.permissionDenied, Reason("not_vouched"))
      await #expect(throws: no) { _ = try await person.session(by: relay) }
      try await house.vouch(for: person)
      _ = try await person.session(by: relay)
      await #expect(throws: no) { _ = try await second.session(by: relay) }
      // A new word, for the new one; the old one counts no more.
      try await house.vouch(for: second)
      _ = try await second.session(by: relay)
      await #expect(throws: no) { _ = try await person.session(by: relay) }
    }
  }

  @Test("is for a person whom a household of ours knows, and for each only once at a time")
  func persons() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.named(asks)
      let unknown = Random.id()
      #expect(
        await refusal { try await Self.register(asks, unknown).done() } == .failedPrecondition)
      #expect(
        await refusal {
          _ = try await Self.register(asks, unknown, household: family.household).done()
        } == .failedPrecondition)
      #expect(
        await refusal { _ = try await Self.register(asks, family.adult).done() } == .alreadyExists)
      try await Self.endOld(asks)
      // Of six at once one is made.
      let codes = await withTaskGroup(of: StatusCode?.self) { group in
        for number in 0..<6 {
          group.addTask {
            await refusal { _ = try await Self.register(asks, family.adult, "n\(number)").done() }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .alreadyExists } == 5)
    }
  }

  @Test("stands in the log under the household's name, when it is made and when it is vouched for")
  func logged() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.named(asks)
      try await Self.endOld(asks)
      let index = asks.world.keys.auditIndex(.subject, family.household)
      func events() async throws -> Int {
        let stored = try await asks.world.write { tx throws(PostgresError) in
          try tx.query("SELECT stored FROM log_entry").map { row throws(PostgresError) in
            try row.bytes(0)
          }
        }
        let headers = try stored.map { try Entry(decoding: $0).header }
        return headers.count { $0.kind == .event && $0.indexes.subject == index }
      }
      #expect(try await events() == 0)
      let actor = try await Self.register(asks, family.adult).done().id
      #expect(try await events() == 1)
      try await Self.vouch(asks, for: actor).done()
      #expect(try await events() == 2)
    }
  }

  @Test("of a guardian elsewhere is vouched for where they decide, of a member only at home")
  func elsewhere() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.named(asks)
      let outsider = Random.id()
      _ = try await asks.addChild(born: Date(year: 2018, month: 1, day: 1), guardians: [outsider])
      let actor = try await Self.register(asks, outsider, household: family.household).done().id
      try await Self.vouch(asks, for: actor).done()
      #expect(
        try await asks.world.facts(Subjects(actors: [actor])).actors[actor]?.isVouched == true)

      // Another household of another coordinator names the adult as a guardian, to vouch for them.
      let (household, child, command) = (Random.id(), Random.id(), Random.id())
      try await asks.world.tamper(
        "DELETE FROM relation WHERE actor = \(family.worker.sqlText)")
      try await asks.world.reseal(family.subjects)
      func asking(_ method: String) -> Asking {
        asks.asking(
          family.worker, .nurse, method, peer: .service(.cases),
          asked: CasesV1.Cases.openHousehold.name)
      }
      _ = try await asks.directory.beginHousehold(
        ConsentV1.BeginHouseholdRequest(
          household: household,
          members: [
            .init(
              person: child, birthDate: Date(year: 2018, month: 1, day: 1),
              authorities: [.init(holder: family.adult, kind: .custody)])
          ], team: "north", command: command),
        asking(ConsentV1.Directory.beginHousehold.name))
      _ = try await asks.directory.settleHousehold(
        ConsentV1.SettleHouseholdRequest(household: household, command: command),
        asking(ConsentV1.Directory.settleHousehold.name))
      try await Self.endOld(asks)
      let made = try await Self.register(asks, family.adult, "tweede", household: household)
        .done().id
      #expect(
        await refusal {
          try await Self.vouch(asks, for: made, in: household, as: family.worker, .nurse).done()
        } == .failedPrecondition)
      try await Self.vouch(asks, for: made).done()
    }
  }
}

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

/// Finding 17: a household whose coordinator is gone, and a partner that must go.
@Suite("Who is gone")
struct AppointmentTests {
  /// A privacy officer of the team.
  private static func officer(
    _ asks: Asks, registeredBy maker: UInt128? = nil
  ) async throws -> UInt128 {
    let (family, keys) = (asks.family, asks.world.keys)
    let box = Ids([Random.id()] + (maker.map { [$0] } ?? []))
    try await asks.world.write { tx throws(PostgresError) in
      tx.insertActor(
        .init(
          id: box.ids[0], organisation: family.team, uriIndex: Random.id(), kind: "user",
          person: nil, fromUs: 0, untilUs: nil, sealed: [1],
          registeredBy: box.ids.dropFirst().first))
      tx.insertHat(
        .init(
          actor: box.ids[0], id: box.ids[0], organisation: family.team, team: "",
          role: "privacy_officer", supervisor: nil, fromUs: 0, untilUs: nil))
      _ = try Heads.reseal(Subjects(actors: [box.ids[0]]), revision: 1, keys: keys, &tx)
    }
    return box.ids[0]
  }

  private static func name(
    _ asks: Asks, _ to: UInt128, as actor: UInt128, _ role: Domain.Role
  ) async throws {
    _ = try await asks.directory.appointCoordinator(
      ConsentV1.AppointCoordinatorRequest(household: asks.family.household, to: to),
      asks.asking(
        actor, role, ConsentV1.Directory.appointCoordinator.name,
        purpose: role == .privacyOfficer ? "audit_review" : "care_coordination"))
  }

  private static func coordinators(_ asks: Asks) async throws -> [UInt128] {
    let facts = try await asks.world.facts(asks.family.subjects)
    let relations = facts.households[asks.family.household]?.relations ?? []
    return relations.filter { $0.kind == .coordinator && $0.period.contains(facts.moment.instant) }
      .map(\.actor.value)
  }

  private static func end(_ asks: Asks, _ actor: UInt128) async throws {
    _ = try await asks.directory.endContract(
      ConsentV1.EndContractRequest(actor: actor),
      asks.asking(
        asks.family.administrator, .administrator, ConsentV1.Directory.endContract.name))
  }

  @Test("a coordinator is followed by whom an administrator and an officer name, both of them")
  func appointing() async throws {
    try await Asks.run { asks in
      let (family, officer) = (asks.family, try await Self.officer(asks))
      // While there is one who can, nobody else is named.
      #expect(
        await refusal {
          try await Self.name(asks, family.worker, as: family.administrator, .administrator)
        } == .failedPrecondition)
      try await Self.end(asks, family.coordinator)
      #expect(
        await refusal { try await Self.name(asks, family.worker, as: family.worker, .nurse) }
          == .permissionDenied)
      #expect(
        await refusal {
          try await Self.name(asks, family.resident, as: officer, .privacyOfficer)
        } == .failedPrecondition)
      // One alone, however often, makes nobody coordinator.
      for _ in 0..<2 {
        try await Self.name(asks, family.worker, as: family.administrator, .administrator)
      }
      #expect(try await Self.coordinators(asks) == [family.coordinator])
      try await Self.name(asks, family.worker, as: officer, .privacyOfficer)
      #expect(try await Self.coordinators(asks) == [family.worker])
      // Who is coordinator now decides again.
      _ = try await asks.grants.invite(
        ConsentV1.InviteRequest(
          household: family.household, organisation: "daily_life-\(family.partner)",
          purpose: .housingStability),
        asks.asking(family.worker, .nurse, ConsentV1.Grants.invite.name))
      #expect(
        await refusal {
          try await Self.name(asks, family.worker, as: family.administrator, .administrator)
        } == .failedPrecondition)
    }
  }

  @Test("a word for somebody opens nothing to them, and none is both roles' word")
  func words() async throws {
    try await Asks.run { asks in
      let (family, officer) = (asks.family, try await Self.officer(asks))
      try await Self.end(asks, family.coordinator)
      try await asks.world.tamper("DELETE FROM relation WHERE kind = 2")
      try await asks.world.reseal(family.subjects)
      try await Self.name(asks, family.worker, as: officer, .privacyOfficer)
      #expect(
        await refusal {
          _ = try await asks.grants.list(
            ConsentV1.ListGrantsRequest(household: family.household),
            asks.asking(family.worker, .nurse, ConsentV1.Grants.list.name))
        } == .permissionDenied)
      let keys = asks.world.keys
      try await asks.world.write { tx throws(PostgresError) in
        tx.insertHat(
          .init(
            actor: family.administrator, id: Random.id(), organisation: family.team, team: "",
            role: "privacy_officer", supervisor: nil, fromUs: 0, untilUs: nil))
        _ = try Heads.reseal(
          Subjects(actors: [family.administrator]), revision: 1, keys: keys, &tx)
      }
      #expect(
        await refusal {
          try await Self.name(asks, family.worker, as: family.administrator, .administrator)
        } == .permissionDenied)
    }
  }

  /// One actor wears another hat from now on, and the one before no longer.
  private static func change(_ asks: Asks, _ actor: UInt128, to role: String) async throws {
    let (box, keys) = (Ids([actor]), asks.world.keys)
    let team = asks.family.team
    try await asks.world.tamper("DELETE FROM hat WHERE actor = \(actor.sqlText)")
    try await asks.world.write { tx throws(PostgresError) in
      tx.insertHat(
        .init(
          actor: box.ids[0], id: box.ids[0], organisation: team, team: "", role: role,
          supervisor: nil, fromUs: 0, untilUs: nil))
      _ = try Heads.reseal(Subjects(actors: [box.ids[0]]), revision: 1, keys: keys, &tx)
    }
  }

  @Test("one person does not say both words, whichever hat they wear between, nor their own name")
  func samePerson() async throws {
    try await Asks.run { asks in
      let (family, officer) = (asks.family, try await Self.officer(asks))
      try await Self.end(asks, family.coordinator)
      try await Self.name(asks, family.worker, as: family.administrator, .administrator)
      try await Self.change(asks, family.administrator, to: "privacy_officer")
      #expect(
        await refusal {
          try await Self.name(asks, family.worker, as: family.administrator, .privacyOfficer)
        } == .permissionDenied)
      #expect(try await Self.coordinators(asks) == [family.coordinator])
      // Nor does an account that they made.
      let made = try await Self.officer(asks, registeredBy: family.administrator)
      #expect(
        await refusal {
          try await Self.name(asks, family.worker, as: made, .privacyOfficer)
        } == .permissionDenied)
      #expect(try await Self.coordinators(asks) == [family.coordinator])
      // Another one may.
      try await Self.name(asks, family.worker, as: officer, .privacyOfficer)
      #expect(try await Self.coordinators(asks) == [family.worker])
    }
  }

  @Test("nobody names themselves")
  func oneself() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await Self.end(asks, family.coordinator)
      // A worker who administers too.
      let (hat, keys) = (Ids([Random.id()]), asks.world.keys)
      try await asks.world.write { tx throws(PostgresError) in
        tx.insertHat(
          .init(
            actor: family.worker, id: hat.ids[0], organisation: family.team, team: "",
            role: "administrator", supervisor: nil, fromUs: 0, untilUs: nil))
        _ = try Heads.reseal(Subjects(actors: [family.worker]), revision: 1, keys: keys, &tx)
      }
      func name(_ to: UInt128) async throws {
        _ = try await asks.directory.appointCoordinator(
          ConsentV1.AppointCoordinatorRequest(household: family.household, to: to),
          asks.asking(
            family.worker, .administrator, ConsentV1.Directory.appointCoordinator.name,
            hat: hat.ids[0]))
      }
      #expect(await refusal { try await name(family.worker) } == .failedPrecondition)
      let other = try await Self.professional(asks)
      try await name(other.ids[0])
    }
  }

  /// Somebody who could coordinate.
  private static func professional(_ asks: Asks) async throws -> Ids {
    let (box, keys, team) = (Ids([Random.id()]), asks.world.keys, asks.family.team)
    try await asks.world.write { tx throws(PostgresError) in
      tx.insertActor(
        .init(
          id: box.ids[0], organisation: team, uriIndex: Random.id(), kind: "user", person: nil,
          fromUs: 0, untilUs: nil, sealed: [1]))
      tx.insertHat(
        .init(
          actor: box.ids[0], id: box.ids[0], organisation: team, team: "north", role: "nurse",
          supervisor: nil, fromUs: 0, untilUs: nil))
      _ = try Heads.reseal(Subjects(actors: [box.ids[0]]), revision: 1, keys: keys, &tx)
    }
    return box
  }

  @Test("C17 an organisation that has ended gets nothing, whatever was granted")
  func organisation() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let name = ConsentV1.Directory.endOrganisation.name
      func end(_ organisation: String, as actor: UInt128, _ role: Domain.Role) async throws {
        _ = try await asks.directory.endOrganisation(
          ConsentV1.EndOrganisationRequest(organisation: organisation),
          asks.asking(actor, role, name))
      }
      let partner = "daily_life-\(family.partner)"
      #expect(
        await refusal { try await end(partner, as: family.coordinator, .generalist) }
          == .permissionDenied)
      // Never one's own: nobody could undo it.
      for name in ["team-\(family.team)", "niemand"] {
        #expect(
          await refusal { try await end(name, as: family.administrator, .administrator) }
            == .failedPrecondition)
      }
      #expect(try await asks.partnerMay(family.household))
      try await end(partner, as: family.administrator, .administrator)
      #expect(try await !asks.partnerMay(family.household))
    }
  }
}

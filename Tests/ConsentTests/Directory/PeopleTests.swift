import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// Who is who: each method once done, once refused, once repeated.
@Suite("People of the directory")
struct PeopleTests {
  private static func asAdministrator(
    _ asks: Asks, _ method: String, command: UInt128 = Random.id()
  ) -> Asking {
    asks.asking(asks.family.administrator, .administrator, method, command: command)
  }

  @Test("are registered once, by an administrator, and by one name once")
  func register() async throws {
    try await Asks.run { asks in
      let name = ConsentV1.Directory.registerActor.name
      // A name that can stand in a certificate.
      try await asks.world.tamper("UPDATE organisation SET name = 'wijkteam' WHERE tier = 'team'")
      try await asks.world.reseal(asks.family.subjects)
      let request = ConsentV1.RegisterActorRequest(
        organisation: "wijkteam", kind: "user", name: "nieuw", displayName: "Nieuw (fictional)")
      let command = Random.id()
      let made = try await asks.directory.registerActor(
        request, Self.asAdministrator(asks, name, command: command))
      let again = try await asks.directory.registerActor(
        request, Self.asAdministrator(asks, name, command: command))
      #expect(made == again)
      #expect(
        await refusal {
          _ = try await asks.directory.registerActor(request, Self.asAdministrator(asks, name))
        } == .alreadyExists)
      #expect(
        await refusal {
          _ = try await asks.directory.registerActor(
            request, asks.asking(asks.family.coordinator, .generalist, name))
        } == .permissionDenied)
      #expect(
        await refusal {
          _ = try await asks.directory.registerActor(
            ConsentV1.RegisterActorRequest(
              organisation: "wijkteam", kind: "service", name: "cases"),
            Self.asAdministrator(asks, name))
        } == .invalidArgument)
    }
  }

  @Test("are registered once when two administrators do it at the same time")
  func race() async throws {
    try await Asks.run { asks in
      let name = ConsentV1.Directory.registerActor.name
      try await asks.world.tamper("UPDATE organisation SET name = 'wijkteam' WHERE tier = 'team'")
      try await asks.world.reseal(asks.family.subjects)
      let request = ConsentV1.RegisterActorRequest(
        organisation: "wijkteam", kind: "user", name: "tegelijk")
      let organisation = ConsentV1.RegisterOrganisationRequest(
        name: "tegelijk", displayName: "Tegelijk (fictional)", tier: "daily_life")
      let codes = await withTaskGroup(of: [StatusCode?].self) { group in
        for _ in 0..<6 {
          group.addTask {
            [
              await refusal {
                _ = try await asks.directory.registerActor(
                  request, Self.asAdministrator(asks, name))
              },
              await refusal {
                _ = try await asks.directory.registerOrganisation(
                  organisation,
                  Self.asAdministrator(asks, ConsentV1.Directory.registerOrganisation.name))
              },
            ]
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      for method in 0..<2 {
        #expect(codes.count { $0[method] == nil } == 1)
        #expect(codes.count { $0[method] == .alreadyExists } == 5)
      }
    }
  }

  @Test("wear hats that begin and end, and none longer than the contract")
  func hats() async throws {
    try await Asks.run { asks in
      let family = asks.family
      try await asks.world.tamper("UPDATE organisation SET name = 'wijkteam' WHERE tier = 'team'")
      try await asks.world.reseal(family.subjects)
      let (give, end) = (ConsentV1.Directory.giveHat.name, ConsentV1.Directory.endHat.name)
      let request = ConsentV1.GiveHatRequest(
        actor: family.worker, organisation: "wijkteam", team: "north", role: "nurse")
      let command = Random.id()
      let hat = try await asks.directory.giveHat(
        request, Self.asAdministrator(asks, give, command: command))
      #expect(
        try await asks.directory.giveHat(
          request, Self.asAdministrator(asks, give, command: command)) == hat)
      #expect(
        await refusal {
          _ = try await asks.directory.giveHat(
            request, asks.asking(family.coordinator, .generalist, give))
        } == .permissionDenied)
      // A partner's role is not to be had in the team, nor a service's at all.
      for role in ["gateway", "service", "nobody"] {
        var other = request
        other.role = role
        #expect(
          await refusal {
            _ = try await asks.directory.giveHat(other, Self.asAdministrator(asks, give))
          } == .failedPrecondition)
      }
      _ = try await asks.directory.endHat(
        ConsentV1.EndHatRequest(hat: hat.id), Self.asAdministrator(asks, end))
      let facts = try await asks.world.facts(family.subjects)
      let ended = facts.actors[family.worker]?.hats.first { $0.id.value == hat.id }
      #expect(ended?.period.contains(facts.moment.instant) == false)
      #expect(
        await refusal {
          _ = try await asks.directory.endHat(
            ConsentV1.EndHatRequest(hat: Random.id()), Self.asAdministrator(asks, end))
        } == .failedPrecondition)
    }
  }

  @Test("act until their contract ends, to the moment, and no longer")
  func contract() async throws {
    try await Asks.run { asks in
      let family = asks.family
      let name = ConsentV1.Directory.endContract.name
      let (request, command) = (
        ConsentV1.EndContractRequest(actor: family.worker), Random.id()
      )
      #expect(
        await refusal {
          _ = try await asks.directory.endContract(
            request, asks.asking(family.coordinator, .generalist, name))
        } == .permissionDenied)
      let done = try await asks.directory.endContract(
        request, Self.asAdministrator(asks, name, command: command))
      #expect(
        try await asks.directory.endContract(
          request, Self.asAdministrator(asks, name, command: command)) == done)
      #expect(
        await refusal {
          _ = try await asks.directory.endRelation(
            ConsentV1.EndRelationRequest(household: family.household, actor: family.worker),
            asks.asking(family.worker, .nurse, ConsentV1.Directory.endRelation.name))
        } == .permissionDenied)
    }
  }

  @Test("Z08 lose a certificate for good, by an administrator or an officer")
  func certificates() async throws {
    try await Asks.run { asks in
      let name = ConsentV1.Directory.revokeCertificate.name
      let request = ConsentV1.RevokeCertificateRequest(
        certificate: Random.bytes(32), reason: "lost_device")
      #expect(
        await refusal {
          _ = try await asks.directory.revokeCertificate(
            request, asks.asking(asks.family.coordinator, .generalist, name))
        } == .permissionDenied)
      for _ in 0..<2 {
        _ = try await asks.directory.revokeCertificate(request, Self.asAdministrator(asks, name))
      }
      let replica = Replica(pool: asks.world.pool, keys: asks.world.keys)
      let upkeep = Upkeep(log: asks.change.log, replica: replica, keys: asks.world.keys)
      let revoked = try #require(CertificateHash(request.certificate))
      let other = try #require(CertificateHash(Random.bytes(32)))
      // Before the list was ever read nobody is let in.
      #expect(upkeep.isRevoked(other))
      await upkeep.readRevocations()
      #expect(upkeep.isRevoked(revoked) && !upkeep.isRevoked(other))
    }
  }

  @Test("are listed with their organisations, to who may ask")
  func organisations() async throws {
    try await Asks.run { asks in
      let name = ConsentV1.Directory.listOrganisations.name
      _ = try await asks.directory.listOrganisations(
        ConsentV1.ListOrganisationsRequest(), Self.asAdministrator(asks, name))
      let partner = await refusal {
        _ = try await asks.directory.listOrganisations(
          ConsentV1.ListOrganisationsRequest(),
          asks.asking(asks.family.gateway, .gateway, name))
      }
      #expect(partner == .permissionDenied)
    }
  }
}

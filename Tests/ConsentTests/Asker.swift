import Daemon
import Domain
import RPC
import Testing
import Vault
import Wire

@testable import consent

/// A person who asks through the cases service: what most tests of the gate start from.
struct Asker: Sendable {
  let house: House
  let person: Person
  let cases: ServiceProcess
  let session: PersonSession

  init(_ house: House, _ person: Person) async throws {
    self.house = house
    self.person = person
    self.cases = try await ServiceProcess(house)
    self.session = try await person.session(by: self.cases.holder)
  }

  /// Asks for one part to be written.
  func ask(
    _ family: Home, _ category: Wire.Category = .housing,
    _ options: CallOptions? = nil
  ) async throws -> ConsentV1.OpenReply {
    try await self.open(
      ConsentV1.OpenRequest(
        serviceSession: self.cases.session, household: family.household,
        parts: [GateTests.write(family, category)]),
      options ?? self.session.options(GateTests.change))
  }

  func open(
    _ request: ConsentV1.OpenRequest, _ options: CallOptions
  ) async throws -> ConsentV1.OpenReply {
    try await self.cases.client.call(ConsentV1.Gate.open, request, options).reply
  }

  func leave() async { await self.cases.client.shutdown() }
}

extension House {
  /// A worker who asks, and a household of theirs.
  func worker(_ test: (Asker, Home) async throws -> Void) async throws {
    let worker = try await self.addPerson("anna", .generalist)
    let family = try await self.addHousehold(worker)
    let asker = try await Asker(self, worker)
    try await test(asker, family)
    await asker.leave()
  }
}

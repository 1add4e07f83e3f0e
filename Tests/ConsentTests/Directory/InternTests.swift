import Daemon
import Domain
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

@Suite("An intern")
struct InternTests {
  /// An intern of the worker's team, with a track and nobody yet who supervises.
  private func intern(_ house: House, track: String) async throws -> Person {
    let intern = try await house.addPerson("iris", .intern)
    let keys = house.keys
    let box = intern
    try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
      tx.insertInternship(of: box.actor, hat: box.hat, track: track)
      _ = try Heads.reseal(Subjects(actors: [box.actor]), revision: 1, keys: keys, &tx)
    }
    return intern
  }

  private func supervise(
    _ house: House, _ intern: Person, by person: Person, isAbsent: Bool = false
  ) async throws {
    var routes = house.routes
    DirectoryRoutes(
      directory: Directory(change: PolicyChange(keys: house.keys, log: house.log)),
      verifier: house.verifier
    ).add(to: &routes)
    let client = InProcess.client(
      of: routes, as: try person.holder.peer, group: EventLoops.shared)
    let session = try await person.session(by: person.holder)
    let request = ConsentV1.SuperviseRequest(intern: intern.actor, isAbsent: isAbsent)
    let (method, command) = (ConsentV1.Directory.supervise, Random.id())
    let digest = RequestDigest.of(
      call: method.name, command: command, payload: request.encoded())
    do {
      _ = try await client.call(
        method, request,
        session.options(
          method.name, of: "consent", purpose: "supervision", digest: digest.bytes,
          command: command))
      await client.shutdown()
    } catch {
      await client.shutdown()
      throw error
    }
  }

  @Test("sees what the supervisor of today and the track share, until that ends")
  func access() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let stranger = try await house.addPerson("bram", .generalist)
      let family = try await house.addHousehold(worker)
      let intern = try await self.intern(house, track: "legal")
      let asker = try await Asker(house, intern)
      #expect(try await asker.ask(family, .finances).reasons == ["supervisor_missing"])

      try await self.supervise(house, intern, by: worker)
      #expect(try await asker.ask(family, .finances).outcome == 7)
      // Not of the track, whatever the supervisor may see.
      #expect(try await asker.ask(family, .mentalHealth).reasons == ["role_never"])
      #expect(try await asker.ask(family, .timeUse).outcome != 7)

      // Of who has no relation to the household nothing follows.
      try await self.supervise(house, intern, by: stranger)
      #expect(try await asker.ask(family, .finances).outcome != 7)
      // Who is not the supervisor has nothing to end; the supervisor has.
      #expect(
        await refusal {
          try await self.supervise(house, intern, by: worker, isAbsent: true)
        } == .failedPrecondition)
      try await self.supervise(house, intern, by: worker)
      try await self.supervise(house, intern, by: worker, isAbsent: true)
      #expect(try await asker.ask(family, .finances).reasons == ["supervisor_missing"])
      await asker.leave()
    }
  }

  @Test("of yesterday's supervisor, or of one whose contract ended, sees nothing")
  func ended() async throws {
    try await House.with { house in
      let worker = try await house.addPerson("anna", .generalist)
      let family = try await house.addHousehold(worker)
      let intern = try await self.intern(house, track: "legal")
      let asker = try await Asker(house, intern)
      try await self.supervise(house, intern, by: worker)
      #expect(try await asker.ask(family, .finances).outcome == 7)
      // Behind consent's back a day longer: the head says so.
      try await house.tamper("UPDATE internship SET day = day + 1")
      #expect(try await asker.ask(family, .finances).outcome != 7)
      try await house.tamper("UPDATE internship SET day = day - 1")
      #expect(try await asker.ask(family, .finances).outcome == 7)
      try await house.tamper(
        "UPDATE actor SET contract_until = clock_timestamp() WHERE id = $1", .uuid(worker.actor))
      let keys = house.keys
      try await house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
        _ = try Heads.reseal(Subjects(actors: [worker.actor]), revision: 1, keys: keys, &tx)
      }
      #expect(try await asker.ask(family, .finances).reasons == ["supervisor_missing"])
      await asker.leave()
    }
  }

  @Test("is supervised by a professional, and by nobody else")
  func others() async throws {
    try await House.with { house in
      let intern = try await self.intern(house, track: "social")
      for role in [Role.intern, .resident] {
        let other = try await house.addPerson("x-\(role.rawValue)", role)
        #expect(
          await refusal {
            try await self.supervise(house, intern, by: other)
          } == .permissionDenied)
      }
      // A colleague who is no intern is nobody to supervise.
      let worker = try await house.addPerson("anna", .generalist)
      let nurse = try await house.addPerson("noa", .nurse)
      #expect(
        await refusal {
          try await self.supervise(house, nurse, by: worker)
        } == .permissionDenied)
    }
  }
}

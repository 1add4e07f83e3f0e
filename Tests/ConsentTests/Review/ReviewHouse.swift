import Daemon
import Domain
import NIOCore
import Postgres
import RPC
import TestKit
import Testing
import Vault
import Wire

@testable import consent

/// A house with the officers' desk and the report of its own log.
final class ReviewHouse: Sendable {
  let house: House
  let routes: Routes

  init(_ house: House) {
    var routes = house.routes
    let change = PolicyChange(keys: house.keys, log: house.log)
    let verifier = house.verifier
    ReviewRoutes(change: change, verifier: verifier).add(to: &routes)
    GrantRoutes(grants: Grants(change: change), verifier: verifier).add(to: &routes)
    DirectoryRoutes(directory: Directory(change: change), verifier: verifier).add(to: &routes)
    LogRoutes(
      house.log, rows: StoredFindings.rows,
      reports: OwnReports(change: change, verifier: verifier)
    ) { call async throws(RPCError) in
      try await change.reviewer(call, verifier)
    }.add(to: &routes)
    self.house = house
    self.routes = routes
  }

  /// Asks a method as somebody with a session of their own.
  func ask<Request: Message, Reply: Message>(
    _ method: Method<Request, Reply>, _ request: Request, as person: Person,
    purpose: String = "audit_review"
  ) async throws -> Reply {
    let session = try await person.session(by: person.holder)
    let client = InProcess.client(
      of: self.routes, as: try person.holder.peer, group: EventLoops.shared)
    let command = method.policy.changes ? Random.id() : nil
    let digest = RequestDigest.of(
      call: method.name, command: command, payload: request.encoded())
    let options = session.options(
      method.name, of: "consent", purpose: purpose, digest: digest.bytes, command: command)
    do {
      let reply = try await client.call(method, request, options).reply
      await client.shutdown()
      return reply
    } catch {
      await client.shutdown()
      throw error
    }
  }

  /// The reasons of a no; nil for an answer.
  func refusal<Request: Message, Reply: Message>(
    _ method: Method<Request, Reply>, _ request: Request, as person: Person,
    purpose: String = "audit_review"
  ) async throws -> [String]? {
    do {
      _ = try await self.ask(method, request, as: person, purpose: purpose)
      return nil
    } catch let error as RPCError { return error.reasons.map(\.description) }
  }

  /// A house whose log is kept, as a running consent keeps it.
  static func with<R>(_ test: (ReviewHouse) async throws -> R) async throws -> R {
    try await House.with { house in
      let keeper = Task { await LogKeeper(house.log).run() }
      do {
        let result = try await test(ReviewHouse(house))
        keeper.cancel()
        await keeper.value
        return result
      } catch {
        keeper.cancel()
        await keeper.value
        throw error
      }
    }
  }

  /// Waits until what was committed has its place in the tree.
  func settle() async throws {
    let isSettled = try await eventually {
      try await self.house.count("SELECT count(*) FROM log_pending") == 0
    }
    #expect(isSettled)
  }

  /// Links somebody to a person of a household, and vouches for it.
  func make(_ person: Person, residentOf home: Home) async throws {
    let (actor, adult, keys) = (person.actor, home.adult, self.house.keys)
    let who = Linked(actor: actor, adult: adult)
    try await self.house.pool.transaction(deadline: House.soon) { (tx) throws(PostgresError) in
      try tx.execute(
        "UPDATE actor SET person = $2 WHERE id = $1", .uuid(who.actor), .uuid(who.adult))
      _ = try Heads.reseal(Subjects(actors: [who.actor]), revision: 1, keys: keys, &tx)
    }
    try await self.house.vouch(for: person)
  }

  private final class Linked: Sendable {
    let actor: UInt128
    let adult: UInt128

    init(actor: UInt128, adult: UInt128) {
      self.actor = actor
      self.adult = adult
    }
  }
}

package import Domain
internal import Foundation
package import RPC
internal import Synchronization
package import Vault
internal import Wire

/// A consent for the tests of one service: the gate's real rule about nobody in particular, no
/// database and no log. SuiteTests run the real one.
package final class StandInGate: Sendable {
  private struct Person {
    let actor: Actor
    let claims: ConsentV1.SessionClaims
  }

  private static let team = Organisation(
    id: OrganisationId(2), standing: .team,
    contract: Period(from: Instant(microseconds: 0), until: nil), headMatches: true)

  private static let municipality = Organisation(
    id: OrganisationId(3), standing: .partner(.commissioner),
    contract: Period(from: Instant(microseconds: 0), until: nil), headMatches: true)

  /// Where somebody in this role works.
  private static func organisation(of role: Role) -> Organisation {
    role == .commissioner ? Self.municipality : Self.team
  }

  private let people = Mutex<[UInt128: Person]>([:])
  private let tokenKey = SigningKey()
  package let readingKey = BoxKey()
  /// Whose questions it answers.
  private let service: ServiceName

  package init(for service: ServiceName) { self.service = service }

  package var routes: Routes {
    var routes = Routes()
    routes.answer(ConsentV1.Session.openService) { request, _ async throws(RPCError) in
      Outcome(
        ConsentV1.OpenServiceReply(
          serviceSession: request.boxKey, expiresAtMs: .max,
          tokenKey: self.tokenKey.verifyingKey.bytes, readingKey: self.readingKey.address.bytes))
    }
    routes.answer(ConsentV1.Gate.open) { request, call async throws(RPCError) in
      Outcome(try self.open(request, call))
    }
    return routes
  }

  /// Registers somebody and answers the token that consent would have given them.
  package func token(for actor: UInt128, as role: Role, person: UInt128? = nil) -> [UInt8] {
    let always = Period(from: Instant(microseconds: 0), until: nil)
    let hat = HatId(actor &+ 1)
    let claims = ConsentV1.SessionClaims(
      session: actor &+ 2, actor: actor, organisation: Self.organisation(of: role).id.value,
      hat: hat.value,
      role: role.rawValue, certificate: [UInt8](repeating: 7, count: 32),
      exchangeKey: [UInt8](repeating: 8, count: 32))
    let worn = Hat(
      id: hat, organisation: Self.organisation(of: role).id, role: role, period: always,
      track: role == .intern ? .social : nil)
    let someone = Person(
      actor: Actor(
        id: ActorId(actor), contract: always, hats: [worn], person: person.map { PersonId($0) },
        headMatches: true), claims: claims)
    self.people.withLock { $0[actor] = someone }
    let bytes = claims.encoded()
    return bytes + self.tokenKey.sign(Array("sluis-session-token-v1".utf8) + bytes)
  }

  private func person(of call: Call) throws(RPCError) -> Person {
    let bytes = Array(call.token.dropLast(64))
    let signed = Array("sluis-session-token-v1".utf8) + bytes
    guard self.tokenKey.verifyingKey.verify(Array(call.token.suffix(64)), of: signed),
      let claims = try? ConsentV1.SessionClaims(decoding: bytes),
      let person = self.people.withLock({ $0[claims.actor] })
    else { throw RPCError(.unauthenticated, Reason("token_unknown")) }
    return person
  }

  private func open(
    _ request: ConsentV1.OpenRequest, _ call: Call
  ) throws(RPCError) -> ConsentV1.OpenReply {
    let person = try self.person(of: call)
    let role = person.actor.hats[0].role
    let question = GateRequest(
      actor: person.actor.id, hat: HatId(person.claims.hat),
      chain: Chain(
        peer: .service(self.service), called: call.method, audience: call.proof?.audience ?? "",
        asked: call.proof?.method ?? "", caller: role.caller),
      purpose: call.purpose, parts: [])
    // The supervisor of the day is there unless a test's intern has none.
    let asked = Domain.CategorySet(
      role == .intern
        ? [] : request.asked.compactMap { Domain.Category(rawValue: $0.rawValue) })
    let refusal = Gate.admit(question, asked: asked, on: self.facts(person)).refusal
    let digest = RequestDigest.of(method: call.method, payload: call.payload).bytes
    return ConsentV1.OpenReply(
      outcome: refusal == nil ? 7 : 1, reasons: refusal?.reasons.map(\.rawValue) ?? [],
      decision: Random.id(), passMs: 2_000, requestDigest: digest, actor: person.actor.id.value,
      organisation: Self.organisation(of: role).id.value, hat: person.claims.hat,
      role: role.rawValue,
      actorIndex: person.actor.id.value &* 5, organisationIndex: 10,
      person: person.actor.person?.value)
  }

  private func facts(_ person: Person) -> GateFacts {
    let chains = ChainTable(
      methods: Methods.all.map { policy in
        MethodRule(
          name: policy.name,
          callers: Set(policy.callers.compactMap { Domain.Caller(rawValue: $0.rawValue) }),
          effect: Domain.Effect(rawValue: policy.effect.rawValue) ?? .administer,
          purposes: Set(policy.purposes.compactMap { Domain.Purpose(number: $0.rawValue) }))
      },
      relays: [
        ChainTable.Relay(service: self.service, called: ConsentV1.Gate.open.name, caller: .person)
      ])
    return GateFacts(
      moment: .now, chains: chains, actor: person.actor,
      organisation: Self.organisation(of: person.actor.hats[0].role),
      scopes: [])
  }
}

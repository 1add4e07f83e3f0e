import Daemon
import Domain
import RPC
import ServiceKit
import Synchronization
import Vault
import Wire

/// A consent for this suite alone: real keys and the gate's real rule, no database and no log.
///
/// It stands in for the process; SuiteTests run the real one. Tests break it by name of method.
final class StandInConsent: Sendable {
  /// A scope's key; arrays and dictionaries hold no noncopyable values.
  final class ScopeKey: Sendable {
    let key = DataKey()
  }

  struct House {
    var scopes: [UInt128: ScopeKey]
    var members: [Member]
    var team = ""
    /// Those of them who left.
    var former: Set<UInt128> = []
    var relations: [Relation]
    var grants: [Grant] = []
    var denies: [Deny] = []
    var isProvisional = true
    var command: UInt128
    var opener: UInt128
    var evaluationOn: Wire.Date?
  }

  struct Person {
    let actor: Actor
    let organisation: Organisation
    let claims: ConsentV1.SessionClaims
  }

  /// One proof, as used for one method of consent.
  struct ProofStep: Hashable {
    let nonce: UInt128
    let method: String
  }

  struct State {
    var houses: [UInt128: House] = [:]
    var people: [UInt128: Person] = [:]
    var references: [UInt128: (house: UInt128, organisation: OrganisationId)] = [:]
    var erased: Set<UInt128> = []
    /// How often each method was called, and how many of the next calls fail and how.
    var callCounts: [String: Int] = [:]
    var faults: [String: [RPCError]] = [:]
    var proofUses: [ProofStep: Int] = [:]
    var questions: [ConsentV1.OpenRequest] = []
    /// Happens once, before the next household is begun.
    var beforeBegin: (@Sendable () async -> Void)?
  }

  let state = Mutex(State())
  let tokenKey = SigningKey()
  let readingKey = BoxKey()
  let bsnKey = IndexKey()
  let nameKey = IndexKey()

  var routes: Routes {
    var routes = Routes()
    routes.answer(ConsentV1.Session.openService) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(
        ConsentV1.OpenServiceReply(
          serviceSession: request.boxKey, expiresAtMs: .max,
          tokenKey: self.tokenKey.verifyingKey.bytes, readingKey: self.readingKey.address.bytes))
    }
    routes.answer(ConsentV1.Session.open) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(
        ConsentV1.OpenSessionReply(
          token: request.signature, session: 1, exchangeKey: request.exchangeKey,
          signature: request.signature, role: "gateway", tokenKey: request.exchangeKey, actor: 1,
          chain: request.chain))
    }
    routes.answer(ConsentV1.Session.listHats) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(
        ConsentV1.ListHatsReply(
          hats: [
            ConsentV1.WornHat(id: request.nonce, role: "gateway", organisation: request.hat)
          ]))
    }
    routes.answer(ConsentV1.Gate.open) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(try self.open(request, call))
    }
    routes.answer(ConsentV1.Gate.resolve) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(try self.resolve(request, call))
    }
    routes.answer(ConsentV1.Index.evaluate) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(try self.evaluate(request, call))
    }
    routes.answer(ConsentV1.Directory.listKnown) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(self.known(request))
    }
    routes.answer(ConsentV1.Directory.beginHousehold) { request, call async throws(RPCError) in
      try self.enter(call)
      await self.state.withLock { $0.beforeBegin.take() }?()
      return Outcome(try self.begin(request, call))
    }
    routes.answer(ConsentV1.Directory.addMember) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(try self.addMember(request, call))
    }
    routes.answer(ConsentV1.Directory.settleHousehold) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(self.settle(request))
    }
    routes.answer(ConsentV1.Directory.listProvisional) { _, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(self.provisional())
    }
    routes.answer(ConsentV1.Directory.listErased) { request, call async throws(RPCError) in
      try self.enter(call)
      let erased = self.state.withLock { $0.erased.filter { $0 > request.after }.sorted() }
      return Outcome(ConsentV1.ListErasedReply(scopes: Array(erased.prefix(1_000))))
    }
    routes.answer(ConsentV1.Directory.setEvaluation) { request, call async throws(RPCError) in
      try self.enter(call)
      self.state.withLock { $0.houses[request.household]?.evaluationOn = request.evaluationOn }
      return Outcome(ConsentV1.Done(entry: 1))
    }
    routes.answer(ConsentV1.Grants.acceptInvitation) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(try self.accept(request, call))
    }
    routes.answer(ConsentV1.Grants.rehearse) { request, call async throws(RPCError) in
      try self.enter(call)
      return Outcome(try self.rehearse(request))
    }
    return routes
  }

  /// Counts the call and the use of its proof, and fails it when a test asked for that.
  private func enter(_ call: Call) throws(RPCError) {
    try self.state.withLock { (state) throws(RPCError) in
      state.callCounts[call.method, default: 0] += 1
      if let proof = call.proof {
        let step = ProofStep(nonce: proof.nonce, method: call.method)
        state.proofUses[step, default: 0] += 1
        guard state.proofUses[step] ?? 0 <= Self.useCount(of: call.method) else {
          throw RPCError(.unauthenticated, Reason("proof_replayed"))
        }
      }
      guard var faults = state.faults[call.method], !faults.isEmpty else { return }
      let fault = faults.removeFirst()
      state.faults[call.method] = faults
      throw fault
    }
  }

  /// As consent counts them.
  private static func useCount(of method: String) -> Int {
    [ConsentV1.Gate.open.name, ConsentV1.Index.evaluate.name].contains(method) ? 2 : 1
  }

  /// Lets the next calls of `method` fail, one for each error.
  func fail(_ method: String, with errors: RPCError...) {
    self.state.withLock { $0.faults[method] = errors }
  }

  func calls(of method: String) -> Int { self.state.withLock { $0.callCounts[method] ?? 0 } }

  /// Registers somebody and answers the token that consent would have given them.
  func token(
    for actor: UInt128, as role: Role, of organisation: Organisation, person: UInt128? = nil
  ) -> [UInt8] {
    let always = Period(from: Instant(microseconds: 0), until: nil)
    let hat = HatId(actor &+ 1)
    let claims = ConsentV1.SessionClaims(
      session: actor &+ 2, actor: actor, organisation: organisation.id.value, hat: hat.value,
      role: role.rawValue, certificate: [UInt8](repeating: 7, count: 32),
      exchangeKey: [UInt8](repeating: 8, count: 32))
    let someone = Person(
      actor: Actor(
        id: ActorId(actor), contract: always,
        hats: [Hat(id: hat, organisation: organisation.id, role: role, period: always)],
        person: person.map { PersonId($0) }, headMatches: true),
      organisation: organisation, claims: claims)
    self.state.withLock { $0.people[actor] = someone }
    let bytes = claims.encoded()
    return bytes + self.tokenKey.sign(Array("sluis-session-token-v1".utf8) + bytes)
  }

  func person(of call: Call) throws(RPCError) -> Person {
    let bytes = Array(call.token.dropLast(64))
    let signed = Array("sluis-session-token-v1".utf8) + bytes
    guard self.tokenKey.verifyingKey.verify(Array(call.token.suffix(64)), of: signed),
      let claims = try? ConsentV1.SessionClaims(decoding: bytes),
      let person = self.state.withLock({ $0.people[claims.actor] })
    else { throw RPCError(.unauthenticated, Reason("token_unknown")) }
    return person
  }
}

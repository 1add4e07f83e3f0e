import Daemon
import Domain
import RPC
import ServiceKit
import Synchronization
import Vault
import Wire

extension StandInConsent {
  private static let chains = ChainTable(
    methods: Methods.all.map { policy in
      MethodRule(
        name: policy.name,
        callers: Set(policy.callers.compactMap { Domain.Caller(rawValue: $0.rawValue) }),
        effect: Domain.Effect(rawValue: policy.effect.rawValue) ?? .administer,
        purposes: Set(policy.purposes.compactMap { Domain.Purpose(number: $0.rawValue) }))
    },
    relays: Set(
      [
        ConsentV1.Gate.open.name, ConsentV1.Gate.resolve.name, ConsentV1.Index.evaluate.name,
      ].flatMap { called in
        [Domain.Caller.person, .gateway].map {
          ChainTable.Relay(service: .cases, called: called, caller: $0)
        }
      }))

  /// A part with the category that its tag or its number stands for; nil when it stands for none.
  private static func category(
    of part: ConsentV1.Part, _ key: ScopeKey?
  ) -> Domain.Category? {
    guard part.mode == .read else { return Domain.Category(rawValue: Int32(part.category)) }
    guard let tag = part.tag else { return nil }
    return Domain.Category.allCases.first { key?.key.tag(UInt32($0.rawValue)) == tag }
  }

  private func facts(
    _ state: State, _ person: Person, at moment: Moment
  ) -> GateFacts {
    var scopes: [ScopeFacts] = []
    for (household, house) in state.houses {
      for scope in house.scopes.keys {
        scopes.append(
          ScopeFacts(
            id: ScopeId(scope), kind: scope == household ? .household : .person(PersonId(scope)),
            members: house.members, relations: house.relations, grants: house.grants,
            denies: house.denies, headMatches: true))
      }
    }
    return GateFacts(
      moment: moment, chains: Self.chains, actor: person.actor, organisation: person.organisation,
      scopes: scopes)
  }

  private func request(
    _ person: Person, _ call: Call, _ parts: [GateRequest.Part]
  ) -> GateRequest {
    GateRequest(
      actor: person.actor.id, hat: HatId(person.claims.hat),
      chain: Chain(
        peer: .service(.cases), called: call.method, audience: call.proof?.audience ?? "",
        asked: call.proof?.method ?? "", caller: person.actor.hats[0].role.caller),
      purpose: call.purpose, parts: parts)
  }

  func open(
    _ request: ConsentV1.OpenRequest, _ call: Call
  ) throws(RPCError) -> ConsentV1.OpenReply {
    let person = try self.person(of: call)
    let digest = RequestDigest.of(method: call.method, payload: call.payload).bytes
    let moment = Moment.now
    do {
      return try self.state.withLock { state in
        state.questions.append(request)
        let household =
          request.household
          ?? request.reference.flatMap { reference in
            state.references[reference].flatMap {
              $0.organisation == person.organisation.id ? $0.house : nil
            }
          }
        let keys = state.houses.values.reduce(into: [UInt128: ScopeKey]()) {
          $0.merge($1.scopes) { first, _ in first }
        }
        var parts = request.parts.map { part in
          Self.category(of: part, keys[part.scope]).map {
            GateRequest.Part(scope: ScopeId(part.scope), category: $0)
          }
        }
        if parts.isEmpty {
          let asked = request.asked.compactMap { Domain.Category(rawValue: $0.rawValue) }
          parts = (asked.isEmpty ? [.public] : asked).map {
            GateRequest.Part(scope: ScopeId(household ?? 0), category: $0)
          }
        }
        let question = self.request(person, call, parts.compactMap { $0 })
        let facts = self.facts(state, person, at: moment)
        if request.household == nil, request.reference == nil, request.parts.isEmpty {
          let asked = CategorySet(
            request.asked.compactMap { Domain.Category(rawValue: $0.rawValue) })
          let refusal = Gate.admit(question, asked: asked, on: facts).refusal
          return Self.reply(
            person, digest, refusal.map(\.reasons) ?? [], isPermitted: refusal == nil)
        }
        let decision = Gate.decide(question, on: facts)
        guard decision.verdict != .deny else {
          return Self.reply(person, digest, decision.reasons, isPermitted: false)
        }
        return try Self.permit(
          request, decision, parts, keys, person, household, digest,
          state.houses.values.reduce(into: []) { $0.formUnion($1.former) })
      }
    } catch { throw RPCError(.internal) }
  }

  /// Why `call` may not search for people.
  func refusal(toSearch call: Call) throws(RPCError) -> RPCError? {
    let person = try self.person(of: call)
    let moment = Moment.now
    let refusal = self.state.withLock { state in
      Gate.admit(
        self.request(person, call, []), asked: [.identity],
        on: self.facts(state, person, at: moment)
      ).refusal
    }
    return refusal.map { RPCError(.permissionDenied, reasons: Self.told($0.reasons, person)) }
  }

  private static func permit(
    _ request: ConsentV1.OpenRequest, _ decision: Decision, _ parts: [GateRequest.Part?],
    _ keys: [UInt128: ScopeKey], _ person: Person, _ household: UInt128?, _ digest: [UInt8],
    _ former: Set<UInt128>
  ) throws -> ConsentV1.OpenReply {
    var reply = Self.reply(person, digest, decision.reasons, isPermitted: true)
    reply.household = household
    reply.grants = decision.grants.map {
      ConsentV1.UsedGrant(grant: $0.id.value, version: UInt32($0.version))
    }
    reply.useUntilMs = UInt64((decision.useUntil?.microseconds ?? 0) / 1_000)
    let scopes = Set(request.parts.map(\.scope) + (household.map { [$0] } ?? []))
    reply.scopes = scopes.map {
      ConsentV1.ScopeIndex(
        scope: $0, subjectIndex: $0 &* 3, isFormer: former.contains($0))
    }
    guard !request.parts.isEmpty else { return reply }
    var bundle = try KeyBundle(capacity: request.parts.count)
    var outcomes = decision.outcomes.makeIterator()
    for (index, part) in request.parts.enumerated() {
      guard let asked = parts[index], let outcome = outcomes.next(), outcome.isPermitted,
        let key = keys[part.scope]
      else { continue }
      let category = UInt32(asked.category.rawValue)
      bundle.append(
        key.key.categoryKey(category).partKey(
          table: part.table, row: part.row, version: UInt64(part.version)))
      reply.released.append(
        ConsentV1.ReleasedPart(
          index: UInt32(index), category: category, tag: key.key.tag(category)))
    }
    reply.keyBox = try BoxEnd().seal(
      bundle, to: BoxAddress(request.serviceSession), context: digest)
    return reply
  }

  private static func told(_ reasons: [ReasonCode], _ person: Person) -> [String] {
    let listener = person.actor.hats[0].role.listener
    return ReasonCode.ordered(reasons.map { $0.told(to: listener) }).map(\.rawValue)
  }

  private static func reply(
    _ person: Person, _ digest: [UInt8], _ reasons: [ReasonCode], isPermitted: Bool
  ) -> ConsentV1.OpenReply {
    ConsentV1.OpenReply(
      outcome: isPermitted ? 7 : 1, reasons: Self.told(reasons, person), decision: Random.id(),
      passMs: 2_000, requestDigest: digest, actor: person.actor.id.value,
      organisation: person.organisation.id.value, hat: person.claims.hat,
      role: person.claims.role, actorIndex: person.actor.id.value &* 5,
      organisationIndex: person.organisation.id.value &* 5,
      person: person.actor.person?.value)
  }

  func resolve(
    _ request: ConsentV1.ResolveRequest, _ call: Call
  ) throws(RPCError) -> ConsentV1.ResolveReply {
    let person = try self.person(of: call)
    let digest = RequestDigest.of(method: call.method, payload: call.payload).bytes
    let moment = Moment.now
    return self.state.withLock { state in
      let known = state.references[request.reference]
      let household = known?.organisation == person.organisation.id ? known?.house ?? 0 : 0
      let house = state.houses[household]
      let scopes = house?.scopes ?? [0: ScopeKey()]
      let asked = request.asked.compactMap { Domain.Category(rawValue: $0.rawValue) }
      let parts = scopes.keys.flatMap { scope in
        asked.map { GateRequest.Part(scope: ScopeId(scope), category: $0) }
      }
      let decision = Gate.decide(
        self.request(person, call, parts), on: self.facts(state, person, at: moment))
      guard decision.verdict != .deny else {
        return ConsentV1.ResolveReply(
          outcome: 1, reasons: decision.reasons.map(\.rawValue), decision: Random.id(),
          requestDigest: digest)
      }
      return ConsentV1.ResolveReply(
        outcome: 7, decision: Random.id(), household: household,
        scopes: scopes.map { scope, key in
          ConsentV1.ScopeTags(scope: scope, tags: asked.map { key.key.tag(UInt32($0.rawValue)) })
        }, requestDigest: digest)
    }
  }
}

/// The gate's rule: may this actor, in this hat, for this purpose, have these parts?
///
/// Pure: time and facts are parameters. The world is closed: what no rule permits is refused, and a
/// refusal by any rule stands whatever others permit.
package enum Gate {
  /// Decides a request.
  ///
  /// - Returns: one outcome for each part, in order; reasons for everything refused.
  package static func decide(_ request: GateRequest, on facts: GateFacts) -> Decision {
    switch Self.admit(request, on: facts) {
    case .refused(let refusal):
      return .denied(refusal, partCount: request.parts.count)
    case .accepted(let asker):
      guard !request.parts.isEmpty else {
        return .denied(Refusal(.nothingAsked), partCount: 0)
      }
      guard request.parts.count <= GateRequest.partCountMax else {
        return .denied(Refusal(.tooManyParts), partCount: request.parts.count)
      }
      // Parts repeat a few (scope, category) pairs; each pair is decided once.
      var decided: [GateRequest.Part: Decision.Outcome] = [:]
      let outcomes = request.parts.map { part in
        if let outcome = decided[part] { return outcome }
        let outcome = Self.decide(part, for: asker, on: facts)
        decided[part] = outcome
        return outcome
      }
      return Decision(outcomes: outcomes, isAllOrNothing: request.isAllOrNothing)
    }
  }

  /// Whoever passed the rules that concern no scope.
  package struct Asker: Hashable, Sendable {
    package let actor: Actor
    package let hat: Hat
    package let organisation: Organisation
    package let purpose: Purpose
    package let effect: Effect

    fileprivate init(
      actor: Actor, hat: Hat, organisation: Organisation, purpose: Purpose, effect: Effect
    ) {
      self.actor = actor
      self.hat = hat
      self.organisation = organisation
      self.purpose = purpose
      self.effect = effect
    }
  }

  /// Holds a request against the rules that look at no scope: chain, purpose, contract, hat, role.
  ///
  /// By itself it is the rule for methods that open no part, such as a search by blind index.
  package static func admit(_ request: GateRequest, on facts: GateFacts) -> Ruling<Asker> {
    if let reason = facts.chains.refusal(of: request.chain) { return .refused(reason) }
    guard let rule = facts.chains.rule(for: request.chain.asked) else {
      return .refused(.methodUnknown)
    }
    guard case .known(let purpose) = PurposeReading(request.purpose) else {
      return .refused(PurposeReading(request.purpose).refusal ?? .purposeUnknown)
    }
    guard rule.purposes.contains(purpose) else { return .refused(.purposeNotForMethod) }

    let now = facts.moment.instant
    guard let actor = facts.actor, actor.id == request.actor else {
      return .refused(.actorUnknown)
    }
    guard actor.headMatches else { return .refused(.headMismatch) }
    guard actor.contract.contains(now) else { return .refused(.contractEnded) }
    guard let hat = actor.hat(request.hat, at: now) else { return .refused(.hatUnknown) }
    guard let organisation = facts.organisation, organisation.id == hat.organisation else {
      return .refused(.organisationUnknown)
    }
    guard organisation.headMatches else { return .refused(.headMismatch) }
    guard hat.role != .resident || actor.isVouched else { return .refused(.notVouched) }
    guard organisation.contract.contains(now) else { return .refused(.organisationEnded) }
    guard hat.role.caller == request.chain.caller else { return .refused(.callerNotForMethod) }
    guard Self.standing(of: organisation, fits: hat.role) else { return .refused(.roleNever) }
    guard hat.role.effects.contains(rule.effect) else { return .refused(.effectNotForRole) }
    guard hat.role.purposes.contains(purpose) else { return .refused(.purposeNotForRole) }
    return .accepted(
      Asker(
        actor: actor, hat: hat, organisation: organisation, purpose: purpose,
        effect: rule.effect))
  }

  /// Holds a question about nobody, such as a search, also against what the asker works with: who
  /// could be shown none of it learns nothing by asking, be there somebody or not.
  ///
  /// - Parameter asked: of which categories the answer would be.
  package static func admit(
    _ request: GateRequest, asked: CategorySet, on facts: GateFacts
  ) -> Ruling<Asker> {
    let ruling = Self.admit(request, on: facts)
    guard case .accepted(let asker) = ruling, !asked.isEmpty else { return ruling }
    guard asked.isSubset(of: asker.hat.categories) else { return .refused(.roleNever) }
    guard asker.hat.role == .intern else { return ruling }
    guard let hat = facts.supervision?.activeHat(at: facts.moment) else {
      return .refused(.supervisorMissing)
    }
    return asked.isSubset(of: hat.categories) ? ruling : .refused(.roleNever)
  }

  /// A partner's hat cannot carry a role of the team, nor the other way round.
  private static func standing(of organisation: Organisation, fits role: Role) -> Bool {
    switch (organisation.standing, role) {
    case (.partner(.commissioner), .commissioner): true
    case (.partner(.commissioner), _): false
    case (.partner, .partnerUser), (.partner, .gateway): true
    case (.partner, _): false
    case (.team, .partnerUser), (.team, .gateway), (.team, .commissioner): false
    case (.team, _): true
    }
  }

  private static func decide(
    _ part: GateRequest.Part, for asker: Asker, on facts: GateFacts
  ) -> Decision.Outcome {
    // Decided before the scope is looked at, so that the answer says nothing about it.
    if let tier = asker.organisation.tier, tier.never.contains(part.category) {
      return .refused(Refusal(.tierNever))
    }
    guard asker.hat.categories.contains(part.category) else {
      return .refused(Refusal(.roleNever))
    }
    let isForbidden = facts.forbids.contains {
      $0.meets(asker.hat.role, purpose: asker.purpose, category: part.category)
    }
    guard !isForbidden else { return .refused(Refusal(.forbiddenByAssignment)) }
    guard let scope = facts.scopes[part.scope] else { return .refused(Refusal(.scopeUnknown)) }
    guard scope.headMatches else { return .refused(Refusal(.headMismatch)) }

    let outcome = Self.permit(part.category, of: scope, for: asker, on: facts)
    guard outcome.isPermitted else { return outcome }
    // A no is looked at last and alone, so that no permit can come after it.
    let isDenied = scope.denies.contains {
      $0.meets(
        asker.actor.id, of: asker.organisation, purpose: asker.purpose, category: part.category,
        at: facts.moment.instant)
    }
    return isDenied ? .refused(Refusal(.deniedByResident)) : outcome
  }
}

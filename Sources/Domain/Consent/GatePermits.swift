/// Who is permitted what in one scope, role by role. Each answers a permit or its reasons.
extension Gate {
  static func permit(
    _ category: Category, of scope: ScopeFacts, for asker: Asker, on facts: GateFacts
  ) -> Decision.Outcome {
    switch scope.kind {
    case .signal(let signal): return Self.permitTriage(category, of: signal, for: asker)
    case .round(let team): return Self.permitRound(of: team, for: asker)
    case .person, .household, .concern, .panel: break
    }
    return switch asker.hat.role {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage:
      Self.permitProfessional(asker.actor.id, scope: scope, at: facts.moment)
    case .intern:
      Self.permitIntern(category, scope: scope, facts: facts)
    case .resident:
      Self.permitResident(category, scope: scope, asker: asker, at: facts.moment)
    case .partnerUser, .gateway:
      Self.permitPartner(category, scope: scope, asker: asker, at: facts.moment)
    case .privacyOfficer:
      // Oversight looks; what an officer administers is reviews, not anybody's record.
      asker.effect == .read ? .permitted(.oversight) : .refused(Refusal(.effectNotForRole))
    // A service acting for nobody has no right to anyone's data. The capabilities of the others
    // come with rules of their own; until then there is nothing for them.
    case .service, .panelMember, .committeeMember, .commissioner, .administrator, .operator:
      .refused(Refusal(.roleNever))
    }
  }

  /// A signal is for the triage of its team. Who reported it is for nobody, unless the reporter
  /// said so: no role has a right to that.
  private static func permitTriage(
    _ category: Category, of signal: ScopeFacts.Signal, for asker: Asker
  ) -> Decision.Outcome {
    guard asker.hat.role.triages else { return .refused(Refusal(.roleNever)) }
    // One without a team is nobody's, also where a hat is of none.
    guard asker.hat.team == signal.team, !signal.team.isEmpty else {
      return .refused(Refusal(.noRelation))
    }
    guard category != .reporter || signal.tellsReporter else {
      return .refused(Refusal(.reporterWithheld))
    }
    return .permitted(.triage)
  }

  /// A round's door list is for the professionals of its team, until the debrief.
  private static func permitRound(of team: String, for asker: Asker) -> Decision.Outcome {
    guard asker.hat.role.walksRounds else { return .refused(Refusal(.roleNever)) }
    return asker.hat.team == team && !team.isEmpty
      ? .permitted(.round) : .refused(Refusal(.noRelation))
  }

  /// A professional needs a relation to the household, now.
  private static func permitProfessional(
    _ actor: ActorId, scope: ScopeFacts, at moment: Moment
  ) -> Decision.Outcome {
    let own = scope.relations.filter { $0.actor == actor }
    let current = own.filter { $0.period.contains(moment.instant) }
    if current.contains(where: { $0.kind == .coordinator }) {
      return .permitted(.relation(.coordinator))
    }
    if let relation = current.first { return .permitted(.relation(relation.kind)) }
    return .refused(Refusal(own.isEmpty ? .noRelation : .relationEnded))
  }

  /// An intern sees what their track and the supervisor of today share, and nothing of their own.
  private static func permitIntern(
    _ category: Category, scope: ScopeFacts, facts: GateFacts
  ) -> Decision.Outcome {
    guard let supervision = facts.supervision,
      let hat = supervision.activeHat(at: facts.moment)
    else { return .refused(Refusal(.supervisorMissing)) }
    guard hat.categories.contains(category) else { return .refused(Refusal(.roleNever)) }
    let supervisor = supervision.supervisor.id
    let outcome = Self.permitProfessional(supervisor, scope: scope, at: facts.moment)
    guard outcome.isPermitted else { return outcome }
    return .permitted(.supervision(by: supervisor))
  }

  /// A resident has their own data; an adult the household's joint data but for
  /// ``CategorySet/toldInConfidence``; who has custody that of a child up to 16, but for what it
  /// told about safety and relations at home, and from twelve on no free text. Who has custody and
  /// does not live there is not told where that is: a child may have been taken to safety.
  ///
  /// Whoever lives with the person who told something is whom it may be about. What is left out
  /// here a resident asks of the privacy officer (docs/decisions/0007).
  private static func permitResident(
    _ category: Category, scope: ScopeFacts, asker: Asker, at moment: Moment
  ) -> Decision.Outcome {
    guard asker.effect == .read || Self.residentChanges.contains(category) else {
      return .refused(Refusal(.effectNotForRole))
    }
    let subjects = scope.subjects(at: moment.instant)
    guard let person = asker.actor.person else { return .refused(Refusal(.notOwnData)) }
    let isAllowed = subjects.contains { member in
      guard let age = member.age(on: moment.date) else { return false }
      if scope.kind == .household {
        return member.person == person && age >= Consenters.adultAge
          && !CategorySet.toldInConfidence.contains(category)
      }
      if member.person == person { return age >= Consenters.sayAge }
      guard scope.kind == .person(member.person), age < Consenters.aloneAge,
        !CategorySet.toldAtHome.contains(category)
      else { return false }
      let livesThere = scope.members.contains {
        $0.person == person && $0.membership.contains(moment.instant)
      }
      guard livesThere || !CategorySet.whereabouts.contains(category) else { return false }
      let hasCustody = member.authorities(.custody, at: moment.instant)
        .contains { $0.holder == person }
      return hasCustody && (age < Consenters.sayAge || category != .narrative)
    }
    return isAllowed ? .permitted(.ownData) : .refused(Refusal(.notOwnData))
  }

  /// What residents write themselves: their goals, and where they can be reached.
  static let residentChanges: CategorySet = [.plan, .contactDetails]

  /// A partner needs one grant that by itself permits the part: grants do not add up.
  private static func permitPartner(
    _ category: Category, scope: ScopeFacts, asker: Asker, at moment: Moment
  ) -> Decision.Outcome {
    guard asker.effect == .disclose else { return .refused(Refusal(.effectNotForRole)) }
    let received = scope.grants.filter { $0.recipient == asker.organisation.id }
    guard !received.isEmpty else { return .refused(Refusal(.noGrant)) }
    let purposeful = received.filter { $0.purpose == asker.purpose }
    guard !purposeful.isEmpty else { return .refused(Refusal(.otherPurpose)) }

    var reasons: [ReasonCode] = []
    var permits: [Grant] = []
    for grant in purposeful {
      let against = grant.refusals(of: category, in: scope, at: moment)
      if against.isEmpty { permits.append(grant) }
      reasons += against
    }
    // Of several, the one that holds longest, then the lowest id: the same in any order of rows.
    if let grant = permits.max(by: { ($0.until, $1.id) < ($1.until, $0.id) }) {
      let until = min(grant.until, scope.evaluationEnds ?? grant.until)
      return .permitted(.grant(grant.id, version: grant.version, until: until))
    }
    return .refused(Refusal(reasons) ?? Refusal(.noGrant))
  }
}

/// What each role may do: three closed tables. What a table does not name, it refuses.
extension Role {
  /// The categories someone in this role works with, once the other rules allow it.
  package var categories: CategorySet {
    let everyone: CategorySet = [
      .public, .identity, .contactDetails, .householdRelations, .plan,
    ]
    return switch self {
    case .generalist:
      CategorySet.all.subtracting([.reporter, .concern, .panelAnswer])
    case .nurse:
      everyone.union(.health).union([
        .timeUse, .housing, .domesticRelations, .dailyLivingInstrumental, .socialNetwork,
        .parentingYouth, .safety, .narrative,
      ])
    case .communityWorker:
      everyone.union([
        .workEducation, .timeUse, .housing, .dailyLivingInstrumental, .socialNetwork,
        .participation, .safety,
      ])
    case .socialLegalAdviser:
      everyone.union([
        .finances, .workEducation, .housing, .participation, .justice, .residenceStatus, .safety,
        .narrative,
      ])
    // What it takes to read a signal and to write down a new household; who reported it only where
    // the signal says so (``Gate``).
    case .triage: everyone.union([.safety, .narrative, .reporter])
    // The track narrows this further; see ``InternTrack``.
    case .intern: everyone.union(InternTrack.social.domains).union(InternTrack.legal.domains)
    case .resident: CategorySet.all.subtracting([.reporter, .concern, .panelAnswer])
    // The tier and the grant decide; these are never in either.
    case .partnerUser, .gateway: CategorySet.all.subtracting(.neverShared)
    // Who, when, what kind and why; never content.
    case .privacyOfficer: [.public, .identity]
    case .committeeMember: [.public, .concern]
    case .panelMember: [.public, .panelAnswer]
    // A service acting for nobody opens nothing.
    case .service, .commissioner, .administrator, .operator: []
    }
  }

  package var effects: Set<Effect> {
    switch self {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage: [.read, .change]
    case .intern: [.read, .change]
    case .resident, .panelMember: [.read, .change]
    // They change what is theirs (an accepted invitation) and are disclosed to, part by part.
    case .partnerUser, .gateway: [.disclose, .change]
    // Annotates and closes reviews, which changes no record of the team.
    case .privacyOfficer: [.read, .administer]
    case .committeeMember: [.read, .change]
    case .administrator: [.read, .administer]
    case .operator: [.administer]
    case .service: [.read, .change, .administer]
    // Releases of counts, which hold no category at all; nothing of anybody.
    case .commissioner: [.read]
    }
  }

  package var purposes: Set<Purpose> {
    let help: Set<Purpose> = [
      .careCoordination, .debtAssistance, .housingStability, .youthSupport, .socialLegalHelp,
      .introduction, .safety,
    ]
    return switch self {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser:
      help.union([.supervision, .learning, .statutoryReport, .qualityEvaluation])
    // Of the team as the others are: its reflection and its panel are theirs too.
    case .triage: help.union([.qualityEvaluation])
    // They prepare what a panel is asked, and never see who answered what.
    case .intern: help.union([.supervision, .learning, .qualityEvaluation])
    case .resident: help.union([.subjectAccess])
    case .partnerUser, .gateway: help
    case .privacyOfficer, .committeeMember: [.auditReview]
    case .panelMember, .commissioner: [.qualityEvaluation]
    // Their methods carry a purpose as all do; with no category to their name nothing opens for it.
    case .administrator: [.careCoordination, .auditReview]
    case .operator: [.auditReview]
    case .service: []
    }
  }
}

/// The two tracks of an internship, each with domains of its own.
package enum InternTrack: String, CaseIterable, Hashable, Sendable {
  case social
  case legal

  package var domains: CategorySet {
    switch self {
    case .social:
      [
        .timeUse, .housing, .dailyLivingInstrumental, .socialNetwork, .participation,
        .parentingYouth, .narrative,
      ]
    case .legal: [.finances, .workEducation, .housing, .participation, .narrative]
    }
  }

  /// What an intern of this track works with.
  package var categories: CategorySet {
    self.domains.union([.public, .identity, .contactDetails, .householdRelations, .plan])
  }
}

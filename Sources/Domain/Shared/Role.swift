/// What a hat makes of whoever wears it. A role never adds to another: one hat, one role.
package enum Role: String, CaseIterable, Hashable, Sendable {
  // Professionals of the team.
  case generalist
  case nurse
  case communityWorker = "community_worker"
  case socialLegalAdviser = "social_legal_adviser"
  case intern
  /// Takes up signals about persons, and opens households of them. A professional.
  case triage
  // Residents.
  case resident
  case panelMember = "panel_member"
  // Partners: a user with a certificate of their own, and an organisation's machine.
  case partnerUser = "partner_user"
  case gateway
  // Oversight and upkeep.
  case privacyOfficer = "privacy_officer"
  case committeeMember = "committee_member"
  case commissioner
  case administrator
  case `operator`
  // A service of this installation acting for nobody.
  case service

  /// What kind of caller someone in this role is.
  package var caller: Caller {
    switch self {
    case .gateway: .gateway
    case .service: .service
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .intern, .triage, .resident,
      .panelMember, .partnerUser, .privacyOfficer, .committeeMember, .commissioner,
      .administrator, .operator:
      .person
    }
  }

  package var isProfessional: Bool {
    switch self {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage: true
    case .intern, .resident, .panelMember, .partnerUser, .gateway, .privacyOfficer,
      .committeeMember, .commissioner, .administrator, .operator, .service:
      false
    }
  }

  /// Whether someone in this role watches over others, or says who they are: such a hat takes the
  /// word of two.
  package var isOversight: Bool {
    switch self {
    case .privacyOfficer, .committeeMember, .administrator: true
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage, .intern, .resident,
      .panelMember, .partnerUser, .gateway, .commissioner, .operator, .service:
      false
    }
  }

  /// Who hears a refusal of someone in this role.
  package var listener: Listener {
    switch self {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .intern, .triage:
      .professional
    case .resident, .panelMember: .resident
    case .privacyOfficer: .officer
    case .service: .service
    case .administrator: .administrator
    case .partnerUser, .gateway, .commissioner, .committeeMember, .operator:
      .partner
    }
  }
}

/// What a method does with data; the numbers are those of `sluis.v1.Effect`.
package enum Effect: Int32, CaseIterable, Hashable, Sendable {
  case read = 1
  case change = 2
  /// To another organisation.
  case disclose = 3
  case administer = 4
}

/// Who may call a method; the numbers are those of `sluis.v1.Caller`.
package enum Caller: Int32, CaseIterable, Hashable, Sendable {
  case person = 1
  case gateway = 2
  case service = 3
  case anonymous = 4
  /// Any certificate of this installation: opening a session, health, checkpoints.
  case certified = 5
}

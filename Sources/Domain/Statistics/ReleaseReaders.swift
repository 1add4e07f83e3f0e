/// Who may read what is published of the neighbourhoods: a closed table.
extension Role {
  package var readsReleases: Bool {
    switch self {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage, .intern, .panelMember,
      .commissioner:
      true
    case .resident, .partnerUser, .gateway, .privacyOfficer, .committeeMember, .administrator,
      .operator, .service:
      false
    }
  }
}

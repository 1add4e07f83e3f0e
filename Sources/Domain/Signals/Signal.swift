/// What a signal is about; the numbers are those of `sluis.signals.v1.About`.
package enum SignalAbout: Int32, CaseIterable, Hashable, Sendable {
  /// A street, a building, a park: nobody in particular, and no personal data in its text.
  case place = 1
  /// Somebody. What is said is sealed to triage.
  case person = 2
}

/// Where a signal comes from; the numbers are those of `sluis.signals.v1.Source`.
package enum SignalSource: Int32, CaseIterable, Hashable, Sendable {
  /// About oneself or one's own home.
  case resident = 1
  /// A partner: a school, a housing association.
  case organisation = 2
  /// Family, neighbours, volunteers.
  case socialEnvironment = 3
  /// A member of the team saw it.
  case ownObservation = 4
  /// Told at the door, in a round.
  case round = 5

  /// Whether the person it is about did not ask: then nothing is opened about them without them.
  package var isProactive: Bool { self != .resident }

  /// The source of a part that triage makes a signal of its own: what a resident told about
  /// somebody came of that one's surroundings, and a request stays with the signal that makes it.
  package var ofPart: SignalSource { self == .resident ? .socialEnvironment : self }
}

/// What a signal is about in the words of the neighbourhood analysis; the numbers are those of
/// `sluis.signals.v1.Theme`.
package enum SignalTheme: Int32, CaseIterable, Hashable, Sendable {
  case poverty = 1
  case debts = 2
  case housing = 3
  case work = 4
  case loneliness = 5
  case health = 6
  case parenting = 7
  case safety = 8
  case nuisance = 9
  case livingEnvironment = 10
  case other = 11

  /// Days within which it is taken up.
  package var dayCount: Int32 { self == .safety ? 3 : 14 }
}

/// Why something about a signal is refused, in words of its own.
package enum SignalRefusal: String, CaseIterable, Hashable, Sendable {
  case notForRole = "not_for_role"
  case textInvalid = "text_invalid"
  case personalData = "personal_data"
  case areaUnknown = "area_unknown"
  case areasInvalid = "areas_invalid"
  case signalUnknown = "signal_unknown"
  case revisionChanged = "revision_changed"
  case stepNotAllowed = "step_not_allowed"
  case basisMissing = "basis_missing"
  case offerMissing = "offer_missing"
  case notForPlaces = "not_for_places"
  case mailboxUnknown = "mailbox_unknown"
  case mailboxMissing = "mailbox_missing"
  case mailboxFull = "mailbox_full"
  case tooManyCodes = "too_many_codes"
  /// A row is not as this service wrote it.
  case rowAltered = "row_altered"
  case tooManyFiled = "too_many_filed"
  /// Nobody wears the hat of triage in that team now: nobody would see what it is given.
  case teamWithoutTriage = "team_without_triage"
}

/// Who may do what with signals: closed tables. What a table does not name, it refuses.
extension Role {
  /// Whether someone in this role files signals from `source`.
  package func files(from source: SignalSource) -> Bool {
    switch self {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage:
      // Residents and neighbours tell a worker, who writes it down; partners write themselves.
      source != .organisation
    case .intern: source == .ownObservation || source == .round
    case .resident: source == .resident || source == .socialEnvironment
    case .partnerUser, .gateway: source == .organisation
    case .panelMember, .privacyOfficer, .committeeMember, .commissioner, .administrator,
      .operator, .service:
      false
    }
  }

  /// Whether what they file is told by themselves, or by the organisation that they are of. Workers
  /// write down what others tell.
  package var reportsThemselves: Bool {
    self == .resident || self == .partnerUser || self == .gateway
  }

  /// How many signals they file on one day: what is more would hide those of others in the lists of
  /// triage.
  package var filedCountMax: Int32 { self.reportsThemselves ? 20 : 200 }

  /// Sees signals about places.
  package var readsPlaces: Bool { self.isProfessional || self == .intern }

  /// Takes signals up, and sees what there is about persons.
  package var triages: Bool { self == .triage }

  /// Walks rounds and sees their door lists.
  package var walksRounds: Bool { self.isProfessional }

  /// Says which neighbourhoods there are, and whose they are.
  package var setsAreas: Bool { self == .administrator }

  /// Hears how many signals wait for whom, and nothing of any.
  package var countsUntaken: Bool { self == .administrator || self == .privacyOfficer }
}

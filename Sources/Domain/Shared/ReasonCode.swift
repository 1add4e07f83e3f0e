/// Why something is refused, as a stable ASCII string: it is logged, counted and sent.
///
/// The order of the cases is the order in which reasons are listed.
package enum ReasonCode: String, CaseIterable, Hashable, Sendable {
  /// All that a partner is ever told.
  case notPermitted = "not_permitted"

  // The request.
  case purposeUnknown = "purpose_unknown"
  case purposeForbidden = "purpose_forbidden"
  case purposeNotForMethod = "purpose_not_for_method"
  case purposeNotForRole = "purpose_not_for_role"
  case methodUnknown = "method_unknown"
  case callerNotForMethod = "caller_not_for_method"
  case chainNotAllowed = "chain_not_allowed"
  case nothingAsked = "nothing_asked"
  case tooManyParts = "too_many_parts"
  case allOrNothing = "all_or_nothing"
  case forbiddenByAssignment = "forbidden_by_assignment"

  // Who asks.
  case actorUnknown = "actor_unknown"
  case notVouched = "not_vouched"
  case hatUnknown = "hat_unknown"
  case contractEnded = "contract_ended"
  case organisationUnknown = "organisation_unknown"
  case organisationEnded = "organisation_ended"
  case headMismatch = "head_mismatch"
  case supervisorMissing = "supervisor_missing"
  case effectNotForRole = "effect_not_for_role"
  case roleNever = "role_never"
  case tierNever = "tier_never"

  // What is asked.
  case scopeUnknown = "scope_unknown"
  case noRelation = "no_relation"
  case relationEnded = "relation_ended"
  case notOwnData = "not_own_data"
  case reporterWithheld = "reporter_withheld"
  case deniedByResident = "denied_by_resident"
  case noGrant = "no_grant"
  case grantNotConfirmed = "grant_not_confirmed"
  case grantNotStarted = "grant_not_started"
  case grantEnded = "grant_ended"
  case grantWithdrawn = "grant_withdrawn"
  case grantSuspended = "grant_suspended"
  case outsideGrant = "outside_grant"
  case otherPurpose = "other_purpose"

  // Whose yes is missing.
  case adultMissing = "adult_missing"
  case childMissing = "child_missing"
  case guardianMissing = "guardian_missing"
  case curatorMissing = "curator_missing"
  case administratorMissing = "administrator_missing"
  case birthDateUnknown = "birth_date_unknown"
  case personDeceased = "person_deceased"
  case noMembers = "no_members"

  // What a grant may not be.
  case grantEmpty = "grant_empty"
  case grantBackdated = "grant_backdated"
  case grantWithoutEnd = "grant_without_end"
  case grantEndsBeforeStart = "grant_ends_before_start"
  case grantTooLong = "grant_too_long"
  case grantBundled = "grant_bundled"
  case categoryNotForPurpose = "category_not_for_purpose"
  case purposeNotForGrant = "purpose_not_for_grant"
  case basisMissing = "basis_missing"
  case evidenceMissing = "evidence_missing"
  case witnessMissing = "witness_missing"
  case recipientNotPartner = "recipient_not_partner"
  case notAConsenter = "not_a_consenter"
  case evaluationMissing = "evaluation_missing"
  case evaluationOverdue = "evaluation_overdue"
  case tooManyOpen = "too_many_open"

  // Casework.
  case planActive = "plan_active"
  case planClosed = "plan_closed"
  case needNotClarified = "need_not_clarified"
  case needUnknown = "need_unknown"
  case alreadyClarified = "already_clarified"
  case deadlineMissing = "deadline_missing"
  case reasonMissing = "reason_missing"
  case textInvalid = "text_invalid"
  case dateInPast = "date_in_past"
  case dateTooFar = "date_too_far"
  case dateInFuture = "date_in_future"
  case goalUnknown = "goal_unknown"
  case goalKnown = "goal_known"
  case notGoalOwner = "not_goal_owner"
  case alreadyAgreed = "already_agreed"
  case tooManyGoals = "too_many_goals"
  case coordinatorAssigned = "coordinator_assigned"
  case coordinatorMissing = "coordinator_missing"
  case notTheCoordinator = "not_the_coordinator"
  case coordinatorUnfit = "coordinator_unfit"
  case alreadyMember = "already_member"
  case knownInTeam = "known_in_team"
  case teamUnknown = "team_unknown"
  case nameTaken = "name_taken"
  case credentialKnown = "credential_known"
  case roleUnknown = "role_unknown"
  case endMissing = "end_missing"
  case notAMember = "not_a_member"
  case tooManyMembers = "too_many_members"
  case birthDateInFuture = "birth_date_in_future"
  case birthDateTooEarly = "birth_date_too_early"
  case nothingChanged = "nothing_changed"
  case noNarrativeInPresence = "no_narrative_in_presence"
  case timeKindMismatch = "time_kind_mismatch"
  case durationInvalid = "duration_invalid"
  case cosignerUnfit = "cosigner_unfit"
  case alreadyCosigned = "already_cosigned"

  // Review.
  case findingUnknown = "finding_unknown"
  case findingState = "finding_state"
  case findingChanged = "finding_changed"
  case ownFinding = "own_finding"
  case samePerson = "same_person"
  case tooManyReports = "too_many_reports"
  case nobodyToSecond = "nobody_to_second"
  case tooManyNarrowed = "too_many_narrowed"
  case tooManyMade = "too_many_made"

  /// Each reason once, in the order of the cases.
  package static func ordered(_ reasons: some Sequence<ReasonCode>) -> [ReasonCode] {
    let given = Array(reasons)
    guard given.count > 1 else { return given }
    let present = Set(given)
    return Self.allCases.filter(present.contains)
  }
}

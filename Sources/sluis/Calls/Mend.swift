/// How each reason code is mended, in one sentence for whoever was told it.
///
/// The gate's own table is Domain's, which this program may not import; a test holds the two equal.
enum Mend {
  /// The sentence, or nil for a code that its refusal says all of.
  static func sentence(for reason: String) -> String? {
    Self.sentences[reason] ?? Self.calls[reason]
  }

  /// The sentence for what one method says with a code of many.
  static func sentence(for reason: String, of method: String) -> String? {
    Self.ofMethods[method]?[reason] ?? Self.sentence(for: reason)
  }

  static let sentences: [String: String] = [
    "not_permitted":
      "Ask the privacy officer, who sees why; a partner asks the team that invited it.",
    "purpose_unknown": "Name one of the listed purposes.",
    "purpose_forbidden": "Nothing mends this: detection and enforcement are not purposes.",
    "purpose_not_for_method": "Name a purpose that the processing register lists for this method.",
    "purpose_not_for_role": "Use a hat whose role serves this purpose.",
    "method_unknown": "Call a method that the processing register lists.",
    "caller_not_for_method": "Call a method that is open to this kind of caller.",
    "chain_not_allowed": "Ask the service itself; it cannot be asked by way of this one.",
    "nothing_asked": "Name at least one part: asking for nothing is not asking for all.",
    "too_many_parts": "Ask for at most 1,000 parts in one call.",
    "all_or_nothing": "Ask without the parts that are refused, or allow a partial answer.",
    "forbidden_by_assignment": "Nothing mends this: the assignment forbids it.",
    "actor_unknown": "Have an administrator add this person.",
    "not_vouched": "Have somebody who works with the household say that this is you.",
    "hat_unknown": "Open a session under a hat that you wear now.",
    "contract_ended": "Have an administrator record a contract that runs now.",
    "organisation_unknown": "Have an administrator add the organisation.",
    "organisation_ended": "Renew the contract between the organisations; both sign.",
    "head_mismatch": "Stop, and tell the privacy officer: the policy rows were changed by hand.",
    "supervisor_missing": "Have a supervisor of today who is related to this household.",
    "effect_not_for_role": "Ask a colleague whose role may do this.",
    "role_never": "Ask a colleague whose role works with this kind of data.",
    "tier_never": "Nothing mends this: this kind of organisation never gets this kind of data.",
    "scope_unknown": "Check the reference.",
    "no_relation": "Have the coordinator add you to this household.",
    "relation_ended": "Have the coordinator add you to this household again.",
    "not_own_data": "Ask for your own data.",
    "reporter_withheld":
      "Send the reporter a message: only they can say that you may know them.",
    "denied_by_resident": "Talk with the resident: only they can lift their no.",
    "no_grant": "Ask the resident for a grant to this organisation.",
    "grant_not_confirmed": "Have the resident confirm the grant, or record the signed form.",
    "grant_not_started": "Wait until the grant starts.",
    "grant_ended": "Evaluate, and ask the resident for a new grant.",
    "grant_withdrawn": "Respect it; a new grant is the resident's to give.",
    "grant_suspended": "Ask the resident for a new grant: a restore put this one aside.",
    "outside_grant": "Ask only for what the grant covers.",
    "other_purpose": "Name the purpose of the grant; purposes do not add up.",
    "adult_missing": "Ask every adult of the household.",
    "child_missing": "Ask the child too: from 12 years on it has a say.",
    "guardian_missing": "Ask every guardian with custody.",
    "curator_missing": "Ask the curator.",
    "administrator_missing": "Ask the administrator of the finances.",
    "birth_date_unknown": "Record the birth date: it decides who may consent.",
    "person_deceased": "Nothing mends this: consent ends with life; name another basis.",
    "no_members": "Record who lives in the household.",
    "grant_empty": "Name at least one category.",
    "grant_backdated": "Start the grant now or later.",
    "grant_without_end": "Name an end, at most the next evaluation.",
    "grant_ends_before_start": "Name an end that lies after the start.",
    "grant_too_long": "End the grant at the next evaluation, within twelve months.",
    "grant_bundled": "Ask separately: help may not depend on this yes.",
    "category_not_for_purpose": "Leave out what the purpose does not need.",
    "purpose_not_for_grant": "Name a purpose for which data may be shared with a partner.",
    "basis_missing": "Name the legal basis; consent alone is not one here.",
    "evidence_missing": "Add the resident's confirmation or the digest of the signed form.",
    "witness_missing": "Have two different workers witness the signed form.",
    "recipient_not_partner": "Name a partner organisation with a running contract.",
    "not_a_consenter": "Have someone sign who may decide about this data.",
    "evaluation_missing": "Make a plan with an evaluation date first.",
    "evaluation_overdue": "Evaluate the plan first.",
    "too_many_open": "End some that are not needed any more first.",
    "plan_active": "Work in the active plan, or close it first.",
    "plan_closed": "Make a new plan.",
    "need_not_clarified": "Clarify the need first, or skip that with a reason.",
    "need_unknown": "State a need first, or name one of this household.",
    "already_clarified": "Nothing to do: the need is clarified.",
    "deadline_missing": "Name the date on which the attachment of earnings takes effect.",
    "reason_missing": "Give a reason.",
    "text_invalid": "Use plain text without control or invisible characters, within the limit.",
    "date_in_past": "Name a date after today.",
    "date_too_far": "Name a date within twelve months.",
    "date_in_future": "Name today or an earlier day.",
    "goal_unknown": "Name a goal of this plan.",
    "goal_known": "Use a new id for a new goal.",
    "not_goal_owner": "Ask the resident who owns the goal.",
    "already_agreed": "Propose a new wording to change an agreed goal.",
    "too_many_goals": "Close the plan's finished goals first.",
    "coordinator_assigned": "Hand over: a household has one coordinator.",
    "coordinator_missing": "Assign a coordinator first.",
    "not_the_coordinator": "Ask the coordinator.",
    "coordinator_unfit": "Choose a professional with a running contract.",
    "already_member": "Nothing to do: whom or what you name is in there already.",
    "known_in_team":
      "Look who it is with 'household find', or ask your team; for a second household: --again.",
    "team_unknown": "Name a team that somebody wears a hat of; an administrator gives hats.",
    "name_taken": "Take another name: there is one of this name already.",
    "credential_known": "Nothing to do: this person has a credential of their own.",
    "role_unknown":
      "Name generalist, nurse, community_worker, social_legal_adviser, intern, triage, resident,"
      + " panel_member, partner_user, gateway, privacy_officer, committee_member, commissioner,"
      + " administrator or operator.",
    "end_missing": "Name the last day: an internship has one.",
    "not_a_member": "Name someone who is in the household now.",
    "too_many_members": "Split the household: it has at most 30 people.",
    "birth_date_in_future": "Check the birth date.",
    "birth_date_too_early": "Check the birth date: nobody is older than 130.",
    "nothing_changed": "Nothing to do: it says so already.",
    "no_narrative_in_presence": "Leave the text out, or record a contact of another kind.",
    "time_kind_mismatch": "Use presence time for presence, and only there.",
    "duration_invalid": "Give a duration from 1 minute to 24 hours.",
    "cosigner_unfit": "Have the supervisor of the day co-sign.",
    "already_cosigned": "Nothing to do: the note is co-signed.",
    "finding_unknown": "Name a finding of the list.",
    "finding_state": "Look where the finding stands, and take the step that comes next.",
    "finding_changed": "Look at it again: more was found, or another officer moved it.",
    "own_finding": "Leave it to another officer: the finding is about you.",
    "too_many_reports": "Wait an hour: you began twelve reports in this one.",
    "nobody_to_second":
      "Found the installation with two administrators (sluis init): this hat takes the word of two,"
      + " and nobody but you can say one.",
    "too_many_narrowed":
      "Make nothing new before tomorrow, and tell the privacy officer: you ended 300 things today."
      + " Whatever else is to be ended, you can.",
    "too_many_made":
      "Make nothing new before tomorrow, or have a colleague do it: you made 2,000 things today."
      + " Whatever is to be ended, you can.",
    "same_person": "Have somebody else say so too: two people, neither of whom made the other.",
  ]
}

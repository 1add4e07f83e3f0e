extension Mend {
  /// What cases, signals and panel say of their own work.
  static let ofWork: [String: String] = [
    // Households.
    "bsn_invalid": "Check the citizen service number: its digits do not add up.",
    "postcode_invalid": "Give a Dutch postcode: 1234 AB.",
    "relationship_unknown": "Name two different people by their numbers, counted from 0.",
    "guardian_unknown": "Name a guardian by their number in people, counted from 0.",
    "date_invalid": "Give a day that exists, as 2026-12-31, within the limits of its kind.",
    "one_of_two": "Give one of the two: what it is, or that it is not given and why.",
    "nothing_is_counted": "Leave the area out: this installation counts no needs.",
    "counting": "Try again; then have the limit of locked memory raised for the service.",
    "not_due_yet": "Wait until the quarter is over and its needs may be counted.",

    // Signals and their triage.
    "not_for_role": "Use a hat whose role does this.",
    "personal_data": "Leave out what names somebody: names, numbers and addresses.",
    "area_unknown": "Name an area of the list: sluis signal areas.",
    "areas_invalid": "Check the file of areas: names, codes and who is above whom.",
    "signal_unknown": "Check the id: there is no such signal, or not for your team.",
    "step_not_allowed": "Look where the signal stands: this step does not come next.",
    "offer_missing": "Name the offer that was referred to.",
    "not_for_places": "Leave name, address and telephone out: a place has none.",
    "mailbox_unknown": "Check the code, sign by sign: no mailbox has it.",
    "mailbox_missing": "Nothing mends this: who reported it left no way to be answered.",
    "mailbox_full": "Wait until what is in the mailbox was read, or has ended.",
    "address_invalid": "Make the code or key again: what was sent is no address of a mailbox.",
    "too_many_codes":
      "Wait an hour: ten codes that nobody has were tried, and none is looked at until then.",
    "too_many_filed": "File the rest tomorrow: this is as many as one may on a day.",

    // Rounds.
    "streets_invalid": "Check the streets: each once, and as many as a round has.",
    "pairs_invalid": "Walk in pairs of two different people, each in one pair.",
    "pair_outside_team":
      "Walk with colleagues who wear a professional's hat of your team; an administrator sees who.",
    "pair_without_experience": "Put somebody with experience in every pair.",
    "round_unknown": "Check the id: there is no such round.",
    "flyer_missing": "Record first that the flyer was delivered, in time before the round.",
    "not_today": "Do it on the day of the round.",
    "debrief_missing": "Write the debrief of the round before first.",
    "round_state_invalid": "Look where the round stands: this does not come next.",
    "street_unknown": "Name a street of the round.",
    "doors_full": "Nothing mends this: the round has as many doors as one may have.",
    "other_team": "Ask the team that walks the round.",
    "not_in_pair":
      "Ask one of the pairs that walk the round (sluis round show): each has its own doors. From"
      + " the day after it, sluis round doors shows all of them to the round's team.",
    "team_without_triage":
      "Have an administrator give somebody of that team the hat of triage, or choose another team"
      + " or theme: nobody there would see it.",
    "contacts_unfiled":
      "File a signal for each door that wants contact (sluis signal person --source round). sluis"
      + " round doors lists them: to each pair its own, and from the day after the round all of"
      + " them to anybody of its team. --leave-contacts gives them up: the list goes for good.",
    "own_offer": "Nothing to do: the offer is yours.",
    "agreement_missing":
      "Say with --agreed how the resident said yes, spoken or written; residents share their own.",
    "number_invalid": "Give a house's number and its addition alone: 14, 14a, 14-2.",

    // The social map.
    "list_invalid": "Name each once, and no more than the list may have.",
    "language_invalid": "Name languages by their two or three letters, such as nl or ary.",
    "offer_unknown": "Check the id: there is no such offer.",
    "not_yours": "Ask whose it is (sluis offer find): only they change it.",
    "introduction_unknown": "Check the id: there is no such wish, or it has ended.",
    "wrong_state": "Look where it stands: this does not come next.",

    // The analysis.
    "quarter_invalid": "Name a quarter, as 2026-Q3.",
    "release_unknown": "Name a release of the list: sluis analysis list.",
    "release_altered": "Tell the privacy officer: the release is not as it was published.",
    "release_malformed": "Tell the privacy officer: the release is not as it was published.",

    // Panels.
    "panel_unknown": "Check the id: there is no such panel.",
    "not_a_panel_member": "Join the panel first, with the code of an invitation.",
    "panel_full": "Nothing mends this now: the panel has as many members as it may have.",
    "code_unknown": "Check the code, sign by sign: no invitation has it, or it has ended.",
    "code_known": "Nothing to do: this code was used to join.",
    "choices_invalid": "Give each question two choices or more, all different.",
    "questions_alike": "Word the questions of a round differently.",
    "groups_invalid": "Name groups of the panel's list, each once.",
    "opening_invalid": "Open the round after now, and at most 92 days ahead.",
    "open_time_invalid": "Close the round from 1 hour to 62 days after it opens.",
    "answer_day_invalid":
      "Name the last day of an answer: today at the earliest, and at most 366 days ahead.",
    "linked_to_file": "Use an account without a file: a membership would be linked to it.",
    "round_under_way": "Wait until the panel's round under way has been closed.",
    "round_too_large": "Ask fewer questions, or of fewer groups.",
    "round_full": "Nothing mends this: the round's tokens have all been handed out.",
    "not_announced_yet": "Wait until the round is announced.",
    "issuing_ended": "Nothing mends this: tokens of this round are handed out no more.",
    "issuing_key": "Tell the privacy officer: the panel's key is not the one announced.",
    "already_collected": "Nothing to do: the tokens of this round were handed out.",
    "not_ended_yet": "Wait until the round has ended.",
    "not_closed_yet": "Wait until the round has been closed.",
    "already_closed": "Nothing to do: the round is closed.",
    "closing_key_wrong": "Give the closing key that the round was prepared with.",
    "key_box_invalid": "Ask panel for its address again: it was started anew meanwhile.",
    "manifest_malformed": "Tell the privacy officer: the round is not as it was prepared.",
    "result_too_large": "Tell whoever operates panel: the result has more than can be published.",
    "nothing_published": "Name a question of a closed round whose answers were published.",
    "advice_unknown": "Name an advice of the list: sluis panel advice.",
    "already_answered": "Nothing to do: the advice has its response.",

    // Concerns and their committee.
    "no_committee": "Have the committee announce a key first: sluis committee init.",
    "committee_key_missing": "Have signals looked at: the committee's key does not verify.",
    "committee_key_known": "Nothing to do: this key is announced.",
    "concern_unknown": "Check the mark: there is no such concern, or it was deleted.",
    "concern_state_wrong": "Look where the concern stands: this does not come next.",
    "two_people_needed": "Have another member of the committee say the same.",
    "answer_unsigned": "Sign the answer with the committee's key: sluis committee answer.",
    "no_certificate": "Use the profile of a member of the committee.",
    "letter_length": "Send what sluis sealed: a letter has one of a few lengths.",
    "listener_busy": "Try again in some minutes: many are writing now.",
    "puzzle_unsolved": "Try again: the puzzle that keeps machines away has changed.",
  ]
}

internal import Wire

extension Mend {
  /// What a code of many means where one method says it, by the method's name.
  static let ofMethods: [String: [String: String]] = [
    SignalsV1.Triage.openHousehold.name: [
      "basis_missing":
        "Take a basis that this signal has: request, of somebody's own signal (source resident, not"
        + " split off) that is in triage; agreement, once the person was invited and agreed; or"
        + " vital_interest, of theme safety, with --reason-file: one line of 20 characters or more."
    ],
    SignalsV1.Triage.route.name: [
      "area_unknown": "Name a team that an area of the list has: sluis signal areas."
    ],
    SignalsV1.Rounds.recordFlyer.name: [
      "date_invalid":
        "Name the day on which the flyer was brought: before the day of the round, and not after"
        + " today."
    ],
    SignalsV1.Rounds.planRound.name: [
      "date_invalid": "Name a day from today on, at most 92 days ahead."
    ],
    SignalsV1.Rounds.listDoors.name: Self.doors,
    SignalsV1.Rounds.addDoor.name: Self.doors,
    PanelV1.Panel.foundPanel.name: [
      "text_invalid": "Name the panel in one line of plain text, of at most 200 bytes."
    ],
    PanelV1.Panel.prepareRound.name: [
      "text_invalid":
        "Write each text in one line of plain text: a title, a group or a choice of at most 200"
        + " bytes, a question or a point of the agenda of at most 500."
    ],
    PanelV1.Panel.addAdvice.name: Self.advice,
    PanelV1.Panel.respond.name: Self.advice,
  ].merging(Self.again.mapValues { ["outcome_unknown": $0.english + "."] }) { mends, _ in mends }

  /// The same in Dutch, where residents and members of panels meet it.
  static let dutchOfMethods = Self.again.mapValues { ["outcome_unknown": $0.dutch + "."] }

  /// What to do about a call that may have been done, of methods whose calls have no command id:
  /// nothing ties two of them together.
  static let again: [String: Phrase] = [
    PanelV1.Ballot.redeem.name: Phrase(
      "Stuur het nog eens: elk antwoord telt één keer",
      "Send it again: each answer counts once"),
    SignalsV1.Concerns.file.name: Phrase(
      "Dien het nog eens in: de commissie leest het dan hoogstens twee keer",
      "File it again: at most the committee reads it twice"),
    SignalsV1.Concerns.write.name: Phrase(
      "Kijk of het er staat (sluis concern read); staat het er niet, schrijf het dan nog eens",
      "See whether it is there (sluis concern read), and write it again if not"),
  ]

  private static let advice = [
    "text_invalid":
      "Use plain text of at most 2,000 bytes, without control or invisible characters."
  ]

  private static let doors = [
    "no_relation":
      "A round has doors from its start until its debrief, for its own team: look where it stands"
      + " (sluis round show)."
  ]
}

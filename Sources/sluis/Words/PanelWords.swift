internal import Wire

/// What members of a panel read, and everybody of what is published.
enum PanelWords {
  // A round as it was announced.
  static let title = Phrase("Titel", "Title")
  static let state = Phrase("Stand", "State")
  static let panel = Phrase("Panel", "Panel")
  static let number = Phrase("Nummer", "Number")
  static let opens = Phrase("Gaat open", "Opens")
  static let closes = Phrase("Sluit", "Closes")
  static let readBy = Phrase("Gelezen door", "Read by")
  static let groups = Phrase("Groepen", "Groups")
  static let agenda = Phrase("Agenda", "Agenda")
  static let questions = [
    Phrase("Vraag", "Question"), Phrase("Soort", "Kind"), Phrase("Wat er staat", "Wording"),
    Phrase("Keuzes", "Choices"),
  ]
  static let rounds = [
    Phrase("Ronde", "Round"), Phrase("Stand", "State"), Phrase("Gaat open", "Opens"),
    Phrase("Sluit", "Closes"), Phrase("Titel", "Title"),
  ]

  static func state(_ state: PanelV1.RoundState) -> Phrase {
    switch state {
    case .prepared: Phrase("klaargezet", "prepared")
    case .issuing: Phrase("stembiljetten ophalen", "collecting tokens")
    case .open: Phrase("open voor antwoorden", "open")
    case .ended: Phrase("voorbij, nog niet geteld", "ended")
    case .closed: Phrase("gesloten en geteld", "closed")
    }
  }

  static func kind(_ kind: PanelV1.QuestionKind) -> Phrase {
    switch kind {
    case .single: Phrase("één keuze", "one choice")
    case .multiple: Phrase("meer keuzes", "any choices")
    case .scale: Phrase("schaal", "scale")
    case .open: Phrase("eigen woorden", "own words")
    }
  }

  // Membership and tokens.
  static let left = Phrase(
    "U bent geen lid meer van het panel.", "You are not a member any more.")

  static func collected(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "1 stembiljet opgehaald, gemaakt met de sleutel die het logboek aankondigt.",
        "Collected 1 token, made with the key that the log announces.")
      : Phrase(
        "\(count) stembiljetten opgehaald, gemaakt met de sleutels die het logboek aankondigt.",
        "Collected \(count) tokens, made with the keys that the log announces.")
  }

  // Answers.
  static func sealed(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "1 antwoord verzegeld. Doe af en toe: sluis panel send. Dat zegt wanneer.",
        "Sealed 1 answer. Run sluis panel send now and then; it says when.")
      : Phrase(
        "\(count) antwoorden verzegeld. Doe af en toe: sluis panel send. Dat zegt wanneer.",
        "Sealed \(count) answers. Run sluis panel send now and then; it says when.")
  }

  static func resultReadBy(_ readers: Phrase) -> Phrase {
    Phrase(
      "De uitkomst wordt gelezen door: \(readers.dutch).",
      "The result is read by: \(readers.english).")
  }

  /// - Parameter next: when the next of those that wait is sent.
  static func sent(_ count: Int, waiting: Int, next: Moment?) -> Phrase {
    guard waiting > 0, let next = next?.words else {
      return Phrase(
        "\(count) verstuurd. Er wacht niets meer.", "Sent \(count); none waits.")
    }
    return waiting == 1
      ? Phrase(
        "\(count) verstuurd, 1 wacht nog. Kom terug op \(next.dutch).",
        "Sent \(count), 1 waits; come again at \(next.english).")
      : Phrase(
        "\(count) verstuurd, \(waiting) wachten nog. Kom terug op \(next.dutch).",
        "Sent \(count), \(waiting) wait; come again at \(next.english).")
  }

  // A result.
  static let round = Phrase("Ronde", "Round")
  static let collectedBy = Phrase("Stembiljetten opgehaald door", "Collected by")
  static let tooFew = Phrase(
    "Te weinig antwoorden: hiervan wordt niets gepubliceerd.",
    "Too few answers: nothing is published.")
  static let counts = [
    Phrase("Groep", "Group"), Phrase("Keuze", "Choice"), Phrase("Aantal", "Number"),
  ]
  static let all = Phrase("iedereen", "all")
  static let others = Phrase("anderen", "others")
  static let together = Phrase("samen", "together")
  static let holdsBack = Phrase(
    "Teksten met persoonsgegevens, of waar geen plaats voor is, staan hier niet bij.",
    "Texts with personal data, or for which there is no room, are not shown.")

  static func turnout(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("1 persoon gaf antwoord.", "1 answered.")
      : Phrase("\(count) mensen gaven antwoord.", "\(count) answered.")
  }

  /// - Parameter hasOwn: whether the reader's own vote is among them; nil when none was kept.
  static func spent(_ count: Int, hasOwn: Bool?) -> Phrase {
    let isOwn = hasOwn == true
    return switch (count, isOwn) {
    case (1, true):
      Phrase(
        "In de lijst staat 1 stem, en dat is die van u. Het is de lijst van deze uitkomst.",
        "1 vote is in the list, which is the one of the result; it is yours.")
    case (1, false):
      Phrase(
        "In de lijst staat 1 stem. Het is de lijst van deze uitkomst. Hier is geen stem bewaard om"
          + " in de lijst te zoeken.",
        "1 vote is in the list, which is the one of the result; none was kept here to look for.")
    case (_, true):
      Phrase(
        "In de lijst staan \(count) stemmen, ook die van u. Het is de lijst van deze uitkomst.",
        "\(count) votes are in the list, which is the one of the result; yours is one of them.")
    case (_, false):
      Phrase(
        "In de lijst staan \(count) stemmen. Het is de lijst van deze uitkomst. Hier is geen stem"
          + " bewaard om in de lijst te zoeken.",
        "\(count) votes are in the list, which is the one of the result; none was kept here to look"
          + " for.")
    }
  }

  // What everybody may read.
  static let asked = Phrase("Gevraagd", "Asked")
  static let asNobody = Phrase("zonder te zeggen wie u bent", "as nobody")
  static let panels = [
    Phrase("Panel", "Panel"), Phrase("Naam", "Name"), Phrase("Adviezen", "Advice"),
    Phrase("Te laat", "Late"),
  ]
  static let closedRounds = [
    Phrase("Ronde", "Round"), Phrase("Gesloten", "Closed"), Phrase("Panel", "Panel"),
    Phrase("Titel", "Title"),
  ]

  // Advice.
  static let advice = Phrase("Advies", "Advice")
  static let answerBy = Phrase("Reactie uiterlijk op", "Answer by")
  static let answeredOn = Phrase("Reactie gegeven op", "Answered")
  static let youSaid = Phrase("U zei", "You said")
  static let weDid = Phrase("Wij deden", "We did")
  static let keptBack = Phrase(
    "(niet getoond: er staat een naam, adres of nummer in)",
    "(not shown: it holds a name, address or number)")
  static let noAdvice = Phrase(
    "Dit panel heeft nog geen advies gegeven.", "This panel has given no advice yet.")

  static func late(_ day: Phrase) -> Phrase {
    Phrase("\(day.dutch): te laat", "\(day.english): late")
  }
}

/// Who will read the result of a round, as it was fixed when it was prepared.
extension PanelV1.Manifest {
  var readers: Phrase {
    switch (self.kind, self.isPublic) {
    case (.panel, true):
      Phrase("iedereen, ook zonder account", "everybody, without an account")
    case (.panel, false):
      Phrase(
        "de leden van het panel, elke professional en elke stagiair",
        "the panel's members, every professional and every intern")
    case (.reflection, _):
      Phrase(
        "elke professional en elke stagiair van de organisatie",
        "every professional and every intern of the organisation")
    }
  }
}

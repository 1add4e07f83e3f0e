internal import Auditor
internal import Wire

/// What a reporter of a privacy concern reads.
enum ConcernWords {
  // Filing.
  static let writeDown = Phrase(
    "Schrijf deze woorden op. Wij bewaren ze nergens, en u ziet ze maar één keer.",
    "Write these words down. They are kept nowhere and shown once.")
  static let answerBy = Phrase("Antwoord uiterlijk op", "An answer is owed by")
  static let committeeKey = Phrase("De sleutel van de commissie", "The committee's key")

  /// What somebody is told who compared the key with nothing.
  static let uncompared = Phrase(
    "U heeft deze sleutel met niets vergeleken. De beheerder liet hem aan u zien, en niets hier"
      + " zegt dat anderen dezelfde zien. Leg de woorden van de sleutel naast de woorden die de"
      + " commissie zelf bekendmaakt, op papier of aan de telefoon. Zijn ze anders? Dan kan de"
      + " beheerder uw brief lezen. Zeg dat iemand buiten de organisatie. Met --committee worden"
      + " de woorden vergeleken voordat er iets wordt verstuurd.",
    "You compared that key with nothing: it is the one that the operator showed you, and nothing"
      + " here says that others are shown the same. Hold its words against those that the committee"
      + " makes known itself, on paper or by telephone; if they differ, the operator could read"
      + " your letter: tell somebody outside the organisation. With --committee they are compared"
      + " before anything is sent.")

  // Reading.
  static let stateLabel = Phrase("Hoe ver het is", "State")
  static let number = Phrase("Nr.", "No.")
  static let answer = Phrase("De commissie schrijft", "The committee writes")
  static let messages = Phrase("Berichten van u", "Messages of yours")
  static let notTheirs = Phrase(
    "(een antwoord dat niet van de commissie is: iemand veranderde het, of legde het hier neer)",
    "(an answer that is not the committee's: it was altered, or put there)")

  static func state(_ state: SignalsV1.ConcernState) -> Phrase {
    switch state {
    case .filed: Phrase("binnen, nog geen bericht van de commissie", "filed")
    case .acknowledged: Phrase("de commissie heeft het gezien", "acknowledged")
    case .answered: Phrase("beantwoord", "answered")
    case .closed: Phrase("afgesloten", "closed")
    case .deleted: Phrase("verwijderd", "deleted")
    }
  }

  // Writing.
  static let written = Phrase("De commissie heeft het.", "The committee has it.")

  // Proving.
  static let logKey = Phrase("Sleutel van het logboek", "Log's key")
  static let sightings = Phrase("Keren in het logboek gekeken", "Looks into the log")
  static let inLog = Phrase("In het logboek", "In the log")
  static let shown = Phrase("Wat blijkt", "Shown")

  static func inclusion(_ inclusion: ConcernCase.Inclusion) -> Phrase {
    switch inclusion {
    case .included: Phrase("ja, zoals u het stuurde", "included, as it was filed")
    case .brokenPromise:
      Phrase(
        "nooit gekomen, en het logboek ging wel door: de beheerder hield zich niet aan de belofte",
        "never came, though the log went on: the operator broke its promise")
    case .notShown:
      Phrase(
        "niet getoond, en het logboek is sindsdien niet gegroeid: vraag het nog eens",
        "not shown, and the log has not grown since: ask again")
    case .notYetDue:
      Phrase(
        "nog niet: het komt met de volgende groep, en volgens de belofte uiterlijk om 02:00 uur"
          + " (UTC) van de volgende dag",
        "not yet due: it comes with the next batch, and is promised by 02:00 of the next day (UTC)")
    case .unknown:
      Phrase(
        "er is nooit iets met deze code gestuurd, voor zover het logboek laat zien",
        "nothing was ever filed under this code, as far as the log shows")
    }
  }

  static func finding(_ finding: ConcernCase.Finding) -> Phrase {
    switch finding {
    case .letterGone:
      Phrase(
        "de brief is weg, en niet verwijderd door twee mensen, zoals het moet",
        "the letter is gone, and nobody deleted it as two people must")
    case .letterAltered:
      Phrase(
        "de brief of de brievenbus is niet meer die van toen",
        "the letter or its mailbox is not the one that was filed")
    case .mailboxGone:
      Phrase(
        "de dienst weet niets van een privacyzorg die wel in het logboek staat",
        "the service knows nothing of a concern that its log has")
    case .answeredByNobody:
      Phrase(
        "er wordt gezegd dat er antwoord is, en niets dat de commissie tekende laat dat zien",
        "it is said to be answered, and nothing that the committee signed shows it")
    case .deletedWithoutTombstone:
      Phrase(
        "er wordt gezegd dat het verwijderd is, en het logboek heeft daar geen grafsteen van",
        "it is said to be deleted, and the log has no tombstone")
    case .deleted:
      Phrase(
        "twee leden van de commissie verwijderden het, en de grafsteen staat in het logboek",
        "two members of the committee deleted it, and the tombstone is in the log")
    case .entryAltered:
      Phrase(
        "de regel in het logboek is niet meer zoals toen u het stuurde",
        "the log's entry is not what it was when the concern was filed")
    case .entryGone:
      Phrase(
        "de inhoud van de regel in het logboek is weg", "the bytes of the log's entry are gone")
    case .historyRewritten:
      Phrase(
        "het logboek heeft een andere geschiedenis dan het eerder liet zien",
        "the log has another history than it showed before")
    }
  }

  // Figures.
  static let figures = [
    Phrase("Maand", "Filed in"), Phrase("Gestuurd", "Filed"), Phrase("Wacht", "Waiting"),
    Phrase("Beantwoord", "Answered"), Phrase("Afgesloten", "Closed"),
    Phrase("Over tijd", "Overdue"), Phrase("Te laat", "Late"), Phrase("Verwijderd", "Deleted"),
    Phrase("Ontbreekt", "Missing"),
  ]

  static func through(_ day: Phrase) -> Phrase {
    Phrase(
      "Tot en met \(day.dutch), geteld uit het logboek.",
      "As of the end of \(day.english), counted from the log.")
  }
}

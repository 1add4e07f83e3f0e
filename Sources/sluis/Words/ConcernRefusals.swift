internal import Wire

/// Why something about a privacy concern was not done, for whoever reports one.
enum ConcernRefusals {
  /// What the operator shows does not hold: nothing more is to be told it.
  static func tampering(_ sentence: Phrase) -> Refusal {
    Refusal(
      status: .tampering, sentence,
      Phrase(
        "Stuur niets; zeg het iemand buiten de organisatie, en laat alles zoals het is",
        "Send nothing; tell somebody outside the organisation, and keep everything as it is"))
  }

  // The seven words.
  static func wordCount(_ count: Int, of full: Int) -> Refusal {
    .cannot(
      Phrase(
        "de code heeft \(full) woorden, en dit zijn er \(count)",
        "a receipt code is \(full) words, and these are \(count)"))
  }

  static func notAWord(_ place: Int) -> Refusal {
    .cannot(
      Phrase(
        "woord \(place) kan geen woord van de code zijn",
        "word \(place) cannot be a word of a receipt code"),
      Phrase("Kijk het nog eens na", "Look at it again"))
  }

  static let mistyped = Refusal.cannot(
    Phrase(
      "een van de woorden is niet wat u heeft gekregen",
      "one of the words is not the one you were given"),
    Phrase("Kijk ze nog eens na", "Look at them again"))

  // What is written.
  static func tooLong(_ byteCountMax: Int) -> Refusal {
    .cannot(
      Phrase(
        "de tekst is langer dan \(byteCountMax) bytes",
        "the text is longer than \(byteCountMax) bytes"),
      Phrase("Stuur de rest daarna", "Send the rest afterwards"))
  }

  static let unreadable = Refusal.cannot(
    Phrase(
      "de tekst is leeg, of heeft tekens die niet te zien zijn",
      "the text is empty, or holds characters that do not show"),
    Phrase("Schrijf gewone tekst", "Write plain text"))
  static let tooManyPeople = Refusal.cannot(
    Phrase(
      "een brief gaat over hoogstens acht mensen", "a letter is about at most eight people"))
  static let twoInputs = Refusal.cannot(
    Phrase(
      "maar een van de twee kan de standaardinvoer zijn",
      "only one of the two can be standard input"))
  static let unsealed = Refusal.cannot(
    Phrase(
      "de tekst kan niet worden verzegeld", "the text cannot be sealed"),
    Phrase("Maak geheugen vrij en probeer het nog eens", "Make room in memory and try again"))

  static let noKeys = Refusal.cannot(
    Phrase(
      "van de woorden konden geen sleutels worden gemaakt", "no keys could be made of the words"),
    Phrase("Maak geheugen vrij en probeer het nog eens", "Make room in memory and try again"))

  static func exists(_ path: String) -> Refusal {
    .cannot(
      Phrase(
        "\(path) bestaat al, en er wordt niets overschreven",
        "\(path) already exists and nothing is overwritten"),
      Phrase("Noem een nieuw bestand", "Name a new file"))
  }

  /// What was written is sent, and the mailbox could not be read: written again it is there twice.
  static func unread(_ refusal: Refusal) -> Refusal {
    guard refusal.status == .unreachable else { return refusal }
    return Refusal(
      status: .unknownOutcome,
      Phrase(
        "het bericht is gestuurd, en of het in de brievenbus kwam is nog niet gezien",
        "the message was sent, and it was not seen yet whether it came into the mailbox"),
      Mend.again[SignalsV1.Concerns.write.name] ?? .none, reasons: refusal.reasons,
      method: SignalsV1.Concerns.write.name)
  }

  static let notDelivered = Refusal.cannot(
    Phrase(
      "het bericht kwam niet in de brievenbus", "the message did not come into the mailbox"),
    Phrase(
      "Kijk met sluis concern read of de brievenbus vol is, gesloten, of ergens anders is",
      "Look with sluis concern read whether it is full, closed, or another installation's"))

  // The work that keeps machines away.
  static let tooMuchWork = Refusal.cannot(
    Phrase(
      "signals vraagt meer rekenwerk dan dit programma doet",
      "signals asks for more work than this program does"),
    Phrase("Probeer het over een uur nog eens", "Try again in an hour"))
  static let unsolved = Refusal.cannot(
    Phrase("de puzzel is niet opgelost", "the puzzle was not solved"))

  // What the mailbox and the log show.
  static let noMailbox = Refusal.cannot(
    Phrase(
      "geen brievenbus gaat met deze woorden open", "no mailbox opens with these words"),
    Phrase(
      "Kijk of u bij de goede organisatie bent", "Look whether this is the installation"))
  static let receiptAltered = Refusal(
    status: .tampering,
    Phrase(
      "het ontvangstbewijs in de brievenbus is veranderd",
      "the receipt in the mailbox was altered"),
    Phrase(
      "Laat alles zoals het is; in het logboek staat uw brief nog steeds onder deze woorden",
      "Keep everything as it is; the log still has the filing under these words"))
  static let noReceipt = Self.tampering(
    Phrase(
      "de dienst gaf geen ontvangstbewijs voor deze brief",
      "the service gave no receipt for this letter"))
  static let otherLog = Self.tampering(
    Phrase(
      "het logboek dat antwoordt, is niet het logboek dat deze map onthield",
      "the log that answers is not the one that this folder remembers"))
  static let unannounced = Self.tampering(
    Phrase(
      "het logboek laat niet zien dat de commissie deze sleutel bekendmaakte",
      "the log does not show that the committee announced this key"))
  static let otherCommittee = Self.tampering(
    Phrase(
      "de sleutel van de commissie is niet die waarvan u de woorden gaf",
      "the committee's key is not the one whose words you gave"))
}

/// Why evidence of a privacy concern was not judged, or what it accuses the operator of.
enum EvidenceRefusals {
  static func ofAnother(_ path: String) -> Refusal {
    .cannot(
      Phrase(
        "\(path) is het bewijs van een andere privacyzorg",
        "\(path) is the evidence of another concern"),
      Phrase("Noem een ander bestand", "Name another file"))
  }

  static func notOurs(_ path: String) -> Refusal {
    .cannot(
      Phrase(
        "\(path) is geen bewijs dat sluis concern schreef",
        "\(path) is not evidence that sluis concern wrote"))
  }

  static func unwritten(_ path: String) -> Refusal {
    .cannot(
      Phrase("\(path) kon niet worden geschreven", "\(path) could not be written"),
      Phrase(
        "Kijk naar de map en hoeveel ruimte er is", "Check the folder and its free space"))
  }

  static let otherKey = Refusal.cannot(
    Phrase(
      "het bewijs gaat over een ander logboek dan u noemde",
      "the evidence is about another log than the one you named"),
    Phrase("Vraag van wie de sleutel erin is", "Ask whose key is in it"))

  // It does not hold by itself: that accuses nobody.
  static let otherTree = Refusal.cannot(
    Phrase(
      "het bewijs bewijst niets: de boom is van een ander logboek",
      "the evidence proves nothing: the tree is another log's"))
  static let noLog = Refusal.cannot(
    Phrase(
      "het bewijs bewijst niets: het noemt geen logboek",
      "the evidence proves nothing: it names no log"))
  static let unsignedSighting = Refusal.cannot(
    Phrase(
      "het bewijs bewijst niets: dat logboek tekende niet wat er zou zijn getoond",
      "the evidence proves nothing: what it says was shown is not what that log signed"))
  static let unsignedReceipt = Refusal.cannot(
    Phrase(
      "het bewijs bewijst niets: dat logboek tekende het ontvangstbewijs niet",
      "the evidence proves nothing: its receipt is not signed by that log"))
  static let otherEntry = Refusal.cannot(
    Phrase(
      "het bewijs bewijst niets: het ontvangstbewijs gaat niet over de regel die erin zit",
      "the evidence proves nothing: its receipt is not about the entry in it"))

  // What it accuses the operator of.
  static func keyUnknown(_ reasons: [String]) -> Refusal {
    Refusal(
      status: .cannot,
      Phrase(
        "het bewijs is tegen een sleutel die alleen het bewijs zelf noemt",
        "the evidence is against a key that only the evidence names"),
      Phrase(
        "Noem met --log-key de sleutel die de beheerder bekendmaakt, of een bestand policy met die"
          + " sleutel",
        "Name the key that the operator publishes with --log-key, or a policy that has it"),
      reasons: reasons)
  }

  /// - Parameter isPromiseBroken: whether the concern never came into the log at all.
  static func accuses(
    isPromiseBroken: Bool, _ reasons: [String], _ details: [Phrase]
  ) -> Refusal {
    Refusal(
      status: .tampering,
      isPromiseBroken
        ? Phrase(
          "de beheerder brak de belofte: de privacyzorg kwam nooit in het logboek",
          "the operator broke its promise: the concern never came into the log")
        : Phrase(
          "de beheerder deed iets met de privacyzorg dat niet mag",
          "the operator did something to the concern that it may not do"),
      Phrase(
        "Bewaar het bewijs; iedereen kan het nakijken met: sluis concern prove",
        "Keep the evidence; anybody can check it with: sluis concern prove"),
      reasons: reasons, details: details)
  }
}

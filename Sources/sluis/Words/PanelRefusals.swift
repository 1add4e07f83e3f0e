/// Why something was not done for a member of a panel, or for whoever reads what it published.
enum PanelRefusals {
  /// What panel or its log shows does not hold: answering it could tell who answers.
  static func tampering(_ sentence: Phrase) -> Refusal {
    Refusal(
      status: .tampering, sentence,
      Phrase(
        "Antwoord niet; zeg het de functionaris gegevensbescherming, en laat alles zoals het is",
        "Do not answer; tell the privacy officer, and keep everything as it is"))
  }

  // Tokens and answers on this machine.
  static let noTokens = Refusal.cannot(
    Phrase(
      "hier zijn geen stembiljetten van deze ronde", "there are no tokens of this round here"),
    Phrase("Doe: sluis panel collect", "Run: sluis panel collect"))
  static let collectedAlready = Refusal.cannot(
    Phrase(
      "de stembiljetten van deze ronde zijn hier al", "the tokens of this round are here already"),
    Phrase("Doe: sluis panel answer", "Run: sluis panel answer"))
  static let foreignTokens = Refusal.cannot(
    Phrase(
      "de stembiljetten van deze ronde zijn niet door dit programma geschreven",
      "the tokens of this round are not what this program wrote"))
  static let unwrittenTokens = Refusal.cannot(
    Phrase(
      "de stembiljetten van deze ronde konden niet worden geschreven",
      "the tokens of this round could not be written"))
  static let unblinded = Refusal.cannot(
    Phrase(
      "een stembiljet kon niet onherkenbaar worden gemaakt", "a token could not be blinded"))
  static let foreignKey = Refusal(
    status: .tampering,
    Phrase(
      "een stembiljet is niet gemaakt met de sleutel die het logboek aankondigt",
      "a token was not made with the key that the log announces"),
    Phrase(
      "Antwoord niet: het kan verraden wie u bent. Zeg het de functionaris gegevensbescherming",
      "Do not answer: it could tell who you are. Tell the privacy officer"))
  static let unsealed = Refusal.cannot(
    Phrase("een antwoord kon niet worden verzegeld", "an answer could not be sealed"))
  static let code = Refusal.cannot(
    Phrase(
      "de code is niet 32 tekens van 0-9 en a-f", "the code is not 32 digits of 0-9 and a-f"))

  static func foreignFile(_ path: String) -> Refusal {
    .cannot(
      Phrase(
        "\(path) is niet door dit programma geschreven",
        "\(path) is not what this program wrote"))
  }

  static func unremoved(_ path: String) -> Refusal {
    .cannot(
      Phrase("\(path) kon niet worden weggehaald", "\(path) could not be removed"),
      Phrase(
        "Haal het weg: het zegt welke stembiljetten van u zijn",
        "Remove it: it names your ballots"))
  }

  // Sending.
  static let notOpen = Refusal.cannot(
    Phrase("de ronde neemt nu geen antwoorden aan", "the round does not take answers now"),
    Phrase("Kijk: sluis panel show", "Look: sluis panel show"))
  static let spent = Refusal.cannot(
    Phrase(
      "dit stembiljet is al met een ander antwoord ingeleverd",
      "this token was spent with another answer"))
  static let unknownToken = Refusal.cannot(
    Phrase("panel kent dit stembiljet niet", "panel does not know this token"))

  // The round and its result, held against the log.
  static let unlisted = Refusal.cannot(
    Phrase(
      "de stemmen van een reflectie staan voor niemand in een lijst",
      "the votes of a reflection are listed for nobody"),
    Phrase("Laat --spent weg", "Leave --spent out"))
  static let resultUnannounced = Refusal.cannot(
    Phrase(
      "het logboek heeft de uitkomst nog niet aangekondigd",
      "the log has not announced the result yet"), Self.inASecond)
  static let roundUnannounced = Refusal.cannot(
    Phrase(
      "het logboek heeft de ronde nog niet aangekondigd",
      "the log has not announced the round yet"), Self.inASecond)
  private static let inASecond = Phrase(
    "Probeer het over een seconde nog eens", "Try again in a second")

  static let twoResults = Self.tampering(
    Phrase(
      "het logboek kondigt meer dan één uitkomst van deze ronde aan",
      "the log announces more than one result of this round"))
  static let otherResult = Self.tampering(
    Phrase(
      "de uitkomst is niet die het logboek aankondigt",
      "the result is not the one that the log announces"))
  static let resultOfAnother = Self.tampering(
    Phrase(
      "de uitkomst die het logboek aankondigt, is niet van deze ronde",
      "the result that the log announces is not of this round"))
  static let otherList = Self.tampering(
    Phrase(
      "de lijst van stemmen is niet die van de uitkomst",
      "the list of what was spent is not the one of the result"))
  static let voteTwice = Self.tampering(
    Phrase(
      "in de lijst van stemmen staat een stem twee keer",
      "the list of what was spent has a vote twice"))
  static let moreCounted = Self.tampering(
    Phrase(
      "er zijn meer antwoorden geteld dan ingeleverd", "more answers are counted than were spent"))
  static let moreSpent = Self.tampering(
    Phrase(
      "er is meer ingeleverd dan er is uitgegeven", "more was spent than was issued"))
  static let voteMissing = Self.tampering(
    Phrase(
      "een stem die van hier is verstuurd, staat niet in de lijst",
      "a vote that was sent from here is not in the list"))
  static let otherRoundTold = Self.tampering(
    Phrase(
      "panel vertelde over een andere ronde dan gevraagd",
      "panel told another round than it was asked for"))
  static let roundNotOfEntry = Self.tampering(
    Phrase(
      "de ronde is niet die haar regel in het logboek aankondigt",
      "the round is not the one that its log entry announces"))
  static let numbersDiffer = Self.tampering(
    Phrase(
      "het logboek kondigt meer dan één ronde met dit nummer aan, of mist er een van daarvoor",
      "the log announces more than one round of this number, or lacks one before it"))
  static let roundAtOnce = Self.tampering(
    Phrase(
      "het logboek kondigt tegelijk een andere ronde van dit panel aan",
      "the log announces another round of this panel at the same time"))
  static let otherOfNumber = Self.tampering(
    Phrase(
      "het logboek kondigt een andere ronde met dit nummer aan",
      "the log announces another round of this number"))
  static let noPrevious = Self.tampering(
    Phrase(
      "panel vertelt niet over de ronde hiervoor",
      "panel does not tell the round before this one"))
  static let otherPrevious = Self.tampering(
    Phrase(
      "de ronde hiervoor is niet die is aangekondigd",
      "the round before this one is not the one announced"))

  // The log itself.
  static let noPolicy = Refusal.cannot(
    Phrase(
      "dit profiel heeft geen bestand policy, dus niets zegt welk logboek van panel is",
      "this profile has no policy, so nothing says which log is panel's"),
    Phrase(
      "Vraag wie u het profiel gaf om het bestand policy van de organisatie, en zet het erbij",
      "Ask whoever gave you the profile for the installation's file policy, and put it there"))
  static let logTooLong = Refusal.cannot(
    Phrase(
      "het logboek van panel is langer dan dit programma doorzoekt",
      "panel's log is longer than this program looks through"))
  static let noLog = Refusal.cannot(
    Phrase("panel vertelde niets over zijn logboek", "panel told nothing of its log"))
  static let otherLogKey = Self.tampering(
    Phrase(
      "het logboek van panel is getekend met een andere sleutel dan in policy staat",
      "panel's log is signed by another key than the policy pins"))
  static let otherLog = Self.tampering(
    Phrase(
      "het logboek van panel is niet wat het tekende, of niet wat eerder is gezien",
      "panel's log is not the one it signed, or not the one seen before"))
  static let unwitnessed = Self.tampering(
    Phrase(
      "het logboek van panel heeft geen handtekening van de getuige die policy vraagt",
      "panel's log bears no signature of the witness that the policy asks"))
  static let witnessedLongAgo = Refusal(
    status: .tampering,
    Phrase(
      "wat de getuige van panels logboek tekende, is niet van de laatste tien minuten",
      "what the witness signed of panel's log is not of the last ten minutes"),
    Phrase(
      "Kijk naar de klok van deze computer; zeg het dan de functionaris gegevensbescherming",
      "Check this machine's clock; then tell the privacy officer"))
}

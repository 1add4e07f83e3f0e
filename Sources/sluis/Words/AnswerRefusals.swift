/// Why an answer to a panel was not sealed, by its number, for who typed it.
enum AnswerRefusals {
  static func number(_ number: Int) -> Phrase { Phrase("antwoord \(number)", "answer \(number)") }

  static func count(_ answered: Int, of asked: Int) -> Refusal {
    .cannot(
      Phrase(
        "de ronde heeft \(asked) vragen, en in het bestand staan \(answered) antwoorden",
        "the round has \(asked) questions, and the file answers \(answered)"),
      Self.writeNull)
  }

  static let groupUnknown = Refusal.cannot(
    Phrase("de ronde heeft deze groep niet", "the round has no such group"),
    Phrase(
      "Laat de groep weg, of noem er een van de ronde",
      "Leave it out, or name one of the round's"))

  /// - Parameter isOpen: whether the question asks for a text.
  static func choiceUnknown(_ name: Phrase, isOpen: Bool) -> Refusal {
    .cannot(
      Phrase(
        "de vraag bij \(name.dutch) heeft deze keuze niet",
        "the question of \(name.english) has no such choice"),
      isOpen
        ? Phrase(
          "Geef een tekst: het is een open vraag", "Give a text: the question is open")
        : Phrase(
          "Schrijf een keuze zoals zij in de ronde staat", "Write a choice as the round has it"))
  }

  static func choiceTwice(_ name: Phrase) -> Refusal {
    .cannot(
      Phrase(
        "\(name.dutch) noemt een keuze twee keer", "\(name.english) names a choice twice"),
      Phrase("Noem elke keuze één keer", "Name each choice once"))
  }

  static func notOneChoice(_ name: Phrase) -> Refusal {
    .cannot(Self.unfit(name), Phrase("Geef één keuze", "Give one choice"))
  }

  static func textUnasked(_ name: Phrase) -> Refusal {
    .cannot(
      Self.unfit(name),
      Phrase(
        "Geef keuzes: het is geen open vraag", "Give choices: the question is not open"))
  }

  private static func unfit(_ name: Phrase) -> Phrase {
    Phrase(
      "\(name.dutch) past niet bij de vraag", "\(name.english) does not fit its question")
  }

  static func empty(_ name: Phrase) -> Refusal {
    .cannot(Phrase("\(name.dutch) is leeg", "\(name.english) is empty"), Self.writeNull)
  }

  private static let writeNull = Phrase(
    "Schrijf null waar u geen antwoord geeft", "Write null where you give no answer")

  /// - Parameter byteCountMax: what an answer has room for once it is read.
  static func unreadable(_ name: Phrase, byteCountMax: Int) -> Refusal {
    .cannot(
      Phrase(
        "\(name.dutch) is niet te lezen als het opengaat",
        "\(name.english) could not be read when it is opened"),
      Phrase(
        "Maak het korter: sommige tekens worden langer, en er passen \(byteCountMax) bytes in",
        "Shorten it: some characters become longer, and it has room for \(byteCountMax) bytes"))
  }

  static let leaveOut = Phrase(
    "Laat het weg: een antwoord dat zegt wie iemand is, wordt niet gepubliceerd",
    "Leave it out: an answer that names somebody is not published")
}

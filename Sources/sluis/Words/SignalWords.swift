internal import Wire

/// What somebody reads who reported a signal.
enum SignalWords {
  static let progressLabel = Phrase("Hoe ver het is", "Progress")
  static let day = Phrase("Datum", "Date")
  static let answer = Phrase("Antwoord", "Answer")
  static let named = Phrase(
    "Het team mag weten wie het meldde.", "Triage may know who reported it.")
  static let nobodyTold = Phrase(
    "Aan niemand is verteld wie het meldde, en dat gebeurt ook niet meer.",
    "Nobody was told, and nobody will be.")

  static func progress(_ progress: SignalsV1.Progress) -> Phrase {
    switch progress {
    case .received: Phrase("ontvangen", "received")
    case .inWork: Phrase("wij zijn ermee bezig", "in work")
    case .done: Phrase("klaar", "done")
    }
  }

  /// - Parameter day: when triage was told who it was.
  static func toldBefore(_ day: Phrase) -> Phrase {
    Phrase(
      "Vanaf nu hoort niemand meer wie het meldde. Het team hoorde het op \(day.dutch), en dat"
        + " blijft zo.",
      "From now on nobody is told. Triage was told on \(day.english), and that stays so.")
  }

  static let code = Refusal.cannot(
    Phrase(
      "de code is niet 32 tekens van 0-9 en a-f", "the code is not 32 digits of 0-9 and a-f"))
  static let unopened = Refusal.cannot(
    Phrase(
      "een bericht gaat met deze code niet open", "a message does not open with this code"))
}

internal import Domain

/// What is said of a text that is not taken.
enum TextWords {
  static func tooLong(_ name: Phrase, _ byteCount: Int, of byteCountMax: Int) -> Phrase {
    Phrase(
      "\(name.dutch) heeft \(byteCount) bytes, en er passen er \(byteCountMax)",
      "\(name.english) has \(byteCount) bytes, and at most \(byteCountMax) are stored")
  }

  static let shorten = Phrase(
    "Maak het korter, of schrijf het in twee keer", "Shorten it, or write it in two")

  static func empty(_ name: Phrase) -> Phrase {
    Phrase("\(name.dutch) is leeg", "\(name.english) is empty")
  }

  /// - Parameter line: nil for a text of one line.
  static func character(_ name: Phrase, _ code: String, line: Int?, column: Int) -> Phrase {
    guard let line else {
      return Phrase(
        "\(name.dutch) heeft een teken dat hier niet kan (\(code)), op plaats \(column)",
        "\(name.english) has a character that is not stored (\(code)), at character \(column)")
    }
    return Phrase(
      "\(name.dutch) heeft een teken dat hier niet kan (\(code)), in regel \(line), op plaats"
        + " \(column)",
      "\(name.english) has a character that is not stored (\(code)), at line \(line), character"
        + " \(column)")
  }

  static let oneLine = Phrase("Schrijf het op één regel", "Write it in one line")
  static let takeOut = Phrase(
    "Haal het weg: het stuurt iets, of toont niets en kan iets verbergen",
    "Take it out: it is a control, or shows nothing and can hide what is there")

  // Personal data.
  static func holdsPersonalData(_ name: Phrase) -> Phrase {
    Phrase(
      "in \(name.dutch) staan persoonsgegevens", "\(name.english) holds personal data")
  }

  static func found(_ kind: Screening.Kind, line: Int, column: Int) -> Phrase {
    Phrase(
      "\(Self.kind(kind)) in regel \(line), vanaf teken \(column)",
      "\(kind.rawValue) in line \(line), from character \(column)")
  }

  private static func kind(_ kind: Screening.Kind) -> String {
    switch kind {
    case .bsn: "burgerservicenummer"
    case .phone: "telefoonnummer"
    case .email: "e-mailadres"
    case .iban: "bankrekening"
    case .address: "adres"
    case .name: "naam"
    }
  }
}

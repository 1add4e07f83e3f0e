extension Finding {
  /// What was found, in a sentence.
  package func sentence(in language: Language) -> String {
    self.rule.sentence(self.count, in: language)
  }
}

extension ReviewRule {
  /// What the rule says about what it counted, in a sentence.
  package func sentence(_ count: Int, in language: Language) -> String {
    let often = count == 1 ? "once" : "\(count) times"
    return switch self {
    case .noRelation:
      language.choose(
        "Vroeg \(count) keer om een huishouden waar deze persoon niet mee werkt.",
        "Asked \(often) for a household that this person does not work with.")
    case .probing:
      language.choose(
        "Kreeg op één dag bij \(count) verschillende dossiers nee.",
        "Was refused \(count) different files in one day.")
    case .searches:
      language.choose(
        "Zocht op één dag \(count) keer naar mensen.",
        "Searched for people \(often) in one day.")
    case .searchWithoutWork:
      language.choose(
        "Zocht \(count) keer mensen op en deed daarna een week lang niets voor hen.",
        "Looked people up \(often) and did nothing for them in the week after.")
    case .breakGlass:
      language.choose("Gebruikte noodtoegang.", "Used emergency access.")
    case .offHours:
      language.choose(
        "Keek \(count) keer buiten werktijd.", "Looked \(often) outside working hours.")
    case .burst:
      language.choose(
        "Opende \(count) dossiers binnen een uur.", "Opened \(count) files within an hour.")
    case .forbiddenPurpose:
      language.choose(
        "Vroeg \(count) keer iets om te handhaven of op te sporen.",
        "Asked \(often) in order to enforce or detect.")
    case .ageCrossed:
      language.choose(
        "Verbeterde \(count) keer een geboortedatum zo dat andere regels voor toestemming"
          + " gelden (12, 16 of 18 jaar).",
        "Corrected a birth date \(often) so that other rules of consent hold"
          + " (12, 16 or 18 years).")
    }
  }
}

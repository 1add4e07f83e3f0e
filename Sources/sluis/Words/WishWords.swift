internal import Review
internal import Wire

/// What somebody reads who has a wish, or an offer that answers one.
enum WishWords {
  static let introduction = Phrase("Kennismaking", "Introduction")
  static let stateLabel = Phrase("Stand", "State")
  static let list = [
    Self.introduction, Phrase("Aanbod", "Offer"), Phrase("Titel", "Title"),
    Phrase("Van wie", "Whose"), Self.stateLabel, Phrase("Sinds", "Since"),
  ]
  static let myOffer = Phrase("mijn aanbod", "my offer")
  static let myWish = Phrase("mijn wens", "my wish")

  static func state(_ state: SignalsV1.IntroductionState) -> Phrase {
    switch state {
    case .proposed: Phrase("gevraagd", "proposed")
    case .accepted: Phrase("de eigenaar zei ja", "accepted")
    case .shared: Phrase("kaartje gedeeld", "shared")
    case .ended: Phrase("voorbij", "ended")
    }
  }

  /// - Parameter fault: what is wrong with a card.
  static func takeCare(_ fault: Refusal) -> Phrase {
    Phrase(
      "Let op: \(fault.told(in: .dutch).shown.sentence)", "Take care: \(fault.sentence)")
  }

  static let unknown = Refusal.cannot(
    Phrase(
      "u heeft deze kennismaking niet openstaan", "you have no such introduction open"))
  static let notYet = Refusal.cannot(
    Phrase(
      "de eigenaar van het aanbod zei nog geen ja, of weet al wie het is",
      "the owner of the offer has not said yes yet, or who it is was told"))

  static func tooLong(_ byteCountMax: Int) -> Refusal {
    .cannot(
      Phrase(
        "de tekst is langer dan \(byteCountMax) bytes",
        "the text is longer than \(byteCountMax) bytes"))
  }

  static func unopened(_ path: String) -> Refusal {
    .cannot(
      Phrase(
        "het kaartje gaat niet open met de sleutel in \(path)",
        "the card does not open with the key in \(path)"))
  }
}

/// What the social map's offers are called where they are listed.
enum OfferWords {
  static let offers = [
    Phrase("Aanbod", "Offer"), Phrase("Soort", "Kind"), Phrase("Titel", "Title"),
    Phrase("Tekst", "Text"), Phrase("Onderwerpen", "Themes"), Phrase("Buurten", "Areas"),
    Phrase("Talen", "Languages"), Phrase("Bevestigd", "Confirmed"),
    Phrase("Eigenaar", "Owner"), Phrase("Contact", "Contact"),
  ]
  static let you = Phrase("u", "you")
  static let aResident = Phrase("een bewoner", "a resident")
  static let everywhere = Phrase("overal", "everywhere")

  /// - Parameter day: as the list has days.
  static func stale(_ day: String) -> Phrase {
    Phrase("\(day) (verouderd)", "\(day) (stale)")
  }

  /// English is the word that is typed.
  static func kind(_ kind: SignalsV1.OfferKind) -> Phrase {
    let dutch =
      switch kind {
      case .service: "dienst"
      case .activity: "activiteit"
      case .initiative: "initiatief"
      case .volunteers: "vrijwilligers"
      }
    return Phrase(dutch, Words.of(kind))
  }

  /// English is the word that is typed.
  static func theme(_ theme: SignalsV1.Theme) -> Phrase {
    let dutch =
      switch theme {
      case .poverty: "armoede"
      case .debts: "schulden"
      case .housing: "wonen"
      case .work: "werk"
      case .loneliness: "eenzaamheid"
      case .health: "gezondheid"
      case .parenting: "opvoeden"
      case .safety: "veiligheid"
      case .nuisance: "overlast"
      case .livingEnvironment: "leefomgeving"
      case .other: "anders"
      }
    return Phrase(dutch, Words.of(theme))
  }
}

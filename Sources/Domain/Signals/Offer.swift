/// What an offer of the social map may say.
package struct Offer: Hashable, Sendable {
  package let title: String
  package let text: String
  /// How it is reached; an organisation's telephone number and address belong there.
  package let contact: String
  package let themes: [SignalTheme]
  package let areas: [String]
  package let languages: [String]

  package init(
    title: String, text: String, contact: String, themes: [SignalTheme], areas: [String],
    languages: [String]
  ) {
    self.title = title
    self.text = text
    self.contact = contact
    self.themes = themes
    self.areas = areas
    self.languages = languages
  }

  /// What nobody is reached by, and is somebody's.
  private static let neverInContact: Set<Screening.Kind> = [.bsn, .iban]

  /// Why it is no offer; nil when it is one.
  package var refusal: OfferRefusal? {
    guard TextRule.name.accepts(self.title), TextRule.advice.accepts(self.text),
      TextRule.line.accepts(self.contact)
    else { return .textInvalid }
    guard !self.themes.isEmpty, Set(self.themes).count == self.themes.count,
      Set(self.areas).count == self.areas.count
    else { return .listInvalid }
    guard !self.languages.isEmpty, Set(self.languages).count == self.languages.count,
      self.languages.allSatisfy(Self.isLanguage)
    else { return .languageInvalid }
    guard Screening.findings(in: self.title).isEmpty, Screening.findings(in: self.text).isEmpty,
      !Screening.findings(in: self.contact).contains(where: {
        Self.neverInContact.contains($0.kind)
      })
    else { return .personalData }
    return nil
  }

  /// Whether title or text names somebody; who is to be asked for is the contact's to say.
  ///
  /// - Parameter places: the names of the areas, which are nobody's.
  package func namesSomebody(places: [String] = []) -> Bool {
    [self.title, self.text].contains { text in
      Screening.all(in: text, places: places).contains { $0.kind == .name }
    }
  }

  /// Whether `text` has the form of an ISO 639 code: two or three small letters.
  package static func isLanguage(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}

/// Why something about the social map is refused, in words of its own.
package enum OfferRefusal: String, CaseIterable, Hashable, Sendable {
  case textInvalid = "text_invalid"
  case listInvalid = "list_invalid"
  case languageInvalid = "language_invalid"
  case personalData = "personal_data"
  case offerUnknown = "offer_unknown"
  case notYours = "not_yours"
  case introductionUnknown = "introduction_unknown"
  case wrongState = "wrong_state"
  case tooManyOpen = "too_many_open"
  /// Nobody is introduced to themselves.
  case ownOffer = "own_offer"
  /// A card is shared with its resident's yes: their own, or as they said or wrote it.
  case agreementMissing = "agreement_missing"
  /// A row is not as the service wrote it.
  case rowAltered = "row_altered"
}

/// How far an introduction is; the numbers are those of `sluis.signals.v1.IntroductionState`.
package enum IntroductionState: Int32, CaseIterable, Hashable, Sendable {
  /// The owner has to say.
  case proposed = 1
  /// The one with the wish has to say.
  case accepted = 2
  /// Both have; the owner may read who it is.
  case shared = 3
  case ended = 4

  /// What somebody does about it.
  package enum Step: CaseIterable, Hashable, Sendable {
    case accept, share, read, end
  }

  package enum Side: CaseIterable, Hashable, Sendable {
    case asker, owner
  }

  /// Where a step leads: a closed table. Nil is a step that nobody takes there, or not this side.
  package func after(_ step: Step, by side: Side) -> IntroductionState? {
    switch (self, step, side) {
    case (.proposed, .accept, .owner): .accepted
    case (.accepted, .share, .asker): .shared
    case (.shared, .read, .owner): .shared
    case (.proposed, .end, _), (.accepted, .end, _), (.shared, .end, _): .ended
    default: nil
    }
  }
}

/// Who may do what with the social map.
extension Role {
  /// Keeps offers, searches them, and asks to be introduced. For a resident it is for themselves.
  package var usesMap: Bool { self.isProfessional || self == .resident }
}

internal import Domain

/// One line of an access report, in sentences that a resident reads: who, what, why, by what right,
/// and which kinds of data.
package struct ReportSentences: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case looked, changed, shared, allowed, refused, reviewed, unknown
  }

  package let kind: Kind
  /// As the schema names it; empty where nobody was behind it.
  package let role: String
  /// As it calls itself; empty when it is not known.
  package let organisation: String
  package let purpose: String
  /// As the schema names them.
  package let categories: [String]
  /// Whether the reader did it.
  package let isOwn: Bool
  package let hasGrant: Bool
  /// Whether it is somebody else's affair too, of which no more is told.
  package let isFolded: Bool

  package init(
    _ kind: Kind, role: String, organisation: String, purpose: String, categories: [String],
    isOwn: Bool, isFolded: Bool = false, hasGrant: Bool
  ) {
    self.kind = kind
    self.role = role
    self.organisation = organisation
    self.purpose = purpose
    self.categories = categories
    self.isOwn = isOwn
    self.hasGrant = hasGrant
    self.isFolded = isFolded
  }

  /// Who it was, without a name.
  package func who(in language: Language) -> String {
    if self.isOwn { return language.choose("uzelf", "you yourself") }
    let role = Vocabulary.role(self.role, in: language)
    guard !self.organisation.isEmpty, self.role != "resident" else { return role }
    // A partner is named itself: its machine, or who works there, is of it.
    if ["partner_user", "gateway", "commissioner"].contains(self.role) {
      return "\(self.organisation), \(role)"
    }
    return role + language.choose(" van ", " of ") + self.organisation
  }

  /// What happened.
  package func what(in language: Language) -> String {
    switch self.kind {
    case .looked: language.choose("bekeek gegevens", "looked at data")
    case .changed:
      language.choose("schreef iets op of veranderde iets", "wrote or changed something")
    case .shared: language.choose("kreeg gegevens te zien", "was shown data")
    case .allowed:
      language.choose("mocht kijken, en er is niets getoond", "might look, and nothing was shown")
    case .refused: language.choose("vroeg iets en kreeg nee", "asked for something and was refused")
    case .reviewed:
      language.choose("zocht in het logboek wie er keek", "searched the log for who looked")
    case .unknown:
      language.choose(
        "deed iets met gegevens; wie dat was, is niet te vinden",
        "did something with data; who it was cannot be found")
    }
  }

  package func why(in language: Language) -> String {
    Vocabulary.purpose(self.purpose, in: language)
  }

  /// By what right; of a refusal there is none.
  package func basis(in language: Language) -> String {
    if self.kind == .refused { return language.choose("dat mocht niet", "it was not allowed") }
    if self.kind == .unknown {
      return language.choose(
        "vraag het de functionaris gegevensbescherming", "ask the privacy officer")
    }
    if self.isFolded && self.role != "resident" {
      return language.choose(
        "vraag het de functionaris gegevensbescherming", "ask the privacy officer")
    }
    if self.isOwn { return language.choose("het zijn uw gegevens", "the data are yours") }
    if self.role.isEmpty { return Vocabulary.basis(of: .service, in: language) }
    guard let role = Role(rawValue: self.role) else {
      return Vocabulary.unknownBasis(in: language)
    }
    if self.hasGrant, role == .partnerUser || role == .gateway {
      return language.choose("u zei dat dit mag", "you said that this is allowed")
    }
    return Vocabulary.basis(of: role, in: language)
  }

  /// Which kinds of data, or a hyphen.
  package func kinds(in language: Language) -> String {
    self.categories.isEmpty
      ? "-"
      : self.categories.map { Vocabulary.category($0, in: language) }.joined(separator: ", ")
  }

  /// The headings of the columns that a reader sees.
  package static func headings(in language: Language) -> [String] {
    language == .dutch
      ? ["Wanneer", "Wie", "Wat", "Waarvoor", "Waarom mocht dat", "Soort gegevens"]
      : ["When", "Who", "What", "What for", "By what right", "Kinds of data"]
  }
}

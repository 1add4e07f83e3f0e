internal import Domain

/// The closed lists of the schema in the words of residents: Dutch at B1, and English.
///
/// What is not in a list is shown as it is: a code is better than nothing.
enum Vocabulary {
  static func role(_ role: String, in language: Language) -> String {
    guard let known = Role(rawValue: role) else {
      return role.isEmpty ? language.choose("iemand", "somebody") : role
    }
    return switch known {
    case .generalist: language.choose("een medewerker", "a worker")
    case .nurse: language.choose("een wijkverpleegkundige", "a district nurse")
    case .communityWorker: language.choose("een opbouwwerker", "a community worker")
    case .socialLegalAdviser:
      language.choose("een sociaal raadspersoon", "a social-legal adviser")
    case .intern: language.choose("een stagiair", "an intern")
    case .triage:
      language.choose("wie meldingen aanneemt", "whoever takes up signals")
    case .resident: language.choose("iemand van uw huishouden", "somebody of your household")
    case .panelMember: language.choose("een lid van het panel", "a member of the panel")
    case .partnerUser, .gateway:
      language.choose("een andere organisatie", "another organisation")
    case .privacyOfficer:
      language.choose(
        "de functionaris gegevensbescherming", "the privacy officer")
    case .committeeMember:
      language.choose("een lid van de commissie", "a member of the committee")
    case .administrator, .operator: language.choose("een beheerder", "an administrator")
    case .commissioner: language.choose("de gemeente", "the municipality")
    case .service: language.choose("het systeem zelf", "the system itself")
    }
  }

  /// Of what nobody should have done, or nobody knows: a resident has reason to ask then.
  static func unknownBasis(in language: Language) -> String {
    language.choose(
      "waarom dat mocht, is niet bekend; vraag het de functionaris gegevensbescherming",
      "why it was allowed is not known; ask the privacy officer")
  }

  /// By what right somebody in a role does what they do, where no grant says it.
  static func basis(of role: Role, in language: Language) -> String {
    switch role {
    case .generalist, .nurse, .communityWorker, .socialLegalAdviser:
      language.choose(
        "deze persoon werkt met uw huishouden", "this person works with your household")
    case .triage:
      language.choose(
        "deze persoon nam een melding over u aan, of werkt met uw huishouden",
        "this person took up a signal about you, or works with your household")
    case .intern:
      language.choose("de begeleider werkt met u", "the intern's supervisor works with you")
    // A panel is given no data of a resident and a municipality counts alone: where a line says
    // otherwise, no rule explains it.
    case .panelMember, .commissioner: Self.unknownBasis(in: language)
    case .resident:
      language.choose("het zijn ook gegevens van hem of haar", "the data are theirs as well")
    case .partnerUser, .gateway:
      language.choose("een afspraak die u kunt inzien", "an agreement that you can see")
    case .privacyOfficer:
      language.choose("de wet vraagt deze controle", "the law asks for this check")
    case .committeeMember:
      language.choose(
        "de commissie onderzoekt wat mensen over ons werk melden",
        "the committee looks into what people tell of our work")
    case .administrator:
      language.choose(
        "de beheerder houdt bij wie hier mag werken, en met wie",
        "the administrator keeps who may work here, and with whom")
    case .operator:
      language.choose(
        "de beheerder houdt het systeem draaiend", "the operator keeps the system running")
    case .service:
      language.choose("nodig om het systeem te laten werken", "needed to run the system")
    }
  }

  static func purpose(_ purpose: String, in language: Language) -> String {
    guard let known = Purpose(rawValue: purpose) else {
      return purpose.isEmpty
        ? language.choose("niet genoemd", "not stated")
        : language.choose("iets wat wij niet doen", "something we do not do")
    }
    return switch known {
    case .careCoordination: language.choose("hulp afstemmen", "coordinating help")
    case .debtAssistance: language.choose("hulp bij schulden", "help with debts")
    case .housingStability: language.choose("prettig kunnen wonen", "keeping a home")
    case .youthSupport: language.choose("hulp voor kinderen", "help for children")
    case .socialLegalHelp:
      language.choose("hulp bij regels en brieven", "help with rules and letters")
    case .introduction: language.choose("u voorstellen aan iemand", "introducing you")
    case .safety: language.choose("veiligheid", "safety")
    case .supervision: language.choose("een stagiair begeleiden", "supervising an intern")
    case .qualityEvaluation: language.choose("ons werk verbeteren", "improving our work")
    case .learning: language.choose("leren van ons werk", "learning from our work")
    case .subjectAccess: language.choose("uw recht op inzage", "your right of access")
    case .auditReview:
      language.choose("controleren wie wat bekeek", "checking who looked at what")
    case .statutoryReport: language.choose("een plicht uit de wet", "a duty by law")
    }
  }

  static func category(_ category: String, in language: Language) -> String {
    switch category {
    case "public":
      language.choose("dat er iets is, en wanneer", "that something is there, and when")
    case "identity": language.choose("naam en adres", "name and address")
    case "contact_details": language.choose("telefoon en e-mail", "phone and e-mail")
    case "household_relations": language.choose("wie bij wie hoort", "who belongs to whom")
    case "plan": language.choose("doelen en afspraken", "goals and agreements")
    case "finances": language.choose("geld", "money")
    case "work_education": language.choose("werk en school", "work and school")
    case "time_use": language.choose("uw dag", "your day")
    case "housing": language.choose("wonen", "housing")
    case "domestic_relations": language.choose("hoe het thuis gaat", "relations at home")
    case "mental_health": language.choose("hoe u zich voelt", "mental health")
    case "physical_health": language.choose("gezondheid", "health")
    case "substance_use": language.choose("alcohol en drugs", "alcohol and drugs")
    case "daily_living_basic": language.choose("uzelf verzorgen", "looking after yourself")
    case "daily_living_instrumental": language.choose("het huishouden doen", "running a home")
    case "social_network": language.choose("familie en vrienden", "family and friends")
    case "participation": language.choose("meedoen in de buurt", "taking part")
    case "justice": language.choose("politie en rechter", "police and courts")
    case "residence_status": language.choose("verblijfsrecht", "right of residence")
    case "parenting_youth": language.choose("kinderen opvoeden", "raising children")
    case "safety": language.choose("veiligheid", "safety")
    case "narrative": language.choose("aantekeningen", "notes")
    case "reporter": language.choose("wie iets meldde", "who reported something")
    case "concern":
      language.choose("een zorg over ons werk", "a concern about our work")
    case "panel_answer":
      language.choose("een antwoord aan het panel", "an answer to the panel")
    default: category
    }
  }
}

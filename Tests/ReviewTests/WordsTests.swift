import Domain
import Testing

@testable import Review

@Suite("A line of an access report")
struct WordsTests {
  private func line(
    _ kind: ReportSentences.Kind, _ role: String, isOwn: Bool = false, hasGrant: Bool = false,
    categories: [String] = ["housing", "finances"], purpose: String = "housing_stability"
  ) -> ReportSentences {
    ReportSentences(
      kind, role: role, organisation: "Wonen Noord", purpose: purpose, categories: categories,
      isOwn: isOwn, hasGrant: hasGrant)
  }

  private func cells(_ line: ReportSentences, _ language: Language) -> [String] {
    [
      line.who(in: language), line.what(in: language), line.why(in: language),
      line.basis(in: language), line.kinds(in: language),
    ]
  }

  @Test("says who, what, why, by what right and which kinds, without a code")
  func sentences() {
    #expect(
      self.cells(self.line(.shared, "gateway", hasGrant: true), .dutch) == [
        "Wonen Noord, een andere organisatie", "kreeg gegevens te zien",
        "prettig kunnen wonen", "u zei dat dit mag", "wonen, geld",
      ])
    #expect(
      self.cells(self.line(.refused, "generalist", categories: []), .english) == [
        "a worker of Wonen Noord", "asked for something and was refused", "keeping a home",
        "it was not allowed", "-",
      ])
    #expect(
      self.cells(self.line(.looked, "resident", isOwn: true), .dutch).prefix(4) == [
        "uzelf", "bekeek gegevens", "prettig kunnen wonen", "het zijn uw gegevens",
      ])
    // Which housemate it was is not told, nor of which organisation they are.
    #expect(self.line(.looked, "resident").who(in: .english) == "somebody of your household")
    // A purpose that does not exist is no purpose of ours.
    #expect(
      self.line(.refused, "commissioner", purpose: "fraud_detection").why(in: .dutch)
        == "iets wat wij niet doen")
  }

  @Test("has words for every role and purpose in both languages, and no code")
  func words() {
    for language in Language.allCases {
      for role in Role.allCases {
        let said = Vocabulary.role(role.rawValue, in: language)
        #expect(said != role.rawValue && !said.contains("_") && said.contains(" "), "\(role)")
      }
      for purpose in Purpose.allCases {
        let said = Vocabulary.purpose(purpose.rawValue, in: language)
        #expect(!said.contains("_") && said != Vocabulary.purpose("x", in: language), "\(purpose)")
      }
    }
  }

  @Test("has a ground that is true of the role, and none for a role that nobody knows")
  func grounds() {
    let workers: Set<Role> = [.generalist, .nurse, .communityWorker, .socialLegalAdviser]
    let partners: Set<Role> = [.partnerUser, .gateway]
    // To whom nothing of a resident is ever shown.
    let none: Set<Role> = [.panelMember, .commissioner]
    for language in Language.allCases {
      var said: [String: Set<Role>] = [:]
      for role in Role.allCases {
        said[self.line(.changed, role.rawValue).basis(in: language), default: []].insert(role)
      }
      // What is said of one role is said of no other, but of those who do the same.
      for (ground, roles) in said {
        #expect(
          roles.count == 1 || roles == workers || roles == partners || roles == none, "\(ground)")
        #expect(!ground.contains("_"))
      }
      let unknown = self.line(.changed, "x").basis(in: language)
      #expect(said[unknown] == none)
      #expect(
        self.line(.changed, "").basis(in: language)
          == self.line(.changed, "service").basis(in: language))
      for role in partners {
        #expect(
          said[self.line(.shared, role.rawValue, hasGrant: true).basis(in: language)] == nil)
      }
    }
    #expect(
      self.line(.changed, "administrator").basis(in: .dutch)
        == "de beheerder houdt bij wie hier mag werken, en met wie")
    #expect(self.line(.changed, "x").basis(in: .english).hasPrefix("why it was allowed is not"))
    #expect(
      self.line(.changed, "nurse").basis(in: .english) == "this person works with your household")
  }

  @Test("has words of its own for every category in both languages", arguments: Category.allCases)
  func categories(category: Category) {
    // As the schema has it: `contactDetails` is `contact_details`.
    let name = "\(category)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
    let (dutch, english) = (
      Vocabulary.category(name, in: .dutch), Vocabulary.category(name, in: .english)
    )
    #expect(dutch != name && english != dutch, "\(name)")
    for language in Language.allCases {
      let others = Category.allCases.filter { $0 != category }.map {
        Vocabulary.category(
          "\($0)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined(), in: language)
      }
      #expect(!others.contains(Vocabulary.category(name, in: language)), "\(name)")
    }
  }

  @Test("of which no more is told sends to the officer, and one that names nobody says so")
  func withheld() {
    let folded = ReportSentences(
      .shared, role: "gateway", organisation: "", purpose: "", categories: ["housing"],
      isOwn: false, isFolded: true, hasGrant: false)
    #expect(folded.who(in: .dutch) == "een andere organisatie")
    #expect(folded.basis(in: .english) == "ask the privacy officer")
    #expect(folded.why(in: .english) == "not stated")
    let unknown = self.line(.unknown, "")
    #expect(unknown.what(in: .english).contains("cannot be found"))
    #expect(unknown.basis(in: .dutch).contains("functionaris"))
  }

  @Test("has words for every rule in both languages", arguments: ReviewRule.allCases)
  func rules(rule: ReviewRule) {
    let (dutch, english) = (rule.sentence(3, in: .dutch), rule.sentence(3, in: .english))
    #expect(dutch != english && dutch.hasSuffix(".") && english.hasSuffix("."))
    #expect(!dutch.contains("_") && !english.contains("_"))
  }
}

import Testing

@Suite("A field that is named as wrong")
struct FieldTests {
  private static let names =
    Repository.files.first { $0.path == "Sources/consent/Policy/WrongArgument.swift" }
    .map(FieldRules.names) ?? [:]

  private static let fields = FieldRules.fields(
    Repository.files.filter { $0.path.hasPrefix("proto/sluis/consent/v1/") })

  @Test("is one of the message that it came in, at every place that names one")
  func named() {
    let consent = Repository.swift.filter { $0.module == "consent" }
    let (sites, complaints) = FieldRules.sites(consent, names: Self.names)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
    let strange = sites.filter { Self.fields[$0.message]?.contains($0.field) != true }
    #expect(strange.isEmpty, "\(strange.map(\.description).joined(separator: "\n"))")
    // A walk past nothing finds nothing wrong; and what no place names, nobody hears.
    #expect(sites.count > 40)
    #expect(Set(sites.map(\.field)) == Set(Self.names.values))
  }

  /// What cases asks consent because of what somebody asked it.
  private static let asked = [
    "AcceptInvitationRequest": "AcceptInvitationRequest", "AddMemberRequest": "AddPersonRequest",
    "BeginHouseholdRequest": "OpenHouseholdRequest",
    "CorrectBirthDateRequest": "CorrectBirthDateRequest",
    "RehearseRequest": "RehearseShareRequest", "SetEvaluationRequest": "SetPlanRequest",
  ]

  @Test("is one of the message that came to cases too, by the name that it has there")
  func ownNames() throws {
    let consent = Repository.swift.filter { $0.module == "consent" }
    let own = FieldRules.fields(
      Repository.files.filter { $0.path.hasPrefix("proto/sluis/cases/v1/") })
    let file = try #require(
      Repository.files.first { $0.path == "Sources/cases/Households/FieldNames.swift" })
    let renamed = FieldRules.renamed(file)
    #expect(renamed.count == 3)
    let sites = FieldRules.sites(consent, names: Self.names).sites
    var strange: [String] = []
    for (theirs, ours) in Self.asked {
      for site in sites where site.message == theirs {
        let name = renamed[site.field] ?? site.field
        if own[ours]?.contains(name) != true { strange.append("\(ours) has no field \(name)") }
      }
    }
    #expect(strange.isEmpty, "\(strange.sorted().joined(separator: "\n"))")
  }

  @Test("is looked for in what is written, and missed nowhere")
  func walked() {
    let names = ["until": "until", "untilMs": "until_ms", "note": "note"]
    let file = SourceText(
      path: "Sources/consent/A.swift",
      text: """
        func relate(
          _ request: ConsentV1.RelateRequest
        ) {
          guard a else { return .wrong(.until) }
          guard a else { return .wrong(.untilMs) }
        }
        func bare() {
          return .wrong(.until)
        }
        func wrong(in step: ConsentV1.StepFindingRequest) -> WrongArgument? {
          return .note
        }
        """)
    let (sites, complaints) = FieldRules.sites([file], names: names)
    #expect(sites.map(\.field) == ["until", "until_ms", "note"])
    #expect(complaints == ["Sources/consent/A.swift:8: of which message is until a field?"])
    let strange = sites.filter { Self.fields[$0.message]?.contains($0.field) != true }
    #expect(strange.map(\.place) == ["Sources/consent/A.swift:4"])
    // Also of a message within the message.
    #expect(Self.fields["BeginHouseholdRequest"]?.contains("birth_date") == true)
  }
}

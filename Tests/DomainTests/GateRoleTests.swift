import Domain
import Testing

@Suite("The gate, role by role")
struct GateRoleTests {
  @Test("lets no tier have what it can never have, whatever is granted")
  func everyTierAndCategory() {
    for tier in [Tier.basicCare, .dailyLife, .specialist] {
      for category in Category.allCases {
        for purpose in Purpose.allCases {
          var world = World.partner
          world.standing = .partner(tier)
          world.purpose = purpose.rawValue
          world.grants = [
            grant(
              purpose: purpose, categories: .all,
              signatures: [signature(World.adult), signature(World.otherAdult)])
          ]
          world.parts = [.init(scope: World.scope, category: category)]
          let isPermitted = world.decide().verdict == .permit
          let mayBe =
            !tier.never.contains(category) && purpose.grantable.contains(category)
            && Role.gateway.purposes.contains(purpose)
          #expect(isPermitted == mayBe, "\(tier) \(category) \(purpose)")
        }
      }
    }
  }

  @Test("gives a housing association no health, and the commissioner nothing at all")
  func tiers() {
    #expect(CategorySet.health.isSubset(of: Tier.dailyLife.never))
    #expect(Tier.commissioner.never == .all)
    for tier in Tier.allCases { #expect(CategorySet.neverShared.isSubset(of: tier.never)) }
  }

  @Test("lets each role do its effects and no other", arguments: Role.allCases)
  func effects(role: Role) {
    for effect in Effect.allCases {
      var world = World()
      world.role = role
      world.standing =
        switch role {
        case .gateway, .partnerUser: .partner(.specialist)
        case .commissioner: .partner(.commissioner)
        default: .team
        }
      let table = ChainTable(
        methods: [
          MethodRule(
            name: World.open, callers: Set(Caller.allCases), effect: effect,
            purposes: Set(Purpose.allCases))
        ],
        relays: Set(
          Caller.allCases.map { .init(service: .cases, called: World.gate, caller: $0) }))
      let refusals = Purpose.allCases.map { purpose in
        world.purpose = purpose.rawValue
        let facts = GateFacts(
          moment: world.now, chains: table, actor: world.actor, organisation: world.organisation,
          scopes: [])
        return Gate.admit(world.request, on: facts).refusal
      }
      let isAdmitted = refusals.contains(nil)
      #expect(
        isAdmitted == (role.effects.contains(effect) && !role.purposes.isEmpty),
        "\(role) \(effect)")
    }
  }

  @Test(
    "opens nothing for those who only keep things running",
    arguments: [
      Role.commissioner, .administrator, .operator, .service,
    ])
  func nothing(role: Role) {
    #expect(role.categories.isEmpty)
    for category in Category.allCases {
      var world = World()
      world.role = role
      world.standing = role == .commissioner ? .partner(.commissioner) : .team
      world.parts = [.init(scope: World.scope, category: category)]
      #expect(world.decide().verdict == .deny)
    }
  }

  @Test("Z10 shows the officer who and when, never content", arguments: Category.allCases)
  func officer(category: Category) {
    var world = World()
    world.role = .privacyOfficer
    world.relations = []
    world.purpose = "audit_review"
    world.parts = [.init(scope: World.scope, category: category)]
    #expect((world.decide().verdict == .permit) == [.public, .identity].contains(category))
  }

  @Test("gives an intern what the supervisor of the day and the track share")
  func intern() {
    var world = World()
    world.role = .intern
    world.track = .social
    world.relations = [
      Relation(
        actor: ActorId(50), kind: .coordinator,
        period: Period(from: instant("2026-01-01"), until: nil))
    ]
    world.parts = [.housing, .finances, .plan].map { .init(scope: World.scope, category: $0) }
    #expect(world.decide().reasons == [.supervisorMissing, .roleNever])
    world.supervision = supervision()
    let decision = world.decide()
    #expect(decision.outcomes.map(\.isPermitted) == [true, false, true])
    #expect(decision.outcomes[0] == .permitted(.supervision(by: ActorId(50))))

    world.track = nil
    #expect(world.decide().reasons == [.roleNever])
    world.track = .social
    for broken in [
      supervision(on: "2026-06-09"), supervision(isPresent: false),
      supervision(contractEnds: "2026-06-10"), supervision(role: .intern),
    ] {
      world.supervision = broken
      #expect(world.decide().verdict == .deny)
    }
    world.supervision = supervision()
    world.relations = []
    #expect(world.decide().reasons == [.roleNever, .noRelation])
  }

  /// Who asks, whose scope, their age by birth date, and whether it opens.
  static let own: [(PersonId, ScopeFacts.Kind, Category, Bool)] = [
    (World.adult, .person(World.adult), .narrative, true),
    (World.adult, .person(World.adult), .safety, true),
    (World.adult, .household, .finances, true),
    (World.adult, .household, .narrative, false),
    (World.adult, .household, .safety, false),
    (World.adult, .household, .domesticRelations, false),
    (World.adult, .person(World.child), .safety, false),
    (World.adult, .person(World.child), .domesticRelations, false),
    (World.adult, .person(World.otherAdult), .housing, false),
    (World.adult, .person(World.child), .housing, true),
    (World.adult, .person(World.child), .narrative, false),
    (World.otherAdult, .person(World.child), .housing, false),
    (World.child, .person(World.child), .narrative, true),
    (World.child, .household, .finances, false),
    (PersonId(7), .household, .housing, false),
    (World.adult, .person(World.adult), .reporter, false),
    (World.adult, .concern, .housing, false),
  ]

  @Test("gives a resident their own data", arguments: Self.own.indices)
  func resident(index: Int) {
    let (person, kind, category, isPermitted) = Self.own[index]
    var world = World()
    world.role = .resident
    world.person = person
    world.purpose = "subject_access"
    world.kind = kind
    world.members.append(
      member(World.child, born: "2013-01-01", authorities: [authority(World.adult, .custody)]))
    world.parts = [.init(scope: World.scope, category: category)]
    #expect((world.decide().verdict == .permit) == isPermitted)
    // What a resident writes is less than what they read.
    world.asked = World.change
    #expect(
      (world.decide().verdict == .permit)
        == (isPermitted && [.plan, .contactDetails].contains(category)))
  }

  @Test("tells who has custody and lives elsewhere nothing of where the child is")
  func whereabouts() {
    var world = World()
    world.role = .resident
    world.person = World.adult
    world.purpose = "subject_access"
    world.kind = .person(World.child)
    world.members.append(
      member(World.child, born: "2019-01-01", authorities: [authority(World.adult, .custody)]))
    let readable = Role.resident.categories.subtracting(.toldAtHome)
    for category in readable {
      world.parts = [.init(scope: World.scope, category: category)]
      world.members[0] = member(World.adult, born: "1980-03-01")
      #expect(world.decide().verdict == .permit, "\(category)")
      world.members[0] = member(World.adult, born: "1980-03-01", until: "2026-06-10")
      let isTold = ![.identity, .contactDetails, .housing].contains(category)
      #expect((world.decide().verdict == .permit) == isTold, "\(category)")
    }
  }

  @Test("refuses a resident's credential that nobody vouched for, for every category")
  func vouched() {
    var world = World()
    world.role = .resident
    world.person = World.adult
    world.purpose = "subject_access"
    world.parts = [.init(scope: World.scope, category: .finances)]
    #expect(world.decide().verdict == .permit)
    world.isVouched = false
    #expect(world.decide().reasons == [.notVouched])
    // Of a professional nobody asks whose data they are.
    #expect(World().with { $0.isVouched = false }.decide().verdict == .permit)
  }

  @Test("lets nobody search who works with no identity", arguments: Role.allCases)
  func search(role: Role) {
    var world = World()
    world.role = role
    world.track = role == .intern ? .social : nil
    let ruling = Gate.admit(world.request, asked: [.identity], on: world.facts)
    let mayAsk = role.isProfessional || role == .resident
    #expect((ruling.refusal == nil) == mayAsk)
    guard role == .intern else { return }
    #expect(ruling.refusal?.reasons == [.supervisorMissing])
    world.supervision = self.supervision()
    #expect(Gate.admit(world.request, asked: [.identity], on: world.facts).refusal == nil)
    #expect(
      Gate.admit(world.request, asked: [.finances], on: world.facts).refusal?.reasons
        == [.roleNever])
  }

  private func supervision(
    on day: String = "2026-06-10", isPresent: Bool = true, contractEnds: String? = nil,
    role: Role = .generalist
  ) -> Supervision {
    let hat = Hat(
      id: HatId(51), organisation: World.team, role: role,
      period: Period(from: instant("2026-01-01"), until: nil))
    let contract = Period(from: instant("2026-01-01"), until: contractEnds.map { instant($0) })
    return Supervision(
      supervisor: Actor(id: ActorId(50), contract: contract, hats: [hat], headMatches: true),
      hat: HatId(51), date: date(day), isPresent: isPresent)
  }
}

import Domain
import Testing

@Suite("A signal's way")
struct SignalWayTests {
  /// The table of docs/formats/signals.md §5, told a second time.
  static let allowed: [(SignalStep, from: [SignalState], to: SignalState, places: Bool)] = [
    (.take, [.new], .triage, true),
    (.release, [.triage], .new, true),
    (.route, [.new, .triage], .new, true),
    (.split, [.triage], .triage, true),
    (.invite, [.triage], .invited, false),
    (.agree, [.invited], .agreed, false),
    (.decline, [.invited], .closed, false),
    (.close(.advised), [.triage, .invited, .agreed], .closed, true),
    (.close(.referred), [.triage, .invited, .agreed], .closed, true),
    (.close(.notReached), [.triage, .invited, .agreed], .closed, true),
    (.close(.resolved), [.triage, .invited, .agreed], .closed, true),
    (.close(.duplicate), [.triage, .invited, .agreed], .closed, true),
    (.close(.notForUs), [.triage, .invited, .agreed], .closed, true),
    (.close(.household), [], .closed, false),
    (.close(.declined), [], .closed, false),
    (.move, [.triage, .invited, .agreed], .moving, false),
    (.moved, [.moving], .closed, false),
    (.unmoved(to: .triage), [.moving], .triage, true),
    (.unmoved(to: .agreed), [.moving], .agreed, true),
    (.unmoved(to: .closed), [], .closed, true),
    (.reopen, [.closed], .triage, true),
  ]

  @Test("is that of the table, from every state", arguments: Self.allowed.indices)
  func table(index: Int) {
    let (step, from, to, places) = Self.allowed[index]
    for state in SignalState.allCases {
      for about in SignalAbout.allCases {
        let next = step.next(from: state, about: about, outcome: nil)
        let isAllowed = from.contains(state) && (about == .person || places)
        #expect(next == (isAllowed ? to : nil), "\(step) from \(state), \(about)")
      }
    }
  }

  @Test("does not go back from a household")
  func household() {
    for outcome in SignalOutcome.allCases {
      let next = SignalStep.reopen.next(from: .closed, about: .person, outcome: outcome)
      #expect((next == nil) == (outcome == .household))
    }
  }

  @Test("opens a household with a basis alone")
  func basis() {
    let reason = "Er is gevaar voor het leven."
    for source in SignalSource.allCases {
      for state in SignalState.allCases {
        for theme in SignalTheme.allCases {
          func holds(_ basis: HelpBasis, _ reason: String = "") -> Bool {
            basis.holds(source: source, state: state, theme: theme, reason: reason)
          }
          #expect(holds(.request) == (source == .resident && state == .triage))
          #expect(holds(.agreement) == (state == .agreed))
          #expect(holds(.vitalInterest, reason) == (theme == .safety))
          #expect(!holds(.vitalInterest, "dringend"))
          #expect(!holds(.vitalInterest, "\u{202E}" + reason))
        }
      }
    }
  }

  @Test("begins with who may tell what", arguments: Role.allCases)
  func filing(role: Role) {
    let sources = SignalSource.allCases.filter { role.files(from: $0) }
    let expected: [SignalSource] =
      switch role {
      case .generalist, .nurse, .communityWorker, .socialLegalAdviser, .triage:
        [.resident, .socialEnvironment, .ownObservation, .round]
      case .intern: [.ownObservation, .round]
      case .resident: [.resident, .socialEnvironment]
      case .partnerUser, .gateway: [.organisation]
      default: []
      }
    #expect(sources == expected)
    #expect(role.triages == (role == .triage))
    #expect(role.setsAreas == (role == .administrator))
  }
}

@Suite("Areas")
struct AreaTreeTests {
  static func leaf(
    _ code: String, _ parent: String? = nil, team: String? = "noord", postcodes: Set<String> = []
  ) -> Area? {
    Area(code: code, name: code, parent: parent, team: team, postcodes: postcodes)
  }

  @Test("find the team of a neighbourhood, of a postcode and of a theme")
  func ways() throws {
    let city = try #require(Self.leaf("stad", team: nil))
    let north = try #require(
      Area(
        code: "noord", name: "Noord", parent: "stad", team: "noord", postcodes: ["1021"],
        themeTeams: [.debts: "schulden"]))
    let tree = try #require(AreaTree([city, north]))
    #expect(tree.way(to: "1021", .housing) == .init(area: "noord", team: "noord"))
    #expect(tree.way(to: "noord", .debts) == .init(area: "noord", team: "schulden"))
    for unknown in ["stad", "1022", "", "zuid", "noord "] {
      #expect(tree.way(to: unknown, .housing) == nil)
    }
    #expect(tree.teams == ["noord", "schulden"])
  }

  @Test("are refused when they are no tree, or a postcode lies in two of them")
  func refused() throws {
    let city = try #require(Self.leaf("stad", team: nil))
    let north = try #require(Self.leaf("noord", "stad", postcodes: ["1021"]))
    let south = try #require(Self.leaf("zuid", "stad", postcodes: ["1021"]))
    let orphan = try #require(Self.leaf("oost", "land"))
    let above = try #require(Self.leaf("west", "noord"))
    let first = try #require(Self.leaf("a", "b", team: nil))
    let second = try #require(Self.leaf("b", "a", team: nil))
    #expect(AreaTree([city, north]) != nil)
    for areas in [
      [city, north, south], [city, north, orphan], [city, north, north], [city],
      [city, north, above], [first, second],
    ] {
      #expect(AreaTree(areas) == nil)
    }
    #expect(Self.leaf("1021") == nil)
    #expect(Self.leaf("no/ord") == nil)
    #expect(Self.leaf("noord", postcodes: ["0999"]) == nil)
    #expect(Self.leaf("noord", postcodes: ["10211"]) == nil)
    #expect(Self.leaf("noord", team: "a\u{202E}b") == nil)
    #expect(Self.leaf("stad", team: nil, postcodes: ["1021"]) == nil)
  }
}

@Suite("The gate and what stands alone")
struct LoneScopeTests {
  static func world(_ role: Role, _ kind: ScopeFacts.Kind, team: String) -> World {
    var world = World()
    world.role = role
    world.team = team
    world.kind = kind
    world.members = []
    world.standing =
      switch role {
      case .gateway, .partnerUser: .partner(.specialist)
      case .commissioner: .partner(.commissioner)
      default: .team
      }
    return world
  }

  @Test("opens a signal for the triage of its team, its reporter when they said so")
  func signals() {
    for role in Role.allCases {
      for team in ["noord", "zuid", ""] {
        for tells in [false, true] {
          for category in Category.allCases {
            for isRelated in [false, true] {
              var world = Self.world(
                role, .signal(.init(team: "noord", tellsReporter: tells)), team: team)
              if !isRelated { world.relations = [] }
              world.parts = [.init(scope: World.scope, category: category)]
              let isPermitted = world.decide().verdict == .permit
              let mayBe =
                role == .triage && team == "noord" && role.categories.contains(category)
                && (category != .reporter || tells)
              #expect(isPermitted == mayBe, "\(role) \(team) \(category) \(tells)")
            }
          }
        }
      }
    }
  }

  @Test("keeps a reporter from every other role, whatever is asked of whatever scope")
  func reporters() {
    for role in Role.allCases where role != .triage {
      #expect(!role.categories.contains(.reporter), "\(role)")
    }
    // And from triage in a household, where there is none to tell.
    #expect(CategorySet.neverShared.contains(.reporter))
  }

  @Test("opens a round's door list for the professionals of its team")
  func rounds() {
    for role in Role.allCases {
      for team in ["noord", "zuid"] {
        var world = Self.world(role, .round(team: "noord"), team: team)
        world.relations = []
        world.parts = [.init(scope: World.scope, category: .identity)]
        let isPermitted = world.decide().verdict == .permit
        #expect(isPermitted == (role.isProfessional && team == "noord"), "\(role) \(team)")
      }
    }
  }

  @Test("lets a chain go on through a second service for the one method that is listed")
  func onward() {
    let move = "sluis.signals.v1.Triage/OpenHousehold"
    let table = ChainTable(
      methods: [move, World.open, ChainTests.reveal].map {
        MethodRule(name: $0, callers: [.person], effect: .change, purposes: [])
      },
      relays: [.init(service: .signals, called: World.gate, caller: .person)],
      onward: [
        .init(service: .cases, called: World.gate, caller: .person, asked: move),
        // Bound to what was asked of this very service.
        .init(service: .signals, called: World.fetch, caller: .person, asked: move),
      ])
    func refusal(
      _ service: ServiceName, _ asked: String, audience: String = "signals",
      called: String = World.gate, caller: Caller = .person
    ) -> ReasonCode? {
      table.refusal(
        of: Chain(
          peer: .service(service), called: called, audience: audience, asked: asked,
          caller: caller))
    }
    #expect(refusal(.cases, move) == nil)
    #expect(refusal(.signals, move) == nil)
    #expect(refusal(.cases, ChainTests.reveal) == .chainNotAllowed)
    #expect(refusal(.panel, move) == .chainNotAllowed)
    #expect(refusal(.cases, move, audience: "cases") == .chainNotAllowed)
    #expect(refusal(.cases, move, called: World.open) == .chainNotAllowed)
    #expect(refusal(.cases, move, caller: .gateway) == .callerNotForMethod)
    #expect(refusal(.cases, World.open, audience: "cases") == .chainNotAllowed)
    #expect(refusal(.signals, move, called: World.fetch) == nil)
    #expect(refusal(.signals, ChainTests.reveal, called: World.fetch) == .chainNotAllowed)
    #expect(refusal(.cases, move, called: World.fetch) == .chainNotAllowed)
  }
}

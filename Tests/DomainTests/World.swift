import Domain

/// A small fictional world that every gate test starts from; each test changes one thing.
///
/// Time stands at noon in Amsterdam on 10 June 2026.
struct World {
  static let team = OrganisationId(1)
  static let housing = OrganisationId(2)
  static let worker = ActorId(10)
  static let gateway = ActorId(11)
  static let hat = HatId(20)
  static let scope = ScopeId(100)
  static let adult = PersonId(200)
  static let otherAdult = PersonId(201)
  static let child = PersonId(202)

  static let open = "sluis.cases.v1.Cases/GetHousehold"
  static let change = "sluis.cases.v1.Cases/RecordNeed"
  static let fetch = "sluis.cases.v1.Partner/FetchShared"
  static let gate = "sluis.consent.v1.Gate/Open"

  var now = moment("2026-06-10", hour: 10)
  var role = Role.generalist
  var track: InternTrack?
  var team = ""
  var standing = Organisation.Standing.team
  var purpose = "care_coordination"
  var asked = World.open
  var parts: [GateRequest.Part] = [.init(scope: World.scope, category: .housing)]
  var isAllOrNothing = false
  var contract = Period(from: instant("2026-01-01"), until: instant("2027-01-01"))
  var relations = [
    Relation(
      actor: World.worker, kind: .worker,
      period: Period(from: instant("2026-01-01"), until: nil))
  ]
  var kind = ScopeFacts.Kind.household
  var members = [
    member(World.adult, born: "1980-03-01"), member(World.otherAdult, born: "1982-03-01"),
  ]
  var grants: [Grant] = []
  var denies: [Deny] = []
  var evaluationEnds: Instant?
  var forbids: [Forbid] = []
  var supervision: Supervision?
  var person: PersonId?
  var isVouched = true
  var heads = (actor: true, organisation: true, scope: true)
  /// Whom the chain says it is for; nil for what the role is.
  var caller: Caller?
  var organisationContract = Period(from: instant("2026-01-01"), until: instant("2028-01-01"))
  /// What every method serves.
  var methodPurposes = Set(Purpose.allCases)

  /// The world of a housing association with a grant for finances and housing.
  static var partner: World {
    var world = World()
    world.role = .gateway
    world.standing = .partner(.dailyLife)
    world.asked = World.fetch
    world.purpose = "housing_stability"
    world.relations = []
    world.grants = [grant()]
    return world
  }

  var chains: ChainTable {
    let purposes = self.methodPurposes
    return ChainTable(
      methods: [
        MethodRule(name: Self.open, callers: [.person], effect: .read, purposes: purposes),
        MethodRule(name: Self.change, callers: [.person], effect: .change, purposes: purposes),
        MethodRule(
          name: Self.fetch, callers: [.person, .gateway], effect: .disclose, purposes: purposes),
      ],
      relays: [
        .init(service: .cases, called: Self.gate, caller: .person),
        .init(service: .cases, called: Self.gate, caller: .gateway),
      ])
  }

  var actor: Actor {
    Actor(
      id: Self.worker, contract: self.contract,
      hats: [
        Hat(
          id: Self.hat, organisation: self.organisation.id, role: self.role,
          period: Period(from: instant("2026-01-01"), until: nil), track: self.track,
          team: self.team)
      ], person: self.person, isVouched: self.isVouched, headMatches: self.heads.actor)
  }

  var organisation: Organisation {
    Organisation(
      id: self.standing == .team ? Self.team : Self.housing, standing: self.standing,
      contract: self.organisationContract, headMatches: self.heads.organisation)
  }

  var scopeFacts: ScopeFacts {
    ScopeFacts(
      id: Self.scope, kind: self.kind, members: self.members, relations: self.relations,
      grants: self.grants, denies: self.denies, evaluationEnds: self.evaluationEnds,
      headMatches: self.heads.scope)
  }

  var facts: GateFacts {
    GateFacts(
      moment: self.now, chains: self.chains, actor: self.actor, organisation: self.organisation,
      supervision: self.supervision, forbids: self.forbids, scopes: [self.scopeFacts])
  }

  var request: GateRequest {
    GateRequest(
      actor: Self.worker, hat: Self.hat,
      chain: Chain(
        peer: .service(.cases), called: Self.gate, audience: "cases", asked: self.asked,
        caller: self.caller ?? self.role.caller),
      purpose: self.purpose, parts: self.parts, isAllOrNothing: self.isAllOrNothing)
  }

  func decide() -> Decision { Gate.decide(self.request, on: self.facts) }

  /// The same world with one change.
  func with(_ change: (inout World) -> Void) -> World {
    var world = self
    change(&world)
    return world
  }
}

/// A date that exists; a test that names another one stops.
func date(_ text: String) -> AmsterdamDate {
  guard let date = AmsterdamDate(text) else { preconditionFailure("no such date") }
  return date
}

/// `hour` o'clock UTC on a date.
func instant(_ day: String, hour: Int64 = 0) -> Instant {
  Instant(microseconds: (Int64(date(day).dayNumber) * 24 + hour) * 3_600_000_000)
}

/// Between 00:00 and 21:59 UTC the date is the same in Amsterdam.
func moment(_ day: String, hour: Int64 = 10) -> Moment {
  guard let moment = Moment(instant: instant(day, hour: hour), date: date(day)) else {
    preconditionFailure("not that date in Amsterdam")
  }
  return moment
}

func member(
  _ person: PersonId, born: String?, from: String = "2020-01-01", until: String? = nil,
  authorities: [Authority] = [], isDeceased: Bool = false
) -> Member {
  Member(
    person: person, birthDate: born.map { date($0) },
    membership: Period(from: instant(from), until: until.map { instant($0) }),
    authorities: authorities, isDeceased: isDeceased)
}

func authority(
  _ holder: PersonId, _ kind: Authority.Kind, from: String = "2010-01-01", until: String? = nil
) -> Authority {
  Authority(
    holder: holder, kind: kind,
    period: Period(from: instant(from), until: until.map { instant($0) }))
}

func signature(
  _ signer: PersonId, for subject: PersonId? = nil, on day: String = "2026-05-01"
) -> Signature {
  Signature(signer: signer, subject: subject ?? signer, at: moment(day), manner: .confirmed)
}

func grant(
  id: UInt128 = 300, recipient: OrganisationId = World.housing,
  purpose: Purpose = .housingStability, categories: CategorySet = [.finances, .housing],
  from: String = "2026-05-01", until: String = "2026-11-01",
  signatures: [Signature] = [signature(World.adult), signature(World.otherAdult)],
  state: Grant.State = .given
) -> Grant {
  Grant(
    id: GrantId(id), version: 3, recipient: recipient, purpose: purpose, categories: categories,
    kind: .secrecyWaiver, basis: .publicTask, from: instant(from), until: instant(until),
    signatures: signatures, state: state)
}

/// SplitMix64: random tests print their seed and can be run again from it.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { self.state = seed }

  mutating func next() -> UInt64 {
    self.state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = self.state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

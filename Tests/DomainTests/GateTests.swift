import Domain
import Testing

@Suite("The gate")
struct GateTests {
  @Test("permits a professional with a relation")
  func relation() {
    let decision = World().decide()
    #expect(decision.outcomes == [.permitted(.relation(.worker))])
    #expect(decision.verdict == .permit)
    #expect(decision.reasons.isEmpty)
  }

  @Test("permits a partner just what its grant covers")
  func grantCovers() {
    var world = World.partner
    world.parts = [.finances, .housing, .plan].map { .init(scope: World.scope, category: $0) }
    let decision = world.decide()
    #expect(decision.outcomes.map(\.isPermitted) == [true, true, false])
    #expect(decision.verdict == .partial)
    #expect(decision.reasons == [.outsideGrant])
    #expect(decision.grants.map(\.id) == [GrantId(300)])
    #expect(decision.grants.map(\.version) == [3])
    #expect(decision.useUntil == instant("2026-11-01"))
    #expect(decision.told(to: .partner) == [.notPermitted])
  }

  /// One change to a world that permits, and the reason it gives.
  static let professionalRefusals: [(ReasonCode, @Sendable (inout World) -> Void)] = [
    (.purposeUnknown, { $0.purpose = "" }),
    (.purposeUnknown, { $0.purpose = "CARE_COORDINATION" }),
    (.purposeUnknown, { $0.purpose = "care_coordination,safety" }),
    (.purposeForbidden, { $0.purpose = "handhaving" }),
    (.purposeForbidden, { $0.purpose = "Fraud_Detection" }),
    (.purposeNotForRole, { $0.purpose = "audit_review" }),
    (.purposeNotForMethod, { $0.methodPurposes = [.housingStability] }),
    (.methodUnknown, { $0.asked = "sluis.cases.v1.Cases/Dump" }),
    (.effectNotForRole, { $0.asked = World.fetch }),
    (.contractEnded, { $0.contract = Period(from: instant("2026-01-01"), until: $0.now.instant) }),
    (.contractEnded, { $0.contract = Period(from: instant("2026-12-01"), until: nil) }),
    (.headMismatch, { $0.heads.actor = false }),
    (.headMismatch, { $0.heads.organisation = false }),
    (.headMismatch, { $0.heads.scope = false }),
    (.roleNever, { $0.parts = [.init(scope: World.scope, category: .reporter)] }),
    (.roleNever, { $0.role = .partnerUser }),
    (.scopeUnknown, { $0.parts = [.init(scope: ScopeId(999), category: .housing)] }),
    (.noRelation, { $0.relations = [] }),
    (
      .relationEnded,
      { world in
        world.relations = [
          Relation(
            actor: World.worker, kind: .coordinator,
            period: Period(from: instant("2026-01-01"), until: world.now.instant))
        ]
      }
    ),
    (.nothingAsked, { $0.parts = [] }),
    (.tooManyParts, { $0.parts = Array(repeating: $0.parts[0], count: 1_001) }),
    (
      .forbiddenByAssignment,
      {
        $0.forbids = [Forbid(role: nil, purpose: .careCoordination, categories: .all)]
      }
    ),
    (.deniedByResident, { $0.denies = [deny(.actor(World.worker))] }),
  ]

  @Test("refuses a professional with the reason", arguments: Self.professionalRefusals.indices)
  func professional(index: Int) {
    let (reason, change) = Self.professionalRefusals[index]
    let decision = World().with(change).decide()
    #expect(decision.verdict == .deny)
    #expect(decision.reasons == [reason])
  }

  static let partnerRefusals: [(ReasonCode, @Sendable (inout World) -> Void)] = [
    (.noGrant, { $0.grants = [] }),
    (.noGrant, { $0.grants = [grant(recipient: OrganisationId(3))] }),
    (.otherPurpose, { $0.grants = [grant(purpose: .debtAssistance)] }),
    (.outsideGrant, { $0.grants = [grant(categories: [.finances])] }),
    (.grantNotConfirmed, { $0.grants = [grant(state: .proposed)] }),
    (.grantSuspended, { $0.grants = [grant(state: .suspended)] }),
    (
      .grantWithdrawn,
      {
        $0.grants = [grant(state: .withdrawn(by: World.adult, at: instant("2026-06-01")))]
      }
    ),
    (.grantNotStarted, { $0.grants = [grant(from: "2026-06-11")] }),
    (.grantEnded, { $0.grants = [grant(until: "2026-06-10")] }),
    (.evaluationOverdue, { $0.evaluationEnds = $0.now.instant }),
    (.grantSuspended, { $0.grants[0].isJointOver = true }),
    (.adultMissing, { $0.grants = [grant(signatures: [signature(World.adult)])] }),
    (.adultMissing, { $0.members.append(member(PersonId(9), born: "1999-01-01")) }),
    (.adultMissing, { $0.members.append(member(PersonId(9), born: "2008-06-10")) }),
    (.birthDateUnknown, { $0.members.append(member(PersonId(9), born: nil)) }),
    (.noMembers, { $0.members = [] }),
    (.tierNever, { $0.parts = [.init(scope: World.scope, category: .mentalHealth)] }),
    (.tierNever, { $0.parts = [.init(scope: ScopeId(999), category: .mentalHealth)] }),
    (.deniedByResident, { $0.denies = [deny(.allPartners)] }),
    (.deniedByResident, { $0.denies = [deny(.organisation(World.housing))] }),
    (
      .effectNotForRole,
      {
        $0.role = .partnerUser
        $0.asked = World.open
      }
    ),
    (.callerNotForMethod, { $0.asked = World.open }),
    (.callerNotForMethod, { $0.caller = .person }),
    (
      .organisationEnded,
      {
        $0.organisationContract = Period(from: instant("2026-01-01"), until: $0.now.instant)
      }
    ),
    (.callerNotForMethod, { $0.asked = World.change }),
    (
      .effectNotForRole,
      {
        $0.role = .partnerUser
        $0.asked = World.change
      }
    ),
    (.roleNever, { $0.standing = .partner(.commissioner) }),
    (.roleNever, { $0.standing = .team }),
    (.purposeForbidden, { $0.purpose = "opsporing" }),
    (.purposeNotForRole, { $0.purpose = "statutory_report" }),
  ]

  @Test(
    "C17 refuses a partner with the reason, and tells only no", arguments: partnerRefusals.indices)
  func partner(index: Int) {
    let (reason, change) = Self.partnerRefusals[index]
    let decision = World.partner.with(change).decide()
    #expect(decision.verdict == .deny)
    #expect(decision.reasons == [reason])
    #expect(decision.told(to: .partner) == [.notPermitted])
  }

  @Test("C01 is half-open at the end of a grant", arguments: [(-1, true), (0, false), (1, false)])
  func expiry(offset: Int64, isPermitted: Bool) throws {
    var world = World.partner
    let end = instant("2026-11-01", hour: 0)
    world.now = try #require(
      Moment(
        instant: Instant(microseconds: end.microseconds + offset), date: date("2026-11-01")))
    #expect((world.decide().verdict == .permit) == isPermitted)
  }

  @Test("C05 adds up neither grants nor purposes")
  func overlapping() {
    var world = World.partner
    world.grants = [
      grant(id: 1, categories: [.finances, .housing], until: "2026-06-01"),
      grant(id: 2, categories: [.housing]),
      grant(id: 3, purpose: .debtAssistance, categories: [.finances]),
    ]
    world.parts = [.finances, .housing].map { .init(scope: World.scope, category: $0) }
    let decision = world.decide()
    #expect(decision.outcomes.map(\.isPermitted) == [false, true])
    #expect(decision.reasons == [.grantEnded, .outsideGrant])
  }

  @Test("Z04 asked for all or nothing gives nothing when one part is refused")
  func allOrNothing() {
    var world = World.partner
    world.isAllOrNothing = true
    world.parts = [.finances, .plan].map { .init(scope: World.scope, category: $0) }
    let decision = world.decide()
    #expect(decision.verdict == .deny)
    #expect(decision.reasons == [.allOrNothing, .outsideGrant])
    #expect(decision.grants.isEmpty)
    #expect(decision.useUntil == nil)
  }

  @Test("takes facts told twice as unknown")
  func factsTwice() {
    let world = World()
    let facts = GateFacts(
      moment: world.now, chains: world.chains, actor: world.actor,
      organisation: world.organisation, scopes: [world.scopeFacts, world.scopeFacts])
    #expect(Gate.decide(world.request, on: facts).reasons == [.scopeUnknown])
  }

  @Test("knows nobody by another's facts")
  func otherActor() {
    let world = World()
    let other = Actor(id: ActorId(99), contract: world.contract, hats: [], headMatches: true)
    for actor in [nil, other] {
      let facts = GateFacts(
        moment: world.now, chains: world.chains, actor: actor, organisation: world.organisation,
        scopes: [world.scopeFacts])
      #expect(Gate.decide(world.request, on: facts).reasons == [.actorUnknown])
    }
  }
}

func deny(
  _ target: Deny.Target, purpose: Purpose? = nil, categories: CategorySet = .all
) -> Deny {
  Deny(
    id: DenyId(1), target: target, purpose: purpose, categories: categories,
    period: Period(from: instant("2026-06-01"), until: nil))
}

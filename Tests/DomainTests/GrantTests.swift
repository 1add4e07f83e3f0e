import Domain
import Testing

@Suite("A grant")
struct GrantTests {
  static let draft = GrantDraft(
    recipient: World.housing, purpose: .housingStability, categories: [.finances, .housing],
    kind: .secrecyWaiver, basis: .publicTask, until: instant("2026-11-01"))
  static let terms = GrantTerms(
    moment: moment("2026-06-10"), evaluationEnds: instant("2026-12-01"),
    latestEnd: instant("2027-06-10"))

  static let refusals: [(ReasonCode, @Sendable (inout GrantDraft) -> Void)] = [
    (.grantWithoutEnd, { $0.until = nil }),
    (.grantEndsBeforeStart, { $0.until = Self.terms.moment.instant }),
    (
      .grantEndsBeforeStart,
      {
        $0.from = instant("2026-08-01")
        $0.until = instant("2026-07-01")
      }
    ),
    (.grantTooLong, { $0.until = instant("2026-12-02") }),
    (.grantBackdated, { $0.from = instant("2026-06-09") }),
    (.grantBundled, { $0.isConditionOfHelp = true }),
    (.grantEmpty, { $0.categories = [] }),
    (.grantEmpty, { $0.categories = [.public] }),
    (.categoryNotForPurpose, { $0.categories = [.parentingYouth] }),
    (.purposeNotForGrant, { $0.purpose = .auditReview }),
    (.basisMissing, { $0.basis = .consent }),
    (.basisMissing, { $0.kind = .gdprConsent }),
    (
      .basisMissing,
      {
        $0.purpose = .debtAssistance
        $0.kind = .gdprConsent
        $0.basis = .consent
      }
    ),
    (.recipientNotPartner, { $0.recipient = World.team }),
  ]

  @Test("C02 C19 is refused with the reason", arguments: Self.refusals.indices)
  func refused(index: Int) {
    let (reason, change) = Self.refusals[index]
    var draft = Self.draft
    change(&draft)
    let ruling = Grant.propose(
      draft, id: GrantId(1), recipient: World.partner.organisation, terms: Self.terms)
    #expect(ruling == .refused(reason))
  }

  @Test("C18 is refused for all data, for any purpose and tier")
  func everything() {
    for purpose in Purpose.allCases {
      for tier in Tier.allCases {
        var draft = Self.draft
        draft.purpose = purpose
        draft.categories = .all
        let ruling = Grant.propose(
          draft, id: GrantId(1),
          recipient: World.partner.with { $0.standing = .partner(tier) }.organisation,
          terms: Self.terms)
        #expect(ruling.refusal?.reasons.contains(.tierNever) == true)
      }
    }
  }

  @Test("waits for an evaluation that is missing or overdue")
  func evaluation() {
    let terms: [(Instant?, ReasonCode)] = [
      (nil, .evaluationMissing), (Self.terms.moment.instant, .evaluationOverdue),
    ]
    for (evaluation, reason) in terms {
      let ruling = Grant.propose(
        Self.draft, id: GrantId(1), recipient: World.partner.organisation,
        terms: GrantTerms(
          moment: Self.terms.moment, evaluationEnds: evaluation,
          latestEnd: Self.terms.latestEnd))
      #expect(ruling.refusal?.reasons.contains(reason) == true)
    }
  }

  @Test("C09 gives nothing until everyone who must has signed")
  func signing() throws {
    let scope = World().scopeFacts
    let proposed = try Self.accepted(
      Grant.propose(
        Self.draft, id: GrantId(1), recipient: World.partner.organisation, terms: Self.terms))
    #expect(proposed.state == .proposed)
    let first = try Self.accepted(
      proposed.signed(signature(World.adult, on: "2026-06-11"), in: scope))
    #expect(first.state == .proposed)
    #expect(first.version == 2)
    let again = try Self.accepted(
      first.signed(signature(World.adult, on: "2026-06-11"), in: scope))
    #expect(again == first)
    let given = try Self.accepted(
      first.signed(signature(World.otherAdult, on: "2026-06-12"), in: scope))
    #expect(given.state == .given)
    #expect(given.version == 3)
    #expect(
      given.signed(signature(PersonId(9), on: "2026-06-12"), in: scope)
        == .refused(.notAConsenter))
    #expect(
      given.signed(signature(World.adult, for: World.otherAdult, on: "2026-06-12"), in: scope)
        == .refused(.notAConsenter))
    #expect(
      given.signed(signature(World.adult, on: "2026-11-01"), in: scope) == .refused(.grantEnded))
  }

  @Test("C10 is given for one's own on one's own yes, and for what is joint on everybody's")
  func scopes() throws {
    let world = World()
    let own = world.with { $0.kind = .person(World.adult) }.scopeFacts
    let others = world.with { $0.kind = .person(World.otherAdult) }.scopeFacts
    let joint = world.scopeFacts
    let proposed = try Self.accepted(
      Grant.propose(
        Self.draft, id: GrantId(1), recipient: World.partner.organisation, terms: Self.terms))
    let given = try Self.accepted(
      proposed.signed(
        signature(World.adult, on: "2026-06-11"), in: joint, beside: [own, others]))
    #expect(given.state == .given)
    let later = moment("2026-06-20")
    #expect(given.refusals(of: .housing, in: own, at: later).isEmpty)
    #expect(given.refusals(of: .housing, in: others, at: later) == [.adultMissing])
    #expect(given.refusals(of: .housing, in: joint, at: later) == [.adultMissing])
  }

  @Test("ends with the evaluation, in every scope, and is to be used no longer")
  func evaluated() {
    var world = World.partner
    world.evaluationEnds = instant("2026-06-30")
    #expect(world.decide().useUntil == instant("2026-06-30"))
    world.evaluationEnds = instant("2027-06-30")
    #expect(world.decide().useUntil == instant("2026-11-01"))
    world.evaluationEnds = instant("2026-06-10", hour: 10)
    #expect(world.decide().reasons == [.evaluationOverdue])
  }

  @Test("C08 is withdrawn by any one of them, once and for good")
  func withdrawing() throws {
    let scope = World().scopeFacts
    let now = World().now
    let withdrawn = try Self.accepted(
      grant().withdrawn(by: World.otherAdult, in: scope, at: now))
    #expect(withdrawn.state == .withdrawn(by: World.otherAdult, at: now.instant))
    #expect(withdrawn.version == 4)
    #expect(withdrawn.withdrawn(by: World.adult, in: scope, at: now) == .accepted(withdrawn))
    #expect(
      withdrawn.signed(signature(World.adult, on: "2026-06-11"), in: scope)
        == .refused(.grantWithdrawn))
    #expect(
      grant().withdrawn(by: PersonId(9), in: scope, at: now) == .refused(.notAConsenter))
    #expect(withdrawn.suspended() == withdrawn)
  }

  @Test("C15 is withdrawn by the child that it is about, and by parents while they have a say")
  func withdrawingByAge() {
    func mayWithdraw(_ person: PersonId, born: String) -> Bool {
      let child = member(
        World.child, born: born, authorities: [authority(World.adult, .custody)])
      let scope = ScopeFacts(
        id: World.scope, kind: .person(World.child), members: [child], headMatches: true)
      return grant(signatures: []).withdrawn(by: person, in: scope, at: World().now).refusal
        == nil
    }
    #expect(!mayWithdraw(World.child, born: "2015-01-01"))
    #expect(mayWithdraw(World.adult, born: "2015-01-01"))
    #expect(mayWithdraw(World.child, born: "2013-01-01"))
    #expect(mayWithdraw(World.adult, born: "2013-01-01"))
    #expect(mayWithdraw(World.child, born: "2010-01-01"))
    #expect(!mayWithdraw(World.adult, born: "2010-01-01"))
  }

  static func accepted<Value>(_ ruling: Ruling<Value>) throws -> Value {
    switch ruling {
    case .accepted(let value): return value
    case .refused(let refusal): throw Unexpected(reasons: refusal.reasons)
    }
  }
}

struct Unexpected: Error {
  let reasons: [ReasonCode]
}

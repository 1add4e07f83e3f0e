import Domain
import Testing

@Suite("Casework")
struct CaseworkTests {
  static let today = date("2026-06-10")
  static let ready = Need(
    id: NeedId(1), domain: .finances, subtype: .debts, deadline: nil, statedVersion: 1,
    clarification: .clarified(version: 1))

  @Test("needs a clarified need, or a reason, before a plan")
  func clarification() throws {
    let need = try GrantTests.accepted(
      Need.state(id: NeedId(1), domain: .finances, words: "Ik kom er niet uit.", today: Self.today))
    #expect(Self.plan(for: [need]) == .refused(.needNotClarified))
    #expect(need.clarificationSkipped(reason: " ") == .refused(.reasonMissing))
    let skipped = try GrantTests.accepted(need.clarificationSkipped(reason: "Acute nood."))
    #expect(Self.plan(for: [skipped]).refusal == nil)
    let clarified = try GrantTests.accepted(skipped.clarified("Schulden bij drie schuldeisers."))
    #expect(clarified.clarification == .clarified(version: 1))
    #expect(
      clarified.clarificationSkipped(reason: "Haast.") == .refused(.alreadyClarified))
    let restated = try GrantTests.accepted(clarified.restated("Het zijn er vier."))
    #expect(restated.statedVersion == 2)
    #expect(restated.clarification == .clarified(version: 1))
    #expect(Self.plan(for: []) == .refused(.needUnknown))
  }

  @Test("takes an attachment of earnings with its date only")
  func attachment() {
    func state(_ deadline: Deadline?, _ domain: LifeDomain = .finances) -> [ReasonCode]? {
      Need.state(
        id: NeedId(1), domain: domain, subtype: .attachmentOfEarnings, words: "Loonbeslag.",
        deadline: deadline, today: Self.today
      ).refusal?.reasons
    }
    #expect(state(nil) == [.deadlineMissing])
    #expect(state(Deadline(date("2026-06-25"))) == nil)
    #expect(state(Deadline(date("2026-06-25")), .housing) == [.needUnknown])
    #expect(state(Deadline(date("2028-06-11"))) == [.dateTooFar])
    let deadline = Deadline(date("2026-06-25"))
    #expect(deadline.phase(on: Self.today) == .upcoming(dayCount: 15))
    #expect(deadline.phase(on: date("2026-06-25")) == .today)
    #expect(deadline.phase(on: date("2026-06-26")) == .past(dayCount: 1))
  }

  @Test(
    "has one active plan, evaluated within twelve months",
    arguments: [
      ("2026-06-10", ReasonCode.dateInPast), ("2026-06-11", nil), ("2027-06-10", nil),
      ("2027-06-11", .dateTooFar),
    ])
  func evaluation(day: String, reason: ReasonCode?) throws {
    #expect(Self.plan(evaluatesOn: day).refusal?.reasons == reason.map { [$0] })
    let active = try GrantTests.accepted(Self.plan())
    #expect(Self.plan(after: [active]) == .refused(.planActive))
    let closed = try GrantTests.accepted(active.closed(at: instant("2026-06-10")))
    #expect(Self.plan(after: [closed]).refusal == nil)
    #expect(closed.closed(at: instant("2026-06-11")) == .refused(.planClosed))
    #expect(!active.isOverdue(on: date("2026-12-01")))
    #expect(active.isOverdue(on: date("2026-12-02")))
    let evaluated = try GrantTests.accepted(
      active.evaluated(next: date("2027-03-01"), today: date("2026-12-02")))
    #expect(!evaluated.isOverdue(on: date("2026-12-02")))
  }

  @Test("lets only the owner agree to a goal, and to each new wording again")
  func goals() throws {
    let members = World().members
    var plan = try GrantTests.accepted(Self.plan())
    #expect(
      plan.adding(
        goal: GoalId(1), owner: PersonId(9), words: "Rust.", members: members,
        at: World().now.instant) == .refused(.notGoalOwner))
    plan = try GrantTests.accepted(
      plan.adding(
        goal: GoalId(1), owner: World.adult, words: "Geen nieuwe schulden.", members: members,
        at: World().now.instant))
    #expect(plan.goals.map(\.agreement) == [.notYet])
    let at = instant("2026-06-11")
    #expect(
      plan.changing(goal: GoalId(1)) { $0.agreed(by: World.otherAdult, at: at) }
        == .refused(.notGoalOwner))
    plan = try GrantTests.accepted(
      plan.changing(goal: GoalId(1)) { $0.agreed(by: World.adult, at: at) })
    #expect(plan.goals.map(\.agreement) == [.agreed(at: at)])
    plan = try GrantTests.accepted(plan.changing(goal: GoalId(1)) { $0.reworded("Schuldenvrij.") })
    #expect(plan.goals.map(\.agreement) == [.notYet])
    #expect(plan.goals.map(\.wordingVersion) == [2])
    #expect(
      plan.changing(goal: GoalId(2)) { .accepted($0) } == .refused(.goalUnknown))
  }

  @Test("is silent for four weeks, except about safety")
  func pause() throws {
    let plan = try GrantTests.accepted(GrantTests.accepted(Self.plan()).paused(today: Self.today))
    #expect(!plan.lets(reminderAboutSafety: false, on: date("2026-07-07")))
    #expect(plan.lets(reminderAboutSafety: true, on: date("2026-07-07")))
    #expect(plan.lets(reminderAboutSafety: false, on: date("2026-07-08")))
  }

  @Test("has one coordinator, who is swapped in one step")
  func coordination() throws {
    let at = World().now.instant
    let first = World().actor
    let step = try GrantTests.accepted(
      Coordination.assign(first, under: World.hat, relations: [], at: at))
    #expect(step.ended.isEmpty)
    #expect(step.begun.map(\.kind) == [.coordinator])
    let second = Actor(
      id: ActorId(12), contract: first.contract, hats: first.hats, headMatches: true)
    #expect(
      Coordination.assign(second, under: World.hat, relations: step.begun, at: at)
        == .refused(.coordinatorAssigned))
    let later = instant("2026-06-12")
    let swap = try GrantTests.accepted(
      Coordination.handOver(
        from: first.id, to: second, under: World.hat, relations: step.begun, at: later))
    let now = swap.ended + swap.begun
    for (instant, actor) in [(at, first.id), (later, second.id)] {
      let coordinators = now.filter { $0.period.contains(instant) }
      #expect(coordinators.map(\.actor) == [actor])
    }
    #expect(
      Coordination.handOver(
        from: first.id, to: second, under: World.hat, relations: swap.begun, at: later)
        == .refused(.notTheCoordinator))
    let intern = World().with { $0.role = .intern }.actor
    #expect(
      Coordination.assign(intern, under: World.hat, relations: [], at: at)
        == .refused(.coordinatorUnfit))
  }

  @Test("takes a contact of today or of the year before, and none of tomorrow")
  func contactDay() throws {
    let today = try #require(AmsterdamDate(year: 2027, month: 3, day: 31))
    func record(_ offset: Int) -> Ruling<Contact> {
      Contact.record(
        .visit, time: .individual, minuteCount: 10,
        on: AmsterdamDate(dayNumber: today.dayNumber + offset), today: today)
    }
    for offset in [0, -1, -365] { #expect(record(offset).refusal == nil) }
    #expect(record(1) == .refused(.dateInFuture))
    #expect(record(-366) == .refused(.dateTooFar))
  }

  @Test("counts presence without a word about it")
  func presence() {
    #expect(Contact.presence(minuteCount: 10).refusal == nil)
    #expect(
      Contact.record(.presence, time: .presence, minuteCount: 10, narrative: "Sprak over …")
        == .refused(.noNarrativeInPresence))
    for kind in Contact.Kind.allCases {
      for time in Contact.Time.allCases {
        let isRefused = Contact.record(kind, time: time, minuteCount: 10).refusal != nil
        #expect(isRefused == ((kind == .presence) != (time == .presence)))
      }
    }
    for minuteCount in [0, -1, 1_441] {
      #expect(Contact.presence(minuteCount: minuteCount) == .refused(.durationInvalid))
    }
  }

  @Test("has an intern's note co-signed by the supervisor of the day")
  func cosign() throws {
    let note = try GrantTests.accepted(
      Note.write("Huisbezoek.", author: ActorId(60), role: .intern))
    #expect(note.standing == .awaitsCosign)
    let now = World().now
    let good = Supervision(
      supervisor: World().actor, hat: World.hat, date: now.date, isPresent: true)
    let absent = Supervision(
      supervisor: World().actor, hat: World.hat, date: now.date, isPresent: false)
    #expect(note.cosigned(by: absent, at: now) == .refused(.cosignerUnfit))
    let cosigned = try GrantTests.accepted(note.cosigned(by: good, at: now))
    #expect(cosigned.standing == .cosigned(by: World.worker, at: now.instant))
    #expect(cosigned.cosigned(by: good, at: now) == .refused(.alreadyCosigned))
    #expect(Note.write("x", author: ActorId(60), role: .resident) == .refused(.roleNever))
  }

  @Test("keeps who lives in a household, and since when")
  func household() throws {
    let members = World().members
    let now = World().now
    #expect(
      Household.adding(
        World.adult, birthDate: nil, authorities: [], to: members, at: now)
        == .refused(.alreadyMember))
    #expect(
      Household.adding(
        PersonId(9), birthDate: date("2026-06-11"), authorities: [], to: members, at: now)
        == .refused(.birthDateInFuture))
    let left = try GrantTests.accepted(
      Household.removing(World.adult, from: members, at: now.instant))
    #expect(
      Household.removing(World.adult, from: left, at: now.instant) == .refused(.notAMember))
    let back = try GrantTests.accepted(
      Household.adding(World.adult, birthDate: nil, authorities: [], to: left, at: now))
    #expect(back.count == 3)
  }

  private static func plan(
    after plans: [Plan] = [], for needs: [Need] = [Self.ready],
    evaluatesOn day: String = "2026-12-01"
  ) -> Ruling<Plan> {
    Plan.make(
      id: PlanId(1), after: plans, for: needs, evaluatesOn: date(day), today: Self.today)
  }
}

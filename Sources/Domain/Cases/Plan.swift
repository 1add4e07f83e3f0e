/// The one plan of a household.
package struct Plan: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case active
    case closed(at: Instant)
  }

  /// How many open goals a plan holds at most; more is a list, not a plan.
  package static let openGoalCountMax = 50
  package static let evaluationMonthCountMax = 12
  package static let pauseDayCount = 28

  package let id: PlanId
  package private(set) var evaluatesOn: AmsterdamDate
  package private(set) var goals: [Goal]
  /// The first day on which reminders come again; nil when not paused.
  package private(set) var pausedUntil: AmsterdamDate?
  package private(set) var state: State

  /// Restores a stored plan.
  package init(
    id: PlanId, evaluatesOn: AmsterdamDate, goals: [Goal], pausedUntil: AmsterdamDate?,
    state: State
  ) {
    self.id = id
    self.evaluatesOn = evaluatesOn
    self.goals = goals
    self.pausedUntil = pausedUntil
    self.state = state
  }

  /// Makes a plan, unless the household has an active one or a need is still unclear.
  ///
  /// - Parameters:
  ///   - plans: every plan the household ever had.
  ///   - needs: the needs that this plan is about; at least one.
  package static func make(
    id: PlanId, after plans: [Plan], for needs: [Need], evaluatesOn date: AmsterdamDate,
    today: AmsterdamDate
  ) -> Ruling<Plan> {
    var reasons = Self.refusals(ofEvaluation: date, today: today)
    if plans.contains(where: { $0.state == .active }) { reasons.append(.planActive) }
    if needs.isEmpty { reasons.append(.needUnknown) }
    if !needs.allSatisfy(\.isReadyForPlan) { reasons.append(.needNotClarified) }
    if let refusal = Refusal(reasons) { return .refused(refusal) }
    return .accepted(
      Plan(id: id, evaluatesOn: date, goals: [], pausedUntil: nil, state: .active))
  }

  /// Whether the evaluation is overdue, which blocks the renewal of grants.
  package func isOverdue(on today: AmsterdamDate) -> Bool {
    self.state == .active && today > self.evaluatesOn
  }

  /// Records that the plan was evaluated, and when that comes next.
  package func evaluated(next date: AmsterdamDate, today: AmsterdamDate) -> Ruling<Plan> {
    guard self.state == .active else { return .refused(.planClosed) }
    if let refusal = Refusal(Self.refusals(ofEvaluation: date, today: today)) {
      return .refused(refusal)
    }
    var next = self
    next.evaluatesOn = date
    return .accepted(next)
  }

  /// Silences reminders for four weeks; for another four, ask again.
  package func paused(today: AmsterdamDate) -> Ruling<Plan> {
    guard self.state == .active else { return .refused(.planClosed) }
    guard let until = AmsterdamDate(dayNumber: today.dayNumber + Self.pauseDayCount) else {
      return .refused(.dateTooFar)
    }
    var next = self
    next.pausedUntil = until
    return .accepted(next)
  }

  /// Whether a reminder is due to be heard: safety always is.
  package func lets(reminderAboutSafety isSafety: Bool, on today: AmsterdamDate) -> Bool {
    guard self.state == .active else { return false }
    return isSafety || self.pausedUntil.map { today >= $0 } ?? true
  }

  package func closed(at instant: Instant) -> Ruling<Plan> {
    guard self.state == .active else { return .refused(.planClosed) }
    var next = self
    next.state = .closed(at: instant)
    return .accepted(next)
  }

  private static func refusals(
    ofEvaluation date: AmsterdamDate, today: AmsterdamDate
  ) -> [ReasonCode] {
    guard date > today else { return [.dateInPast] }
    guard let latest = today.adding(months: Self.evaluationMonthCountMax), date <= latest else {
      return [.dateTooFar]
    }
    return []
  }
}

extension Plan {
  /// Adds a goal that the household member `owner` has yet to agree to.
  package func adding(
    goal id: GoalId, owner: PersonId, words: String, members: [Member], at instant: Instant
  ) -> Ruling<Plan> {
    guard self.state == .active else { return .refused(.planClosed) }
    var reasons: [ReasonCode] = []
    if !TextRule.line.accepts(words) { reasons.append(.textInvalid) }
    let isMember = members.contains {
      $0.person == owner && $0.membership.contains(instant) && !$0.isDeceased
    }
    if !isMember { reasons.append(.notGoalOwner) }
    if self.goals.count(where: { $0.state == .open }) >= Self.openGoalCountMax {
      reasons.append(.tooManyGoals)
    }
    if self.goals.contains(where: { $0.id == id }) { reasons.append(.goalKnown) }
    if let refusal = Refusal(reasons) { return .refused(refusal) }
    var next = self
    next.goals.append(Goal(id: id, owner: owner))
    return .accepted(next)
  }

  /// Changes one goal by a rule of ``Goal``.
  package func changing(goal id: GoalId, _ change: (Goal) -> Ruling<Goal>) -> Ruling<Plan> {
    guard self.state == .active else { return .refused(.planClosed) }
    guard let index = self.goals.firstIndex(where: { $0.id == id }) else {
      return .refused(.goalUnknown)
    }
    switch change(self.goals[index]) {
    case .refused(let refusal): return .refused(refusal)
    case .accepted(let goal):
      var next = self
      next.goals[index] = goal
      return .accepted(next)
    }
  }
}

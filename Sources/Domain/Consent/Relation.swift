/// That a professional works with a household, and since when.
package struct Relation: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case coordinator
    case worker
  }

  package let actor: ActorId
  package let kind: Kind
  package let period: Period

  package init(actor: ActorId, kind: Kind, period: Period) {
    self.actor = actor
    self.kind = kind
    self.period = period
  }
}

/// That an intern works under a supervisor today.
package struct Supervision: Hashable, Sendable {
  package let supervisor: Actor
  /// The hat under which the supervisor supervises.
  package let hat: HatId
  /// The one Amsterdam day it is about.
  package let date: AmsterdamDate
  /// False on leave or sick.
  package let isPresent: Bool

  package init(supervisor: Actor, hat: HatId, date: AmsterdamDate, isPresent: Bool) {
    self.supervisor = supervisor
    self.hat = hat
    self.date = date
    self.isPresent = isPresent
  }

  /// The supervisor's hat, if they may supervise at `moment`: here, under contract, a professional.
  package func activeHat(at moment: Moment) -> Hat? {
    guard self.isPresent, self.date == moment.date, self.supervisor.headMatches,
      self.supervisor.contract.contains(moment.instant),
      let hat = self.supervisor.hat(self.hat, at: moment.instant), hat.role.isProfessional
    else { return nil }
    return hat
  }
}

/// The social-legal kinds of need that carry rules of their own.
package enum NeedSubtype: String, CaseIterable, Hashable, Sendable {
  case debts
  case attachmentOfEarnings = "attachment_of_earnings"
  case tax
  case residenceStatus = "residence_status"

  package var domain: LifeDomain {
    switch self {
    case .debts, .attachmentOfEarnings, .tax: .finances
    case .residenceStatus: .residenceStatus
    }
  }
}

/// A date that presses.
package struct Deadline: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case upcoming(dayCount: Int)
    case today
    case past(dayCount: Int)
  }

  package let date: AmsterdamDate

  package init(_ date: AmsterdamDate) { self.date = date }

  package func phase(on today: AmsterdamDate) -> Phase {
    let dayCount = self.date.dayNumber - today.dayNumber
    if dayCount == 0 { return .today }
    return dayCount > 0 ? .upcoming(dayCount: dayCount) : .past(dayCount: -dayCount)
  }
}

/// A moment of contact with a household or on the street: kind and time, without what was said.
package struct Contact: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case visit
    case office
    case phone
    case message
    case consultation
    /// A call or a talk on the street, being there: counted, never described.
    case presence
  }

  package enum Time: String, CaseIterable, Hashable, Sendable {
    case individual
    case collective
    case presence
  }

  package static let minutes = 1...1440
  /// How long ago one may have been that is written down now.
  package static let daysAgoMax = 365

  package let kind: Kind
  package let time: Time
  package let minuteCount: Int

  private init(kind: Kind, time: Time, minuteCount: Int) {
    self.kind = kind
    self.time = time
    self.minuteCount = minuteCount
  }

  /// Records a contact.
  ///
  /// - Parameters:
  ///   - narrative: what was said, nil when nothing is to be kept. Presence has none, so that being
  ///     there never becomes a file.
  ///   - day: when it was, nil for today.
  package static func record(
    _ kind: Kind, time: Time, minuteCount: Int, narrative: String? = nil,
    on day: AmsterdamDate? = nil, today: AmsterdamDate? = nil
  ) -> Ruling<Contact> {
    var reasons: [ReasonCode] = []
    if let day, let today {
      if day > today { reasons.append(.dateInFuture) }
      if day.dayNumber < today.dayNumber - Self.daysAgoMax { reasons.append(.dateTooFar) }
    }
    if !Self.minutes.contains(minuteCount) { reasons.append(.durationInvalid) }
    if (kind == .presence) != (time == .presence) { reasons.append(.timeKindMismatch) }
    if let narrative {
      if kind == .presence {
        reasons.append(.noNarrativeInPresence)
      } else if !TextRule.note.accepts(narrative) {
        reasons.append(.textInvalid)
      }
    }
    if let refusal = Refusal(reasons) { return .refused(refusal) }
    return .accepted(Contact(kind: kind, time: time, minuteCount: minuteCount))
  }

  /// Presence in two steps: that it was, and how long.
  package static func presence(minuteCount: Int) -> Ruling<Contact> {
    Self.record(.presence, time: .presence, minuteCount: minuteCount)
  }
}

internal import Wire

/// What the committee does with a concern, and in which order.
enum ConcernMove: CaseIterable, Sendable {
  case acknowledge, answer, close, delete

  /// The state after it; nil where it cannot be done.
  func applied(to state: SignalsV1.ConcernState) -> SignalsV1.ConcernState? {
    switch (self, state) {
    case (.acknowledge, .filed): .acknowledged
    case (.answer, .acknowledged), (.answer, .answered): .answered
    case (.close, .answered): .closed
    case (.delete, .filed), (.delete, .acknowledged), (.delete, .answered), (.delete, .closed):
      .deleted
    default: nil
    }
  }
}

/// What the log says happened to one concern, by days: milliseconds since 1970, at 00:00 UTC.
struct ConcernLife: Hashable, Sendable {
  static let dayMs: UInt64 = 86_400_000
  static let acknowledgeDays: UInt64 = 7
  static let answerDays: UInt64 = 42

  let filed: UInt64
  var acknowledged: UInt64?
  var answered: UInt64?
  var closed: UInt64?
  var deleted: UInt64?
  /// Whether the service still has the letter.
  var isHeld: Bool

  init(
    filed: UInt64, acknowledged: UInt64? = nil, answered: UInt64? = nil, closed: UInt64? = nil,
    deleted: UInt64? = nil, isHeld: Bool = true
  ) {
    self.filed = filed
    self.acknowledged = acknowledged
    self.answered = answered
    self.closed = closed
    self.deleted = deleted
    self.isHeld = isHeld
  }

  /// Whether at the end of `day` a deadline is past and what it asks for has not come. A letter
  /// that was deleted, or is gone, without an answer stays so: deleting settles nothing.
  func isOverdue(atEndOf day: UInt64) -> Bool {
    Self.isPast(self.filed, Self.acknowledgeDays, day) && self.acknowledged == nil
      || Self.isPast(self.filed, Self.answerDays, day) && self.answered == nil
  }

  /// Whether what a deadline asks for came after it.
  var isLate: Bool {
    func isLate(_ done: UInt64?, _ days: UInt64) -> Bool {
      done.map { $0 > self.filed + days * Self.dayMs } ?? false
    }
    return isLate(self.acknowledged, Self.acknowledgeDays)
      || isLate(self.answered, Self.answerDays)
  }

  /// Whether it is in the log and nowhere else: nobody deleted it as two must.
  var isMissing: Bool { !self.isHeld && self.deleted == nil }

  private static func isPast(_ filed: UInt64, _ days: UInt64, _ day: UInt64) -> Bool {
    day >= filed + days * Self.dayMs
  }

  /// Whether nothing of the committee's is in the log: nobody said that it is in hand.
  var isWaiting: Bool {
    self.acknowledged == nil && self.answered == nil && self.deleted == nil
  }

  /// Year and month, 1 to 12, of a day (Howard Hinnant's civil-from-days).
  static func month(_ dayMs: UInt64) -> (year: Int, month: Int) {
    let days = Int(dayMs / Self.dayMs) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    let month = place < 10 ? place + 3 : place - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month)
  }
}

/// Concerns counted by the month they were filed in, as they are at the end of a day. What was
/// filed after it does not count yet: whoever asks every minute learns no minute.
struct ConcernTally: Sendable {
  private let day: UInt64
  private var lines: [Int: SignalsV1.ConcernMonth] = [:]

  init(atEndOf day: UInt64) { self.day = day }

  /// Oldest first.
  var months: [SignalsV1.ConcernMonth] { self.lines.sorted { $0.key < $1.key }.map(\.value) }

  mutating func add(_ life: ConcernLife) {
    guard life.filed <= self.day else { return }
    let (year, month) = ConcernLife.month(life.filed)
    let key = year * 12 + month
    var line =
      self.lines[key]
      ?? SignalsV1.ConcernMonth(
        year: UInt32(year), month: UInt32(month), filed: 0, answered: 0, closed: 0, overdue: 0,
        late: 0, deleted: 0, missing: 0, waiting: 0)
    line.filed += 1
    line.answered += life.answered == nil ? 0 : 1
    line.closed += life.closed == nil ? 0 : 1
    line.overdue += life.isOverdue(atEndOf: self.day) ? 1 : 0
    line.late += life.isLate ? 1 : 0
    line.deleted += life.deleted == nil ? 0 : 1
    line.missing += life.isMissing ? 1 : 0
    line.waiting += life.isWaiting ? 1 : 0
    self.lines[key] = line
  }
}

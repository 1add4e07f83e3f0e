/// Something a rule found: which records, of whom, over what time.
package struct Finding: Hashable, Sendable {
  /// How many records and files a finding names; it counts them all.
  package static let placeCountMax = 200
  package static let fileCountMax = 64

  package let rule: ReviewRule
  package let actor: UInt128?
  package let organisation: UInt128?
  /// The records it rests on, oldest first, at most ``placeCountMax``. The first one and the rule
  /// are what a finding is known by, whenever and by whomever it is found again.
  package let places: [ReviewRecord.Place]
  /// Of all records, those beyond ``placeCountMax`` included.
  package let placeCount: Int
  /// Whose data: households, and scopes where none is named; at most ``fileCountMax``, in their
  /// order.
  package let files: [UInt128]
  /// What the rule counts, and what stands in its sentence.
  package let count: Int
  package let fromMs: UInt64
  package let untilMs: UInt64

  /// - Parameters:
  ///   - records: at least one, in order.
  ///   - count: what the rule counted of them; never more than there are.
  init(_ rule: ReviewRule, _ records: [ReviewRecord], count: Int) {
    precondition(!records.isEmpty, "a finding rests on records")
    precondition(count <= records.count, "nobody is accused of more than is on record")
    self.rule = rule
    self.actor = records[0].actor
    self.organisation = records[0].organisation
    self.places = records.prefix(Self.placeCountMax).map(\.place)
    self.placeCount = records.count
    self.files = Array(
      Set(records.flatMap { record in record.household.map { [$0] } ?? record.scopes }).sorted()
        .prefix(Self.fileCountMax))
    self.count = count
    self.fromMs = records[0].atMs
    self.untilMs = records[records.count - 1].atMs
  }
}

/// What an entry records. Records of one operation share a trace.
package enum RecordKind: UInt8, CaseIterable, Hashable, Sendable {
  /// What was done with whose data (Logboek Dataverwerkingen): one per action and data subject.
  case processing = 1
  /// What the gate answered, permit and deny alike.
  case decision = 2
  /// Who looked, on whose behalf, in which hat.
  case access = 3
  /// What leaves for another organisation, written before the bytes leave.
  case exchange = 4
  /// Keys, grants, erasures, reviews, changes with the digests of rows.
  case event = 5
  /// A place that can be taken once, such as a panel's next round. It is clear and has the same
  /// bytes whoever writes it, so that anybody can look for its leaf and count.
  case slot = 6
  /// That a statement of restore was carried out. Consent alone writes it, when it reconciles, and
  /// its trace is the statement's: no request makes one, whatever trace it came with.
  case restore = 7

  /// Whether the record is joined to others by its trace and so never goes without one.
  package var needsTrace: Bool {
    switch self {
    case .decision, .access, .exchange, .restore: true
    case .processing, .event, .slot: false
    }
  }
}

internal import Auditor
internal import Foundation

/// What the auditor found about one log.
struct LogVerdict: Sendable {
  let service: String
  let report: Verifier.Report
  /// Whether the key was believed because it was seen for the first time.
  let isFirstSight: Bool

  var isIntact: Bool { self.report.isIntact }

  /// Why nothing is known to be wrong with a log that is not intact either: all that was found is
  /// that a witness vouches for none of it, or for nothing lately, and it says nothing now.
  func excuse(_ shown: WitnessCheck.Shown, isAgeAsked: Bool) -> Refusal? {
    let excuses = self.report.findings.map { shown.excuse(for: $0, isAgeAsked: isAgeAsked) }
    return excuses.allSatisfy { $0 != nil } ? excuses.compactMap(\.self).first : nil
  }

  /// A verifier that trusts `key` and what was seen before, and asks for what the policy does.
  static func verifier(
    key: String, _ pinned: [SignedTree], _ witnesses: WitnessCheck
  ) throws(Refusal) -> Verifier {
    do {
      return try Verifier(
        key: key, policy: witnesses.policy, pinned: pinned,
        seenSinceSeconds: witnesses.sinceSeconds, seenUntilSeconds: witnesses.untilSeconds)
    } catch {
      throw .cannot("the log's key is not a verifier key", "Give the one the operator publishes")
    }
  }

  var json: JSON {
    [
      "intact": .bool(self.isIntact), "entries": .integer(Int64(self.report.entryCount)),
      "firstBadIndex": self.report.firstBadIndex.map { .integer(Int64($0)) } ?? .null,
      "firstBadIsExact": self.report.firstBad
        .map { .bool($0.isExact && self.report.shownCount >= $0.index) } ?? .null,
      "shownEntries": .integer(Int64(self.report.shownCount)),
      "findings": .array(self.report.findings.map { .string(Self.words($0)) }),
      "firstSight": .bool(self.isFirstSight),
      "witnessedEntries": self.report.witnessed.map { .integer(Int64($0.size)) } ?? .null,
      "witnessedAt": self.report.witnessed.map { .string(Self.moment($0.seenAtSeconds)) } ?? .null,
    ]
  }

  /// Where it is first wrong, for the end of a sentence; empty where nothing says so.
  static func place(_ report: Verifier.Report) -> String {
    guard let bad = report.firstBad else { return "" }
    guard bad.isExact else { return "; the first bad entry is \(bad.index) or one behind it" }
    return "; the first bad entry is \(bad.index)"
      + (report.shownCount < bad.index
        ? ", unless one from \(report.shownCount) on is: no signature that fits is over those" : "")
  }

  static func moment(_ seconds: UInt64) -> String {
    Date(timeIntervalSince1970: Double(seconds)).instant
  }

  /// A finding as a sentence without its full stop.
  static func words(_ finding: Finding) -> String {
    switch finding {
    case .unreadable(let count): "it breaks off after \(count) entries"
    case .uncovered(let from, let upTo) where from < upTo:
      "no checkpoint covers its entries from \(from) up to \(upTo - 1)"
    case .uncovered: "it has another count of entries than it states"
    case .repeated(let index): "entry \(index) is the one before it once more"
    case .otherLog: "it is another log, or signed by another key"
    case .gone(let index): "entry \(index) is gone"
    case .changed(let index): "entry \(index) is not the one that was logged, or its leaf is not"
    case .notAnEntry(let index): "entry \(index) is not one"
    case .indexed(let index):
      "entry \(index) is hidden from searches: its columns are not those of its header"
    case .rewritten(let from, let upTo):
      "something from entry \(from) up to \(upTo - 1) is not what was signed"
    case .unsigned(let size): "the checkpoint of \(size) entries is not signed by the log"
    case .misplaced(let stated, let size):
      "a checkpoint of \(stated) entries stands behind \(size)"
    case .forked(let agreed, let size):
      "its history differs from the one seen before, between entry \(agreed) and \(size)"
    case .cut(let before, let size): "it has \(size) entries and had \(before) before"
    case .notWitnessed(let size):
      "none of its \(size) entries is under a signature of the witness, which the policy asks for"
    case .witnessedAhead(let size, let seconds):
      "the witness says that it saw it at \(Self.moment(seconds)), with \(size) entries: that is"
        + " yet to come"
    case .witnessedLongAgo(let size, let seconds):
      "the witness saw it last at \(Self.moment(seconds)), with \(size) entries: too long ago"
    }
  }
}

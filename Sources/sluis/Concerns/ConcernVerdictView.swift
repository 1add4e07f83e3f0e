internal import Auditor

/// What evidence shows, in words that somebody can say to a judge.
struct ConcernVerdictView: Sendable {
  let inclusion: ConcernCase.Inclusion
  let findings: [ConcernCase.Finding]
  /// Whether the key that judges is one that somebody other than the evidence named.
  let isKeyKnown: Bool

  init(_ made: ConcernCase, isKeyKnown: Bool) throws(Refusal) {
    self.isKeyKnown = isKeyKnown
    do throws(AuditError) { self.inclusion = try made.inclusion() } catch {
      throw .cannot("the evidence proves nothing: the tree is another log's")
    }
    self.findings = made.findings()
  }

  /// Whether the operator is shown to have done what it may not.
  var accuses: Bool {
    self.inclusion == .brokenPromise || self.findings.contains { $0 != .deleted }
  }

  var json: JSON {
    [
      "inclusion": .string(Words.of(self.inclusion)),
      "findings": .array(self.findings.map { .string(Words.of($0)) }),
      "accuses": .bool(self.accuses), "keyKnown": .bool(self.isKeyKnown),
    ]
  }

  var lines: [Report.Field] {
    [.init("In the log", self.inclusionWords)]
      + self.findings.map { .init("Shown", Self.words($0)) }
  }

  /// The report, or the refusal that an accusation is: it has a status of its own.
  ///
  /// Against a key that nothing but the evidence names it is none: anybody can draw a key, and sign
  /// whatever accuses it.
  func report(_ more: [JSON.Member] = [], _ blocks: [Report.Field] = []) throws(Refusal) -> Report {
    guard !self.accuses || self.isKeyKnown else {
      throw Refusal(
        status: .cannot,
        sentence: "the evidence is against a key that only the evidence names",
        advice: "Name the key that the operator publishes with --log-key, or a policy that has it",
        reasons: ["key_unknown", Words.of(self.inclusion)] + self.findings.map { Words.of($0) })
    }
    guard !self.accuses else {
      throw Refusal(
        status: .tampering,
        sentence: self.inclusion == .brokenPromise
          ? "the operator broke its promise: the concern never came into the log"
          : "the operator did something to the concern that it may not do",
        advice: "Keep the evidence; anybody can check it with: sluis concern prove",
        reasons: [Words.of(self.inclusion)] + self.findings.map { Words.of($0) },
        details: self.findings.map { Self.words($0) })
    }
    guard case .object(let members) = self.json else { return Report(json: self.json) }
    return Report(json: .object(more + members), .fields(blocks + self.lines))
  }

  private var inclusionWords: String {
    switch self.inclusion {
    case .included: "included, as it was filed"
    case .brokenPromise: "never came, though the log went on: the operator broke its promise"
    case .notShown: "not shown, and the log has not grown since: ask again"
    case .notYetDue:
      "not yet due: it comes with the next batch, and is promised by 02:00 of the next day (UTC)"
    case .unknown: "nothing was ever filed under this code, as far as the log shows"
    }
  }

  private static func words(_ finding: ConcernCase.Finding) -> String {
    switch finding {
    case .letterGone: "the letter is gone, and nobody deleted it as two people must"
    case .letterAltered: "the letter or its mailbox is not the one that was filed"
    case .mailboxGone: "the service knows nothing of a concern that its log has"
    case .answeredByNobody:
      "it is said to be answered, and nothing that the committee signed shows it"
    case .deletedWithoutTombstone: "it is said to be deleted, and the log has no tombstone"
    case .deleted: "two members of the committee deleted it, and the tombstone is in the log"
    case .entryAltered: "the log's entry is not what it was when the concern was filed"
    case .entryGone: "the bytes of the log's entry are gone"
    case .historyRewritten: "the log has another history than it showed before"
    }
  }
}

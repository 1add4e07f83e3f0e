internal import Auditor
internal import Review

/// What evidence shows, in words that somebody can say to a judge.
struct ConcernVerdictView: Sendable {
  let inclusion: ConcernCase.Inclusion
  let findings: [ConcernCase.Finding]
  /// Whether the key that judges is one that somebody other than the evidence named.
  let isKeyKnown: Bool

  init(_ made: ConcernCase, isKeyKnown: Bool) throws(Refusal) {
    self.isKeyKnown = isKeyKnown
    do throws(AuditError) { self.inclusion = try made.inclusion() } catch {
      throw EvidenceRefusals.otherTree
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

  private func fields(in language: Language) -> [Report.Field] {
    [Report.Field(ConcernWords.inLog, language, ConcernWords.inclusion(self.inclusion))]
      + self.findings.map {
        Report.Field(ConcernWords.shown, language, ConcernWords.finding($0))
      }
  }

  /// The report, or the refusal that an accusation is: it has a status of its own.
  ///
  /// Against a key that nothing but the evidence names it is none: anybody can draw a key, and sign
  /// whatever accuses it.
  ///
  /// - Parameters:
  ///   - members: of the JSON, in front of the verdict.
  ///   - fields: in front of it too.
  ///   - letters: what is shown behind it.
  func report(
    _ members: [JSON.Member] = [], _ fields: [Report.Field] = [], _ letters: [Report.Block] = [],
    in language: Language
  ) throws(Refusal) -> Report {
    let reasons = [Words.of(self.inclusion)] + self.findings.map { Words.of($0) }
    guard !self.accuses || self.isKeyKnown else {
      throw EvidenceRefusals.keyUnknown(["key_unknown"] + reasons)
    }
    guard !self.accuses else {
      throw EvidenceRefusals.accuses(
        isPromiseBroken: self.inclusion == .brokenPromise, reasons,
        self.findings.map { ConcernWords.finding($0) })
    }
    guard case .object(let own) = self.json else { return Report(json: self.json) }
    return Report(
      json: .object(members + own),
      blocks: [.fields(fields + self.fields(in: language))] + letters)
  }
}

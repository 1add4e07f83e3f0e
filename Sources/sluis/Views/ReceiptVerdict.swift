internal import Auditor

/// Whether a log kept the word that a receipt gives, for people and scripts.
struct ReceiptVerdict {
  private let receipt: Receipt
  private let verdict: Receipt.Verdict

  init(_ receipt: Receipt, _ verdict: Receipt.Verdict) {
    self.receipt = receipt
    self.verdict = verdict
  }

  var report: Report {
    let entries = self.receipt.entries.map { Id($0.entry).description }
    var report = Report(
      json: [
        "verdict": .string(self.word), "origin": .string(self.receipt.origin),
        "dueAt": .string(Moment(ms: self.receipt.dueAtMs).description),
        "entries": .array(entries.map { .string($0) }),
      ],
      .fields([
        .init("Verdict", self.word), .init("Log", self.receipt.origin),
        .init("Due at", Moment(ms: self.receipt.dueAtMs).description),
        .init("Entries", entries.joined(separator: ", ")),
      ]))
    report.ending = self.ending
    return report
  }

  private var word: String {
    switch self.verdict {
    case .included: "included"
    case .notYetDue: "not due yet"
    case .notShown: "not shown"
    case .brokenPromise: "promise broken"
    }
  }

  /// Nil while no word is broken.
  private var ending: Refusal? {
    switch self.verdict {
    case .included, .notYetDue: nil
    // A house that stood still has broken no word (docs/formats/log.md §4).
    case .notShown(let entry):
      .cannot(
        "the log does not show entry \(Id(entry)), which was due",
        "Ask again, keep the receipt, and tell the privacy officer when it stays so")
    case .brokenPromise(let entry):
      Refusal(
        status: .tampering,
        sentence: "the log promised entry \(Id(entry)), and went on without it",
        advice: "Tell the privacy officer, and keep the receipt")
    }
  }
}

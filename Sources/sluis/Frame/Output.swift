internal import Foundation

/// Where answers and refusals go: text or JSON, answers on standard output, refusals on standard
/// error.
struct Output: Sendable {
  let isJSON: Bool
  let terminal: Terminal

  /// Prints an answer.
  func show(_ report: Report) throws(Refusal) {
    let text =
      self.isJSON
      ? report.json.text
      : report.lines(on: self.terminal).map { $0 + "\n" }.joined()
    guard self.show(text: text) == .done else {
      throw .cannot("the answer could not be written to standard output", "Make room and ask again")
    }
  }

  /// Prints text as it is and says whether it arrived.
  @discardableResult
  func show(text: String) -> ExitStatus {
    let line = text.hasSuffix("\n") ? text : text + "\n"
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
      return .done
    } catch {
      return .cannot
    }
  }

  /// Prints why there is no answer: one line, then one of advice where there is any.
  func show(_ refusal: Refusal) {
    var advice = refusal.advice.isEmpty ? "" : "  \(Terminal.shown(refusal.advice)).\n"
    for detail in refusal.details { advice += "  \(Terminal.shown(detail)).\n" }
    for reason in refusal.reasons {
      guard let mend = Mend.sentence(for: reason) else { continue }
      advice += "  \(Terminal.shown(reason)): \(mend)\n"
    }
    let text =
      self.isJSON
      ? refusal.json.text
      : self.terminal.styled("sluis:", .alarm) + " \(Terminal.shown(refusal.sentence)).\n" + advice
    // With standard error gone too, the exit status is all that is left to say.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

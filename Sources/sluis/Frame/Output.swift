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
    // With standard error gone too, the exit status is all that is left to say.
    try? FileHandle.standardError.write(contentsOf: Data(self.text(of: refusal).utf8))
  }

  /// What is printed of a refusal. Lines of what somebody typed go to a terminal alone, where
  /// whoever typed them looks: a pipe may end in a file that others read.
  func text(of refusal: Refusal) -> String {
    guard !self.isJSON else { return refusal.json.text }
    let said = refusal.shown
    var advice = said.advice.isEmpty ? "" : "  \(Terminal.shown(said.advice)).\n"
    for detail in said.details { advice += "  \(Terminal.shown(detail)).\n" }
    if self.terminal.isErrorSeen {
      for line in refusal.excerpts { advice += "    \(Terminal.shown(line))\n" }
    }
    for reason in refusal.reasons {
      guard let mend = refusal.shownMend(of: reason) else { continue }
      advice += "  \(Terminal.shown(reason)): \(mend)\n"
    }
    return self.terminal.styled("sluis:", .alarm)
      + " \(Terminal.shown(said.sentence)).\n" + advice
  }
}

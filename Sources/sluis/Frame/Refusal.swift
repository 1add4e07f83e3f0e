/// Why a command ended without an answer: one sentence, and what to do about it.
///
/// It is the one error of this program. Neither text ever holds a secret or personal data: files
/// are named, their contents are not, but in what a terminal alone is shown.
struct Refusal: Error, Hashable, Sendable {
  let status: ExitStatus
  /// One sentence without its full stop.
  let sentence: String
  /// What to do now, one sentence without its full stop; empty when the sentence says it.
  let advice: String
  /// The codes a service gave; each is shown with how it is mended.
  let reasons: [String]
  /// Everything that was found, one sentence each, where there is more than the first.
  let details: [String]
  /// Lines of what was typed, with carets: for the writer's own terminal, and for nothing that is
  /// kept (``Output/text(of:)``).
  let excerpts: [String]
  /// What joins the records of the call, empty where nothing was asked: by it the officer finds
  /// what was decided and why.
  let trace: String
  /// The method that was called, empty where none was: a code of many means there what it says.
  let method: String

  init(
    status: ExitStatus, sentence: String, advice: String, reasons: [String] = [],
    details: [String] = [], excerpts: [String] = [], trace: String = "", method: String = ""
  ) {
    self.status = status
    self.sentence = sentence
    self.advice = advice
    self.reasons = reasons
    self.details = details
    self.excerpts = excerpts
    self.trace = trace
    self.method = method
  }
}

extension Refusal {
  /// Something outside this program did not let it go on.
  static func cannot(_ sentence: String, _ advice: String = "") -> Refusal {
    Refusal(status: .cannot, sentence: sentence, advice: advice)
  }

  /// The arguments make no command. `command` is the one whose help explains it.
  static func usage(_ sentence: String, command: String) -> Refusal {
    Refusal(status: .usage, sentence: "\(sentence); see '\(command) --help'", advice: "")
  }

  /// How a reason is mended, where there is a sentence for it.
  func mend(of reason: String) -> String? { Mend.sentence(for: reason, of: self.method) }

  /// What a script reads on standard error under `--json`.
  var json: JSON {
    let mends = self.reasons.compactMap { reason in
      self.mend(of: reason).map { JSON.Member(name: reason, value: .string($0)) }
    }
    var members: [JSON.Member] = [
      .init(name: "status", value: .integer(Int64(self.status.rawValue))),
      .init(name: "sentence", value: .string(self.sentence)),
      .init(name: "advice", value: .string(self.advice)),
      .init(name: "reasons", value: .array(self.reasons.map { .string($0) })),
      .init(name: "mends", value: .object(mends)),
      .init(name: "details", value: .array(self.details.map { .string($0) })),
    ]
    if !self.trace.isEmpty { members.append(.init(name: "trace", value: .string(self.trace))) }
    return ["error": .object(members)]
  }
}

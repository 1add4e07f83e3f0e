internal import Review

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
  /// The same for whoever reads Dutch; nil where only those who operate an installation meet it.
  let dutch: Dutch?
  /// In which language it is shown to a person.
  private(set) var language = Language.english

  /// What a person reads of it in Dutch. JSON has the English.
  struct Dutch: Hashable, Sendable {
    let sentence: String
    let advice: String
    let details: [String]
  }

  init(
    status: ExitStatus, sentence: String, advice: String, reasons: [String] = [],
    details: [String] = [], excerpts: [String] = [], trace: String = "", method: String = "",
    dutch: Dutch? = nil
  ) {
    self.status = status
    self.sentence = sentence
    self.advice = advice
    self.reasons = reasons
    self.details = details
    self.excerpts = excerpts
    self.trace = trace
    self.method = method
    self.dutch = dutch
  }

  /// One that has each of its texts in both languages.
  init(
    status: ExitStatus, _ sentence: Phrase, _ advice: Phrase = .none, reasons: [String] = [],
    details: [Phrase] = [], excerpts: [String] = [], trace: String = "", method: String = ""
  ) {
    self.init(
      status: status, sentence: sentence.english, advice: advice.english, reasons: reasons,
      details: details.map(\.english), excerpts: excerpts, trace: trace, method: method,
      dutch: Dutch(
        sentence: sentence.dutch, advice: advice.dutch, details: details.map(\.dutch)))
  }

  /// The same, shown in a language.
  func told(in language: Language) -> Refusal {
    var told = self
    told.language = language
    return told
  }

  /// What a person reads: in the language asked for, as far as there are words in it.
  var shown: Dutch {
    let english = Dutch(sentence: self.sentence, advice: self.advice, details: self.details)
    return self.language == .dutch ? self.dutch ?? english : english
  }

  /// How a reason is mended, in the language asked for.
  func shownMend(of reason: String) -> String? {
    guard self.language == .dutch else { return self.mend(of: reason) }
    return Mend.dutchOfMethods[self.method]?[reason] ?? Mend.dutch[reason]
      ?? self.mend(of: reason)
  }
}

extension Refusal {
  /// Something outside this program did not let it go on.
  static func cannot(_ sentence: String, _ advice: String = "") -> Refusal {
    Refusal(status: .cannot, sentence: sentence, advice: advice)
  }

  /// The same in both languages.
  static func cannot(_ sentence: Phrase, _ advice: Phrase = .none) -> Refusal {
    Refusal(status: .cannot, sentence, advice)
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

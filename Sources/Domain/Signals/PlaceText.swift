/// What a signal about a place may say.
package enum PlaceText {
  /// Why `text` is none; nil when it is one, personal data aside.
  package static func refusal(of text: String) -> SignalRefusal? {
    TextRule.advice.accepts(text) ? nil : .textInvalid
  }

  /// Personal data in it; empty when it may be stored.
  package static func findings(in text: String) -> [Screening.Finding] {
    Screening.findings(in: text)
  }
}

/// What a signal about a place may say.
package enum PlaceText {
  /// Why `text` is none; nil when it is one, personal data aside.
  package static func refusal(of text: String) -> SignalRefusal? {
    TextRule.advice.accepts(text) ? nil : .textInvalid
  }

  /// Personal data in it, names and houses too; empty when it may be stored.
  ///
  /// - Parameter places: the names of the areas, which are nobody's.
  package static func findings(in text: String, places: [String] = []) -> [Screening.Finding] {
    Screening.all(in: text, places: places)
  }
}

/// The two languages that Sluis speaks to residents and officers.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case dutch = "nl"
  case english = "en"

  /// One of two.
  package func choose(_ dutch: String, _ english: String) -> String {
    self == .dutch ? dutch : english
  }
}

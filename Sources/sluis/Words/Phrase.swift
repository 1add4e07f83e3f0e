internal import Review

/// One text of a screen, in Dutch and in English: there is none with only one of the two.
///
/// A text with something in it is a function that answers a phrase, so that each language puts it
/// where it belongs; a phrase is never made of parts of others.
struct Phrase: Hashable, Sendable {
  let dutch: String
  let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// Nothing at all.
  static let none = Phrase("", "")

  func `in`(_ language: Language) -> String { language.choose(self.dutch, self.english) }
}

extension Report.Block {
  /// A sentence, or an empty line.
  static func line(_ phrase: Phrase, _ language: Language) -> Report.Block {
    .line(phrase.in(language))
  }
}

extension Report.Field {
  init(_ label: Phrase, _ language: Language, _ value: String) {
    self.init(label.in(language), value)
  }

  init(_ label: Phrase, _ language: Language, _ value: Phrase) {
    self.init(label.in(language), value.in(language))
  }
}

extension Table {
  init(_ headings: [Phrase], _ language: Language, prose: Bool = false) {
    self.init(headings.map { $0.in(language) }, prose: prose)
  }
}

internal import Domain

/// Texts of a panel: whatever is published of it everybody may read, so it names nobody.
extension TextField {
  static let panelName = TextField(name: "the name", rule: .name, byteCountMax: 200)
  static let advice = TextField(name: "the advice", rule: .advice, byteCountMax: 2_000)
  static let response = TextField(name: "the answer", rule: .advice, byteCountMax: 2_000)

  /// A text of a round.
  ///
  /// - Parameter member: where it stands in its file.
  static func round(_ member: String, byteCountMax: Int = 200) -> TextField {
    TextField(name: "`\(member)`", rule: .line, byteCountMax: byteCountMax)
  }

  /// The text as it was typed, when it can be stored and nobody is found in it.
  ///
  /// - Throws: naming the field, and line and character of what is wrong.
  func published(_ text: String) throws(Refusal) -> String {
    let text = try self.checked(text)
    let findings = Screening.all(in: text)
    guard findings.isEmpty else {
      throw .personalData(
        FoundInText(text: text, findings: findings), in: self.name,
        "Leave it out: everybody may read it")
    }
    return text
  }

  /// A list of such texts, each named by its place, counted from 0.
  static func published(
    _ texts: [String], in member: String, byteCountMax: Int = 200
  ) throws(Refusal) -> [String] {
    var published: [String] = []
    for (place, text) in texts.enumerated() {
      published.append(
        try Self.round("\(member)[\(place)]", byteCountMax: byteCountMax).published(text))
    }
    return published
  }
}

extension ContentFile {
  /// The text, when it can be published.
  func text(published field: TextField) throws(Refusal) -> String {
    try field.published(try self.text())
  }
}

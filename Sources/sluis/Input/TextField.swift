internal import Domain
internal import Vault

/// A text as a service takes it: its rule, and what a request has room for. Held here so that who
/// typed it hears what is wrong and where; the service refuses the same by a code.
struct TextField: Sendable {
  /// What a refusal calls it.
  let name: String
  let rule: TextRule
  /// Upper limit in UTF-8 bytes, of the request.
  let byteCountMax: Int

  static let note = TextField(name: "the note", rule: .note, byteCountMax: 16_000)
  static let contact = TextField(name: "what was said", rule: .note, byteCountMax: 8_000)
  static let stated = TextField(name: "the need", rule: .note, byteCountMax: 4_000)
  static let clarified = TextField(name: "the need", rule: .note, byteCountMax: 4_000)
  static let skipped = TextField(name: "the reason", rule: .line, byteCountMax: 500)
  static let agreements = TextField(name: "the agreements", rule: .note, byteCountMax: 8_000)
  static let outcome = TextField(name: "the outcome", rule: .note, byteCountMax: 4_000)
  static let wording = TextField(name: "the wording", rule: .line, byteCountMax: 500)
  static let finding = TextField(name: "the note", rule: .advice, byteCountMax: 2_000)

  /// What somebody tells of themselves once the owner of an offer has said yes.
  static let card = TextField(
    name: "the card", rule: .note, byteCountMax: SealedCard.plaintextByteCountMax)

  /// A street of a round, by its number in the command, from 1 on.
  static func roundStreet(_ number: Int) -> TextField {
    TextField(name: "street \(number)", rule: .name, byteCountMax: TextRule.name.byteCountMax)
  }

  static func givenName(_ place: String) -> TextField { .name(place, "givenName", 128) }
  static func familyName(_ place: String) -> TextField { .name(place, "familyName", 128) }
  static func phone(_ place: String) -> TextField { .line(place, "phone", 32) }
  static func email(_ place: String) -> TextField { .line(place, "email", 254) }
  static func street(_ place: String) -> TextField { .line(place, "address.street", 128) }
  static func number(_ place: String) -> TextField { .line(place, "address.number", 16) }
  static func place(_ place: String) -> TextField { .line(place, "address.place", 64) }

  private static func name(_ place: String, _ member: String, _ byteCountMax: Int) -> TextField {
    TextField(name: "`\(place)\(member)`", rule: .name, byteCountMax: byteCountMax)
  }

  private static func line(_ place: String, _ member: String, _ byteCountMax: Int) -> TextField {
    TextField(name: "`\(place)\(member)`", rule: .line, byteCountMax: byteCountMax)
  }
}

extension TextField {
  /// The text as it was typed, when it can be stored.
  ///
  /// - Throws: naming the field, the limit, and line and character of what is wrong; never it.
  func checked(_ text: String) throws(Refusal) -> String {
    let byteCount = text.utf8.count
    guard byteCount <= self.byteCountMax else {
      throw .cannot(
        "\(self.name) has \(byteCount) bytes, and at most \(self.byteCountMax) are stored",
        "Shorten it, or write it in two")
    }
    guard let fault = self.rule.fault(in: text) else { return text }
    throw self.refusal(of: fault)
  }

  /// What is said of a text that the rule does not accept.
  func refusal(of fault: TextRule.Fault) -> Refusal {
    switch fault {
    case .empty: return .cannot("\(self.name) is empty")
    case .tooLong(let byteCount):
      return .cannot(
        "\(self.name) has \(byteCount) bytes, and at most \(self.rule.byteCountMax) are stored",
        "Shorten it, or write it in two")
    case .character(let scalar, let line, let column):
      let place = self.rule.hasLines ? "line \(line), character \(column)" : "character \(column)"
      return .cannot(
        "\(self.name) has a character that is not stored (\(Self.code(scalar))), at \(place)",
        Self.advice(for: scalar, hasLines: self.rule.hasLines))
    }
  }

  /// What is wrong with a text that somebody else wrote and no service saw, as ``checked(_:)`` says
  /// it; nil when nothing is.
  func fault(in text: String) -> String? {
    do throws(Refusal) {
      _ = try self.checked(text)
      return nil
    } catch { return error.sentence }
  }

  /// The same of what may be left out, or empty.
  func optional(_ text: String?) throws(Refusal) -> String {
    guard let text, !text.isEmpty else { return "" }
    return try self.checked(text)
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func advice(for scalar: Unicode.Scalar, hasLines: Bool) -> String {
    if scalar == "\n" && !hasLines { return "Write it in one line" }
    return "Take it out: it is a control, or shows nothing and can hide what is there"
  }
}

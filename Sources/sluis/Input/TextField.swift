internal import Domain
internal import Vault

/// A text as a service takes it: its rule, and what a request has room for. Held here so that who
/// typed it hears what is wrong and where; the service refuses the same by a code.
struct TextField: Sendable {
  /// What a refusal calls it.
  let name: String
  /// The same in Dutch, where a resident or a member of a panel types it.
  let dutch: String
  let rule: TextRule
  /// Upper limit in UTF-8 bytes, of the request.
  let byteCountMax: Int

  init(name: String, dutch: String? = nil, rule: TextRule, byteCountMax: Int) {
    self.name = name
    self.dutch = dutch ?? name
    self.rule = rule
    self.byteCountMax = byteCountMax
  }

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
    name: "the card", dutch: "het kaartje", rule: .note,
    byteCountMax: SealedCard.plaintextByteCountMax)

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
        TextWords.tooLong(self.names, byteCount, of: self.byteCountMax), TextWords.shorten)
    }
    guard let fault = self.rule.fault(in: text) else { return text }
    throw self.refusal(of: fault)
  }

  /// What is said of a text that the rule does not accept.
  func refusal(of fault: TextRule.Fault) -> Refusal {
    switch fault {
    case .empty: return .cannot(TextWords.empty(self.names))
    case .tooLong(let byteCount):
      return .cannot(
        TextWords.tooLong(self.names, byteCount, of: self.rule.byteCountMax), TextWords.shorten)
    case .character(let scalar, let line, let column):
      return .cannot(
        TextWords.character(
          self.names, Self.code(scalar), line: self.rule.hasLines ? line : nil, column: column),
        scalar == "\n" && !self.rule.hasLines ? TextWords.oneLine : TextWords.takeOut)
    }
  }

  private var names: Phrase { Phrase(self.dutch, self.name) }

  /// What is wrong with a text that somebody else wrote and no service saw, as ``checked(_:)`` says
  /// it; nil when nothing is.
  func fault(in text: String) -> Refusal? {
    do throws(Refusal) {
      _ = try self.checked(text)
      return nil
    } catch { return error }
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
}

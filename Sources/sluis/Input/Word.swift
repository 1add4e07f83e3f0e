internal import ArgumentParser

/// One value of a closed list of the schema, typed as its lower-case name:
/// `attachment_of_earnings`.
struct Word<Value: CaseIterable & Hashable & Sendable>: ExpressibleByArgument, Hashable, Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value.allCases.first(where: { Words.of($0) == argument }) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { Value.allCases.map { Words.of($0) } }
}

/// The names of the schema's closed lists.
enum Words {
  /// `attachmentOfEarnings` as `attachment_of_earnings`.
  static func of(_ value: some Hashable) -> String {
    "\(value)".reduce(into: "") { name, character in
      if character.isUppercase { name += "_" }
      name += character.lowercased()
    }
  }

  /// A value that may be absent; a hyphen stands for nothing.
  static func of(optional value: (some Hashable)?) -> String { value.map { Self.of($0) } ?? "-" }

  static func list(_ values: [some Hashable]) -> String {
    values.isEmpty ? "-" : values.map { Self.of($0) }.joined(separator: ", ")
  }
}

/// A purpose as typed: the gate knows which exist, and refuses and counts the others.
struct PurposeName: ExpressibleByArgument, Hashable, Sendable {
  let text: String

  init?(argument: String) {
    guard (1...64).contains(argument.utf8.count),
      argument.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x5F })
    else { return nil }
    self.text = argument
  }
}

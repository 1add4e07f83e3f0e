internal import ArgumentParser
internal import Foundation

/// Where a command reads what is said of people: a file, or standard input as `-`.
///
/// Never an argument: every user of a machine sees every argument of every process.
struct ContentFile: ExpressibleByArgument, Hashable, Sendable {
  static let byteCountMax = 262_144

  let path: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.path = argument
  }

  /// The text, in UTF-8, without the newline at its end.
  func text() throws(Refusal) -> String {
    guard let text = Self.text(of: try self.bytes()) else {
      throw FileRefusals.notText(self.names)
    }
    return text
  }

  /// The text, when a service stores such a one.
  func text(_ field: TextField) throws(Refusal) -> String { try field.checked(try self.text()) }

  /// Text as editors write it: without the mark that some put in front, with the line ends of this
  /// system where another's were, and without those at its end. Nil for what is not UTF-8.
  static func text(of bytes: [UInt8]) -> String? {
    guard let read = String(validating: bytes, as: UTF8.self) else { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in read.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
      scalars.append(scalar)
    }
    var text = String(scalars)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The value of a JSON document. Members that are not known are refused, because a misspelt one
  /// would be something silently left out.
  func json<Value: Decodable & KnownMembers>(_: Value.Type = Value.self) throws(Refusal) -> Value {
    try Self.value(of: try self.bytes(), named: self.names)
  }

  static func value<Value: Decodable & KnownMembers>(
    of bytes: [UInt8], named name: String
  ) throws(Refusal) -> Value {
    try Self.value(of: bytes, named: Phrase(name, name))
  }

  /// - Parameter name: what a refusal calls the document.
  private static func value<Value: Decodable & KnownMembers>(
    of bytes: [UInt8], named name: Phrase
  ) throws(Refusal) -> Value {
    let data = Data(JSONLineEnds.unified(bytes))
    guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let value = try? JSONDecoder().decode(Value.self, from: data)
    else { throw FileRefusals.notJSON(name) }
    try Self.refuseUnknown(in: object, Value.self, at: nil, named: name)
    return value
  }

  /// Looks at the objects inside too. What a misspelt member is called is not repeated: it may be
  /// what somebody typed in the wrong place.
  private static func refuseUnknown(
    in object: [String: Any], _ known: any KnownMembers.Type, at place: String?, named name: Phrase
  ) throws(Refusal) {
    guard object.keys.allSatisfy(known.members.contains) else {
      throw FileRefusals.unknownMember(name, in: place, known: known.members.sorted())
    }
    for (member, inner) in known.nested.sorted(by: { $0.key < $1.key }) {
      let values = object[member] as? [Any] ?? [object[member] as Any]
      for case let value as [String: Any] in values {
        try Self.refuseUnknown(in: value, inner, at: member, named: name)
      }
    }
  }

  private var names: Phrase {
    self.path == "-" ? FileRefusals.standardInput : Phrase(self.path, self.path)
  }

  private func bytes() throws(Refusal) -> [UInt8] {
    guard self.path == "-" else {
      return try GuardedFile.read(self.path, .foreign, byteCountMax: Self.byteCountMax)
    }
    let data = try? FileHandle.standardInput.read(upToCount: Self.byteCountMax + 1)
    guard let data, (1...Self.byteCountMax).contains(data.count) else {
      throw FileRefusals.size(self.names, byteCountMax: Self.byteCountMax)
    }
    return Array(data)
  }
}

/// A JSON object with a closed list of members.
protocol KnownMembers {
  static var members: Set<String> { get }
  /// Members that are objects of such a kind, or lists of them.
  static var nested: [String: any KnownMembers.Type] { get }
}

extension KnownMembers {
  static var nested: [String: any KnownMembers.Type] { [:] }
}

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
    let bytes = try self.bytes()
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw .cannot("\(self.name) is not text in UTF-8")
    }
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The value of a JSON document. Members that are not known are refused, because a misspelt one
  /// would be something silently left out.
  func json<Value: Decodable & KnownMembers>(_: Value.Type = Value.self) throws(Refusal) -> Value {
    let data = Data(try self.bytes())
    guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let value = try? JSONDecoder().decode(Value.self, from: data)
    else { throw .cannot("\(self.name) is not the JSON that docs/cli.md shows for this command") }
    let unknown = object.keys.filter { !Value.members.contains($0) }
    guard unknown.isEmpty else {
      throw .cannot(
        "\(self.name) has a member that this command does not know",
        "It takes: \(Value.members.sorted().joined(separator: ", "))")
    }
    return value
  }

  private var name: String { self.path == "-" ? "standard input" : self.path }

  private func bytes() throws(Refusal) -> [UInt8] {
    guard self.path == "-" else {
      return try GuardedFile.read(self.path, .foreign, byteCountMax: Self.byteCountMax)
    }
    let data = try? FileHandle.standardInput.read(upToCount: Self.byteCountMax + 1)
    guard let data, (1...Self.byteCountMax).contains(data.count) else {
      throw .cannot("standard input is empty or larger than \(Self.byteCountMax) bytes")
    }
    return Array(data)
  }
}

/// A JSON object with a closed list of members.
protocol KnownMembers {
  static var members: Set<String> { get }
}

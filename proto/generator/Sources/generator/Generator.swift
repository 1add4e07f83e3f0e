import Foundation
import SwiftProtobuf

/// Reads a descriptor set and writes what proto/generate asks for.
@main
enum Generator {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let step = Step(rawValue: arguments[1]) else {
      Self.complain("usage: generator check|strip|write DESCRIPTOR_SET OUTPUT")
      exit(2)
    }
    do {
      try Self.run(step, from: arguments[2], into: arguments[3])
    } catch {
      Self.complain("\(error)")
      exit(1)
    }
  }

  private enum Step: String { case check, strip, write }

  private static func run(_ step: Step, from input: String, into output: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: input))
    let set = try Google_Protobuf_FileDescriptorSet(serializedBytes: data)
    let schema = SchemaReader(set).schema
    switch step {
    case .check:
      let complaints = Checks(schema).complaints
      for complaint in complaints { Self.complain("\(complaint.place): \(complaint.text)") }
      if !complaints.isEmpty { exit(1) }
    case .strip:
      try stripped(set).serializedData().write(to: URL(fileURLWithPath: output))
    case .write:
      try Self.write(schema, into: output)
    }
  }

  /// Writes the Swift files, and the register beside them.
  private static func write(_ schema: Schema, into folder: String) throws {
    func save(_ text: String, _ name: String) throws {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let packages = Dictionary(grouping: schema.files, by: \.package)
    for (package, files) in packages.sorted(by: { $0.key < $1.key }) {
      let namespace = Names.namespace(package)
      let name = namespace.isEmpty ? "Vocabulary" : namespace
      try save(ValueWriter(schema, package: package, files: files).source.text, "\(name).swift")
      if files.contains(where: { !$0.messages.isEmpty }) {
        try save(BridgeWriter(schema, files: files).source.text, "\(name)+C.swift")
      }
    }
    let methods = MethodWriter(schema: schema)
    try save(methods.methods().text, "Methods.swift")
    try save(methods.register().text, "Register+Activities.swift")
    try save(methods.document(), "processing-register.md")
  }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

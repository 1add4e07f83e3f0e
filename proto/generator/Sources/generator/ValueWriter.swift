/// Writes the Swift values of one package: structs, enums, and what privacy asks of them.
struct ValueWriter {
  let schema: Schema
  var source = Source()

  init(_ schema: Schema, package: String, files: [Schema.File]) {
    self.schema = schema
    let namespace = Names.namespace(package)
    if !namespace.isEmpty {
      self.source += "/// The messages of `\(package)`."
      self.source += "package enum \(namespace) {}\n"
    }
    for file in files {
      for name in file.enums { if let item = schema.enums[name] { self.write(item) } }
      for name in file.messages { if let item = schema.messages[name] { self.write(item) } }
    }
  }

  // MARK: Enums

  private mutating func write(_ item: Schema.Enum) {
    let type = Names.type(item.fullName, package: item.package)
    let names = type.split(separator: ".").map(String.init)
    let outer = names.dropLast().joined(separator: ".")
    if !outer.isEmpty { self.source += "extension \(outer) {" }
    self.source.document(item.comment, indent: outer.isEmpty ? 0 : 2)
    self.source += "package enum \(names.last ?? ""): Int32, CaseIterable, Sendable {"
    for value in item.values where value.number != 0 {
      self.source.document(value.comment, indent: outer.isEmpty ? 2 : 4)
      let name = Names.escaped(Names.enumCase(value.name, of: item.fullName))
      self.source += "case \(name) = \(value.number)"
    }
    self.source += "}"
    if !outer.isEmpty { self.source += "}" }
    self.source += ""
    if item.fullName == "sluis.v1.LifeDomain" { self.writeDomains(item) }
    if item.fullName == "sluis.v1.Purpose" { self.writeWireNames(item) }
    if item.fullName == "sluis.v1.Category" { self.writeWireNames(item) }
  }

  private mutating func writeDomains(_ item: Schema.Enum) {
    self.source += "extension LifeDomain {"
    self.source += "/// The category that the texts of a need in this domain fall under."
    self.source += "package var category: Category {"
    self.source += "switch self {"
    for value in item.values where value.number != 0 {
      let category = self.schema.caseName(value.category, of: "sluis.v1.Category")
      self.source += "case .\(Names.enumCase(value.name, of: item.fullName)): .\(category)"
    }
    self.source += "}\n}\n}\n"
  }

  private mutating func writeWireNames(_ item: Schema.Enum) {
    let type = Names.type(item.fullName, package: item.package)
    let prefix = Names.snake(type).count + 1
    self.source += "extension \(type) {"
    self.source += "/// The lower-case name that travels in envelopes and stands in logs."
    self.source += "package var wireName: String {"
    self.source += "switch self {"
    for value in item.values where value.number != 0 {
      let name = value.name.dropFirst(prefix).lowercased()
      self.source += "case .\(Names.enumCase(value.name, of: item.fullName)): \"\(name)\""
    }
    self.source += "}\n}\n"
    self.source += "/// Reads a wire name; nil for a name that does not exist, which is a refusal."
    self.source += "package init?(wireName: String) {"
    self.source += "switch wireName {"
    for value in item.values where value.number != 0 {
      let name = value.name.dropFirst(prefix).lowercased()
      self.source += "case \"\(name)\": self = .\(Names.enumCase(value.name, of: item.fullName))"
    }
    self.source += "default: return nil\n}\n}\n}\n"
  }

  // MARK: Messages

  private mutating func write(_ message: Schema.Message) {
    let type = Names.type(message.fullName, package: message.package)
    let outer = type.split(separator: ".").dropLast().joined(separator: ".")
    if !outer.isEmpty { self.source += "extension \(outer) {" }
    self.source.document(message.comment, indent: 2)
    let record = message.record.isEmpty ? "Message" : "Record"
    self.source += "package struct \(message.swiftName): \(record) {"
    for member in message.members { self.writeProperty(member, of: message) }
    self.writeInitializer(message)
    for case .oneof(let name, _, let fields) in message.members { self.writeOneof(name, fields) }
    self.source += "}"
    if !outer.isEmpty { self.source += "}" }
    self.source += ""
    self.source += "extension \(type) {"
    self.source += "package static let fullName = \"\(message.fullName)\""
    PrivacyWriter(schema: self.schema, message: message).write(to: &self.source)
    self.source += "}\n"
    for case .oneof(let name, _, let fields) in message.members {
      PrivacyWriter(schema: self.schema, message: message)
        .writeMirror(of: fields, type: "\(type).\(Names.camel(name))", to: &self.source)
    }
  }

  private mutating func writeProperty(_ member: Schema.Message.Member, of message: Schema.Message) {
    switch member {
    case .field(let field):
      self.source.document(field.comment, indent: 4)
      let name = Names.escaped(Names.property(field.name))
      self.source += "package var \(name): \(self.schema.propertyType(field, in: message))"
    case .oneof(let name, _, let fields):
      let mark = Self.isNilable(fields) ? "?" : ""
      self.source += "package var \(Names.property(name)): \(Names.camel(name))\(mark)"
    }
  }

  /// Required values have no default, so that forgetting one does not compile.
  private mutating func writeInitializer(_ message: Schema.Message) {
    var parameters: [String] = []
    var body: [String] = []
    for member in message.members {
      switch member {
      case .field(let field):
        let name = Names.escaped(Names.property(field.name))
        let type = self.schema.propertyType(field, in: message)
        parameters.append("\(name): \(type)\(self.initial(field, in: message))")
        body.append("self.\(name) = \(name)")
      case .oneof(let name, _, let fields):
        let property = Names.property(name)
        let optional = fields.allSatisfy(\.isOptional)
        let mark = Self.isNilable(fields) ? "?" : ""
        parameters.append(
          "\(property): \(Names.camel(name))\(mark)\(optional ? " = nil" : "")")
        body.append("self.\(property) = \(property)")
      }
    }
    self.source += "\npackage init(\(parameters.joined(separator: ", "))) {"
    for line in body { self.source += line }
    self.source += "}"
  }

  private func initial(_ field: Schema.Field, in message: Schema.Message) -> String {
    if self.schema.isNilable(field, in: message) { return field.isOptional ? " = nil" : "" }
    if field.oneof != nil { return "" }
    if field.isRepeated { return field.isOptional ? " = []" : "" }
    switch self.schema.shape(field) {
    case .number: return " = 0"
    case .bool: return " = false"
    case .string: return field.isOptional ? " = \"\"" : ""
    case .bytes: return field.isOptional ? " = []" : ""
    default: return ""
    }
  }

  private mutating func writeOneof(_ name: String, _ fields: [Schema.Field]) {
    self.source += "\n/// Exactly one of these."
    self.source += "package enum \(Names.camel(name)): Hashable, Sendable {"
    for field in fields {
      self.source.document(field.comment, indent: 6)
      let name = Names.escaped(Names.property(field.name))
      self.source += "case \(name)(\(self.schema.elementType(field)))"
    }
    self.source += "}"
  }

  static func isNilable(_ fields: [Schema.Field]) -> Bool {
    fields.allSatisfy(\.isOptional) || fields.contains { $0.isSealed }
  }
}

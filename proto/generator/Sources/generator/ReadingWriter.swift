/// Writes how a message is read from its bytes in one pass, without protoc-c's struct between.
extension BridgeWriter {
  mutating func writeReading(_ message: Schema.Message) {
    self.source += "\ninit(reading reader: inout Reader) throws(WireError) {"
    for member in message.members { self.writeLocal(member, in: message) }
    if message.fields.isEmpty {
      self.source += "guard try reader.next() == 0 else { throw .malformed }"
    } else {
      self.source += "reading: while true {"
      self.source += "switch try reader.next() {"
      self.source += "case 0: break reading"
      for field in message.fields { self.writeCase(field, in: message) }
      self.source += "default: throw .malformed\n}\n}"
    }
    for member in message.members { self.writeAssignment(member, in: message) }
    self.source += "}"
  }

  /// A variable that holds what an absent field reads as.
  private mutating func writeLocal(
    _ member: Schema.Message.Member, in message: Schema.Message
  ) {
    switch member {
    case .oneof(let name, _, _):
      self.source += "var \(Names.property(name)): \(Names.camel(name))?"
    case .field(let field):
      let name = Names.escaped(Names.property(field.name))
      let type = self.schema.elementType(field)
      if field.isRepeated {
        self.source += "var \(name): [\(type)] = []"
      } else if let empty = self.empty(field) {
        self.source += "var \(name): \(type) = \(empty)"
      } else {
        self.source += "var \(name): \(type)?"
      }
    }
  }

  /// What stands for an absent value that is not optional; nil where nothing does.
  private func empty(_ field: Schema.Field) -> String? {
    guard field.oneof == nil else { return nil }
    switch self.schema.shape(field) {
    case .number: return "0"
    case .bool: return "false"
    case .string: return "\"\""
    case .bytes: return "[]"
    case .id128, .id64, .enumeration, .message: return nil
    }
  }

  private mutating func writeCase(_ field: Schema.Field, in message: Schema.Message) {
    let name = Names.escaped(Names.property(field.name))
    self.source += "case \(field.number):"
    if field.isRepeated { return self.writeList(field, name) }
    self.writeInner(field)
    // A oneof's member was chosen, so it must be there; a field of its own is looked at in the end.
    let value =
      field.oneof == nil ? "try \(self.reading(field))" : "try \(self.present(field))"
    guard let oneof = field.oneof,
      message.fields.count(where: { $0.oneof == oneof }) > 1
    else {
      self.source += "\(name) = \(value)"
      return
    }
    self.source += "\(Names.property(message.oneofs[oneof])) = .\(name)(\(value))"
  }

  private mutating func writeList(_ field: Schema.Field, _ name: String) {
    switch self.schema.shape(field) {
    case .number, .bool, .enumeration:
      self.source += "var list = try reader.packed()"
      self.source += "\(name).reserveCapacity(try list.numberCount())"
      self.source += "while list.hasMore {"
      self.source += "\(name).append(try \(self.present(field, from: "list")))\n}"
    default:
      self.source += "\(name).reserveCapacity(try reader.itemCount())"
      self.source += "repeat {"
      self.writeInner(field)
      self.source += "\(name).append(try \(self.present(field)))"
      self.source += "} while try reader.again()"
    }
  }

  private mutating func writeInner(_ field: Schema.Field) {
    if case .message = self.schema.shape(field) {
      self.source += "var inner = try reader.inner()"
    }
  }

  /// Reads a value that may turn out to be absent: an id or an enum then reads as nil.
  private func reading(_ field: Schema.Field, from reader: String = "reader") -> String {
    switch self.schema.shape(field) {
    case .number, .bool: return "\(reader).\(field.type)()"
    case .string: return field.isToken ? "\(reader).token()" : "\(reader).string()"
    case .bytes: return "\(reader).bytes()"
    case .id128: return "\(reader).id128()"
    case .id64: return "\(reader).id64()"
    case .enumeration(let name): return "\(name)(rawValue: \(reader).enumeration())"
    case .message(let name): return "\(name)(reading: &inner)"
    }
  }

  /// Reads a value that must be there.
  private func present(_ field: Schema.Field, from reader: String = "reader") -> String {
    switch self.schema.shape(field) {
    case .id128, .id64, .enumeration: return "Copy.known(\(self.reading(field, from: reader)))"
    default: return self.reading(field, from: reader)
    }
  }

  private mutating func writeAssignment(
    _ member: Schema.Message.Member, in message: Schema.Message
  ) {
    switch member {
    case .oneof(let name, _, let fields):
      let property = Names.property(name)
      let isNilable = ValueWriter.isNilable(fields)
      self.source += "self.\(property) = \(isNilable ? property : "try Copy.known(\(property))")"
    case .field(let field):
      let name = Names.escaped(Names.property(field.name))
      let isWhole =
        field.isRepeated || self.empty(field) != nil || self.schema.isNilable(field, in: message)
      self.source += "self.\(name) = \(isWhole ? name : "try Copy.known(\(name))")"
    }
  }
}

/// How fields look in Swift.
extension Schema {
  /// What kind of value one element of a field is.
  enum Shape {
    case number(String)
    case bool
    case string
    case bytes
    /// Exactly 16 bytes, a UInt128.
    case id128
    /// Exactly 8 bytes, a UInt64.
    case id64
    case enumeration(String)
    case message(String)
  }

  func shape(_ field: Field) -> Shape {
    switch field.type {
    case .bool: return .bool
    case .double: return .number("Double")
    case .int32, .sint32, .sfixed32: return .number("Int32")
    case .int64, .sint64, .sfixed64: return .number("Int64")
    case .uint32, .fixed32: return .number("UInt32")
    case .uint64, .fixed64: return .number("UInt64")
    case .string: return .string
    case .bytes:
      return field.exactBytes == 16 ? .id128 : field.exactBytes == 8 ? .id64 : .bytes
    case .enum: return .enumeration(self.swiftType(field.typeName))
    default: return .message(self.swiftType(field.typeName))
    }
  }

  /// The Swift name of a message or enum of the schema.
  func swiftType(_ fullName: String) -> String {
    let package = self.messages[fullName]?.package ?? self.enums[fullName]?.package ?? ""
    return Names.type(fullName, package: package)
  }

  func elementType(_ field: Field) -> String {
    switch self.shape(field) {
    case .number(let name): return name
    case .bool: return "Bool"
    case .string: return "String"
    case .bytes: return "[UInt8]"
    case .id128: return "UInt128"
    case .id64: return "UInt64"
    case .enumeration(let name), .message(let name): return name
    }
  }

  /// Numbers and bools have no "absent"; everything else does.
  func isNumber(_ field: Field) -> Bool {
    switch self.shape(field) {
    case .number, .bool: return true
    default: return false
    }
  }

  /// Whether the property is an Optional: it may be absent, or withheld from who may not see it.
  func isNilable(_ field: Field, in message: Message) -> Bool {
    if field.isRepeated { return false }
    if field.oneof != nil { return field.isOptional || field.isSealed }
    switch self.shape(field) {
    case .number, .bool, .string, .bytes: return false
    default: return field.isOptional || field.isSealed
    }
  }

  func propertyType(_ field: Field, in message: Message) -> String {
    let element = self.elementType(field)
    if field.isRepeated { return "[\(element)]" }
    return self.isNilable(field, in: message) ? "\(element)?" : element
  }

  /// Whether a message holds anything but PUBLIC, however deep.
  func isSealed(_ message: Message) -> Bool {
    message.fields.contains { field in
      field.isSealed || self.messages[field.typeName].map(self.isSealed) ?? false
    }
  }

  /// All categories a message can hold but PUBLIC; LifeDomain's where a sibling decides.
  func categories(_ message: Message) -> Set<Int> {
    var found: Set<Int> = []
    for field in message.fields {
      if !field.categoryOf.isEmpty {
        found.formUnion(self.enums["sluis.v1.LifeDomain"]?.values.map(\.category) ?? [])
      } else {
        found.insert(field.category)
      }
      if let inner = self.messages[field.typeName] { found.formUnion(self.categories(inner)) }
    }
    return found.subtracting([0, 1])
  }

  func caseName(_ number: Int, of enumName: String) -> String {
    let value = self.enums[enumName]?.values.first { $0.number == number }
    return Names.enumCase(value?.name ?? "", of: enumName)
  }
}

extension Schema.Message {
  /// What the message is made of in Swift: plain fields, and oneofs of more than one member.
  enum Member {
    case field(Schema.Field)
    case oneof(name: String, index: Int, fields: [Schema.Field])
  }

  /// The members in the order of the schema. A oneof of one member is that member, with presence.
  var members: [Member] {
    var seen: Set<Int> = []
    return self.fields.compactMap { field in
      guard let index = field.oneof else { return .field(field) }
      let group = self.fields.filter { $0.oneof == index }
      if group.count == 1 { return .field(field) }
      guard seen.insert(index).inserted else { return nil }
      return .oneof(name: self.oneofs[index], index: index, fields: group)
    }
  }

  var swiftName: String { String(self.fullName.split(separator: ".").last ?? "") }
}

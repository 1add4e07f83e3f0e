/// Writes how the Swift values of one package become protoc-c's structs and come back.
struct BridgeWriter {
  let schema: Schema
  var source = Source()

  init(_ schema: Schema, files: [Schema.File]) {
    self.schema = schema
    self.source += "internal import CProtobufC"
    self.source += "internal import CWire\n"
    for file in files {
      for name in file.messages {
        if let message = schema.messages[name] { self.write(message) }
      }
    }
  }

  private mutating func write(_ message: Schema.Message) {
    let type = Names.type(message.fullName, package: message.package)
    self.source += "extension \(type) {"
    self.source += "package init(decoding bytes: RawSpan) throws(WireError) {"
    self.source += "self = try unsafe Decoder.decode(bytes)\n}"
    if !message.record.isEmpty {
      self.source += "\npackage init(decodingPart bytes: RawSpan) throws(WireError) {"
      self.source += "self = try unsafe Decoder.decode(bytes, as: .part)\n}"
    }
    self.source += """

      package func withEncoded<Result, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
      ) throws(Failure) -> Result {
        try unsafe Encoder.withEncoded(self, body)
      }

      package static func encode(at value: UnsafePointer<Self>) -> [UInt8] {
        unsafe Encoder.encode(value)
      }
      """
    self.source += "}\n"
    self.source += "extension \(type): @unsafe Bridged {"
    self.source += "typealias CStruct = \(Names.cType(message.fullName))\n"
    self.writeLayout(message)
    self.writeReading(message)
    self.writeCopy(message)
    self.writeFill(message)
    self.source += "}\n"
  }

  // MARK: Limits

  private mutating func writeLayout(_ message: Schema.Message) {
    let start = "\(Names.cFunction(message.fullName))__init"
    self.source += "nonisolated(unsafe) static let layout = unsafe Layout.make("
    self.source += "{ (message: UnsafeMutablePointer<CStruct>) in unsafe \(start)(message) },"
    self.source += "oneofs: [\(self.oneofs(message).list)],"
    let limits = message.fields.map { field in
      "Limit(\(self.limit(field, in: message).list))"
    }
    self.source += "limits: [\(limits.joined(separator: ",\n"))])"
  }

  private func oneofs(_ message: Schema.Message) -> [String] {
    message.oneofs.indices.map { index in
      let fields = message.fields.filter { $0.oneof == index }
      if fields.allSatisfy(\.isOptional) { return ".never" }
      return fields.contains(where: \.isSealed) ? ".whole" : ".always"
    }
  }

  private func limit(_ field: Schema.Field, in message: Schema.Message) -> [String] {
    var parts = ["\(field.number)"]
    if let oneof = field.oneof { parts.append("oneof: \(oneof)") }
    if !field.isOptional && !self.schema.isNumber(field) {
      parts.append(field.isSealed ? "required: .whole" : "required: .always")
    }
    if field.maxBytes > 0 { parts.append("bytes: 0...\(field.maxBytes)") }
    if field.exactBytes > 0 { parts.append("bytes: \(field.exactBytes)...\(field.exactBytes)") }
    if field.maxItems > 0 { parts.append("items: \(field.maxItems)") }
    if field.isToken { parts.append("isToken: true") }
    switch self.schema.shape(field) {
    case .enumeration: parts.append("values: \(self.values(field.typeName))")
    case .message(let name): parts.append("message: \(name).layout")
    default: break
    }
    return parts
  }

  /// The known values of an enum as a bit set; the unspecified one is never in it.
  private func values(_ enumName: String) -> String {
    let bits = (self.schema.enums[enumName]?.values ?? []).filter { $0.number > 0 }
      .reduce(UInt64(0)) { $0 | 1 << UInt64($1.number) }
    return "0x\(String(bits, radix: 16))"
  }

  // MARK: From C

  private mutating func writeCopy(_ message: Schema.Message) {
    self.source += "\ninit(copying c: UnsafePointer<CStruct>) throws(WireError) {"
    for member in message.members {
      switch member {
      case .field(let field):
        let name = Names.escaped(Names.property(field.name))
        self.source += "self.\(name) = \(self.copy(field, in: message))"
      case .oneof(let name, _, let fields):
        self.source += "switch unsafe c.pointee.\(name)_case.rawValue {"
        for field in fields {
          let property = Names.escaped(Names.property(field.name))
          self.source += "case \(field.number):"
          self.source += "self.\(Names.property(name)) = .\(property)(\(self.element(field)))"
        }
        self.source += "default:"
        self.source +=
          ValueWriter.isNilable(fields)
          ? "self.\(Names.property(name)) = nil" : "throw .missing"
        self.source += "}"
      }
    }
    self.source += "}"
  }

  private func copy(_ field: Schema.Field, in message: Schema.Message) -> String {
    let c = "c.pointee.\(field.name)"
    if field.isRepeated { return self.copyList(field) }
    if let oneof = field.oneof {
      let chosen = "unsafe c.pointee.\(message.oneofs[oneof])_case.rawValue == \(field.number)"
      let absent =
        self.schema.isNilable(field, in: message)
        ? "nil" : "try Copy.missing()"
      return "\(chosen) ? \(self.element(field)) : \(absent)"
    }
    guard self.schema.isNilable(field, in: message) else { return self.element(field) }
    switch self.schema.shape(field) {
    case .id128: return "unsafe Copy.optionalID128(\(c))"
    case .id64: return "unsafe Copy.optionalID64(\(c))"
    case .enumeration(let name): return "unsafe \(name)(rawValue: Int32(\(c).rawValue))"
    case .message(let name): return "try unsafe Copy.optional(\(c), as: \(name).self)"
    default: return self.element(field)
    }
  }

  /// The expression for a value that must be there.
  private func element(_ field: Schema.Field) -> String {
    let c = "c.pointee.\(field.name)"
    switch self.schema.shape(field) {
    case .number: return "unsafe \(c)"
    case .bool: return "unsafe \(c) != 0"
    case .string: return "unsafe Copy.string(\(c))"
    case .bytes: return "unsafe Copy.bytes(\(c))"
    case .id128: return "try unsafe Copy.id128(\(c))"
    case .id64: return "try unsafe Copy.id64(\(c))"
    case .enumeration(let name):
      return "try unsafe Copy.known(\(name)(rawValue: Int32(\(c).rawValue)))"
    case .message(let name): return "try unsafe Copy.required(\(c), as: \(name).self)"
    }
  }

  private func copyList(_ field: Schema.Field) -> String {
    let list = "c.pointee.\(field.name), count: c.pointee.n_\(field.name)"
    switch self.schema.shape(field) {
    case .number: return "unsafe Copy.numbers(\(list))"
    case .bool: return "unsafe Copy.numbers(\(list)).map { $0 != 0 }"
    case .string: return "unsafe Copy.strings(\(list))"
    case .bytes: return "unsafe Copy.byteLists(\(list))"
    case .id128: return "try unsafe Copy.ids128(\(list))"
    case .id64: return "try unsafe Copy.ids64(\(list))"
    case .enumeration(let name):
      return """
        try unsafe Copy.list(\(list)) { value throws(WireError) in
          try Copy.known(\(name)(rawValue: Int32(value.rawValue)))
        }
        """
    case .message(let name): return "try unsafe Copy.messages(\(list), as: \(name).self)"
    }
  }

  // MARK: To C

  private mutating func writeFill(_ message: Schema.Message) {
    self.source += "\nfunc fill(_ arena: inout Arena) -> UnsafeMutablePointer<CStruct> {"
    let start = "\(Names.cFunction(message.fullName))__init"
    let binding = message.fields.isEmpty ? "return unsafe" : "let c = unsafe"
    self.source += "\(binding) arena.make(CStruct.self) { unsafe \(start)($0) }"
    for member in message.members {
      switch member {
      case .field(let field): self.writeFill(field, in: message)
      case .oneof(let name, _, let fields):
        self.source += "switch self.\(Names.property(name)) {"
        for field in fields {
          let property = Names.escaped(Names.property(field.name))
          let mark = ValueWriter.isNilable(fields) ? "?" : ""
          self.source += "case .\(property)(let value)\(mark):"
          self.writeChoice(name, field.number)
          self.writeSet(field, "value")
        }
        if ValueWriter.isNilable(fields) { self.source += "case nil: break" }
        self.source += "}"
      }
    }
    self.source += message.fields.isEmpty ? "}" : "return unsafe c\n}"
  }

  private mutating func writeChoice(_ oneof: String, _ number: Int) {
    self.source += "unsafe c.pointee.\(oneof)_case = .init(rawValue: \(number))"
  }

  private mutating func writeFill(_ field: Schema.Field, in message: Schema.Message) {
    let name = "self.\(Names.escaped(Names.property(field.name)))"
    if field.isRepeated {
      self.source += "unsafe (c.pointee.\(field.name), c.pointee.n_\(field.name)) ="
      self.source += self.fillList(field, name)
    } else if self.schema.isNilable(field, in: message) {
      self.source += "if let value = \(name) {"
      if let oneof = field.oneof { self.writeChoice(message.oneofs[oneof], field.number) }
      self.writeSet(field, "value")
      self.source += "}"
    } else {
      if let oneof = field.oneof { self.writeChoice(message.oneofs[oneof], field.number) }
      self.writeSet(field, name)
    }
  }

  private mutating func writeSet(_ field: Schema.Field, _ value: String) {
    let c = "unsafe c.pointee.\(field.name) ="
    switch self.schema.shape(field) {
    case .number: self.source += "\(c) \(value)"
    case .bool: self.source += "\(c) \(value) ? 1 : 0"
    case .string: self.source += "\(c) arena.string(\(value))"
    case .bytes: self.source += "\(c) arena.bytes(\(value))"
    case .id128: self.source += "\(c) arena.id(\(value))"
    case .id64: self.source += "\(c) arena.id(\(value))"
    case .enumeration: self.source += "\(c) .init(rawValue: UInt32(\(value).rawValue))"
    case .message: self.source += "\(c) \(value).fill(&arena)"
    }
  }

  private func fillList(_ field: Schema.Field, _ value: String) -> String {
    switch self.schema.shape(field) {
    case .number: return "arena.list(\(value)) { value, _ in value }"
    case .bool: return "arena.list(\(value)) { value, _ in value ? 1 : 0 }"
    case .string: return "arena.list(\(value)) { value, arena in unsafe arena.string(value) }"
    case .bytes: return "arena.list(\(value)) { value, arena in unsafe arena.bytes(value) }"
    case .id128, .id64:
      return "arena.list(\(value)) { value, arena in unsafe arena.id(value) }"
    case .enumeration(let name):
      let type = self.schema.enums[field.typeName].map { Names.cType($0.fullName) } ?? name
      return "arena.list(\(value)) { value, _ in \(type)(rawValue: UInt32(value.rawValue)) }"
    case .message:
      return "arena.list(\(value)) { value, arena in unsafe value.fill(&arena) }"
    }
  }
}

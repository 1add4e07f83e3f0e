/// Writes what privacy asks of one message: what it shows, holds, keeps and takes back.
struct PrivacyWriter {
  let schema: Schema
  let message: Schema.Message

  func write(to source: inout Source) {
    self.writeMirror(to: &source)
    guard self.schema.isSealed(self.message) else { return }
    if !self.message.record.isEmpty {
      source += "\npackage static let record = \"\(self.message.record)\""
      let fixed = self.fixedCategories(self.message).sorted().map(self.name)
      source += "package static let fixedCategories: CategorySet = [\(fixed.list)]"
    }
    self.writeCategories(to: &source)
    self.writeKeeping(to: &source)
    self.writeMerge(to: &source)
  }

  private func name(_ category: Int) -> String {
    "." + self.schema.caseName(category, of: "sluis.v1.Category")
  }

  /// The categories whose parts a record always has; those that a life domain decides come besides.
  private func fixedCategories(_ message: Schema.Message) -> Set<Int> {
    var found: Set<Int> = []
    for field in message.fields {
      found.insert(field.category)
      if let inner = self.schema.messages[field.typeName] {
        found.formUnion(self.fixedCategories(inner))
      }
    }
    return found.subtracting([0, 1])
  }

  /// `.finances`, or the expression of the sibling that decides.
  private func category(_ field: Schema.Field) -> String {
    field.categoryOf.isEmpty
      ? self.name(field.category) : "self.\(Names.property(field.categoryOf))"
  }

  private func property(_ field: Schema.Field) -> String {
    Names.escaped(Names.property(field.name))
  }

  private func holdsSealed(_ field: Schema.Field) -> Bool {
    self.schema.messages[field.typeName].map(self.schema.isSealed) ?? false
  }

  // MARK: What it shows

  private func writeMirror(to source: inout Source) {
    var rows: [String] = []
    for member in self.message.members {
      switch member {
      case .field(let field):
        let name = Names.property(field.name)
        rows.append("\"\(name)\": \(self.shown(field, "self.\(name)", whole: true))")
      case .oneof(let name, _, _):
        rows.append("\"\(Names.property(name))\": self.\(Names.property(name)) as Any")
      }
    }
    let list = rows.isEmpty ? "[:]" : "[\(rows.list)]"
    source += "\npackage var customMirror: Mirror {"
    source += "Mirror(self, children: \(list), displayStyle: .struct)"
    source += "}"
  }

  private func shown(_ field: Schema.Field, _ value: String, whole: Bool) -> String {
    if field.isSealed { return "Hidden.sealed" }
    if case .bytes = self.schema.shape(field) {
      return field.isRepeated && whole
        ? "Hidden.list(count: \(value).count)"
        : self.schema.isNilable(field, in: self.message) && whole
          ? "Hidden.bytes(count: \(value)?.count ?? 0)" : "Hidden.bytes(count: \(value).count)"
    }
    return whole && self.schema.isNilable(field, in: self.message) ? "\(value) as Any" : value
  }

  /// A oneof's enum prints its members by the same rule.
  func writeMirror(of fields: [Schema.Field], type: String, to source: inout Source) {
    source += "extension \(type): SealedPrinting {"
    source += "package var customMirror: Mirror {"
    source += "switch self {"
    for field in fields {
      let shown = self.shown(field, "value", whole: false)
      let pattern = shown.contains("value") ? "(let value)" : ""
      source += "case .\(self.property(field))\(pattern):"
      source += "Mirror(self, children: [\"\(Names.property(field.name))\": \(shown)],"
      source += "displayStyle: .enum)"
    }
    source += "}\n}\n}\n"
  }

  // MARK: What it holds

  private func writeCategories(to source: inout Source) {
    source += "\npackage var categoriesPresent: CategorySet {"
    source += "var found: CategorySet = []"
    for member in self.message.members {
      switch member {
      case .field(let field): self.writeFound(field, to: &source)
      case .oneof(let name, _, let fields): self.writeFound(name, fields, to: &source)
      }
    }
    source += "return found\n}"
  }

  private func writeFound(_ field: Schema.Field, to source: inout Source) {
    let name = self.property(field)
    if field.isSealed {
      source += "if \(self.isPresent(field)) { found.insert(\(self.category(field))) }"
    }
    if self.holdsSealed(field) {
      if field.isRepeated {
        source += "for item in self.\(name) { found.formUnion(item.categoriesPresent) }"
      } else if self.schema.isNilable(field, in: self.message) {
        source += "if let item = self.\(name) { found.formUnion(item.categoriesPresent) }"
      } else {
        source += "found.formUnion(self.\(name).categoriesPresent)"
      }
    }
  }

  private func writeFound(_ name: String, _ fields: [Schema.Field], to source: inout Source) {
    guard fields.contains(where: { $0.isSealed || self.holdsSealed($0) }) else { return }
    source += "switch self.\(Names.property(name)) {"
    let mark = ValueWriter.isNilable(fields) ? "?" : ""
    for field in fields {
      if field.isSealed {
        source += "case .\(self.property(field))\(mark): found.insert(\(self.category(field)))"
      } else if self.holdsSealed(field) {
        source += "case .\(self.property(field))(let item)\(mark):"
        source += "found.formUnion(item.categoriesPresent)"
      }
    }
    let open = fields.contains { !$0.isSealed && !self.holdsSealed($0) }
    if open || !mark.isEmpty { source += "default: break" }
    source += "}"
  }

  private func isPresent(_ field: Schema.Field, of value: String = "self") -> String {
    let name = "\(value).\(self.property(field))"
    if self.schema.isNilable(field, in: self.message) { return "\(name) != nil" }
    if field.isRepeated { return "!\(name).isEmpty" }
    switch self.schema.shape(field) {
    case .number: return "\(name) != 0"
    case .bool: return name
    default: return "!\(name).isEmpty"
    }
  }

  // MARK: What it keeps

  private func writeKeeping(to source: inout Source) {
    source += "\npackage func keeping(_ kept: CategorySet) -> Self {"
    source += "var copy = self"
    for member in self.message.members {
      switch member {
      case .field(let field):
        let name = self.property(field)
        if field.isSealed {
          source += "if !kept.contains(\(self.category(field))) {"
          source += "copy.\(name) = \(self.absent(field))\n}"
        }
        if self.holdsSealed(field) {
          let mark = self.schema.isNilable(field, in: self.message) ? "?" : ""
          source +=
            field.isRepeated
            ? "copy.\(name) = copy.\(name).map { $0.keeping(kept) }"
            : "copy.\(name) = copy.\(name)\(mark).keeping(kept)"
        }
      case .oneof(let name, _, let fields): self.writeKept(name, fields, to: &source)
      }
    }
    source += "return copy\n}"
  }

  private func writeKept(_ name: String, _ fields: [Schema.Field], to source: inout Source) {
    guard fields.contains(where: { $0.isSealed || self.holdsSealed($0) }) else { return }
    let mark = ValueWriter.isNilable(fields) ? "?" : ""
    let property = Names.property(name)
    source += "switch self.\(property) {"
    for field in fields {
      let name = self.property(field)
      if field.isSealed {
        source += "case .\(name)\(mark):"
        source += "if !kept.contains(\(self.category(field))) { copy.\(property) = nil }"
      } else if self.holdsSealed(field) {
        source += "case .\(name)(let item)\(mark): copy.\(property) = .\(name)(item.keeping(kept))"
      }
    }
    let open = fields.contains { !$0.isSealed && !self.holdsSealed($0) }
    if open || !mark.isEmpty { source += "default: break" }
    source += "}"
  }

  private func absent(_ field: Schema.Field) -> String {
    if self.schema.isNilable(field, in: self.message) { return "nil" }
    if field.isRepeated { return "[]" }
    switch self.schema.shape(field) {
    case .number: return "0"
    case .bool: return "false"
    case .string: return "\"\""
    default: return "[]"
    }
  }

  // MARK: What it takes back

  private func writeMerge(to source: inout Source) {
    source += "\npackage mutating func merge(_ part: Self) {"
    for member in self.message.members {
      switch member {
      case .field(let field):
        let name = self.property(field)
        if field.isSealed {
          source += "if \(self.isPresent(field, of: "part")) { self.\(name) = part.\(name) }"
        } else if self.holdsSealed(field) {
          source += "Merging.merge(&self.\(name), part.\(name))"
        }
      case .oneof(let name, _, let fields):
        guard fields.contains(where: { $0.isSealed || self.holdsSealed($0) }) else { continue }
        let property = Names.property(name)
        source +=
          ValueWriter.isNilable(fields)
          ? "if part.\(property) != nil { self.\(property) = part.\(property) }"
          : "self.\(property) = part.\(property)"
      }
    }
    source += "}"
  }
}

extension [String] {
  /// Joined with commas, as in a Swift list.
  var list: String { self.joined(separator: ", ") }
}

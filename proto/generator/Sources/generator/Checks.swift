/// What the schema may not say. Each complaint names a file, a line, and what to do.
struct Checks {
  let schema: Schema
  private(set) var complaints: [(place: Place, text: String)] = []
  /// Records and what they contain.
  private var records: Set<String> = []

  init(_ schema: Schema) {
    self.schema = schema
    // First, and alone: what contains itself cannot be walked.
    for message in schema.messages.values
    where self.reaches(message.fullName, from: message, seen: []) {
      self.refuse(
        message.place, "\(message.swiftName) contains itself: name the inner one by an id instead")
    }
    if !self.complaints.isEmpty {
      self.complaints.sort { $0.place < $1.place }
      return
    }
    for name in schema.messages.keys.sorted() {
      if let message = schema.messages[name] { self.check(message) }
    }
    for message in schema.messages.values where !message.record.isEmpty {
      self.records.formUnion(self.reachable(from: message))
    }
    for name in schema.messages.keys.sorted() where self.records.contains(name) {
      if let message = schema.messages[name] { self.checkRecord(message) }
    }
    for name in schema.enums.keys.sorted() {
      if let item = schema.enums[name] { self.check(item) }
    }
    for method in schema.files.flatMap(\.services).flatMap(\.methods) { self.check(method) }
    self.complaints.sort { $0.place < $1.place }
  }

  private mutating func refuse(_ place: Place, _ text: String) {
    self.complaints.append((place, text))
  }

  // MARK: Messages

  private mutating func check(_ message: Schema.Message) {
    let name = message.swiftName
    if message.isMapEntry { return }
    if message.fields.count > 64 {
      self.refuse(message.place, "\(name) has more than 64 fields: split it")
    }
    if !message.record.isEmpty && !self.schema.isSealed(message) {
      self.refuse(
        message.place,
        "record \(name) has only PUBLIC fields, so nothing of it would be sealed: "
          + "give a field its category or drop `record`")
    }
    for field in message.fields { self.check(field, of: message) }
  }

  private func reaches(_ target: String, from message: Schema.Message, seen: Set<String>) -> Bool {
    message.fields.contains { field in
      if field.typeName == target { return true }
      guard let inner = self.schema.messages[field.typeName], !seen.contains(inner.fullName)
      else { return false }
      return self.reaches(target, from: inner, seen: seen.union([inner.fullName]))
    }
  }

  private func reachable(from message: Schema.Message) -> Set<String> {
    message.fields.compactMap { self.schema.messages[$0.typeName] }
      .filter { $0.fullName != message.fullName }
      .reduce(into: [message.fullName]) { $0.formUnion(self.reachable(from: $1)) }
  }

  /// What is stored is taken apart by category and put together again: nothing may fall between.
  private mutating func checkRecord(_ message: Schema.Message) {
    for field in message.fields {
      guard let inner = self.schema.messages[field.typeName] else { continue }
      let name = "\(message.swiftName).\(field.name)"
      if field.isSealed && !self.schema.categories(inner).isSubset(of: [field.category]) {
        self.refuse(
          field.place,
          "\(name) is sealed as a whole, but \(inner.swiftName) holds other categories: make the "
            + "field PUBLIC, so that each inner field counts by itself")
      }
      let hasSiblings = message.fields.contains { $0.oneof == field.oneof && $0.name != field.name }
      if field.oneof != nil && hasSiblings && !field.isSealed && self.schema.isSealed(inner) {
        self.refuse(
          field.place,
          "\(name) is a PUBLIC choice that holds sealed fields, which cannot be put "
            + "together from parts: give the choice itself the category")
      }
    }
  }

  // MARK: Fields

  private mutating func check(_ field: Schema.Field, of message: Schema.Message) {
    let name = "\(message.swiftName).\(field.name)"
    self.checkKind(field, name)
    self.checkCategory(field, name, of: message)
    self.checkLimits(field, name)
    if field.number > 255 {
      self.refuse(field.place, "\(name) has a number above 255: take the next free one")
    }
    let allowed = field.name.allSatisfy {
      $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_")
    }
    if !allowed || Names.refusedFields.contains(field.name) {
      self.refuse(field.place, "\(name) is a word of C or not lower_snake_case: name it otherwise")
    }
  }

  private mutating func checkKind(_ field: Schema.Field, _ name: String) {
    if field.isProto3Optional {
      self.refuse(
        field.place,
        "\(name) is `optional`, which protoc-c cannot do: use (sluis.v1.optional_value), "
          + "or a oneof with one member where zero must differ from absent")
    }
    if field.type == .group { self.refuse(field.place, "\(name) is a group: use a message") }
    if field.type == .float {
      self.refuse(field.place, "\(name) is a float: use double, or an integer with its unit")
    }
    if self.schema.messages[field.typeName]?.isMapEntry == true {
      self.refuse(field.place, "\(name) is a map: use a repeated message of key and value")
    }
    if field.typeName.hasPrefix("google.") {
      self.refuse(field.place, "\(name) is of a type of Google's: use a message of ours")
    }
  }

  private mutating func checkCategory(
    _ field: Schema.Field, _ name: String, of message: Schema.Message
  ) {
    let hasCategory = field.category != 0
    let hasSibling = !field.categoryOf.isEmpty
    if hasCategory && hasSibling {
      self.refuse(field.place, "\(name) has both category and category_of: keep one")
    } else if !hasCategory && !hasSibling {
      self.refuse(
        field.place,
        "\(name) has no category: add [(sluis.v1.category) = CATEGORY_…], or category_of")
    }
    if hasSibling {
      let sibling = message.fields.first { $0.name == field.categoryOf }
      if sibling == nil {
        self.refuse(
          field.place,
          "\(name) takes its category from \(field.categoryOf), which is no field of "
            + "\(message.swiftName): name a sibling of type LifeDomain")
      } else if sibling?.typeName != "sluis.v1.LifeDomain" || sibling?.isRepeated == true
        || sibling?.isOptional == true || sibling?.oneof != nil
      {
        self.refuse(
          field.place,
          "\(name) takes its category from \(field.categoryOf), which is not one "
            + "required LifeDomain: make it so")
      }
    }
  }

  private mutating func checkLimits(_ field: Schema.Field, _ name: String) {
    let isBlob = field.type == .string || field.type == .bytes
    if isBlob && field.maxBytes == 0 && field.exactBytes == 0 {
      self.refuse(field.place, "\(name) has no limit: add (sluis.v1.max_bytes) or exact_bytes")
    }
    if field.maxBytes > 0 && field.exactBytes > 0 {
      self.refuse(field.place, "\(name) has both max_bytes and exact_bytes: keep one")
    }
    if field.exactBytes > 0 && field.type != .bytes {
      self.refuse(field.place, "\(name) has exact_bytes but is not bytes: use max_bytes")
    }
    if field.maxBytes > 0 && !isBlob {
      self.refuse(field.place, "\(name) has max_bytes but is neither string nor bytes: drop it")
    }
    if field.isRepeated && field.maxItems == 0 {
      self.refuse(field.place, "\(name) is a list without a limit: add (sluis.v1.max_items)")
    }
    if !field.isRepeated && field.maxItems > 0 {
      self.refuse(field.place, "\(name) has max_items but is not repeated: drop it")
    }
    if field.isToken && field.type != .string {
      self.refuse(field.place, "\(name) is a token but not a string: drop (sluis.v1.token)")
    }
  }

  // MARK: Enums and methods

  private mutating func check(_ item: Schema.Enum) {
    let name = String(item.fullName.split(separator: ".").last ?? "")
    if item.values.contains(where: { $0.number > 63 || $0.number < 0 }) {
      self.refuse(
        item.place, "\(name) has a value outside 0...63: the decoder keeps a bit for each")
    }
    if item.values.first?.name.hasSuffix("_UNSPECIFIED") != true {
      self.refuse(item.place, "\(name) does not begin with …_UNSPECIFIED = 0: add it")
    }
    if item.fullName == "sluis.v1.LifeDomain" {
      for value in item.values where value.number != 0 && value.category < 2 {
        self.refuse(item.place, "\(value.name) has no domain_category: add one")
      }
    }
    guard item.fullName == "sluis.v1.Category" else { return }
    for value in item.values where value.number != 0 {
      for (name, text) in [("kept", value.kept), ("given_to", value.givenTo)]
      where text.isEmpty || text.contains("|") {
        self.refuse(
          item.place, "\(value.name) has no \(name): say it for the processing register, without |")
      }
    }
  }

  private mutating func check(_ method: Schema.Method) {
    let name = method.name
    if method.clientStreams {
      self.refuse(method.place, "\(name) streams from the caller: only replies may stream")
    }
    if method.callers.isEmpty || method.callers.contains(0) {
      self.refuse(method.place, "\(name) has no caller: add option (sluis.v1.caller) = CALLER_…")
    }
    if method.activity.isEmpty {
      self.refuse(
        method.place,
        "\(name) has no activity: add option (sluis.v1.activity), its path in the "
          + "processing register")
    }
    if method.effect == 0 {
      self.refuse(method.place, "\(name) has no effect: add option (sluis.v1.effect) = EFFECT_…")
    }
    // Persons and gateways ask for a purpose; services, anonymous and certified ones have none.
    if !Set(method.callers).isDisjoint(with: [1, 2]) && method.purposes.isEmpty {
      self.refuse(
        method.place,
        "\(name) is called by people but serves no purpose: add option "
          + "(sluis.v1.purposes) = PURPOSE_…")
    }
    if [2, 4].contains(method.effect) && !method.options.has("changes") {
      self.refuse(
        method.place, "\(name) changes state but does not say so: add option (sluis.v1.changes)")
    }
  }
}

/// Writes the method descriptors, the table of all methods, and the processing register.
struct MethodWriter {
  let schema: Schema

  private var services: [Schema.Service] { self.schema.files.flatMap(\.services) }

  // MARK: Methods

  func methods() -> Source {
    var source = Source()
    for service in self.services {
      let namespace = Names.namespace(service.package)
      source += "extension \(namespace) {"
      source.document(service.comment, indent: 2)
      source += "package enum \(service.name) {"
      for method in service.methods { self.write(method, to: &source) }
      source += "}\n}\n"
    }
    source += "/// Every method of every service, by its full name."
    source += "package enum Methods {"
    source += "package static let all: [MethodPolicy] = ["
    for service in self.services {
      for method in service.methods {
        source += "\(self.path(service, method)).policy,"
      }
    }
    source += "]\n}\n"
    source += "/// Every message of the schema."
    source += "package enum Messages {"
    source += "package static let all: [any Message.Type] = ["
    for name in self.schema.files.flatMap(\.messages) {
      source += "\(self.schema.swiftType(name)).self,"
    }
    source += "]\n}"
    return source
  }

  private func path(_ service: Schema.Service, _ method: Schema.Method) -> String {
    let name = Names.escaped(Names.uncapitalized(method.name))
    return "\(Names.namespace(service.package)).\(service.name).\(name)"
  }

  private func write(_ method: Schema.Method, to source: inout Source) {
    let request = self.schema.swiftType(method.request)
    let reply = self.schema.swiftType(method.reply)
    source.document(method.comment, indent: 4)
    source += "package static let \(Names.escaped(Names.uncapitalized(method.name))) ="
    source += "Method<\(request), \(reply)>("
    source += "MethodPolicy(name: \"\(method.fullName)\", isStreaming: \(method.isStreaming),"
    source += "callers: [\(self.cases(method.callers, "Caller"))],"
    source += "activity: \"\(method.activity)\","
    source += "effect: \(self.cases([method.effect], "Effect")),"
    source += "purposes: [\(self.cases(method.purposes, "Purpose"))],"
    source += "changes: \(method.changes),"
    source += "requestCategories: [\(self.categories(method.request))],"
    source += "replyCategories: [\(self.categories(method.reply))]))"
  }

  private func cases(_ numbers: [Int], _ name: String) -> String {
    numbers.map { ".\(self.schema.caseName($0, of: "sluis.v1.\(name)"))" }.list
  }

  private func categories(_ message: String) -> String {
    guard let message = self.schema.messages[message] else { return "" }
    return self.cases(self.schema.categories(message).sorted(), "Category")
  }

  // MARK: Register

  /// The benchmark's own: no service serves it, and it is about nobody.
  private static let unregistered = "sluis.bench.v1"

  /// Methods by activity; methods of one activity stand in the order of the schema.
  private var activities: [(path: String, methods: [Schema.Method])] {
    let registered = self.services.filter { $0.package != Self.unregistered }
    return Dictionary(grouping: registered.flatMap(\.methods), by: \.activity)
      .sorted { $0.key < $1.key }.map { (path: $0.key, methods: $0.value) }
  }

  func register() -> Source {
    var source = Source()
    source += "extension Register {"
    source += "package static let activities: [Activity] = ["
    for (path, methods) in self.activities {
      source += "Activity(path: \"\(path)\","
      source += "methods: [\(methods.map { "\"\($0.fullName)\"" }.list)],"
      source += "callers: [\(self.cases(self.union(methods, \.callers), "Caller"))],"
      source += "effects: [\(self.cases(self.union(methods) { [$0.effect] }, "Effect"))],"
      source += "purposes: [\(self.cases(self.union(methods, \.purposes), "Purpose"))],"
      source += "categories: [\(self.cases(self.touched(methods), "Category"))]),"
    }
    source += "]\n}"
    return source
  }

  private func union(_ methods: [Schema.Method], _ part: (Schema.Method) -> [Int]) -> [Int] {
    Set(methods.flatMap(part)).sorted()
  }

  /// What goes in or out of the methods of an activity.
  private func touched(_ methods: [Schema.Method]) -> [Int] {
    Set(
      methods.flatMap { method in
        [method.request, method.reply].flatMap { name in
          self.schema.messages[name].map { self.schema.categories($0).sorted() } ?? []
        }
      }
    ).sorted()
  }

  /// docs/processing-register.md.
  func document() -> String {
    var text = """
      # Processing register

      Written by `proto/generate` from the options in `proto/sluis`; do not edit. One row per
      activity (GDPR article 30): who may start it, what it does with data, for which purposes, and
      which categories go in or come out. Fields that are public (ids, states, times) are not
      listed, and neither is what a closing made public: `ballot/published` gives everybody the
      result of a panel's round, which was made of panel answers. How long each category is kept,
      who gets it, and the methods of each activity follow below.

      | activity | who calls | effect | purposes | categories |
      | --- | --- | --- | --- | --- |

      """
    for (path, methods) in self.activities {
      let row = [
        "`\(path)`", self.words(self.union(methods, \.callers), "Caller"),
        self.words(self.union(methods) { [$0.effect] }, "Effect"),
        self.words(self.union(methods, \.purposes), "Purpose"),
        self.words(self.touched(methods), "Category"),
      ]
      text += "| \(row.joined(separator: " | ")) |\n"
    }
    text += self.keeping
    for (path, methods) in self.activities {
      text += "\n## \(path)\n\n"
      for method in methods {
        let comment = method.comment.split(separator: "\n").joined(separator: " ")
        text += "- `\(method.fullName)`\(comment.isEmpty ? "" : ": \(comment)")\n"
      }
    }
    return text
  }

  /// What article 30(1)(d), (e) and (f) ask of each category.
  private var keeping: String {
    var text = """

      ## What is kept, and who gets it

      Residents get what is theirs, and who works with them what their role is for; the third
      column says who gets it besides. Sluis sends nothing to another country or international
      organisation. A household is erased by an administrator (`sluis household erase`) when the
      team's own term is over: no clock does it. What was erased opens from no backup, unless
      somebody kept a copy of the key ring of before; backups of the databases are kept as long as
      `keys.backupDays` of consent says. The log has who did what: its retention class 1 is five
      years (NEN 7513, and article 7.1 of the social support act), and no program deletes an entry
      yet.

      | category | kept | given to |
      | --- | --- | --- |

      """
    for value in self.schema.enums["sluis.v1.Category"]?.values ?? [] where value.number != 0 {
      text += "| \(self.words([value.number], "Category")) | \(value.kept) | \(value.givenTo) |\n"
    }
    return text
  }

  /// Enum values as words: `debt assistance, housing stability`.
  private func words(_ numbers: [Int], _ enumName: String) -> String {
    let values = self.schema.enums["sluis.v1.\(enumName)"]?.values ?? []
    let words = numbers.compactMap { number in
      values.first { $0.number == number }.map {
        $0.name.dropFirst(enumName.count + 1).lowercased().split(separator: "_")
          .joined(separator: " ")
      }
    }
    return words.isEmpty ? "none" : words.list
  }
}

/// How names of the schema read in Swift and in what protoc-c writes.
enum Names {
  /// `sluis.cases.v1` is `CasesV1`; the vocabulary, `sluis.v1`, has no namespace.
  static func namespace(_ package: String) -> String {
    let parts = package.split(separator: ".").dropFirst()
    return parts.count < 2 ? "" : parts.map { self.camel(String($0)) }.joined()
  }

  /// The Swift type of a message or enum: `CasesV1.Household`, `RpcV1.HealthReply.State`.
  static func type(_ fullName: String, package: String) -> String {
    let inner = String(fullName.dropFirst(package.count + 1))
    let outer = self.namespace(package)
    return outer.isEmpty ? inner : "\(outer).\(inner)"
  }

  /// The property of a field: `case_id` is `caseID`.
  static func property(_ name: String) -> String {
    let words = name.split(separator: "_").map(String.init)
    return words.enumerated().map { index, word in
      if index == 0 { return word }
      return ["id": "ID", "ids": "IDs", "url": "URL", "bsn": "BSN"][word] ?? self.capitalized(word)
    }.joined()
  }

  /// The case of an enum value, without the enum's name in front: `KIND_REPLY` is `reply`.
  static func enumCase(_ value: String, of fullName: String) -> String {
    let enumName = String(fullName.split(separator: ".").last ?? "")
    let prefix = self.snake(enumName).uppercased() + "_"
    let rest = value.hasPrefix(prefix) ? String(value.dropFirst(prefix.count)) : value
    return self.property(rest.lowercased())
  }

  /// A Swift word, in backticks where it is reserved.
  static func escaped(_ word: String) -> String {
    self.reserved.contains(word) ? "`\(word)`" : word
  }

  /// protoc-c's struct: `sluis.rpc.v1.TraceContext` is `Sluis__Rpc__V1__TraceContext`.
  static func cType(_ fullName: String) -> String {
    fullName.split(separator: ".").map { self.camel(String($0)) }.joined(separator: "__")
  }

  /// protoc-c's function prefix: `sluis__rpc__v1__trace_context`.
  static func cFunction(_ fullName: String) -> String {
    fullName.split(separator: ".").map { self.snake(String($0)) }.joined(separator: "__")
  }

  /// `trace_context` and `traceContext` are `TraceContext`.
  static func camel(_ name: String) -> String {
    name.split(separator: "_").map { self.capitalized(String($0)) }.joined()
  }

  /// `TraceContext` is `trace_context`; protoc-c keeps runs of capitals together.
  static func snake(_ name: String) -> String {
    var result = ""
    var wasUpper = true
    for character in name {
      if character.isUppercase && !wasUpper { result.append("_") }
      wasUpper = character.isUppercase
      result += character.lowercased()
    }
    return result
  }

  static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
  static func uncapitalized(_ word: String) -> String {
    word.prefix(1).lowercased() + word.dropFirst()
  }

  private static let reserved: Set<String> = [
    "public", "default", "case", "class", "enum", "extension", "func", "import", "in", "init",
    "internal", "is", "let", "operator", "private", "protocol", "repeat", "return", "self",
    "static", "struct", "switch", "throw", "true", "false", "try", "var", "where", "while", "as",
    "break", "continue", "do", "else", "for", "guard", "if", "nil", "super", "any", "some",
    "inout", "defer", "catch", "throws", "subscript", "associatedtype", "typealias", "deinit",
    "fileprivate", "rethrows", "fallthrough",
  ]

  /// Words protoc-c would put an underscore behind, or that our own structs use.
  static let refusedFields: Set<String> = [
    "auto", "bool", "break", "case", "char", "class", "const", "continue", "default", "delete",
    "do", "double", "else", "enum", "explicit", "extern", "false", "float", "for", "friend",
    "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "operator", "private",
    "protected", "public", "register", "return", "short", "signed", "sizeof", "static", "struct",
    "switch", "template", "this", "throw", "true", "try", "typedef", "typename", "union",
    "unsigned", "using", "virtual", "void", "volatile", "while", "base", "description", "layout",
  ]
}

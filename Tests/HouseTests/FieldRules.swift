/// What is said of a wrong value names a field of the very message that it came in.
enum FieldRules {
  /// One place where a field is named.
  struct Site: Hashable, CustomStringConvertible {
    let place: String
    let message: String
    let field: String
    var description: String { "\(self.place): \(self.message) has no field \(self.field)" }
  }

  /// Every site of `files`; as complaints those that the walk cannot read.
  static func sites(
    _ files: [SourceText], names: [String: String]
  ) -> (sites: [Site], complaints: [String]) {
    var sites: [Site] = []
    var complaints: [String] = []
    for file in files {
      let own = file.code.lazy.compactMap { $0.firstMatch(of: /let request: ConsentV1\.(\w+)/) }
      let asked = own.first.map { String($0.1) }
      var (signature, isOpen) = ("", false)
      for (index, line) in file.code.enumerated() {
        if line.contains(/\bfunc \w/) { (signature, isOpen) = ("", true) }
        if isOpen { signature += line }
        if line.hasSuffix("{") { isOpen = false }
        var cases = line.matches(of: /\.wrong\(\.(\w+)\)/).map { String($0.1) }
        cases += line.matches(of: /WrongArgument\.(\w+)\.error/).map { String($0.1) }
        if signature.contains("-> WrongArgument?") {
          cases += line.matches(of: /return \.(\w+)/).map { String($0.1) }
        }
        guard !cases.isEmpty else { continue }
        let parameter = signature.firstMatch(of: /: ConsentV1\.(\w+)/).map { String($0.1) }
        for word in cases {
          guard let message = parameter ?? asked, let field = names[word] else {
            complaints.append("\(file.place(index)): of which message is \(word) a field?")
            continue
          }
          sites.append(Site(place: file.place(index), message: message, field: field))
        }
      }
    }
    return (sites, complaints)
  }

  /// The cases of WrongArgument, and the field that each names.
  static func names(_ file: SourceText) -> [String: String] {
    var names: [String: String] = [:]
    for line in file.lines where !line.contains("//") {
      guard let cases = line.firstMatch(of: /^  case (.+)$/)?.1 else { continue }
      for item in cases.split(separator: ",") {
        let parts = item.split(separator: "=").map { $0.filter { $0 != " " && $0 != "\"" } }
        names[parts[0]] = parts.last
      }
    }
    return names
  }

  /// The fields that cases calls otherwise than consent, by the names of consent.
  static func renamed(_ file: SourceText) -> [String: String] {
    var names: [String: String] = [:]
    for line in file.lines {
      let words = line.matches(of: /"value_of_(\w+)"/).map { String($0.1) }
      if words.count == 2 { names[words[0]] = words[1] }
    }
    return names
  }

  /// The fields of each message of `files`, with those of the messages within it.
  static func fields(_ files: [SourceText]) -> [String: Set<String>] {
    var own: [String: [(type: String, name: String)]] = [:]
    for file in files {
      var message: String?
      for line in file.lines {
        if let begun = line.firstMatch(of: /^message (\w+) \{/) { message = String(begun.1) }
        if line == "}" { message = nil }
        guard let message, let field = line.firstMatch(of: /^ +(?:\w+ )?([\w.]+) (\w+) = \d+/)
        else { continue }
        own[message, default: []].append((String(field.1), String(field.2)))
      }
    }
    // The schema has no message within itself, so this ends.
    func all(_ message: String) -> Set<String> {
      (own[message] ?? []).reduce(into: []) { names, field in
        names.insert(field.name)
        names.formUnion(all(field.type))
      }
    }
    return own.keys.reduce(into: [:]) { $0[$1] = all($1) }
  }
}

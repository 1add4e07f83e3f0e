/// Rules about everything that is not Swift alone: SQL, proto, paths and names.
enum TextRules {
  /// M05: values reach SQL as parameters only.
  static func sqlInterpolation(_ file: SourceText) -> [String] {
    guard file.isSwift, !file.isTest else { return [] }
    let verbs = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WHERE ", "VALUES ("]
    // It writes a file of statements that take no parameters, out of fixed words and verifiers.
    guard file.path != "Sources/sluis/Init/Bootstrap.swift" else { return [] }
    return file.lines.indices.compactMap { index in
      let line = file.lines[index]
      guard line.contains("\\("), verbs.contains(where: { line.contains($0) }) else { return nil }
      return "\(file.place(index)): interpolation in SQL"
    }
  }

  /// M12: `now()` is when the transaction began.
  static func sqlNow(_ file: SourceText) -> [String] {
    guard file.path.hasSuffix(".sql") || (file.isSwift && !file.isTest) else { return [] }
    let banned = ["now()", "current_timestamp", "transaction_timestamp()", "localtimestamp"]
    return file.lines.indices.compactMap { index in
      let line = file.lines[index].lowercased()
      // In Swift only what stands between quotes can be SQL; a comment may explain the rule.
      let text = line.firstRange(of: "--").map { String(line[..<$0.lowerBound]) } ?? line
      let isComment = text.drop(while: { $0 == " " }).hasPrefix("//")
      guard !isComment, banned.contains(where: { text.hasWord($0) || Self.calls($0, in: text) }),
        !file.isSwift || text.contains("select") || text.contains("insert")
          || text.contains("where") || text.contains("values")
      else { return nil }
      return "\(file.place(index)): \"now\" of the transaction, not of the clock"
    }
  }

  private static func calls(_ function: String, in text: String) -> Bool {
    guard function.hasSuffix("()") else { return false }
    return text.ranges(of: function).contains { range in
      range.lowerBound == text.startIndex
        || !(text[text.index(before: range.lowerBound)].isLetter
          || text[text.index(before: range.lowerBound)] == "_"
          || text[text.index(before: range.lowerBound)] == ".")
    }
  }

  /// M: policy rows are written where heads are sealed and locks are taken, and nowhere else.
  static func policyWrites(_ file: SourceText) -> [String] {
    guard file.isSwift, file.module == "consent", !file.path.contains("/Policy/") else { return [] }
    // Writes the first rows, whose heads it seals in the same transaction; rewraps and deletes what
    // is erased under the household's lock, and seals what is left; follows the key ring.
    let allowed = ["Founding.swift", "Keys/Rewrapping.swift", "Keys/RingAgreement.swift"]
    guard !allowed.contains(where: { file.path.hasSuffix("/consent/" + $0) }) else { return [] }
    let tables = [
      "organisation", "actor", "hat", "internship", "scope", "member", "relation", "share",
      "confirmation", "refusal", "invitation", "reference", "revoked_certificate",
    ]
    return file.lines.indices.compactMap { index in
      let line = file.lines[index]
      let isWrite = ["INSERT INTO ", "UPDATE ", "DELETE FROM "].contains { verb in
        tables.contains { table in
          line.ranges(of: verb + table).contains { range in
            range.upperBound == line.endIndex
              || !(line[range.upperBound].isLetter || line[range.upperBound] == "_")
          }
        }
      }
      return isWrite ? "\(file.place(index)): a policy row is written outside Policy" : nil
    }
  }

  /// Nothing of the machine it was written on.
  static func machinePaths(_ file: SourceText) -> [String] {
    // Spelled apart, so that this file may stand in the house itself.
    let banned = ["/wo" + "rk/", "/ro" + "ot/", "registry.npm" + "js", "pypi.o" + "rg"]
    return file.lines.indices.compactMap { index in
      let line = String(file.lines[index])
      let isHome = line.ranges(of: "/ho" + "me/").contains { range in
        line[range.upperBound...].first.map { $0.isLetter } ?? false
      }
      guard isHome || banned.contains(where: line.contains) else { return nil }
      return "\(file.place(index)): a path or host of somebody's machine"
    }
  }

  /// Never 8: no message reaches itself by its fields, in one file.
  static func recursion(_ file: SourceText) -> [String] {
    guard file.path.hasSuffix(".proto") else { return [] }
    let fields = Self.messageFields(file)
    return fields.keys.sorted().compactMap { start in
      var seen: Set<String> = []
      var next = fields[start] ?? []
      while let name = next.popFirst() {
        if name == start { return "\(file.path): \(start) is recursive" }
        if seen.insert(name).inserted { next.formUnion(fields[name] ?? []) }
      }
      return nil
    }
  }

  /// For each message, the last words of the types of its fields.
  private static func messageFields(_ file: SourceText) -> [String: Set<String>] {
    var fields: [String: Set<String>] = [:]
    // Names of open blocks; nil for `enum`, `oneof` and the like, whose fields are the message's.
    var open: [String?] = []
    for line in file.code {
      let words = line.split(whereSeparator: { " \t;{}[]()=".contains($0) }).map(String.init)
      if words.first == "message", words.count > 1 {
        open.append(words[1])
        fields[words[1], default: []] = []
      } else {
        if let message = open.last(where: { $0 != nil }) ?? nil, words.count >= 2 {
          let isRepeated = ["repeated", "optional"].contains(words[0])
          let type = words[isRepeated ? 1 : 0].split(separator: ".").last.map(String.init) ?? ""
          fields[message, default: []].insert(type)
        }
        for character in line where character == "{" {
          _ = character
          open.append(nil)
        }
      }
      for character in line where character == "}" {
        _ = character
        if !open.isEmpty { open.removeLast() }
      }
    }
    return fields
  }

  /// Scripts that README names exist.
  static func scripts(readme: SourceText, names: Set<String>) -> [String] {
    readme.lines.indices.flatMap { index in
      readme.lines[index].ranges(of: "script/").compactMap { range -> String? in
        let name = readme.lines[index][range.upperBound...]
          .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "/" }
        guard !name.isEmpty, !names.contains("script/\(name)") else { return nil }
        return "\(readme.place(index)): script/\(name) does not exist"
      }
    }
  }

  /// Nothing else stands at the top level.
  static func topLevel(_ names: [String]) -> [String] {
    names.filter { !$0.hasPrefix(".") && !HouseRules.topLevel.contains($0) }
      .map { "\($0) does not belong at the top level" }
  }
}

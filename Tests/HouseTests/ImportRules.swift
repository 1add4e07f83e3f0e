/// Rules about `import` lines. Each answers the places where it is broken.
enum ImportRules {
  /// The modules a file imports, with the index of the line.
  static func imports(of file: SourceText) -> [(index: Int, access: String?, module: String)] {
    file.code.enumerated().compactMap { index, line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first, first.hasPrefix("@") { words.removeFirst() }
      guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
        return nil
      }
      let kinds: Set<String> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
      ]
      let name = kinds.contains(words[place + 1]) && words.count > place + 2 ? 2 : 1
      let module = words[place + name].split(separator: ".").first.map(String.init) ?? ""
      return (index, place == 1 ? words[0] : nil, module)
    }
  }

  /// A module imports what the table lists for it, and nothing else.
  static func table(_ file: SourceText) -> [String] {
    guard let name = file.module, !name.hasPrefix("C") else { return [] }
    guard let module = HouseRules.modules[name] else {
      return ["\(file.path): \(name) is not in the table of the house"]
    }
    return Self.imports(of: file).compactMap { found in
      guard !module.ours.contains(found.module), !module.others.contains(found.module) else {
        return nil
      }
      return "\(file.place(found.index)): \(name) may not import \(found.module)"
    }
  }

  /// C is imported only by the one module beside it, and by the tests of that module.
  static func c(_ file: SourceText) -> [String] {
    let own =
      file.module
      ?? file.path.split(separator: "/").dropFirst().first
      .map { String($0).replacing("Tests", with: "") }
    return Self.imports(of: file).compactMap { found in
      guard let allowed = HouseRules.cModules[found.module] else { return nil }
      if let own, allowed.contains(own) { return nil }
      return "\(file.place(found.index)): \(found.module) is imported beside its wrapper"
    }
  }

  /// Sources say how far an import reaches.
  static func access(_ file: SourceText) -> [String] {
    guard file.module != nil else { return [] }
    return Self.imports(of: file).compactMap { found in
      guard found.access != "internal", found.access != "package" else { return nil }
      return "\(file.place(found.index)): write internal or package before import"
    }
  }
}

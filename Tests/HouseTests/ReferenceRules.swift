/// Everything that is needed to read a file is in the repository.
enum ReferenceRules {
  /// Names of pages, and `docs/decisions/0004` for one by its number.
  ///
  /// - Parameter names: the paths of all files.
  static func pages(_ file: SourceText, names: Set<String>) -> [String] {
    // These hold samples of references that lead nowhere.
    guard !file.path.hasPrefix("Tests/HouseTests/"), Self.isLookedAt(file) else { return [] }
    return file.lines.indices.flatMap { index in
      Self.references(in: file.lines[index])
        .filter { !Self.resolves($0, from: file.path, names) }
        .map { "\(file.place(index)): \($0) is not in the repository" }
    }
  }

  private static func isLookedAt(_ file: SourceText) -> Bool {
    file.path == "README.md"
      || ["Sources/", "Tests/", "docs/", "proto/sluis/"].contains { file.path.hasPrefix($0) }
  }

  private static func references(in line: Substring) -> [String] {
    line.split { !($0.isLetter || $0.isNumber || "._-/".contains($0)) }.map { word in
      // A full stop ends a sentence.
      var word = word
      while word.last == "." { word.removeLast() }
      return String(word)
    }.filter { word in
      word.hasSuffix(".md") || Self.decision(word) != nil
    }
  }

  /// The number of the decision that a word names without its title.
  private static func decision(_ word: String) -> Substring? {
    let parts = word.split(separator: "/")
    guard parts.count >= 2, parts[parts.count - 2] == "decisions", let last = parts.last,
      last.count == 4, last.allSatisfy(\.isNumber)
    else { return nil }
    return last
  }

  private static func resolves(
    _ reference: String, from path: String, _ names: Set<String>
  ) -> Bool {
    if let number = Self.decision(reference) {
      return names.contains { $0.hasPrefix("docs/decisions/\(number)-") }
    }
    var folder = path.split(separator: "/").dropLast().map(String.init)
    for part in reference.split(separator: "/") {
      if part == ".." {
        guard folder.popLast() != nil else { return false }
      } else if part != "." {
        folder.append(String(part))
      }
    }
    return names.contains(reference) || names.contains(folder.joined(separator: "/"))
  }
}

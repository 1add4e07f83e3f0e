/// A Swift file in the making. `swift format` lays it out afterwards.
struct Source {
  private(set) var text: String

  init() {
    self.text = "// Written by proto/generate from the schema. Do not edit.\n\n"
  }

  static func += (source: inout Source, line: String) { source.text += line + "\n" }

  /// Adds a doc comment, wrapped at 96 columns; nothing when there is none.
  mutating func document(_ comment: String, indent: Int) {
    let margin = String(repeating: " ", count: indent) + "///"
    for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
      var row = margin
      for word in line.split(separator: " ") {
        if row.count + word.count + 1 > 98 {
          self += row
          row = margin
        }
        row += " " + word
      }
      if !comment.isEmpty { self += row }
    }
  }
}

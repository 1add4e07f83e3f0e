internal import ArgumentParser

/// `sluis note`
struct NoteNoun: Noun {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Writes notes.",
    subcommands: [
      NoteAdd.self
    ])
}

internal import ArgumentParser
internal import Foundation
internal import Wire

/// `sluis audit export`
struct AuditExport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a whole log to a file, sealed as it is stored.",
    discussion: "Verify it anywhere with: sluis audit verify --file FILE --key KEY")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var log: LogOptions

  @Option(help: ArgumentHelp("The file to make.", valueName: "file"), completion: .file())
  var out: String

  func report() async throws(Refusal) -> Report {
    let copy = try await self.global.asking(self.log.service.endpoint) { client throws(Refusal) in
      try await LogCopy.fetch(client, purpose: self.log.purposeText)
    }
    guard FileManager.default.createFile(atPath: self.out, contents: nil, attributes: nil) else {
      throw .cannot("\(self.out) could not be made", "Name a file in a folder that exists")
    }
    guard let file = FileHandle(forWritingAtPath: self.out) else {
      throw .cannot("\(self.out) could not be written")
    }
    try copy.pieces { piece throws(Refusal) in
      do { try file.write(contentsOf: Data(piece)) } catch {
        throw .cannot("\(self.out) could not be written", "Make room and try again")
      }
    }
    return Report(
      json: [
        "file": .string(self.out), "entries": .integer(Int64(copy.entries.count)),
        "verifierKey": .string(copy.verifierKey),
      ],
      .line("Wrote \(copy.entries.count) entries to \(self.out)."),
      .fields([.init("Key", copy.verifierKey)]))
  }
}

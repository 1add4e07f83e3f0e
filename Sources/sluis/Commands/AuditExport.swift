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
    guard FileManager.default.createFile(atPath: self.out, contents: nil, attributes: nil),
      let file = FileHandle(forWritingAtPath: self.out)
    else { throw .cannot("\(self.out) could not be made", "Name a file in a folder that exists") }
    let copy: LogCopy
    do throws(Refusal) { copy = try await self.write(to: file) } catch {
      // Part of a log is no export; where it stays all the same, the verifier says it breaks off.
      try? FileManager.default.removeItem(atPath: self.out)
      throw error
    }
    return Report(
      json: [
        "file": .string(self.out), "entries": .integer(Int64(copy.entryCount)),
        "verifierKey": .string(copy.verifierKey),
      ],
      .line("Wrote \(copy.entryCount) entries to \(self.out)."),
      .fields([.init("Key", copy.verifierKey)]))
  }

  /// Fetches page by page and writes each at once.
  private func write(to file: FileHandle) async throws(Refusal) -> LogCopy {
    let purpose = self.log.purposeText
    let out = self.out
    return try await self.global.readingLog(of: self.log.service) {
      (client, copy) throws(Refusal) in
      var next = 0
      try Self.add(copy.title, to: file, out)
      while next < copy.entryCount {
        let page = try await copy.page(from: next, client, purpose: purpose)
        try Self.add(page.records, to: file, out)
        next += page.entries.count
      }
      try Self.add(copy.signature + copy.ending, to: file, out)
      return copy
    }
  }

  private static func add(
    _ piece: [UInt8], to file: FileHandle, _ out: String
  ) throws(Refusal) {
    do { try file.write(contentsOf: Data(piece)) } catch {
      throw .cannot("\(out) could not be written", "Make room and try again")
    }
  }
}

import Foundation
import Testing

@Suite("The transcripts in Tests/transcripts")
struct TranscriptTests {
  @Test("happen as they are written")
  func transcripts() async throws {
    let folder = try Program.transcripts()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }.sorted()
    #expect(!names.isEmpty)
    for name in names {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let transcript = try #require(Transcript(text), "\(name) is no transcript")
      try await withFolder { folder in
        for step in transcript.steps {
          let outcome = try await Program.run(step.command, in: folder)
          let place = Comment(rawValue: "\(name): $ \(step.command)\n\(outcome)")
          #expect(outcome.status == step.status, place)
          #expect(Transcript.matches(outcome.output, step.output), place)
          #expect(Transcript.matches(outcome.errors, step.errors), place)
        }
      }
    }
  }

  @Test("notice a line too many, one too few, and another word")
  func differences() {
    #expect(Transcript.matches("a\nb\n", ["a", "b"]))
    #expect(!Transcript.matches("a\nb\n", ["a"]))
    #expect(!Transcript.matches("a\n", ["a", "b"]))
    #expect(!Transcript.matches("a\nc\n", ["a", "b"]))
    #expect(!Transcript.matches("x 0g\n", ["x {hex}"]))
    #expect(Transcript.matches("x 0f\n", ["x {hex}"]))
  }
}

@Suite("Wrong usage")
struct UsageTests {
  /// As much of the parser's own description of the tool as is needed to find every command.
  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?

    func paths(below path: String) -> [String] {
      // The parser's own 'help' command takes any words.
      if self.commandName == "help" { return [] }
      let own = path.isEmpty ? self.commandName : "\(path) \(self.commandName)"
      return [own] + (self.subcommands ?? []).flatMap { $0.paths(below: own) }
    }
  }

  @Test("of every command is one sentence and status 2")
  func everyCommand() async throws {
    try await withFolder { folder in
      let dump = try await Program.run("sluis --experimental-dump-help", in: folder)
      let tool = try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8))
      let paths = tool.command.paths(below: "")
      #expect(paths.count >= 8)
      for path in paths {
        let outcome = try await Program.run("\(path) --no-such-option", in: folder)
        #expect(outcome.status == 2, "\(path)")
        #expect(outcome.output.isEmpty, "\(path)")
        #expect(outcome.errors.hasPrefix("sluis: "), "\(path)")
        #expect(outcome.errors.hasSuffix(".\n"), "\(path)")
        #expect(outcome.errors.count { $0 == "\n" } == 1, "\(path): \(outcome.errors)")
      }
    }
  }

  @Test("has a remedy: every command explains itself, with status 0")
  func help() async throws {
    try await withFolder { folder in
      let dump = try await Program.run("sluis --experimental-dump-help", in: folder)
      let tool = try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8))
      for path in tool.command.paths(below: "") {
        let outcome = try await Program.run("\(path) --help", in: folder)
        #expect(outcome.status == 0, "\(path)")
        #expect(outcome.errors.isEmpty, "\(path)")
        #expect(outcome.output.hasPrefix("OVERVIEW: "), "\(path)")
        #expect(outcome.output.contains("\nUSAGE: \(path)"), "\(path)")
      }
    }
  }

  @Test(
    "is made rarer by completion, of which every shell gets a script",
    arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) async throws {
    try await withFolder { folder in
      let outcome = try await Program.run(
        "sluis --generate-completion-script \(shell) > script", in: folder)
      #expect(outcome.status == 0)
      let script = try String(contentsOfFile: "\(folder)/script", encoding: .utf8)
      for word in ["household", "refusals", "--command-id", "--profile"] {
        #expect(script.contains(shell == "fish" ? word.trimmingPrefix("--") : word[...]), "\(word)")
      }
      guard shell == "bash" else { return }
      let parsed = try await Program.run("bash -n script", in: folder)
      #expect(parsed.status == 0, "\(parsed.errors)")
    }
  }

  @Test("of every command is one JSON object under --json")
  func json() async throws {
    try await withFolder { folder in
      let outcome = try await Program.run("sluis version --no-such-option --json", in: folder)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8))
      let error = (object as? [String: Any])?["error"] as? [String: Any]
      #expect(outcome.status == 2)
      #expect(error?["status"] as? Int == 2)
    }
  }
}

import Foundation
import Testing

/// Sessions with a whole installation: four processes and a PostgreSQL, started for each transcript
/// in the folder `here` as script/up does.
@Suite("The transcripts in Tests/transcripts/live")
struct LiveTranscriptTests {
  private static func installation(_ verb: String, in folder: String, port: Int) async throws {
    let script = URL(fileURLWithPath: try Program.transcripts())
      .appending(path: "../../script/lib/installation.py").standardized.path
    let outcome = try await Program.run(
      "PYTHONDONTWRITEBYTECODE=1 python3 \(script) \(verb) here --base-port \(port)", in: folder)
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test("happen as they are written", .timeLimit(.minutes(10)))
  func transcripts() async throws {
    let source = "\(try Program.transcripts())/live"
    let names = try FileManager.default.contentsOfDirectory(atPath: source)
      .filter { $0.hasSuffix(".txt") }.sorted()
    #expect(!names.isEmpty)
    for name in names {
      let text = try String(contentsOfFile: "\(source)/\(name)", encoding: .utf8)
      let transcript = try #require(Transcript(text), "\(name) is no transcript")
      // Of the range that the kernel gives to nobody by itself.
      let port = Int.random(in: 2_000...6_000) * 5
      try await withFolder { folder in
        try await Self.installation("up", in: folder, port: port)
        for step in transcript.steps {
          let outcome = try await Program.run(step.command, in: folder)
          let place = Comment(rawValue: "\(name): $ \(step.command)\n\(outcome)")
          #expect(outcome.status == step.status, place)
          #expect(Transcript.matches(outcome.output, step.output), place)
          #expect(Transcript.matches(outcome.errors, step.errors), place)
        }
        try await Self.installation("down", in: folder, port: port)
      }
    }
  }
}

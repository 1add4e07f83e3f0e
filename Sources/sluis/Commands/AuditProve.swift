internal import ArgumentParser
internal import Auditor
internal import Foundation
internal import Wire

/// `sluis audit prove`
struct AuditProve: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Fetches the proof that a log includes an entry.",
    discussion: """
      The file is a C2SP tlog-proof: with the entry and the log's key anyone can check it offline.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var log: LogOptions

  @Argument(help: ArgumentHelp("The entry's id, as replies show it.", valueName: "entry"))
  var entry: Id

  @Option(help: ArgumentHelp("Where to write the proof.", valueName: "file"), completion: .file())
  var out: String?

  func report() async throws(Refusal) -> Report {
    let (reply, newest) = try await self.global.askingLog(of: self.log.service.endpoint) {
      log throws(Refusal) in
      (try await log.proof(of: self.entry.number), try await log.checkpoint())
    }
    let pinned = try PinnedLog.load(self.log.service.rawValue, self.global.profile())
    let keyText = pinned?.verifierKey ?? newest.verifierKey
    guard let key = try? PinnedKey(text: keyText),
      let proof = try? ProofText(Array(reply.proof.utf8), key: key),
      UInt64(proof.index) == reply.index
    else {
      throw Refusal(
        status: .tampering, sentence: "the proof is not signed by the log's key",
        advice: "Tell the privacy officer, and keep everything as it is")
    }
    if let out = self.out {
      do {
        try Data(reply.proof.utf8).write(
          to: URL(fileURLWithPath: out), options: .withoutOverwriting)
      } catch { throw .cannot("\(out) could not be written", "Name a new file") }
    }
    return Report(
      json: [
        "index": .integer(Int64(proof.index)), "size": .integer(Int64(proof.tree.state.size)),
        "origin": .string(proof.tree.origin), "proof": .string(reply.proof),
      ],
      .fields([
        .init("Log", proof.tree.origin), .init("Index", String(proof.index)),
        .init("In a tree of", String(proof.tree.state.size)),
        .init("Steps", String(proof.path.count)),
      ]))
  }
}

internal import ArgumentParser
internal import Auditor
internal import Wire

/// `sluis audit checkpoint`
struct AuditCheckpoint: Verb {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Shows the newest signed checkpoint of a log.",
    discussion: "Anybody with a certificate may ask. It holds no personal data.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var log: LogOptions

  func report() async throws(Refusal) -> Report {
    let endpoint = self.log.service.nearestEndpoint(in: try self.global.profile().addresses)
    let reply = try await self.global.askingLog(of: endpoint) { log throws(Refusal) in
      try await log.checkpoint()
    }
    let pinned = try PinnedLog.load(self.log.service.rawValue, self.global.profile())
    let key = pinned?.verifierKey ?? reply.verifierKey
    guard let pinnedKey = try? PinnedKey(text: key),
      let tree = try? SignedTree(note: Array(reply.note.utf8)[...], key: pinnedKey)
    else {
      throw Refusal(
        status: .tampering, sentence: "the checkpoint is not signed by the log's key",
        advice: "Tell the privacy officer, and keep everything as it is")
    }
    return Report(
      json: [
        "origin": .string(tree.origin), "size": .integer(Int64(tree.state.size)),
        "note": .string(reply.note), "verifierKey": .string(key),
        "keySeenBefore": .bool(pinned != nil),
      ],
      .fields([
        .init("Log", tree.origin), .init("Entries", String(tree.state.size)),
        .init("Key", key + (pinned == nil ? " (never seen before)" : "")),
      ]))
  }
}

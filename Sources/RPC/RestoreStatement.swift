internal import FoundationEssentials

/// What two people say of a restore: from where each log went on, and how far it had been seen
/// (docs/formats/restore.md §2). The text of a ``JointStatement``.
package struct RestoreStatement: Hashable, Sendable {
  /// One log that lost its end.
  package struct Lost: Hashable, Sendable {
    /// The log's name, `<organisation>.sluis/<service>`.
    package let origin: String
    /// The newest checkpoint that the backup holds, verbatim.
    package let restored: [UInt8]
    /// The newest one that was seen before.
    package let seen: [UInt8]

    package init(origin: String, restored: [UInt8], seen: [UInt8]) {
      self.origin = origin
      self.restored = restored
      self.seen = seen
    }
  }

  private static let title = "sluis-restore/v1"
  package static let signerCount = 2

  package let organisation: String
  /// When it was written, Unix time; certificates of the signers are judged at this time.
  package let atSeconds: Int64
  /// Whether grants that stand in the backup stay as they are there.
  package let keepsGrants: Bool
  /// In the order of their origins, each once.
  package let logs: [Lost]

  package init(organisation: String, atSeconds: Int64, keepsGrants: Bool, logs: [Lost]) {
    self.organisation = organisation
    self.atSeconds = atSeconds
    self.keepsGrants = keepsGrants
    self.logs = logs.sorted { $0.origin < $1.origin }
  }

  /// Reads exactly what ``text`` writes; nil for anything else.
  package init?(text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.popLast() == "", lines.count >= 5, lines[0] == Self.title,
      let atSeconds = Int64(lines[2]), atSeconds > 0,
      lines[3] == "grants keep" || lines[3] == "grants suspend"
    else { return nil }
    var logs: [Lost] = []
    for line in lines.dropFirst(4) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 4, words[0] == "log", !words[1].isEmpty,
        let restored = Data(base64Encoded: words[2]), let seen = Data(base64Encoded: words[3]),
        !restored.isEmpty, !seen.isEmpty, logs.last.map({ $0.origin < words[1] }) ?? true
      else { return nil }
      logs.append(Lost(origin: words[1], restored: Array(restored), seen: Array(seen)))
    }
    self.organisation = lines[1]
    self.atSeconds = atSeconds
    self.keepsGrants = lines[3] == "grants keep"
    self.logs = logs
    guard self.text == text else { return nil }
  }

  package var text: String {
    let lines =
      [Self.title, self.organisation, String(self.atSeconds)]
      + ["grants \(self.keepsGrants ? "keep" : "suspend")"]
      + self.logs.map { log in
        "log \(log.origin) \(Data(log.restored).base64EncodedString())"
          + " \(Data(log.seen).base64EncodedString())"
      }
    return lines.map { $0 + "\n" }.joined()
  }
}

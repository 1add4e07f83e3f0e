internal import Auditor
internal import Wire

/// A whole log as its service hands it out, in the form of an export (docs/formats/log.md §5).
///
/// The leaf beside each entry adds no trust: it names the entry when one was edited and its leaf
/// was not. The signed checkpoint says whether the leaves are right.
struct LogCopy: Sendable {
  let service: String
  let verifierKey: String
  let checkpoint: String
  /// In order, each with its leaf; empty where the service has none for that index.
  let entries: [Entry]
  /// The sealed key of each epoch, by its id.
  let epochKeys: [UInt128: [UInt8]]

  /// One entry as its service stores it.
  struct Entry: Sendable {
    let leaf: [UInt8]
    let stored: [UInt8]

    /// A missing entry has no leaf; zeros are nobody's hash.
    static let missing = Entry(leaf: [UInt8](repeating: 0, count: 32), stored: [])
  }

  /// Fetches everything under the newest checkpoint.
  static func fetch(_ client: SessionClient, purpose: String) async throws(Refusal) -> LogCopy {
    let newest = try await LogQuestion(client.connection).checkpoint()
    guard let size = Self.size(of: newest.note) else {
      throw .cannot("\(client.connection.service) sent no checkpoint")
    }
    var entries: [Entry] = []
    var epochKeys: [UInt128: [UInt8]] = [:]
    try await client.stream(
      LedgerV1.Log.query, LedgerV1.QueryRequest(fromIndex: 0, toIndex: UInt64(size)),
      SessionClient.Extras(purpose: purpose)
    ) { item in
      guard item.index < UInt64(size), item.index >= UInt64(entries.count) else { return }
      while UInt64(entries.count) < item.index { entries.append(.missing) }
      entries.append(Entry(leaf: item.leaf, stored: item.stored))
      if !item.sealedEpochKey.isEmpty,
        let header = RecordHeader.read(item.stored[...])?.header
      {
        epochKeys[header.epoch] = item.sealedEpochKey
      }
    }
    while entries.count < size { entries.append(.missing) }
    return LogCopy(
      service: client.connection.service, verifierKey: newest.verifierKey,
      checkpoint: newest.note, entries: entries, epochKeys: epochKeys)
  }

  /// The export, piece by piece, so that it is never in memory twice.
  func pieces(_ body: ([UInt8]) throws(Refusal) -> Void) throws(Refusal) {
    let origin = self.checkpoint.prefix { $0 != "\n" }
    try body(Array("sluis-log-export/v1\n\(origin)\n\(self.verifierKey)\n".utf8))
    for entry in self.entries { try body(Self.record(0x45, entry.leaf + entry.stored)) }
    try body(Self.record(0x43, Array(self.checkpoint.utf8)))
    try body(Self.record(0x5A, Bytes.of(UInt64(self.entries.count))))
  }

  private static func record(_ type: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [type] + Bytes.of(UInt64(bytes.count)).suffix(4) + bytes
  }

  /// The size a checkpoint states; whether it is signed is the auditor's to say.
  static func size(of note: String) -> Int? {
    let lines = note.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    return lines.count == 3 ? Int(lines[1]).flatMap { $0 >= 0 ? $0 : nil } : nil
  }
}

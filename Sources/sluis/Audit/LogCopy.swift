internal import Auditor
internal import Wire

/// A whole log as its service hands it out, in the form of an export (docs/formats/log.md §5).
///
/// The service does not say which leaf hashes it stored: they are computed from the entries here,
/// and the signed checkpoint says whether they are right.
struct LogCopy: Sendable {
  let service: String
  let verifierKey: String
  let checkpoint: String
  /// In order, as stored; empty where the service has none for that index.
  let entries: [[UInt8]]
  /// The sealed key of each epoch, by its id.
  let epochKeys: [UInt128: [UInt8]]

  /// Fetches everything under the newest checkpoint.
  static func fetch(_ client: SessionClient, purpose: String) async throws(Refusal) -> LogCopy {
    let newest = try await LogQuestion(client.connection).checkpoint()
    guard let size = Self.size(of: newest.note) else {
      throw .cannot("\(client.connection.service) sent no checkpoint")
    }
    var entries: [[UInt8]] = []
    var epochKeys: [UInt128: [UInt8]] = [:]
    try await client.stream(
      LedgerV1.Log.query, LedgerV1.QueryRequest(fromIndex: 0, toIndex: UInt64(size)),
      SessionClient.Extras(purpose: purpose)
    ) { item in
      guard item.index < UInt64(size), item.index >= UInt64(entries.count) else { return }
      while UInt64(entries.count) < item.index { entries.append([]) }
      entries.append(item.stored)
      if !item.sealedEpochKey.isEmpty,
        let header = RecordHeader.read(item.stored[...])?.header
      {
        epochKeys[header.epoch] = item.sealedEpochKey
      }
    }
    while entries.count < size { entries.append([]) }
    return LogCopy(
      service: client.connection.service, verifierKey: newest.verifierKey,
      checkpoint: newest.note, entries: entries, epochKeys: epochKeys)
  }

  /// The export, piece by piece, so that it is never in memory twice.
  func pieces(_ body: ([UInt8]) throws(Refusal) -> Void) throws(Refusal) {
    let origin = self.checkpoint.prefix { $0 != "\n" }
    try body(Array("sluis-log-export/v1\n\(origin)\n\(self.verifierKey)\n".utf8))
    for stored in self.entries {
      // A missing entry has no leaf of its own; zeros are nobody's hash.
      let leaf = stored.isEmpty ? [UInt8](repeating: 0, count: 32) : Hash.ofEntry(stored[...]).bytes
      try body(Self.record(0x45, leaf + stored))
    }
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

internal import Auditor
internal import RPC
internal import Wire

/// A whole log as its service hands it out, page by page, in the form of an export
/// (docs/formats/log.md §5). It is never in memory whole.
///
/// The leaf beside each entry adds no trust: it names the entry when one was edited and its leaf
/// was not. The signed checkpoint says whether the leaves are right.
struct LogCopy: Sendable {
  /// Entries asked for in one call, each of which has the whole time-out and is itself recorded.
  static let pageCount = 4_096

  let service: String
  let verifierKey: String
  let checkpoint: String
  /// When it was asked for, by this machine's clock.
  let askedAtSeconds: Int64
  /// Entries under the checkpoint.
  let entryCount: Int
  /// Whether the service says that its log takes no entries: it met what it cannot explain.
  let isStopped: Bool

  /// One entry as its service stores it.
  struct Entry: Sendable {
    let leaf: [UInt8]
    let stored: [UInt8]
    /// What searches find it by, as the service says; nil in place of an entry that is not there.
    let columns: SearchColumns?

    /// In place of an entry that is not there. Zeros are nobody's hash and one byte is no entry, so
    /// the verifier names the place.
    static let missing = Entry(leaf: [UInt8](repeating: 0, count: 32), stored: [0], columns: nil)
  }

  /// Consecutive entries, and the sealed keys of their epochs.
  struct Page: Sendable {
    var entries: [Entry] = []
    var epochKeys: [UInt128: [UInt8]] = [:]

    /// The entries as records of an export.
    var records: [UInt8] {
      self.entries.flatMap { entry in
        LogCopy.record(0x45, entry.leaf + entry.stored)
          + (entry.columns.map { LogCopy.record(0x49, $0.bytes) } ?? [])
      }
    }
  }

  /// Asks for the newest checkpoint; everything under it is fetched afterwards.
  ///
  /// - Parameter afterNow: waits, a few seconds at most, for one that is signed later than this is
  ///   asked: it covers what was committed before.
  init(of connection: ServiceConnection, afterNow: Bool = false) async throws(Refusal) {
    let question = LogQuestion(connection)
    self.askedAtSeconds = PinnedLog.nowSeconds
    var newest = try await question.checkpoint()
    if afterNow, let size = Self.size(of: newest.note) {
      // Nothing newer means that nothing was waiting.
      if let later = try await question.checkpoint(beyond: size) { newest = later }
    }
    guard let size = Self.size(of: newest.note) else {
      throw .cannot("\(connection.service) sent no checkpoint")
    }
    let health = try await connection.call(
      RpcV1.Health.check, RpcV1.HealthRequest(), connection.options
    ).reply
    self.service = connection.service
    self.verifierKey = newest.verifierKey
    self.checkpoint = newest.note
    self.entryCount = size
    self.isStopped = health.reasons.contains("log")
  }

  /// The log's name, as it says.
  var origin: String { String(self.checkpoint.prefix { $0 != "\n" }) }

  /// What an export begins with.
  var title: [UInt8] {
    Array("sluis-log-export/v1\n\(self.origin)\n\(self.verifierKey)\n".utf8)
  }

  /// What an export has behind the last entry under the checkpoint.
  var signature: [UInt8] { Self.record(0x43, Array(self.checkpoint.utf8)) }

  /// What an export ends with, behind ``signature``.
  var ending: [UInt8] { Self.record(0x5A, Bytes.of(UInt64(self.entryCount))) }

  /// Fetches the entries from `start` on, at most ``pageCount``; fewer only at the end.
  func page(
    from start: Int, _ client: SessionClient, purpose: String
  ) async throws(Refusal) -> Page {
    let end = min(self.entryCount, start + Self.pageCount)
    var page = Page()
    guard start < end else { return page }
    try await client.stream(
      LedgerV1.Log.query, LedgerV1.QueryRequest(fromIndex: UInt64(start), toIndex: UInt64(end)),
      SessionClient.Extras(purpose: purpose)
    ) { item in
      let next = UInt64(start + page.entries.count)
      guard item.index < UInt64(end), item.index >= next else { return }
      page.entries += Array(repeating: .missing, count: Int(item.index - next))
      page.entries.append(
        Entry(leaf: item.leaf, stored: item.stored, columns: SearchColumns(item.columns)))
      if !item.sealedEpochKey.isEmpty,
        let header = RecordHeader.read(item.stored[...])?.header
      {
        page.epochKeys[header.epoch] = item.sealedEpochKey
      }
    }
    page.entries += Array(repeating: .missing, count: end - start - page.entries.count)
    return page
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

extension SearchColumns {
  fileprivate init(_ columns: LedgerV1.LogColumns) {
    self.init(
      kind: columns.kind, trace: columns.traceID,
      indexes: RecordHeader.Indexes(
        subject: columns.subjectIndex, actor: columns.actorIndex,
        organisation: columns.organisationIndex))
  }
}

internal import Auditor
internal import RPC
internal import Wire

/// How a log came from one of its trees to another: it only ever adds.
struct LogGrowth: Sendable {
  /// What was seen of it before.
  let older: TreeState
  /// What it shows now.
  let newer: TreeState

  /// Whether the log must show how it grew: not where the sizes say enough.
  ///
  /// - Throws: with ``ExitStatus/tampering`` when the tree is shorter than it was.
  func asksPath() throws(Refusal) -> Bool {
    // Every log began with nothing.
    guard self.older.size > 0 else { return false }
    guard self.newer.size >= self.older.size else {
      throw Self.tampering(
        "the log has \(self.newer.size) entries and had \(self.older.size) before")
    }
    return self.newer.size > self.older.size
  }

  /// Holds the tree of now against the older one.
  ///
  /// - Parameter path: how the log says that it grew from one size to the other; empty where
  ///   ``asksPath()`` asks none.
  /// - Throws: with ``ExitStatus/tampering`` when the tree is shorter, or of another history.
  func check(_ path: [[UInt8]]) throws(Refusal) {
    _ = try self.asksPath()
    guard self.older.size > 0 else { return }
    let proof = path.compactMap { Hash($0) }
    guard proof.count == path.count,
      TreeProof.extends(self.older, to: self.newer, path: proof)
    else {
      throw Self.tampering(
        "the log's history differs from the one seen before, of \(self.older.size) entries")
    }
  }

  private static func tampering(_ sentence: String) -> Refusal {
    Refusal(
      status: .tampering, sentence: sentence,
      advice: "Tell the privacy officer, and keep everything as it is; where two people declared a"
        + " restore, run first: sluis audit verify --restored FILE")
  }
}

extension LogQuestion {
  /// Holds a tree that this log shows against what was seen of it before.
  func hold(_ newer: TreeState, after older: TreeState) async throws(Refusal) {
    let growth = LogGrowth(older: older, newer: newer)
    guard try growth.asksPath() else { return try growth.check([]) }
    let path = try await self.connection.call(
      LedgerV1.Log.consistency,
      LedgerV1.ConsistencyRequest(oldSize: UInt64(older.size), newSize: UInt64(newer.size)),
      self.connection.options
    ).reply.hashes
    try growth.check(path)
  }
}

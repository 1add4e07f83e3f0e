internal import Auditor
internal import RPC
internal import Wire

/// How a log came from one of its trees to another: it only ever adds.
struct LogGrowth: Sendable {
  /// What was seen of it before.
  let older: TreeState

  /// Holds a tree that the log shows now against the older one.
  ///
  /// - Parameter path: asks the log how it grew from one size to another; not asked where the sizes
  ///   say enough.
  /// - Throws: with ``ExitStatus/tampering`` when the tree is shorter, or of another history.
  func check(
    _ newer: TreeState,
    asking path: (_ from: Int, _ to: Int) async throws(Refusal) -> [[UInt8]]
  ) async throws(Refusal) {
    // Every log began with nothing.
    guard self.older.size > 0 else { return }
    guard newer.size >= self.older.size else {
      throw Self.tampering(
        "the log has \(newer.size) entries and had \(self.older.size) before")
    }
    let hashes =
      newer.size == self.older.size ? [] : try await path(self.older.size, newer.size)
    let proof = hashes.compactMap { Hash($0) }
    guard proof.count == hashes.count,
      TreeProof.extends(self.older, to: newer, path: proof)
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
    try await LogGrowth(older: older).check(newer) { from, to async throws(Refusal) in
      try await self.connection.call(
        LedgerV1.Log.consistency,
        LedgerV1.ConsistencyRequest(oldSize: UInt64(from), newSize: UInt64(to)),
        self.connection.options
      ).reply.hashes
    }
  }
}

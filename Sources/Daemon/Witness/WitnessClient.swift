internal import Ledger
internal import RPC

/// Speaks C2SP's tlog-witness with the one witness of this log.
struct WitnessClient: Sendable {
  /// What the witness said to a checkpoint.
  enum Answer: Hashable, Sendable {
    /// Its line, checked, and the time in it.
    case cosigned(line: String, seconds: UInt64)
    /// It cosigned another size last.
    case other(size: Int)
    /// The proof does not lead from what it cosigned last to this.
    case unproven
    /// Anything else, a cosignature that is wrong among it.
    case useless
  }

  /// What the witness signs with.
  let key: NoteKey
  let web: WebClient
  let timeout: Duration

  func add(
    _ note: Note, old: Int, path: [TreeHash], of log: NoteKey
  ) async throws(RPCError) -> Answer {
    let body = WitnessQuestion.body(old: old, path: path, note: note)
    let reply = try await self.web.post("/add-checkpoint", body, within: self.timeout)
    switch reply.status {
    case 200:
      let line = String(decoding: reply.body, as: UTF8.self)
      guard let seconds = self.key.seconds(of: line, under: note),
        Witnessing.isPlausible(atMs: seconds.clampedMs, nowMs: WallClock.nowMs())
      else { return .useless }
      return .cosigned(line: line, seconds: seconds)
    case 409: return WitnessQuestion.size(reply.body).map { .other(size: $0) } ?? .useless
    case 422: return .unproven
    default: return .useless
    }
  }

  /// The checkpoint that the witness shows, when it bears the log's own signature; nil otherwise:
  /// what the log did not sign proves nothing against it.
  func newest(of log: NoteKey) async throws(RPCError) -> Checkpoint? {
    let reply = try await self.web.get(WitnessQuestion.path(of: log.name), within: self.timeout)
    guard reply.status == 200, let note = try? Note(parsing: reply.body) else { return nil }
    return try? Checkpoint(verifying: note, key: log, check: VaultCheck())
  }
}

extension UInt64 {
  /// Seconds as milliseconds; the largest number of them for what is too many.
  var clampedMs: UInt64 {
    let (ms, isTooLate) = self.multipliedReportingOverflow(by: 1_000)
    return isTooLate ? .max : ms
  }
}

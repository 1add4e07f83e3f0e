internal import Auditor
internal import RPC
internal import Wire

/// Panel's log as everybody is told it: its leaves, under a checkpoint that the profile's policy
/// accepts. It is asked for as nobody, so that nobody can be told a log of their own.
struct PanelLog: Sendable {
  let leaves: LeafList
  /// How many of the leaves are under the checkpoint.
  let size: Int

  /// What a log has to be held against.
  struct Trust: Sendable {
    let policy: PolicyText?
    /// The log's key, when the policy or an earlier look pins one.
    let key: String?
    /// The largest tree that was seen before.
    let seen: TreeState?
    /// Since 1970: what witnesses signed is from this time, or this log is not for now.
    let seconds: ClosedRange<UInt64>?
  }

  /// How old the witness's word may be, in seconds.
  private static let witnessedWithin: Int64 = 600

  /// Asks panel, and remembers the log it was told.
  static func read(
    _ access: PublicAccess, within: Duration
  ) async throws(Refusal) -> PanelLog {
    let policy = try access.policy()
    try Self.mayBelieve(policy)
    let service = Service.panel.rawValue
    let pinned = try PinnedLog.load(service, in: access.folder)
    let seen = try pinned?.tree().state
    let witnesses = try WitnessCheck(
      policy: policy, within: .seconds(Self.witnessedWithin))
    let origin = "\(access.addresses.organisation).sluis/\(service)"
    let trust = Trust(
      policy: witnesses.policy, key: witnesses.key(of: origin) ?? pinned?.verifierKey, seen: seen,
      seconds: (witnesses.sinceSeconds ?? 0)...witnesses.untilSeconds)
    let askedAtSeconds = PinnedLog.nowSeconds
    let told = try await Self.told(by: access, atLeast: seen?.size ?? 0, within)
    let (log, key) = try Self.judged(told.leaves, told.first, trust)
    if log.size >= seen?.size ?? 0 {
      try Self.remembered(told.first.note, key, after: pinned, at: askedAtSeconds)
        .save(service, in: access.folder)
    }
    return log
  }

  /// Refuses a profile that does not say whose log it is: at first sight, and every member has one,
  /// such a machine could be told any log at all.
  static func mayBelieve(_ policy: [UInt8]?) throws(Refusal) {
    guard policy == nil else { return }
    throw PanelRefusals.noPolicy
  }

  /// What is remembered of the log from now on; of one under another key, which only a policy makes
  /// this one, nothing of before counts.
  static func remembered(
    _ note: String, _ key: String, after pinned: PinnedLog?, at askedAtSeconds: Int64
  ) -> PinnedLog {
    guard let pinned, pinned.verifierKey == key else {
      return PinnedLog(
        verifierKey: key, checkpoint: note, savedAtSeconds: askedAtSeconds, passed: nil)
    }
    return pinned.advanced(to: note, at: askedAtSeconds)
  }

  /// Fetches all leaves under the checkpoint of the first answer, and at least `size`.
  private static func told(
    by access: PublicAccess, atLeast size: Int, _ within: Duration
  ) async throws(Refusal) -> (first: PanelV1.GetLogReply, leaves: LeafList) {
    let connection = try access.connection(to: .ballot, within: within)
    do throws(Refusal) {
      var leaves = LeafList()
      var first: PanelV1.GetLogReply?
      var wanted = size
      repeat {
        let reply = try await connection.call(
          PanelV1.Ballot.getLog, PanelV1.GetLogRequest(from: UInt64(leaves.count)),
          connection.options
        ).reply
        guard leaves.append(reply.leaves) else {
          throw PanelRefusals.logTooLong
        }
        if first == nil {
          first = reply
          wanted = max(wanted, LogCopy.size(of: reply.note) ?? 0)
        }
        if reply.leaves.isEmpty { break }
      } while leaves.count < wanted
      await connection.close()
      guard let first else { throw PanelRefusals.noLog }
      return (first, leaves)
    } catch {
      await connection.close()
      throw error
    }
  }

  /// Believes a log when its key, its roots and its witnesses are right.
  static func judged(
    _ leaves: LeafList, _ told: PanelV1.GetLogReply, _ trust: Trust
  ) throws(Refusal) -> (log: PanelLog, key: String) {
    let keyText = trust.key ?? told.verifierKey
    let witnesses = trust.policy?.witnesses.map(\.key) ?? []
    guard let key = try? PinnedKey(text: keyText),
      let tree = try? SignedTree(note: Array(told.note.utf8)[...], key: key, witnesses: witnesses)
    else { throw PanelRefusals.otherLogKey }
    guard leaves.leads(to: [tree.state] + (trust.seen.map { [$0] } ?? [])) else {
      throw PanelRefusals.otherLog
    }
    if let policy = trust.policy, policy.asksForWitnesses {
      guard let seconds = policy.seenAtSeconds(tree) else {
        throw PanelRefusals.unwitnessed
      }
      guard trust.seconds?.contains(seconds) ?? true else {
        throw PanelRefusals.witnessedLongAgo
      }
    }
    return (PanelLog(leaves: leaves, size: tree.state.size), keyText)
  }
}

import Postgres
import Wire

/// From when until when somebody had no right, by the log: from the commit of the entry that took
/// it away to the commit of the one that gave it anew.
enum Closings {
  struct Closing: Sendable {
    let what: String
    /// Who has no right meanwhile.
    let actor: UInt128
    /// consent's entry of the change that took it away.
    let taken: UInt128
    /// The entry that gave it anew; nil when nobody did.
    var given: UInt128?
    /// Whether something of others' own stands on, so that a reference still resolves: then only
    /// decisions that release a part are late.
    var leavesOthers = false
  }

  /// Permits that were committed while they could not be: what was closed, and how much later than
  /// the taking, in microseconds.
  struct Late: Sendable, CustomStringConvertible {
    let description: String
  }

  /// Holds every permit of a disclosure against the closings of who asked.
  static func late(
    _ closings: [Closing], _ committed: CommittedDecisions, _ pool: Pool
  ) async throws -> [Late] {
    let entries = closings.flatMap { [$0.taken] + ($0.given.map { [$0] } ?? []) }
    let times = try await CommittedDecisions.committedUs(entries, pool)
    let methods: Set = [
      CasesV1.Cases.getHousehold.name, CasesV1.Partner.fetchShared.name,
    ]
    let permits = committed.decisions.filter {
      $0.record.outcome == .permit && methods.contains($0.record.method)
    }
    var late: [Late] = []
    for closing in closings {
      guard let from = times[closing.taken] else { throw CommittedDecisions.Unreadable() }
      let until = closing.given.flatMap { times[$0] } ?? .max
      for permit in permits where permit.record.actor == closing.actor {
        guard permit.committedUs > from, permit.committedUs < until,
          !closing.leavesOthers || permit.record.partsReleased > 0
        else { continue }
        late.append(
          Late(description: "\(closing.what): committed \(permit.committedUs - from) µs later"))
      }
    }
    return late
  }
}

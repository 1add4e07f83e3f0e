internal import Domain
internal import Postgres
internal import Wire

/// Whether verified callers may still ask, now: their times by the database's clock, their nonces
/// once, their certificates not revoked.
struct Standing: Sendable {
  private let nonces: Pending
  private let revoked: Pending
  private let callers: [ProvenCaller]

  /// How far a proof's time may be from the database's clock.
  static let freshnessMs: Int64 = 60_000

  /// Queues the look-ups, behind the locks, and accepts the nonces. One statement each for all.
  static func send(_ callers: [ProvenCaller], _ transaction: inout Transaction) -> Standing {
    // The first free step of each nonce. Two of one nonce at once ask for the same step, and the
    // second gets no row: it was asked before.
    let nonces = transaction.send(
      """
      INSERT INTO nonce (nonce, step)
      SELECT a.nonce, a.first + u.used FROM unnest($1::uuid[], $2::int4[], $3::int4[])
        AS a(nonce, first, uses),
        LATERAL (SELECT count(*)::int4 AS used FROM nonce n WHERE n.nonce = a.nonce
          AND n.step >= a.first AND n.step < a.first + a.uses) AS u
      WHERE u.used < a.uses ORDER BY a.nonce, a.first
      ON CONFLICT DO NOTHING RETURNING nonce, step::int4
      """,
      .uuids(callers.map(\.proof.nonce)), .int4s(callers.map { Chains.firstStep(of: $0.called) }),
      .int4s(callers.map { Chains.useCount(of: $0.called) }))
    let certificates = Set(callers.flatMap { [$0.certificate, $0.claims.certificate] })
    let revoked = transaction.send(
      "SELECT certificate FROM revoked_certificate WHERE certificate = ANY($1)",
      .bytesArray(Array(certificates)))
    return Standing(nonces: nonces, revoked: revoked, callers: callers)
  }

  /// Why each caller may not ask, in their order; nil for who may.
  func refusals(
    at moment: Moment, _ transaction: inout Transaction
  ) throws(PostgresError) -> [CallerRefusal?] {
    var accepted = Set(
      try transaction.rows(self.nonces).map { row throws(PostgresError) in
        NonceUse(nonce: try row.uuid(0), method: try row.int4(1) / 4)
      })
    let revoked = Set(
      try transaction.rows(self.revoked).map { row throws(PostgresError) in try row.bytes(0) })
    let nowMs = moment.instant.microseconds / 1_000
    return self.callers.map { caller in
      let use = NonceUse(
        nonce: caller.proof.nonce, method: Chains.firstStep(of: caller.called) / 4)
      let isNew = accepted.remove(use) != nil
      if revoked.contains(caller.certificate) || revoked.contains(caller.claims.certificate) {
        return .certificateRevoked
      }
      if nowMs >= Int64(clamping: caller.claims.expiresAtMs) { return .tokenExpired }
      let proofMs = Int64(clamping: caller.proof.timeMs)
      guard proofMs >= nowMs - Self.freshnessMs, proofMs <= nowMs + Self.freshnessMs else {
        return .proofStale
      }
      return isNew ? nil : .proofReplayed
    }
  }

  /// A step that was accepted; a method's steps are four numbers in a row.
  private struct NonceUse: Hashable {
    let nonce: UInt128
    let method: Int32
  }
}

/// The one-caller form that the other handlers use: locks of the caller's own subjects are theirs.
extension Standing {
  static func check(
    _ caller: ProvenCaller, at moment: Moment, _ transaction: inout Transaction
  ) throws(PostgresError) -> CallerRefusal? {
    try Self.send([caller], &transaction).refusals(at: moment, &transaction).first ?? nil
  }
}

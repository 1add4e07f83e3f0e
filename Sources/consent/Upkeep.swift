internal import Daemon
internal import Postgres
internal import RPC
internal import ServiceLifecycle
internal import Synchronization

/// What runs beside the calls: the list of revoked certificates is read again, the replica's lease
/// is renewed, tombstones that are missing are written, old nonces and commands go.
final class Upkeep: Service {
  /// How often the list is read; what a connection shows is at most this old.
  static let revocationsEvery: Duration = .milliseconds(500)
  /// After so long without the list, nobody is let in.
  static let revocationsMax: Duration = .seconds(30)
  /// A proof is fresh for a minute before and after its time.
  static let nonceLife = "5 minutes"

  /// How often tombstones that wait for the journal are looked for, in rounds; and after how long
  /// one that waits is told by health, as text of an interval.
  static let waitingRounds = 10
  static let waitingMax = "5 seconds"

  private static let counts: [StaticString] = [
    "DELETE FROM search_count WHERE hour < clock_timestamp() - interval '1 day'",
    "DELETE FROM report_count WHERE hour < clock_timestamp() - interval '1 day'",
    "DELETE FROM narrowing_count WHERE day < clock_timestamp() - interval '3 days'",
  ]

  private struct State {
    var hasWaiting = false
    var revoked: Set<CertificateHash> = []
    var readAt: ContinuousClock.Instant?
  }

  private let pool: Pool
  private let replica: Replica
  private let withdrawals: Withdrawals
  private let state = Mutex(State())

  init(log: AuditLog, replica: Replica, keys: ConsentKeys) {
    self.pool = log.pool
    self.replica = replica
    self.withdrawals = Withdrawals(log: log, keys: keys)
  }

  /// Whether a certificate is revoked, as last read; every one is when that is too long ago.
  func isRevoked(_ certificate: CertificateHash) -> Bool {
    self.state.withLock { state in
      guard let readAt = state.readAt, ContinuousClock.now - readAt < Self.revocationsMax else {
        return true
      }
      return state.revoked.contains(certificate)
    } || self.withdrawals.keys.isRevoked(certificate.bytes)
  }

  func run() async {
    await cancelWhenGracefulShutdown {
      // Apart: a list that takes long to read must not cost the lease.
      async let renewing: Void = self.everyRound { _ in await self.replica.renew() }
      async let reading: Void = self.everyRound { round in
        await self.readRevocations()
        if round % Self.waitingRounds == 0 { await self.journalWaiting() }
        if round % 120 == 0 { await self.tidy() }
      }
      _ = await (renewing, reading)
    }
  }

  private func everyRound(_ body: @Sendable (_ round: Int) async -> Void) async {
    var round = 0
    while !Task.isCancelled {
      await body(round)
      round += 1
      try? await Task.sleep(for: Self.revocationsEvery)  // a cancelled sleep ends the loop above
    }
  }

  func readRevocations() async {
    // What cannot be read stays as it was, and ends by its age.
    guard
      let read = try? await self.pool.transaction(
        .readOnly, deadline: .now + .seconds(5),
        { (transaction) throws(PostgresError) in
          try transaction.query("SELECT certificate FROM revoked_certificate").map {
            row throws(PostgresError) in try row.bytes(0)
          }
        })
    else { return }
    self.state.withLock { state in
      state.revoked = Set(read.compactMap { CertificateHash($0) })
      state.readAt = .now
    }
  }

  /// Whether something that was withdrawn or narrowed is in the database alone, as last looked:
  /// lost with it, it would come back.
  var hasWaiting: Bool { self.state.withLock { $0.hasWaiting } }

  /// Writes what waits for the journal, and notes whether anything still does.
  func journalWaiting() async {
    // What fails is told by health, and tried again in the next look.
    _ = try? await self.withdrawals.journal(.waiting, deadline: .now + .seconds(5))
    let waits = try? await self.pool.transaction(
      .readOnly, deadline: .now + .seconds(5),
      { (transaction) throws(PostgresError) in
        try transaction.query(
          """
          SELECT 1 FROM tombstone
          WHERE NOT is_journaled AND at < clock_timestamp() - $1::text::interval LIMIT 1
          """, .text(Self.waitingMax)
        ).count > 0
      })
    self.state.withLock { $0.hasWaiting = waits ?? $0.hasWaiting }
  }

  func tidy() async {
    await self.replica.compare()
    // Whatever fails here is tried again in a minute.
    _ = try? await self.pool.transaction(deadline: .now + .seconds(5)) {
      (transaction) throws(PostgresError) in
      try transaction.execute(
        "DELETE FROM nonce WHERE at < clock_timestamp() - $1::text::interval",
        .text(Self.nonceLife))
      // Who searched, and who asked for a report, in an hour that is over.
      for table in Self.counts { _ = transaction.send(table, []) }
      try Replica.forgetEnded(&transaction)
    }
    // By itself: a day of many commands takes nothing else back with it.
    _ = try? await self.pool.transaction(deadline: .now + .seconds(30)) {
      (transaction) throws(PostgresError) in _ = try transaction.query("SELECT forget_commands()")
    }
  }
}
